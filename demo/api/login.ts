import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Sentence } from '../../src/index.js'
import { wire } from '../bytes.js'
import { loginOf, userOf } from '../device/accounts.js'
import type { Device } from '../device/device.js'
import type { Login } from '../session.js'

export type LoginAnswer =
  | { kind: 'challenge'; ret: string }
  | { kind: 'refused'; name: string; message: string }
  | { kind: 'welcome'; login: Login }

/** The login of one connection, plain or by challenge, as the version has it. */
export class LoginDesk {
  readonly #device: Device
  #challenge: Buffer | undefined

  constructor(device: Device) {
    this.#device = device
  }

  answer(sentence: Sentence): LoginAnswer {
    const { version } = this.#device
    const name = textOf(sentence, 'name')
    const password = textOf(sentence, 'password')
    const response = textOf(sentence, 'response')
    if (response !== undefined && name !== undefined) {
      const isRight = version.hasChallengeLogin && this.#isRightResponse(name, response)
      return this.#decide(name, isRight)
    }
    if (version.hasPlainLogin && name !== undefined && password !== undefined) {
      return this.#decide(name, userOf(this.#device, name)?.password === password)
    }
    this.#challenge = randomBytes(16)
    return { kind: 'challenge', ret: this.#challenge.toString('hex') }
  }

  #decide(name: string, isRight: boolean): LoginAnswer {
    const user = userOf(this.#device, name)
    const login = isRight && user !== undefined ? loginOf(this.#device, user, 'api') : undefined
    if (login !== undefined) return { kind: 'welcome', login }
    const message = this.#device.version.hasPlainLogin ? 'invalid user name or password (6)' : 'cannot log in'
    return { kind: 'refused', name, message }
  }

  /** `00` and the MD5 of a zero byte, the password and the challenge. A challenge is good for one answer. */
  #isRightResponse(name: string, response: string): boolean {
    const challenge = this.#challenge
    this.#challenge = undefined
    const password = userOf(this.#device, name)?.password
    if (challenge === undefined || password === undefined) return false
    const digest = createHash('md5').update(Buffer.of(0)).update(wire.encode(password)).update(challenge).digest('hex')
    const [right, given] = [Buffer.from(`00${digest}`), Buffer.from(response.toLowerCase())]
    return right.length === given.length && timingSafeEqual(right, given)
  }
}

function textOf(sentence: Sentence, name: string): string | undefined {
  const value = sentence.attributes[name]
  return typeof value === 'string' ? value : value?.at(-1)
}
