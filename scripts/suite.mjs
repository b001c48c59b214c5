// The compiled tests in mocha, shown as they run and counted.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { stripVTControlCharacters } from 'node:util'
import { root } from './ready.mjs'

const ALL = 'dist/test/**/*.test.js'
const PATIENCE = 20_000
// Not bin/mocha.js: it would start a process of its own, which could not be ended from here.
const mocha = join(root, 'node_modules/mocha/lib/cli/cli.js')

/**
 * @param node the Node.js to run in
 * @param args for mocha; a test is named as it is in the sources, such as test/unit/values.test.ts
 */
export function runSuite(node, args, env = {}) {
  const named = args.map((arg) => arg.replace(/^(?:\.\/)?(test\/.*)\.ts$/, 'dist/$1.js'))
  const files = named.some((arg) => arg.startsWith('dist/')) ? [] : [ALL]
  const color = process.stdout.isTTY ? ['--color'] : []
  const child = spawn(node, ['--enable-source-maps', mocha, ...color, ...files, ...named], {
    cwd: root,
    stdio: ['inherit', 'pipe', 'inherit'],
    env: {
      ...process.env,
      PATH: `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
      ...env
    }
  })
  const counts = { passing: 0, failing: 0, pending: 0 }
  let hangs = false
  let patience
  child.stdout.on('data', (bytes) => process.stdout.write(bytes))
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [, count, what] = /^\s*(\d+) (passing|failing|pending)\b/.exec(stripVTControlCharacters(line)) ?? []
    if (what === undefined) return
    counts[what] = Number(count)
    // All is told: what still keeps the process is a socket or a timer that somebody forgot.
    patience ??= setTimeout(() => {
      hangs = true
      child.kill()
    }, PATIENCE)
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => {
      clearTimeout(patience)
      const isGood = status === 0 && counts.passing > 0
      const passed = counts.passing
      // One that ends badly without a failing test has failed as a whole.
      const failed = isGood ? 0 : Math.max(counts.failing, 1)
      const told = `${passed} passed, ${failed} failed, ${counts.pending} skipped`
      const summary = hangs ? `${told}; something kept the process from ending` : told
      resolve({ isGood, passed, failed, summary })
    })
  })
}
