import type { NodeAPI } from 'node-red'

/** What starts with the flows, for each runtime. */
const waiting = new WeakMap<NodeAPI['events'], Set<() => void>>()

/**
 * Calls back once when the flows have started: before that there may be nobody to send to. All nodes share one listener,
 * since Node.js takes more than ten for a leak.
 *
 * @returns takes it back.
 */
export function whenStarted({ events }: NodeAPI, start: () => void): () => void {
  const starts = waiting.get(events) ?? new Set()
  if (!waiting.has(events)) {
    waiting.set(events, starts)
    events.once('flows:started', () => {
      waiting.delete(events)
      for (const each of starts) each()
    })
  }
  starts.add(start)
  return () => void starts.delete(start)
}
