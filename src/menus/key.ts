import { argumentOf, menuOf } from './menu.js'

/**
 * Properties that tell the rows of a menu apart, where it is not `name`. Menus of rules have none: their rows may be
 * alike. RouterOS does not enforce all of these: it accepts two leases with one MAC address, or two routes alike.
 */
const KEYS: ReadonlyMap<string, readonly string[]> = new Map(
  `
  /caps-man/access-list mac-address
  /caps-man/manager/interface interface
  /certificate/crl url
  /certificate/scep-server path
  /container/envs list key
  /container/mounts list dst
  /disk slot
  /interface/bridge/host bridge mac-address
  /interface/bridge/mdb bridge group
  /interface/bridge/msti bridge identifier
  /interface/bridge/port interface
  /interface/bridge/vlan bridge vlan-ids
  /interface/dot1x/client interface
  /interface/dot1x/server interface
  /interface/ethernet/switch/vlan switch vlan-id
  /interface/list/member list interface
  /interface/mesh/port interface
  /interface/pppoe-server/server service-name
  /interface/vxlan/vteps interface remote-ip
  /interface/wifi/access-list mac-address
  /interface/wireguard/peers interface public-key
  /interface/wireless/access-list mac-address
  /ip/address address interface
  /ip/arp address interface
  /ip/dhcp-client interface
  /ip/dhcp-server/alert interface
  /ip/dhcp-server/lease mac-address
  /ip/dhcp-server/network address
  /ip/dns/adlist url
  /ip/firewall/address-list list address
  /ip/hotspot/ip-binding mac-address
  /ip/ipsec/identity peer
  /ip/nat-pmp/interfaces interface type
  /ip/packing interface
  /ip/route dst-address gateway
  /ip/tftp req-filename
  /ip/traffic-flow/target dst-address
  /ip/upnp/interfaces interface type
  /ipv6/address address interface
  /ipv6/dhcp-client interface
  /ipv6/firewall/address-list list address
  /ipv6/nd interface
  /ipv6/nd/prefix prefix interface
  /ipv6/neighbor address interface
  /ipv6/route dst-address gateway
  /mpls/interface interface
  /mpls/ldp/interface interface
  /port/remote-access port
  /ppp/l2tp-secret address
  /queue/interface interface
  /radius address
  /routing/igmp-proxy/interface interface
  /special-login user
  /system/console port
  /system/leds leds
  /system/logging topics action
  /system/ntp/client/servers address
  /system/ntp/key key-id
  /tool/graphing/interface interface
  /tool/graphing/queue simple-queue
  /tool/graphing/resource allow-address
  /tool/netwatch host
  /tool/romon/port interface
  /user-manager/profile-limitation profile limitation
  /user-manager/user-profile user profile
  `
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' '))
    .map(([path = '', ...names]) => [path, names])
)

/**
 * The usual key of a menu: the properties by which a declared row finds its row on the router. Empty for a menu with
 * one set of values, `undefined` where no usual key is known. A menu outside the table is taken to have names.
 */
export function keysOf(menu: string): readonly string[] | undefined {
  const keys = KEYS.get(menu)
  if (keys !== undefined) return keys
  const known = menuOf(menu)
  if (known?.isSingle === true) return []
  const isNamed = known === undefined || known.properties.includes('name') || argumentOf(menu, 'name') !== undefined
  return isNamed ? ['name'] : undefined
}
