import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { DemoRouter } from '../../demo/index.js'
import type * as Engine from '../../src/index.js'
import { Arrivals } from '../arrivals.js'
import { snippetsOf } from '../docs/snippets.js'
import { root } from '../files.js'
import { missing, skip } from '../tools.js'
import { commonJsOf, Consumer, moduleOf, typescriptOf } from './consumer.js'
import { NodeRed } from './nodered.js'
import { NoRegistry, PATIENCE, Tarball } from './tarball.js'

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  name: string
  'node-red': { nodes: Record<string, string> }
}
const { name } = manifest
const types = Object.keys(manifest['node-red'].nodes)
const languages = readdirSync(join(root, 'locales'))

/** What is published, installed as the Palette Manager does it, in Node-REDs as people run them. */
describe('package', function () {
  this.timeout(PATIENCE + 60_000)
  let tarball: Tarball

  before(async function () {
    this.timeout(2 * PATIENCE)
    try {
      tarball = await Tarball.install()
    } catch (error) {
      if (!(error instanceof NoRegistry)) throw error
      missing(this, error.message)
    }
  })

  after(() => tarball?.remove())

  it('holds what people need, and nothing else', () => {
    const expected = [
      /^(?:package\.json|LICENSE|CHANGELOG\.md|README(?:\.[\w-]+)?\.md)$/,
      /^dist\/src\/(?:\w+\/)?[\w-]+\.(?:js|d\.ts)$/,
      /^dist\/nodes\/routeros-[\w-]+\.(?:js|html)$/,
      /^dist\/nodes\/(?:report|connection|reply|listen|apply|home-assistant(?:\/groups)?|admin)\/[\w-]+\.js$/,
      /^dist\/bin\/routeros\.js$/,
      /^dist\/nodes\/icons\/routeros-[\w-]+\.svg$/,
      /^dist\/nodes\/locales\/[\w-]+\/routeros-(?:[\w-]+\.json|connection\.html)$/,
      /^resources\/(?:explorer\/)?[^/]+\.(?:js|css)$/,
      /^examples\/[1-9] - [^/]+\/[^/]+\.json$/
    ]
    assert.deepEqual(
      tarball.files.filter((file) => !expected.some((pattern) => pattern.test(file))),
      []
    )
    for (const file of ['LICENSE', 'README.md', 'CHANGELOG.md']) assert.ok(tarball.files.includes(file), file)
    // About 190 kB of it are texts and help in nine languages, 75 kB facts about the menus, which completion, values,
    // secrets and the demo router share, and 50 kB the console with the demo router.
    assert.ok(tarball.size < 600_000, `${tarball.size} bytes`)
  })

  it('brings four packages with it, and no Node-RED', () => {
    const installed = readdirSync(join(tarball.userDir, 'node_modules')).filter((folder) => !folder.startsWith('.'))
    const brought = ['fast-string-truncated-width', 'iconv-lite', 'safer-buffer', 'yaml']
    assert.deepEqual(installed.sort(), [name.split('/')[0], ...brought])
  })

  it('leaves the checkout as it was', () => assert.deepEqual(tarball.changes, []))

  it('has a description without what is for a checkout', () => {
    const installed = join(tarball.userDir, 'node_modules', name)
    const { scripts, devDependencies, ...rest } = JSON.parse(
      readFileSync(join(installed, 'package.json'), 'utf8')
    ) as Record<string, unknown>
    assert.deepEqual([scripts, devDependencies], [undefined, undefined])
    const here = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>
    assert.ok(here['scripts'])
    for (const [key, value] of Object.entries(rest)) if (key in here) assert.deepEqual(value, here[key], key)
  })

  it('has no comments in its scripts, and so names no source maps', () => {
    const installed = join(tarball.userDir, 'node_modules', name)
    for (const file of tarball.files.filter((each) => each.endsWith('.js'))) {
      const script = readFileSync(join(installed, file), 'utf8')
      assert.doesNotMatch(script, /^\s*\/(?:\/|\*\*)|sourceMappingURL/m, file)
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

  it('is a console by npx, and brings a demo router', async () => {
    const env = { ...process.env, ROUTEROS_PASSWORD: '' }
    const demo = spawn(join(tarball.userDir, 'node_modules/.bin/routeros'), ['demo', '--port', '0'], { env })
    const ended = once(demo, 'close')
    try {
      const [greeting] = (await once(demo.stdout, 'data')) as [Buffer]
      const [, port] = /ports (\d+)/.exec(greeting.toString()) ?? []
      const target = ['--password-fd', '0', '--plain', `admin@127.0.0.1:${port}`]
      const rows = await tarball.npx(...target, '--json', '/system identity print')
      assert.deepEqual(JSON.parse(rows), [{ name: 'MikroTik' }])
    } finally {
      demo.kill('SIGINT')
    }
    assert.deepEqual(await ended, [130, null])
  })

  describe('for programs', () => {
    let consumer: Consumer

    before(() => {
      const typescript = typescriptOf(name)
      consumer = new Consumer(join(tarball.userDir, 'consumer'), {
        'module.mjs': moduleOf(name),
        'common.cjs': commonJsOf(name),
        'typed.mts': typescript,
        'typed.cts': typescript,
        'bundled.ts': typescript,
        'page.ts': snippetsOf('docs/engine.md', 'ts')
          .map(({ text }) => text)
          .join('')
      })
    })

    for (const file of ['module.mjs', 'common.cjs']) {
      it(`gives the same engine to ${file}`, async () => {
        assert.equal(await consumer.run(file), 'true \x06/login\0\n')
      })
    }

    it('has types that stand on their own, for modules and CommonJS', async () => {
      await consumer.compile('--module node16 --moduleResolution node16', 'typed.mts', 'typed.cts')
      assert.deepEqual([await consumer.run('typed.mjs'), await consumer.run('typed.cjs')], ['INPUT\n', 'INPUT\n'])
    })

    it('has types for bundlers, and for the page on the engine', async () => {
      await consumer.compile('--module esnext --moduleResolution bundler --noEmit', 'bundled.ts', 'page.ts')
    })
  })

  for (const nodeRed of ['node-red', 'node-red-5']) {
    const { version } = require(`${nodeRed}/package.json`) as { version: string }

    describe(`in Node-RED ${version}`, () => {
      let red: NodeRed | undefined

      before(async function () {
        if (nodeRed === 'node-red-5' && !runsFive()) {
          skip(this, `Node-RED ${version} needs Node.js 22.9, this is ${process.versions.node}`)
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

      it('serves the dialog of every node', async () => {
        const html = await there().text('/nodes')
        for (const type of types) {
          assert.match(html, new RegExp(`RED\\.nodes\\.registerType\\('${type}'`))
          assert.match(html, new RegExp(`data-template-name="${type}"`))
        }
      })

      it('serves the help of every node once, in every language', async () => {
        for (const language of languages) {
          const html = await there().text('/nodes', language)
          for (const type of types) {
            const help = readFileSync(join(root, 'dist/nodes/locales', language, `${type}.html`), 'utf8').trim()
            assert.ok(help.includes(`data-help-name="${type}"`))
            assert.equal(html.split(help).length, 2, `${type} in ${language}`)
          }
        }
      })

      it('serves the texts in every language', async () => {
        for (const language of languages) {
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
        const here = readdirSync(join(root, 'resources'), { recursive: true, encoding: 'utf8' })
        const files = here.filter((file) => /\.(?:js|css)$/.test(file))
        for (const file of files) {
          const response = await there().get(`/resources/${name}/${file.replaceAll('\\', '/')}`)
          assert.equal(response.status, 200, file)
          const text = await response.text()
          assert.ok(text.length > 0 && text.length < readFileSync(join(root, 'resources', file), 'utf8').length, file)
          if (file.endsWith('.js')) assert.doesNotThrow(() => new Script(text), file)
        }
      })

      it('gives the engine to function nodes, without a download', async () => {
        const demo = await DemoRouter.start({ users: [{ name: 'node-red', password: '', group: 'full' }] })
        const commands = new Arrivals<readonly string[]>()
        demo.on('command', (words) => commands.push(words))
        try {
          await there().deploy(functionFlow(demo.port))
          await commands.find(([command]) => command === '/ip/dhcp-server/lease/print')
          const closed = once(demo, 'disconnect')
          await there().deploy([])
          await closed
        } finally {
          await demo.stop()
        }
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

/** The function node of the page on the engine, which gets one message when it starts. */
function functionFlow(port: number): object[] {
  const [initialize, func, finalize] = snippetsOf('docs/engine.md', 'js')
    .filter(({ title }) => title.startsWith('Function nodes'))
    .map(({ text }) => text.replace("host: '192.168.88.1'", `host: '127.0.0.1', port: ${port}, mode: 'PLAIN_ONLY'`))
  const libs = [{ var: 'routeros', module: name }]
  const place = { z: 'tab', x: 100, y: 40 }
  return [
    { id: 'tab', type: 'tab' },
    { id: 'inject', ...place, type: 'inject', props: [], once: true, onceDelay: 0, wires: [['function']] },
    { id: 'function', ...place, type: 'function', initialize, func, finalize, libs, wires: [[]] }
  ]
}

function runsFive(): boolean {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 9)
}
