import type { Node, NodeAPI, NodeDef } from 'node-red'
import {
  Command,
  InputError,
  type PoolState,
  type Router,
  type RouterOSError,
  type Tag,
  type TypedRow,
  type ValueMode
} from '../../src/index.js'
import { type ArgumentField, argumentsOf, evaluate, isTrue } from '../reply/fields.js'
import { messageOf } from '../report/failure.js'
import type { RouterMessage } from '../report/message.js'

export interface ListenDef extends NodeDef {
  connection: string
  source?: 'changes' | 'command' | 'connection'
  path?: string
  command?: string
  args?: ArgumentField[]
  snapshot?: boolean
  throttle?: number | string
  autostart?: boolean
  output?: 'rows' | 'array'
  values?: ValueMode
}

/** One thing a listen node tells. */
export interface ListenEvent {
  event: string
  row: TypedRow
}

/** By what a cancel finds it. */
export interface ListenCall {
  owner: Node
  tag: Tag
  signal: AbortSignal
}

export interface ListenEventOptions extends ListenCall {
  values: ValueMode | undefined
  onDropped: () => void
  onInterrupted: (error: RouterOSError) => void
}

/** What a listen node listens to: the menu, or the command word. @throws {InputError} when it cannot be sent. */
export async function subjectOf(RED: NodeAPI, node: Node, msg: RouterMessage, def: ListenDef): Promise<Command> {
  const { source = 'changes', path = '', command = '', args = [] } = def
  if (source === 'command') {
    const values = await Promise.all(args.map((field) => evaluate(RED, node, msg, field)))
    return new Command(command, argumentsOf(args, values))
  }
  if (path.trim() === '') throw new InputError('no-path')
  return new Command(path)
}

/** The changes of a menu, or the rows of a command, over lost connections. */
export async function* listenEventsOf(
  router: Router,
  subject: Command,
  { source = 'changes', snapshot }: ListenDef,
  options: ListenEventOptions
): AsyncGenerator<ListenEvent, void, undefined> {
  if (source === 'changes') yield* router.changes(subject.path, { ...options, snapshot: isTrue(snapshot) })
  else for await (const row of router.listen(subject, { ...options, restart: true })) yield { event: 'row', row }
}

/** The states of the connection, the present one first. Opens none. */
export async function* statesOf(RED: NodeAPI, router: Router, call: ListenCall): AsyncGenerator<ListenEvent> {
  for await (const state of router.states(call)) yield { event: 'state', row: toRow(RED, state) }
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
