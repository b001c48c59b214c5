import { InputError } from '../errors.js'
import type { TransportKind } from '../link/transport.js'
import { readChoice } from '../wire/choice.js'
import type { Match } from '../wire/term.js'
import type { Where } from '../wire/query.js'
import type { Argument, TypedRow } from '../wire/values.js'
import type { Step } from './step.js'

/** What becomes of rows that are not declared. */
export type Others = 'keep' | 'remove' | 'disable'

/** One row as it shall be: property → value as in arguments, `null` is unset. What is not there is left alone. */
export type Declared<T extends object = TypedRow> = {
  readonly [name in (keyof T & string) | '.id']?: Argument
}

/** The rows of a menu as they shall be; where their properties are not known by name, they are looked at when they come. */
export type Declaration<T extends object = TypedRow> = string extends keyof T
  ? unknown
  : Declared<T> | readonly Declared<T>[]

/** Options of `plan`. */
export interface PlanOptions {
  /** A comma list, or a list of names: what tells the rows apart. Default: the usual key of the menu. */
  key?: string | readonly string[] | undefined
  /** The rows that are looked at; outside of it nothing is read, changed or removed. Default: all. */
  where?: Where | undefined
  /** How a list of conditions combines; default `all`. */
  match?: Match | undefined
  /** Default `keep`. */
  others?: Others | '' | undefined
  /** The declared rows stand in the declared order. */
  order?: boolean | undefined
  /** Most rows to remove or disable; default 100. */
  limit?: number | string | undefined
  /** No row at all may be declared where others are removed or disabled. */
  allowEmpty?: boolean | undefined
  /** The router takes all of it back when the connection is lost half-way, or a step refused. RouterOS 7.18 or newer. */
  safe?: boolean | undefined
  /** Longest silence of each command, in ms. */
  timeout?: number | string | undefined
  tag?: string | number | undefined
  owner?: object | undefined
  /** Ends it at once. */
  signal?: AbortSignal | undefined
  /** The print of the menu is being sent, and how. */
  onSent?: ((transport: TransportKind) => void) | undefined
}

/** Options of `apply`. */
export interface ApplyOptions extends PlanOptions {
  /** Only the steps are found out; nothing but a print is sent. */
  dryRun?: boolean | undefined
  /** Before the first step, and after each with that step. Must not throw. */
  onStep?: ((done: number, total: number, step?: Step) => void) | undefined
}

/** The steps of a plan or an apply, and how many there are of each action. */
export interface Applied<T extends object = TypedRow> {
  steps: Step<T>[]
  dryRun: boolean
  added: number
  set: number
  moved: number
  removed: number
  disabled: number
  /** Declared rows that needed no step. */
  unchanged: number
}

/** The options as they were read. */
export interface Settings {
  readonly others: Others
  readonly order: boolean
  readonly limit: number
  readonly allowEmpty: boolean
  readonly safe: boolean
  readonly dryRun: boolean
}

const MOST_OTHERS = 100
const OTHERS: readonly Others[] = ['keep', 'remove', 'disable']

/** @throws {InputError} naming the option and what it can be. */
export function readSettings({ others, order, limit, allowEmpty, safe, dryRun }: ApplyOptions): Settings {
  return {
    others: readChoice('others', others, OTHERS, 'keep'),
    order: order === true,
    limit: readLimit(limit),
    allowEmpty: allowEmpty === true,
    safe: safe === true,
    dryRun: dryRun === true
  }
}

function readLimit(value: number | string | null | undefined): number {
  const limit = value === undefined || value === null || String(value).trim() === '' ? MOST_OTHERS : Number(value)
  if (limit >= 0) return limit
  throw new InputError('bad-number', { name: 'limit', value: String(value) })
}
