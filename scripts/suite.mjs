// The compiled tests in mocha, shown as they run and counted. They wait more than they compute, so four mochas share them.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { stripVTControlCharacters } from 'node:util'
import { root } from './ready.mjs'

const PATIENCE = 20_000
/** Shares of about the same length; the last has the rest. */
const SHARES = ['test/editor/@(dialogs|look)', 'test/editor/!(dialogs|look)', 'test/@(nodes|faults|admin)/**/*']
const REST = ['dist/test/**/*.test.js', '--ignore=dist/test/@(editor|nodes|faults|admin)/**']
// Not bin/mocha.js: it would start a process of its own, which could not be ended from here.
const mocha = join(root, 'node_modules/mocha/lib/cli/cli.js')

/**
 * @param node the Node.js to run in
 * @param args for mocha; a test is named as it is in the sources, such as test/unit/values.test.ts. With any, one mocha
 *   runs alone
 * @param without a folder to leave out, such as test/editor
 * @returns how many passed and failed, a `summary` of a line, and as `report` what failed in each of several mochas
 */
export async function runSuite(node, args, { without, env = {} } = {}) {
  const lines = args.length > 0 ? [alone(args, without)] : shares(without)
  let isShown = Promise.resolve()
  const results = await Promise.all(
    lines.map((line) => {
      const result = runMocha(node, line, env, isShown)
      isShown = result
      return result
    })
  )
  const [passed, failed, skipped] = ['passing', 'failing', 'pending'].map((what) => sum(results, what))
  const hangs = results.some((result) => result.hangs)
  const isGood = results.every((result) => result.isGood) && passed > 0
  // One that ends badly without a failing test has failed as a whole.
  const failures = isGood ? 0 : Math.max(failed, 1)
  const told = `${passed} passed, ${failures} failed, ${skipped} skipped`
  return {
    isGood,
    passed,
    failed: failures,
    // One share's failures stand above all that later shares say, where nobody would find them.
    report: lines.length > 1 ? results.map(({ report }) => report).join('') : '',
    summary: hangs ? `${told}; something kept the process from ending` : told
  }
}

function alone(args, without) {
  const named = args.map((arg) => arg.replace(/^(?:\.\/)?(test\/.*)\.ts$/, 'dist/$1.js'))
  const files = named.some((arg) => arg.startsWith('dist/')) ? [] : ['dist/test/**/*.test.js']
  const left = without === undefined ? [] : [`--ignore=dist/${without}/**`]
  return [...files, ...named, ...left]
}

function shares(without) {
  const wanted = SHARES.filter((share) => without === undefined || !share.startsWith(`${without}/`))
  return [...wanted.map((share) => [`dist/${share}.test.js`]), REST]
}

function sum(results, what) {
  return results.reduce((total, { counts }) => total + counts[what], 0)
}

/** Runs one mocha. What it says is kept until `isMyTurn`, so that one share follows the other. */
function runMocha(node, args, env, isMyTurn) {
  const color = process.stdout.isTTY ? ['--color'] : []
  const child = spawn(node, ['--enable-source-maps', mocha, ...color, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PATH: `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
      ...env
    }
  })
  const counts = { passing: 0, failing: 0, pending: 0 }
  let report = ''
  let hangs = false
  let patience
  let kept = []
  const tell = (stream) => (bytes) => (kept === undefined ? stream.write(bytes) : kept.push([stream, bytes]))
  child.stdout.on('data', tell(process.stdout))
  child.stderr.on('data', tell(process.stderr))
  const show = async () => {
    await isMyTurn
    for (const [stream, bytes] of kept) stream.write(bytes)
    kept = undefined
  }
  void show()
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [, count, what] = /^\s*(\d+) (passing|failing|pending)\b/.exec(stripVTControlCharacters(line)) ?? []
    if (what !== undefined) counts[what] = Number(count)
    // mocha's last words are what failed, and why.
    if (counts.failing > 0) report += `${line}\n`
    if (what === undefined) return
    // All is told: what still keeps the process is a socket or a timer that somebody forgot.
    patience ??= setTimeout(() => {
      hangs = true
      child.kill()
    }, PATIENCE)
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', async (status) => {
      clearTimeout(patience)
      await isMyTurn
      resolve({ isGood: status === 0, counts, report, hangs })
    })
  })
}
