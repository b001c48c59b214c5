import type { Values } from '../tables/table.js'
import type { Device } from './device.js'

/** The default route over the first line, as the DHCP client adds it. */
export const firstRoute: Values = {
  'dst-address': '0.0.0.0/0',
  gateway: '198.51.100.1',
  dynamic: 'true',
  static: 'false'
}

/** The first line to the internet is lost or comes back. Meanwhile the second one carries the default route. */
export function setWan(device: Device, isUp: boolean): void {
  const routes = device.menus.at('/ip/route')
  const first = routes.items.find(({ gateway, dynamic }) => gateway === firstRoute.gateway && dynamic === 'true')
  if (isUp === (first !== undefined)) return
  device.menus.at('/interface').set('ether1', { running: String(isUp) })
  device.log('interface,info', isUp ? 'ether1 link up (speed 1G, full duplex)' : 'ether1 link down')
  const [client] = device.menus.at('/ip/dhcp-client').items
  if (client !== undefined) device.menus.at('/ip/dhcp-client').set(client, { status: isUp ? 'bound' : 'searching...' })
  if (first === undefined) routes.add(firstRoute)
  else routes.remove(first)
  const second = routes.items.find(({ gateway }) => gateway === 'lte1')
  if (second !== undefined) routes.set(second, { active: String(!isUp) })
  const watched = device.menus.at('/tool/netwatch')
  if (watched.find('internet') !== undefined) watched.set('internet', { status: isUp ? 'up' : 'down' })
}
