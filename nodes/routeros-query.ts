import type { Node, NodeAPI } from 'node-red'
import { type Command, InputError, type Match, type QueryOptions } from '../src/index.js'
import { evaluate, isTrue, type TypedField } from './reply/fields.js'
import { type ConditionField, evaluateConditions, queryOf, toCount } from './reply/query.js'
import { runCommands, type RunnerDef } from './reply/runner.js'
import type { RouterMessage } from './report/message.js'

interface QueryDef extends RunnerDef {
  path?: string
  pathType?: string
  where?: ConditionField[]
  match?: Match
  proplist?: string
  count?: boolean
}

/** Prints a menu with conditions and a proplist. What the message brings takes the place of the field. */
export = function (RED: NodeAPI): void {
  RED.nodes.registerType('routeros-query', function (this: Node, def: QueryDef) {
    RED.nodes.createNode(this, def)
    const { path = '', pathType = 'str', where = [], match = 'all', proplist } = def
    const isCount = isTrue(def.count)

    const build = async (msg: RouterMessage): Promise<Command> => {
      // A text that is empty by mistake must not mean every row.
      if (typeof msg.where === 'string' && msg.where.trim() === '') throw new InputError('bad-where')
      const valueOf = (field: TypedField): Promise<unknown> => evaluate(RED, this, msg, field)
      const menu = msg.path ?? (path === '' ? '' : await valueOf({ value: path, type: pathType }))
      const options = {
        where: msg.where ?? (await evaluateConditions(where, valueOf)),
        match,
        proplist: msg.proplist ?? proplist
      } as QueryOptions
      return queryOf(menu as string, options, isCount)
    }

    runCommands(RED, this, def, build, isCount ? toCount : undefined)
  })
}
