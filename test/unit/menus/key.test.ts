import assert from 'node:assert/strict'
import { allMenus, keysOf, menuOf } from '../../../src/menus/index.js'

describe('keysOf', () => {
  it('is the name where rows have one', () => {
    assert.deepEqual(keysOf('/queue/simple'), ['name'])
    assert.deepEqual(keysOf('/interface'), ['name'])
    assert.deepEqual(keysOf('/later/menu'), ['name'])
  })

  it('is what else tells rows apart', () => {
    assert.deepEqual(keysOf('/ip/firewall/address-list'), ['list', 'address'])
    assert.deepEqual(keysOf('/ip/dhcp-server/lease'), ['mac-address'])
  })

  it('is nothing for one set of values, and unknown for rules', () => {
    assert.deepEqual(keysOf('/system/identity'), [])
    assert.deepEqual(keysOf('/system/ntp/client'), [])
    assert.equal(keysOf('/ip/firewall/filter'), undefined)
  })

  it('names properties the menus have', () => {
    for (const path of allMenus()) {
      const { properties, commands } = menuOf(path)!
      if (commands.get('print')?.gone !== undefined) continue
      for (const key of keysOf(path) ?? []) {
        assert.ok(properties.includes(key) || commands.get('add')?.arguments.has(key), `${path} ${key}`)
      }
    }
  })
})
