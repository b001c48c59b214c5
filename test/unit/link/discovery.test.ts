import assert from 'node:assert/strict'
import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'
import * as fc from 'fast-check'
import { discover, type Neighbour, parseNeighbour } from '../../../src/link/discovery.js'
import { type Announcement, announce } from '../../announcement.js'

const home = '127.0.0.1'
const full: Announcement = {
  mac: '74:4D:28:91:0D:2F',
  identity: 'MikroTik',
  version: '7.15.3 (stable) 2024-07-24 10:39:01',
  platform: 'MikroTik',
  uptime: 5596,
  softwareId: 'H792-MXJ3',
  board: 'RBD52G-5HacD2HnD',
  ipv6: 'fe80:0000:0000:0000:764d:28ff:fe91:0d2f',
  interface: 'bridge/ether2',
  ipv4: '192.168.88.1'
}

describe('parseNeighbour', () => {
  it('reads all a router says', () => {
    assert.deepEqual(parseNeighbour(announce(full), '10.0.0.1'), {
      identity: 'MikroTik',
      board: 'RBD52G-5HacD2HnD',
      version: '7.15.3 (stable) 2024-07-24 10:39:01',
      platform: 'MikroTik',
      mac: '74:4D:28:91:0D:2F',
      address: '192.168.88.1',
      interface: 'bridge/ether2',
      uptime: 5596
    } satisfies Neighbour)
  })

  it('takes an address that leads somewhere', () => {
    const address = (said: Announcement, sender = '10.0.0.1'): string | undefined =>
      parseNeighbour(announce({ mac: '00:00:00:00:00:01', ...said }), sender)?.address
    const global = '2001:0db8:0000:0000:0000:0000:0000:0001'
    assert.equal(address({ ipv4: '192.168.1.1', ipv6: global }), '192.168.1.1')
    assert.equal(address({ ipv4: '0.0.0.0', ipv6: global }), '2001:db8::1')
    assert.equal(address({ ipv6: full.ipv6 }), '10.0.0.1')
    assert.equal(address({}), '10.0.0.1')
    assert.equal(address({ ipv6: full.ipv6 }, '0.0.0.0'), 'fe80::764d:28ff:fe91:d2f')
    assert.equal(address({}, '0.0.0.0'), '')
  })

  it('leaves empty what is missing, and takes no control characters', () => {
    const bare = parseNeighbour(announce({ mac: '00:00:00:00:00:01', identity: 'a\u0000b\nc\u0090' }), home)
    assert.deepEqual([bare?.identity, bare?.board, bare?.uptime], ['abc', '', 0])
  })

  it('reads names that are not UTF-8, and not more of them than is sensible', () => {
    const packet = Buffer.concat([announce({ mac: '00:00:00:00:00:01' }), Buffer.from('00050004436166e9', 'hex')])
    assert.equal(parseNeighbour(packet, home)?.identity, 'Café')
    for (const [board, shown] of [
      ['x'.repeat(1000), 'x'.repeat(256)],
      [`x${'é'.repeat(1000)}`, `x${'é'.repeat(255)}`],
      [`x${'🏠'.repeat(1000)}`, `x${'🏠'.repeat(127)}\ufffd`]
    ] as const) {
      assert.equal(parseNeighbour(announce({ mac: '00:00:00:00:00:01', board }), home)?.board, shown)
    }
  })

  it('knows no neighbour in a question, a cut packet, or one without a sender', () => {
    const packet = announce(full)
    assert.equal(parseNeighbour(Buffer.alloc(4), home), undefined)
    assert.equal(parseNeighbour(Buffer.alloc(9), home), undefined)
    assert.equal(parseNeighbour(Buffer.alloc(0), home), undefined)
    assert.equal(parseNeighbour(announce({ ...full, mac: undefined }), home), undefined)
    assert.equal(parseNeighbour(announce({ ...full, mac: '00:01' }), home), undefined)
    assert.equal(parseNeighbour(packet.subarray(0, packet.length - 1), home), undefined)
    assert.equal(parseNeighbour(Buffer.concat([packet, Buffer.from([0])]), home), undefined)
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void parseNeighbour(Buffer.from(bytes), home)))
    const packet = announce(full)
    fc.assert(
      fc.property(fc.nat(packet.length - 1), fc.nat(255), (at, byte) => {
        const spoilt = Buffer.from(packet)
        spoilt[at] = byte
        parseNeighbour(spoilt, home)
      })
    )
  })
})

describe('discover', () => {
  const sockets: Socket[] = []
  const bind = async (): Promise<Socket> => {
    const socket = createSocket('udp4')
    sockets.push(socket)
    socket.bind(0, home)
    await once(socket, 'listening')
    return socket
  }
  /** Answers every question with these packets. */
  const answerWith = async (...packets: Buffer[]): Promise<{ address: string; port: number; questions: Buffer[] }> => {
    const socket = await bind()
    const questions: Buffer[] = []
    socket.on('message', (question, { port, address }) => {
      questions.push(question)
      for (const packet of packets) socket.send(packet, port, address)
    })
    return { address: home, port: socket.address().port, questions }
  }
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.close()
  })

  it('asks, and lists who answers by name, each once', async () => {
    const [a, b] = await Promise.all([
      answerWith(announce({ ...full, mac: '00:00:00:00:00:02', identity: 'office' }), Buffer.from('garbage')),
      answerWith(
        announce({
          ...full,
          mac: '00:00:00:00:00:01',
          identity: 'attic',
          ipv4: '0.0.0.0',
          ipv6: '2001'.padEnd(32, '0')
        }),
        announce({ ...full, mac: '00:00:00:00:00:01', identity: 'attic', ipv4: '10.0.0.9' }),
        announce({ ...full, mac: '00:00:00:00:00:01', identity: 'attic', ipv4: '0.0.0.0' }),
        announce({ ...full, mac: '00:00:00:00:00:03', identity: 'attic' })
      )
    ])
    const { routers, failure } = await discover({ address: home, port: 0, targets: [a, b], duration: 1000 })
    assert.equal(failure, undefined)
    assert.deepEqual(
      routers.map(({ identity, mac, address }) => [identity, mac, address]),
      [
        ['attic', '00:00:00:00:00:01', '10.0.0.9'],
        ['attic', '00:00:00:00:00:03', '192.168.88.1'],
        ['office', '00:00:00:00:00:02', '192.168.88.1']
      ]
    )
    assert.deepEqual(a.questions, [Buffer.from([0, 0, 0, 0])])
  })

  it('lists no more than five hundred', async () => {
    const macOf = (n: number): string => n.toString(16).padStart(12, '0')
    const socket = await bind()
    socket.on('message', (_, { port, address }) => {
      let n = 0
      const more = (): void => {
        for (const end = n + 20; n < end; n += 1)
          socket.send(announce({ mac: macOf(n), identity: `r${n}` }), port, address)
        if (n < 600) setImmediate(more) // the one that listens has its turn in between
      }
      more()
    })
    const target = { address: home, port: socket.address().port }
    const { routers } = await discover({ address: home, port: 0, targets: [target], duration: 1000 })
    assert.equal(routers.length, 500)
  })

  it('says why it could not ask, and leaves no socket behind', async () => {
    const taken = await bind()
    const { port } = taken.address()
    assert.deepEqual(await discover({ address: home, port, targets: [], duration: 2000 }), {
      routers: [],
      failure: 'EADDRINUSE'
    })
    assert.deepEqual(await discover({ address: '203.0.113.1', port: 0, targets: [], duration: 2000 }), {
      routers: [],
      failure: 'EADDRNOTAVAIL'
    })
    const refused = await discover({ address: home, port: 0, targets: [{ address: home, port: 0 }], duration: 50 })
    assert.ok(refused.failure !== undefined)
    taken.close()
    sockets.length = 0
    await discover({ address: home, port, targets: [], duration: 20 })
    const again = createSocket('udp4')
    sockets.push(again)
    again.bind(port, home)
    await once(again, 'listening')
  })

  it('one that cannot be asked does not matter where another can', async () => {
    const good = await answerWith(announce(full))
    const found = await discover({
      address: home,
      port: 0,
      targets: [{ address: home, port: 0 }, good],
      duration: 1000
    })
    assert.deepEqual([found.routers.length, found.failure], [1, undefined])
  })

  it('ends early when nobody waits any more', async () => {
    const stopping = new AbortController()
    const discovery = discover({ address: home, port: 0, targets: [], duration: 60_000, signal: stopping.signal })
    setTimeout(() => stopping.abort(), 20)
    assert.deepEqual(await discovery, { routers: [] })
    assert.deepEqual(
      await discover({ address: home, port: 0, targets: [], duration: 60_000, signal: stopping.signal }),
      { routers: [] }
    )
  })
})
