import { UsageError } from '../usage/usage-error.js'

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  _: ' '
}

/** A line of the console, from left to right. */
export class Scanner {
  readonly #line: string
  #at = 0

  constructor(line: string) {
    // A line of an export that is too long goes on after a backslash.
    this.#line = line.replace(/\\\r?\n\s*/g, '').trim()
  }

  /** Whether nothing but blanks is left. */
  get isAtEnd(): boolean {
    this.#skipBlanks()
    return this.#at === this.#line.length
  }

  /** Whether blanks or the end come next, as behind a whole word. */
  get isBetweenWords(): boolean {
    return this.#at === this.#line.length || /\s/.test(this.#line[this.#at]!)
  }

  /** What comes next, blanks left out, if it is this; sticky patterns only. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    this.#skipBlanks()
    return this.takeHere(pattern)
  }

  takeHere(pattern: RegExp): RegExpExecArray | undefined {
    const found = this.#match(pattern)
    if (found !== undefined) this.#at += found[0].length
    return found
  }

  isNext(pattern: RegExp): boolean {
    this.#skipBlanks()
    return this.#match(pattern) !== undefined
  }

  /**
   * A value up to a blank or one of these signs; what is quoted may hold anything.
   *
   * @throws {UsageError} for a quote that does not end, and for what only the script language could evaluate.
   */
  value(end = ''): string {
    if (this.#match(/[$[({]/y) !== undefined) throw this.error('variables and scripts are not known here: quote a text')
    let value = ''
    while (!this.isBetweenWords && !end.includes(this.#line[this.#at]!)) {
      const quoted = this.takeHere(/"((?:[^"\\]|\\[^])*)"/y)
      if (quoted !== undefined) value += unescape(quoted[1]!)
      else if (this.#line[this.#at] === '"') throw this.error('a quote does not end')
      else value += this.#line[this.#at++]!
    }
    return value
  }

  /** Says where; what stands there may be a secret. */
  error(text: string): UsageError {
    return new UsageError(`column ${this.#at + 1}: ${text}`)
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at
    return pattern.exec(this.#line) ?? undefined
  }

  #skipBlanks(): void {
    this.takeHere(/\s+/y)
  }
}

function unescape(text: string): string {
  return text.replace(/\\(?:([0-9A-F]{2})|([^]))/g, (_, code: string | undefined, sign: string) =>
    code === undefined ? (ESCAPES[sign] ?? sign) : String.fromCharCode(parseInt(code, 16))
  )
}
