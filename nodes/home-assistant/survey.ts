import { type Router, RouterOSError, TrapError, type TypedRow } from '../../src/index.js'
import type { Text } from './entity.js'

/** As the router wrote it. */
export type TextRow = Readonly<Record<string, string>>

/** What is asked of one poll: rows of a menu, or of a command that answers with rows. */
export interface Question {
  proplist?: string
  /** Only rows whose comment begins like this. */
  commentStarts?: string
  /** Of a command; without them, the menu is printed. */
  args?: Readonly<Record<string, unknown>>
  /** No rows where it is refused or not answered, whatever the reason. */
  isOptional?: boolean
}

/** Asks the router for rows; what it does not have is none. */
export type Ask = (path: string, question?: Question) => Promise<readonly TextRow[]>

/** What the entities of a group are made with. */
export interface Context {
  ask: Ask
  text: Text
  /** Whether things may be changed from MQTT. */
  controls: boolean
  /** How comments of rules and scripts begin that are shown. */
  ruleTag: string
  memory: Memory
  /** In ms since 1970. */
  now: number
}

/** What is kept from one poll to the next. */
export interface Memory {
  startedAt?: number
  checkedAt?: number
  counters: Map<string, { rx: number; tx: number; at: number }>
}

const MISSING = /no such command|no such directory|unknown command|not supported/i

/** Asks one router the questions of a poll, one after the other. */
export class Survey {
  readonly memory: Memory = { counters: new Map() }
  readonly #router: Router
  readonly #owner: object
  readonly #onRefusal: (error: TrapError, path: string) => void
  /** Not asked again until the connection is a new one. */
  readonly #missing = new Set<string>()
  #asked = ''

  /** @param onRefusal hears once of what the router does not let this user see. */
  constructor(router: Router, owner: object, onRefusal: (error: TrapError, path: string) => void) {
    this.#router = router
    this.#owner = owner
    this.#onRefusal = onRefusal
  }

  /** The last path, for the report of a failure. */
  get asked(): string {
    return this.#asked
  }

  /** The router may be another one, or have other packages. */
  reset(): void {
    this.#missing.clear()
    this.memory.counters.clear()
    delete this.memory.checkedAt
  }

  /** Asks nothing twice. Rejects where the router cannot be reached. */
  poll(signal: AbortSignal): Ask {
    const answers = new Map<string, Promise<readonly TextRow[]>>()
    return (path, question = {}) => {
      const answer = answers.get(path) ?? this.#ask(path, question, signal)
      answers.set(path, answer)
      return answer
    }
  }

  async #ask(path: string, question: Question, signal: AbortSignal): Promise<TextRow[]> {
    if (this.#missing.has(path)) return []
    this.#asked = path
    const { proplist, commentStarts, args, isOptional = false } = question
    const options = { values: 'text', owner: this.#owner, signal } as const
    const where =
      commentStarts === undefined ? {} : { where: [{ property: 'comment', op: 'starts', value: commentStarts }] }
    try {
      const rows = await (args === undefined
        ? this.#router.query(path, { ...options, ...where, ...(proplist !== undefined && { proplist }) })
        : this.#router.run(path, { ...options, args }))
      return rows.map(textRow)
    } catch (error) {
      const code = error instanceof RouterOSError ? error.code : undefined
      if (code === 'TRAP' || code === 'UNSUPPORTED') this.#missing.add(path)
      else if (!isOptional || (code !== 'READ_ONLY' && code !== 'TIMEOUT')) throw error
      if (error instanceof TrapError && !isOptional && !MISSING.test(error.message)) this.#onRefusal(error, path)
      return []
    }
  }
}

function textRow(row: TypedRow): TextRow {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value)]))
}
