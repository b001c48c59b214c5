import assert from 'node:assert/strict'
import { bytesValue, type DemoRouter } from '../../../demo/index.js'
import { type CallOptions, type Router, RouterOSError, TrapError, type TypedRow } from '../../../src/index.js'
import { useRouters } from '../../routers.js'

/** What came of a call, as far as it does not depend on the protocol. */
type Outcome = { rows: TypedRow[] } | { code: string; message: string }

type Step = (router: Router) => Promise<unknown>

async function outcomeOf(router: Router, step: Step): Promise<Outcome> {
  try {
    return { rows: timeless(await step(router)) as TypedRow[] }
  } catch (error) {
    assert.ok(error instanceof RouterOSError, String(error))
    // REST tells of the first trap alone.
    const message = error instanceof TrapError ? error.traps[0]!.message : error.message
    return { code: error.code, message }
  }
}

/** Without what depends on when a demo router started. */
function timeless(rows: unknown): unknown {
  if (!Array.isArray(rows)) return rows
  return rows.map((row: object) => ({ ...row, 'last-link-up-time': undefined }))
}

const run =
  (command: string, args: object = {}, options: CallOptions = {}): Step =>
  (router) =>
    router.run(command, { ...options, args })

const idOf = async (router: Router, menu: string, where: object): Promise<string> =>
  String((await router.query(menu, { where: where as never, proplist: '.id' }))[0]!['.id'])

const declared = [
  { list: 'both', address: '192.0.2.1', comment: 'eins' },
  { list: 'both', address: '192.0.2.2', disabled: true }
]

/** The steps, and how many there were of each kind. */
async function applied(applying: Promise<object>): Promise<unknown> {
  return { ...(await applying) }
}

/** One after the other on the same router: what one changes, the next one sees. */
const steps: Record<string, Step> = {
  print: (router) => router.query('/interface'),
  'print, all text': (router) => router.query('/ip/address', { values: 'text' }),
  'print with units': (router) => router.query('/ip/dhcp-server/lease', { values: 'units' }),
  getall: run('/ip/pool/getall'),
  'print in the console’s spelling': run('/ip address print'),
  'print of one set of values': (router) => router.query('/system/identity'),
  'print of nothing': (router) => router.query('/interface', { where: { name: 'nowhere' } }),
  proplist: (router) => router.query('/interface', { proplist: ['name', 'type', 'comment'] }),
  detail: run('/interface/print', { detail: '' }),
  conditions: (router) => router.query('/interface', { where: { type: ['ether', 'bridge'], disabled: false } }),
  'nested conditions': (router) =>
    router.query('/interface', { where: { any: [{ type: 'bridge' }, { not: { type: 'ether' } }] } }),
  'query words': (router) => router.query('/interface', { where: ['?type=ether', '?type=bridge', '?#|'] }),
  comparison: (router) =>
    router.query('/interface', { where: [{ property: 'mtu', op: '>', value: 1400 }], proplist: 'name,mtu' }),
  'exists and missing': (router) => router.query('/interface', { where: [{ property: 'comment', op: 'exists' }] }),
  'what only the engine evaluates': (router) =>
    router.query('/interface', { where: [{ property: 'name', op: 'contains', value: 'ether' }], proplist: 'name' }),
  count: (router) => router.query('/interface', { count: true }),
  'count-only': run('/interface/print', { 'count-only': '' }),
  find: run('/interface/find'),
  get: run('/interface/get', { number: 'ether1', 'value-name': 'type' }),
  'wrong bytes and their charset': (router) => router.query('/ip/arp', { proplist: 'address,comment' }),
  add: run('/ip/firewall/address-list/add', { list: 'both', address: '192.0.2.1', comment: 'Küche "1" \\ 2\n日本' }),
  'the row that was added': (router) =>
    router.query('/ip/firewall/address-list', { where: { list: 'both' }, proplist: 'list,address,comment' }),
  set: async (router) =>
    router.run('/ip/firewall/address-list/set', {
      args: { '.id': await idOf(router, '/ip/firewall/address-list', { list: 'both' }), comment: 'changed' }
    }),
  'set with null': async (router) =>
    router.run('/ip/firewall/address-list/set', {
      args: { '.id': await idOf(router, '/ip/firewall/address-list', { list: 'both' }), comment: null }
    }),
  'unset of several rows': async (router) => {
    const rows = await router.query('/ip/firewall/filter', { where: { dynamic: false }, proplist: '.id' })
    return router.run('/ip/firewall/filter/unset', {
      args: { '.id': rows.map((row) => String(row['.id'])), 'value-name': 'comment' }
    })
  },
  'unset of a row that is gone': run('/ip/firewall/filter/unset', { '.id': '*FFFF', 'value-name': 'comment' }),
  'the rows that were changed': (router) => router.query('/ip/firewall/filter', { proplist: 'chain,comment' }),
  disable: run('/interface/disable', { '.id': 'ether2' }),
  enable: run('/interface/enable', { '.id': 'ether2' }),
  move: async (router) => {
    const rows = await router.query('/ip/firewall/filter', { where: { dynamic: false }, proplist: '.id' })
    return router.run('/ip/firewall/filter/move', {
      args: { '.id': String(rows.at(-1)!['.id']), destination: String(rows[0]!['.id']) }
    })
  },
  'the order after it': (router) => router.query('/ip/firewall/filter', { proplist: 'chain,action' }),
  'set of a menu with one set of values': run('/system/identity/set', { name: 'Both' }),
  remove: async (router) =>
    router.run('/ip/firewall/address-list/remove', {
      args: { '.id': await idOf(router, '/ip/firewall/address-list', { list: 'both' }) }
    }),
  'a command with rows': run('/ping', { address: '192.168.88.1', count: 3, interval: '20ms' }),
  'monitor once': run('/interface/monitor-traffic', { interface: 'ether1', once: '' }),
  execute: run('/execute', { script: ':put hello', 'as-string': '' }),
  inspect: run('/console/inspect', { request: 'child', path: 'ip,address' }),
  'a row that is gone': run('/ip/address/remove', { '.id': '*FFFF' }),
  'an unknown menu': run('/nowhere/print'),
  'an unknown command': run('/interface/nothing'),
  'an unknown argument': run('/interface/print', { sure: 'yes' }),
  'a wrong value': run('/interface/set', { '.id': 'ether1', mtu: 'many' }),
  'what is missing': run('/ip/address/add', { address: '10.9.9.1/24' }),
  'a duplicate': run('/system/script/add', { name: 'both' }),
  'the duplicate again': run('/system/script/add', { name: 'both' }),
  plan: (router) => applied(router.plan('/ip/firewall/address-list', declared, { where: { list: 'both' } })),
  apply: (router) =>
    applied(router.apply('/ip/firewall/address-list', declared, { where: { list: 'both' }, order: false })),
  'apply again': (router) => applied(router.apply('/ip/firewall/address-list', declared, { where: { list: 'both' } })),
  'apply of other values, with others removed': (router) =>
    applied(
      router.apply('/ip/firewall/address-list', [{ ...declared[0], comment: null }], {
        where: { list: 'both' },
        others: 'remove'
      })
    ),
  'apply in an order': async (router) => {
    const rows = await router.query('/ip/firewall/filter', { where: { dynamic: false }, proplist: '.id' })
    return applied(router.apply('/ip/firewall/filter', rows.toReversed(), { order: true }))
  },
  'apply that is refused half-way': (router) =>
    applied(
      router.apply('/ip/address', [
        { address: '10.44.0.1/24', interface: 'ether3' },
        { address: '10.45.0.1/24', interface: 'nowhere' }
      ])
    ),
  'a text file': async (router) => (await router.readFile('hello.txt')).toString('latin1'),
  'a file that is not there': (router) => router.readFile('nothing.txt'),
  'a poll': async (router) => {
    const changes = router.changes('/ip/pool', { poll: 1, snapshot: true })
    const told = [await changes.next(), await changes.next()]
    await changes.return()
    return told
  },
  'a long list': run('/system/demo/rows', { count: 2000 }),
  'an endless command as an array': run('/interface/listen'),
  'a reserved command': run('/login')
}

describe('the API and REST', () => {
  const { start, open } = useRouters()
  let demos: Record<'api' | 'rest', DemoRouter>
  let routers: Record<'api' | 'rest', Router>

  async function openBoth(options: object = {}): Promise<void> {
    demos = { api: await start(), rest: await start({ http: true }) }
    for (const demo of Object.values(demos)) {
      demo.table('/interface').set('ether1', { comment: bytesValue(Buffer.from('K\xfcche', 'latin1')) })
      demo.table('/interface').set('ether3', { comment: 'to go' })
      demo.table('/file').add({ name: 'hello.txt', type: 'script', contents: 'Käse "1"\n', size: '11' })
    }
    routers = {
      api: open(demos.api, options),
      rest: open(demos.rest, { protocol: 'rest', port: demos.rest.httpPort, ...options })
    }
  }

  it('give the same rows and the same errors for every call', async () => {
    await openBoth()
    for (const [name, step] of Object.entries(steps)) {
      const expected = await outcomeOf(routers.api, step)
      assert.deepEqual(await outcomeOf(routers.rest, step), expected, name)
    }
    for (const menu of ['/interface', '/ip/firewall/filter', '/ip/firewall/address-list', '/system/script']) {
      assert.deepEqual(timeless(demos.rest.table(menu).rows), timeless(demos.api.table(menu).rows), menu)
    }
  })

  it('give the same to those who may only read, and to a user the router does not know', async () => {
    await openBoth({ readOnly: true })
    for (const step of [run('/interface/disable', { '.id': 'ether1' }), run('/ip/pool/print')]) {
      assert.deepEqual(await outcomeOf(routers.rest, step), await outcomeOf(routers.api, step))
    }
    assert.deepEqual(
      demos.rest.history.filter(([word]) => word === '/interface/disable'),
      []
    )
    for (const protocol of ['api', 'rest'] as const) {
      const demo = demos[protocol]
      const port = protocol === 'rest' ? demo.httpPort : demo.port
      const stranger = open(demo, { protocol, port, password: 'wrong' })
      await assert.rejects(stranger.query('/interface'), (error: RouterOSError) => error.code === 'LOGIN')
      assert.equal(stranger.state.name, 'error')
    }
  })
})

describe('what REST cannot do', () => {
  const { start, open } = useRouters()

  it('is UNSUPPORTED before anything is sent', async () => {
    const demo = await start({ http: true })
    const router = open(demo, { protocol: 'rest', port: demo.httpPort })
    const refused = async (act: () => Promise<unknown>, message: RegExp): Promise<void> => {
      await assert.rejects(act, (error: RouterOSError) => {
        assert.equal(error.code, 'UNSUPPORTED')
        assert.match(error.message, message)
        return true
      })
    }
    const ended = (command: string): Promise<unknown> =>
      new Promise((resolve, reject) => {
        router.start(command, { onEnd: (error) => (error === undefined ? resolve(error) : reject(error)) })
      })
    await refused(() => router.listen('/interface/listen').next(), /REST gives all rows at the end.*poll/)
    await refused(() => router.listen('/ping\n=address=192.168.88.1\n=count=2').next(), /cannot be listened to/)
    await refused(() => router.changes('/interface').next(), /cannot be listened to/)
    await refused(() => router.changes('/interface', { snapshot: true }).next(), /cannot be listened to/)
    await refused(() => ended('/ping\n=address=192.168.88.1'), /add once, count or duration/)
    await refused(() => ended('/interface/print\n=follow='), /add once/)
    await refused(() => router.run('/file/read\n=file=x\n=chunk-size=100'), /text only.*use the API/)
    await refused(() => router.run('/safe-mode/take'), /safe mode/)
    await refused(() => router.run('/tool/torch\n=interface=ether1\n=duration=2m'), /60 s or longer/)
    await refused(() => router.run('/ping\n=address=192.168.88.1\n=count=100'), /60 s or longer/)
    await refused(() => router.apply('/ip/pool', [{ name: 'x' }], { safe: true }), /Safe mode needs the API/)
    await refused(() => router.backup(), /text only.*use the API/)
    await refused(() => router.export(), /text only.*use the API/)
    await refused(() => router.writeFile('x', 'text'), /text only.*use the API/)
    assert.equal(demo.counts.accepted, 0)
    assert.equal(router.state.name, 'idle')
  })
})
