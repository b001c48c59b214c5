import { setMaxListeners } from 'node:events'
import type { Node, NodeAPI } from 'node-red'
import { type ApplyOptions, printOf, type Step, type TransportKind } from '../src/index.js'
import { type ApplyDef, optionsOf, pathOf, rowsOf } from './apply/fields.js'
import { connectionOf, showConnection } from './connection/connection.js'
import { evaluate, fieldsOf, isTrue, linesOf, overridesOf, type TypedField } from './reply/fields.js'
import { onMessage, type Turn } from './reply/on-message.js'
import { conditionsOf, valuesOf } from './reply/query.js'
import { tagsOf } from './reply/tags.js'
import { type Application, withAnswer } from './report/message.js'
import { ApplyStatus } from './report/apply-status.js'

/** Makes a menu as it is declared, or plans it. What the message brings takes the place of the field. */
export = function (RED: NodeAPI): void {
  RED.nodes.registerType('routeros-apply', function (this: Node, saved: ApplyDef) {
    RED.nodes.createNode(this, saved)
    const def = fieldsOf(saved)
    const status = new ApplyStatus(RED, this)
    const closing = new AbortController()
    setMaxListeners(0, closing.signal) // every message that waits listens to it
    const tagFor = tagsOf(this)

    /** What to apply, and how. */
    const read = async ({ msg }: Turn): Promise<{ path: unknown; rows: unknown; options: ApplyOptions }> => {
      const given = overridesOf(msg, def.blockOverrides)
      const valueOf = (field: TypedField): unknown => evaluate(RED, this, msg, field)
      const where = linesOf(RED, def.where ?? [], 'where')
      const [path, rows, ...values] = await Promise.all([
        given.path ?? valueOf(pathOf(def)),
        valueOf(rowsOf(def)),
        ...valuesOf(where, valueOf)
      ])
      const options = {
        ...optionsOf(def),
        key: given.key ?? def.key,
        where: given.where ?? conditionsOf(where, values),
        dryRun: isTrue(def.dryRun) || isTrue(given.dryRun)
      } as ApplyOptions
      return { path, rows, options }
    }

    const answer = async (turn: Turn): Promise<void> => {
      const { msg } = turn
      turn.tag = tagFor(msg)
      const router = connectionOf(RED, def.connection).routerFor(msg)
      turn.router = router.label
      const { path, rows, options } = await read(turn)
      const { menu, path: command } = printOf(path, {}).command
      turn.command = command
      if (turn.isOver) return // the node has closed meanwhile
      const steps: Step[] = []
      turn.steps = steps
      const began = performance.now()
      let transport: TransportKind = 'plain'
      status.start(turn)
      try {
        const applied = await router.apply(menu, rows, {
          ...options,
          tag: turn.tag,
          signal: closing.signal,
          onSent: (kind) => (transport = kind),
          onStep: (done, total, step) => {
            if (step !== undefined) steps.push(step)
            status.step(turn, done, total)
          }
        })
        const { steps: taken, ...counts } = applied
        const ms = Math.round(performance.now() - began)
        const { tag } = turn
        const routeros: Application = {
          router: router.label,
          command,
          tag,
          transport,
          ms,
          rows: taken.length,
          ...counts
        }
        turn.send(withAnswer(msg, (answered) => (answered.payload = taken), routeros))
        status.end(turn, applied)
      } catch (error) {
        status.end(turn)
        const { step } = Object(error) as { step?: { action: string } }
        if (step !== undefined) turn.command = `${menu}/${step.action}`
        throw error
      }
    }

    onMessage(
      RED,
      this,
      (turn) => turn.endWith(answer(turn)),
      (error) => status.failed(error)
    )

    const unwatch = showConnection(RED, this, def.connection, status)
    this.on('close', () => {
      closing.abort()
      unwatch()
      status.close()
    })
  })
}
