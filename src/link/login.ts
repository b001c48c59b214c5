import { createHash } from 'node:crypto'
import type { Charset } from '../wire/charset.js'
import { LoginError, ProtocolError, TrapError } from '../errors.js'
import type { Row } from '../wire/sentence.js'

export interface Credentials {
  username: string
  password: string
}

/**
 * Logs in. Since RouterOS 6.43 name and password are enough; older ones ignore them and answer with a challenge.
 *
 * A `!done` with `=ret=` is therefore no success: it is a challenge the first time and a refusal the second.
 *
 * @param ask sends words and resolves to the attributes of `!done`.
 * @throws {LoginError} when the router refuses.
 */
export async function login(
  ask: (words: string[]) => Promise<Row>,
  { username, password }: Credentials,
  charset: Charset
): Promise<void> {
  try {
    const first = await ask(['/login', `=name=${username}`, `=password=${password}`])
    if (first['ret'] === undefined) return
    const response = answerChallenge(String(first['ret']), charset.encode(password, 'password'))
    const second = await ask(['/login', `=name=${username}`, `=response=${response}`])
    if (second['ret'] === undefined) return
  } catch (error) {
    if (!(error instanceof TrapError)) throw error
    const refusal = error.conceal([password])
    throw new LoginError('login-refused', { reason: refusal.message }, refusal)
  }
  throw new LoginError('login-challenge')
}

/** `00` and the MD5 of a zero byte, the password and the challenge's bytes, in hexadecimal. */
export function answerChallenge(challenge: string, password: Buffer): string {
  if (!/^(?:[0-9a-f]{2})+$/i.test(challenge)) throw new ProtocolError('challenge')
  const digest = createHash('md5').update('\0').update(password).update(Buffer.from(challenge, 'hex'))
  return `00${digest.digest('hex')}`
}
