import {
  Command,
  type Condition,
  type Operator,
  queryCommand,
  type QueryOptions,
  type TypedRow
} from '../../src/index.js'
import type { TypedField } from './fields.js'

/** One line of the condition list; `exists` and `missing` have no value. */
export interface ConditionField extends Partial<TypedField> {
  property: string
  op: Operator
}

/** The conditions of the list, their values as they were evaluated. */
export function conditionsOf(fields: readonly ConditionField[], values: readonly unknown[]): Condition[] {
  return fields.map(({ property, op }, index) => {
    const value = values[index]
    return (value === undefined ? { property, op } : { property, op, value }) as Condition
  })
}

/** The value of each condition, or undefined. @param evaluate gives the value of a typed field, or a promise of it. */
export function valuesOf(fields: readonly ConditionField[], evaluate: (field: TypedField) => unknown): unknown[] {
  return fields.map(({ op, value, type = 'str' }) =>
    value === undefined || op === 'exists' || op === 'missing' ? undefined : evaluate({ value, type })
  )
}

/** The command that prints a menu, or counts its rows. @throws {InputError} when it cannot be sent. */
export function queryOf(menu: unknown, { where, match, proplist }: QueryOptions, isCount: boolean): Command {
  const words = queryCommand(menu as string, { where, match, proplist: isCount ? undefined : proplist })
  return new Command(words, isCount ? { 'count-only': '' } : {})
}

/** The reply to a count, as a row. */
export function toCount(row: TypedRow): TypedRow {
  return 'ret' in row ? { count: Number(row['ret']) } : row
}
