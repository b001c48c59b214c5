import type { Node, NodeAPI } from 'node-red'
import type { Condition, Operator } from '../../src/index.js'
import { evaluate, isConstant, type TypedField } from '../reply/fields.js'
import { type ConditionField, conditionsOf, valuesOf } from '../reply/query.js'
import type { Plain } from './body.js'

/** Fields that say which rows of which menu. */
interface Scope {
  path?: string
  pathType?: string
  where?: Record<string, Plain>[]
}

/** The values of typed fields, with marks in the place of what is not known before a message comes. */
export class Values {
  needsMessage = false
  readonly #RED: NodeAPI
  readonly #node: Node | undefined

  /** @param node from whose place environment variables are seen; without it they are not looked at. */
  constructor(RED: NodeAPI, node?: Node) {
    this.#RED = RED
    this.#node = node
  }

  async of({ value, type }: TypedField): Promise<unknown> {
    if (isConstant({ type }) || (type === 'env' && this.#node !== undefined)) {
      return evaluate(this.#RED, this.#node as Node, {}, { value, type })
    }
    // A variable may hold a secret.
    if (type !== 'env') this.needsMessage = true
    if (type === 'jsonata') return mark(value)
    return mark(value === '' ? type : `${type}.${value}`)
  }

  /** What comes with the message when the field is empty. */
  message(name: string): string {
    this.needsMessage = true
    return mark(`msg.${name}`)
  }
}

function mark(text: string): string {
  return `‹${text.replace(/\s+/g, ' ')}›`
}

/** The menu, and its conditions. */
export async function scopeOf(
  values: Values,
  { path = '', pathType = 'str', where = [] }: Scope
): Promise<{ menu: string; where: Condition[] }> {
  const menu = path === '' ? values.message('path') : String(await values.of({ value: path, type: pathType }))
  const fields: ConditionField[] = where.map(({ property, op, ...field }) => ({
    property: String(property ?? ''),
    // A mark is no regular expression; the words are the same.
    op: (op === 'matches' && !isConstant(fieldOf(field)) ? 'contains' : op) as Operator,
    ...(field['value'] !== undefined && fieldOf(field))
  }))
  const found = await Promise.all(valuesOf(fields, (field) => values.of(field)))
  return { menu, where: conditionsOf(fields, found) }
}

/** As a typedInput leaves it. */
export function fieldOf({ value, type }: Record<string, Plain>): TypedField {
  return { value: String(value ?? ''), type: String(type ?? 'str') }
}
