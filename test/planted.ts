import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { menus } from '../demo/menus/all.js'
import type { DemoRouter } from '../demo/router.js'
import { isSecret } from '../src/index.js'

const PASSWORD = 'planted-0f1e2d3c'
/** Shorter ones stand in texts by chance. */
const SHORTEST = 8
const planted = new Set<string>()
const leaks: string[] = []

/** From now on no log line, status, error or answer may repeat it. */
function plant(...secrets: unknown[]): void {
  for (const secret of secrets) if (typeof secret === 'string' && secret.length >= SHORTEST) planted.add(secret)
}

/** The passwords and keys in the tables of a router. */
function plantSecretsOf(demo: DemoRouter): void {
  for (const { path } of menus) {
    for (const row of demo.table(path).items) {
      for (const [name, value] of Object.entries(row)) if (isSecret(name, path)) plant(value)
    }
  }
}

interface Given {
  credentials?: Record<string, unknown>
  moreCredentials?: Record<string, Record<string, unknown>>
}

/**
 * The credentials of a flow with one connection, named `router`. Where the test names no password, the router gets one
 * that is planted; so are the others, and what secrets the router holds.
 */
export function credentialsFor(demo: DemoRouter, { credentials, moreCredentials }: Given): Record<string, object> {
  const admin = demo.table('/user').items.find(({ name }) => name === 'admin')
  if (credentials === undefined && admin?.['password'] === '') admin['password'] = PASSWORD
  const router = { username: 'admin', password: admin?.['password'] ?? '', ...credentials }
  plantSecretsOf(demo)
  for (const { password } of [router, ...Object.values(moreCredentials ?? {})]) plant(password)
  return { router, ...moreCredentials }
}

/** @param where the secret would have come out, such as `log`. */
export function search(where: string, seen: unknown): void {
  const text = typeof seen === 'string' ? seen : (JSON.stringify(seen) ?? '')
  for (const secret of planted)
    if (text.includes(secret)) leaks.push(`${where}: ${text.replaceAll(secret, '<secret>')}`)
}

interface Util {
  log: { log(line: unknown): void }
  events: NodeJS.EventEmitter
}

/** Searches the log and every status of the Node-RED under test. */
export function watch(nodeRed: string): void {
  const { log, events } = createRequire(nodeRed)('@node-red/util') as Util
  const write = log.log.bind(log)
  log.log = (line) => {
    search('log', line)
    write(line)
  }
  events.on('node-status', (status) => search('status', status))
}

export const mochaHooks = {
  afterEach(): void {
    assert.deepEqual(leaks.splice(0), [])
  }
}
