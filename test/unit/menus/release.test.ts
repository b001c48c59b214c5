import assert from 'node:assert/strict'
import { availabilityOf, isAvailable } from '../../../src/menus/index.js'

describe('availabilityOf', () => {
  it('is what the table says of commands and menus', () => {
    assert.deepEqual(availabilityOf('/file/read'), { since: '7.13', isSure: true })
    assert.deepEqual(availabilityOf('/safe-mode'), { since: '7.18', isSure: true })
    assert.deepEqual(availabilityOf('/ip/address'), { isSure: true })
    // New commands do not make a menu new.
    assert.deepEqual(availabilityOf('/certificate'), { isSure: true })
    assert.deepEqual(availabilityOf('/interface/wifiwave2'), { until: '7.12.2', isSure: true })
    assert.deepEqual(availabilityOf('/later/menu'), { isSure: true })
  })

  it('says what RouterOS 6 has in the place of a menu, and the other way round', () => {
    assert.deepEqual(availabilityOf('/routing/rule/add'), { since: '7', instead: '/ip/route/rule', isSure: true })
    assert.deepEqual(availabilityOf('/ip/route/rule'), { until: '6', instead: '/routing/rule', isSure: true })
    assert.equal(availabilityOf('/routing/mme').isSure, false)
  })

  it('takes the later of two releases', () => {
    assert.equal(availabilityOf('/container/print').since, '7.4')
    assert.equal(availabilityOf('/container/log').since, '7.20')
  })

  it('does not take a package that is missing in a dump for a new menu', () => {
    assert.equal(availabilityOf('/interface/wireless/print').since, undefined)
    assert.equal(availabilityOf('/caps-man').since, undefined)
    assert.equal(availabilityOf('/interface/wifi').since, '7.13')
  })

  it('knows arguments that came later than their command', () => {
    assert.equal(availabilityOf('/interface/print', 'group-by').since, '7.17')
    assert.equal(availabilityOf('/export', 'show-sensitive').since, '7')
    assert.equal(availabilityOf('/export', 'file').since, undefined)
  })
})

describe('isAvailable', () => {
  it('compares with the version a router tells', () => {
    assert.ok(isAvailable('/file/read', '7.13') && isAvailable('/file/read', '7.20.8 (long-term)'))
    assert.ok(!isAvailable('/file/read', '7.12.2 (stable)') && !isAvailable('/file/read', '6.49.18 (long-term)'))
    assert.ok(isAvailable('/ip/route/rule', '6.49.18') && !isAvailable('/ip/route/rule', '7.1'))
    assert.ok(!isAvailable('/routing/table', '6.49') && isAvailable('/routing/table', '7.9.2'))
    assert.ok(isAvailable('/ip/address/add', '6.40') && isAvailable('/later/menu', '6.40'))
    assert.ok(isAvailable('/interface/print', '7.24rc1', 'order-by'))
  })
})
