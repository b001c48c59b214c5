import { InputError } from '../errors.js'
import { endsByItself, isRead, isRestart, isSecret } from '../menus/index.js'
import { proplistWords, Query, queryWord, type Where } from './query.js'
import { type Argument, formatArgument, isPlainObject } from './values.js'

/** Arguments by name; the names are those of RouterOS, such as `mac-address`. */
export type Args = Readonly<Record<string, Argument>>

/** A command taken apart. `where` and `proplist` are for print. */
export interface CommandParts {
  command: string | readonly string[]
  args?: Args
  where?: Where
  proplist?: string | readonly string[]
}

/**
 * What people write:
 * - a text: the command, then one word a line, `=name=value` or `?name=value`; blank lines are skipped
 * - a list of words
 * - an object of parts
 * - a JSON text of one of these
 *
 * The command may be spelled as on the console: `/ip address print`.
 */
export type CommandInput = string | readonly string[] | CommandParts

/** The API's own spelling. */
const NORMAL = /^(?:\/[\w-]+)+$/
const RESERVED = new Set(['/login', '/quit', '/cancel'])
const FILTERED = new Set(['print', 'getall'])
const PROPLIST = '=.proplist='
/** The console looks rows up by itself, the API does not. */
const FIND = /^=(?:\.id|numbers)=\s*\[\s*find\b/

/** The peer of a longer sentence hangs up, on all other commands too. */
const MOST_WORDS = 65_536

/** What must not be repeated of `=name=value`, `?name=value`, `?<name=value` and the like; else an empty text. */
export function secretOf(word: string, menu: string): string {
  const [, name = '', value = ''] = /^(?:=|\?[=<>]?)([^=]*)=(.*)$/s.exec(word) ?? []
  return isSecret(name, menu) ? value : ''
}

/** One command, ready to be sent but for its tag. */
export class Command {
  /** The command word, such as `/interface/print`. */
  readonly path: string
  /** All words, the command word first. */
  readonly words: readonly string[]
  /** The last part of the path: `print`, `add`, `listen` … */
  readonly name: string
  /** Whether it goes on until it is cancelled. */
  readonly isEndless: boolean

  /**
   * @param args are added, one set of arguments after the other; under the same name the later one wins.
   * @throws {InputError} when it cannot be sent; nothing was.
   */
  constructor(input: unknown, ...args: unknown[]) {
    const [path, ...words] = readWords(readJson(input))
    this.path = normalise(path ?? '')
    this.words = [this.path, ...override(words, argumentWords(...args))]
    if (this.words.length > MOST_WORDS) throw new InputError('too-many-words', { limit: MOST_WORDS })
    if (this.words.some((word) => FIND.test(word))) throw new InputError('no-find')
    this.name = this.path.slice(this.path.lastIndexOf('/') + 1)
    this.isEndless = !endsByItself(this.path, (argument) => this.has(argument))
  }

  /** The menu it belongs to: `/interface`. */
  get menu(): string {
    return this.path.slice(0, this.path.lastIndexOf('/'))
  }

  /** Whether the router only reads. What is not known to read is taken to write. */
  get isRead(): boolean {
    return isRead(this.path, (argument) => this.has(argument))
  }

  /** @throws {InputError} when it is endless, so that its rows cannot be collected. */
  assertEnds(): void {
    if (this.isEndless) throw new InputError('endless', { command: this.path })
  }

  /** Whether the router may take the connection down instead of answering. */
  get endsConnection(): boolean {
    return isRestart(this.path)
  }

  /** The names of its arguments, those of `=!name=` too; conditions have none. */
  get argumentNames(): string[] {
    return this.words.slice(1).flatMap((word) => (word.startsWith('=') ? attributeName(word) : []))
  }

  /** The values that must not be repeated to anyone. */
  get secrets(): string[] {
    return this.words.flatMap((word) => secretOf(word, this.menu) || [])
  }

  /** A flag counts as soon as it is there, whatever its value. */
  has(argument: string): boolean {
    const end = 1 + argument.length
    // The first word is the command.
    for (let at = 1; at < this.words.length; at += 1) {
      const word = this.words[at]!
      if (word[0] === '=' && word.startsWith(argument, 1) && (word.length === end || word[end] === '=')) return true
    }
    return false
  }
}

/**
 * The text, the list of words or the object in a JSON text, which begins with `"`, `[` or `{`, as no command does.
 * Everything else is itself.
 *
 * @throws {InputError} when it is no JSON; it may hold a secret, so it is not repeated.
 */
export function readJson(input: unknown): unknown {
  if (typeof input !== 'string' || !/^\s*["[{]/.test(input)) return input
  try {
    return JSON.parse(input) as unknown
  } catch {
    throw new InputError('bad-json')
  }
}

function readWords(input: unknown): string[] {
  if (typeof input === 'string') {
    return NORMAL.test(input) ? [input] : checkWords(input.split(/\r?\n/), 'bad-command-line')
  }
  if (Array.isArray(input)) {
    if (!input.every((word) => typeof word === 'string')) throw new InputError('bad-command')
    return checkWords(input, 'bad-word')
  }
  if (typeof input !== 'object' || input === null) throw new InputError('bad-command')
  const { command, args = {}, where, proplist } = input as Partial<CommandParts>
  if (typeof command !== 'string' && !Array.isArray(command)) throw new InputError('bad-command')
  const [line = '', ...lines] = readWords(command)
  const words = [line, ...[proplistWords(proplist), argumentWords(args)].reduce(override, lines)]
  if (where === undefined || where === null) return words
  const path = normalise(line)
  if (!FILTERED.has(path.slice(path.lastIndexOf('/') + 1))) throw new InputError('where-not-print', { command: path })
  return [...words, ...new Query(where).words]
}

function checkWords(words: readonly string[], reason: 'bad-command-line' | 'bad-word'): string[] {
  const read: string[] = []
  for (const [index, word] of words.entries()) {
    if (word.trim() === '') continue
    if (read.length === 0) read.push(word)
    else if (word.startsWith('?')) read.push(queryWord(word))
    else if (word.startsWith('.tag') || attributeName(word) === '.tag') throw new InputError('reserved-tag')
    else if (!word.startsWith('=')) throw new InputError(reason, { line: index + 1, index: index + 1 })
    else if (word.startsWith(PROPLIST)) read.push(proplistWord(word.slice(PROPLIST.length)))
    else read.push(word)
  }
  return read
}

/**
 * An attribute word for each argument; of two with the same name the later one is meant, and the earlier is not looked at.
 *
 * @throws {InputError} when they are no object, or one of them cannot be written.
 */
export function argumentWords(...args: unknown[]): string[] {
  const sets = args.map(entriesOf).filter(({ length }) => length > 0)
  const entries = sets.length > 1 ? [...new Map(sets.flat())] : (sets[0] ?? [])
  return entries.map(([name, value]) => {
    const isProplist = name === '.proplist' && (typeof value === 'string' || Array.isArray(value))
    return isProplist ? proplistWord(value) : formatArgument(name, value)
  })
}

/** An empty one stays: it may take the place of another. */
function proplistWord(proplist: unknown): string {
  return proplistWords(proplist)[0] ?? PROPLIST
}

function entriesOf(args: unknown): [name: string, value: unknown][] {
  if (args === undefined || args === null) return []
  if (!isPlainObject(args)) throw new InputError('bad-args')
  return Object.entries(args)
}

/** What is added wins over what was there under the same name. */
function override(words: string[], added: readonly string[]): string[] {
  if (added.length === 0) return words
  const names = new Set(added.map(attributeName))
  return [...words.filter((word) => !names.has(attributeName(word))), ...added]
}

/** `=name=value` and `=!name=` → `name`; a query word has none, so it gets its own text and meets no other. */
function attributeName(word: string): string {
  return /^=!?([^=]*)/.exec(word)?.[1] ?? word
}

function normalise(path: string): string {
  if (NORMAL.test(path) && !RESERVED.has(path)) return path
  const parts = path.split(/[\s/]+/).filter((part) => part !== '')
  if (parts.length === 0) throw new InputError('no-command')
  const normal = `/${parts.join('/')}`
  if (/\/\[\/?find(?:[\]/]|$)/.test(normal)) throw new InputError('no-find')
  if (/[=?\p{Cc}]/u.test(normal)) throw new InputError('bad-command-path')
  if (RESERVED.has(normal)) throw new InputError('reserved-command', { command: normal })
  return normal
}
