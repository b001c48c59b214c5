import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { root } from '../files.js'

/** Each brings an npm: that of Node.js 20 and 22, and that of Node.js 24. They do not agree on optional peers. */
const bearers = ['node-red', 'node-red-5']

describe('the lock file', function () {
  this.timeout(30_000)
  let folder: string

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'routeros-lock-'))
    for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(root, file), join(folder, file))
  })
  after(() => rmSync(folder, { recursive: true }))

  for (const bearer of bearers) {
    const manifest = createRequire(join(root, 'node_modules', bearer, 'package.json')).resolve('npm/package.json')
    const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }

    it(`is what npm ${version} installs from`, async () => {
      const npm = join(dirname(manifest), 'bin/npm-cli.js')
      const args = ['ci', '--dry-run', '--offline', '--ignore-scripts', '--no-audit']
      await promisify(execFile)(process.execPath, [npm, ...args], { cwd: folder })
    })
  }

  it('names no registry', () => {
    assert.doesNotMatch(readFileSync(join(folder, 'package-lock.json'), 'utf8'), /"resolved"/)
  })
})
