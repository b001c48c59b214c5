import type { Cancelled, Router, Tag } from '../../src/index.js'

/** Something that follows the states of a router. It runs no command, so the router knows nothing of it. */
export interface Watch {
  tag: Tag
  stop(): Promise<Cancelled[]>
}

const watches = new WeakMap<Router, Set<Watch>>()

/** Lets a cancel find it. @returns what takes it away again. */
export function addWatch(router: Router, watch: Watch): () => void {
  const all = watches.get(router) ?? new Set()
  watches.set(router, all.add(watch))
  return () => void all.delete(watch)
}

/**
 * Stops the runs and the watches of a tag, or all there are, and tells what was stopped.
 *
 * @throws {TimeoutError} when the router does not confirm.
 */
export async function cancel(router: Router, target: { tag: Tag } | 'all'): Promise<Cancelled[]> {
  const isHit = (watch: Watch): boolean => target === 'all' || String(watch.tag) === String(target.tag)
  const hit = [...(watches.get(router) ?? [])].filter(isHit)
  const stopped = await Promise.all([router.cancel(target), ...hit.map((watch) => watch.stop())])
  return stopped.flat()
}
