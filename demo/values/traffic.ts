import { Random, hashOf } from './random.js'

/** What goes through an interface in one second, in bits: slow waves of its own height, with noise on top. */
export function trafficOf(name: string, seed: number, second: number): { rx: number; tx: number } {
  const own = hashOf(name)
  const peak = 2_000_000 + (own % 90) * 1_000_000
  const wave = 0.55 + 0.4 * Math.sin(second / 17 + (own % 7))
  const noise = new Random(seed ^ own ^ Math.imul(second + 1, 2_654_435_761))
  const rx = Math.floor(peak * wave * (0.8 + 0.4 * noise.next()))
  const tx = Math.floor(rx * (0.1 + 0.3 * noise.next()))
  return { rx, tx }
}
