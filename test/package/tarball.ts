import { execFile } from 'node:child_process'
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root } from '../files.js'

const run = promisify(execFile)

/** In this order: the build must look newer than the scripts, or packing builds again. */
const CHECKOUT =
  'package.json tsconfig.json README.md CHANGELOG.md LICENSE scripts examples resources src nodes demo bin'
    .concat(' dist/src dist/nodes dist/bin dist/demo')
    .split(' ')

/** What npm says when the registry is at fault, and not the package. */
const OUT_OF_REACH = /ENOTFOUND|ENOTCACHED|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|network timeout|E40[13]|E50\d/

/** How long npm may take for one command on a busy machine, in ms; the registry is given up sooner. */
export const PATIENCE = 240_000
const FETCHING = ['--fetch-retries=1', '--fetch-retry-mintimeout=500', '--fetch-timeout=60000']

/** npm or the registry is out of reach. */
export class NoRegistry extends Error {}

/** The package as it would be published, and a folder it is installed in. */
export class Tarball {
  /** A Node-RED user folder. */
  readonly userDir: string
  readonly files: readonly string[]
  /** In bytes, as it is downloaded. */
  readonly size: number
  readonly #folder: string

  /** @throws {NoRegistry} */
  static async install(): Promise<Tarball> {
    const folder = mkdtempSync(join(tmpdir(), 'routeros-package-'))
    try {
      const checkout = copy(folder)
      const before = filesOf(checkout)
      const packed = JSON.parse(await npm(checkout, 'pack', '--json', '--pack-destination', folder)) as
        [Packed] | Record<string, Packed>
      const after = filesOf(checkout)
      const changes = [
        ...before.filter((file) => !after.includes(file)),
        ...after.filter((file) => !before.includes(file))
      ]
      const tarball = new Tarball(folder, Object.values(packed)[0] as Packed, changes)
      // As the Palette Manager calls it, but asking the cache first.
      const flags = '--no-audit --no-update-notifier --no-fund --save --omit=dev --engine-strict --prefer-offline'
      await npm(tarball.userDir, 'install', ...flags.split(' '), join(folder, tarball.name))
      return tarball
    } catch (error) {
      rmSync(folder, { recursive: true, force: true })
      throw error
    }
  }

  private constructor(
    folder: string,
    { filename, files, size }: Packed,
    /** Files of the checkout that packing has changed. */
    readonly changes: readonly string[],
    readonly name = filename
  ) {
    this.#folder = folder
    this.files = files.map(({ path }) => path)
    this.size = size
    this.userDir = join(folder, 'user')
    mkdirSync(this.userDir)
    writeFileSync(join(this.userDir, 'package.json'), '{ "name": "node-red-project", "private": true }')
  }

  /** Calls the package by npx, in an empty folder. @returns what it prints. @throws {NoRegistry} */
  npx(...args: string[]): Promise<string> {
    const [empty, cache] = [join(this.#folder, 'empty'), join(this.#folder, 'cache')]
    for (const folder of [empty, cache]) mkdirSync(folder)
    // What npx installs is gone with the folder; packages come from where npm has them already.
    const packages = join(process.env['npm_config_cache'] ?? join(homedir(), '.npm'), '_cacache')
    if (existsSync(packages)) symlinkSync(packages, join(cache, '_cacache'), 'junction')
    const flags = ['--yes', '--prefer-offline', '--no-audit', '--no-update-notifier', '--cache', cache]
    return npm(empty, 'exec', ...flags, '--', `file:${join(this.#folder, this.name)}`, ...args)
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

/** Packing changes files, which other tests read at the same time: it is done in a copy. */
function copy(folder: string): string {
  const checkout = join(folder, 'checkout')
  for (const name of CHECKOUT)
    cpSync(join(root, name), join(checkout, name), { recursive: true, preserveTimestamps: true })
  symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'), 'junction')
  return checkout
}

/** Each with its size and time. */
function filesOf(checkout: string): string[] {
  const entries = readdirSync(checkout).filter((name) => name !== 'node_modules')
  return entries
    .flatMap((name) => [name, ...within(join(checkout, name)).map((path) => join(name, path))])
    .map((path) => {
      const { size, mtimeMs } = lstatSync(join(checkout, path))
      return `${path} ${size} ${mtimeMs}`
    })
}

function within(path: string): string[] {
  return lstatSync(path).isDirectory() ? readdirSync(path, { recursive: true, encoding: 'utf8' }) : []
}

interface Packed {
  filename: string
  size: number
  files: { path: string }[]
}

async function npm(cwd: string, ...args: string[]): Promise<string> {
  // What the npm that runs this suite says about itself is not meant for this one.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(?!config_(?:registry|cache|userconfig)$)/i.test(name))
  )
  try {
    const running = run('npm', [...FETCHING, ...args], {
      cwd,
      env,
      shell: process.platform === 'win32',
      timeout: PATIENCE
    })
    running.child.stdin?.end()
    return (await running).stdout
  } catch (error) {
    const { code, stderr = '', killed } = error as { code?: unknown; stderr?: string; killed?: boolean }
    if (code === 'ENOENT') throw new NoRegistry('npm is not installed')
    const [cause] = OUT_OF_REACH.exec(stderr) ?? (killed === true ? ['no answer'] : [])
    if (cause !== undefined) throw new NoRegistry(`npm ${args[0]} failed: ${cause}`)
    throw error
  }
}
