import type { Device } from './device/device.js'
import { setWan } from './device/wan.js'
import { lease } from './menus/dhcp.js'
import { station } from './menus/wifi.js'
import type { Menu } from './tables/menu.js'
import { Random } from './values/random.js'
import { trafficOf } from './values/traffic.js'

const TICK = 1000

/** What moves in a router that is alive, once a second and from its seed: the same seed, the same story. */
export class Life {
  readonly #device: Device
  readonly #random: Random
  #second = 0
  #timer: NodeJS.Timeout | undefined

  constructor(device: Device) {
    this.#device = device
    this.#random = new Random(device.seed ^ 0x11fe)
  }

  start(): void {
    if (this.#timer !== undefined) return
    this.#timer = setInterval(() => this.tick(), TICK)
    this.#timer.unref()
  }

  stop(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
  }

  /** One second. */
  tick(): void {
    this.#second += 1
    this.#count()
    if (this.#second % 4 === 1) this.#log()
    if (this.#second % 7 === 0) this.#lease()
    if (this.#second % 11 === 0) this.#roam()
    if (this.#second % 5 === 0) this.#work()
    if (this.#second % 300 === 240) setWan(this.#device, false)
    if (this.#second % 300 === 260) setWan(this.#device, true)
  }

  #menu(path: string): Menu {
    return this.#device.menus.at(path)
  }

  #count(): void {
    const menu = this.#menu('/interface')
    for (const row of menu.items) {
      if (row.running === 'false' || row.disabled === 'true') continue
      const { rx, tx } = trafficOf(row.name ?? '', this.#device.seed, this.#second)
      const moved = { 'rx-byte': rx / 8, 'tx-byte': tx / 8, 'rx-packet': rx / 5600, 'tx-packet': tx / 8400 }
      for (const [name, more] of Object.entries(moved)) row[name] = String(Number(row[name] ?? 0) + Math.ceil(more))
    }
  }

  #work(): void {
    const resource = this.#menu('/system/resource')
    const load = String(this.#random.between(2, 31))
    resource.set(
      resource.items[0]!,
      { 'cpu-load': load, 'free-memory': String(this.#random.between(640, 670) * 1_000_000) },
      true
    )
    const temperature = this.#menu('/system/health').find('cpu-temperature')
    if (temperature !== undefined)
      this.#menu('/system/health').set(temperature, { value: String(this.#random.between(45, 52)) })
  }

  #log(): void {
    const port = this.#random.between(1024, 65_535)
    const [topics, message] = this.#random.pick([
      [
        'firewall,info',
        `input: in:ether1 out:(unknown 0), proto TCP (SYN), 203.0.113.${this.#random.between(2, 250)}:${port}->198.51.100.23:22, len 60`
      ],
      ['dns,info', 'doh server connection restored'],
      ['wireless,info', `24:6F:28:9C:01:D3@wifi2 signal strength -${this.#random.between(60, 75)}`],
      ['system,info', 'ntp: clock synchronized']
    ] as const)
    this.#device.log(topics, message)
  }

  /** A guest comes, and goes again seven seconds later. */
  #lease(): void {
    const leases = this.#menu('/ip/dhcp-server/lease')
    const visitor = leases.items.find((row) => row['host-name']?.startsWith('visitor-'))
    if (visitor !== undefined) {
      this.#device.log(
        'dhcp,info',
        `guest deassigned ${visitor.address} for ${visitor['mac-address']} ${visitor['host-name']}`
      )
      leases.remove(visitor)
      return
    }
    const last = this.#random.between(100, 250)
    const [address, hardware, host] = [
      `192.168.30.${last}`,
      `A6:51:77:10:20:${last.toString(16).toUpperCase()}`,
      `visitor-${last}`
    ]
    leases.add(lease(address, hardware, host, { server: 'guest' }))
    this.#device.log('dhcp,info', `guest assigned ${address} for ${hardware} ${host}`)
  }

  /** A client leaves one band and comes back on the other. */
  #roam(): void {
    const clients = this.#menu('/interface/wifi/registration-table')
    const client = clients.items[this.#random.between(0, clients.items.length - 1)]
    if (client === undefined) return
    const hardware = client['mac-address'] ?? ''
    const port = client.interface === 'wifi1' ? 'wifi2' : 'wifi1'
    const signal = -this.#random.between(45, 78)
    clients.remove(client)
    clients.add({ ...station(port, hardware, signal), uptime: '1s' })
    this.#device.log('wireless,info', `${hardware}@${port} connected, signal strength ${signal}`)
  }
}
