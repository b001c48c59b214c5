import type { Node, NodeAPI, NodeMessage } from 'node-red'
import { InputError, type Match, printOf, type PrintOptions } from '../src/index.js'
import {
  evaluate,
  fieldsOf,
  isConstant,
  isGiven,
  isTrue,
  linesOf,
  overridesOf,
  type TypedField
} from './reply/fields.js'
import { once } from './reply/once.js'
import { type ConditionField, conditionsOf, valuesOf } from './reply/query.js'
import { runCommands, type RunnerDef } from './reply/runner.js'
import { printTask, type Task } from './reply/task.js'
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
    const { path = '', pathType = 'str', where = [], match = 'all', proplist } = fieldsOf(def)
    const lines = once(() => linesOf(RED, where, 'where'))
    const count = isTrue(def.count)
    const menu = { value: path, type: path === '' ? 'str' : pathType }
    const valueFor = (msg: NodeMessage) => (field: TypedField) => evaluate(RED, this, msg, field)

    const build = async (msg: RouterMessage): Promise<Task> => {
      const given = overridesOf(msg, def.blockOverrides)
      // A text that is empty by mistake must not mean every row.
      if (typeof given.where === 'string' && given.where.trim() === '') throw new InputError('bad-where')
      const valueOf = valueFor(msg)
      const options = {
        where: given.where ?? conditionsOf(lines(), await Promise.all(valuesOf(lines(), valueOf))),
        match,
        proplist: given.proplist ?? proplist,
        count
      } as PrintOptions
      return printTask(printOf(given.path ?? (await valueOf(menu)), options))
    }

    const isStatic = once(() => [menu, ...lines()].every(isConstant))
    const staticQuery = once(() => {
      const valueOf = valueFor({})
      const conditions = conditionsOf(lines(), valuesOf(lines(), valueOf))
      return printTask(printOf(valueOf(menu), { where: conditions, match, proplist, count }))
    })
    const isStaticFor = (msg: RouterMessage): boolean => {
      const given = overridesOf(msg, def.blockOverrides)
      return isStatic() && ![given.path, given.where, given.proplist].some(isGiven)
    }

    runCommands(RED, this, def, (msg) => (isStaticFor(msg) ? staticQuery() : build(msg)))
  })
}
