import assert from 'node:assert/strict'
import { inspect } from 'node:util'
import { Charset } from '../../../src/wire/charset.js'
import { ConnectionError, FatalError, InputError, LoginError, ProtocolError, TrapError } from '../../../src/errors.js'
import { answerChallenge, login } from '../../../src/link/login.js'
import type { Row } from '../../../src/wire/sentence.js'
import { readCaptures } from '../../files.js'

const charset = new Charset()
const credentials = { username: 'admin', password: 'test' }

/** A router that answers each login with the next of these. */
function script(...answers: (Row | Error)[]): { asked: string[][]; ask: (words: string[]) => Promise<Row> } {
  const asked: string[][] = []
  const ask = async (words: string[]): Promise<Row> => {
    asked.push(words)
    const answer = answers[asked.length - 1] ?? new Error('asked too often')
    if (answer instanceof Error) throw answer
    return answer
  }
  return { asked, ask }
}

const trap = new TrapError([{ message: 'invalid user name or password (6)' }])
const { challengeLogin } = readCaptures()
const challenge = challengeLogin[0]!

describe('login', () => {
  it('is one sentence since RouterOS 6.43', async () => {
    const { asked, ask } = script({})
    await login(ask, credentials, charset)
    assert.deepEqual(asked, [['/login', '=name=admin', '=password=test']])
  })

  it('answers the challenge of an older router', async () => {
    const { asked, ask } = script({ ret: challenge.challenge }, {})
    await login(ask, { username: 'admin', password: challenge.password }, charset)
    assert.deepEqual(asked[1], ['/login', '=name=admin', `=response=${challenge.response}`])
    assert.equal(asked.length, 2)
  })

  it('sends an empty password as one', async () => {
    const { asked, ask } = script({})
    await login(ask, { username: '', password: '' }, charset)
    assert.deepEqual(asked, [['/login', '=name=', '=password=']])
  })

  it('takes other attributes of !done for no challenge', async () => {
    const { asked, ask } = script({ message: 'welcome' })
    await login(ask, credentials, charset)
    assert.equal(asked.length, 1)
  })

  const refusals: [name: string, answers: (Row | Error)[]][] = [
    ['a trap', [trap]],
    ['a trap after the challenge', [{ ret: challenge.challenge }, trap]]
  ]
  for (const [name, answers] of refusals) {
    it(`takes ${name} for a refusal`, async () => {
      const { asked, ask } = script(...answers)
      await assert.rejects(login(ask, credentials, charset), (error) => {
        assert.ok(error instanceof LoginError)
        assert.deepEqual([error.code, (error.cause as Error).message], ['LOGIN', trap.message])
        assert.match(error.message, /invalid user name or password \(6\)/)
        return true
      })
      assert.equal(asked.length, answers.length)
    })
  }

  it('takes a second challenge for a refusal, and does not try a third time', async () => {
    const { asked, ask } = script({ ret: challenge.challenge }, { ret: challenge.challenge })
    await assert.rejects(login(ask, credentials, charset), { code: 'LOGIN', reason: 'login-challenge' })
    assert.equal(asked.length, 2)
  })

  it('takes an empty ret for a challenge, which it cannot be', async () => {
    await assert.rejects(login(script({ ret: '' }).ask, credentials, charset), ProtocolError)
    await assert.rejects(login(script({ ret: 'not hex!' }).ask, credentials, charset), { reason: 'challenge' })
  })

  for (const error of [
    new FatalError('too many commands before login'),
    new ConnectionError('closed', { host: 'x' })
  ]) {
    it(`lets a ${error.name} through`, async () => {
      await assert.rejects(login(script(error).ask, credentials, charset), (thrown) => thrown === error)
    })
  }

  it('never repeats the password, should the router do so', async () => {
    const { ask } = script(new TrapError([{ message: 'admin with hunter2 refused' }]))
    await assert.rejects(login(ask, { username: 'admin', password: 'hunter2' }, charset), (error) => {
      assert.ok(error instanceof LoginError && error.cause instanceof TrapError)
      assert.match(error.message, /admin with \*\*\* refused/)
      return !inspect(error, { depth: 5 }).includes('hunter2')
    })
  })

  it('never names a password that cannot be written', async () => {
    const password = 'hunter2 日'
    const ask = script({ ret: challenge.challenge }).ask
    await assert.rejects(login(ask, { username: 'a', password }, new Charset({ encodeAs: 'ascii' })), (error) => {
      assert.ok(error instanceof InputError)
      assert.equal(error.details['name'], 'password')
      return !JSON.stringify([error.message, error.details]).includes('hunter2')
    })
  })
})

describe('answerChallenge', () => {
  for (const { challenge: hex, password, response } of challengeLogin) {
    it(`${hex} with "${password}"`, () => assert.equal(answerChallenge(hex, Buffer.from(password)), response))
  }

  it('abc123 with "passTest", from a Go client', () => {
    assert.equal(answerChallenge('abc123', Buffer.from('passTest')), '0021277bff9ac7caf06aa608e46616d47f')
  })

  it('reads capitals', () => {
    const [{ challenge: hex, password, response }] = challengeLogin as [(typeof challengeLogin)[number]]
    assert.equal(answerChallenge(hex.toUpperCase(), Buffer.from(password)), response)
  })

  it('counts the bytes of a password and not its characters', () => {
    assert.notEqual(
      answerChallenge('abc123', Buffer.from('é', 'utf8')),
      answerChallenge('abc123', Buffer.from('é', 'latin1'))
    )
  })

  for (const odd of ['', 'abc', 'xy', '0x12', 'ab cd', 'ab\n']) {
    it(`refuses ${JSON.stringify(odd)}`, () => {
      assert.throws(
        () => answerChallenge(odd, Buffer.from('x')),
        (error) => error instanceof ProtocolError
      )
    })
  }
})
