import assert from 'node:assert/strict'
import * as errors from '../../src/errors.js'

describe('RouterOSError', () => {
  const all: [error: errors.RouterOSError, name: string, code: errors.ErrorCode][] = [
    [new errors.TrapError([]), 'TrapError', 'TRAP'],
    [new errors.FatalError('gone'), 'FatalError', 'FATAL'],
    [new errors.TimeoutError('timeout'), 'TimeoutError', 'TIMEOUT'],
    [new errors.ConnectionError('lost'), 'ConnectionError', 'CONNECTION'],
    [new errors.LoginError('login-refused'), 'LoginError', 'LOGIN'],
    [new errors.TlsError('tls-handshake'), 'TlsError', 'TLS'],
    [new errors.ProtocolError('challenge'), 'ProtocolError', 'PROTOCOL'],
    [new errors.CancelledError('cancelled'), 'CancelledError', 'CANCELLED'],
    [new errors.BusyError('busy'), 'BusyError', 'BUSY'],
    [new errors.ReadOnlyError('read-only'), 'ReadOnlyError', 'READ_ONLY'],
    [new errors.UnsupportedError('no-safe-mode'), 'UnsupportedError', 'UNSUPPORTED'],
    [new errors.FileLeftError('a', new errors.TimeoutError('timeout')), 'FileLeftError', 'TIMEOUT'],
    [new errors.InputError('no-host'), 'InputError', 'INPUT']
  ]
  for (const [error, name, code] of all) {
    it(`${name} is ${code}`, () => {
      assert.ok(error instanceof errors.RouterOSError && error instanceof Error)
      assert.deepEqual([error.name, error.code], [name, code])
      assert.match(error.stack ?? '', new RegExp(`^${name}`))
    })
  }

  it('fills in the details, once and literally', () => {
    const error = new errors.ConnectionError('connect-failed', { host: '$& __port__', port: 8728, cause: 'no' })
    assert.equal(error.message, 'Connection failed: no ($& __port__ port 8728)')
    assert.deepEqual([error.reason, error.details['port']], ['connect-failed', 8728])
  })

  it('says what an error among the details says', () => {
    const cause = new errors.TlsError('tls-silent', { host: 'a', port: 1 })
    assert.match(new errors.TlsError('tls-downgrade', { cause }).message, /redeploy to allow it\. No TLS: /)
  })

  it('shows a mark nothing fills, rather than undefined', () => {
    assert.equal(new errors.CancelledError('cancelled').message, '__command__ was cancelled')
  })

  it('carries its cause, and none when there is none', () => {
    const cause = new Error('why')
    assert.equal(new errors.ConnectionError('lost', {}, cause).cause, cause)
    assert.ok(!('cause' in new errors.ConnectionError('lost')))
  })

  it('takes a text of its own, which has no reason', () => {
    const error = new errors.InputError({ text: 'as it is: __host__' })
    assert.deepEqual([error.message, error.reason], ['as it is: __host__', undefined])
  })
})

describe('TrapError', () => {
  it('joins the messages and takes the first category there is', () => {
    const error = new errors.TrapError([
      { message: 'one' },
      { category: 1, message: 'two' },
      { category: 4, message: 'three' }
    ])
    assert.equal(error.message, 'one; two; three')
    assert.deepEqual([error.category, error.categoryName], [1, 'argument value failure'])
  })

  it('takes category 0 for a category', () => {
    const error = new errors.TrapError([
      { category: 0, message: 'x' },
      { category: 1, message: 'y' }
    ])
    assert.deepEqual([error.category, error.categoryName], [0, 'missing item or command'])
  })

  it('names all eight categories and no other', () => {
    assert.equal(errors.trapCategories.length, 8)
    const nameOf = (category: number): string | undefined =>
      new errors.TrapError([{ category, message: '' }]).categoryName
    assert.equal(nameOf(7), 'value generated with :return command')
    assert.equal(nameOf(8), undefined)
  })

  it('reads a trap without category, without message, or with odd ones', () => {
    assert.deepEqual(errors.TrapError.read({ message: 'x' }), { message: 'x' })
    assert.deepEqual(errors.TrapError.read({ category: '2', message: 'interrupted' }), {
      category: 2,
      message: 'interrupted'
    })
    assert.deepEqual(errors.TrapError.read({}), { message: '' })
    for (const category of ['x', '', ' ', '-1', '1.5', '0x1']) {
      assert.deepEqual(errors.TrapError.read({ category, message: 'a' }), { message: 'a' })
    }
    assert.deepEqual(errors.TrapError.read({ category: ['1', '2'], message: ['a', 'b'] }), { message: 'a,b' })
  })

  it('says the category where there is no message, and that there is no reason where there is neither', () => {
    const of = (...traps: errors.Trap[]): errors.TrapError => new errors.TrapError(traps)
    assert.equal(of({ category: 2, message: '' }).message, 'execution of command interrupted')
    assert.equal(of({ message: '' }, { category: 99, message: '' }, { message: 'x' }).message, 'x')
    for (const error of [of(), of({ message: '' }), of({ category: 99, message: '' })]) {
      assert.deepEqual([error.reason, error.message], ['trap', 'The router refused the command without a reason'])
    }
    assert.deepEqual(of({ category: 2, message: '' }).traps, [{ category: 2, message: '' }])
  })

  describe('conceal', () => {
    const trap = new errors.TrapError([
      { category: 1, message: 'invalid value hunter2 for password, hunter2!' },
      { message: 'hunter2' },
      { message: '$& stays' }
    ])

    it('blanks a secret wherever the router repeats it', () => {
      const error = trap.conceal(['hunter2'])
      assert.equal(error.message, 'invalid value *** for password, ***!; ***; $& stays')
      assert.deepEqual(error.traps[0], { category: 1, message: 'invalid value *** for password, ***!' })
      assert.deepEqual([error.code, error.category], ['TRAP', 1])
      assert.ok(!error.stack?.includes('hunter2'))
    })

    it('leaves the original and what holds no secret', () => {
      assert.equal(trap.conceal([]).message, trap.message)
      assert.match(trap.message, /hunter2/)
    })

    it('leaves no rest of a secret that begins with another', () => {
      const error = new errors.TrapError([{ message: 'abcd abc' }]).conceal(['abc', 'abcd'])
      assert.equal(error.message, '*** ***')
    })

    it('takes a secret literally', () => {
      assert.equal(new errors.TrapError([{ message: 'a.c abc $1' }]).conceal(['a.c', '$1']).message, '*** abc ***')
    })
  })
})

describe('FatalError', () => {
  it("says the router's reason, or that there was none", () => {
    assert.equal(new errors.FatalError('not logged in').message, 'not logged in')
    assert.equal(new errors.FatalError('').reason, 'fatal')
  })
})
