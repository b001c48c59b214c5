import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { DemoRouter } from '../../../demo/index.js'
import type { Applied, ApplyOptions, Router, RouterOSError, Unfinished } from '../../../src/index.js'
import { useRouters } from '../../routers.js'

const LIST = '/ip/firewall/address-list'
const FILTER = '/ip/firewall/filter'
const LEASE = '/ip/dhcp-server/lease'

describe('apply', () => {
  const routers = useRouters()
  let demo: DemoRouter
  let router: Router

  beforeEach(async () => {
    demo = await routers.start()
    router = routers.open(demo)
  })

  /** The words the router got. */
  const sent = (): string[][] => demo.history.map((words) => words.filter((word) => !word.startsWith('.tag=')))
  /** Those that are no print and no login. */
  const writes = (): string[] =>
    sent()
      .filter(([command]) => !/\/(?:print|login)$/.test(command!))
      .map((words) => words.join(' '))
  const rowsOf = (menu: string): Record<string, string>[] => demo.table(menu).rows
  const addressesOf = (list: string): string[] =>
    rowsOf(LIST).flatMap((row) => (row.list === list ? [row.address!] : []))

  /** Applies, and then plans the same, which must be nothing. */
  async function settles(path: string, rows: unknown, options: ApplyOptions = {}): Promise<Applied> {
    const applied = await router.apply(path, rows, options)
    assert.deepEqual((await router.plan(path, rows, { ...options, allowEmpty: true })).steps, [])
    return applied
  }

  async function failure(promise: Promise<Applied>): Promise<RouterOSError & Unfinished> {
    return promise.then(
      () => assert.fail('It was done'),
      (error: RouterOSError & Unfinished) => error
    )
  }

  it('sets what differs, adds what is missing, and leaves the rest alone', async () => {
    const rows = [
      { list: 'blocked', address: '203.0.113.0/24', comment: 'all of it' },
      { list: 'blocked', address: '192.0.2.1/32' },
      { list: 'kids-bedtime', address: '192.168.88.102/32', disabled: false }
    ]
    assert.deepEqual(await settles(LIST, rows), {
      dryRun: false,
      added: 1,
      set: 1,
      moved: 0,
      removed: 0,
      disabled: 0,
      unchanged: 1,
      steps: [
        {
          action: 'set',
          '.id': '*2',
          list: 'blocked',
          address: '203.0.113.0/24',
          before: {},
          after: { comment: 'all of it' }
        },
        {
          action: 'add',
          '.id': '*4',
          list: 'blocked',
          address: '192.0.2.1/32',
          before: {},
          after: { list: 'blocked', address: '192.0.2.1/32' }
        }
      ]
    })
    assert.deepEqual(writes(), [
      `${LIST}/set =.id=*2 =comment=all of it`,
      `${LIST}/add =list=blocked =address=192.0.2.1/32`
    ])
  })

  it('asks once, for what it needs', async () => {
    await router.plan(LIST, [{ list: 'blocked', address: '1.2.3.4', comment: 'x' }], { where: { list: 'blocked' } })
    const [print] = sent().slice(-1)
    assert.deepEqual(print, [`${LIST}/print`, '=.proplist=.id,list,address,comment,dynamic,builtin', '?list=blocked'])
    assert.equal(sent().length, 2, 'a login and a print')
  })

  it('plans without a change, and without an id for what is not there yet', async () => {
    const plan = await router.plan(LIST, { list: 'new', address: '10.0.0.1' })
    assert.deepEqual(
      [plan.dryRun, plan.added, plan.steps],
      [
        true,
        1,
        [{ action: 'add', list: 'new', address: '10.0.0.1', before: {}, after: { list: 'new', address: '10.0.0.1' } }]
      ]
    )
    assert.deepEqual(writes(), [])
  })

  it('removes others of the scope alone, and never what is dynamic', async () => {
    const applied = await settles(LIST, [{ list: 'blocked', address: '10.0.0.1' }], {
      where: { list: 'blocked' },
      others: 'remove'
    })
    assert.deepEqual(
      applied.steps.map(({ action, address, before }) => [action, address, before]),
      [
        ['add', '10.0.0.1', {}],
        ['remove', '203.0.113.0/24', {}]
      ]
    )
    assert.deepEqual(addressesOf('blocked'), ['198.51.100.77', '10.0.0.1'])
    assert.deepEqual(addressesOf('kids-bedtime'), ['192.168.88.102'])
  })

  it('disables others, once', async () => {
    const applied = await settles('/ip/pool', [], { others: 'keep' })
    assert.deepEqual(applied.steps, [])
    const { disabled, steps } = await settles('/queue/simple', { name: 'tv' }, { others: 'disable' })
    assert.equal(disabled, 1)
    assert.deepEqual(steps, [
      { action: 'disable', '.id': '*1', name: 'guests', before: { disabled: false }, after: { disabled: true } }
    ])
    assert.equal(demo.table('/queue/simple').find('guests')?.disabled, 'true')
    const all = await router.plan('/queue/simple', [], { others: 'disable', allowEmpty: true })
    assert.deepEqual(
      all.steps.map(({ name }) => name),
      ['tv']
    )
  })

  it('unsets null, and leaves it out of what is added', async () => {
    demo.table('/ip/pool').set('iot', { comment: 'x', 'next-pool': 'guest' })
    const rows = [
      { name: 'iot', comment: null, 'next-pool': null },
      { name: 'new', ranges: '10.0.0.1', comment: null }
    ]
    const { steps } = await settles('/ip/pool', rows)
    assert.deepEqual(
      steps.map(({ before, after }) => [before, after]),
      [
        [
          { comment: 'x', 'next-pool': 'guest' },
          { comment: null, 'next-pool': null }
        ],
        [{}, { name: 'new', ranges: '10.0.0.1' }]
      ]
    )
    assert.deepEqual(writes(), [
      '/ip/pool/set =.id=*2 =comment= =!next-pool=',
      '/ip/pool/add =name=new =ranges=10.0.0.1'
    ])
  })

  it('takes any spelling of a value', async () => {
    const rows = [
      { 'mac-address': '00:11:32:4f:90:aa', address: '192.168.88.10/32', disabled: 'no', comment: 'NAS' },
      { 'mac-address': '3c:2a:f4:10:22:8e', 'lease-time': '00:10:00' }
    ]
    const { steps } = await settles(LEASE, rows)
    assert.deepEqual(steps.length, 1)
    assert.equal(demo.table(LEASE).find('*2')?.['lease-time'], '10m')
    assert.deepEqual((await router.plan(LEASE, { ...rows[1], 'lease-time': 600 })).steps, [])
    await settles('/queue/simple', { name: 'tv', target: '192.168.88.117', 'max-limit': '10M/512k' })
    await settles('/ip/address', { address: '10.9.9.9', interface: 'ether2' })
    const rule = { 'src-address': '!10.9.9.9/32', 'connection-state': ['related', 'established'], log: 'no' }
    await settles(FILTER, { chain: 'input', comment: 'any', ...rule }, { key: 'comment' })
    await settles('/user/group', { name: 'ops', policy: 'write,read,api' })
  })

  it('brings rules into their order with the fewest moves, by their ids', async () => {
    const rules = rowsOf(FILTER).filter((row) => row.dynamic !== 'true' && row.chain === 'input')
    const declared = rules.map(({ comment }) => ({ chain: 'input', comment }))
    declared.splice(1, 0, { chain: 'input', comment: 'new' })
    declared.push(declared.shift()!)
    const { steps } = await settles(FILTER, declared, { key: 'comment', where: { chain: 'input' }, order: true })
    assert.deepEqual(
      steps.map(({ action, comment, before, after }) => [action, comment, before, after]),
      [
        ['add', 'new', {}, { chain: 'input', comment: 'new' }],
        ['move', 'new', { place: 6 }, { place: 1 }],
        ['move', rules[0]!.comment, { place: 1 }, { place: 6 }]
      ]
    )
    assert.deepEqual(
      rowsOf(FILTER).flatMap((row) => (row.chain === 'input' ? [row.comment] : [])),
      declared.map(({ comment }) => comment)
    )
    assert.deepEqual(writes().slice(1), [`${FILTER}/move =numbers=*B =destination=*3`, `${FILTER}/move =numbers=*2`])
  })

  it('means the same of two rows with one key after it has moved them', async () => {
    for (const comment of ['b', 'b', 'a']) await router.run(`${FILTER}/add`, { args: { chain: 'twins', comment } })
    const declared = [{ comment: 'a' }, { comment: 'b' }]
    await settles(FILTER, declared, { key: 'comment', where: { chain: 'twins' }, order: true, others: 'disable' })
    assert.deepEqual(
      rowsOf(FILTER).flatMap(({ chain, comment, disabled }) => (chain === 'twins' ? [[comment, disabled]] : [])),
      [
        ['a', 'false'],
        ['b', 'false'],
        ['b', 'true']
      ]
    )
  })

  it('sets a menu with one set of values', async () => {
    const { steps } = await settles('/system/identity', { name: 'core' })
    assert.deepEqual(steps, [{ action: 'set', before: { name: 'MikroTik' }, after: { name: 'core' } }])
    assert.deepEqual(writes(), ['/system/identity/set =name=core'])
  })

  it('goes by ids where every row has one, and takes those of the scope alone', async () => {
    await settles('/ip/pool', [{ '.id': '*2', name: 'things' }])
    assert.equal(demo.table('/ip/pool').find('*2')?.name, 'things')
    const gone = await failure(router.apply('/ip/pool', [{ '.id': '*99', name: 'x' }]))
    assert.deepEqual([gone.code, gone.reason, gone.steps], ['INPUT', 'row-without-match', []])
  })

  it('gives a password that the router never tells to new rows alone', async () => {
    await settles('/user', { name: 'new', group: 'read', password: 'hunter2' })
    await settles('/user', { name: 'new', group: 'write', password: 'hunter3' })
    assert.ok(!writes().some((words) => words.includes('/user/set') && words.includes('password')))
  })

  it('takes a menu that nobody knows for one with names, or with one set of values', async () => {
    demo.handle('/future/things/print', (exchange) => {
      exchange.row({ '.id': '*1', name: 'a', wait: '10m' })
      exchange.done()
    })
    const { steps } = await router.plan('/future/things', [{ name: 'a', wait: 600 }, { name: 'b' }], { order: true })
    assert.deepEqual(
      steps.map(({ action, name }) => [action, name]),
      [['add', 'b']]
    )
    demo.handle('/future/settings/print', (exchange) => {
      exchange.row({ speed: '10M' })
      exchange.done()
    })
    assert.deepEqual((await router.plan('/future/settings', { speed: 10_000_000 })).steps, [])
    assert.deepEqual((await router.plan('/future/settings', { speed: '5M' })).steps, [
      { action: 'set', before: { speed: '10M' }, after: { speed: '5M' } }
    ])
    assert.equal(
      (await failure(router.plan('/future/settings', [{ speed: 1 }, { speed: 2 }]))).reason,
      'declared-twice'
    )
  })

  it('covers secrets', async () => {
    const { steps } = await router.apply('/ppp/secret', { name: 'new', password: 'hunter2' })
    assert.deepEqual(steps[0]?.after, { name: 'new', password: '***' })
  })

  const refused: [what: string, path: string, rows: unknown, options: ApplyOptions, code: string, reason: string][] = [
    ['no rows', LIST, 'x', {}, 'INPUT', 'bad-rows'],
    ['more rows than fit in memory', LIST, Array.from({ length: 1e6 }, () => ({})), {}, 'INPUT', 'too-many-rows'],
    ['a row that is a text', LIST, ['x'], {}, 'INPUT', 'bad-rows'],
    ['a value that is an object', LIST, { list: 'a', address: {} }, {}, 'INPUT', 'bad-value'],
    ['a row without its key', LIST, { list: 'a' }, {}, 'INPUT', 'row-without-key'],
    ['a key that is a number', LIST, { list: 'a' }, { key: 5 as unknown as string }, 'INPUT', 'bad-key'],
    ['such a key in a menu that nobody knows', '/future/menu', {}, { key: 5 as unknown as string }, 'INPUT', 'bad-key'],
    ['a menu without a usual key', FILTER, { chain: 'input' }, {}, 'INPUT', 'no-key'],
    ['two rows with one key', '/ip/pool', [{ name: 'a' }, { name: 'a' }], {}, 'INPUT', 'declared-twice'],
    ['an empty declaration', LIST, [], { others: 'remove' }, 'INPUT', 'none-declared'],
    ['an unknown choice', LIST, [], { others: 'all' as 'keep' }, 'INPUT', 'bad-option'],
    ['a limit that is no number', LIST, [], { limit: 'many' }, 'INPUT', 'bad-number'],
    ['conditions that are an empty text', LIST, [], { where: '' }, 'INPUT', 'bad-where'],
    ['too many others', LIST, [], { others: 'remove', allowEmpty: true, limit: 1 }, 'INPUT', 'over-limit'],
    ['order where nothing moves', LIST, [], { order: true }, 'UNSUPPORTED', 'no-such-change'],
    ['rows of a menu that takes none', '/interface/ethernet', { name: 'x' }, {}, 'UNSUPPORTED', 'no-such-change']
  ]
  for (const [what, path, rows, options, code, reason] of refused) {
    it(`refuses ${what}, and sends no change`, async () => {
      const error = await failure(router.apply(path, rows, options))
      assert.deepEqual([error.code, error.reason], [code, reason])
      assert.deepEqual(writes(), [])
    })
  }

  it('shows a plan of more than the limit', async () => {
    const plan = await router.plan(LIST, [], { others: 'remove', allowEmpty: true, limit: 0 })
    assert.equal(plan.removed, 2)
    const { list, address, before } = plan.steps[0]!
    assert.deepEqual([list, address, before['comment']], ['kids-bedtime', '192.168.88.102', 'Pixel'])
  })

  it('plans on a read-only connection, and does nothing else', async () => {
    const rows = { name: 'new', ranges: '10.0.0.1' }
    assert.equal((await router.readOnly.plan('/ip/pool', rows)).added, 1)
    assert.equal((await failure(router.readOnly.apply('/ip/pool', rows))).code, 'READ_ONLY')
    assert.deepEqual((await router.readOnly.apply('/ip/pool', { name: 'iot' })).steps, [])
    assert.deepEqual(writes(), [])
  })

  it('stops at a step that is refused, and tells which and what was done', async () => {
    const rows = [
      { name: 'iot', comment: 'x' },
      { name: 'a', ranges: '10.0.0.1' },
      { name: 'b' },
      { name: 'c', ranges: '10.0.0.3' }
    ]
    const error = await failure(router.apply('/ip/pool', rows))
    assert.equal(error.code, 'TRAP')
    assert.deepEqual(
      error.steps.map(({ action, name }) => [action, name]),
      [
        ['set', 'iot'],
        ['add', 'a']
      ]
    )
    assert.deepEqual([error.step?.name, error.undone], ['b', undefined])
    assert.equal(demo.table('/ip/pool').find('c'), undefined)
  })

  it('is a trap where a row is gone by its step, and sets declared properties alone', async () => {
    const before = demo.handle('/ip/pool/add', (exchange) => {
      demo.table('/ip/pool').remove('guest')
      demo.table('/ip/pool').set('iot', { comment: 'by somebody else' })
      exchange.done({ ret: '*99' })
    })
    const rows = [{ name: 'new', ranges: '10.0.0.1' }]
    const error = await failure(router.apply('/ip/pool', rows, { others: 'remove' }))
    before()
    assert.deepEqual([error.code, error.message, error.step?.name], ['TRAP', 'no such item', 'guest'])
  })

  describe('in safe mode', () => {
    const rows = [
      { name: 'iot', comment: 'x' },
      { name: 'b' } // without its ranges
    ]

    it('keeps what was done', async () => {
      await settles('/ip/pool', rows[0], { safe: true })
      assert.deepEqual(writes(), ['/safe-mode/take', '/ip/pool/set =.id=*2 =comment=x', '/safe-mode/release'])
      assert.equal(demo.table('/safe-mode').rows[0]?.enabled, 'false')
    })

    it('takes back all of it after a refused step', async () => {
      const error = await failure(router.apply('/ip/pool', rows, { safe: true }))
      assert.deepEqual([error.code, error.undone, error.step?.name], ['TRAP', true, 'b'])
      assert.equal(demo.table('/ip/pool').find('iot')?.comment, undefined)
      assert.equal(demo.table('/safe-mode').rows[0]?.enabled, 'false')
    })

    it('leaves it to the router after a cut, and sends nothing on another connection', async () => {
      const cut = demo.handle('/ip/pool/add', () => demo.disconnectAll())
      const gone = once(demo, 'disconnect')
      const error = await failure(router.apply('/ip/pool', rows, { safe: true }))
      await gone
      assert.deepEqual([error.code, error.steps.length, error.step?.name], ['CONNECTION', 1, 'b'])
      assert.equal(demo.table('/ip/pool').find('iot')?.comment, undefined)
      assert.ok(!writes().includes('/safe-mode/unroll'))
      cut()
      await settles('/ip/pool', rows[0])
    })

    it('is left to those who hold it', async () => {
      const other = routers.open(demo)
      await other.run('/safe-mode/take')
      const error = await failure(router.apply('/ip/pool', rows[0], { safe: true }))
      assert.deepEqual([error.code, error.undone, error.steps], ['TRAP', undefined, []])
      assert.deepEqual(writes(), ['/safe-mode/take', '/safe-mode/take'])
    })

    it('is not there before 7.18, and holds no more than 90 steps', async () => {
      const old = routers.open(await routers.start({ version: '7.16' }))
      const error = await failure(old.apply('/ip/pool', rows, { safe: true }))
      assert.deepEqual([error.code, error.reason, error.undone], ['UNSUPPORTED', 'no-safe-mode', undefined])
      const many = Array.from({ length: 91 }, (_, at) => ({ list: 'many', address: `10.0.0.${at}` }))
      const refusal = await failure(router.apply(LIST, many, { safe: true }))
      assert.equal(refusal.reason, 'too-many-steps')
      assert.equal((await router.plan(LIST, many, { safe: true })).added, 91)
    })
  })

  it('ends with a lost connection, and as declared when it is run again', async () => {
    const rows = Array.from({ length: 9 }, (_, at) => ({ list: 'many', address: `10.0.0.${at}` }))
    let count = 0
    const cut = demo.handle(`${LIST}/add`, (exchange) => {
      count += 1
      if (count === 4) demo.disconnectAll()
      else exchange.done({ ret: demo.table(LIST).add({ list: 'many', address: `10.0.0.${count - 1}` })['.id'] })
    })
    const error = await failure(router.apply(LIST, rows))
    assert.deepEqual([error.code, error.steps.length, error.step?.address], ['CONNECTION', 3, '10.0.0.3'])
    cut()
    assert.equal((await settles(LIST, rows)).added, 6)
  })

  it('is stopped between two steps by a cancel, and ends as declared when it is run again', async () => {
    const rows = Array.from({ length: 5 }, (_, at) => ({ list: 'many', address: `10.0.0.${at}` }))
    let cancelled: Promise<unknown> | undefined
    const onStep = (done: number): void => {
      if (done === 2) cancelled = router.cancel({ tag: 'job' })
    }
    const error = await failure(router.apply(LIST, rows, { tag: 'job', onStep }))
    assert.deepEqual([error.code, error.steps.length, error.step], ['CANCELLED', 2, undefined])
    assert.deepEqual(await cancelled, [{ tag: 'job', command: `${LIST}/print` }])
    assert.ok(router.isIdle)
    assert.equal((await settles(LIST, rows)).added, 3)
  })

  it('takes back what it did in safe mode when it is cancelled', async () => {
    const rows = Array.from({ length: 3 }, (_, at) => ({ list: 'many', address: `10.0.0.${at}` }))
    const stop = new AbortController()
    const onStep = (done: number): void => void (done === 2 && stop.abort())
    const error = await failure(router.apply(LIST, rows, { safe: true, signal: stop.signal, onStep }))
    assert.deepEqual([error.code, error.undone, addressesOf('many')], ['CANCELLED', true, []])
  })

  it('waits for another of the same menu, and can be stopped meanwhile', async () => {
    const rows = [{ list: 'many', address: '10.0.0.1' }]
    let release = (): void => {}
    const held = demo.handle(`${LIST}/add`, (exchange) => {
      release = () => exchange.done({ ret: demo.table(LIST).add({ ...rows[0]! })['.id'] })
    })
    const first = router.apply(LIST, rows, { tag: 'first' })
    await once(demo, 'command')
    while (!writes().length) await once(demo, 'command')
    const second = router.apply(LIST, rows)
    const third = failure(router.apply(LIST, rows, { tag: 'third' }))
    assert.deepEqual(await router.cancel({ tag: 'third' }), [{ tag: 'third', command: `${LIST}/print` }])
    assert.equal((await third).code, 'CANCELLED')
    held()
    release()
    assert.equal((await first).added, 1)
    assert.deepEqual((await second).steps, [])
    assert.equal(addressesOf('many').length, 1)
  })

  it('ends when the router is closed', async () => {
    demo.handle('/ip/pool/add', () => {})
    const ended = failure(router.apply('/ip/pool', { name: 'new', ranges: '10.0.0.1' }))
    while (!writes().length) await once(demo, 'command')
    await router.close()
    assert.deepEqual([(await ended).code, (await ended).step?.name], ['CANCELLED', 'new'])
  })
})
