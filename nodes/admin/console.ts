import { type CommandInput, type Router, TrapError, type TypedRow } from '../../src/index.js'
import { type Child, isName, type Item, type Source } from './item.js'
import { firstRows } from './rows.js'

interface Entry {
  answer: Promise<unknown>
  until: number
}

/** Nobody who types waits longer, in ms. */
const PATIENCE = 1_000
/** What has not been said after this many ms is not heard any more. */
const LONGEST_ANSWER = 5_000
/** How long a router is left alone after a failure, in ms, unless it comes back before. */
const REST = 5_000
/** How long a refusal and the values of an argument hold, in ms. The tree itself holds until the version changes. */
const REFUSAL_LIFE = 60_000
const VALUES_LIFE = 10_000
const PROPERTIES_LIFE = 60_000
const MOST_ENTRIES = 100
/** Answers under way at once. */
const MOST_PENDING = 8
const MOST_CHILDREN = 500
/** Of the rows of one answer, in bytes of memory; the most rows of a usual length take less. */
const MOST_WEIGHT = 256 * 1024
/** So many rows of a menu show what its properties are called. */
const MOST_SAMPLES = 50
/** A longer value is left out, a longer explanation cut. */
const LONGEST_TEXT = 200
/** A value with one of these would not look as it is. */
const CONTROL = /[\p{Cc}\p{Bidi_Control}]/u

const TYPES: Readonly<Record<string, Child['type']>> = { dir: 'menu', path: 'menu', cmd: 'command', arg: 'argument' }

/**
 * What the console of one router says about itself. Everything resolves to undefined where it cannot be asked:
 * the router is away, slow or older than RouterOS 7, or the user may not look.
 */
export class RouterConsole implements Source {
  static readonly #known = new WeakMap<Router, RouterConsole>()
  readonly #router: Router
  /** In the order of their use, the latest last. */
  readonly #entries = new Map<string, Entry>()
  #pending = 0
  /** When it last answered, or was asked after all answers were in. */
  #heardAt = 0
  #restUntil = 0
  /** Counts connections: each may lead to another version. */
  #connections = 0
  #version: { text: string; asOf: number } | undefined
  #versionRequest: Promise<string | undefined> | undefined

  static of(router: Router): RouterConsole {
    const known = this.#known.get(router) ?? new RouterConsole(router)
    this.#known.set(router, known)
    return known
  }

  private constructor(router: Router) {
    this.#router = router
    router.on('state', ({ name }) => {
      if (name !== 'connected') return
      this.#connections += 1
      this.#restUntil = 0
    })
  }

  /** How long to wait for an answer, in ms: a router that has been silent for long already is not waited for again. */
  get patience(): number {
    return this.#pending === 0 ? PATIENCE : Math.max(0, PATIENCE - (performance.now() - this.#heardAt))
  }

  children(path: readonly string[]): Promise<Child[] | undefined> {
    return this.#recall(`children ${path.join(' ')}`, Infinity, () => this.#children(path))
  }

  /** The values an argument of a command may have. */
  values(command: readonly string[], argument: string): Promise<Item[] | undefined> {
    const key = `values ${command.join(' ')} ${argument}`
    return this.#recall(key, VALUES_LIFE, () => this.#completions(`/${command.join(' ')} ${argument}=`))
  }

  /** The names of a menu's properties: those of its first rows, and what `print`, `set` and `add` know. */
  properties(menu: readonly string[]): Promise<string[] | undefined> {
    return this.#recall(`properties ${menu.join(' ')}`, PROPERTIES_LIFE, () => this.#properties(menu), false)
  }

  /** What is known, or what the router says. Never rejects. */
  async #recall<T>(key: string, life: number, request: () => Promise<T>, needsConsole = true): Promise<T | undefined> {
    const version = await this.#sureVersion()
    if (version === undefined || (needsConsole && !hasConsole(version))) return undefined
    const known = this.#entries.get(key)
    if (known !== undefined && known.until > performance.now()) {
      this.#keep(key, known)
      return known.answer as Promise<T | undefined>
    }
    if (this.#isResting) return undefined
    const answer = this.#guard(request)
    const entry = { answer, until: performance.now() + life }
    this.#keep(key, entry)
    if ((await answer) === undefined)
      entry.until = Math.min(entry.until, this.#isResting ? 0 : performance.now() + REFUSAL_LIFE)
    return answer
  }

  get #isResting(): boolean {
    return performance.now() < this.#restUntil || this.#pending >= MOST_PENDING
  }

  /** Never rejects. A trap is an answer too; any other failure is a reason to leave the router alone for a while. */
  async #guard<T>(request: () => Promise<T>): Promise<T | undefined> {
    if (this.#pending === 0) this.#heardAt = performance.now()
    this.#pending += 1
    try {
      const answer = await request()
      this.#heardAt = performance.now()
      return answer
    } catch (error) {
      if (!(error instanceof TrapError)) this.#restUntil = performance.now() + REST
      return undefined
    } finally {
      this.#pending -= 1
    }
  }

  /** Asked once per connection; when it is another one than before, nothing that was known holds any more. */
  async #sureVersion(): Promise<string | undefined> {
    if (this.#version?.asOf === this.#connections) return this.#version.text
    if (this.#versionRequest === undefined && this.#isResting) return undefined
    this.#versionRequest ??= this.#guard(() => this.#readVersion()).finally(() => (this.#versionRequest = undefined))
    const version = await this.#versionRequest
    if (version === undefined) return undefined
    if (this.#version !== undefined && this.#version.text !== version) this.#entries.clear()
    this.#version = { text: version, asOf: this.#connections }
    return version
  }

  /** Empty where the user may not know. */
  async #readVersion(): Promise<string> {
    const rows = this.#rows(['/system/resource/print', '=.proplist=version'], 1)
    const [row] = await rows.catch((error: unknown) => {
      if (error instanceof TrapError) return []
      throw error
    })
    return text(row?.['version']).slice(0, LONGEST_TEXT)
  }

  async #children(path: readonly string[]): Promise<Child[]> {
    const [children, completions] = await Promise.all([
      this.#rows(['/console/inspect', '=request=child', `=path=${path.join(',')}`], MOST_CHILDREN),
      this.#completionRows(path.length === 0 ? '/' : `/${path.join(' ')} `).catch(() => [])
    ])
    const about = new Map(completions.map((row) => [text(row['completion']), text(row['text'])]))
    return children.flatMap((row) => {
      const name = text(row['name'])
      const type = TYPES[text(row['node-type'])]
      return row['type'] === 'child' && type !== undefined && isName(name)
        ? [{ name, type, about: about.get(name)?.slice(0, LONGEST_TEXT) ?? '' }]
        : []
    })
  }

  async #completions(input: string): Promise<Item[]> {
    const items = new Map<string, Item>()
    for (const row of await this.#completionRows(input)) {
      const value = text(row['completion'])
      const about = text(row['text']).slice(0, LONGEST_TEXT)
      if (value.length > LONGEST_TEXT || CONTROL.test(value) || items.has(value)) continue
      items.set(value, about === '' ? { value } : { value, about })
    }
    return [...items.values()]
  }

  async #completionRows(input: string): Promise<TypedRow[]> {
    const rows = await this.#rows(['/console/inspect', '=request=completion', `=input=${input}`], MOST_CHILDREN)
    return rows.filter((row) => row['type'] === 'completion' && row['show'] !== 'false' && row['show'] !== 'no')
  }

  async #properties(menu: readonly string[]): Promise<string[]> {
    const print = `/${[...menu, 'print'].join('/')}`
    const hasTree = hasConsole(this.#version?.text ?? '')
    const argumentsOf = async (command: string): Promise<string[]> => {
      const children = hasTree ? await this.children([...menu, command]) : undefined
      return (children ?? []).filter(({ type }) => type === 'argument').map(({ name }) => name)
    }
    const columns = hasTree ? this.#completions(`/${[...menu, 'print'].join(' ')} proplist=`).catch(() => []) : []
    const [rows, ...named] = await Promise.all([
      this.#rows([print], MOST_SAMPLES),
      Promise.resolve(columns).then((items) => items.map(({ value }) => value)),
      argumentsOf('set'),
      argumentsOf('add')
    ])
    const names = new Set([...rows.flatMap((row) => Object.keys(row)), ...named.flat()])
    for (const name of ['numbers', 'copy-from', 'place-before', '.section', '.dead', 'ret']) names.delete(name)
    return [...names].filter(isName).slice(0, MOST_CHILDREN).sort()
  }

  #rows(command: CommandInput, most: number): Promise<TypedRow[]> {
    const signal = AbortSignal.timeout(LONGEST_ANSWER)
    return firstRows(this.#router, command, most, { signal, mostWeight: MOST_WEIGHT })
  }

  #keep(key: string, entry: Entry): void {
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    const [oldest] = this.#entries.keys()
    if (this.#entries.size > MOST_ENTRIES && oldest !== undefined) this.#entries.delete(oldest)
  }
}

/** `/console/inspect` came with RouterOS 7. */
function hasConsole(version: string): boolean {
  return Number.parseInt(version, 10) >= 7
}

function text(value: TypedRow[string] | undefined): string {
  return value === undefined ? '' : String(value)
}
