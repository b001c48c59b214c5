import assert from 'node:assert/strict'
import { CancelledError, type FatalError, type RouterOSError, TrapError } from '../../../src/errors.js'
import type { Call } from '../../../src/link/call.js'
import { Replies } from '../../../src/link/replies.js'
import { Charset } from '../../../src/wire/charset.js'
import { Framer } from '../../../src/wire/framer.js'
import type { Sentence } from '../../../src/wire/sentence.js'
import type { TypedRow } from '../../../src/wire/values.js'
import { sentence } from '../../bytes.js'
import { decode } from '../../chunks.js'

/** Keeps all it hears. */
class Listener implements Call {
  readonly words = []
  readonly values = 'text'
  readonly isStream = false
  readonly expiresAt = Infinity
  wireTag = 0
  hasEnded = false
  signs = 0
  readonly rows: TypedRow[] = []
  readonly ends: { error: RouterOSError | undefined; attributes: TypedRow | undefined }[] = []

  leaves(): void {}
  sent(): void {}
  expire(): void {}

  heard(): void {
    this.signs += 1
  }

  row(row: TypedRow): void {
    this.rows.push(row)
  }

  end(error: RouterOSError | undefined, attributes: TypedRow | undefined): void {
    this.hasEnded = true
    this.ends.push({ error, attributes })
  }
}

describe('Replies', () => {
  let strays: Sentence[] = []
  let fatals: FatalError[] = []
  let frees = 0
  let replies = create()

  function create(): Replies {
    return new Replies({
      charset: new Charset(),
      secrets: ['open sesame'],
      onStray: (stray) => strays.push(stray),
      onFatal: (error) => fatals.push(error),
      onFree: () => (frees += 1)
    })
  }

  beforeEach(() => {
    strays = []
    fatals = []
    frees = 0
    replies = create()
  })

  function open(call = new Listener()): [tag: string, listener: Listener] {
    replies.open(call, 0)
    return [String(call.wireTag), call]
  }

  function receive(...words: string[]): FatalError | undefined {
    new Framer((frame) => replies.receive(frame, 0)).write(sentence(...words))
    return fatals.pop()
  }

  const done = { error: undefined, attributes: undefined }

  it('gives every exchange a tag of its own, never twice', () => {
    const [first] = open()
    receive('!done', `.tag=${first}`)
    const tags = [first, ...Array.from({ length: 100 }, () => open()[0])]
    assert.equal(new Set(tags).size, 101)
    assert.equal(replies.size, 100)
  })

  it('reads bytes as a character each for a binary call, and text for the others', () => {
    const [a, one] = open(Object.assign(new Listener(), { isBinary: true }))
    const [b, two] = open()
    for (const tag of [a, b]) {
      receive('!re', `.tag=${tag}`, '=x=Büro', '=y=true')
      receive('!done', `.tag=${tag}`, '=ret=€')
    }
    assert.deepEqual(one.rows, [{ x: 'B\xc3\xbcro', y: 'true' }])
    assert.deepEqual(one.ends[0]?.attributes, { ret: '\xe2\x82\xac' })
    assert.deepEqual([two.rows[0], two.ends[0]?.attributes], [{ x: 'Büro', y: 'true' }, { ret: '€' }])
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
    assert.deepEqual([strays, replies.size], [[], 0])
  })

  it('goes on after !empty, until !done', () => {
    const [tag, listener] = open()
    receive('!empty', `.tag=${tag}`)
    assert.deepEqual([listener.ends, replies.size], [[], 1])
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
    assert.deepEqual([listener.ends, replies.size], [[], 1])
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

  it('knows a tag until its !done', () => {
    const [tag] = open()
    receive('!trap', `.tag=${tag}`)
    assert.equal(replies.size, 1)
    receive('!done', `.tag=${tag}`)
    assert.deepEqual([replies.size, frees], [0, 1])
  })

  it('lets go by what still comes for a call that has ended here, until its !done', () => {
    const [tag, listener] = open()
    listener.hasEnded = true
    replies.abandon(listener)
    for (const word of ['!re', '!trap', '!empty']) receive(word, `.tag=${tag}`, '=message=x')
    assert.deepEqual([replies.abandoned, replies.size, listener.signs, listener.rows, strays], [1, 1, 0, [], []])
    receive('!done', `.tag=${tag}`)
    assert.deepEqual([replies.abandoned, replies.size, listener.ends, frees], [0, 0, [], 1])
    replies.abandon(listener)
    assert.equal(replies.abandoned, 0)
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

  it('keeps no more of a long trap than people read, however many there are', () => {
    const [tag, listener] = open()
    for (let count = 0; count < 10; count += 1) receive('!trap', `.tag=${tag}`, `=message=${'x'.repeat(1_000_000)}`)
    receive('!done', `.tag=${tag}`)
    const { error } = listener.ends[0]!
    assert.ok(error instanceof TrapError)
    assert.equal(error.traps.length, 10)
    assert.ok(error.message.length < 100_000)
  })

  it('bounds what traps of many calls take together', () => {
    const text = 'x'.repeat(8000)
    const calls = Array.from({ length: 10 }, () => open())
    for (const [tag] of calls) {
      for (let count = 0; count < 100; count += 1) receive('!trap', `.tag=${tag}`, `=message=${text}`)
    }
    assert.ok(strays.length > 400)
    for (const [tag] of calls) receive('!done', `.tag=${tag}`)
    const kept = calls.map(([, { ends }]) => (ends[0]!.error as TrapError | undefined)?.traps.length ?? 0)
    assert.equal(strays.length + kept.reduce((sum, count) => sum + count, 0), 1000)
    strays = []
    const [tag] = open()
    receive('!trap', `.tag=${tag}`, `=message=${text}`)
    assert.deepEqual(strays, [])
  })

  it('covers the password of the connection in traps and in the reason of !fatal', () => {
    const [tag, listener] = open()
    receive('!trap', `.tag=${tag}`, '=message=bad open sesame')
    receive('!done', `.tag=${tag}`)
    assert.equal(listener.ends[0]?.error?.message, 'bad ***')
    assert.equal(receive('!fatal', 'no open sesame')?.message, 'no ***')
  })

  it('hands on the error of !fatal, ends nothing itself, and fails everything at once when told', () => {
    const listeners = [open()[1], open()[1]]
    const fatal = receive('!fatal', 'session terminated on request')
    assert.equal(fatal?.message, 'session terminated on request')
    assert.equal(replies.size, 2)
    replies.fail(fatal)
    for (const { ends } of listeners) assert.deepEqual(ends, [{ error: fatal, attributes: undefined }])
    assert.deepEqual([replies.size, strays], [0, []])
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
    ['a tag of ours with zeros before it', ['!done', '.tag=01']],
    ['a tag that is no number', ['!done', '.tag=1x']],
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
      assert.deepEqual([listener.rows, listener.ends, replies.size], [[], [], 1])
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

  it('fails each call once, also when an end opens another', () => {
    const reason = new CancelledError('cancelled', { command: '/x' })
    const [, listener] = open()
    let reopened = ''
    class Opener extends Listener {
      override end(): void {
        reopened = open()[0]
      }
    }
    open(new Opener())
    replies.fail(reason)
    assert.equal(listener.ends.length, 1)
    assert.deepEqual([replies.size, reopened], [1, '3'])
  })

  it('knows for how long commands have been in flight', () => {
    assert.equal(replies.busyFor, 0)
    const [tag] = open()
    assert.ok(replies.busyFor > 0)
    receive('!done', `.tag=${tag}`)
    assert.equal(replies.busyFor, 0)
  })
})
