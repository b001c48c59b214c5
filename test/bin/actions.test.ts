import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readDeclarations } from '../../bin/actions/declaration.js'
import type { DemoRouter } from '../../demo/index.js'
import { useRouters } from '../routers.js'
import { missing } from '../tools.js'
import { at, call } from './called.js'
import { Terminal } from './terminal.js'

const BLOCKED = `
path: /ip/firewall/address-list
options: { where: { list: blocked }, others: remove }
rows:
  - { list: blocked, address: 203.0.113.7, comment: 7.20 }
  - { list: blocked, address: 203.0.113.8 }
`
const SECRET = '{ "path": "/ppp/secret", "rows": [{ "name": "x", "password": "not-to-be-seen", "comment": "café" }] }'

describe('console', function () {
  this.timeout(20_000)
  const { start } = useRouters()
  const terminals: Terminal[] = []
  let folder: string
  let demo: DemoRouter

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'routeros-bin-'))
    demo = await start()
  })
  afterEach(() => {
    for (const terminal of terminals.splice(0)) terminal.kill()
    rmSync(folder, { recursive: true })
  })

  function open(words: string[]): Terminal {
    const terminal = new Terminal(words)
    terminals.push(terminal)
    return terminal
  }

  function file(text: string): string {
    const path = join(folder, 'state.yaml')
    writeFileSync(path, text)
    return path
  }

  const writes = (): number => demo.history.filter(([path]) => /\/(?:add|set|remove|move)$/.test(path!)).length

  describe('plan and apply', () => {
    it('show the steps, take them, and take none the second time', async () => {
      const state = file(BLOCKED)
      const planned = await call([...at(demo), 'plan', state])
      const step = '+ add list=blocked address=203.0.113.7 comment=7.20'
      assert.ok(planned.stdout.startsWith(`/ip/firewall/address-list\n${step}\n`), planned.stdout)
      assert.match(planned.stdout, /\nPlanned: 2 added.*\n$/)
      assert.deepEqual([planned.status, planned.stderr, writes()], [0, '', 0])
      // In a pipe nobody is asked.
      const applied = await call([...at(demo), 'apply', state])
      assert.match(applied.stdout, /\nDone: 2 added.*\n$/)
      const again = await call([...at(demo), '--json', 'apply', '-'], { input: BLOCKED })
      const [result] = JSON.parse(again.stdout) as { steps: unknown[]; unchanged: number }[]
      assert.deepEqual([result!.steps, result!.unchanged], [[], 2])
    })

    it('cover secrets, tell what was done before a refusal, and end with the status of a trap', async () => {
      demo.handle('/system/identity/set', (exchange) => {
        exchange.trap('refused', 4)
        exchange.done()
      })
      const state = file(`---\n${SECRET}\n---\npath: /system/identity\nrows: { name: other }\n`)
      const { status, stdout, stderr } = await call([...at(demo), '--json', 'apply', state])
      const results = JSON.parse(stdout) as { path: string; steps: { after?: object }[] }[]
      assert.deepEqual(
        results.map(({ path, steps }) => [path, steps.length]),
        [
          ['/ppp/secret', 1],
          ['/system/identity', 0]
        ]
      )
      assert.equal(stderr, 'routeros: this step failed: ~ set: name MikroTik → other\nrouteros: refused\n')
      assert.equal(status, 1)
      assert.doesNotMatch(stdout + stderr, /not-to-be-seen/)
    })

    it('ask somebody at a terminal before anything is changed', async function () {
      if (!Terminal.isThere()) missing(this, '@lydell/node-pty has no binary for this platform')
      const words = [...at(demo), 'apply', file(BLOCKED)]
      const [no, yes] = [open(words), open(words)]
      await no.until('Change admin@127.0.0.1? [y/N] ')
      await yes.until('Change admin@127.0.0.1? [y/N] ')
      assert.ok(no.output.includes('\x1b[32m+ add'))
      no.type('n\r')
      assert.equal(await no.ended(), 130)
      assert.equal(writes(), 0)
      yes.type('y\r')
      await yes.until('Done: 2 added')
      assert.equal(await yes.ended(), 0)
      const told = open([...words, '--yes'])
      await told.until('Done: 2 unchanged')
      assert.equal(await told.ended(), 0)
    })
  })

  it('reads declarations as they are written, and says where one is wrong', () => {
    const [list, secret] = readDeclarations(
      file(`- ${SECRET}\n- { path: /ip/dns, rows: { servers: 9.9.9.9, cache-size: 0x10, x: 1e3 } }`)
    )
    assert.deepEqual(list!.options, {})
    assert.deepEqual(secret!.rows, { servers: '9.9.9.9', 'cache-size': '0x10', x: '1e3' })
    const wrong: [text: string, message: RegExp][] = [
      ['', /declares nothing/],
      ['rows: []', /path is missing/],
      ['path: /ip/dns', /rows are missing/],
      ['just text', /an object with path and rows/],
      ['path: /ip/dns\nrows: []\nothers: remove\nodd: s3cret', /unknown odd; use path, rows, options, key/],
      [
        'path: /ip/dns\nrows: [s3cret',
        /no valid YAML or JSON: line 2, column \d+ \(BAD|no valid YAML or JSON: line \d+/
      ],
      ['path: *x\nrows: []', /no valid YAML|an alias/],
      ['- { path: /a, rows: [] }\n- { path: /a }', /state\.yaml, 2: rows are missing/]
    ]
    for (const [text, message] of wrong) {
      assert.throws(
        () => readDeclarations(file(text)),
        (error: Error) => message.test(error.message) && !/s3cret|\n/.test(error.message),
        text
      )
    }
  })

  describe('backup and export', () => {
    it('write files for their user alone, or to stdout, and leave none on the router', async () => {
      const [backup, text, named] = await Promise.all([
        call([...at(demo), 'backup'], { cwd: folder }),
        call([...at(demo), 'export', '--menu', '/ip/address', '--verbosity', 'terse']),
        call([...at(demo), 'export', 'all.rsc', '--secrets'], { cwd: folder })
      ])
      const name = backup.stdout.trimEnd()
      assert.match(name, /^MikroTik-\d{8}-\d{6}\.backup$/)
      assert.deepEqual(readdirSync(folder).sort(), [name, 'all.rsc'].sort())
      for (const each of [name, 'all.rsc']) assert.equal(statSync(join(folder, each)).mode & 0o777, 0o600)
      assert.match(text.stdout, /^# .*\r\n(?:#.*\r\n)*\/ip address add /)
      assert.equal(named.stdout, 'all.rsc\n')
      assert.match(readFileSync(join(folder, 'all.rsc'), 'utf8'), /\/ip/)
      for (const { status, stderr } of [backup, text, named]) assert.deepEqual([status, stderr], [0, ''])
    })

    it('encrypt with a password that is in no argument', async () => {
      const { status, stdout } = await call([...at(demo), 'backup', '-', '--encrypt'], {
        env: { ROUTEROS_BACKUP_PASSWORD: 'not-to-be-seen' }
      })
      assert.equal(status, 0)
      assert.ok(stdout.length > 100)
      const words = demo.history.find(([path]) => path === '/system/backup/save')
      assert.ok(words?.some((word) => word.startsWith('=password=')))
    })

    it('say where a file cannot be written', async () => {
      const { status, stderr } = await call([...at(demo), 'export', join(folder, 'none/x.rsc')])
      assert.match(stderr, /^routeros: .*x\.rsc cannot be written: ENOENT\n$/)
      assert.equal(status, 2)
    })
  })

  describe('trust', () => {
    it('is for whoever is named, and says what else there is', async () => {
      const tls = await start({ tls: 'certificate' })
      const ca = join(folder, 'ca.pem')
      writeFileSync(ca, tls.certificate!)
      const at_ = `admin@127.0.0.1:${tls.tlsPort}`
      const print = '/system identity print'
      const [verified, pinned, signed, wrong] = await Promise.all([
        call(['--ssl', at_, print]),
        call(['--fingerprint', tls.fingerprint!, at_, print]),
        call(['--ca', ca, at_, print]),
        call(['--fingerprint', 'A'.repeat(64), at_, print])
      ])
      assert.match(
        verified.stderr,
        /^routeros: Certificate refused: .*\nrouteros: .*--fingerprint SHA256.*--ca FILE.*\n$/
      )
      assert.match(wrong.stderr, /wrong fingerprint .*\nrouteros: compare it/)
      assert.deepEqual([verified.status, wrong.status], [3, 3])
      assert.deepEqual([pinned.status, signed.status], [0, 0])
    })

    it('does not go without a certificate that is named', async () => {
      const wrong = ['--timeout', '0.5', '--fingerprint', 'A'.repeat(64), `admin@127.0.0.1:${demo.port}`]
      const { status, stderr } = await call([...wrong, '/log print'])
      assert.match(stderr, /^routeros: (?:TLS handshake failed|No TLS)/)
      assert.equal(status, 3)
      assert.equal(demo.counts.logins + demo.counts.failedLogins, 0)
    })
  })
})
