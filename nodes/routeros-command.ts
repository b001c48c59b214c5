import type { Node, NodeAPI, NodeMessage } from 'node-red'
import { Command } from '../src/index.js'
import {
  type ArgumentField,
  argumentsOf,
  evaluate,
  isConstant,
  isGiven,
  overridesOf,
  type TypedField
} from './reply/fields.js'
import { once } from './reply/once.js'
import { runCommands, type RunnerDef } from './reply/runner.js'
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
    const { command = '', commandType = 'str', args = [] } = def
    const field = { value: command, type: commandType }
    const valueFor = (msg: NodeMessage) => (each: TypedField) => evaluate(RED, this, msg, each)

    const build = async (msg: RouterMessage): Promise<Command> => {
      const valueOf = valueFor(msg)
      const given = overridesOf(msg, def.blockOverrides)
      const input = command === '' ? msg.payload : await valueOf(field)
      return new Command(input, argumentsOf(args, await Promise.all(args.map(valueOf))), given.args)
    }

    const isStatic = command !== '' && [field, ...args].every(isConstant)
    const staticCommand = once(() => {
      const valueOf = valueFor({})
      return new Command(valueOf(field), argumentsOf(args, args.map(valueOf)))
    })

    const isStaticFor = (msg: RouterMessage): boolean => isStatic && !isGiven(overridesOf(msg, def.blockOverrides).args)

    runCommands(RED, this, def, (msg) => (isStaticFor(msg) ? staticCommand() : build(msg)))
  })
}
