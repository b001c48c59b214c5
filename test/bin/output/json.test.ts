import assert from 'node:assert/strict'
import { JsonPrinter, NdjsonPrinter } from '../../../bin/output/json.js'

describe('JSON of the console', () => {
  const row = { name: 'a\u009bb\u202e\x07', comment: '日本' }

  it('repeats nothing that a terminal would obey, and means the same', () => {
    let printed = ''
    new NdjsonPrinter((text) => (printed += text)).row(row)
    assert.equal(printed, '{"name":"a\\u009bb\\u202e\\u0007","comment":"日本"}\n')
    assert.deepEqual(JSON.parse(printed), row)
  })

  it('is an array, with rows or without', () => {
    for (const rows of [[], [row], [row, row]]) {
      let printed = ''
      const printer = new JsonPrinter((text) => (printed += text))
      for (const each of rows) printer.row(each)
      printer.end()
      assert.deepEqual(JSON.parse(printed), rows)
    }
  })
})
