import type { Node } from 'node-red'
import type { Tag } from '../../src/index.js'
import { type RouterMessage, tagOf } from '../report/message.js'

/** Names the runs of a node: as the message says, else each with a name of its own. */
export function tagsOf({ id }: Node): (msg: RouterMessage) => Tag {
  let last = 0
  return (msg) => tagOf(msg) ?? `${id}-${(last += 1)}`
}
