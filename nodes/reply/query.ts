import type { Condition, Operator } from '../../src/index.js'
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
