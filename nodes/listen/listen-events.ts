import type { Node, NodeAPI, NodeDef } from 'node-red'
import {
  Command,
  InputError,
  type PoolState,
  readChoice,
  type Router,
  type RouterOSError,
  type Stream,
  type Tag,
  type TypedRow,
  type ValueMode
} from '../../src/index.js'
import { type ArgumentField, argumentsOf, evaluate, inText, isTrue, linesOf } from '../reply/fields.js'
import { messageOf } from '../report/failure.js'
import type { RouterMessage } from '../report/message.js'

export type Source = 'changes' | 'command' | 'connection'
const sources: readonly Source[] = ['changes', 'command', 'connection']

export interface ListenDef extends NodeDef {
  connection: string
  source?: Source
  path?: string
  command?: string
  args?: ArgumentField[]
  snapshot?: boolean
  /** Seconds. */
  poll?: number | string
  /** A comma list of properties. */
  onlyIf?: string
  /** Seconds. */
  for?: number | string
  throttle?: number | string
  autostart?: boolean
  output?: 'rows' | 'array'
  values?: ValueMode
}

/** One event of a listen node. */
export interface ListenEvent {
  event: string
  row: TypedRow
}

/** The events of a stream, as they come. */
export interface ListenEvents {
  stream: Stream<unknown>
  /** All events that wait, at least one; undefined at the end. @throws {RouterOSError} */
  take(): Promise<ListenEvent[] | undefined>
}

export interface ListenCall {
  owner: Node
  tag: Tag
  signal: AbortSignal
  onInterrupted: (error: RouterOSError) => void
}

/** What a listen node listens to: the changes of a menu, where its field is empty. @throws {InputError} for anything else. */
export function sourceOf({ source }: ListenDef): Source {
  return readChoice('source', source, sources, 'changes')
}

/** The menu, or the command, that a listen node is set to. @throws {InputError} when it cannot be sent. */
export async function subjectOf(RED: NodeAPI, node: Node, msg: RouterMessage, def: ListenDef): Promise<Command> {
  const { path = '', command = '', args = [] } = def
  if (sourceOf(def) === 'command') {
    const lines = linesOf(RED, args, 'args')
    const values = await Promise.all(lines.map((field) => evaluate(RED, node, msg, field)))
    return new Command(command, argumentsOf(lines, values))
  }
  if (inText(path).trim() === '') throw new InputError('no-path')
  return new Command(path)
}

/** The changes of a menu, or the rows of a command, over lost connections. */
export function listenEventsOf(router: Router, subject: Command, def: ListenDef, call: ListenCall): ListenEvents {
  const { snapshot, poll, onlyIf, for: time, values } = def
  if (sourceOf(def) === 'changes') {
    const options = { snapshot: isTrue(snapshot), poll, onlyIf, for: time }
    const changes = router.changes(subject.path, { ...call, values, ...options })
    return { stream: changes, take: () => changes.take() }
  }
  return eventsOf(router.listen(subject, { ...call, values, restart: true }), (row) => ({ event: 'row', row }))
}

/** The states of the connection, the present one first. Opens none. */
export function statesOf(RED: NodeAPI, router: Router, { owner, tag, signal }: ListenCall): ListenEvents {
  return eventsOf(router.states({ owner, tag, signal }), (state) => ({ event: 'state', row: toRow(RED, state) }))
}

function eventsOf<T>(stream: Stream<T>, toEvent: (item: T) => ListenEvent): ListenEvents {
  return { stream, take: async () => (await stream.take())?.map(toEvent) }
}

function toRow(RED: NodeAPI, state: PoolState): TypedRow {
  switch (state.name) {
    case 'connected':
      return { state: 'connected', transport: state.transport }
    case 'disconnected':
    case 'error':
      return { state: state.name, reason: messageOf(RED, state.reason) }
    case 'connecting':
      return { state: 'connecting' }
    default:
      return { state: 'disconnected' }
  }
}
