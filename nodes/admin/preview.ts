import type { Node, NodeAPI } from 'node-red'
import {
  argumentWords,
  Command,
  InputError,
  type Print,
  printOf,
  type PrintOptions,
  secretOf
} from '../../src/index.js'
import { findConnection } from '../connection/connection.js'
import { argumentsOf, isConstant } from '../reply/fields.js'
import { translate } from '../report/catalog.js'
import { coverSecrets } from '../report/secrets.js'
import { askedRouter, PATIENCE } from './asked.js'
import { type Body, readBody } from './body.js'
import type { Endpoint } from './endpoint.js'
import { firstRowsWithin } from './rows.js'
import { shorten } from './short.js'
import { fieldOf, scopeOf, Values } from './values.js'

const shape = {
  type: 'text',
  /** The id of the connection, */
  connection: 'text',
  /** and its fields, where they are not what is deployed. */
  router: 'fields',
  fields: 'fields',
  rows: 'flag'
} as const

/** What the previewed nodes have in common, and a preview does not look at. */
const ignored = {
  id: 'text',
  name: 'text',
  connection: 'text',
  output: 'text',
  batchSize: 'number',
  values: 'text',
  timeout: 'number',
  deadline: 'number',
  property: 'text',
  blockOverrides: 'flag'
} as const

const commandShape = { ...ignored, command: 'text', commandType: 'text', args: 'list' } as const

const queryShape = {
  ...ignored,
  path: 'text',
  pathType: 'text',
  where: 'list',
  match: 'text',
  proplist: 'text',
  count: 'flag'
} as const

const COVER = '•••'
const MOST_ROWS = 10

/** What a command or query node would send, as its fields stand in the dialog, and what a query would find. */
export function preview(RED: NodeAPI): Endpoint<typeof shape> {
  return {
    path: '/routeros/preview',
    // It reads any rows with the stored password, and sees environment variables.
    permission: 'routeros.write',
    shape,
    async answer({ type, connection = '', router, fields = {}, rows = false }, signal) {
      const values = new Values(RED)
      if (type === 'routeros-command') {
        return { ok: true, words: await wordsOf(values, readBody(RED, fields, commandShape)) }
      }
      if (type !== 'routeros-query') throw wrongType(RED)
      const typed = readBody(RED, fields, queryShape)
      const { command } = await printFor(values, typed)
      const words = covered(command.words, command.menu)
      if (!rows) return { ok: true, words }
      if (values.needsMessage) throw new InputError({ text: translate(RED, 'admin.needs-message') })
      const asked = askedRouter(RED, connection, router)
      try {
        // Without a deployed node, environment variables are those of the process.
        const node = findConnection(RED, connection) ?? ({} as Node)
        const print = await printFor(new Values(RED, node), typed)
        const found = await firstRowsWithin(PATIENCE, asked.router, print, MOST_ROWS, { signal, values: 'typed' })
        const shown = found.map((row) => shorten(coverSecrets(row, COVER, command.menu)))
        return { ok: true, words, rows: shown, router: asked.router.label, source: asked.source }
      } finally {
        if (asked.source === 'dialog') void asked.router.close()
      }
    }
  }
}

function wrongType(RED: NodeAPI): InputError {
  return new InputError({ text: translate(RED, 'admin.bad-field', { name: 'type' }) })
}

async function wordsOf(values: Values, typed: Body<typeof commandShape>): Promise<readonly string[]> {
  const { command = '', commandType = 'str', args = [] } = typed
  const isFixed = isConstant({ type: commandType }) && command !== ''
  const input = command === '' ? values.message('payload') : await values.of({ value: command, type: commandType })
  const fields = args.map(({ name, ...field }) => ({ name: String(name ?? ''), ...fieldOf(field) }))
  const added = argumentsOf(fields, await Promise.all(fields.map((field) => values.of(field))))
  // Where its words come with the message, only those in the list are known.
  if (!isFixed) return covered([String(input), ...argumentWords(added)], '')
  const { words, menu } = new Command(input, added)
  return covered(words, menu)
}

async function printFor(values: Values, typed: Body<typeof queryShape>): Promise<Print> {
  const { match, proplist, count = false } = typed
  const { menu, where } = await scopeOf(values, typed)
  return printOf(menu, { where, match, proplist, count } as PrintOptions)
}

function covered(words: readonly string[], menu: string): string[] {
  return words.map((word) => {
    const secret = secretOf(word, menu)
    return secret === '' ? word : word.slice(0, -secret.length) + COVER
  })
}
