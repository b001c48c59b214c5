import type { NodeAPI } from 'node-red'
import { InputError } from '../src/index.js'
import { whenStarted } from './listen/autostart.js'
import type { ListenDef } from './listen/listen-events.js'
import type { ListenNode } from './listen/listen-node.js'
import { Listening } from './listen/listening.js'
import { fieldsOf, isTrue } from './reply/fields.js'
import { onMessage, type Turn } from './reply/on-message.js'
import { translate } from './report/catalog.js'
import { type FailureContext, failWithoutMessage } from './report/failure.js'
import type { RouterMessage } from './report/message.js'
import { ListenStatus } from './report/listen-status.js'

/** Listens to the changes of a menu, a command that keeps answering, or the connection; messages start and stop it. */
export = function (RED: NodeAPI): void {
  RED.nodes.registerType('routeros-listen', function (this: ListenNode, saved: ListenDef) {
    RED.nodes.createNode(this, saved)
    const def = fieldsOf(saved)
    const status = new ListenStatus(RED, this)
    let listening: Listening | undefined
    let isClosed = false

    /** @param context of a failure, which is filled in. @throws {RouterOSError} when there is nothing to listen to. */
    const start = async (msg: RouterMessage, context: FailureContext): Promise<void> => {
      if (isClosed || listening?.isOver === false) return
      const started = new Listening(RED, this, def, status, msg)
      listening = started
      try {
        await started.opened
      } finally {
        Object.assign(context, started.context)
      }
    }

    this.stopListening = async () => (listening === undefined || listening.isOver ? [] : listening.stop())

    const control = async (turn: Turn): Promise<void> => {
      const { msg } = turn
      const action = msg.action ?? msg.payload
      if (action !== 'start' && action !== 'stop' && action !== 'restart') {
        throw new InputError({ text: translate(RED, 'node-errors.bad-control') })
      }
      try {
        if (action !== 'start') await this.stopListening()
      } finally {
        if (action !== 'stop') await start(msg, turn)
      }
    }

    // One after the other: a start must not overtake the stop before it.
    let last: Promise<unknown> = Promise.resolve()
    onMessage(RED, this, (turn) => {
      turn.tag = this.id
      const controlled = last.then(() => control(turn))
      last = controlled.catch(() => {})
      turn.endWith(controlled)
    })

    const autostart = (): void => {
      const context = { router: '', command: '', tag: this.id }
      start({ _msgid: RED.util.generateId() }, context).catch((error: unknown) => {
        if (isClosed) return
        status.stop(error)
        failWithoutMessage(RED, this, error, context)
      })
    }

    let dontStart = (): void => {}
    if (isTrue(def.autostart ?? true)) dontStart = whenStarted(RED, autostart)
    else status.stop()

    this.on('close', (done: () => void) => {
      isClosed = true
      dontStart()
      void Promise.resolve(listening?.end())
        .finally(() => status.close())
        .finally(done)
    })
  })
}
