import type { Node, NodeAPI, NodeMessage } from 'node-red'
import { InputError } from '../../src/index.js'

/** A value with the type chosen beside it, as a typedInput leaves them. */
export interface TypedField {
  value: string
  type: string
}

/** One line of the argument list. */
export interface ArgumentField extends TypedField {
  name: string
}

/** @throws {InputError} when it cannot be evaluated, such as JSON or JSONata with a mistake. */
export function evaluate(RED: NodeAPI, node: Node, msg: NodeMessage, { value, type }: TypedField): Promise<unknown> {
  return new Promise((resolve, reject) => {
    // JSON.parse repeats the text it cannot read, which may be a secret.
    const refusal = (error: unknown): InputError =>
      type === 'json' ? new InputError('bad-json') : new InputError('bad-field', { type, cause: messageOf(error) })
    const fail = (error: unknown): void => reject(refusal(error))
    try {
      RED.util.evaluateNodeProperty(value, type, node, msg, (error, result) => {
        if (error) fail(error)
        else resolve(result)
      })
    } catch (error) {
      fail(error)
    }
  })
}

/** The argument list as an object; of two lines with the same name the later wins. */
export async function evaluateArguments(
  RED: NodeAPI,
  node: Node,
  msg: NodeMessage,
  fields: readonly ArgumentField[]
): Promise<Record<string, unknown>> {
  const entries = fields.map(async (field) => [field.name, await evaluate(RED, node, msg, field)] as const)
  return Object.fromEntries(await Promise.all(entries))
}

/** Whether a checkbox is set; an environment variable in its place arrives as text. */
export function isTrue(value: unknown): boolean {
  return value === true || value === 'true'
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
