import type { NodeDef } from 'node-red'
import type { ApplyOptions, Match, Others } from '../../src/index.js'
import { isTrue, type TypedField } from '../reply/fields.js'
import type { ConditionField } from '../reply/query.js'

/** What an apply node is told in its dialog, besides its connection. */
export interface ApplyFields {
  path?: string
  pathType?: string
  rows?: string
  rowsType?: string
  key?: string
  where?: ConditionField[]
  match?: Match
  others?: Others
  order?: boolean | string
  dryRun?: boolean | string
  limit?: number | string
  allowEmpty?: boolean | string
  safe?: boolean | string
  timeout?: number | string
}

export interface ApplyDef extends NodeDef, ApplyFields {
  connection: string
  /** Whether messages may not say anything in the place of fields. */
  blockOverrides?: boolean | string
}

export function pathOf({ path = '', pathType = 'str' }: Pick<ApplyFields, 'path' | 'pathType'>): TypedField {
  return { value: path, type: path === '' ? 'str' : pathType }
}

/** By default the payload. */
export function rowsOf({ rows, rowsType = 'msg' }: Pick<ApplyFields, 'rows' | 'rowsType'>): TypedField {
  return { value: rows ?? 'payload', type: rowsType }
}

/** The options that no message changes. */
export function optionsOf(fields: Omit<ApplyFields, 'where'>): ApplyOptions {
  const { match = 'all', others, limit, timeout } = fields
  return {
    match,
    others,
    limit,
    timeout,
    order: isTrue(fields.order),
    allowEmpty: isTrue(fields.allowEmpty),
    safe: isTrue(fields.safe)
  }
}
