// The compiled tests in mocha, shown as they run and counted.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './ready.mjs'

const mocha = join(root, 'node_modules/mocha/bin/mocha.js')

/** @param node the command that starts Node.js, as a list. */
export function runSuite(node, args, env = {}) {
  const [command, ...before] = node
  const color = process.stdout.isTTY ? ['--color'] : []
  const child = spawn(command, [...before, mocha, ...color, ...args], {
    cwd: root,
    stdio: ['inherit', 'pipe', 'inherit'],
    shell: process.platform === 'win32' && command === 'npx',
    env: { ...process.env, ...env }
  })
  // Mocha closes with these lines; their numbers are the last ones printed.
  const counts = { passing: 0, failing: 0, pending: 0 }
  child.stdout.setEncoding('utf8').on('data', (text) => {
    process.stdout.write(text)
    for (const [, count, what] of text.matchAll(/^\D*?(\d+) (passing|failing|pending)\b/gm))
      counts[what] = Number(count)
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => {
      const { passing: passed, failing: failed, pending: skipped } = counts
      resolve({ isGood: status === 0 && passed > 0, summary: `${passed} passed, ${failed} failed, ${skipped} skipped` })
    })
  })
}
