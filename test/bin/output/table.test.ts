import assert from 'node:assert/strict'
import { TablePrinter } from '../../../bin/output/table.js'
import { Widths } from '../../../bin/text/width.js'
import type { TypedRow } from '../../../src/index.js'

describe('table', () => {
  let widths: Widths

  before(async () => {
    widths = await Widths.load()
  })

  function print(rows: TypedRow[], columns: number, isLive = false): string {
    let printed = ''
    const write = (text: string): void => void (printed += text)
    const printer = new TablePrinter({ write, style: (_, text) => text, widths, columns: () => columns, isLive })
    for (const row of rows) printer.row(row)
    printer.end()
    return printed
  }

  it('has a column for every property of any row, numbers to the right', () => {
    assert.equal(
      print(
        [
          { name: 'ether1', mtu: '1500' },
          { name: 'lo', mtu: '65536', comment: 'x' }
        ],
        Infinity
      ),
      'name      mtu  comment\nether1   1500\nlo      65536  x\n'
    )
  })

  it('lines up double width and combining characters', () => {
    assert.equal(
      print(
        [
          { a: '日本', b: 'x' },
          { a: 'é', b: 'x' }
        ],
        80
      ),
      'a     b\n日本  x\né     x\n'
    )
  })

  it('cuts the widest columns to the width of the terminal', () => {
    const printed = print([{ name: 'ether1', comment: '日本語'.repeat(20), more: 'm'.repeat(30) }], 40)
    assert.equal(printed.split('\n')[1], `ether1  ${'日本語'.repeat(2)}日…  ${'m'.repeat(14)}…`)
    for (const line of printed.split('\n')) assert.ok(widths.of(line) <= 40, line)
  })

  it('is a list where the columns do not fit', () => {
    const row = {
      name: 'ether1',
      comment: 'a long comment here',
      type: 'ethernet',
      other: 'something',
      last: 'some more'
    }
    assert.equal(print([row, { name: 'x' }], 24).split('\n\n')[1], 'name: x\n')
    assert.equal(
      print([row, { name: 'x' }], 24).split('\n\n')[0],
      'name:    ether1\ncomment: a long comment\n         here\ntype:    ethernet\nother:   something\nlast:    some more'
    )
  })

  it('shows rows as they come, with a new header only where one does not fit', () => {
    assert.equal(
      print(
        [
          { rx: '10', tx: '5' },
          { rx: '9', tx: '12' },
          { rx: '9', tx: '1' },
          { rx: '1', name: 'x' }
        ],
        80,
        true
      ),
      'rx  tx\n10   5\n 9  12\n 9   1\n\nrx  name\n 1  x\n'
    )
  })

  it('repeats nothing that a terminal would obey', () => {
    assert.equal(
      print([{ 'host\x1bname': 'a\x1b]0;x\x07\n\u009bb\u202e' }], 80),
      'host\\x1bname\na\\x1b]0;x\\x07\\n\\x9bb\\x202e\n'
    )
  })
})
