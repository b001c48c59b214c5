import assert from 'node:assert/strict'
import { DemoRouter } from '../../../demo/index.js'
import { Client } from './client.js'

describe('demo inspect', () => {
  let router: DemoRouter
  let client: Client

  before(async () => {
    router = await DemoRouter.start()
    client = await Client.login(router.port)
  })
  after(() => router.stop())

  const inspect = (request: string, ...words: string[]): Promise<Record<string, string>[]> =>
    client.rows('/console/inspect', `=request=${request}`, ...words)
  const children = async (path: string): Promise<string[]> =>
    (await inspect('child', `=path=${path}`)).map((row) => `${row['node-type']} ${row.name}`)
  const completions = async (...words: string[]): Promise<string[]> =>
    (await inspect('completion', ...words)).map(({ completion = '', offset }) => `${completion}@${offset}`)

  it('lists menus, commands and arguments, without what only the API knows', async () => {
    const root = await children('')
    assert.ok(root.includes('dir ip') && root.includes('dir interface') && root.includes('cmd quit'))
    const address = await children('ip,address')
    assert.ok(address.includes('cmd add') && address.includes('cmd print'))
    assert.ok(!address.some((child) => /getall|listen/.test(child)))
    const add = await children('ip,address,add')
    assert.deepEqual(
      add,
      ['address', 'broadcast', 'comment', 'copy-from', 'disabled', 'interface', 'netmask', 'network'].map(
        (name) => `arg ${name}`
      )
    )
    assert.ok((await children('ip')).includes('dir dns'))
  })

  it('completes from a line or from a path', async () => {
    assert.deepEqual(await completions('=input=/ip addr'), ['address@4'])
    assert.deepEqual(await completions('=input=/ip/address/rem'), ['remove@12'])
    assert.deepEqual(await completions('=input=/ip address add inter'), ['interface@16'])
    assert.deepEqual(await completions('=input=/ip address add interface=ether'), [
      'ether1@26',
      'ether2@26',
      'ether3@26',
      'ether4@26',
      'ether5@26'
    ])
    assert.deepEqual(await completions('=input=add disabled=', '=path=ip,address'), ['yes@13', 'no@13'])
    assert.deepEqual(await completions('=path=ip,dhcp-server,lease,add,server'), [
      'defconf@0',
      'iot@0',
      'guest@0',
      'all@0'
    ])
    assert.deepEqual(await completions('=input=/interface monitor-traffic interface=ether1,br'), ['bridge@44'])
    assert.ok((await completions('=input=/ip address add address=1.1.1.1/8 ')).includes('interface@34'))
  })

  it('follows what the router has', async () => {
    router.table('/interface/vlan').add({ name: 'vlan77', 'vlan-id': '77', interface: 'bridge' })
    assert.ok((await completions('=path=ip,address,add,interface')).includes('vlan77@0'))
  })

  it('explains syntax', async () => {
    const [row] = await inspect('syntax', '=path=ip,address,add,address')
    assert.deepEqual(row, {
      type: 'syntax',
      symbol: 'address',
      'symbol-type': 'definition',
      nested: '0',
      nonorm: 'no',
      text: 'ip/prefix'
    })
    const commands = await inspect('syntax', '=path=ip,address', '=.proplist=symbol,text')
    assert.ok(commands.some(({ symbol, text }) => symbol === 'add' && text === 'Create a new item'))
  })

  it('colours each byte', async () => {
    const [row] = await inspect('highlight', '=input=/ip address print')
    const dir = 'dir,dir,dir,none,dir,dir,dir,dir,dir,dir,dir,none'
    assert.equal(row?.highlight, `${dir},cmd,cmd,cmd,cmd,cmd`)
    const [umlaut] = await inspect('highlight', '=input=/ü')
    assert.equal(umlaut?.highlight, 'dir,error,error')
  })

  it('traps on a path that is not there, slashes included', async () => {
    const words = ['/console/inspect', '=request=child']
    assert.deepEqual(await client.traps(...words, '=path=ip,adress'), ['no such command or directory (adress)'])
    assert.deepEqual(await client.traps(...words, '=path=ip/address'), ['no such command or directory (ip/address)'])
    assert.deepEqual(await client.traps('/console/inspect', '=request=nonsense'), [
      'input does not match any value of request'
    ])
  })

  it('is not there in RouterOS 6', async () => {
    const old = await DemoRouter.start({ version: '6.48' })
    try {
      const visitor = await Client.login(old.port)
      assert.deepEqual(await visitor.traps('/console/inspect', '=request=child'), [
        'no such command or directory (console)',
        'no such command prefix'
      ])
    } finally {
      await old.stop()
    }
  })
})
