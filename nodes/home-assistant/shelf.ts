import type { Node } from 'node-red'
import type { Published, Shelf } from './publisher.js'

const NAME = 'published'

/**
 * Keeps in the context of the node what was published: it outlives a deploy, and with a store on disk a restart too. A
 * store that cannot answer at once keeps nothing.
 */
export function shelfOf(node: Node): Shelf {
  return {
    load: () => quietly(() => node.context().get(NAME) as Published | undefined),
    save: (published) => {
      quietly(() => node.context().set(NAME, published))
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
