import type { Node, NodeAPI } from 'node-red'
import { InputError, type Step } from '../../src/index.js'
import { type ApplyFields, optionsOf, rowsOf } from '../apply/fields.js'
import { findConnection } from '../connection/connection.js'
import { translate } from '../report/catalog.js'
import { askedRouter, PATIENCE } from './asked.js'
import { readBody } from './body.js'
import type { Endpoint } from './endpoint.js'
import { shorten } from './short.js'
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
        const first = steps.slice(0, MOST_STEPS).map(shown)
        return { ok: true, ...counts, steps: first, router: asked.router.label, source: asked.source }
      } finally {
        if (asked.source === 'dialog') void asked.router.close()
      }
    }
  }
}

function shown(step: Step): Step {
  return { ...step, before: shorten(step.before), after: shorten(step.after) }
}
