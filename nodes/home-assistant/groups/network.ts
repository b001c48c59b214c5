import { parseDuration } from '../../../src/index.js'
import {
  bytes,
  config,
  diagnostic,
  type Entity,
  measured,
  numberOf,
  OFF,
  ON,
  onOff,
  type Options,
  truthOf
} from '../entity.js'
import { hashOf, keyPart, macKey } from '../key.js'
import type { Context } from '../survey.js'

/** A WireGuard peer that is there shakes hands again within this time, in s. */
const HANDSHAKE = 180

/** How many leases are bound, and each of them; with controls, a switch for the access of those that are static. */
export async function leases({ ask, text, controls }: Context): Promise<Entity[]> {
  const proplist = '.id,address,mac-address,client-id,host-name,comment,server,status,dynamic,block-access,disabled'
  const rows = await ask('/ip/dhcp-server/lease', { proplist })
  const count: Entity = {
    key: 'leases',
    platform: 'sensor',
    group: 'leases',
    name: text('entities.leases'),
    options: { stat_cla: 'measurement', ic: 'mdi:ip-network', ...diagnostic },
    state: rows.filter(({ status }) => status === 'bound').length
  }
  const each = rows.flatMap((row): Entity[] => {
    const { '.id': id = '', address = '', 'mac-address': mac = '', 'client-id': client = '', dynamic } = row
    const identity = mac === '' ? keyPart(client || address) : macKey(mac)
    const name = row['comment'] || row['host-name'] || mac || address
    const isDynamic = dynamic === 'true'
    const bound: Entity = {
      key: `lease_${identity}`,
      platform: 'binary_sensor',
      group: 'leases',
      name: text('entities.lease', { name }),
      // Guests come and go: nobody wants an entity of each.
      options: { dev_cla: 'connectivity', ...diagnostic, ...(isDynamic && { en: false }) },
      state: onOff(row['status'] === 'bound')
    }
    if (!controls || isDynamic) return [bound]
    const set = (value: string) => [['/ip/dhcp-server/lease/set', { '.id': id, 'block-access': value }]] as const
    const access: Entity = {
      key: `lease_${identity}_access`,
      platform: 'switch',
      group: 'leases',
      name: text('entities.access', { name }),
      options: config,
      state: onOff(truthOf(row['block-access']) !== true),
      orders: { [ON]: set('no'), [OFF]: set('yes') }
    }
    return [bound, access]
  })
  return rows.length === 0 ? [] : [count, ...each]
}

/** Whether each watched host answers, and how well. */
export async function netwatch({ ask, text }: Context): Promise<Entity[]> {
  const proplist = 'name,comment,host,type,port,status,disabled,rtt-avg,loss-percent'
  const rows = await ask('/tool/netwatch', { proplist })
  return rows.flatMap((row): Entity[] => {
    const { host = '', type = '', port = '', status } = row
    const name = row['name'] || row['comment'] || host
    const identity = row['name'] || [host, type, port].filter((part) => part !== '').join(' ')
    const entity = (what: string, platform: Entity['platform'], options: Options, state: Entity['state']): Entity => ({
      key: `netwatch_${keyPart(identity)}${what === 'netwatch' ? '' : `_${what}`}`,
      platform,
      group: 'netwatch',
      name: text(`entities.${what}`, { name }),
      options,
      state: state ?? null
    })
    const isKnown = status === 'up' || status === 'down'
    const seconds = parseDuration(row['rtt-avg'] ?? '')
    const roundTrip = { ...measured('ms', 'duration'), ...diagnostic }
    return [
      entity('netwatch', 'binary_sensor', { dev_cla: 'connectivity' }, onOff(isKnown ? status === 'up' : undefined)),
      ...(seconds === undefined ? [] : [entity('round_trip', 'sensor', roundTrip, Math.round(seconds * 1e6) / 1e3)]),
      ...(row['loss-percent'] === undefined
        ? []
        : [entity('loss', 'sensor', { ...measured('%'), ...diagnostic }, numberOf(row['loss-percent']))])
    ]
  })
}

/** Whether each peer is there, and how much has gone to and from it; with controls, a switch. */
export async function wireguard({ ask, text, controls }: Context): Promise<Entity[]> {
  const menu = '/interface/wireguard/peers'
  const proplist = '.id,interface,name,comment,public-key,last-handshake,rx,tx,disabled'
  const rows = await ask(menu, { proplist })
  return rows.flatMap((row): Entity[] => {
    const { '.id': id = '', 'public-key': publicKey = '', disabled } = row
    const name = row['name'] || row['comment'] || publicKey.slice(0, 8)
    // Its name may change, its key not; the key is not to be read in a topic.
    const key = `peer_${hashOf(`${row['interface'] ?? ''} ${publicKey}`)}`
    const seconds = parseDuration(row['last-handshake'] ?? '')
    const entity = (what: string, platform: Entity['platform'], options: Options, state: Entity['state']): Entity => ({
      key: `${key}_${what}`,
      platform,
      group: 'wireguard',
      name: text(`entities.${what}`, { name }),
      options,
      state: state ?? null
    })
    const isThere = seconds !== undefined && seconds < HANDSHAKE && disabled !== 'true'
    const link = entity('link', 'binary_sensor', { dev_cla: 'connectivity', ...diagnostic }, onOff(isThere))
    const counters = (['rx', 'tx'] as const)
      .filter((what) => numberOf(row[what]) !== null)
      .map((what) => entity(what, 'sensor', { ...bytes, ...diagnostic }, numberOf(row[what])))
    if (!controls) return [link, ...counters]
    const orders = {
      [ON]: [[`${menu}/enable`, { '.id': id }]],
      [OFF]: [[`${menu}/disable`, { '.id': id }]]
    } as const
    return [link, ...counters, { ...entity('enabled', 'switch', config, onOff(disabled !== 'true')), orders }]
  })
}
