import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { root } from '../files.js'

const run = promisify(execFile)
const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc')
const STRICT = '--strict --exactOptionalPropertyTypes --target es2023 --skipLibCheck false --types node'

/** A program of somebody who has installed the package, in a folder of its own. */
export class Consumer {
  readonly #folder: string

  /** @param files name → text. */
  constructor(folder: string, files: Record<string, string>) {
    this.#folder = folder
    mkdirSync(folder)
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  }

  /** @param flags how modules are found. */
  async compile(flags: string, ...files: string[]): Promise<void> {
    const args = [...STRICT.split(' '), ...flags.split(' '), '--typeRoots', join(root, 'node_modules/@types'), ...files]
    await this.#node(tsc, ...args).catch((error: { stdout: string }) => assert.fail(error.stdout))
  }

  /** @returns what it writes. */
  run(file: string): Promise<string> {
    return this.#node(file)
  }

  async #node(...args: string[]): Promise<string> {
    const { stdout } = await run(process.execPath, args, { cwd: this.#folder })
    return stdout
  }
}

/** Uses types and values of the package; the syntax fits every kind of module. */
export function typescriptOf(name: string): string {
  return `
import { type CallOptions, type Row, Router, RouterOSError, type TypedRow } from '${name}'

interface Lease {
  address: string
  'host-name'?: string
}
const options: CallOptions = { timeout: 1000 }
const print = (router: Router): Promise<TypedRow[]> => router.run('/interface/print', options)
export const names = async (router: Router): Promise<unknown[]> => (await print(router)).map(({ name }) => name)
export const hosts = async (router: Router): Promise<(string | undefined)[]> =>
  (await router.query<Lease>('/ip/dhcp-server/lease')).map((lease) => lease['host-name'])
// @ts-expect-error: a lease has no such property
export const wrong = async (router: Router) => (await router.query<Lease>('/ip/dhcp-server/lease'))[0]?.adress
export type Rows = Row[]
try {
  new Router({ host: '' })
} catch (error) {
  if (error instanceof RouterOSError) console.log(error.code)
}
`
}

export function moduleOf(name: string): string {
  return `
import engine, { encodeSentence, Router } from '${name}'
console.log(engine.Router === Router, encodeSentence(['/login']).toString('latin1'))
`
}

export function commonJsOf(name: string): string {
  return `
const { encodeSentence, Router } = require('${name}')
import('${name}').then((engine) => console.log(engine.Router === Router, encodeSentence(['/login']).toString('latin1')))
`
}
