import { encodeSentence, type ErrorCode } from '../../src/index.js'
import type { Link } from './link.js'

/** What can happen to a connection with a command in flight. */
export interface Fault {
  name: string
  /** Strikes; the next bytes from the router may be what brings it about. */
  strike: (link: Link) => void
  /** What the command in flight is told. */
  code: ErrorCode
  text: RegExp
}

/** Each of them ends the connection. */
export const faults: readonly Fault[] = [
  {
    name: 'a cut in mid-sentence',
    strike: (link) => link.down.cutAfter(9),
    code: 'CONNECTION',
    text: /^Connection lost: closed by the router \(127\.0\.0\.1 port \d+\)$/
  },
  {
    name: 'a reset',
    strike: (link) => link.reset(),
    code: 'CONNECTION',
    text: /^Connection lost: read ECONNRESET \(127\.0\.0\.1 port \d+\)$/
  },
  {
    name: 'a freeze',
    strike: (link) => link.freeze(),
    code: 'CONNECTION',
    text: /^Connection lost: no reply for 200 ms \(127\.0\.0\.1 port \d+\)$/
  },
  {
    name: 'a power loss that leaves the connection half open',
    strike: (link) => link.halfOpen(),
    code: 'CONNECTION',
    text: /^Connection lost: no reply for 200 ms \(127\.0\.0\.1 port \d+\)$/
  },
  {
    name: 'a word that drips and never ends',
    strike: (link) => link.mumble(),
    code: 'CONNECTION',
    text: /^Connection lost: no reply for 200 ms \(127\.0\.0\.1 port \d+\)$/
  },
  {
    name: 'bytes that are no sentence',
    strike: (link) => link.down.push(Buffer.of(0xff)),
    code: 'PROTOCOL',
    text: /^Not the RouterOS API\b.*control byte 0xff/i
  },
  {
    name: 'a farewell of the router',
    strike: (link) => link.down.push(encodeSentence(['!fatal', 'session terminated'])),
    code: 'FATAL',
    text: /^session terminated$/
  }
]

/** Small enough for tests, large enough for a busy machine; the texts above name the read timeout. */
export const brisk = { poolSize: 1, keepAlive: 0.05, readTimeout: 200, connectTimeout: 2000 }
/** For a command that is to hear of the end of its connection, and not of its own silence. */
export const PATIENT = 5000
