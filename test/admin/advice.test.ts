import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { adviceOn } from '../../nodes/admin/advice.js'
import {
  CancelledError,
  ConnectionError,
  FatalError,
  InputError,
  LoginError,
  ProtocolError,
  TimeoutError,
  TlsError
} from '../../src/index.js'

const at = { host: 'router', port: 8728 }
const system = (code: string): Error => Object.assign(new Error(code), { code })
const failed = (code: string): ConnectionError =>
  new ConnectionError('connect-failed', { ...at, cause: code }, system(code))
const catalog = JSON.parse(
  readFileSync(join(__dirname, '../../nodes/locales/en-US/routeros-connection.json'), 'utf8')
) as {
  'routeros-connection': { admin: { hint: Record<string, string> } }
}
const hints = catalog['routeros-connection'].admin.hint

const cases: [string, unknown, string | undefined][] = [
  ['nothing listens', failed('ECONNREFUSED'), 'service'],
  ['no such name', failed('ENOTFOUND'), 'name'],
  ['no answer from the name server', failed('EAI_AGAIN'), 'name'],
  ['no way there', failed('EHOSTUNREACH'), 'unreachable'],
  ['no network', failed('ENETUNREACH'), 'unreachable'],
  [
    'no TCP connection in time',
    new ConnectionError('connect-timeout', { ...at, ms: 1 }, new Error('late')),
    'unreachable'
  ],
  ['no login in time', new ConnectionError('connect-timeout', { ...at, ms: 1 }), 'silent'],
  ['closed at once', new ConnectionError('lost-closed', at), 'closed'],
  ['cut at once', new ConnectionError('lost', { ...at, cause: 'cut' }), 'closed'],
  ['reset', failed('ECONNRESET'), 'closed'],
  [
    'both attempts failed',
    new ConnectionError('connect-tried', { host: 'x', tls: '', plain: '' }, system('ECONNREFUSED')),
    'service'
  ],
  [
    'several addresses failed',
    new ConnectionError('connect-failed', at, Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' })),
    'service'
  ],
  ['refused login', new LoginError('login-refused', { reason: '' }), 'login'],
  ['too many refused logins', new FatalError('too many commands before login'), 'login'],
  ['not the API', new ProtocolError('control-byte', { byte: 'ff' }), 'port'],
  ['no answer', new TimeoutError('timeout', { command: '/x', ms: 1 }), 'slow'],
  ['reset before TLS', new TlsError('tls-not-spoken', at, system('ECONNRESET')), 'tls-closed'],
  ['no TLS in time', new TlsError('tls-silent', at, new Error('late')), 'silent'],
  ['no TLS', new TlsError('tls-not-spoken', at, system('ERR_SSL_WRONG_VERSION_NUMBER')), 'tls-not-spoken'],
  ['certificate', new TlsError('tls-certificate', at), 'tls-certificate'],
  ['fingerprint', new TlsError('tls-fingerprint', at), 'tls-fingerprint'],
  ['no certificate', new TlsError('tls-no-certificate', at), 'tls-no-certificate'],
  ['a client certificate', new TlsError('tls-client-certificate', at), 'tls-client-certificate'],
  ['handshake', new TlsError('tls-handshake', at), 'tls-handshake'],
  ['downgrade', new TlsError('tls-downgrade', at), 'tls-downgrade'],
  ['bad TLS files', new TlsError('tls-options', at), 'tls-options'],
  ['a field', new InputError('no-host'), undefined],
  ['nobody waits', new CancelledError('closed', at), undefined],
  ['a mistake of ours', new Error('x'), undefined]
]

describe('advice', () => {
  for (const [what, error, advice] of cases) {
    it(`${what}: ${advice ?? 'none'}`, () => assert.equal(adviceOn(error), advice))
  }

  it('is in the catalog, and nothing else is', () => {
    const given = new Set(cases.flatMap(([, , advice]) => advice ?? []))
    // Of the test of a connection itself.
    const others = ['other-api', 'other-rest']
    assert.deepEqual(Object.keys(hints).toSorted(), [...given, 'service-rest', ...others].toSorted())
  })

  it('over REST names its services, and says nothing of those of the API', () => {
    const given = new Set(cases.map(([, error]) => adviceOn(error, 'rest')))
    assert.ok(given.has('service-rest'))
    const named = [...given].flatMap((advice) => (advice === undefined ? [] : String(hints[advice])))
    assert.ok(named.length > 10)
    for (const hint of named) assert.doesNotMatch(hint, /api-ssl|872[89]|reply as the API/)
  })
})
