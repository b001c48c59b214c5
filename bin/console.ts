import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ValueMode } from '../src/index.js'
import { DeclaredState } from './actions/apply.js'
import { readDeclarations } from './actions/declaration.js'
import { backupWork, exportWork } from './actions/made-file.js'
import type { Work } from './actions/work.js'
import { statementsIn } from './line/arguments.js'
import { Printers } from './output/printers.js'
import { Execution } from './session/execution.js'
import { runLines } from './session/lines.js'
import { openRouter } from './session/login.js'
import { Prompt } from './session/prompt.js'
import { Completion } from './terminal/completion.js'
import { History, historyFile } from './terminal/history.js'
import type { Interrupts } from './terminal/interrupts.js'
import { styleFor } from './text/style.js'
import { Widths } from './text/width.js'
import { help } from './usage/help.js'
import { Options } from './usage/options.js'
import { UsageError } from './usage/usage-error.js'

const VALUES: readonly ValueMode[] = ['typed', 'text', 'units']

/** Does what the arguments of one call say. @throws {UsageError | RouterOSError} when it cannot. */
export async function runConsole(args: readonly string[], interrupts: Interrupts): Promise<void> {
  const options = new Options(args)
  const [place, ...words] = options.words
  if (options.has('help')) process.stdout.write(help())
  else if (options.has('version')) process.stdout.write(`${version()}\n`)
  else if (place === undefined) throw new UsageError('which router? routeros [user@]host, or see routeros --help')
  else if (place === 'demo') {
    assertAtMost(0, words)
    // The demo router is as large as the rest.
    const { runDemo } = await import('./actions/demo.js')
    await runDemo(options)
  } else {
    // What is wrong in the arguments is said before a password is asked for.
    const work = await workOf(words, options, interrupts)
    const router = await openRouter(place, options, interrupts)
    try {
      await work(router)
    } finally {
      await router.close()
    }
  }
}

/** @throws {UsageError | RouterOSError} when they cannot be read. */
async function workOf(words: readonly string[], options: Options, interrupts: Interrupts): Promise<Work> {
  const [verb, ...rest] = words
  const [file] = rest
  const { format } = options
  const style = styleFor(process.stdout, process.env)
  switch (verb) {
    case 'plan':
    case 'apply': {
      assertAtMost(1, rest)
      if (file === undefined) throw new UsageError(`${verb} needs a FILE, JSON or YAML; - is stdin`)
      const declarations = readDeclarations(file)
      const asks = verb === 'apply' && process.stdin.isTTY && process.stderr.isTTY && !options.has('yes')
      return async (router) => {
        const state = new DeclaredState(declarations, { router, format, style, interrupts, asks })
        await (verb === 'plan' ? state.plan() : state.apply())
      }
    }
    case 'backup':
    case 'export':
      assertAtMost(1, rest)
      return verb === 'backup' ? backupWork(file, options, interrupts) : exportWork(file, options, interrupts)
    default: {
      const statements = statementsIn(words)
      const values = options.choice('values', VALUES)
      const printers = new Printers(format, await Widths.load(), style, process.stdout)
      return async (router) => {
        const execution = new Execution(router, printers, interrupts, values)
        for (const statement of statements) await execution.run(statement)
        if (verb !== undefined) return
        if (!process.stdin.isTTY) return runLines(process.stdin, execution)
        const history = new History(historyFile(process.env))
        await new Prompt({ router, execution, history, completion: new Completion(router), interrupts, style }).run()
      }
    }
  }
}

function assertAtMost(count: number, words: readonly string[]): void {
  if (words.length > count) throw new UsageError('too many arguments: see routeros --help')
}

function version(): string {
  const text = readFileSync(join(__dirname, '../../package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}
