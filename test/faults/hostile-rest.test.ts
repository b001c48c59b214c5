import assert from 'node:assert/strict'
import type { Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import type { Item } from '../editor/nodered.js'
import { headOf, HostileServer, type Misbehaviour, pump } from './hostile-server.js'
import { type Answer, SmallNodeRed } from './small-node-red.js'

const PASSWORD = 'planted-password'
const MB = 2 ** 20
/** For an answer without end, in ms; by hand a minute: FLOOD_SECONDS=60. */
const DEADLINE = 1000 * Number(process.env['FLOOD_SECONDS'] ?? 1)
const FAT = 'x'.repeat(10_000)

/** A REST server that is no router, and a Node-RED with a small heap that must live through it. */
describe('faults: a hostile REST server against a small heap', function () {
  this.timeout(60_000 + 2 * DEADLINE)
  let server: HostileServer
  let small: SmallNodeRed

  before(async () => {
    server = await HostileServer.start()
    small = await SmallNodeRed.start()
    const place = { host: '127.0.0.1', port: server.port, protocol: 'rest', username: 'admin', password: PASSWORD }
    await small.deploy(place, [...asking('ask'), ...asking('endless', DEADLINE)])
  })
  after(async () => {
    await small?.stop()
    await server?.stop()
  })

  /** The answers to one command each, all asked at once. */
  const answersOf = (...ways: Misbehaviour[]): Promise<Answer[]> => answersBy('ask', ways)
  /** They are given up at the deadline. */
  const endless = (...ways: Misbehaviour[]): Promise<Answer[]> => answersBy('endless', ways)

  async function answersBy(node: string, ways: Misbehaviour[]): Promise<Answer[]> {
    ways.forEach((way, n) => server.answer(`/demo/${n}/print`, way))
    const answers = await Promise.all(ways.map((_, n) => small.ask(`${node}?command=/demo/${n}/print`)))
    await small.survives()
    return answers
  }

  it('four bodies without end, at once', async () => {
    const answers = await endless(
      (socket) => flood(socket, '[', `{"a":"${FAT}"},`),
      (socket) => flood(socket, '[{"a":1', `,"b":"${FAT}"`),
      (socket) => flood(socket, '[{"a":"', 'x'.repeat(MB)),
      (socket) => flood(socket, '[{"a":', '['.repeat(MB))
    )
    for (const { code = '' } of answers) assert.match(code, /^(INPUT|PROTOCOL|TIMEOUT)$/)
  })

  it('what comes slowly and never ends is given up at the deadline', async () => {
    const answers = await endless(drip, (socket) => pump(socket, 'HTTP/1.1 102 Processing\r\n\r\n'.repeat(50)))
    assert.deepEqual(codesOf(answers), ['TIMEOUT', 'TIMEOUT'])
  })

  it('headers, pages and refusals without end, and redirections to itself, end at once', async () => {
    const answers = await answersOf(
      (socket) => pump(socket, `HTTP/1.1 200 OK\r\na: ${FAT}\r\nb: `),
      (socket) => flood(socket, '<html>', FAT, headOf('200 OK', 'Content-Type: text/html')),
      (socket) => flood(socket, '', FAT, headOf('500 Internal Server Error')),
      (socket, head) => void socket.end(headOf('302 Found', `Location: ${head.split(' ')[1]}`))
    )
    assert.deepEqual(codesOf(answers), ['PROTOCOL', 'PROTOCOL', 'PROTOCOL', 'PROTOCOL'])
  })

  it('one object larger than a reply may be', async () => {
    const [answer] = await endless(async (socket) => {
      await flood(socket, '[{"a":"', 'x'.repeat(MB), headOf(), 40 * MB)
      socket.end('"}]')
    })
    assert.match(answer?.code ?? '', /^(INPUT|TIMEOUT)$/)
  })

  it('deep values and thousands of keys', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const answers = await answersOf(
      (socket) => void socket.end(`${headOf()}[{"a":${deep}},{${keys(10_000)}}]`),
      (socket) => void socket.end(`${headOf()}[{${keys(100_000)}}]`)
    )
    assert.deepEqual(answers[0], { rows: 2 })
    assert.equal(answers[1]?.code, 'PROTOCOL')
  })

  it('nothing packed is asked for, and nothing is unpacked', async () => {
    const requests: string[] = []
    const bomb = gzipSync(Buffer.alloc(8 * MB, 0x20))
    const answers = await answersOf((socket, head) => {
      requests.push(head)
      socket.write(headOf('200 OK', 'Content-Encoding: gzip'))
      socket.end(bomb)
    })
    assert.doesNotMatch(requests[0]!, /^accept-encoding/im)
    assert.deepEqual(codesOf(answers), ['PROTOCOL'])
  })

  it('the login that it repeats is shown to nobody', async () => {
    const login = Buffer.from(`admin:${PASSWORD}`).toString('base64')
    const body = `{"error":400,"detail":"${PASSWORD} Basic ${login}"}`
    const answers = await answersOf((socket) => void socket.end(`${headOf('400 Bad Request')}${body}`))
    assert.deepEqual(answers, [{ code: 'TRAP', message: '*** Basic ***' }])
    assert.ok(!small.red.log.includes(PASSWORD) && !small.red.log.includes(login))
  })
})

/** A node that takes its command from the address that is asked for. */
function asking(id: string, deadline = 0): Item[] {
  const command = { command: 'req.query.command', commandType: 'msg' }
  return [
    { id: `asking ${id}`, type: 'http in', url: `/${id}`, method: 'get', wires: [[id]] },
    { id, type: 'routeros-command', ...command, output: 'array', deadline }
  ]
}

async function flood(socket: Socket, start: string, piece: string, head = headOf(), most?: number): Promise<void> {
  socket.write(`${head}${start}`)
  await pump(socket, piece, most)
}

async function drip(socket: Socket): Promise<void> {
  socket.write(headOf())
  while (!socket.destroyed) {
    socket.write(' ')
    await delay(20)
  }
}

function codesOf(answers: readonly Answer[]): (string | undefined)[] {
  return answers.map(({ code }) => code)
}

function keys(count: number): string {
  return Array.from({ length: count }, (_, n) => `"k${n}":""`).join(',')
}
