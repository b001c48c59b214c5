import { nameOf, text } from '../tables/fields.js'
import type { Values } from '../tables/table.js'
import { missing } from '../tables/trap.js'
import type { Random } from '../values/random.js'
import type { Command } from './command.js'
import { repeat, repeating } from './repeat.js'

/** Who talks to whom, one section per refresh, the sum of all in a last row without addresses. */
export const torch: Command = {
  args: {
    interface: nameOf('/interface'),
    'src-address': text,
    'dst-address': text,
    'ip-protocol': text,
    port: text,
    'vlan-id': text,
    dscp: text,
    'mac-protocol': text,
    ...repeating
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
