import type { Node } from 'node-red'
import type { Published, Shelf } from './publisher.js'

/**
 * Keeps in the context of the flow what a node published: it outlives a deploy, and with a store on disk a restart too. The
 * context of the node itself does not: without a store on disk, Node-RED deletes it with every deploy of the node. A store
 * that cannot answer at once keeps nothing.
 */
export function shelfOf(node: Node): Shelf {
  const name = `routeros_home_assistant_${node.id.replaceAll(/\W/g, '_')}`
  return {
    load: () => quietly(() => node.context().flow.get(name) as Published | undefined),
    save: (published) => {
      quietly(() => node.context().flow.set(name, published))
    }
  }
}

function quietly<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
