import assert from 'node:assert/strict'
import { statementsIn } from '../../../bin/line/arguments.js'
import { Statements } from '../../../bin/line/statements.js'
import type { TypedRow } from '../../../src/index.js'

const wordsOf = (args: string[]): (readonly string[])[] => statementsIn(args).map(({ command }) => command.words)

describe('statements', () => {
  it('are lines of the console, or words up to an empty line or the next command', () => {
    const statements = new Statements()
    const read = (...lines: string[]): unknown =>
      lines.flatMap((line) => [...statements.read(line)]).map(({ command }) => command.words)
    assert.deepEqual(read('/ip address print', '# a comment', ''), [['/ip/address/print']])
    assert.deepEqual(read('/interface/print', '  ?type=ether', '=.proplist=name'), [])
    assert.equal(statements.opened, '/interface/print')
    assert.deepEqual(read(''), [['/interface/print', '?type=ether', '=.proplist=name']])
    assert.deepEqual(read('/interface/print', '/system/identity/print', '/log print'), [
      ['/interface/print'],
      ['/system/identity/print'],
      ['/log/print']
    ])
  })

  it('begin with a command', () => {
    assert.throws(() => [...new Statements().read('=name=x')], /a word without a command/)
  })

  it('hold no where and no [find …] where these mean nothing', () => {
    assert.throws(() => statementsIn(['/ip address remove where a=1']), /"where" follows print alone/)
    assert.throws(() => statementsIn(['/ip address print [find]']), /print takes "where"/)
    assert.throws(() => statementsIn(['/ip address add [find]']), /takes no rows/)
    assert.throws(() => statementsIn(['/ip address remove *1 [find]']), /either \[find …\] or ids/)
    assert.throws(() => statementsIn(['/ip address remove [find a=1] [find b=2]']), /one \[find …\] only/)
    assert.throws(() => statementsIn(['/ip address remove [find a~"("]']), /regular expression/)
  })

  it('leave the router what it can evaluate, and test the rest', () => {
    const [statement] = statementsIn(['/ip address print where interface=ether1 or comment~"^x"'])
    assert.deepEqual(statement!.command.words, ['/ip/address/print', '?interface=ether1', '?comment', '?#|'])
    const rows: unknown[] = []
    const handlers = { onRow: (row: TypedRow, _weight: number): void => void rows.push(row) }
    const { onRow } = statement!.reading(handlers)
    onRow({ interface: 'ether2', comment: 'yx' }, 1)
    onRow({ interface: 'ether2', comment: 'xy' }, 1)
    assert.deepEqual(rows, [{ interface: 'ether2', comment: 'xy' }])
  })

  it('come from the arguments of a shell, which has taken their quotes away', () => {
    assert.deepEqual(wordsOf(['/interface/print', '?type=ether', '=.proplist=name']), [
      ['/interface/print', '?type=ether', '=.proplist=name']
    ])
    assert.deepEqual(wordsOf(['/interface', 'set', 'my if', 'comment=to "the" attic']), [
      ['/interface/set', '=.id=my if', '=comment=to "the" attic']
    ])
    assert.deepEqual(wordsOf(['/ip', 'address', 'print', 'where', '(comment~a b|c', 'or', 'disabled=no)']), [
      ['/ip/address/print', '?comment', '?disabled=false', '?disabled=no', '?#|', '?#|']
    ])
    assert.deepEqual(wordsOf(['/interface print\n/log print']), [['/interface/print'], ['/log/print']])
    assert.deepEqual(wordsOf([]), [])
  })
})
