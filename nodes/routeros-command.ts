import type { Node, NodeAPI } from 'node-red'
import { Command } from '../src/index.js'
import { type ArgumentField, evaluate, evaluateArguments } from './reply/fields.js'
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

    runCommands(RED, this, def, async (msg: RouterMessage) => {
      const input = command === '' ? msg.payload : await evaluate(RED, this, msg, { value: command, type: commandType })
      const added = await evaluateArguments(RED, this, msg, args)
      return new Command(input, added, msg.args)
    })
  })
}
