import assert from 'node:assert/strict'
import { CancelledError, FatalError, type RouterOSError, TrapError } from '../../../src/errors.js'
import { Multiplexer, type Replies } from '../../../src/link/multiplexer.js'
import type { Row, Sentence } from '../../../src/wire/sentence.js'
import { sentence } from '../../bytes.js'
import { decode } from '../../chunks.js'

/** Keeps all it hears. */
class Listener implements Replies {
  signs = 0
  readonly rows: Row[] = []
  readonly ends: { error: RouterOSError | undefined; attributes: Row }[] = []

  alive(): void {
    this.signs += 1
  }

  row(row: Row): void {
    this.rows.push(row)
  }

  end(error: RouterOSError | undefined, attributes: Row): void {
    this.ends.push({ error, attributes })
  }
}

describe('Multiplexer', () => {
  let strays: Sentence[] = []
  let multiplexer = new Multiplexer(() => {})

  beforeEach(() => {
    strays = []
    multiplexer = new Multiplexer((stray) => strays.push(stray))
  })

  function open(): [tag: string, listener: Listener] {
    const listener = new Listener()
    return [multiplexer.open(listener), listener]
  }

  function receive(...words: string[]): FatalError | undefined {
    const [read] = decode([sentence(...words)])
    return multiplexer.dispatch(read!)
  }

  const done = { error: undefined, attributes: {} }

  it('gives every exchange a tag of its own, never twice', () => {
    const [first] = open()
    receive('!done', `.tag=${first}`)
    const tags = [first, ...Array.from({ length: 100 }, () => open()[0])]
    assert.equal(new Set(tags).size, 101)
    assert.equal(multiplexer.size, 100)
  })

  it('brings each reply to its exchange, however they mix', () => {
    const [a, one] = open()
    const [b, two] = open()
    receive('!re', `.tag=${b}`, '=x=1')
    receive('!re', '=x=2', `.tag=${a}`)
    receive('!re', '=x=3', `.tag=${b}`, '=y=4')
    receive('!done', `.tag=${b}`)
    receive('!re', `.tag=${a}`)
    receive('!done', '=ret=*5', `.tag=${a}`)
    assert.deepEqual(
      [one.rows, two.rows],
      [
        [{ x: '2' }, {}],
        [{ x: '1' }, { x: '3', y: '4' }]
      ]
    )
    assert.deepEqual([one.ends, two.ends], [[{ error: undefined, attributes: { ret: '*5' } }], [done]])
    assert.deepEqual([strays, multiplexer.size], [[], 0])
  })

  it('goes on after !empty, until !done', () => {
    const [tag, listener] = open()
    receive('!empty', `.tag=${tag}`)
    assert.deepEqual([listener.ends, multiplexer.size], [[], 1])
    receive('!re', '=a=1', `.tag=${tag}`)
    receive('!empty', `.tag=${tag}`)
    receive('!done', `.tag=${tag}`)
    assert.deepEqual([listener.rows, listener.ends, strays], [[{ a: '1' }], [done], []])
  })

  it('goes on after !trap, collects all of them and ends at !done', () => {
    const [tag, listener] = open()
    receive('!trap', `.tag=${tag}`, '=category=0', '=message=no such command or directory (adress)')
    receive('!re', '=a=1', `.tag=${tag}`)
    receive('!trap', '=message=no such command prefix', `.tag=${tag}`)
    assert.deepEqual([listener.ends, multiplexer.size], [[], 1])
    receive('!done', `.tag=${tag}`)
    const { error } = listener.ends[0]!
    assert.ok(error instanceof TrapError)
    assert.deepEqual(error.traps, [
      { category: 0, message: 'no such command or directory (adress)' },
      { message: 'no such command prefix' }
    ])
    assert.deepEqual([listener.rows, listener.ends.length], [[{ a: '1' }], 1])
  })

  it('tells of every reply of an exchange that it is alive, and of no other', () => {
    const [tag, listener] = open()
    for (const word of ['!re', '!empty', '!trap', '!news', '!done']) receive(word, `.tag=${tag}`)
    receive('!re', '.tag=999')
    assert.equal(listener.signs, 5)
  })

  it('needs no more of a listener than an ear for the end', () => {
    let ends = 0
    const tag = multiplexer.open({ end: () => (ends += 1) })
    for (const word of ['!re', '!empty', '!done']) receive(word, `.tag=${tag}`)
    assert.equal(ends, 1)
  })

  it('knows a tag until its !done', () => {
    const [tag] = open()
    receive('!trap', `.tag=${tag}`)
    assert.equal(multiplexer.has(tag), true)
    receive('!done', `.tag=${tag}`)
    assert.equal(multiplexer.has(tag), false)
  })

  it('keeps the traps of one exchange from another', () => {
    const [a, one] = open()
    const [b, two] = open()
    receive('!trap', `.tag=${a}`, '=message=no')
    receive('!done', `.tag=${b}`)
    receive('!done', `.tag=${a}`)
    assert.deepEqual(two.ends, [done])
    assert.equal(one.ends[0]?.error?.message, 'no')
  })

  it('bounds the traps it keeps, and loses none silently', () => {
    const [tag, listener] = open()
    for (let count = 0; count < 150; count += 1) receive('!trap', `.tag=${tag}`, `=message=${count}`)
    receive('!done', `.tag=${tag}`)
    const { error } = listener.ends[0]!
    assert.ok(error instanceof TrapError)
    assert.deepEqual([error.traps.length, strays.length], [100, 50])
  })

  it('gives the error of !fatal, ends nothing itself, and fails everything at once when told', () => {
    const listeners = [open()[1], open()[1]]
    const fatal = receive('!fatal', 'session terminated on request')
    assert.ok(fatal instanceof FatalError)
    assert.equal(fatal.message, 'session terminated on request')
    assert.equal(multiplexer.size, 2)
    multiplexer.fail(fatal)
    for (const { ends } of listeners) assert.deepEqual(ends, [{ error: fatal, attributes: {} }])
    assert.deepEqual([multiplexer.size, strays], [0, []])
  })

  it('reads the reason of !fatal in every form', () => {
    assert.equal(receive('!fatal', 'not', 'logged in')?.message, 'not logged in')
    assert.equal(
      receive('!fatal', '=message=too many commands before login')?.message,
      'too many commands before login'
    )
    assert.equal(receive('!fatal', 'gone', '.tag=1')?.message, 'gone')
    assert.match(receive('!fatal')!.message, /without a reason/)
  })

  const strayVectors: [name: string, words: string[]][] = [
    ['an unknown tag', ['!re', '.tag=999', '=a=1']],
    ['an unknown tag at the end', ['!done', '.tag=999']],
    ['a trap of an unknown tag', ['!trap', '.tag=999', '=message=x']],
    ['no tag', ['!re', '=a=1']],
    ['an empty tag', ['!done', '.tag=']],
    ['an unknown reply word', ['!news', '.tag=1', '=a=1']],
    ['an unknown reply word with words', ['!news', '.tag=1', 'x']],
    ['an unknown reply word of an unknown tag', ['!news', '.tag=999', 'x']],
    ['a command word for a reply', ['/login', '.tag=1']],
    ['a tag called like a member of every object', ['!done', '.tag=constructor']]
  ]
  for (const [name, words] of strayVectors) {
    it(`tells of ${name} once, and no exchange minds`, () => {
      const [, listener] = open()
      assert.equal(receive(...words), undefined)
      assert.deepEqual(strays, decode([sentence(...words)]))
      assert.deepEqual([listener.rows, listener.ends, multiplexer.size], [[], [], 1])
    })
  }

  it('tells of words that are no attributes and reads the rest', () => {
    const [tag, listener] = open()
    receive('!re', 'odd', '=a=1', `.tag=${tag}`)
    receive('!done', 'odd', `.tag=${tag}`)
    assert.deepEqual([listener.rows, listener.ends, strays.length], [[{ a: '1' }], [done], 2])
  })

  it('tells of replies that come after the end', () => {
    const [tag, listener] = open()
    receive('!done', `.tag=${tag}`)
    receive('!re', `.tag=${tag}`, '=a=1')
    receive('!done', `.tag=${tag}`)
    assert.deepEqual([listener.rows, listener.ends.length, strays.length], [[], 1, 2])
  })

  it('fails each exchange once, also when an end opens another', () => {
    const reason = new CancelledError('cancelled', { command: '/x' })
    const [, listener] = open()
    let reopened = ''
    multiplexer.open({ end: () => (reopened = multiplexer.open(new Listener())) })
    multiplexer.fail(reason)
    assert.equal(listener.ends.length, 1)
    assert.deepEqual([multiplexer.size, reopened], [1, '3'])
  })
})
