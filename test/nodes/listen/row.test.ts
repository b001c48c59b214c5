import assert from 'node:assert/strict'
import { keyOf } from '../../../nodes/listen/row.js'

describe('key of a row', () => {
  const flow = (port: number, rx: number): Record<string, string | number> => ({
    'mac-protocol': 'ip',
    'ip-protocol': 'tcp',
    'src-address': '10.0.0.1',
    'dst-address': '10.0.0.2',
    'dst-port': port,
    tx: 1,
    rx
  })

  it('is its id, else its name', () => {
    assert.equal(keyOf({ '.id': '*1', name: 'ether1' }), '*1')
    assert.equal(keyOf({ name: 'ether1', rx: 1 }), 'ether1')
  })

  it('is what tells the flows of a torch apart', () => {
    assert.notEqual(keyOf(flow(80, 1)), keyOf(flow(443, 1)))
    assert.equal(keyOf(flow(80, 1)), keyOf(flow(80, 2)))
  })

  it('is the same for all replies of a ping to one host', () => {
    assert.equal(keyOf({ seq: 1, host: '10.0.0.1', time: '1ms' }), keyOf({ seq: 2, host: '10.0.0.1', time: '2ms' }))
    assert.notEqual(keyOf({ seq: 1, host: '10.0.0.1' }), keyOf({ seq: 1, host: '10.0.0.2' }))
  })

  it('is one for all rows of a section, and for rows that nothing tells apart', () => {
    assert.equal(keyOf([{ name: 'ether1', '.section': 0 }]), keyOf([{ name: 'ether2', '.section': 1 }]))
    assert.equal(keyOf({ tx: 1 }), keyOf({ tx: 2 }))
    assert.equal(keyOf([{ '.id': '*1' }]), '*1')
  })
})
