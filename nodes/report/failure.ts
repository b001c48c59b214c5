import type { Node, NodeAPI } from 'node-red'
import {
  type ErrorCode,
  RouterOSError,
  type Step,
  type Tag,
  TrapError,
  type TypedRow,
  type Unfinished
} from '../../src/index.js'
import { translate } from './catalog.js'
import { type ErrorReport, type RouterMessage, withError } from './message.js'
import { coverSecrets } from './secrets.js'
import { oneLine } from './text.js'

const ERROR_OUTPUT = 1
const COVER = '***'
/** How often, in ms, the log hears of failures of one kind that no message brought about. */
const PACE = 10_000

/** What was going on when something failed. */
export interface FailureContext {
  router: string
  command: string
  tag: Tag
  /** Holds the rows that arrived and were not sent; the report covers their secrets. */
  output?: { readonly unsent: TypedRow[] } | undefined
  /** What an apply has done so far, where the error does not say it. */
  steps?: readonly Step[] | undefined
}

interface Finish {
  send: (messages: (RouterMessage | null)[]) => void
  done: (error?: Error) => void
}

/**
 * Reports a failure exactly once: on output 2 if something is wired to it, otherwise to Catch nodes and the sidebar.
 * Never throws, whatever the message and the error are.
 */
export function fail(
  RED: NodeAPI,
  node: Node,
  msg: RouterMessage,
  error: unknown,
  context: FailureContext,
  { send, done }: Finish
): void {
  const report = describe(RED, node, error, context)
  if (isWired(node, ERROR_OUTPUT)) {
    attempt(node, () => send([null, withError(msg, report)]))
    attempt(node, done)
  } else {
    // Node-RED writes the error to the log, as text; without a name that is the message alone.
    const failure = Object.assign(new Error(oneLine(report.message), { cause: error }), { name: '', code: report.code })
    attempt(node, () => done(failure))
  }
}

/**
 * Hands something to Node-RED, which throws where it has to copy a message that cannot be copied: for a second wire, or
 * for Complete and Catch nodes. That goes to the log without the message; thrown on, it would stop Node-RED.
 */
export function attempt(node: Node, hand: () => void): void {
  try {
    hand()
  } catch (error) {
    node.error(oneLine(textOf(error)))
  }
}

/** When each node last told the log of failures, by their code. */
const lastLogged = new WeakMap<Node, Map<string, number>>()

/**
 * The same for a failure that no message brought about. Output 2 gets all of them; the log, and Catch nodes with it, do
 * not hear of the same kind again and again.
 */
export function failWithoutMessage(
  RED: NodeAPI,
  node: Node,
  error: unknown,
  context: FailureContext,
  topic = context.command
): void {
  if (!isWired(node, ERROR_OUTPUT) && isRepeated(node, error)) return
  const msg: RouterMessage = { _msgid: RED.util.generateId(), topic }
  fail(RED, node, msg, error, context, {
    send: (messages) => node.send(messages),
    done: (failure) => failure && node.error(failure, msg)
  })
}

/** Lost connections do not count: they come at the pace of the back-off. */
function isRepeated(node: Node, error: unknown): boolean {
  const code = codeOf(error)
  if (code === 'CONNECTION') return false
  const logged = lastLogged.get(node) ?? new Map<string, number>()
  lastLogged.set(node, logged)
  const now = performance.now()
  if (now - (logged.get(code) ?? -Infinity) < PACE) return true
  logged.set(code, now)
  return false
}

/** The error's text in the language of the runtime. */
export function messageOf(RED: NodeAPI, error: unknown): string {
  if (!(error instanceof RouterOSError)) return textOf(error)
  if (error.reason === undefined) return error.message
  const details = Object.entries(error.details).map(([name, detail]) => [
    name,
    detail instanceof Error ? messageOf(RED, detail) : detail
  ])
  return translate(RED, `errors.${error.reason}`, Object.fromEntries(details))
}

/** The text of anything that can be thrown: a Function node has Error classes of its own, and a getter throws what it likes. */
export function textOf(thrown: unknown): string {
  try {
    const { message } = Object(thrown) as { message?: unknown }
    return typeof message === 'string' ? message : String(thrown)
  } catch {
    return typeof thrown
  }
}

function describe(RED: NodeAPI, node: Node, error: unknown, context: FailureContext): ErrorReport {
  const { command, router, tag, output } = context
  // An error goes further than rows do: into logs and to people.
  const menu = command.slice(0, command.lastIndexOf('/'))
  const rows = output?.unsent.map((row) => coverSecrets(row, COVER, menu)) ?? []
  const report: ErrorReport = {
    message: messageOf(RED, error),
    code: codeOf(error),
    command,
    router,
    tag,
    source: { id: node.id, type: node.type, name: node.name ?? '' }
  }
  const { steps = context.steps, step, undone } = Object(error) as Partial<Unfinished>
  if (steps !== undefined) report.steps = steps
  if (step !== undefined) report.step = step
  if (undone !== undefined) report.undone = undone
  if (rows.length > 0) report.rows = rows
  if (error instanceof TrapError) {
    report.rows = rows
    report.traps = error.traps
    if (error.category !== undefined) report.category = error.category
    if (error.categoryName !== undefined) report.categoryName = error.categoryName
  }
  return report
}

/** What is not of the engine comes from the flow: a field, a message. */
export function codeOf(error: unknown): ErrorCode {
  return error instanceof RouterOSError ? error.code : 'INPUT'
}

function isWired(node: Node, output: number): boolean {
  const { wires } = node as Node & { wires?: string[][] }
  return (wires?.[output]?.length ?? 0) > 0
}
