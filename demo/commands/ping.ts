import { isIP } from 'node:net'
import { bool, flag, integer, nameOf, text, time } from '../tables/fields.js'
import type { Command } from './command.js'
import { isNear } from '../values/address.js'
import type { Random } from '../values/random.js'
import type { Values } from '../tables/table.js'
import { Trap, missing } from '../tables/trap.js'
import { formatMicros } from '../values/duration.js'
import { intervalOf } from './repeat.js'

/** Documentation networks, and the end of a local one: nobody answers there. */
const SILENT = /^(192\.0\.2|203\.0\.113)\.|^2001:db8:|\.254$/

/** One row per echo; without `count` for ever. */
export const ping: Command = {
  args: {
    address: text,
    'arp-ping': bool,
    count: integer(1, 4_294_967_295),
    'do-not-fragment': flag,
    dscp: integer(0, 63),
    interface: nameOf('/interface'),
    interval: time,
    size: integer(28, 65_535),
    'src-address': text,
    ttl: integer(1, 255),
    vrf: text
  },
  policy: 'test',
  run(exchange, device) {
    const { address, count, size = '56' } = exchange.values
    if (address === undefined) throw missing('address')
    if (isIP(address) === 0 && !address.endsWith('.lan') && !/^[\w-]+(\.[\w-]+)+$/.test(address)) {
      throw new Trap('invalid value for argument address', 1)
    }
    if (address.endsWith('.invalid')) throw new Trap('failure: while resolving ip-address: name does not exist')
    const echoes = new Echoes(address, size, device.randomFor(`ping ${address}`))
    const interval = intervalOf(exchange, { shortest: 10, longest: 5000 })
    const send = (): void => {
      exchange.row(echoes.next())
      if (count !== undefined && echoes.sent >= Number(count)) exchange.done()
    }
    send()
    if (!exchange.isEnded) exchange.every(interval, send)
  }
}

/** What a ping has seen so far. */
class Echoes {
  sent = 0
  readonly #address: string
  readonly #size: string
  readonly #random: Random
  readonly #distance: number
  readonly #times: number[] = []

  constructor(address: string, size: string, random: Random) {
    this.#address = address
    this.#size = size
    this.#random = random
    this.#distance = isNear(address) ? 300 : random.between(8000, 24_000)
  }

  next(): Values {
    const row: Values = { seq: String(this.sent), host: this.#address }
    this.sent += 1
    if (SILENT.test(this.#address)) row.status = 'timeout'
    else Object.assign(row, this.#answer())
    const times = this.#times
    row.sent = String(this.sent)
    row.received = String(times.length)
    row['packet-loss'] = String(Math.round((1 - times.length / this.sent) * 100))
    if (times.length > 0) {
      row['min-rtt'] = formatMicros(Math.min(...times))
      row['avg-rtt'] = formatMicros(Math.round(times.reduce((sum, one) => sum + one, 0) / times.length))
      row['max-rtt'] = formatMicros(Math.max(...times))
    }
    return row
  }

  #answer(): Values {
    const micros = this.#distance + this.#random.between(0, Math.ceil(this.#distance / 4))
    this.#times.push(micros)
    if (this.#times.length > 1000) this.#times.shift()
    return { size: this.#size, ttl: this.#distance < 1000 ? '64' : '57', time: formatMicros(micros) }
  }
}
