import type { Node, NodeAPI, NodeDef } from 'node-red'
import { type Cancelled, InputError, type Router } from '../src/index.js'
import { connectionOf } from './connection/connection.js'
import type { ListenNode } from './listen/listen-node.js'
import { onMessage } from './reply/on-message.js'
import { translate } from './report/catalog.js'
import { type RouterMessage, withAnswer } from './report/message.js'

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
      switch (def.target) {
        case 'all':
          return router.cancel('all')
        case 'node': {
          const listener = RED.nodes.getNode([def.listener ?? ''].flat()[0] ?? '') as Partial<ListenNode> | null
          return (await listener?.stopListening?.()) ?? []
        }
        default:
          return (await Promise.all(tagsOf(msg).map((tag) => router.cancel({ tag })))).flat()
      }
    }

    const tagsOf = (msg: RouterMessage): string[] => {
      const tags = [msg.tag ?? msg.routeros?.tag]
        .flat()
        .filter((tag) => typeof tag === 'string' || typeof tag === 'number')
      if (tags.length === 0) throw new InputError({ text: translate(RED, 'node-errors.no-tag') })
      return [...new Set(tags.map(String))]
    }

    onMessage(RED, this, async (msg, send, context) => {
      context.command = '/cancel'
      const router = connectionOf(RED, def.connection).routerFor(msg)
      context.router = router.label
      const cancelled = await stop(msg, router)
      if (cancelled.length === 0) throw new InputError({ text: translate(RED, 'node-errors.nothing-to-cancel') })
      send(withAnswer(msg, { payload: cancelled }))
    })
  })
}
