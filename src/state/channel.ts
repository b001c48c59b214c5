import type { Command } from '../wire/command.js'
import type { Print } from '../wire/print.js'
import type { Row } from '../wire/sentence.js'
import type { TypedRow } from '../wire/values.js'

/** What can run commands one after the other: one connection to a router, or its REST API. */
export interface Channel {
  /** Whether there is a session that the router's safe mode can belong to. */
  readonly hasSession: boolean
  /** @throws {InputError | ReadOnlyError} when it cannot or may not be sent. */
  check(command: Command): void
  /** The rows as text. */
  print(print: Print): Promise<Row[]>
  /** Never sends anything twice. Resolves to what the router answers: the id of an added row as `ret`. */
  run(command: Command): Promise<TypedRow[]>
  /** Ends what runs at once. */
  abort(): void
}
