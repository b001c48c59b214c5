import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import net from 'node:net'
import { text } from 'node:stream/consumers'
import { encodeSentence, type Sentence, SentenceDecoder } from '../src/index.js'
import { attributeWords, sampleOf } from './rows.js'

/** Rows that differ; a longer reply repeats them. */
const DIFFERENT = 100_000
const BLOCK = 64 * 1024

/** Answers every command with `!re`, a name, and `!done`; reads nothing but the tag. */
export function replayServer(): net.Server {
  return net.createServer({ noDelay: true }, (socket) => {
    socket.on('error', () => socket.destroy())
    socket.on('data', (chunk) => {
      const tags = chunk.toString('latin1').matchAll(/\.tag=(\d+)\0/g)
      socket.write([...tags].map(([, tag]) => replyTo(tag!)).join(''), 'latin1')
    })
  })
}

function replyTo(tag: string): string {
  const word = `${String.fromCharCode(tag.length + 5)}.tag=${tag}`
  return `\x03!re${word}\x0e=name=MikroTik\0\x05!done${word}\0`
}

/** Answers a login, and any other command with as many `rows` of as many `properties` as its arguments say. */
export function rowServer(): net.Server {
  const ready = new Map<number, ReadyRows>()
  const readyRows = (properties: number): ReadyRows => {
    const rows = ready.get(properties) ?? new ReadyRows(properties)
    ready.set(properties, rows)
    return rows
  }
  const answer = async (socket: net.Socket, { attributes, tag }: Sentence): Promise<void> => {
    const count = Number(attributes['rows'] ?? 0)
    if (count > 0) await readyRows(Number(attributes['properties'])).send(socket, tag, count)
    socket.write(encodeSentence(['!done', ...tagWords(tag)]))
  }
  return net.createServer({ noDelay: true }, (socket) => {
    const decoder = new SentenceDecoder((sentence) => void answer(socket, sentence))
    socket.on('error', () => socket.destroy())
    socket.on('data', (chunk) => decoder.write(chunk))
  })
}

/** Answers the first question of a connection, and any other command likewise, as one JSON text. */
export function restServer(): Server {
  const ready = new Map<string, Buffer>()
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(request)
    const { rows = '0', properties = '0' } = JSON.parse(body) as { rows?: string; properties?: string }
    const json = ready.get(body) ?? jsonOf(Number(properties), Number(rows))
    ready.set(body, json)
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': json.length }).end(json)
  }
  return createServer((request, response) => void answer(request, response))
}

function jsonOf(properties: number, count: number): Buffer {
  if (count === 0) return Buffer.from('[]')
  const { row } = sampleOf(properties)
  return Buffer.from(JSON.stringify(Array.from({ length: count }, (_, at) => row(at))))
}

/** Rows encoded beforehand, but for their tag. */
class ReadyRows {
  /** The attribute words of each row and the end of its sentence. */
  readonly #bytes: Buffer
  readonly #ends = new Int32Array(DIFFERENT)

  constructor(properties: number) {
    const { row } = sampleOf(properties)
    const bodies: Buffer[] = []
    let end = 0
    for (let at = 0; at < DIFFERENT; at += 1) {
      bodies.push(encodeSentence(attributeWords(row(at))))
      end += bodies[at]!.length
      this.#ends[at] = end
    }
    this.#bytes = Buffer.concat(bodies)
  }

  /** No faster than the client reads. */
  async send(socket: net.Socket, tag: string | undefined, count: number): Promise<void> {
    const start = encodeSentence(['!re', ...tagWords(tag)]).subarray(0, -1)
    let block = Buffer.allocUnsafe(BLOCK)
    let filled = 0
    for (let at = 0; at < count && !socket.destroyed; at += 1) {
      const row = at % DIFFERENT
      const [from, to] = [row === 0 ? 0 : this.#ends[row - 1]!, this.#ends[row]!]
      if (filled + start.length + to - from > BLOCK) {
        if (!socket.write(block.subarray(0, filled))) await room(socket)
        block = Buffer.allocUnsafe(BLOCK)
        filled = 0
      }
      filled += start.copy(block, filled)
      filled += this.#bytes.copy(block, filled, from, to)
    }
    socket.write(block.subarray(0, filled))
  }
}

/** Resolves when the client has read what waits, or is gone. */
async function room(socket: net.Socket): Promise<void> {
  const settled = new AbortController()
  const events = ['drain', 'close'].map((event) => once(socket, event, { signal: settled.signal }))
  await Promise.race(events)
  settled.abort()
  await Promise.allSettled(events)
}

function tagWords(tag: string | undefined): string[] {
  return tag === undefined ? [] : [`.tag=${tag}`]
}
