import type { Node, NodeAPI, NodeDef } from 'node-red'
import { type Cancelled, InputError, readChoice, type Router, type Tag } from '../src/index.js'
import { connectionOf } from './connection/connection.js'
import type { ListenNode } from './listen/listen-node.js'
import { onMessage, type Turn } from './reply/on-message.js'
import { translate } from './report/catalog.js'
import { type RouterMessage, tagOf, withAnswer } from './report/message.js'

interface CancelDef extends NodeDef {
  connection: string
  target?: 'msg' | 'node' | 'all'
  /** The id of a listen node. */
  listener?: string | string[]
}

/** Stops what runs: by the tag in the message, a listen node, or everything on the connection. */
export = function (RED: NodeAPI): void {
  RED.nodes.registerType('routeros-cancel', function (this: Node, def: CancelDef) {
    RED.nodes.createNode(this, def)
    const stop = async (msg: RouterMessage, router: Router): Promise<Cancelled[]> => {
      switch (readChoice('target', def.target, ['msg', 'node', 'all'], 'msg')) {
        case 'all':
          return router.cancel('all')
        case 'node': {
          const listener = RED.nodes.getNode([def.listener ?? ''].flat()[0] ?? '') as Partial<ListenNode> | null
          return (await listener?.stopListening?.()) ?? []
        }
        default:
          return router.cancel({ tag: tagsOf(msg) })
      }
    }

    const tagsOf = (msg: RouterMessage): Tag[] => {
      // Of a run whose message brought no tag, or one that is none, the node made a tag of its own.
      const given = Array.isArray(msg.tag) ? (msg.tag as unknown[]) : tagOf(msg)
      const tags = [given ?? msg.routeros?.tag]
        .flat()
        .filter((tag) => typeof tag === 'string' || typeof tag === 'number')
      if (tags.length === 0) throw new InputError({ text: translate(RED, 'node-errors.no-tag') })
      return tags
    }

    const answer = async (turn: Turn): Promise<void> => {
      const { msg } = turn
      turn.command = '/cancel'
      const router = connectionOf(RED, def.connection).routerFor(msg)
      turn.router = router.label
      const cancelled = await stop(msg, router)
      if (cancelled.length === 0) throw new InputError({ text: translate(RED, 'node-errors.nothing-to-cancel') })
      turn.send(withAnswer(msg, (answered) => (answered.payload = cancelled)))
    }

    onMessage(RED, this, (turn) => turn.endWith(answer(turn)))
  })
}
