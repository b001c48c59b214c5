import type { Node, NodeAPI } from 'node-red'
import {
  Command,
  type Condition,
  InputError,
  type Match,
  type Operator,
  queryCommand,
  type TypedRow,
  type Where
} from '../src/index.js'
import { evaluate, isTrue, type TypedField } from './shared/fields.js'
import type { RouterMessage } from './shared/message.js'
import { runCommands, type RunnerDef } from './shared/runner.js'

/** One line of the condition list; `exists` and `missing` have no value. */
interface ConditionField extends Partial<TypedField> {
  property: string
  op: Operator
}

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

    const conditions = (msg: RouterMessage): Promise<Condition[]> =>
      Promise.all(
        where.map(async ({ property, op, value, type = 'str' }) => {
          if (value === undefined || op === 'exists' || op === 'missing') return { property, op }
          return { property, op, value: await evaluate(RED, this, msg, { value, type }) } as Condition
        })
      )

    const build = async (msg: RouterMessage): Promise<Command> => {
      // A text that is empty by mistake must not mean every row.
      if (typeof msg.where === 'string' && msg.where.trim() === '') throw new InputError('bad-where')
      const menu = msg.path ?? (path === '' ? '' : await evaluate(RED, this, msg, { value: path, type: pathType }))
      const query = queryCommand(menu as string, {
        where: (msg.where as Where | undefined) ?? (await conditions(msg)),
        match,
        proplist: isCount ? undefined : ((msg.proplist as string | undefined) ?? proplist)
      })
      return new Command(query, isCount ? { 'count-only': '' } : {})
    }

    const toCount = (row: TypedRow): TypedRow => ('ret' in row ? { count: Number(row['ret']) } : row)
    runCommands(RED, this, def, build, isCount ? toCount : undefined)
  })
}
