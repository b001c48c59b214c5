import { Inbox } from './inbox.js'
import type { PoolState } from './pool.js'
import type { Round } from './stream.js'

/** A router, as far as its states go. */
export interface StateSource {
  readonly state: PoolState
  on(event: 'state', hear: (state: PoolState) => void): unknown
  off(event: 'state', hear: (state: PoolState) => void): unknown
}

/** The states of a router, the present one first, until the stream is stopped. */
export function statesOf(source: StateSource): Round<PoolState> {
  return async function* round({ stopping }) {
    const inbox = new Inbox<PoolState>()
    const tell = (state: PoolState): void => inbox.push(state, 0)
    const stop = (): void => inbox.end(stopping.reason as Error)
    tell(source.state)
    source.on('state', tell)
    stopping.addEventListener('abort', stop)
    if (stopping.aborted) stop()
    try {
      yield []
      for (let states = await inbox.take(); states !== undefined; states = await inbox.take()) yield states
    } finally {
      source.off('state', tell)
      stopping.removeEventListener('abort', stop)
    }
  }
}
