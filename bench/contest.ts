export interface Contender {
  name: string
  run: () => unknown
  /** Takes part in the last rounds only, so many: for one that is slow. */
  rounds?: number
}

/** How long each turn of each contender took, in ms. */
export class Times {
  readonly #all: ReadonlyMap<string, readonly number[]>

  constructor(all: ReadonlyMap<string, readonly number[]>) {
    this.#all = all
  }

  median(name: string): number {
    return median(this.#all.get(name)!)
  }

  /** How many times as long as the peer it took. Of turns that stood side by side, so that a busy machine troubles both. */
  ratio(name: string, peer: string): number {
    const [own, others] = [this.#all.get(name)!, this.#all.get(peer)!]
    const rounds = Math.min(own.length, others.length)
    const peers = others.slice(-rounds)
    return median(own.slice(-rounds).map((ms, round) => ms / peers[round]!))
  }

  /** How many times as fast as the peer it was. */
  speed(name: string, peer: string): number {
    return 1 / this.ratio(name, peer)
  }
}

/**
 * Times the contenders against each other. They take turns, so that a busy machine troubles all of them alike. The turns
 * of the first rounds only warm up. What a turn returned stays until the contender's next, for code that V8 made for a
 * shape of object dies with the last of them.
 *
 * @param warmUps rounds that do not count; one who is slow takes part in the first of them.
 * @param prepare is called before each turn: to collect the garbage of others, where there is much.
 */
export async function contest(
  contenders: readonly Contender[],
  rounds: number,
  { warmUps = 1, prepare = () => {} }: { warmUps?: number; prepare?: () => void } = {}
): Promise<Times> {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]))
  const kept = new Map<string, unknown>()
  for (let round = 0; round < warmUps + rounds; round += 1) {
    for (const { name, run, rounds: most = rounds } of contenders) {
      if (round > 0 && round < warmUps + rounds - most) continue
      prepare()
      const began = performance.now()
      kept.set(name, await run())
      const ms = performance.now() - began
      if (round >= warmUps) times.get(name)!.push(ms)
    }
  }
  return new Times(times)
}

export function median(numbers: readonly number[]): number {
  return percentile(numbers, 0.5)
}

/** @param share 0.99 for the 99th percentile. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}
