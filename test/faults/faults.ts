import { encodeSentence, type ErrorCode } from '../../src/index.js'
import type { Link } from './link.js'

/** Longer than any test: what waits for it fails by itself, and a busy machine never reaches it. */
export const PATIENT = 60_000
/** Where nothing is to time out: it never asks whether the router is still there. */
export const calm = { poolSize: 1, keepAlive: 0, readTimeout: PATIENT, connectTimeout: PATIENT }
/** Where silence is the fault: it is noticed soon. A busy machine has to answer within it all the same. */
export const watchful = { keepAlive: 0.05, readTimeout: 400 }
export const SILENT = new RegExp(
  `^Connection lost: no reply for ${watchful.readTimeout} ms \\(127\\.0\\.0\\.1 port \\d+\\)$`
)
/** The system names whatever it was doing when the connection was gone. */
export const RESET = /^Connection lost: (?:read|write) ECONNRESET \(127\.0\.0\.1 port \d+\)$/

/** What can happen to a connection with a command in flight. */
export interface Fault {
  name: string
  /** Strikes; the next bytes from the router may be what brings it about. */
  strike: (link: Link) => void
  /** What the connection needs to notice it. */
  needs: Partial<typeof watchful>
  /** What the command in flight is told. */
  code: ErrorCode
  text: RegExp
}

/** Each of them ends the connection. */
export const faults: readonly Fault[] = [
  {
    name: 'a cut in mid-sentence',
    strike: (link) => link.down.cutAfter(9),
    needs: {},
    code: 'CONNECTION',
    text: /^Connection lost: closed by the router \(127\.0\.0\.1 port \d+\)$/
  },
  {
    name: 'a reset',
    strike: (link) => link.reset(),
    needs: {},
    code: 'CONNECTION',
    text: RESET
  },
  {
    name: 'a freeze',
    strike: (link) => link.freeze(),
    needs: watchful,
    code: 'CONNECTION',
    text: SILENT
  },
  {
    name: 'a power loss that leaves the connection half open',
    strike: (link) => link.halfOpen(),
    needs: watchful,
    code: 'CONNECTION',
    text: SILENT
  },
  {
    name: 'a word that drips and never ends',
    strike: (link) => link.mumble(),
    needs: watchful,
    code: 'CONNECTION',
    text: SILENT
  },
  {
    name: 'bytes that are no sentence',
    strike: (link) => link.down.push(Buffer.of(0xff)),
    needs: {},
    code: 'PROTOCOL',
    text: /^Not the RouterOS API\b.*control byte 0xff/i
  },
  {
    name: 'a farewell of the router',
    strike: (link) => link.down.push(encodeSentence(['!fatal', 'session terminated'])),
    needs: {},
    code: 'FATAL',
    text: /^session terminated$/
  }
]
