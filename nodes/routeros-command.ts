import type { Node, NodeAPI, NodeMessage } from 'node-red'
import { Command } from '../src/index.js'
import {
  type ArgumentField,
  argumentsOf,
  evaluate,
  fieldsOf,
  isConstant,
  isGiven,
  linesOf,
  overridesOf,
  type TypedField
} from './reply/fields.js'
import { once } from './reply/once.js'
import { runCommands, type RunnerDef } from './reply/runner.js'
import { takeConditions, type Task, taskOf } from './reply/task.js'
import type { RouterMessage } from './report/message.js'

interface CommandDef extends RunnerDef {
  command?: string
  commandType?: string
  args?: ArgumentField[]
}

/** Runs any command. With an empty command field, the payload is the command. */
export = function (RED: NodeAPI): void {
  RED.nodes.registerType('routeros-command', function (this: Node, def: CommandDef) {
    RED.nodes.createNode(this, def)
    const { command = '', commandType = 'str', args = [] } = fieldsOf(def)
    const lines = once(() => linesOf(RED, args, 'args'))
    const field = { value: command, type: commandType }
    const valueFor = (msg: NodeMessage) => (each: TypedField) => evaluate(RED, this, msg, each)

    const taskFor = (input: unknown, values: unknown[], given: Partial<RouterMessage> = {}): Task => {
      const [parts, where] = takeConditions(input)
      return taskOf(new Command(parts, argumentsOf(lines(), values), given.args), given.where ?? where)
    }

    const build = async (msg: RouterMessage): Promise<Task> => {
      const valueOf = valueFor(msg)
      const input = command === '' ? msg.payload : await valueOf(field)
      return taskFor(input, await Promise.all(lines().map(valueOf)), overridesOf(msg, def.blockOverrides))
    }

    const isStatic = once(() => command !== '' && [field, ...lines()].every(isConstant))
    const staticTask = once(() => {
      const valueOf = valueFor({})
      return taskFor(valueOf(field), lines().map(valueOf))
    })
    const isStaticFor = (msg: RouterMessage): boolean => {
      const given = overridesOf(msg, def.blockOverrides)
      return isStatic() && ![given.args, given.where].some(isGiven)
    }

    runCommands(RED, this, def, (msg) => (isStaticFor(msg) ? staticTask() : build(msg)))
  })
}
