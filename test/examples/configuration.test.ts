import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DemoRouter } from '../../demo/router.js'
import { helper } from '../nodes/flow.js'
import { refuse } from '../routers.js'
import { Example } from './example.js'

const LIST = '/ip/firewall/address-list'
const RULES = '/ip/firewall/filter'

describe('examples of configuration and files', () => {
  let demo: DemoRouter
  let folder: string
  beforeEach(async () => {
    demo = await DemoRouter.start({ tls: 'certificate', identity: 'home' })
    folder = mkdtempSync(join(tmpdir(), 'routeros-example-'))
  })
  afterEach(async () => {
    await helper.unload()
    await demo.stop()
    rmSync(folder, { recursive: true })
  })

  it('Nightly backup and export: saved with the date, the last 14 kept, nothing left on the router', async () => {
    for (let day = 1; day <= 20; day += 1) {
      const old = join(folder, `home-202601${String(day).padStart(2, '0')}-030000.backup`)
      writeFileSync(old, 'old')
      utimesSync(old, day, day)
    }
    const before = demo.table('/file').items.length
    const example = await Example.load('Nightly backup and export', demo, { FOLDER: folder })
    example.press('every night')
    assert.deepEqual(
      (await example.shown('done').take(2)).map(({ payload }) => payload),
      [{ code: 0 }, { code: 0 }]
    )
    assert.equal(await example.told('done').next(), 'old files removed')
    const kept = readdirSync(folder)
    const backups = kept.filter((name) => name.endsWith('.backup')).toSorted()
    assert.equal(backups.length, 14)
    assert.equal(backups[0], 'home-20260108-030000.backup')
    assert.match(backups.at(-1)!, /^home-\d{8}-\d{6}\.backup$/)
    assert.ok(readFileSync(join(folder, backups.at(-1)!)).length > 100)
    const script = kept.find((name) => name.endsWith('.rsc'))
    assert.match(readFileSync(join(folder, script!), 'utf8'), /^\/ip\b/m)
    assert.equal(demo.table('/file').items.length, before)
    assert.equal(example.shown('error').all.length, 0)
  })

  it('Configuration in a git folder: a commit for each change, and none without', async () => {
    const git = (...args: string[]): string => execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' })
    const commits = (): string[] => git('log', '--format=%s').trim().split('\n')
    const example = await Example.load('Configuration in a git folder', demo, { FOLDER: folder })
    example.press('every hour')
    assert.match(await example.told('not committed').next(), /git/i)
    git('init', '-q')
    git('config', 'user.name', 'test')
    git('config', 'user.email', 'test@localhost')
    example.press('every hour')
    assert.match(await example.told('committed').next(), /^\[/)
    assert.equal(commits().length, 1)
    example.press('every hour')
    assert.equal(await example.told('committed').next(), 'nothing new')
    assert.equal(commits().length, 1)
    demo.table(LIST).add({ list: 'seen-in-git', address: '10.1.2.3' })
    example.press('every hour')
    assert.match(await example.told('committed').next(), /^\[/)
    assert.equal(commits().length, 2)
    assert.match(commits()[0]!, /^Configuration of \d{4}-\d\d-\d\d \d\d:\d\d$/)
    assert.match(git('show', 'HEAD'), /^\+.*seen-in-git/m)
    assert.doesNotMatch(git('show', 'HEAD:router.rsc'), /by RouterOS/)
    assert.equal(example.shown('error').all.length, 0)
  })

  it('An address list as a file says: what is gone from the file is gone from the list, others stay', async () => {
    const entries = (list: string): (string | undefined)[] =>
      demo
        .table(LIST)
        .items.flatMap((row) => (row['list'] === list && row['dynamic'] !== 'true' ? [row['address']] : []))
    demo.table(LIST).add({ list: 'blocked', address: '10.0.0.9' })
    demo.table(LIST).add({ list: 'other', address: '10.0.0.9' })
    const file = join(folder, 'blocked.txt')
    writeFileSync(file, '# bad ones\n10.0.0.1\r\n\n  10.0.0.2\n')
    const example = await Example.load('An address list as a file says', demo, { FILE: file })
    example.press('every day')
    await example.shown('steps').next()
    assert.deepEqual(entries('blocked').map(String).toSorted(), ['10.0.0.1', '10.0.0.2'])
    assert.deepEqual(entries('other'), ['10.0.0.9'])
    example.press('every day')
    assert.deepEqual((await example.shown('steps').next()).payload, [])
    writeFileSync(file, '')
    example.press('every day')
    assert.equal((await example.shown('error').next()).error?.code, 'INPUT')
    assert.equal(entries('blocked').length, 2)
  })

  it('DHCP leases as declared: a plan changes nothing, a second run neither', async () => {
    const leases = (): number => demo.table('/ip/dhcp-server/lease').items.length
    const before = leases()
    const example = await Example.load('DHCP leases as declared', demo)
    example.press('plan')
    assert.equal(((await example.shown('steps').next()).payload as unknown[]).length, 2)
    assert.equal(await example.told('how many').next(), 'a plan')
    assert.equal(leases(), before)
    example.press('apply now')
    assert.equal(((await example.shown('steps').next()).payload as unknown[]).length, 2)
    assert.equal(await example.told('how many').next(), 'done')
    assert.equal(leases(), before + 2)
    const printer = demo.table('/ip/dhcp-server/lease').items.find(({ comment }) => comment === 'printer')
    assert.deepEqual([printer?.['mac-address'], printer?.['address']], ['AC:1F:6B:00:00:10', '192.168.88.200'])
    example.press('apply now')
    assert.deepEqual((await example.shown('steps').next()).payload, [])
    assert.equal(example.shown('error').all.length, 0)
  })

  it('Firewall rules in order: also after somebody has moved one', async () => {
    const ours = (): (string | undefined)[] =>
      demo.table(RULES).items.flatMap(({ comment }) => (comment?.startsWith('flow:') ? [comment] : []))
    const others = demo.table(RULES).items.length
    const example = await Example.load('Firewall rules in order', demo)
    const steps = async (button: string): Promise<unknown[]> => {
      example.press(button)
      return (await example.shown('steps').next()).payload as unknown[]
    }
    assert.equal((await steps('1. plan')).length, 3)
    assert.deepEqual([ours(), demo.table(RULES).items.length], [[], others])
    assert.equal((await steps('2. confirm')).length, 3)
    const declared = ['flow: no telnet from guests', 'flow: guests ask for names', 'flow: nothing else from guests']
    assert.deepEqual(ours(), declared)
    assert.equal(demo.table(RULES).items.length, others + 3)
    const { '.id': id, ...first } = demo.table(RULES).items.find(({ comment }) => comment === declared[0])!
    demo.table(RULES).remove(id!)
    demo.table(RULES).add(first)
    demo.table(RULES).add({ chain: 'input', action: 'drop', comment: 'flow: not declared' })
    const actions = (await steps('2. confirm')).map((step) => (step as { action: string }).action)
    assert.deepEqual(actions.toSorted(), ['move', 'remove'])
    assert.deepEqual(ours(), declared)
    assert.equal(example.shown('error').all.length, 0)
  })

  it('The same change on many routers: those that fail are named, the rest is done', async () => {
    const second = await DemoRouter.start({ tls: 'certificate', identity: 'office' })
    try {
      const example = await Example.load('The same change on many routers', demo)
      const list = [
        { host: demo.host, port: demo.tlsPort },
        { host: demo.host, port: 1, mode: 'PLAIN_ONLY' },
        { host: second.host, port: second.tlsPort }
      ]
      example.press('change all', { __user_inject_props__: [{ p: 'payload', v: JSON.stringify(list), vt: 'json' }] })
      const { payload, error } = await example.shown('report').next()
      const report = payload as { result: string }[]
      assert.equal(error, undefined)
      assert.deepEqual(
        report.map(({ result }) => result.replace(/:.*/, '')),
        ['done', 'CONNECTION', 'done']
      )
      for (const router of [demo, second]) {
        assert.equal(router.table('/system/ntp/client').items[0]!['servers'], 'pool.ntp.org')
      }
    } finally {
      await second.stop()
    }
  })

  it('Certificate expiry: names what ends soon', async () => {
    const example = await Example.load('Certificate expiry', demo)
    example.press('every day')
    await example.shown('all are good').next()
    const day = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
    demo.table('/certificate').add({ name: 'soon', 'common-name': 'soon', 'invalid-after': `${day} 00:00:00` })
    example.press('every day')
    await example.shown('ends soon').next()
    assert.equal(await example.told('ends soon').next(), 'soon')
  })

  it('Update RouterOS: no answer, nothing to do, then a new version, the restart and the report', async () => {
    const says = (row: Record<string, string>): (() => void) =>
      demo.handle('/system/package/update/check-for-updates', (exchange) => {
        exchange.row({ 'installed-version': '7.20.1', ...row })
        exchange.done()
      })
    const example = await Example.load('Update RouterOS', demo)
    const restore = says({ status: 'ERROR: could not resolve dns name' })
    example.press('every week')
    assert.match(await example.told('not checked').next(), /^ERROR: could not resolve/)
    restore()
    example.press('every week')
    assert.equal(await example.told('up to date').next(), '7.20.1')
    assert.ok(!demo.history.some(([command]) => command === '/system/package/update/install'))
    says({ 'latest-version': '7.21', status: 'New version is available' })
    example.press('every week')
    const { payload } = await example.shown('updated').next()
    assert.deepEqual(Object.keys(payload as object), ['board', 'version', 'seconds'])
    assert.match(await example.told('updated').next(), /^7\.20\.1.* after \d+ s$/)
    assert.ok(demo.history.some(([command]) => command === '/system/package/update/install'))
    assert.equal(example.shown('error').all.length, 0)
  })

  it('Update RouterOS: a refused update is no update at the next connection', async () => {
    demo.handle('/system/package/update/check-for-updates', (exchange) => {
      exchange.row({ 'installed-version': '7.20.1', 'latest-version': '7.21' })
      exchange.done()
    })
    refuse(demo, '/system/package/update/install', 'not enough permissions (9)')
    const example = await Example.load('Update RouterOS', demo)
    example.press('every week')
    assert.equal((await example.shown('error').next()).error?.code, 'TRAP')
    const back = once(demo, 'login')
    await demo.down(0)
    await back
    example.press('every week')
    await example.shown('error').next()
    assert.equal(example.shown('updated').all.length, 0)
  })
})
