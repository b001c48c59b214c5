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

/** The conditions of the list. @param evaluate gives the value of a typed field. */
export function evaluateConditions(
  fields: readonly ConditionField[],
  evaluate: (field: TypedField) => Promise<unknown>
): Promise<Condition[]> {
  return Promise.all(
    fields.map(async ({ property, op, value, type = 'str' }) => {
      if (value === undefined || op === 'exists' || op === 'missing') return { property, op }
      return { property, op, value: await evaluate({ value, type }) } as Condition
    })
  )
}

/** What prints a menu, or counts its rows. @throws {InputError} when it cannot be sent. */
export function queryOf(menu: string, { where, match, proplist }: QueryOptions, isCount: boolean): Command {
  const words = queryCommand(menu, { where, match, proplist: isCount ? undefined : proplist })
  return new Command(words, isCount ? { 'count-only': '' } : {})
}

/** The reply to a count, as a row. */
export function toCount(row: TypedRow): TypedRow {
  return 'ret' in row ? { count: Number(row['ret']) } : row
}
