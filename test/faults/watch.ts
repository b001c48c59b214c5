import assert from 'node:assert/strict'
import { setTimeout as delay } from 'node:timers/promises'

const WATCHED = ['TCPSocketWrap', 'TCPServerWrap', 'TLSWrap', 'Timeout', 'Immediate']
/** How long, in ms, what is closing may take to be gone. */
const PATIENCE = 5000

/**
 * Hooks for a suite: between the start and the stop of what each test needs, no rejection and no exception goes unseen,
 * and no socket, server or timer is left over.
 */
export function watch(start: () => Promise<void>, stop: () => Promise<void>): void {
  const unseen: unknown[] = []
  const note = (error: unknown): void => void unseen.push(error)
  let earlier: Record<string, number>

  before(() => {
    process.on('uncaughtException', note)
    process.on('warning', note)
  })
  beforeEach(async () => {
    // Only now does the timer of the hook itself run, as it will then.
    await Promise.resolve()
    earlier = inventory()
    await start()
  })
  afterEach(async () => {
    await stop()
    const deadline = performance.now() + PATIENCE
    while (isMore(inventory(), earlier) && performance.now() < deadline) await delay(2)
    assert.deepEqual(unseen.splice(0), [])
    if (isMore(inventory(), earlier)) assert.deepEqual(inventory(), earlier)
  })
  after(() => {
    process.off('uncaughtException', note)
    process.off('warning', note)
  })
}

function inventory(): Record<string, number> {
  const resources = process.getActiveResourcesInfo()
  return Object.fromEntries(WATCHED.map((kind) => [kind, resources.filter((other) => other === kind).length]))
}

function isMore(now: Record<string, number>, earlier: Record<string, number>): boolean {
  return WATCHED.some((kind) => (now[kind] ?? 0) > (earlier[kind] ?? 0))
}
