import { isIP } from 'node:net'
import type { Exchange } from '../exchange.js'
import { bool, choice, flag, integer, nameOf, required, text, time } from '../tables/fields.js'
import type { Command } from './command.js'
import type { Random } from '../values/random.js'
import type { Values } from '../tables/table.js'
import { Trap, missing } from '../tables/trap.js'
import { formatMicros } from '../values/duration.js'
import { intervalOf, repeat } from './repeat.js'

/** Documentation networks, and the end of a local one: nobody answers there. */
const SILENT = /^(192\.0\.2|203\.0\.113)\.|^2001:db8:|\.254$/

/** One row per echo; without `count` for ever. */
export const ping: Command = {
  args: {
    address: required(text),
    'arp-ping': bool,
    count: integer(1, 4_294_967_295),
    'do-not-fragment': flag,
    dscp: integer(0, 63),
    interface: nameOf('/interface'),
    interval: time,
    proplist: text,
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
    this.#distance = /^(192\.168|10|127)\./.test(address) ? 300 : random.between(8000, 24_000)
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

/** Who talks to whom, one section per refresh, the sum of all in a last row without addresses. */
export const torch: Command = {
  args: {
    interface: required(nameOf('/interface')),
    'src-address': text,
    'dst-address': text,
    'ip-protocol': text,
    port: text,
    'vlan-id': text,
    dscp: text,
    'mac-protocol': text,
    duration: time,
    interval: time,
    once: flag,
    proplist: text
  },
  policy: 'test',
  run(exchange, device) {
    if (exchange.values.interface === undefined) throw missing('interface')
    const random = device.randomFor(`torch ${exchange.values.interface}`)
    repeat(exchange, { shortest: 100, longest: 30_000 }, () => torchRows(random))
  }
}

function torchRows(random: Random): Values[] {
  const flows = [
    ['192.168.88.34', '142.250.74.110', '443'],
    ['192.168.88.117', '151.101.1.140', '443'],
    ['192.168.88.10', '9.9.9.9', '53']
  ] as const
  const sum = { tx: 0, rx: 0, 'tx-packets': 0, 'rx-packets': 0 }
  const rows = flows.map(([source, target, targetPort]): Values => {
    const rates = { tx: random.between(1, 90) * 11_000, rx: random.between(1, 90) * 130_000 }
    const all = { ...rates, 'tx-packets': Math.ceil(rates.tx / 5000), 'rx-packets': Math.ceil(rates.rx / 9000) }
    for (const name of ['tx', 'rx', 'tx-packets', 'rx-packets'] as const) sum[name] += all[name]
    const ends = { 'src-address': source, 'dst-address': target, 'dst-port': targetPort, 'mac-protocol': 'ip' }
    return Object.assign(texts(all), ends, { 'ip-protocol': targetPort === '53' ? 'udp' : 'tcp' })
  })
  return [...rows, texts(sum)]
}

function texts(numbers: Readonly<Record<string, number>>): Values {
  return Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value)]))
}

/** Fetches nothing, and says so as the real one does: progress in KiB, a section each. */
export const fetch: Command = {
  args: {
    url: required(text),
    mode: choice('ftp', 'http', 'https', 'sftp', 'tftp'),
    'dst-path': text,
    output: choice('file', 'none', 'user', 'user-with-headers'),
    'http-method': choice('delete', 'get', 'head', 'patch', 'post', 'put'),
    'http-data': text,
    'http-header-field': text,
    'keep-result': bool,
    duration: time
  },
  policy: 'ftp',
  run(exchange) {
    if (exchange.values.url === undefined) throw missing('url')
    progress(exchange, [
      { status: 'connecting' },
      { status: 'downloading', downloaded: '4', total: '9', duration: '1s' },
      {
        status: 'finished',
        downloaded: '9',
        total: '9',
        duration: '1s',
        ...(exchange.values.output === 'user' && { data: 'hello from the demo router' })
      }
    ])
  }
}

/** A command that tells how far it is, and ends. */
export function progress(exchange: Exchange, rows: readonly Values[]): void {
  for (const [section, row] of rows.entries()) exchange.row({ ...row, '.section': String(section) })
  exchange.done()
}
