// npm run mutate [-- run|pool|wire|plan|presence …]: Stryker changes the sources in small ways; a change that no test notices
// is a survivor. What was tested before, and has not changed, is not tested again. Takes hours; docs/testing.md has results.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { makeReady, root } from './ready.mjs'

/** Stryker's runner for mocha knows mocha 11, not the one of this project. */
const TOOLS = ['@stryker-mutator/core@10.0.0', '@stryker-mutator/mocha-runner@10.0.0', 'mocha@11']
const NODE = '24'
const SOURCES = ['src', 'nodes', 'demo', 'bench', 'bin', 'test', 'locales', 'icons', 'docs', 'resources', 'scripts']
/** What is changed, and the tests that should notice. */
const SUBJECTS = {
  wire: { mutate: ['src/wire/*.ts'], spec: ['unit/wire/!(decoder-memory)'] },
  run: {
    mutate: ['src/router/{run,queue,job,turns}.ts'],
    spec: ['unit/router/@(job|pool|queue|run|stream|turns)', 'property/pool']
  },
  pool: {
    mutate: ['src/router/{pool,backoff}.ts'],
    spec: [
      'unit/router/@(backoff|diagnostics|growth|pool|run|stream)',
      'unit/state/apply',
      'faults/tls',
      'property/pool'
    ]
  },
  plan: { mutate: ['src/state/{plan,order,declared,sameness,step}.ts'], spec: ['unit/state/*', 'property/state'] },
  presence: { mutate: ['src/presence/*.ts'], spec: ['unit/presence/*', 'property/presence'] }
}

const folder = join(root, '.stryker')
const tools = join(folder, 'tools')
const checkout = join(folder, 'checkout')
const wanted = process.argv.slice(2)

await makeReady()
for (const name of wanted.length > 0 ? wanted : Object.keys(SUBJECTS)) {
  const subject = SUBJECTS[name]
  if (subject === undefined) {
    console.error(`Unknown: ${name}. Choose among ${Object.keys(SUBJECTS).join(', ')}`)
    process.exit(2)
  }
  installTools()
  copyCheckout()
  test(name, subject)
}

function installTools() {
  if (existsSync(join(tools, 'node_modules'))) return
  mkdirSync(tools, { recursive: true })
  writeFileSync(join(tools, 'package.json'), '{ "private": true }')
  run('npm', ['install', '--no-audit', '--no-fund', ...TOOLS], tools)
}

/** With the packages of the project, but for mocha. */
function copyCheckout() {
  rmSync(checkout, { recursive: true, force: true })
  mkdirSync(join(checkout, 'node_modules'), { recursive: true })
  for (const name of [...SOURCES, 'package.json', 'tsconfig.json', 'README.md']) {
    if (existsSync(join(root, name))) cpSync(join(root, name), join(checkout, name), { recursive: true })
  }
  const packages = join(root, 'node_modules')
  for (const name of readdirSync(packages)) {
    const from = name === 'mocha' ? join(tools, 'node_modules') : packages
    symlinkSync(join(from, name), join(checkout, 'node_modules', name), 'junction')
  }
}

function test(name, { mutate, spec }) {
  const config = {
    testRunner: 'mocha',
    plugins: [`${pathToFileURL(tools)}/node_modules/@stryker-mutator/mocha-runner/dist/src/index.js`],
    buildCommand: 'npm run build',
    // It would look for a TypeScript older than ours.
    tsconfigFile: 'none.json',
    mutate,
    mochaOptions: { 'no-config': true, spec: spec.map((each) => `dist/test/${each}.test.js`) },
    coverageAnalysis: 'perTest',
    concurrency: 2,
    reporters: ['clear-text', 'progress-append-only'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    incremental: true,
    incrementalFile: join(folder, `${name}.json`)
  }
  writeFileSync(join(checkout, 'stryker.config.json'), JSON.stringify(config, null, 2))
  const stryker = join(tools, 'node_modules/@stryker-mutator/core/bin/stryker.js')
  run('npx', ['-y', `node@${NODE}`, stryker, 'run'], checkout)
}

function run(command, args, cwd) {
  // For each change that a test of the pool has to notice, its made-up scenarios run anew.
  const env = { ...process.env, MODEL_SECONDS: '2' }
  const { status } = spawnSync(command, args, { cwd, env, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) process.exit(status ?? 1)
}
