import type { Node, NodeAPI, NodeMessage } from 'node-red'
import { InputError } from '../../src/index.js'
import { translate } from '../report/catalog.js'
import { textOf } from '../report/failure.js'
import type { RouterMessage } from '../report/message.js'

/** A value with the type chosen beside it, as a typedInput leaves them. */
export interface TypedField {
  value: string
  type: string
}

/** One line of the argument list. */
export interface ArgumentField extends TypedField {
  name: string
}

const CONSTANT = new Set(['str', 'num', 'bool', 'json'])

/** The fields of a node; one that is null has its default, as one that is missing. Flows made by programs have such. */
export function fieldsOf<Def extends object>(def: Def): Def {
  return Object.fromEntries(Object.entries(def).filter(([, value]) => value !== null)) as Def
}

/** The lines of a list. @throws {InputError} when the field `name` holds none, as in a flow that was written by hand. */
export function linesOf<Line extends object>(RED: NodeAPI, lines: readonly Line[], name: string): readonly Line[] {
  const isLine = (line: unknown): boolean => typeof line === 'object' && line !== null
  if (Array.isArray(lines) && lines.every(isLine)) return lines
  throw new InputError({ text: translate(RED, 'node-errors.bad-lines', { name }) })
}

/** Whether it has the same value for every message. */
export function isConstant({ type = 'str' }: Partial<TypedField>): boolean {
  return CONSTANT.has(type)
}

/**
 * The value of a field: at once where it is constant, otherwise a promise of it.
 *
 * @throws {InputError} also as a rejection, when it cannot be evaluated, such as JSONata with a mistake.
 */
export function evaluate(RED: NodeAPI, node: Node, msg: NodeMessage, { value, type }: TypedField): unknown {
  if (isConstant({ type })) return constantOf(RED, node, value, type)
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => reject(refusal(type, error))
    try {
      RED.util.evaluateNodeProperty(inText(value), type, node, msg, (error, result) => {
        if (error) fail(error)
        else resolve(result)
      })
    } catch (error) {
      fail(error)
    }
  })
}

/** The argument list as an object; of two lines with the same name the later wins. */
export function argumentsOf(fields: readonly ArgumentField[], values: readonly unknown[]): Record<string, unknown> {
  return Object.fromEntries(fields.map(({ name }, index) => [name, values[index]]))
}

/** Whether a message brings something in the place of a field. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null
}

/** A field that is text: empty where there is none, and read as text where a flow holds something else. */
export function inText(value: unknown): string {
  return isGiven(value) ? String(value) : ''
}

/** What a message may say in the place of fields: nothing, where the node does not let it. */
export function overridesOf(msg: RouterMessage, blockOverrides: unknown): Partial<RouterMessage> {
  return isTrue(blockOverrides) ? {} : msg
}

/** Whether a checkbox is set; an environment variable in its place arrives as text. */
export function isTrue(value: unknown): boolean {
  return value === true || value === 'true'
}

function constantOf(RED: NodeAPI, node: Node, value: string, type: string): unknown {
  try {
    return RED.util.evaluateNodeProperty(value, type, node, {}) as unknown
  } catch (error) {
    throw refusal(type, error)
  }
}

function refusal(type: string, error: unknown): InputError {
  // JSON.parse repeats the text it cannot read, which may be a secret.
  if (type === 'json') return new InputError('bad-json')
  return new InputError('bad-field', { type, cause: type === 'jsonata' ? withoutValues(error) : textOf(error) })
}

/** The text of a JSONata error, which repeats the values that did not fit: they may be secrets. */
function withoutValues(error: unknown): string {
  const { value, value2 } = Object(error) as { value?: unknown; value2?: unknown }
  const repeated = [value, value2].filter((each) => each !== undefined).map((each) => JSON.stringify(each))
  return repeated.reduce((text, json) => text.replaceAll(json, '…'), textOf(error))
}
