export interface Contender {
  name: string
  run: () => unknown
}

/** How long each took, in ms: the median of its rounds, and the best. */
export interface Time {
  median: number
  best: number
}

/**
 * Times the contenders against each other. They take turns, so that a busy machine troubles all of them alike. What a
 * turn returned stays until the contender's next, for code that V8 made for a shape of object dies with the last of
 * them. The first round only warms up.
 *
 * @param prepare is called before each turn: to collect the garbage of others, where there is much.
 */
export async function contest(
  contenders: readonly Contender[],
  rounds: number,
  prepare: () => void = () => {}
): Promise<Map<string, Time>> {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]))
  const kept = new Map<string, unknown>()
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, run } of contenders) {
      prepare()
      const began = performance.now()
      kept.set(name, await run())
      const ms = performance.now() - began
      if (round > 0) times.get(name)!.push(ms)
    }
  }
  return new Map([...times].map(([name, all]) => [name, { median: median(all), best: Math.min(...all) }]))
}

export function median(numbers: readonly number[]): number {
  return percentile(numbers, 0.5)
}

/** @param share 0.99 for the 99th percentile. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}
