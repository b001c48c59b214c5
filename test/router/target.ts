import { readFileSync } from 'node:fs'
import { Router, type RouterOptions } from '../../src/index.js'

const MODES: Record<string, RouterOptions> = {
  'api:': { host: '', mode: 'PLAIN_ONLY' },
  'apis:': { host: '', mode: 'SSL_ONLY', trust: 'any' },
  'http:': { host: '', protocol: 'rest', mode: 'PLAIN_ONLY' },
  'https:': { host: '', protocol: 'rest', mode: 'SSL_ONLY', trust: 'any' }
}

/** The router to test: `api://user:password@host:port`, or `apis`, `http`, `https`. It is named nowhere in the report. */
export class Target {
  readonly options: RouterOptions
  readonly scheme: string

  /** @throws {Error} that says what to change, without the address */
  static fromEnvironment({ ROUTEROS_URL: address, ROUTEROS_PASSWORD: password }: NodeJS.ProcessEnv): Target {
    if (!address) throw new Error('Set ROUTEROS_URL, such as api://user:password@192.168.88.1')
    const url = URL.canParse(address) ? new URL(address) : undefined
    const mode = url && MODES[url.protocol]
    if (url === undefined || mode === undefined || url.hostname === '') {
      throw new Error('ROUTEROS_URL has to begin with api://, apis://, http:// or https://, and name a host')
    }
    return new Target(url, mode, password)
  }

  private constructor(url: URL, mode: RouterOptions, password = decodeURIComponent(url.password)) {
    this.scheme = url.protocol.slice(0, -1)
    this.options = {
      ...mode,
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: url.port === '' ? undefined : Number(url.port),
      username: decodeURIComponent(url.username),
      password
    }
  }

  get isRest(): boolean {
    return this.options.protocol === 'rest'
  }

  router(options: Partial<RouterOptions> = {}): Router {
    return new Router({ ...this.options, ...options })
  }

  /** Whatever the report must not hold. */
  get secrets(): string[] {
    const { host, username, password } = this.options
    return [host, username, password].filter((text): text is string => typeof text === 'string' && text.length > 3)
  }
}

export const mayWrite = process.env['ROUTEROS_WRITE'] === '1'
export const version = (
  JSON.parse(readFileSync(require.resolve('../../../package.json'), 'utf8')) as { version: string }
).version
