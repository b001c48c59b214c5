import assert from 'node:assert/strict'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { once } from 'node:events'
import type { Socket } from 'node:net'
import type { DemoRouter } from '../../../demo/router.js'
import { Charset } from '../../../src/wire/charset.js'
import { Command } from '../../../src/wire/command.js'
import { Connection, type ConnectionOptions } from '../../../src/link/connection.js'
import { SecureHosts } from '../../../src/link/secure-hosts.js'
import { CancelledError, type RouterOSError } from '../../../src/errors.js'
import { Run, type RunOptions, type RunSettings } from '../../../src/router/run.js'
import type { Sentence } from '../../../src/wire/sentence.js'
import type { TypedRow } from '../../../src/wire/values.js'
import { Arrivals } from '../../arrivals.js'
import { hex, sentence, words } from '../../bytes.js'
import { Proxy } from '../../faults/proxy.js'
import { slow, useRouters } from '../../routers.js'

const charset = new Charset()
const goodbye = new CancelledError('closed', { host: 'a' })

describe('Connection', () => {
  const { start, open } = useRouters()
  const connections: Connection[] = []
  const sockets: Socket[] = []
  const onSocket = (message: unknown): void => void sockets.push((message as { socket: Socket }).socket)
  let demo: DemoRouter

  beforeEach(async () => {
    demo = await start()
    subscribe('net.client.socket', onSocket)
  })
  afterEach(async () => {
    unsubscribe('net.client.socket', onSocket)
    await Promise.all(connections.splice(0).map((connection) => connection.close(goodbye)))
    sockets.length = 0
  })

  function create(options: Partial<ConnectionOptions> = {}): Connection {
    const connection = new Connection({
      transport: { host: demo.host, port: demo.port, mode: 'PLAIN_ONLY', trust: 'any', secureHosts: new SecureHosts() },
      credentials: { username: 'admin', password: '' },
      charset,
      connectTimeout: 60_000,
      readTimeout: 60_000,
      keepAlive: 0,
      ...options
    })
    connections.push(connection)
    return connection
  }

  async function ready(options?: Partial<ConnectionOptions>): Promise<Connection> {
    const connection = create(options)
    await connection.open()
    return connection
  }

  function runOf(command: string, options: Partial<RunOptions & RunSettings> = {}): Run {
    const settings = {
      tag: 't',
      timeout: 60_000,
      isStream: false,
      isPart: false,
      waitsForConnection: false,
      deadline: undefined
    }
    return new Run(
      new Command(command),
      { values: 'text', ...options },
      { ...settings, sameConnectionAs: undefined, home: { ended: () => {} }, ...options }
    )
  }

  function send(connection: Connection, command: string, options?: Partial<RunOptions & RunSettings>): Run {
    const run = runOf(command, options)
    connection.send(run)
    return run
  }

  const closed = async (connection: Connection): Promise<RouterOSError> => {
    const [reason] = (await once(connection, 'close')) as [RouterOSError]
    return reason
  }

  const print = '/system/identity/print'

  describe('open', () => {
    it('is ready after the login', async () => {
      const connection = create()
      assert.equal(connection.isReady, false)
      await connection.open()
      assert.deepEqual([connection.isReady, connection.transport, connection.load], [true, 'plain', 0])
    })

    it('fails when the login is refused, and no socket stays', async () => {
      const connection = create({ credentials: { username: 'admin', password: 'wrong' } })
      await assert.rejects(connection.open(), { code: 'LOGIN', message: /invalid user name or password/ })
      assert.equal(sockets[0]?.destroyed, true)
    })

    it('fails when the router does not answer the login in time', async () => {
      demo.isSilent = true
      await assert.rejects(create({ connectTimeout: 100 }).open(), { code: 'CONNECTION', reason: 'connect-timeout' })
    })

    it('fails with the reason of !fatal, and on bytes that are not the API', async () => {
      demo.handle('/login', ({ session }) => session.fatal('too many sessions'))
      await assert.rejects(create().open(), { code: 'FATAL', message: 'too many sessions' })
      demo.handle('/login', ({ session }) => void session.sendBytes(Buffer.from([0xff])))
      await assert.rejects(create().open(), { code: 'PROTOCOL', message: /control byte 0xff.*8729 TLS/ })
    })

    for (const banner of ['HTTP/1.1 400 Bad Request\r\n\r\n', 'SSH-2.0-ROSSSH\r\n']) {
      it(`fails with PROTOCOL at ${banner.split(/[ /-]/)[0]}`, async () => {
        demo.handle('/login', ({ session }) => void session.sendBytes(Buffer.from(banner)))
        await assert.rejects(create().open(), { code: 'PROTOCOL', message: /first byte 0x.*8729 TLS/ })
      })
    }

    it('never repeats the password, should the reason of !fatal do so', async () => {
      demo.handle('/login', ({ session }) => session.fatal('no open sesame here'))
      const credentials = { username: 'admin', password: 'open sesame' }
      await assert.rejects(create({ credentials }).open(), { code: 'FATAL', message: 'no *** here' })
    })

    it('leaves no socket behind, whenever it is closed', async () => {
      for (let hops = 0; hops < 12; hops += 1) {
        const connection = create()
        let closes = 0
        connection.on('close', () => (closes += 1))
        const opening = assert.rejects(connection.open())
        const socket = sockets.at(-1)!
        socket.once('connect', () => {
          void (async () => {
            for (let hop = 0; hop < hops; hop += 1) await Promise.resolve()
            await connection.close(goodbye)
          })()
        })
        await opening
        await connection.close(goodbye)
        assert.deepEqual([connection.isReady, socket.destroyed, closes], [false, true, 1], `after ${hops}`)
      }
    })
  })

  describe('what is sent', () => {
    function countWrites(): () => number {
      const socket = sockets.at(-1)!
      const write = socket.write.bind(socket) as (...args: unknown[]) => boolean
      let writes = 0
      socket.write = (...args: unknown[]) => {
        writes += 1
        return write(...args)
      }
      return () => writes
    }

    it('in one turn leaves in one write', async () => {
      const connection = await ready()
      const writes = countWrites()
      const runs = Array.from({ length: 50 }, () => send(connection, print))
      runs[7]!.abort()
      await Promise.allSettled(runs.map(({ finished }) => finished))
      assert.deepEqual([writes(), demo.history.filter(([command]) => command === print).length], [1, 49])
      await send(connection, print).finished
      assert.equal(writes(), 2)
    })

    it('through a router in one turn leaves in one write', async () => {
      const router = open(demo, { concurrency: 1000 })
      await router.run(print)
      const writes = countWrites()
      await Promise.all(Array.from({ length: 500 }, () => router.run(print)))
      assert.equal(writes(), 1)
    })

    it('on the ends of others leaves before all of these are read', async () => {
      const connection = await ready()
      const arrivals = slow(demo)
      const events: string[] = []
      const next = { onSent: () => events.push('sent') }
      const onEnd = (): void => {
        events.push('end')
        send(connection, print, next)
      }
      const runs = Array.from({ length: 32 }, () => send(connection, '/demo/slow', { onEnd }))
      for (const exchange of await arrivals.take(32)) exchange.done()
      await Promise.all(runs.map(({ finished }) => finished))
      const [ends, sents] = ['end', 'sent'].map((event) => Array<string>(16).fill(event))
      assert.deepEqual(events, [...ends!, ...sents!, ...ends!, ...sents!])
    })

    it('still leaves when the connection is closed in the same turn', async () => {
      const connection = await ready()
      const arrivals = slow(demo)
      const exchange = send(connection, '/demo/slow')
      const closing = connection.close(goodbye)
      await arrivals.next()
      await assert.rejects(exchange.finished, (error) => error === goodbye)
      await closing
    })
  })

  describe('what was never sent', () => {
    it('is handed back when the connection is lost in the same turn', async () => {
      const connection = await ready()
      const ended: Run[] = []
      const back = once(connection, 'close') as Promise<[RouterOSError, Run[]]>
      const sent = send(connection, '/demo/slow')
      await new Promise(setImmediate)
      const unsent = [1, 2].map(() => send(connection, '/demo/slow', { home: { ended: (run) => ended.push(run) } }))
      unsent.push(send(connection, print))
      unsent[1]!.abort()
      sockets.at(-1)!.destroy()
      const [, runs] = await back
      assert.deepEqual(runs, [unsent[0], unsent[2]])
      assert.deepEqual(ended, [unsent[1]])
      await assert.rejects(sent.finished, { code: 'CONNECTION' })
      assert.equal(unsent[0]!.hasEnded, false)
    })

    it('does not go into a socket that takes no more', async () => {
      const connection = await ready()
      const back = once(connection, 'close') as Promise<[RouterOSError, Run[]]>
      sockets.at(-1)!.end()
      const run = send(connection, print)
      assert.deepEqual((await back)[1], [run])
      assert.equal(demo.history.filter(([command]) => command === print).length, 0)
    })

    it('is a command with a word that cannot be written; the others leave', async () => {
      const connection = await ready({ charset: new Charset({ encodeAs: 'ascii' }) })
      const odd = send(connection, '/demo/slow\n=a=é')
      const fine = send(connection, print)
      await assert.rejects(odd.finished, { code: 'INPUT', reason: 'not-encodable' })
      await fine.finished
    })
  })

  describe('what comes', () => {
    it('late, after a timeout, reaches nobody', async () => {
      const connection = await ready()
      const strays: Sentence[] = []
      connection.on('stray', (stray) => strays.push(stray))
      const arrivals = slow(demo)
      const rows: TypedRow[] = []
      const late = send(connection, '/demo/slow', { timeout: 20, onRow: (row) => rows.push(row) })
      const exchange = await arrivals.next()
      exchange.ignoresCancel = true
      await assert.rejects(late.finished, { code: 'TIMEOUT' })
      const next = send(connection, '/demo/slow', { onRow: (row) => rows.push(row) })
      const other = await arrivals.next()
      exchange.row({ n: 'late' })
      other.row({ n: 'mine' })
      exchange.done()
      other.done()
      await next.finished
      assert.deepEqual([rows, strays, connection.load], [[{ n: 'mine' }], [], 0])
    })

    it('after !done, or with an unknown reply word, is a stray and nothing more', async () => {
      const connection = await ready()
      const strays = new Arrivals<Sentence>()
      connection.on('stray', (stray) => strays.push(stray))
      const arrivals = slow(demo)
      const running = send(connection, '/demo/slow')
      const exchange = await arrivals.next()
      exchange.reply('!news', { a: '1' })
      exchange.done()
      await running.finished
      exchange.reply('!re', { a: '2' })
      const [news, late] = await strays.take(2)
      assert.deepEqual([news?.head, late?.head, late?.attributes], ['!news', '!re', { a: '2' }])
      assert.equal(connection.isReady, true)
    })

    it('is not the API: every command fails with PROTOCOL, and the connection is over', async () => {
      const connection = await ready()
      const arrivals = slow(demo)
      const running = [send(connection, '/demo/slow'), send(connection, '/demo/slow'), send(connection, print)]
      const exchange = await arrivals.next()
      await running[2]!.finished
      const reason = closed(connection)
      exchange.session.sendBytes(hex('f8 00'))
      for (const { finished } of running.slice(0, 2)) await assert.rejects(finished, { code: 'PROTOCOL' })
      assert.equal((await reason).code, 'PROTOCOL')
      assert.deepEqual([sockets[0]?.destroyed, connection.load], [true, 0])
    })

    it('is not the API: a router connects anew', async () => {
      const router = open(demo)
      demo.handle('/demo/garbage', ({ session }) => void session.sendBytes(hex('ff ff')))
      await assert.rejects(router.run('/demo/garbage'), { code: 'PROTOCOL' })
      assert.deepEqual(await router.run({ command: print, proplist: 'name' }), [{ name: 'MikroTik' }])
      assert.equal(demo.counts.logins, 2)
    })

    it('!fatal ends the connection with the reason of the router', async () => {
      const connection = await ready()
      const arrivals = slow(demo)
      const running = [send(connection, '/demo/slow'), send(connection, '/demo/slow', { isStream: true })]
      const [exchange] = await arrivals.take(2)
      exchange!.session.fatal('session killed')
      for (const { finished } of running) {
        await assert.rejects(finished, { code: 'FATAL', message: 'session killed' })
      }
      assert.equal(connection.isReady, false)
    })

    it('cut by a lost connection is not handed out', async () => {
      const connection = await ready()
      const arrivals = slow(demo)
      const rows: TypedRow[] = []
      const running = send(connection, '/demo/slow', { onRow: (row) => rows.push(row) })
      const exchange = await arrivals.next()
      const whole = sentence('!re', `.tag=${exchange.tag}`, '=n=1')
      exchange.session.sendBytes(Buffer.concat([whole, words('!re', `.tag=${exchange.tag}`, '=n=2')]))
      await new Promise(setImmediate)
      exchange.session.destroy()
      await assert.rejects(running.finished, { code: 'CONNECTION', message: /^Connection lost: .* port \d+\)$/ })
      assert.deepEqual(rows, [{ n: '1' }])
    })
  })

  describe('what nobody waits for any more', () => {
    it('is bounded: a router that ends none of it is given up', async () => {
      const connection = await ready()
      demo.handle('/demo/deaf', (exchange) => void (exchange.ignoresCancel = true))
      const reason = closed(connection)
      const abandon = async (): Promise<void> => {
        const run = send(connection, '/demo/deaf')
        await new Promise(setImmediate) // it leaves
        run.abort()
        await assert.rejects(run.finished, { code: 'CANCELLED' })
      }
      for (let count = 0; count < 1000; count += 1) await abandon()
      const running = send(connection, print)
      await running.finished
      const last = send(connection, '/demo/deaf')
      await abandon()
      await assert.rejects(last.finished, { code: 'CONNECTION', reason: 'unanswered' })
      assert.match((await reason).message, /no reply to 1001 commands/)
      assert.equal(connection.load, 0)
    })

    it('does not count once the router has ended it', async () => {
      const connection = await ready()
      slow(demo)
      for (let round = 0; round < 5; round += 1) {
        const runs = Array.from({ length: 500 }, () => send(connection, '/demo/slow'))
        await new Promise(setImmediate) // they leave
        for (const run of runs) run.abort()
        assert.ok(connection.load >= 500)
        while (connection.load > 0) await once(connection, 'free')
      }
      assert.equal(connection.isReady, true)
    })
  })

  describe('silence', () => {
    it('ends each command after its own time, whatever the order they were sent in', async () => {
      const connection = await ready()
      const ended = new Arrivals<string>()
      for (const [name, timeout] of [['third', 500] as const, ['first', 10] as const, ['second', 100] as const]) {
        send(connection, '/demo/silent', { timeout, onEnd: () => ended.push(name) })
      }
      demo.handle('/demo/silent', () => {})
      assert.deepEqual(await ended.take(3), ['first', 'second', 'third'])
      send(connection, '/demo/silent', { timeout: 20, onEnd: () => ended.push('last') })
      assert.equal(await ended.next(), 'last')
      assert.equal(ended.all.length, 4)
    })

    it('is over with each reply', async () => {
      const connection = await ready()
      demo.handle('/demo/silent', () => {})
      const arrivals = slow(demo)
      const ended = new Arrivals<string>()
      send(connection, '/demo/slow', { timeout: 400, onEnd: () => ended.push('lively') })
      const exchange = await arrivals.next()
      send(connection, '/demo/silent', { timeout: 500, onEnd: () => ended.push('dead') })
      const ticking = setInterval(() => exchange.row({ a: '1' }), 15)
      assert.equal(await ended.next(), 'dead')
      clearInterval(ticking)
      assert.equal(await ended.next(), 'lively')
    })

    it('does not count while this process was busy: what came meanwhile is read first', async () => {
      const connection = await ready()
      const arrivals = slow(demo)
      const run = send(connection, '/demo/slow', { timeout: 200 })
      const exchange = await arrivals.next()
      exchange.done()
      await new Promise(setImmediate)
      const busyUntil = performance.now() + 300
      while (performance.now() < busyUntil);
      await run.finished
    })
  })

  describe('keep-alive', () => {
    it('asks a router that is silent, and goes on when it answers, at its pace and not at that of a timeout', async () => {
      const asked = new Arrivals<readonly string[]>()
      demo.on('command', (command) => asked.push(command))
      const connection = await ready({ keepAlive: 20, readTimeout: 60_000 })
      await asked.take(4)
      assert.deepEqual(asked.all[1]?.slice(0, 2), [print, '=.proplist=name'])
      assert.equal(connection.isReady, true)
    })

    it('gives up a router that does not answer', async () => {
      const connection = await ready({ keepAlive: 20, readTimeout: 50 })
      const running = send(connection, '/demo/slow', { isStream: true })
      demo.isSilent = true
      const reason = await closed(connection)
      assert.match(reason.message, /Connection lost: no reply for 50 ms/)
      await assert.rejects(running.finished, (error) => error === reason)
    })
  })

  it('knows how busy the router is with commands', async () => {
    const connection = await ready()
    const arrivals = slow(demo)
    assert.deepEqual([connection.load, connection.busyFor], [0, 0])
    const stream = send(connection, '/demo/slow', { isStream: true })
    assert.deepEqual([connection.load, connection.busyFor], [1, 0])
    const command = send(connection, '/demo/slow')
    const [one, two] = await arrivals.take(2)
    await new Promise((resolve) => setTimeout(resolve, 20))
    assert.ok(connection.load === 2 && connection.busyFor > 10)
    two!.done()
    await command.finished
    assert.deepEqual([connection.load, connection.busyFor], [1, 0])
    one!.done()
    await stream.finished
  })

  it('closes once, with the first reason', async () => {
    const connection = await ready()
    const reasons: RouterOSError[] = []
    connection.on('close', (reason) => reasons.push(reason))
    const running = send(connection, '/demo/slow')
    await Promise.all([connection.close(goodbye), connection.close(new CancelledError('cancelled'))])
    demo.disconnectAll()
    await assert.rejects(running.finished, (error) => error === goodbye)
    assert.deepEqual(reasons, [goodbye])
  })

  it('does not wait for long for a router that does not say goodbye', async () => {
    const { host, port } = demo
    const proxy = await Proxy.start({ host, port })
    const connection = await ready({
      transport: { host, port: proxy.port, mode: 'PLAIN_ONLY', trust: 'any', secureHosts: new SecureHosts() }
    })
    proxy.links.all[0]!.halfOpen()
    await connection.close(goodbye)
    assert.equal(sockets[0]?.destroyed, true)
    await proxy.close()
  })
})
