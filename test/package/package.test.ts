import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type * as Engine from '../../src/index.js'
import { root } from '../files.js'
import { NodeRed } from './nodered.js'
import { NoRegistry, Tarball } from './tarball.js'

const run = promisify(execFile)
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  name: string
  'node-red': { nodes: Record<string, string> }
}
const { name } = manifest
const types = Object.keys(manifest['node-red'].nodes)

/** What is published, installed as the Palette Manager does it, in Node-REDs as people run them. */
describe('package', function () {
  this.timeout(90_000)
  let tarball: Tarball

  before(async function () {
    try {
      tarball = await Tarball.install()
    } catch (error) {
      if (!(error instanceof NoRegistry)) throw error
      console.log(`      skipped: ${error.message}`)
      this.skip()
    }
  })

  after(() => tarball?.remove())

  it('holds what people need, and nothing else', () => {
    const expected = [
      /^(?:package\.json|LICENSE|CHANGELOG\.md|README(?:\.[\w-]+)?\.md)$/,
      /^dist\/src\/(?:\w+\/)?[\w-]+\.(?:js|d\.ts)$/,
      /^dist\/nodes\/routeros-[\w-]+\.(?:js|html)$/,
      /^dist\/nodes\/(?:report|connection|reply|listen|apply|home-assistant(?:\/groups)?|admin)\/[\w-]+\.js$/,
      /^dist\/nodes\/icons\/routeros-[\w-]+\.svg$/,
      /^dist\/nodes\/locales\/[\w-]+\/routeros-[\w-]+\.(?:json|html)$/,
      /^resources\/(?:explorer\/)?[^/]+\.(?:js|css)$/,
      /^examples\/[1-9] - [^/]+\/[^/]+\.json$/
    ]
    assert.deepEqual(
      tarball.files.filter((file) => !expected.some((pattern) => pattern.test(file))),
      []
    )
    for (const file of ['LICENSE', 'README.md', 'CHANGELOG.md']) assert.ok(tarball.files.includes(file), file)
    // About 75 kB of it are facts about the menus, which completion, values, secrets and the demo router share.
    assert.ok(tarball.size < 600_000, `${tarball.size} bytes`)
  })

  it('brings iconv-lite with it, and no Node-RED', () => {
    const installed = readdirSync(join(tarball.userDir, 'node_modules')).filter((folder) => !folder.startsWith('.'))
    assert.deepEqual(installed.sort(), [name.split('/')[0], 'iconv-lite', 'safer-buffer'])
  })

  it('has a description without what is for a checkout, which itself stays as it was', () => {
    const installed = join(tarball.userDir, 'node_modules', name)
    const { scripts, devDependencies, ...rest } = JSON.parse(
      readFileSync(join(installed, 'package.json'), 'utf8')
    ) as Record<string, unknown>
    assert.deepEqual([scripts, devDependencies], [undefined, undefined])
    const here = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>
    assert.ok(here['scripts'])
    for (const [key, value] of Object.entries(rest)) if (key in here) assert.deepEqual(value, here[key], key)
  })

  it('names no source maps, which it does not have', () => {
    const installed = join(tarball.userDir, 'node_modules', name)
    for (const file of tarball.files.filter((each) => each.endsWith('.js'))) {
      assert.ok(!readFileSync(join(installed, file), 'utf8').includes('sourceMappingURL'), file)
    }
  })

  it('has one entrance', () => {
    const load = createRequire(join(tarball.userDir, 'package.json'))
    for (const path of ['dist/src/index.js', 'dist/src/router/pool.js', 'dist/nodes/routeros-query.js']) {
      assert.throws(() => load(`${name}/${path}`), { code: 'ERR_PACKAGE_PATH_NOT_EXPORTED' })
    }
    assert.equal((load(`${name}/package.json`) as { name: string }).name, name)
  })

  it('gives the engine to those who require it', async () => {
    const installed = createRequire(join(tarball.userDir, 'package.json'))(name) as typeof Engine
    const here = await import('../../src/index.js')
    assert.deepEqual(Object.keys(installed).sort(), Object.keys(here.default ?? here).sort())
    assert.deepEqual(installed.encodeSentence(['/login']).toString('latin1'), '\x06/login\0')
  })

  it('has types that stand on their own', async () => {
    const folder = join(tarball.userDir, 'consumer')
    mkdirSync(folder)
    writeFileSync(join(folder, 'consumer.mts'), CONSUMER)
    const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc')
    const typeRoots = join(root, 'node_modules/@types')
    const flags =
      '--strict --exactOptionalPropertyTypes --module node20 --target es2023 --skipLibCheck false --types node'
    await run(process.execPath, [tsc, ...flags.split(' '), '--typeRoots', typeRoots, 'consumer.mts'], {
      cwd: folder
    }).catch((error: { stdout: string }) => assert.fail(error.stdout))
    const { stdout } = await run(process.execPath, ['consumer.mjs'], { cwd: folder })
    assert.equal(stdout, 'INPUT\n')
  })

  for (const nodeRed of ['node-red', 'node-red-5']) {
    const { version } = require(`${nodeRed}/package.json`) as { version: string }

    describe(`in Node-RED ${version}`, () => {
      let red: NodeRed | undefined

      before(async function () {
        if (nodeRed === 'node-red-5' && !runsFive()) {
          console.log(`        skipped: Node-RED ${version} needs Node.js 22.9, this is ${process.versions.node}`)
          this.skip()
        }
        red = await NodeRed.start(nodeRed, tarball.userDir)
      })

      after(async () => {
        if (red !== undefined) assert.equal(await red.stop(), 0)
      })

      const there = (): NodeRed => red ?? assert.fail()

      it('registers every node', async () => {
        const sets = await there().json<{ module: string; types: string[]; enabled: boolean; err?: string }[]>('/nodes')
        assert.deepEqual(
          sets
            .filter(({ module }) => module === name)
            .map(({ types: [type], enabled, err }) => ({ type, enabled, err })),
          types.map((type) => ({ type, enabled: true, err: undefined }))
        )
      })

      it('serves dialogs and help of every node', async () => {
        const html = await there().text('/nodes')
        for (const type of types) {
          assert.match(html, new RegExp(`RED\\.nodes\\.registerType\\('${type}'`))
          assert.match(html, new RegExp(`data-template-name="${type}"`))
          assert.match(html, new RegExp(`data-help-name="${type}"[^>]*>\\s*<`))
        }
      })

      it('serves the texts in every language', async () => {
        for (const language of readdirSync(join(root, 'locales'))) {
          const catalogs = await there().json<Record<string, object>>(`/nodes/messages?lng=${language}`)
          for (const type of types) {
            const file = join(root, 'locales', language, `${type}.json`)
            assert.deepEqual(catalogs[`${name}/${type}`], JSON.parse(readFileSync(file, 'utf8')))
          }
        }
      })

      it('serves the icons', async () => {
        for (const type of types) {
          const response = await there().get(`/icons/${name}/${type}.svg`)
          assert.equal(response.headers.get('content-type'), 'image/svg+xml')
          assert.equal(await response.text(), readFileSync(join(root, 'icons', `${type}.svg`), 'utf8'))
        }
      })

      it('serves what the dialogs share', async () => {
        const response = await there().get(`/resources/${name}/fields.js`)
        assert.equal(await response.text(), readFileSync(join(root, 'resources/fields.js'), 'utf8'))
      })

      it('offers the examples', async () => {
        const groups = readdirSync(join(root, 'examples'))
        const folder = `/library/examples/flows/${name}`
        assert.deepEqual((await there().json<string[]>(folder)).sort(), groups.sort())
        for (const group of groups) {
          const examples = readdirSync(join(root, 'examples', group))
          const place = `${folder}/${encodeURIComponent(group)}`
          const offered = await there().json<{ fn: string }[]>(place)
          assert.deepEqual(offered.map(({ fn }) => `${fn}.json`).sort(), examples.sort())
          for (const example of examples) {
            const flow = await there().text(`${place}/${encodeURIComponent(example.replace('.json', ''))}`)
            assert.deepEqual(JSON.parse(flow), JSON.parse(readFileSync(join(root, 'examples', group, example), 'utf8')))
          }
        }
      })
    })
  }
})

const CONSUMER = `
import { type CallOptions, type Row, Router, RouterOSError, type TypedRow } from '${name}'

const options: CallOptions = { timeout: 1000 }
const print = (router: Router): Promise<TypedRow[]> => router.run('/interface/print', options)
export const names = async (router: Router): Promise<unknown[]> => (await print(router)).map(({ name }) => name)
export type Rows = Row[]
try {
  new Router({ host: '' })
} catch (error) {
  if (error instanceof RouterOSError) console.log(error.code)
}
`

function runsFive(): boolean {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 9)
}
