import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { allMenus, argumentOf, commandOf, menuOf, submenus } from '../../../src/menus/index.js'
import { root } from '../../files.js'

describe('menu', () => {
  it('comes from a table that is made of the input in the repository', async () => {
    await promisify(execFile)(process.execPath, [join(root, 'scripts/menus.mjs'), '--check']).catch(
      ({ stderr }: { stderr: string }) => assert.fail(stderr)
    )
  })

  it('has commands, their arguments, hints and values', () => {
    const add = commandOf('/ip/firewall/filter/add')
    assert.equal(add?.arguments.get('log-prefix')?.hint, 'text max=31')
    assert.deepEqual(add?.arguments.get('chain')?.values, ['forward', 'input', 'output'])
    assert.deepEqual(argumentOf('/mpls/ldp', 'afi')?.values, ['ip', 'ipv6'])
    assert.ok(add?.arguments.has('place-before') && !add.arguments.has('numbers'))
    assert.deepEqual([...(commandOf('/interface/ethernet/reset-counters')?.arguments.keys() ?? [])], ['numbers'])
    assert.equal(commandOf('/tool/ping')?.arguments.get('count')?.hint, '')
    assert.equal(commandOf('/system/reboot')?.arguments.size, 0)
    assert.equal(commandOf('/tool/teleport'), undefined)
  })

  it('has the commands that only the API has, and none of the script language', () => {
    assert.deepEqual(
      [...menuOf('/system/resource')!.commands.keys()],
      'export get getall listen monitor print'.split(' ')
    )
    const { commands } = menuOf('/')!
    assert.ok(commands.has('execute') && commands.has('export') && !commands.has('foreach'))
  })

  it('tells hint and values of a property', () => {
    assert.deepEqual(argumentOf('/ip/dhcp-server/lease', 'mac-address')?.hint, 'mac')
    assert.ok(argumentOf('/ip/firewall/nat', 'action')?.values.includes('masquerade'))
    assert.ok(!argumentOf('/ip/firewall/filter', 'action')?.values.includes('masquerade'))
    assert.equal(argumentOf('/interface', 'running'), undefined)
  })

  it('has properties, read-only ones too', () => {
    assert.ok(menuOf('/interface')?.properties.includes('link-downs'))
    assert.ok(menuOf('/system/resource')?.properties.includes('free-memory'))
    const known = allMenus().filter((path) => menuOf(path)!.commands.get('print')?.gone === undefined)
    const without = known.filter((path) => menuOf(path)!.commands.has('print') && menuOf(path)!.properties.length === 0)
    assert.ok(without.length <= 23, without.join(' '))
  })

  it('knows which menus are ordered, hold one set of values, have unset', () => {
    const that = (is: 'isOrdered' | 'isSingle' | 'hasUnset'): string[] =>
      allMenus().filter((path) => menuOf(path)![is] && [...menuOf(path)!.commands.values()].some(({ gone }) => !gone))
    assert.equal(that('isOrdered').length, 50)
    assert.equal(that('hasUnset').length, 144)
    const settable = that('isSingle').filter((path) => commandOf(`${path}/set`) !== undefined)
    // 84 of the dumps, and 5 of devices.
    assert.equal(settable.length, 84 + 5)
    for (const path of settable) {
      assert.ok(!menuOf(path)!.commands.has('add') && !commandOf(`${path}/set`)!.arguments.has('numbers'), path)
    }
  })

  it('knows since which release a command is there, and what is gone', () => {
    assert.equal(commandOf('/file/read')?.since, '7.13')
    assert.equal(commandOf('/safe-mode/take')?.since, '7.18')
    assert.equal(commandOf('/ip/address/print')?.since, undefined)
    assert.equal(commandOf('/interface/wifiwave2/print')?.gone, '7.12.2')
    assert.equal(commandOf('/interface/wifi/print')?.gone, undefined)
  })

  it('has menus below it', () => {
    assert.ok(submenus('/').includes('ip') && submenus('/').includes('interface'))
    assert.ok(submenus('/ip').includes('firewall') && submenus('/ip/firewall').includes('filter'))
    assert.deepEqual(submenus('/ip/address'), [])
    assert.equal(menuOf('/nowhere'), undefined)
    const reached = (path: string): number =>
      submenus(path).reduce((sum, name) => sum + 1 + reached(`${path === '/' ? '' : path}/${name}`), 0)
    assert.ok(reached('/') >= allMenus().length - 1)
  })

  it('is not read before somebody asks for a menu', async () => {
    const script = `
      const menus = require(process.argv[1])
      const isRead = () => Object.keys(require.cache).some((file) => file.endsWith('facts.js'))
      menus.isSecret('name'), menus.isText('name'), menus.kindOf('name'), menus.isMoving('name')
      menus.endsByItself('/ip/address/print', () => false), menus.isRead('/ip/address/print', () => false)
      const before = isRead()
      menus.menuOf('/ip/address')
      console.log(before, isRead())`
    const file = require.resolve('../../../src/menus/index.js')
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', script, file])
    assert.equal(stdout, 'false true\n')
  })
})
