import type { Node, NodeAPI } from 'node-red'
import { InputError, type Step } from '../../src/index.js'
import { type ApplyFields, optionsOf, rowsOf } from '../apply/fields.js'
import { findConnection } from '../connection/connection.js'
import { translate } from '../report/catalog.js'
import { askedRouter } from './asked.js'
import { readBody } from './body.js'
import type { Endpoint } from './endpoint.js'
import { scopeOf, Values } from './values.js'

const shape = {
  /** The id of the connection, */
  connection: 'text',
  /** and its fields, where they are not what is deployed. */
  router: 'fields',
  fields: 'fields'
} as const

const fieldsShape = {
  path: 'text',
  pathType: 'text',
  rows: 'document',
  rowsType: 'text',
  key: 'text',
  where: 'list',
  match: 'text',
  others: 'text',
  order: 'flag',
  limit: 'number',
  allowEmpty: 'flag',
  // A plan does not look at these.
  id: 'text',
  name: 'text',
  connection: 'text',
  dryRun: 'flag',
  safe: 'flag',
  timeout: 'number',
  blockOverrides: 'flag'
} as const

const MOST_STEPS = 100
const LONGEST_VALUE = 1_000
/** Of the router, in ms. */
const PATIENCE = 8_000

/** The steps that an apply node would take, as its fields stand in the dialog. Nothing but a print is sent. */
export function plan(RED: NodeAPI): Endpoint<typeof shape> {
  return {
    path: '/routeros/plan',
    // It reads any rows with the stored password, and sees environment variables.
    permission: 'routeros.write',
    shape,
    async answer({ connection = '', router, fields = {} }, signal) {
      const typed = readBody(RED, fields, fieldsShape)
      const asked = askedRouter(RED, connection, router)
      try {
        // Without a deployed node, environment variables are those of the process.
        const values = new Values(RED, findConnection(RED, connection) ?? ({} as Node))
        const { menu, where } = await scopeOf(values, typed)
        const rows = await values.of(rowsOf(typed))
        if (values.needsMessage) throw new InputError({ text: translate(RED, 'admin.needs-message') })
        const options = {
          ...optionsOf(typed as Omit<ApplyFields, 'where'>),
          key: typed.key,
          where,
          signal,
          timeout: PATIENCE
        }
        const { steps, ...counts } = await asked.router.readOnly.plan(menu, rows, options)
        const shown = steps.slice(0, MOST_STEPS).map(shorten)
        return { ok: true, ...counts, steps: shown, router: asked.router.label, source: asked.source }
      } finally {
        if (asked.source === 'dialog') void asked.router.close()
      }
    }
  }
}

function shorten(step: Step): Step {
  const short = (values: Step['before']): Step['before'] =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shortOf(value)]))
  return { ...step, before: short(step.before), after: short(step.after) }
}

function shortOf<T>(value: T): T | string {
  return typeof value === 'string' && value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value
}
