import type { NodeMessageInFlow } from 'node-red'
import type { Applied, Step, Tag, Trap, TransportKind, TypedRow } from '../../src/index.js'

/** How a message of several says where it belongs, as the core Split node writes it. */
export interface Parts {
  id: string
  index: number
  type: 'array'
  len: number
  count?: number
  parts?: unknown
}

/** How a reply came about. */
export interface Provenance {
  /** The connection's label. */
  router: string
  command: string
  tag: Tag
  transport: TransportKind
  ms: number
  rows: number
}

/** How an apply came about, and what it was. */
export type Application = Provenance & Omit<Applied, 'steps'>

export interface ErrorReport {
  message: string
  code: string
  command: string
  router: string
  tag: Tag
  traps?: readonly Trap[]
  rows?: TypedRow[]
  category?: number
  categoryName?: string
  /** Of an apply: the steps that are done, */
  steps?: readonly Step[]
  /** the one that was refused or under way, */
  step?: Step
  /** and whether all of it was taken back. */
  undone?: boolean
  source: { id: string; type: string; name: string }
}

/** A message as these nodes read and write it. */
export interface RouterMessage extends NodeMessageInFlow {
  /** For a command: added to its arguments. */
  args?: unknown
  /** Conditions on rows, for a query, a command and an apply. */
  where?: unknown
  /** For a query and an apply. */
  path?: unknown
  /** For a query. */
  proplist?: unknown
  /** The name of a file, and what to export. */
  filename?: unknown
  menu?: unknown
  /** For an apply: what tells the rows apart, */
  key?: unknown
  /** and whether it only plans. */
  dryRun?: unknown
  /** For a listen node: what to do, instead of the payload. */
  action?: unknown
  /** Which router, where messages may choose. */
  router?: unknown
  tag?: unknown
  parts?: Parts
  routeros?: Provenance
  error?: ErrorReport
}

/** The message with the answer, which `write` puts into it; an error of an earlier failure does not travel on. */
export function withAnswer(
  msg: RouterMessage,
  write: (answered: RouterMessage) => void,
  routeros?: Provenance
): RouterMessage {
  return rewrite(msg, (answered) => {
    if (routeros !== undefined) answered.routeros = routeros
    if ('error' in answered) delete answered.error
    write(answered)
  })
}

export function withError(msg: RouterMessage, error: ErrorReport): RouterMessage {
  return rewrite(msg, (failed) => (failed.error = error))
}

/** The properties of a message, but those whose getters throw. */
export function readable(msg: RouterMessage): [name: string, value: unknown][] {
  return Object.keys(msg).flatMap((name) => {
    try {
      return [[name, msg[name as keyof RouterMessage]]]
    } catch {
      return []
    }
  })
}

/** The object that came in goes on, as with Node-RED's own nodes; a copy where it cannot be written to, as when frozen. */
function rewrite(msg: RouterMessage, write: (msg: RouterMessage) => void): RouterMessage {
  try {
    write(msg)
    return msg
  } catch {
    const copy = Object.fromEntries(readable(msg)) as RouterMessage
    write(copy)
    return copy
  }
}

/** The name of a run that came with the message. */
export function tagOf({ tag }: RouterMessage): Tag | undefined {
  return (typeof tag === 'string' && tag !== '') || typeof tag === 'number' ? tag : undefined
}
