import assert from 'node:assert/strict'
import { once } from 'node:events'
import { DemoRouter } from '../../../demo/index.js'
import { Client } from './client.js'

describe('demo tools', () => {
  let router: DemoRouter
  let client: Client

  beforeEach(async () => {
    router = await DemoRouter.start({ awayMs: 10 })
    client = await Client.login(router.port)
  })
  afterEach(() => router.stop())

  it('monitors traffic: a row per interface in the order asked, a section per refresh', async () => {
    const words = ['/interface/monitor-traffic', '=interface=ether2,ether1']
    const single = await client.rows(...words, '=once=no')
    assert.deepEqual(
      single.map((row) => [row.name, row['.section']]),
      [
        ['ether2', '0'],
        ['ether1', '0']
      ]
    )
    assert.match(single[0]!['rx-bits-per-second']!, /^\d{6,}$/)
    const timed = await client.rows(...words, '=duration=100ms', '=interval=50ms')
    assert.deepEqual(
      timed.map((row) => row['.section']),
      ['0', '0', '1', '1']
    )
    assert.deepEqual(timed.slice(0, 2), single)
    assert.deepEqual(await client.traps('/interface/monitor-traffic', '=interface=ether1,nope', '=once='), [
      'input does not match any value of interface'
    ])
    assert.equal(
      (await client.rows('/interface/monitor-traffic', '=interface=ether4', '=once='))[0]!['rx-bits-per-second'],
      '0'
    )
  })

  it('goes on until it is cancelled', async () => {
    client.send('/interface/monitor-traffic', '=interface=ether1', '=interval=20ms', '.tag=m')
    await client.until(({ attributes }) => attributes['.section'] === '3')
    await client.run('/cancel', '=tag=m', '.tag=c')
    await client.until(({ head, tag }) => head === '!done' && tag === 'm')
    assert.equal(client.sentences.at(-1)?.tag, 'm')
  })

  it('pings: what comes back, what does not, and names that are none', async () => {
    const rows = await client.rows('/tool/ping', '=address=192.168.88.10', '=count=3', '=interval=10ms')
    assert.deepEqual(
      rows.map(({ seq, sent, received, 'packet-loss': loss }) => [seq, sent, received, loss]),
      [
        ['0', '1', '1', '0'],
        ['1', '2', '2', '0'],
        ['2', '3', '3', '0']
      ]
    )
    assert.match(rows[2]!['avg-rtt']!, /^(\d+ms)?\d+us$/)
    const [lost] = await client.rows('/tool/ping', '=address=192.0.2.1', '=count=1')
    assert.deepEqual([lost?.status, lost?.time, lost?.['packet-loss']], ['timeout', undefined, '100'])
    assert.match(
      (await client.traps('/tool/ping', '=address=nowhere.invalid', '=count=1'))[0]!,
      /^failure: while resolving/
    )
    assert.deepEqual(await client.traps('/tool/ping', '=count=1'), ['missing value(s) of argument(s) address'])
  })

  it('repeats itself from the same seed', async () => {
    const words = ['/tool/ping', '=address=9.9.9.9', '=count=2', '=interval=10ms']
    const [twin, stranger] = await Promise.all([DemoRouter.start(), DemoRouter.start({ seed: 2 })])
    try {
      const first = await client.rows(...words)
      assert.deepEqual(await (await Client.login(twin.port)).rows(...words), first)
      assert.notDeepEqual(await (await Client.login(stranger.port)).rows(...words), first)
    } finally {
      await Promise.all([twin.stop(), stranger.stop()])
    }
  })

  it('shows who talks to whom, and the sum', async () => {
    const rows = await client.rows(
      '/tool/torch',
      '=interface=bridge',
      '=duration=150ms',
      '=freeze-frame-interval=100ms'
    )
    assert.deepEqual(
      rows.map((row) => row['.section']),
      ['0', '0', '0', '0', '1', '1', '1', '1']
    )
    const sum = rows.slice(0, 3).reduce((total, row) => total + Number(row.rx), 0)
    assert.equal(rows[3]!['src-address'], undefined)
    assert.equal(rows[3]!.rx, String(sum))
  })

  it('executes, alone or with the output', async () => {
    assert.equal(await client.ret('/execute', '=script=:put "hi"', '=as-string='), 'hi\r\n')
    assert.equal(await client.ret('/execute', '=script=:log info "from a script"'), '*18')
    assert.equal(router.table('/log').rows.at(-1)?.message, 'from a script')
    await client.run('/system/script/run', '=number=hello')
    assert.equal(router.table('/system/script').find('hello')?.['run-count'], '1')
  })

  it('monitors links, fetches, saves, reads files', async () => {
    const links = await client.rows('/interface/ethernet/monitor', '=numbers=ether1,ether4', '=once=')
    assert.deepEqual(
      links.map(({ status }) => status),
      ['link-ok', 'no-link']
    )
    const fetched = await client.rows('/tool/fetch', '=url=http://example.net/', '=output=user')
    assert.deepEqual(
      fetched.map(({ status }) => status),
      ['connecting', 'downloading', 'finished']
    )
    await client.run('/system/backup/save', '=name=today')
    assert.equal(router.table('/file').find('today.backup')?.type, 'backup')
    const [part] = await client.rows('/file/read', '=file=notes.txt', '=offset=7', '=chunk-size=3')
    assert.equal(part?.data, 'the')
  })

  const endless: [string[], number][] = [
    [['/tool/traceroute', '=address=9.9.9.9'], 5],
    [['/tool/profile'], 10],
    [['/tool/bandwidth-test', '=address=192.168.88.2', '=direction=both'], 1],
    [['/tool/ip-scan', '=interface=bridge'], 4],
    [['/tool/mac-scan', '=interface=bridge'], 4],
    [['/interface/wifi/scan', '=number=wifi1'], 4],
    [['/interface/wifi/frequency-scan', '=number=wifi1'], 3],
    [['/interface/pppoe-client/scan', '=interface=ether1'], 1],
    [['/system/resource/monitor'], 1]
  ]
  for (const [words, most] of endless) {
    it(`${words[0]} goes on until its duration or a cancel, in sections`, async () => {
      const rows = await client.rows(...words, '=freeze-frame-interval=20ms', '=duration=50ms')
      const sections = rows.map((row) => Number(row['.section']))
      assert.deepEqual(
        sections,
        sections.toSorted((left, right) => left - right)
      )
      assert.equal(sections[0], 0)

      const start = client.sentences.length
      client.send(...words, '=freeze-frame-interval=20ms', '.tag=e')
      await client.until(({ attributes }) => attributes['.section'] === '4', start)
      const third = client.sentences.slice(start).filter(({ attributes }) => attributes['.section'] === '3')
      assert.equal(third.length, most)
      await client.run('/cancel', '=tag=e', '.tag=c')
      const trap = await client.until(({ head, tag }) => head === '!trap' && tag === 'e')
      assert.equal(trap.attributes.category, '2')
    })
  }

  it('traces a route in as many rounds as asked', async () => {
    const words = ['/tool/traceroute', '=address=9.9.9.9', '=count=2', '=freeze-frame-interval=20ms']
    const rows = await client.rows(...words)
    const round = rows.filter((row) => row['.section'] === '1')
    assert.equal(rows.length, 10)
    assert.deepEqual(
      round.map(({ address, sent, loss, status }) => [address, sent, loss, status]),
      [
        ['198.51.100.1', '2', '0', ''],
        ['203.0.113.65', '2', '0', ''],
        ['', '2', '100', 'timeout'],
        ['203.0.113.129', '2', '0', ''],
        ['9.9.9.9', '2', '0', '']
      ]
    )
    assert.equal((await client.rows('/interface/wifi/scan', '=.id=wifi2', '=rounds=1')).length, 1)
  })

  it('refuses what is missing or not there', async () => {
    const missing = (name: string): string[] => [`missing value(s) of argument(s) ${name}`]
    assert.deepEqual(await client.traps('/tool/traceroute'), missing('address'))
    assert.deepEqual(await client.traps('/tool/bandwidth-test'), missing('address'))
    assert.deepEqual(await client.traps('/interface/wifi/scan'), missing('number'))
    assert.deepEqual(await client.traps('/interface/wifi/scan', '=number=wifi9'), ['no such item'])
    assert.deepEqual(await client.traps('/tool/wol', '=interface=bridge'), missing('mac'))
    assert.deepEqual(await client.traps('/tool/wol', '=mac=nonsense'), ['invalid value for argument mac'])
    assert.deepEqual(await client.traps('/tool/wol', '=mac=00:11:32:4F:90:AA', '=interface=bridge'), [])
  })

  it('restarts where a router does', async () => {
    for (const words of [['/system/package/update/install'], ['/system/backup/load', '=name=nightly.backup']]) {
      const up = once(router, 'up')
      client.send(...words)
      await client.closed()
      await up
      client = await Client.login(router.port)
    }
  })

  it('says goodbye on /quit', async () => {
    const replies = await client.run('/quit')
    assert.deepEqual(replies, [
      { head: '!fatal', tag: undefined, attributes: {}, words: ['session terminated on request'] }
    ])
    await client.closed()
  })

  it('lets one user disconnect another', async () => {
    const other = await Client.login(router.port)
    const [, second] = await client.rows('/user/active/print')
    await client.run('/user/active/remove', `=.id=${second!['.id']}`)
    await other.closed()
    assert.equal((await client.rows('/user/active/print')).length, 1)
  })
})
