import { isIP } from 'node:net'
import { integer, text } from '../tables/fields.js'
import type { Values } from '../tables/table.js'
import { Trap, missing } from '../tables/trap.js'
import { isNear } from '../values/address.js'
import type { Random } from '../values/random.js'
import type { Command } from './command.js'
import { monitorPace, repeat, repeating } from './repeat.js'

/** What stands between here and anywhere; the third never answers. */
const HOPS = ['198.51.100.1', '203.0.113.65', '', '203.0.113.129']

/** One row per hop, a section per round; without `count` or `duration` for ever. */
export const traceroute: Command = {
  args: { ...repeating, address: text, count: integer(1, 4_294_967_295), 'max-hops': integer(1, 255) },
  policy: 'test',
  run(exchange, device) {
    const { address, count, 'max-hops': most = '255' } = exchange.values
    if (address === undefined) throw missing('address')
    if (address.endsWith('.invalid')) throw new Trap('failure: while resolving ip-address: name does not exist')
    const target = isIP(address) === 0 ? '203.0.113.200' : address
    const path = (isNear(address) ? [target] : [...HOPS, target]).slice(0, Number(most))
    const random = device.randomFor(`traceroute ${address}`)
    const hops = path.map((hop, at) => new Hop(hop, 0.4 + at * 3, random))
    repeat(exchange, monitorPace, () => hops.map((hop) => hop.probe()), count === undefined ? undefined : Number(count))
  }
}

/** Times in milliseconds, of all probes so far. */
class Hop {
  readonly #address: string
  readonly #distance: number
  readonly #random: Random
  readonly #times: number[] = []

  constructor(address: string, distance: number, random: Random) {
    this.#address = address
    this.#distance = distance
    this.#random = random
  }

  probe(): Values {
    const last = this.#distance + this.#random.between(0, 9) / 10
    this.#times.push(last)
    if (this.#address === '') {
      return { address: '', loss: '100', sent: String(this.#times.length), status: 'timeout' }
    }
    const average = this.#times.reduce((sum, one) => sum + one, 0) / this.#times.length
    const spread = Math.sqrt(this.#times.reduce((sum, one) => sum + (one - average) ** 2, 0) / this.#times.length)
    const figures = { last, avg: average, best: Math.min(...this.#times), worst: Math.max(...this.#times) }
    const written = Object.entries({ ...figures, 'std-dev': spread }).map(([name, value]) => [name, value.toFixed(1)])
    const counts = { loss: '0', sent: String(this.#times.length) }
    return { address: this.#address, ...counts, ...(Object.fromEntries(written) as Values), status: '' }
  }
}
