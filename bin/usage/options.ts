import { parseArgs } from 'node:util'
import { UsageError } from './usage-error.js'

/** Also what `--help` lists; `value` names the value in it. */
export const OPTIONS = {
  json: { type: 'boolean', about: 'the rows as one JSON array' },
  ndjson: { type: 'boolean', about: 'a JSON object a row, each on its line' },
  raw: { type: 'boolean', about: 'the sentences: <<< sent, >>> received' },
  values: { type: 'string', value: 'MODE', about: 'typed, text, or units (seconds, bit/s, bytes)' },
  ssl: { type: 'boolean', about: 'TLS only; the certificate must verify' },
  fingerprint: { type: 'string', value: 'SHA256', about: 'TLS only; this certificate alone is accepted' },
  ca: { type: 'string', value: 'FILE', about: 'TLS only; this CA must have signed (PEM file)' },
  insecure: { type: 'boolean', about: 'TLS only; any certificate is accepted' },
  plain: { type: 'boolean', about: 'no TLS' },
  rest: { type: 'boolean', about: 'the REST API of RouterOS 7 instead of the API' },
  'read-only': { type: 'boolean', about: 'refuse every command that is not a known read' },
  timeout: { type: 'string', value: 'SECONDS', about: 'longest silence of the router; default 8' },
  charset: { type: 'string', value: 'NAME', about: 'of bytes that are not UTF-8; default windows-1252' },
  'password-fd': { type: 'string', value: 'N', about: 'read the password from this file descriptor' },
  yes: { type: 'boolean', about: 'apply without asking' },
  menu: { type: 'string', value: 'PATH', about: 'export this menu alone' },
  verbosity: { type: 'string', value: 'WORD', about: 'of an export: compact, verbose or terse' },
  secrets: { type: 'boolean', about: 'export secrets too' },
  encrypt: { type: 'boolean', about: 'encrypt the backup with a password that is asked for' },
  port: { type: 'string', value: 'N', about: 'of the demo router; default 8728' },
  help: { type: 'boolean', about: 'this page' },
  version: { type: 'boolean', about: 'the version of this package' }
} as const

type Given = Partial<Record<keyof typeof OPTIONS, string | boolean>>

/** Formats of the rows; `table` without an option. */
const FORMATS = ['json', 'ndjson', 'raw'] as const
export type Format = 'table' | (typeof FORMATS)[number]

/** The arguments, read. */
export class Options {
  readonly words: readonly string[]
  readonly #given: Given

  /** @throws {UsageError} naming the option, never its value. */
  constructor(args: readonly string[]) {
    try {
      const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
      this.#given = values
      this.words = positionals
    } catch (error) {
      throw new UsageError(explain(error as NodeJS.ErrnoException))
    }
    this.#assertOne('json', 'ndjson', 'raw')
    this.#assertOne('raw', 'values')
    this.#assertOne('plain', 'ssl')
    this.#assertOne('plain', 'fingerprint', 'ca', 'insecure')
  }

  has(name: keyof typeof OPTIONS): boolean {
    return this.#given[name] !== undefined
  }

  text(name: keyof typeof OPTIONS): string | undefined {
    const value = this.#given[name]
    return typeof value === 'string' ? value : undefined
  }

  /** @throws {UsageError} when it is no number within these limits. */
  number(name: keyof typeof OPTIONS, least: number, most: number): number | undefined {
    const text = this.text(name)
    if (text === undefined) return undefined
    const number = Number(text)
    if (text.trim() !== '' && number >= least && number <= most) return number
    throw new UsageError(`--${name} is a number from ${least} to ${most}`)
  }

  /** @throws {UsageError} when it is none of these. */
  choice<T extends string>(name: keyof typeof OPTIONS, choices: readonly T[]): T | undefined {
    const text = this.text(name)
    const choice = choices.find((known) => known === text)
    if (text === undefined || choice !== undefined) return choice
    throw new UsageError(`--${name} is one of ${choices.join(', ')}`)
  }

  get format(): Format {
    return FORMATS.find((format) => this.has(format)) ?? 'table'
  }

  #assertOne(...names: (keyof typeof OPTIONS)[]): void {
    const given = names.filter((name) => this.has(name)).map((name) => `--${name}`)
    if (given.length > 1) throw new UsageError(`${given.join(' and ')} exclude each other: choose one`)
  }
}

function explain({ code, message }: NodeJS.ErrnoException): string {
  const [option = ''] = /--?[\w-]+/.exec(message) ?? []
  if (/^--?pass/.test(option)) return 'no password in the arguments, others can see it: set ROUTEROS_PASSWORD'
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `unknown option ${option}: see routeros --help`
  const isMissing = /argument missing|ambiguous/.test(message)
  return isMissing ? `${option} needs a value: see routeros --help` : `${option} takes no value: see routeros --help`
}
