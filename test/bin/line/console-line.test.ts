import assert from 'node:assert/strict'
import { readConsoleLine } from '../../../bin/line/console-line.js'

const equals = (property: string, value: unknown): object => ({ property, op: '=', value })

describe('console line', () => {
  const cases: [line: string, expected: object][] = [
    ['/ip address print', { path: '/ip/address/print', args: {} }],
    ['ip/address/print', { path: '/ip/address/print', args: {} }],
    [
      '/interface print detail proplist=name,mtu',
      { path: '/interface/print', args: { detail: '', '.proplist': 'name,mtu' } }
    ],
    [
      '/ip address add address=10.0.0.1/24 interface="my if"',
      { path: '/ip/address/add', args: { address: '10.0.0.1/24', interface: 'my if' } }
    ],
    ['/system note set note="a\\r\\nb \\"c\\" \\41"', { path: '/system/note/set', args: { note: 'a\r\nb "c" A' } }],
    ['/interface set ether1 comment=""', { path: '/interface/set', args: { '.id': 'ether1', comment: '' } }],
    ['/interface disable ether1 ether2', { path: '/interface/disable', args: { '.id': 'ether1,ether2' } }],
    ['/interface set *1 !comment', { path: '/interface/set', args: { '.id': '*1', comment: null } }],
    ['/ip firewall filter move *4 *2', { path: '/ip/firewall/filter/move', args: { '.id': '*4', destination: '*2' } }],
    [
      '/ip firewall filter move [find chain=input] *2',
      { path: '/ip/firewall/filter/move', args: { destination: '*2' }, find: [equals('chain', 'input')] }
    ],
    ['/interface get ether1 mtu', { path: '/interface/get', args: { '.id': 'ether1', 'value-name': 'mtu' } }],
    ['/system identity get name', { path: '/system/identity/get', args: { 'value-name': 'name' } }],
    [
      '/ip firewall filter unset *4 src-address',
      { path: '/ip/firewall/filter/unset', args: { '.id': '*4', 'value-name': 'src-address' } }
    ],
    [
      '/interface monitor-traffic ether1 once',
      { path: '/interface/monitor-traffic', args: { interface: 'ether1', once: '' } }
    ],
    ['/ping 10.0.0.1 count=2', { path: '/ping', args: { address: '10.0.0.1', count: '2' } }],
    ['/system demo rows count=3', { path: '/system/demo/rows', args: { count: '3' } }],
    ['/ip address add \\\n  address=10.0.0.1/24', { path: '/ip/address/add', args: { address: '10.0.0.1/24' } }],
    [
      '/ip address print where interface=ether1',
      { path: '/ip/address/print', args: {}, where: [equals('interface', 'ether1')] }
    ],
    ['/ip address remove [find]', { path: '/ip/address/remove', args: {}, find: {} }],
    [
      '/ip address set [find where dynamic=no] comment=x',
      { path: '/ip/address/set', args: { comment: 'x' }, find: [equals('dynamic', false)] }
    ],
    [
      '/ip address set numbers=[find interface=lo] comment=x',
      { path: '/ip/address/set', args: { comment: 'x' }, find: [equals('interface', 'lo')] }
    ]
  ]
  for (const [line, expected] of cases)
    it(line.replace(/\s+/g, ' '), () => assert.deepEqual(readConsoleLine(line), expected))

  const conditions: [text: string, expected: unknown][] = [
    ['a=1 b=2', { all: [[equals('a', '1')], [equals('b', '2')]] }],
    ['a=1 and b=2 or c=3', { any: [{ all: [[equals('a', '1')], [equals('b', '2')]] }, [equals('c', '3')]] }],
    ['a=1 && (b=2 || c=3)', { all: [[equals('a', '1')], { any: [[equals('b', '2')], [equals('c', '3')]] }] }],
    ['not a=1', { not: [equals('a', '1')] }],
    ['name~"^x (y)"', [{ property: 'name', op: 'matches', value: '^x (y)' }]],
    ['mtu>=1500', [{ property: 'mtu', op: '>=', value: '1500' }]],
    ['mtu != 1500', [{ property: 'mtu', op: '!=', value: '1500' }]],
    [
      '!disabled',
      {
        not: {
          all: [
            { property: 'disabled', op: 'exists' },
            { property: 'disabled', op: '!=', value: false }
          ]
        }
      }
    ]
  ]
  for (const [text, expected] of conditions) {
    it(`where ${text}`, () => assert.deepEqual(readConsoleLine(`/interface print where ${text}`).where, expected))
  }

  const wrong: [line: string, message: RegExp][] = [
    ['where a=1', /a command is missing/],
    ['/interface print where', /a condition is missing/],
    ['/interface print where (a=1', /"\)" is missing/],
    ['/interface print where a="1', /a quote does not end/],
    ['/ip address print where address in 10.0.0.0/8', /"in" is not known/],
    ['/ip address add address=$x', /variables and scripts/],
    ['/ip address add address=[find]', /not for a value/],
    ['/ip address set [find a=1', /"\]" is missing/],
    ['/ip address add secret-word', /column 28: an argument is written as name=value/]
  ]
  for (const [line, message] of wrong) {
    it(`refuses ${line}, and repeats no value`, () => {
      assert.throws(
        () => readConsoleLine(line),
        (error: Error) => message.test(error.message) && !/secret-word|\$x/.test(error.message)
      )
    })
  }
})
