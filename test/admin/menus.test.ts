import assert from 'node:assert/strict'
import type { NodeAPI } from 'node-red'
import { completion } from '../../nodes/admin/completion.js'
import { allMenus, argumentOf, commandOf, isSecret, menuOf } from '../../src/index.js'

interface Offer {
  ok: boolean
  source: string
  items: { value: string; type?: string }[]
}

const noRouter = { nodes: { getNode: () => undefined } } as unknown as NodeAPI
const endpoint = completion(noRouter)

async function ask(kind: string, path: string, argument = ''): Promise<Offer> {
  return (await endpoint.answer({ kind, path, argument }, new AbortController().signal)) as Offer
}

async function offered(kind: string, path: string, argument = ''): Promise<string[]> {
  return (await ask(kind, path, argument)).items.map(({ value }) => value)
}

/** Every menu that somebody comes to who follows what is offered, and the commands there. */
async function walk(menu = '', found = new Map<string, string[]>()): Promise<Map<string, string[]>> {
  const { items } = await ask('command', menu)
  const of = (type: string): string[] => items.filter((item) => item.type === type).map(({ value }) => value)
  found.set(menu || '/', of('command'))
  for (const below of of('menu')) await walk(below, found)
  return found
}

/** Commands of the newest release, by path. */
function commandsOf(menu: string): string[] {
  const commands = [...(menuOf(menu)?.commands.values() ?? [])].filter(({ gone }) => gone === undefined)
  return commands.map(({ name }) => `${menu === '/' ? '' : menu}/${name}`)
}

describe('what is offered without a router', () => {
  let menus: Map<string, string[]>

  before(async () => {
    menus = await walk()
  })

  it('is every menu that can be printed, and no menu that is gone', () => {
    const printed = allMenus().filter((menu) => commandsOf(menu).includes(`${menu}/print`))
    assert.ok(printed.length >= 522, String(printed.length))
    assert.deepEqual(
      printed.filter((menu) => !menus.has(menu)),
      []
    )
    for (const menu of ['/interface/amt', '/disk/smb-share']) {
      assert.ok(menuOf(menu) !== undefined && !menus.has(menu), menu)
    }
    for (const menu of menus.keys()) {
      const isBelow = (other: string): boolean => menu === '/' || `${other}/`.startsWith(`${menu}/`)
      assert.ok(
        allMenus().some((other) => isBelow(other) && commandsOf(other).length > 0),
        menu
      )
    }
  })

  it('is every command of a menu but the editor, and none that is gone', () => {
    for (const [menu, commands] of menus) {
      const real = commandsOf(menu).filter((path) => !path.endsWith('/edit'))
      assert.deepEqual(commands, real, menu)
    }
    const all = new Set([...menus.values()].flat())
    for (const path of [
      '/ip/firewall/filter/unset',
      '/tool/traceroute',
      '/tool/profile',
      '/tool/bandwidth-test',
      '/tool/wol',
      '/interface/wifi/scan',
      '/export'
    ])
      assert.ok(all.has(path), path)
    for (const path of ['/ping', '/ip/address/edit', '/ip/address/move', '/system/identity/find'])
      assert.ok(!all.has(path), path)
  })

  it('is every argument of a command and no other, in the words of the API', async () => {
    const inConsole: Record<string, string[]> = { '.id': ['number', 'numbers'], '.proplist': ['proplist'] }
    const isPrint = /\/(?:print|getall|listen)$/
    for (const path of [...menus.values()].flat()) {
      const real = new Set(commandOf(path)!.arguments.keys())
      const names = await offered('argument', path)
      const isReal = (name: string): boolean => (inConsole[name] ?? [name]).some((each) => real.has(each))
      const unreal = names.filter((name) => !isReal(name) && !(name === '.proplist' && isPrint.test(path)))
      assert.deepEqual(unreal, [], path)
      const spoken = (name: string): string =>
        Object.keys(inConsole).find((each) => inConsole[each]!.includes(name)) ?? name
      const missing = [...real].filter((name) => name !== 'where' && !names.includes(spoken(name)))
      assert.deepEqual(missing, [], path)
      assert.equal(new Set(names).size, names.length, path)
    }
    assert.deepEqual(await offered('argument', '/system/identity/set'), ['name'])
    assert.deepEqual(await offered('argument', '/ip/address/remove'), ['.id'])
    assert.deepEqual(await offered('argument', '/ip/address/nonsense'), [])
  })

  it('is stats only where something is counted', async () => {
    const counted = []
    for (const menu of menus.keys()) {
      if ((await offered('argument', `${menu}/print`)).includes('stats')) counted.push(menu)
    }
    for (const menu of ['/interface', '/ip/firewall/filter', '/queue/simple']) assert.ok(counted.includes(menu), menu)
    for (const menu of ['/ip/address', '/ip/dns', '/ip/pool', '/user']) assert.ok(!counted.includes(menu), menu)
    assert.ok(counted.length <= 42, String(counted.length))
  })

  it('is no detail, count-only or follow where a menu has one set of values', async () => {
    for (const menu of ['/ip/dns', '/system/identity', '/system/clock', '/snmp']) {
      const names = await offered('argument', `${menu}/print`)
      assert.equal(names[0], '.proplist', menu)
      for (const name of ['detail', 'count-only', 'follow']) assert.ok(!names.includes(name), `${menu} ${name}`)
    }
  })

  it('is the actions of each firewall table', async () => {
    const rest = 'accept jump log passthrough return'
    const lists = 'add-dst-to-address-list add-src-to-address-list'
    const marks = 'mark-connection mark-packet mark-routing set-priority sniff-pc sniff-tzsp change-dscp change-mss'
    const tables: Record<string, string> = {
      '/ip/firewall/filter': `${rest} ${lists} drop reject tarpit fasttrack-connection`,
      '/ip/firewall/nat': `${rest} ${lists} dst-nat src-nat masquerade redirect netmap same socksify endpoint-independent-nat`,
      '/ip/firewall/mangle': `${rest} ${lists} ${marks} change-ttl clear-df fasttrack-connection route strip-ipv4-options`,
      '/ip/firewall/raw': `${rest} ${lists} drop notrack`,
      '/ip/firewall/calea': 'sniff sniff-pc',
      '/ipv6/firewall/filter': `${rest} ${lists} drop reject fasttrack-connection`,
      '/ipv6/firewall/nat': `${rest} ${lists} dst-nat src-nat masquerade redirect netmap`,
      '/ipv6/firewall/mangle': `${rest} ${lists} ${marks} change-hop-limit dnpt snpt`,
      '/ipv6/firewall/raw': `${rest} ${lists} drop notrack`,
      '/interface/bridge/filter': `${rest} drop mark-packet set-priority`,
      '/interface/bridge/nat': `${rest} drop mark-packet set-priority arp-reply dst-nat redirect src-nat`
    }
    for (const [menu, actions] of Object.entries(tables)) {
      const expected = actions.split(' ').sort()
      for (const place of [`${menu}/add`, `${menu}/set`, menu]) {
        assert.deepEqual((await offered('value', place, 'action')).sort(), expected, place)
      }
    }
  })

  it('is the values of arguments and conditions, one by one', async () => {
    assert.deepEqual(await offered('value', '/ip/address/set', 'disabled'), ['no', 'yes'])
    assert.deepEqual(await offered('value', '/ip/address', 'disabled'), ['no', 'yes'])
    assert.deepEqual(await offered('value', '/queue/type/add', 'pcq-classifier'), [
      'src-address',
      'dst-address',
      'src-port',
      'dst-port'
    ])
    assert.deepEqual(await offered('value', '/ip/dhcp-client/add', 'default-route-tables'), ['default'])
    assert.ok((await offered('value', '/ip/hotspot/profile/add', 'radius-mac-format')).includes('XX XX XX XX XX XX'))
    assert.ok((await offered('value', '/interface/wireless/add', 'basic-rates-a/g')).includes('54Mbps'))
    assert.deepEqual(await offered('value', '/ip/address/print', '.id'), [])
  })

  it('is no value with a sign of the script language or the console', async () => {
    for (const path of [...menus.values()].flat()) {
      for (const name of commandOf(path)!.arguments.keys()) {
        for (const value of await offered('value', path, name))
          assert.match(value, /^[^"[\]*]*[a-z\d][^"[\]*]*$/i, path)
      }
    }
  }).timeout(20_000)

  it('is no value of a secret', async () => {
    assert.ok(argumentOf('/interface/wireguard/peers', 'private-key')!.values.length > 0)
    for (const path of [...menus.values()].flat()) {
      const menu = path.slice(0, path.lastIndexOf('/'))
      for (const name of commandOf(path)!.arguments.keys()) {
        if (!isSecret(name, menu)) continue
        assert.deepEqual(await offered('value', path, name), [], `${path} ${name}`)
        assert.deepEqual(await offered('value', menu, name), [], `${menu} ${name}`)
      }
    }
  })

  it('is the properties of a menu, read-only ones too, with ids where there are rows', async () => {
    const names = await offered('property', '/interface/print')
    for (const name of ['.id', 'rx-byte', 'mtu', 'running']) assert.ok(names.includes(name), name)
    assert.ok(!(await offered('property', '/system/resource')).includes('.id'))
    assert.ok((await offered('property', '/system/resource')).includes('cpu-load'))
    assert.deepEqual(await offered('value', '/interface/print', '.proplist'), names)
    assert.deepEqual(await offered('value', '/interface/get', 'value-name'), names)
    assert.deepEqual(await offered('property', '/disk/smb-share'), [])
    assert.deepEqual(await offered('property', '/no/such/menu'), [])
  })
})
