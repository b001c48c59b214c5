import assert from 'node:assert/strict'
import { DemoRouter } from '../../../demo/index.js'
import { Client } from './client.js'

describe('demo edit', () => {
  let router: DemoRouter
  let client: Client

  beforeEach(async () => {
    router = await DemoRouter.start()
    client = await Client.login(router.port)
  })
  afterEach(() => router.stop())

  const chain = (): string[] => router.table('/queue/simple').rows.map(({ name }) => name ?? '')

  it('adds, and gives the id', async () => {
    const words = ['/ip/address/add', '=address=10.1.2.3/20', '=interface=ether2', '=disabled=yes', '=comment=a=b']
    const id = await client.ret(...words)
    assert.equal(id, '*6')
    assert.deepEqual(await client.rows('/ip/address/print', `?.id=${id}`), [
      {
        '.id': '*6',
        address: '10.1.2.3/20',
        network: '10.1.0.0',
        interface: 'ether2',
        'actual-interface': 'ether2',
        invalid: 'false',
        dynamic: 'false',
        disabled: 'true',
        comment: 'a=b'
      }
    ])
    assert.deepEqual(await client.traps(...words), ['failure: already have such address'])
    assert.equal(await client.ret('/ip/address/add', '=copy-from=*6', '=address=10.9.9.9/32', '=!comment='), '*7')
    const [copy] = await client.rows('/ip/address/print', '?.id=*7')
    assert.deepEqual([copy?.network, copy?.disabled, copy?.comment], ['10.9.9.9', 'true', undefined])
  })

  it('writes ids in upper-case hex and never gives one twice', async () => {
    const pool = router.table('/ip/pool')
    for (let at = 0; at < 23; at += 1) pool.add({ name: `p${at}`, ranges: '10.0.0.1' })
    assert.equal(pool.rows.at(-1)?.['.id'], '*1A')
    pool.remove('*1A')
    assert.equal(await client.ret('/ip/pool/add', '=name=next', '=ranges=10.0.0.2'), '*1B')
  })

  it('changes rows by id, by numbers, by name and by list; one wrong one stops them all', async () => {
    const traps: string[][] = []
    for (const which of ['=.id=*1', '=numbers=iot', '=.id=*1,guest']) {
      traps.push(await client.traps('/ip/pool/set', which, `=comment=${which}`))
    }
    assert.deepEqual(traps, [[], [], []])
    const comments = router.table('/ip/pool').rows.map(({ comment }) => comment)
    assert.deepEqual(comments, ['=.id=*1,guest', '=numbers=iot', '=.id=*1,guest'])
    assert.deepEqual(await client.traps('/ip/pool/set', '=.id=*1,*99', '=comment=x'), ['no such item'])
    assert.equal(router.table('/ip/pool').rows[0]?.comment, '=.id=*1,guest')
    assert.deepEqual(await client.traps('/ip/pool/set', '=comment=x'), ['missing value(s) of argument(s) numbers'])
  })

  it('clears with =!name=, empties with =name=, and unsets where the menu can', async () => {
    await client.run('/ip/pool/set', '=.id=*1', '=comment=x')
    await client.run('/ip/pool/set', '=.id=*1', '=!comment=')
    assert.equal(router.table('/ip/pool').rows[0]?.comment, undefined)
    await client.run('/ip/pool/set', '=.id=*1', '=comment=')
    assert.equal(router.table('/ip/pool').rows[0]?.comment, '')
    await client.run('/ip/firewall/filter/unset', '=numbers=*2', '=value-name=connection-state')
    assert.equal(router.table('/ip/firewall/filter').rows[1]?.['connection-state'], undefined)
    assert.deepEqual(await client.traps('/ip/address/unset', '=numbers=*1', '=value-name=comment'), ['no such command'])
  })

  it('tells values in its own spelling', async () => {
    const spellings: [command: string, given: Record<string, string>, told: Record<string, string>][] = [
      ['/ip/address', { address: '10.9.9.9', interface: 'ether2' }, { address: '10.9.9.9/32' }],
      [
        '/queue/simple',
        { name: 'q', target: '10.9.9.9,ether2', 'max-limit': '10M/512k', 'limit-at': '0/0', 'burst-time': '10/1m' },
        { target: '10.9.9.9/32,ether2', 'max-limit': '10000000/512000', 'limit-at': '0/0', 'burst-time': '10s/1m' }
      ],
      [
        '/ip/firewall/filter',
        {
          chain: 'input',
          'src-address': '!10.9.9.9/32',
          'dst-address': '10.9.0.0/16',
          'connection-state': 'related,established'
        },
        { 'src-address': '!10.9.9.9', 'dst-address': '10.9.0.0/16', 'connection-state': 'established,related' }
      ],
      ['/ip/firewall/address-list', { list: 'l', address: '10.9.9.9/32' }, { address: '10.9.9.9' }],
      ['/ip/firewall/address-list', { list: 'l', address: 'example.net' }, { address: 'example.net' }],
      ['/ip/hotspot/user', { name: 'u', 'limit-bytes-total': '1.5G' }, { 'limit-bytes-total': '1610612736' }],
      ['/ip/dhcp-server', { name: 'd', interface: 'ether2', 'lease-time': '600' }, { 'lease-time': '10m' }]
    ]
    for (const [menu, given, told] of spellings) {
      const id = await client.ret(`${menu}/add`, ...Object.entries(given).map(([name, value]) => `=${name}=${value}`))
      const row = router.table(menu).find(id)
      assert.deepEqual(Object.fromEntries(Object.keys(told).map((name) => [name, row?.[name]])), told)
    }
  })

  it('enables, disables, comments, removes', async () => {
    await client.run('/interface/disable', '=.id=ether3')
    assert.equal(router.table('/interface').find('ether3')?.disabled, 'true')
    await client.run('/interface/enable', '=numbers=ether3')
    assert.equal(router.table('/interface').find('ether3')?.disabled, 'false')
    await client.run('/interface/comment', '=.id=ether3', '=comment=desk')
    assert.equal(router.table('/interface').find('ether3')?.comment, 'desk')
    await client.run('/ip/pool/remove', '=.id=iot,*1')
    assert.deepEqual(router.table('/ip/pool').names, ['guest'])
  })

  it('takes every argument of a router, and keeps what it is given', async () => {
    const given = {
      'src-mac-address': '!aa:bb:cc:dd:ee:ff',
      'tcp-flags': 'syn,!ack',
      limit: '10,5:packet',
      random: '50'
    }
    const words = Object.entries(given).map(([name, value]) => `=${name}=${value}`)
    const id = await client.ret('/ip/firewall/filter/add', '=chain=input', '=hotspot=auth', ...words)
    const [row] = await client.rows('/ip/firewall/filter/print', `?.id=${id}`)
    assert.deepEqual(
      Object.keys(given).map((name) => row?.[name]),
      ['!aa:bb:cc:dd:ee:ff', 'syn,!ack', '10,5:packet', '50']
    )
    await client.run('/ip/dns/set', '=query-server-timeout=3000ms', '=verify-doh-cert=yes')
    const [dns] = await client.rows('/ip/dns/print')
    assert.deepEqual([dns?.['query-server-timeout'], dns?.['verify-doh-cert']], ['3s', 'true'])
    assert.deepEqual(await client.traps('/ip/dns/set', '=verify-doh-cert=maybe'), [
      'input does not match any value of verify-doh-cert'
    ])
    assert.deepEqual(await client.traps('/ip/dns/set', '=query-server-timeout=3 apples'), [
      'invalid value for argument query-server-timeout'
    ])
    assert.deepEqual(await client.traps('/ip/firewall/filter/add', '=chain=input', '=action=explode'), [
      'input does not match any value of action'
    ])
  })

  it('has unset in the menus that have it, and sets back what has a value from the start', async () => {
    await client.run('/queue/simple/unset', '=numbers=tv', '=value-name=max-limit')
    assert.equal(router.table('/queue/simple').find('tv')?.['max-limit'], '0/0')
    await client.run('/ppp/profile/unset', '=numbers=vpn', '=value-name=local-address')
    assert.equal(router.table('/ppp/profile').find('vpn')?.['local-address'], undefined)
    const refused = ['input does not match any value of value-name']
    assert.deepEqual(await client.traps('/ppp/profile/unset', '=numbers=vpn', '=value-name=colour'), refused)
    assert.deepEqual(await client.traps('/ppp/profile/unset', '=numbers=vpn'), [
      'missing value(s) of argument(s) value-name'
    ])
  })

  const twice: [string[], string][] = [
    [['/ip/dns/static/add', '=name=a.lan', '=address=10.0.0.1'], 'entry already exists'],
    [['/ip/dns/static/add', '=name=a.lan', '=type=TXT', '=text=x'], 'entry already exists'],
    [['/ip/pool/add', '=name=p', '=ranges=10.0.0.1'], 'pool with such name exists'],
    [['/ip/address/add', '=address=10.1.1.1/24', '=interface=ether2'], 'already have such address'],
    [['/interface/vlan/add', '=name=v', '=vlan-id=7', '=interface=bridge'], 'already have interface with such name'],
    [['/user/add', '=name=u', '=group=read'], 'user with the same name already exists'],
    [['/ip/firewall/address-list/add', '=list=l', '=address=10.0.0.1'], 'already have such entry'],
    [['/interface/bridge/port/add', '=interface=ether1', '=bridge=bridge'], 'device already added as bridge port'],
    [
      ['/ip/dhcp-server/lease/add', '=address=10.0.0.9', '=mac-address=00:00:00:00:00:09'],
      'already have static lease with this address'
    ]
  ]
  for (const [words, refusal] of twice) {
    it(`refuses a second ${words.join(' ')}`, async () => {
      assert.deepEqual(await client.traps(...words), [])
      assert.deepEqual(await client.traps(...words), [`failure: ${refusal}`])
    })
  }

  it('sets other properties of rows that are alike', async () => {
    const row = router.table('/ip/pool').add({ name: 'guest' })
    assert.deepEqual(await client.traps('/ip/pool/set', `=.id=${row['.id']}`, '=comment=x'), [])
    assert.equal(row.comment, 'x')
  })

  it('lets two DNS records of one name differ, and a static lease stand beside a dynamic one', async () => {
    const record = ['/ip/dns/static/add', '=name=b.lan']
    assert.deepEqual(await client.traps(...record, '=address=10.0.0.1'), [])
    assert.deepEqual(await client.traps(...record, '=address=10.0.0.2'), [])
    assert.deepEqual(await client.traps('/ip/dhcp-server/lease/add', '=address=192.168.88.102'), [])
  })

  it('shows what the router makes itself, and keeps it at the top', async () => {
    const builtin = await client.rows('/interface/list/print', '?builtin=true', '=.proplist=name')
    assert.deepEqual(
      builtin.map(({ name }) => name),
      ['all', 'none', 'dynamic', 'static']
    )
    const [first] = await client.rows('/ip/firewall/filter/print')
    assert.deepEqual([first?.dynamic, first?.action], ['true', 'passthrough'])
    assert.deepEqual(await client.traps('/ip/firewall/filter/move', '=numbers=*5', `=destination=${first?.['.id']}`), [
      'failure: can not move before dynamic item'
    ])
    assert.equal((await client.rows('/ip/firewall/filter/print', '=dynamic=')).length, 1)
    assert.equal((await client.rows('/ip/firewall/filter/print', '=chain=forward', '=static=')).length, 4)
    const services = await client.rows('/ip/service/print', '?dynamic=true')
    assert.deepEqual(
      services.map(({ name, connection, remote }) => [name, connection, remote]),
      [['api', 'true', '127.0.0.1']]
    )
  })

  it('keeps the order where it matters', async () => {
    await client.run('/queue/simple/add', '=name=third', '=target=10.0.0.3/32')
    await client.run('/queue/simple/add', '=name=first', '=target=10.0.0.1/32', '=place-before=*1')
    assert.deepEqual(chain(), ['first', 'guests', 'tv', 'third'])
    await client.run('/queue/simple/move', '=numbers=third', '=destination=first')
    assert.deepEqual(chain(), ['third', 'first', 'guests', 'tv'])
    await client.run('/queue/simple/move', '=numbers=third')
    await client.run('/queue/simple/move', '=numbers=*1,*2', '=destination=first')
    assert.deepEqual(chain(), ['guests', 'tv', 'first', 'third'])
  })

  it('refuses what it does not know, with the words and categories of a router', async () => {
    const refusals: [string[], [string | undefined, string][]][] = [
      [
        ['/ip/adress/print'],
        [
          ['0', 'no such command or directory (adress)'],
          [undefined, 'no such command prefix']
        ]
      ],
      [['/ip/address/frobnicate'], [['0', 'no such command']]],
      [['#'], [['0', 'no such command']]],
      [['/ip/address/add', '=bogus=1'], [[undefined, 'unknown parameter bogus']]],
      [['/ip/address/add', '=__proto__=1'], [[undefined, 'unknown parameter __proto__']]],
      [['/ip/address/print', '=colour=red'], [[undefined, 'unknown parameter colour']]],
      [
        ['/ip/address/add', '=address=10.1.1.1/24', '=interface=ether99'],
        [['1', 'input does not match any value of interface']]
      ],
      [['/ip/address/add', '=address=10.1.1.1/33', '=interface=ether1'], [['1', 'invalid value for argument address']]],
      [['/ip/address/add', '=address=10.1.1.1/32'], [[undefined, 'missing value(s) of argument(s) interface']]],
      [['/interface/set', '=.id=ether1', '=mtu=9'], [['1', 'invalid value for argument mtu']]],
      [['/interface/set', '=.id=ether1', '=disabled=maybe'], [['1', 'input does not match any value of disabled']]],
      [
        ['/interface/set', '=.id=ether1', '=name=ether2'],
        [[undefined, 'failure: already have interface with such name']]
      ],
      [['/ip/pool/remove', '=.id=*77'], [['0', 'no such item']]]
    ]
    for (const [words, traps] of refusals) {
      const replies = await client.run(...words, '.tag=t')
      const heard = replies
        .filter(({ head }) => head === '!trap')
        .map(({ attributes: { category, message } }) => [category, message])
      assert.deepEqual(heard, traps, words.join(' '))
      assert.deepEqual([replies.at(-1)?.head, replies.at(-1)?.tag], ['!done', 't'])
    }
  })

  it('shows an interface in its own menu and among all of them', async () => {
    const id = await client.ret('/interface/vlan/add', '=name=vlan40', '=vlan-id=40', '=interface=bridge')
    assert.equal(router.table('/interface').find(id)?.type, 'vlan')
    assert.equal((await client.rows('/interface/print', '?name=vlan40'))[0]?.running, 'true')
    assert.deepEqual(await client.traps('/interface/bridge/set', `=.id=${id}`), ['no such item'])
    assert.deepEqual(await client.traps('/interface/bridge/add', '=name=vlan40'), [
      'failure: already have interface with such name'
    ])
    await client.run('/interface/vlan/remove', '=.id=vlan40')
    assert.equal(router.table('/interface').find(id), undefined)
  })

  it('lets a group do what its policies grant', async () => {
    router.table('/user').add({ name: 'looker', password: 'x', group: 'read' })
    router.table('/user').add({ name: 'worker', password: 'x', group: 'write' })
    const looker = await Client.login(router.port, 'looker', 'x')
    const worker = await Client.login(router.port, 'worker', 'x')
    const refused = ['not enough permissions (9)']
    assert.deepEqual(await looker.traps('/ip/pool/print'), [])
    assert.deepEqual(await looker.traps('/ip/pool/remove', '=.id=*1'), refused)
    assert.deepEqual(await looker.traps('/execute', '=script=:put 1'), refused)
    assert.deepEqual(await worker.traps('/ip/pool/set', '=.id=*1', '=comment=x'), [])
    assert.deepEqual(await worker.traps('/user/add', '=name=x', '=group=full'), refused)
    assert.equal((await looker.rows('/ppp/secret/print'))[0]?.password, 'not-a-secret-1')
    const read = router.table('/user/group').find('read')!
    router.table('/user/group').set(read, { policy: 'read,api,!sensitive' })
    const blind = await Client.login(router.port, 'looker', 'x')
    assert.equal((await blind.rows('/ppp/secret/print'))[0]?.password, '*****')
  })
})
