import { writeFileSync } from 'node:fs'
import type { MadeFile, Verbosity } from '../../src/index.js'
import { Progress } from '../output/progress.js'
import type { Interrupts } from '../terminal/interrupts.js'
import { askPassword } from '../terminal/password.js'
import type { Options } from '../usage/options.js'
import { UsageError } from '../usage/usage-error.js'
import type { Work } from './work.js'

const PASSWORD = 'ROUTEROS_BACKUP_PASSWORD'
const NO_PASSWORD = `no terminal to ask for the password of the backup: set ${PASSWORD}`
const STDOUT = '-'
const VERBOSITIES: readonly Verbosity[] = ['compact', 'verbose', 'terse']

/** A backup goes into a file of its own name, unless another is given. */
export function backupWork(file: string | undefined, options: Options, interrupts: Interrupts): Work {
  return async (router) => {
    const password = options.has('encrypt') ? await backupPassword(interrupts) : undefined
    const made = await make(interrupts, (more) => router.backup({ ...more, password }))
    save(made, file ?? made.filename)
  }
}

/** An export goes to stdout, unless a file is given. @throws {UsageError} */
export function exportWork(file: string | undefined, options: Options, interrupts: Interrupts): Work {
  const settings = {
    menu: options.text('menu'),
    verbosity: options.choice('verbosity', VERBOSITIES),
    secrets: options.has('secrets')
  }
  return async (router) => {
    save(await make(interrupts, (more) => router.export({ ...more, ...settings })), file ?? STDOUT)
  }
}

async function make(
  interrupts: Interrupts,
  ask: (options: { signal: AbortSignal; onProgress: (bytes: number, size: number) => void }) => Promise<MadeFile>
): Promise<MadeFile> {
  const aborting = new AbortController()
  const progress = new Progress(process.stderr)
  const onProgress = (bytes: number, size: number): void => progress.show(() => `${Math.floor((100 * bytes) / size)} %`)
  try {
    return await interrupts.stopping(ask({ signal: aborting.signal, onProgress }), () => aborting.abort())
  } finally {
    progress.clear()
  }
}

/** Nobody else may read it: it holds secrets. @throws {UsageError} */
function save({ content }: MadeFile, file: string): void {
  if (file === STDOUT) {
    process.stdout.write(content)
    return
  }
  try {
    writeFileSync(file, content, { mode: 0o600 })
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${(error as NodeJS.ErrnoException).code}`)
  }
  process.stdout.write(`${file}\n`)
}

async function backupPassword(interrupts: Interrupts): Promise<string> {
  const given = process.env[PASSWORD] ?? (await askPassword('Password of the backup: ', NO_PASSWORD, interrupts))
  if (given === '') throw new UsageError('an encrypted backup needs a password')
  return given
}
