import { channel, type TracingChannel, tracingChannel } from 'node:diagnostics_channel'
import { type ErrorCode, RouterOSError, TrapError } from '../errors.js'
import type { TransportKind } from '../link/transport.js'
import type { Reason } from '../messages.js'

/** Why something failed, in names alone: the text of an error may repeat what was sent. */
export interface TracedFailure {
  /** That of the error; `UNEXPECTED` for what a handler of the caller threw. */
  code: ErrorCode | 'UNEXPECTED'
  /** The name of the text, where the engine chose it. */
  reason?: Reason | undefined
  /** Of a trap: a number from 0 to 7, as the RouterOS manual lists them. */
  category?: number | undefined
}

/** What the events of one command or one attempt have in common. They share one object, which is complete at `asyncEnd`. */
interface Traced {
  /** The label of the router. */
  router: string
  /** Its host name or address, as in the options. */
  host: string
  /** How it travelled: known once it was sent or connected. */
  transport?: TransportKind | undefined
  /** How long it took, in ms with fractions: known at the end. */
  ms?: number
  /** Only of what failed. */
  error?: TracedFailure
}

/** The message on the tracing channel `routeros:command`: one command, without any value. */
export interface CommandTrace extends Traced {
  /** The command word, such as `/interface/print`. */
  command: string
  /** The names of its arguments. */
  args: readonly string[]
  tag: string | number
  /** Whether it goes on until it is cancelled. */
  isStream: boolean
  /** How many rows came: known at the end. */
  rows?: number
}

/** The message on the tracing channel `routeros:connect`: one attempt to open a connection, from TCP to the login. */
export interface ConnectTrace extends Traced {}

/** The message on the channel `routeros:connection:close`: a connection that was open is not any more. */
export interface ConnectionClose extends Traced {
  /** How long it was open, in ms with fractions. */
  ms: number
  /** Also where the router was closed by its user: `CANCELLED`. */
  error: TracedFailure
}

/** What a router has to say of itself. */
interface Named {
  label: string
  transport: { host: string }
}

const commands = tracingChannel<unknown, CommandTrace>('routeros:command')
const connects = tracingChannel<unknown, ConnectTrace>('routeros:connect')
const closes = channel('routeros:connection:close')

/** One operation, as those hear of it who have subscribed to its channel. */
export class Trace<T extends Traced> {
  readonly #channel: TracingChannel<unknown, T>
  readonly #context: T
  readonly #began = performance.now()

  constructor(tracing: TracingChannel<unknown, T>, context: T) {
    this.#channel = tracing
    this.#context = context
    tracing.start.publish(context)
    tracing.end.publish(context)
  }

  end(outcome: Partial<T>, error?: Error): void {
    const context = this.#context
    // A subscriber may have frozen it, which must not throw here.
    if (Object.isExtensible(context)) {
      Object.assign(context, outcome)
      context.ms = performance.now() - this.#began
      if (error !== undefined) context.error = failureOf(error)
    }
    if (error !== undefined) this.#channel.error.publish(context)
    this.#channel.asyncStart.publish(context)
    this.#channel.asyncEnd.publish(context)
  }
}

/** @returns undefined where nobody has subscribed; nothing was made then. */
export function traceCommand(
  router: Named,
  run: Pick<CommandTrace, 'command' | 'tag' | 'isStream'> & { readonly argumentNames: readonly string[] }
): Trace<CommandTrace> | undefined {
  if (!isHeard(commands)) return undefined
  const { command, argumentNames: args, tag, isStream } = run
  // Not by a spread, which takes Node.js 20 longer than all the rest.
  const { router: label, host } = nameOf(router)
  return new Trace(commands, { router: label, host, command, args, tag, isStream })
}

/** @returns undefined where nobody has subscribed. */
export function traceConnect(router: Named): Trace<ConnectTrace> | undefined {
  return isHeard(connects) ? new Trace(connects, nameOf(router)) : undefined
}

/** @param ms how long the connection was open. */
export function reportClose(router: Named, transport: TransportKind, ms: number, reason: Error): void {
  if (!closes.hasSubscribers) return
  const message: ConnectionClose = { ...nameOf(router), transport, ms, error: failureOf(reason) }
  closes.publish(message)
}

/** Not `hasSubscribers` of the tracing channel: Node.js has it from 20.13 only. */
function isHeard<T extends object>({ start, end, asyncStart, asyncEnd, error }: TracingChannel<unknown, T>): boolean {
  return (
    start.hasSubscribers ||
    end.hasSubscribers ||
    asyncStart.hasSubscribers ||
    asyncEnd.hasSubscribers ||
    error.hasSubscribers
  )
}

function nameOf({ label, transport }: Named): Pick<Traced, 'router' | 'host'> {
  return { router: label, host: transport.host }
}

function failureOf(error: Error): TracedFailure {
  if (!(error instanceof RouterOSError)) return { code: 'UNEXPECTED' }
  const { code, reason } = error
  return { code, reason, ...(error instanceof TrapError && { category: error.category }) }
}
