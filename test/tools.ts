import { spawnSync, type SpawnSyncReturns } from 'node:child_process'
import { existsSync } from 'node:fs'

export const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
export const PYTHON = '/usr/bin/python3'
/** Debian keeps mosquitto where only root looks. */
export const env = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/usr/local/sbin` }

/** What tests use that npm does not bring, and whether it is installed. */
const tools = {
  chromium: () => existsSync(CHROMIUM),
  curl: () => run('curl', '--version').error === undefined,
  librouteros: () => run(PYTHON, '-c', 'import librouteros').status === 0,
  mosquitto: () => run('mosquitto', '-h').error === undefined
}

/** For a hook or a test that cannot run without a tool. */
export function needs(context: Mocha.Context, tool: keyof typeof tools): void {
  if (!tools[tool]()) missing(context, `no ${tool}`)
}

/** Fails where `REQUIRE_TOOLS` is set, as in CI: a test left out there looks like one that passed. Skips elsewhere. */
export function missing(context: Mocha.Context, reason: string): never {
  if (process.env['REQUIRE_TOOLS']) throw new Error(`${reason}, and REQUIRE_TOOLS is set`)
  return skip(context, reason)
}

/** For what can never run here, such as in this version of Node.js. Says why. */
export function skip(context: Mocha.Context, reason: string): never {
  console.log(`      skipped: ${reason}`)
  return context.skip()
}

function run(command: string, ...args: string[]): SpawnSyncReturns<Buffer> {
  return spawnSync(command, args, { env, stdio: 'ignore' })
}
