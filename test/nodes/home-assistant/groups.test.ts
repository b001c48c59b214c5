import assert from 'node:assert/strict'
import type { Entity } from '../../../nodes/home-assistant/entity.js'
import { health } from '../../../nodes/home-assistant/groups/health.js'
import { interfaces, traffic } from '../../../nodes/home-assistant/groups/interfaces.js'
import { leases, netwatch, wireguard } from '../../../nodes/home-assistant/groups/network.js'
import { poe } from '../../../nodes/home-assistant/groups/poe.js'
import { system } from '../../../nodes/home-assistant/groups/system.js'
import { rules, scripts } from '../../../nodes/home-assistant/groups/tagged.js'
import { updates } from '../../../nodes/home-assistant/groups/updates.js'
import type { Context, TextRow } from '../../../nodes/home-assistant/survey.js'

type Tables = Readonly<Record<string, readonly TextRow[]>>

function contextOf(tables: Tables, more: Partial<Context> = {}): Context {
  return {
    ask: (path) => Promise.resolve(tables[path] ?? []),
    text: (key, { name = '' } = {}) => `${key.split('.').at(-1)} ${name}`.trim(),
    controls: false,
    ruleTag: 'ha:',
    memory: { counters: new Map() },
    now: Date.UTC(2026, 0, 2),
    ...more
  }
}

function states(entities: readonly Entity[]): Record<string, unknown> {
  return Object.fromEntries(entities.map(({ key, state }) => [key, state]))
}

describe('nodes/home-assistant/groups', () => {
  it('the last start stays the same from poll to poll, until the router restarts', async () => {
    const tables = (uptime: string): Tables => ({ '/system/resource': [{ uptime }] })
    const context = contextOf(tables('1d'))
    assert.deepEqual(states(await system(context)), { started: '2026-01-01T00:00:00.000Z' })
    const later = { ...context, ...contextOf(tables('1d31s')), memory: context.memory, now: context.now + 30_000 }
    assert.deepEqual(states(await system(later)), { started: '2026-01-01T00:00:00.000Z' })
    const restarted = { ...contextOf(tables('10s')), memory: context.memory }
    assert.deepEqual(states(await system(restarted)), { started: '2026-01-01T23:59:50.000Z' })
  })

  it('a port goes by its factory name, a VLAN by its id, a dynamic interface by its name', async () => {
    const row = { running: 'true', disabled: 'false' }
    const tables = {
      '/interface': [
        { '.id': '*1', name: 'wan', 'default-name': 'ether1', type: 'ether', ...row },
        { '.id': '*A', name: 'guests', type: 'vlan', ...row, running: 'false' },
        { '.id': '*F0', name: '<l2tp-anna>', type: 'l2tp-in', dynamic: 'true', ...row },
        { '.id': '*B', name: 'lo', type: 'loopback', ...row }
      ]
    }
    const found = await interfaces(contextOf(tables, { controls: true }))
    assert.deepEqual(
      found.map(({ key, name }) => [key.replace(/_[0-9a-f]{8}_/, '_#_'), name]),
      [
        ['ether1_link', 'link wan'],
        ['ether1_enabled', 'enabled wan'],
        ['vlan-A_link', 'link guests'],
        ['vlan-A_enabled', 'enabled guests'],
        ['l2tp_anna_#_link', 'link <l2tp-anna>']
      ]
    )
    assert.deepEqual(found[1]?.orders?.['OFF'], [['/interface/disable', { '.id': '*1' }]])
  })

  it('rates are what went through since the poll before; a counter that was set back has none', async () => {
    const port = (rx: string): Tables => ({
      '/interface': [{ name: 'e', 'default-name': 'e', 'rx-byte': rx, 'tx-byte': '5' }]
    })
    const first = contextOf(port('1000'))
    const { memory, now } = first
    assert.deepEqual(states(await traffic(first)), { e_rx_rate: null, e_tx_rate: null, e_rx: 1000, e_tx: 5 })
    const second = await traffic({ ...contextOf(port('3500')), memory, now: now + 10_000 })
    assert.deepEqual(states(second), { e_rx_rate: 2000, e_tx_rate: 0, e_rx: 3500, e_tx: 5 })
    const third = await traffic({ ...contextOf(port('10')), memory, now: now + 20_000 })
    assert.equal(states(third)['e_rx_rate'], null)
  })

  it('health: rows with units of RouterOS 7, one row of RouterOS 6', async () => {
    const seven = contextOf({
      '/system/health': [
        { name: 'cpu-temperature', value: '47', type: 'C' },
        { name: 'fan1-speed', value: '3210', type: 'RPM' },
        { name: 'psu1-state', value: 'ok', type: '' }
      ]
    })
    assert.deepEqual(states(await health(seven)), {
      'health_cpu-temperature': 47,
      'health_fan1-speed': 3210,
      'health_psu1-state': 'ok'
    })
    const settings = { 'fan-mode': 'auto', 'fan-full-speed-temp': '65', 'cpu-overtemp-check': 'yes', state: 'enabled' }
    const six = contextOf({ '/system/health': [{ ...settings, voltage: '24.3', temperature: '33' }] })
    const entities = await health(six)
    assert.deepEqual(states(entities), { health_voltage: 24.3, health_temperature: 33 })
    assert.equal(entities[0]?.options?.['unit_of_meas'], 'V')
    assert.deepEqual(await health(contextOf({})), [])
  })

  it('updates: the versions that are there; no firmware without a board', async () => {
    const tables = {
      '/system/package/update': [{ 'installed-version': '7.20', 'latest-version': '7.21' }],
      '/system/routerboard': [{ routerboard: 'false' }]
    }
    const [routeros, ...more] = await updates(contextOf(tables, { controls: true }))
    assert.deepEqual(more, [])
    const { installed_version: installed, latest_version: latest } = Object(routeros?.state) as Record<string, unknown>
    assert.deepEqual([installed, latest], ['7.20', '7.21'])
    assert.deepEqual(routeros?.orders, { INSTALL: [['/system/package/update/install', {}]] })
  })

  it('PoE: what a port gives; nothing where it powers nothing', async () => {
    const tables = {
      '/interface': [{ name: 'ap', 'default-name': 'ether5' }],
      '/interface/ethernet/poe': [{ '.id': '*5', name: 'ap', 'poe-out': 'auto-on' }],
      '/interface/ethernet/poe/monitor': [{ name: 'ap', 'poe-out-status': 'waiting-for-load' }]
    }
    assert.deepEqual(states(await poe(contextOf(tables, { controls: true }))), {
      ether5_poe_powered: 'OFF',
      ether5_poe_power: 0,
      ether5_poe_current: 0,
      ether5_poe_voltage: 0,
      ether5_poe: 'ON'
    })
  })

  it('leases: a switch for the access of those that are static alone', async () => {
    const tables = {
      '/ip/dhcp-server/lease': [
        { '.id': '*1', 'mac-address': '00:11:32:4F:90:AA', comment: 'NAS', status: 'bound', 'block-access': 'true' },
        { '.id': '*2', 'mac-address': '5E:B2:0C:91:7D:33', 'host-name': 'Pixel', status: 'waiting', dynamic: 'true' }
      ]
    }
    const found = await leases(contextOf(tables, { controls: true }))
    assert.deepEqual(states(found), {
      leases: 1,
      lease_0011324f90aa: 'ON',
      lease_0011324f90aa_access: 'OFF',
      lease_5eb20c917d33: 'OFF'
    })
    assert.equal(found.find(({ key }) => key === 'lease_5eb20c917d33')?.options?.['en'], false)
  })

  it('netwatch: unknown is neither up nor down', async () => {
    const tables = {
      '/tool/netwatch': [
        { name: 'internet', host: '9.9.9.9', status: 'up', 'rtt-avg': '12ms345us', 'loss-percent': '0' },
        { host: '192.0.2.1', status: 'unknown' }
      ]
    }
    const found = states(await netwatch(contextOf(tables)))
    assert.deepEqual(Object.values(found), ['ON', 12.345, 0, null])
    assert.deepEqual(Object.keys(found).slice(0, 3), [
      'netwatch_internet',
      'netwatch_internet_round_trip',
      'netwatch_internet_loss'
    ])
  })

  it('WireGuard: a peer without a late handshake is not there, and its key is in no topic', async () => {
    const peer = { '.id': '*1', interface: 'wg', 'public-key': 'c2VjcmV0LWZyZWU=', rx: '10', tx: '20' }
    const of = async (row: TextRow): Promise<Entity[]> => wireguard(contextOf({ '/interface/wireguard/peers': [row] }))
    const found = await of({ ...peer, name: 'phone', 'last-handshake': '1m12s' })
    assert.deepEqual(Object.values(states(found)), ['ON', 10, 20])
    assert.ok(found.every(({ key }) => /^peer_[0-9a-f]{8}_(link|rx|tx)$/.test(key)))
    const [late] = await of({ ...peer, name: 'renamed', 'last-handshake': '3m1s' })
    assert.deepEqual([late?.key, late?.state], [found[0]?.key, 'OFF'])
    assert.equal((await of(peer))[0]?.state, 'OFF')
  })

  it('rules go by their comment; those with one comment are switched together', async () => {
    const tables = {
      '/ip/firewall/filter': [
        { '.id': '*1', comment: 'ha:Kids', disabled: 'false' },
        { '.id': '*2', comment: 'ha: Kids', disabled: 'true' },
        { '.id': '*3', comment: 'ha:Küche', disabled: 'false' },
        { '.id': '*4', comment: 'ha:Kids', dynamic: 'true' }
      ],
      '/queue/simple': [{ '.id': '*5', comment: 'ha:Kids', disabled: 'false' }]
    }
    const found = await rules(contextOf(tables, { controls: true }))
    assert.deepEqual(
      found.map(({ key, name, state }) => [key.replace(/_[0-9a-f]{8}$/, '_#'), name, state]),
      [
        ['filter_Kids', 'Kids', 'OFF'],
        ['filter_kuche_#', 'Küche', 'ON'],
        ['queue_simple_Kids', 'Kids', 'ON']
      ]
    )
    assert.deepEqual(found[0]?.orders?.['ON'], [['/ip/firewall/filter/enable', { '.id': ['*1', '*2'] }]])
    const [shown] = await rules(contextOf(tables))
    assert.deepEqual([shown?.platform, shown?.orders, shown?.key], ['binary_sensor', undefined, 'filter_Kids_running'])
  })

  it('scripts are buttons, and there are none without controls', async () => {
    const tables = { '/system/script': [{ '.id': '*1', name: 'backup', comment: 'ha:' }] }
    const [button] = await scripts(contextOf(tables, { controls: true }))
    assert.deepEqual([button?.key, button?.name], ['script_backup', 'backup'])
    assert.deepEqual(await scripts(contextOf(tables)), [])
  })
})
