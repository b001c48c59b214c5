import assert from 'node:assert/strict'
import { InputError } from '../../../src/errors.js'
import type { Reason } from '../../../src/messages.js'
import { readOptions, readTimeout } from '../../../src/router/options.js'
import type { PoolOptions } from '../../../src/router/pool.js'

function read(options: object = {}): PoolOptions {
  return readOptions({ host: 'router', ...options })
}

function refuses(options: object, reason: Reason, detail?: string): void {
  assert.throws(
    () => read(options),
    (error) => error instanceof InputError && error.reason === reason && error.details['name'] === detail,
    JSON.stringify(options)
  )
}

describe('readOptions', () => {
  const defaults = {
    port: undefined,
    mode: 'AUTO',
    trust: 'any',
    connectTimeout: 8000,
    readTimeout: 8000,
    poolSize: 2,
    concurrency: 32,
    keepAlive: 30_000
  }

  function summary(options: PoolOptions): object {
    const { port, mode, trust } = options.transport
    const { connectTimeout, readTimeout: timeout, poolSize, concurrency, keepAlive } = options
    return { port, mode, trust, connectTimeout, readTimeout: timeout, poolSize, concurrency, keepAlive }
  }

  it('has the defaults of the manual', () => {
    const options = read()
    assert.deepEqual(summary(options), defaults)
    assert.deepEqual(options.credentials, { username: '', password: '' })
    const digits = readOptions({ host: 'a', username: 'api', password: 12345 })
    assert.equal(digits.credentials.password, '12345')
    assert.equal(options.transport.host, 'router')
    assert.equal(options.transport.secureHosts.has('h', undefined), false)
  })

  it('takes nothing, null and an empty text for the default', () => {
    for (const empty of [undefined, null, '', ' ']) {
      const options = Object.fromEntries(Object.keys(defaults).map((name) => [name, empty]))
      assert.deepEqual(summary(read(options)), defaults)
    }
  })

  it('takes numbers as text, as environment variables bring them', () => {
    const options = read({
      port: '18729',
      connectTimeout: '500',
      readTimeout: ' 60000 ',
      poolSize: '16',
      concurrency: '1000',
      keepAlive: '0'
    })
    assert.deepEqual(summary(options), {
      ...defaults,
      port: 18_729,
      connectTimeout: 500,
      readTimeout: 60_000,
      poolSize: 16,
      concurrency: 1000,
      keepAlive: 0
    })
  })

  it('takes a timeout of 0 or less for the default', () => {
    for (const value of [0, -1, '0', '-5', -Infinity]) {
      assert.deepEqual(summary(read({ connectTimeout: value, readTimeout: value })), defaults)
    }
  })

  it('waits no longer than a timer can', () => {
    assert.equal(read({ readTimeout: 1e12 }).readTimeout, 2 ** 31 - 1)
    assert.equal(read({ readTimeout: Infinity }).readTimeout, 2 ** 31 - 1)
    assert.equal(read({ keepAlive: 2 ** 31 - 1 }).keepAlive, 2 ** 31 - 1)
    assert.equal(read({ keepAlive: 0.0001 }).keepAlive, 1)
  })

  const outOfRange: [name: string, reason: Reason, values: unknown[]][] = [
    ['poolSize', 'bad-count', [0, 17, -1, 1.5, '0', '2.5', 'many', NaN, Infinity, {}]],
    ['concurrency', 'bad-count', [0, 1001, 31.9, '0', 'x']],
    ['keepAlive', 'bad-count', [-1, '-1', 'x', Infinity]],
    ['connectTimeout', 'bad-number', ['soon', NaN, {}]],
    ['readTimeout', 'bad-number', ['soon', NaN, '8s']],
    ['mode', 'bad-option', ['auto', 'TLS', 5, true]],
    ['trust', 'bad-option', ['all', 'ANY', 0]]
  ]
  for (const [name, reason, values] of outOfRange) {
    for (const value of values) it(`refuses ${name} ${String(value)}`, () => refuses({ [name]: value }, reason, name))
  }

  for (const port of [0, -1, 65_536, 1.5, 'ssh', '8728x', NaN, Infinity, '1e9']) {
    it(`refuses port ${String(port)}`, () => refuses({ port }, 'bad-port'))
  }

  for (const port of [1, 65_535]) it(`takes port ${port}`, () => assert.equal(read({ port }).transport.port, port))

  it('says what an option can be', () => {
    assert.throws(() => read({ mode: 'x' }), { message: 'mode cannot be x; use AUTO, SSL_ONLY, PLAIN_ONLY' })
    assert.throws(() => read({ poolSize: 99 }), {
      message: 'poolSize cannot be 99; use a whole number from 1 to 16'
    })
    assert.throws(() => read({ keepAlive: -1 }), {
      message: 'keepAlive cannot be -1; use a whole number from 0 to 2147483647'
    })
    assert.throws(() => read({ readTimeout: 'x' }), { message: 'readTimeout cannot be x; use a number' })
  })

  const trusts: [mode: string, trust: string | undefined, expected: string][] = [
    ['AUTO', undefined, 'any'],
    ['PLAIN_ONLY', '', 'any'],
    ['SSL_ONLY', undefined, 'verify'],
    ['SSL_ONLY', 'any', 'any'],
    ['AUTO', 'verify', 'verify']
  ]
  for (const [mode, trust, expected] of trusts) {
    it(`${mode} with trust "${trust ?? ''}" trusts ${expected}`, () => {
      assert.equal(read({ mode, trust }).transport.trust, expected)
    })
  }

  it('reads a fingerprint with and without colons, and only where it is wanted', () => {
    const plain = 'ab'.repeat(32)
    for (const fingerprint of [plain, plain.toUpperCase(), 'AB:'.repeat(32).slice(0, -1), ` ${plain} `]) {
      assert.equal(read({ trust: 'fingerprint', fingerprint }).transport.fingerprint, plain)
    }
    assert.equal(read({ fingerprint: 'nonsense' }).transport.fingerprint, undefined)
    for (const fingerprint of [undefined, '', 'ab', 'ab'.repeat(20), 'xy'.repeat(32)]) {
      refuses({ trust: 'fingerprint', fingerprint }, 'bad-fingerprint')
    }
  })

  const hosts: [given: string, host: string][] = [
    ['router.lan', 'router.lan'],
    [' 192.168.88.1 ', '192.168.88.1'],
    ['fe80::1', 'fe80::1'],
    ['[fe80::1]', 'fe80::1'],
    ['fe80::1%eth0', 'fe80::1%eth0'],
    ['[fe80::1%eth0]', 'fe80::1%eth0'],
    ['::ffff:10.0.0.1', '::ffff:10.0.0.1'],
    ['fe80::1%2', 'fe80::1%2'],
    ['_router', '_router']
  ]
  for (const [given, host] of hosts) {
    it(`reads the host "${given}"`, () => assert.equal(read({ host: given }).transport.host, host))
  }

  for (const host of [
    'router:8728',
    '10.0.0.1:8729',
    '[fe80::1]:8729',
    'https://router',
    'admin@router',
    'a b',
    'router/x',
    '::x'
  ]) {
    it(`refuses the host "${host}"`, () => refuses({ host }, 'bad-host'))
  }

  for (const host of [undefined, null, '', ' ', '[]', 5]) {
    it(`misses a host in ${JSON.stringify(host)}`, () => refuses({ host }, 'no-host'))
  }

  it('refuses an unknown charset', () => {
    refuses({ charset: 'klingon' }, 'bad-charset', 'klingon')
    refuses({ encodeAs: 'klingon' }, 'bad-charset', 'klingon')
  })

  it('reads and writes with the charsets it is given', () => {
    const { charset } = read({ charset: 'windows-1251', encodeAs: 'windows-1250' })
    assert.equal(charset.decode(Buffer.of(0xdf), 0, 1), 'Я')
    assert.deepEqual(charset.encode('ś'), Buffer.of(0x9c))
    assert.equal(read().charset.decode(Buffer.of(0x80), 0, 1), '€')
    assert.deepEqual(read().charset.encode('€'), Buffer.from('€'))
  })

  it('never repeats a credential', () => {
    assert.throws(
      () => read({ username: 'hunter1', password: 'hunter2', poolSize: 'x' }),
      (error) => error instanceof InputError && !/hunter/.test(JSON.stringify([error.message, error.details]))
    )
  })
})

describe('readTimeout', () => {
  it('falls back where there is nothing, 0 or less', () => {
    for (const value of [undefined, null, '', ' ', 0, -1, '0']) assert.equal(readTimeout('timeout', value, 77), 77)
  })

  it('takes what it is given otherwise', () => {
    assert.equal(readTimeout('timeout', '250', 77), 250)
    assert.throws(() => readTimeout('timeout', 'x', 77), {
      reason: 'bad-number',
      details: { name: 'timeout', value: 'x' }
    })
  })
})
