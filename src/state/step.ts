import { isSecret } from '../menus/index.js'
import { Command } from '../wire/command.js'
import { parseValue, type TypedRow, type Value } from '../wire/values.js'

/** What a step does to a row. */
export type Action = 'set' | 'add' | 'move' | 'remove' | 'disable'

/** Property → value; `null` is unset. */
export type Values = ReadonlyMap<string, string | null>

/** Property → value as a row has them; secrets are `***`, and what is to be unset is `null`. */
export type Shown<T extends object = TypedRow> = { [name in (keyof T & string) | 'place']?: Value | null }

/**
 * One change of a menu, for people and flows: the action, `.id` where the row has one, the properties of the key, and
 * what differs. A moved row has `place` in both: where it stands among the rows that were looked at, counted from 1.
 */
export interface Step<T extends object = TypedRow> {
  action: Action
  '.id'?: string
  before: Shown<T>
  after: Shown<T>
  /** A property of the key. */
  [property: string]: unknown
}

/** A row of the menu, or one that will be: its id is known once it is added. */
export interface Subject {
  id: string | undefined
  readonly key: Values
}

/** A step before it is taken. */
export interface Change {
  readonly action: Action
  readonly subject: Subject
  readonly before: Values
  readonly after: Values
  /** The row it is moved before; undefined is the end of the menu. */
  readonly next?: Subject | undefined
}

const NOTHING: Values = new Map()

export function stepOf({ action, subject, before, after }: Change, menu: string): Step {
  return {
    action,
    ...(subject.id !== undefined && { '.id': subject.id }),
    ...shown(subject.key, menu),
    before: shown(before, menu),
    after: shown(after, menu)
  }
}

/** What takes the step; an id that is not known yet is empty in it. */
export function commandOf({ action, subject, after, next }: Change, menu: string): Command {
  const path = `${menu}/${action}`
  const id = subject.id === undefined ? {} : { '.id': subject.id }
  switch (action) {
    case 'add':
      return new Command(path, argumentsOf([...after].filter(([, value]) => value !== null)))
    case 'set':
      return new Command(path, id, argumentsOf(after))
    case 'move': // the console's name for the ids; the API has no other here
      return new Command(path, {
        numbers: subject.id ?? '',
        ...(next !== undefined && { destination: next.id ?? '' })
      })
    default:
      return new Command(path, id)
  }
}

export function changeOf(
  action: Action,
  subject: Subject,
  { before = NOTHING, after = NOTHING, next }: Partial<Change>
): Change {
  return { action, subject, before, after, next }
}

function shown(values: Values, menu: string): Shown {
  return Object.fromEntries(
    [...values].map(([name, value]) => {
      if (value === null) return [name, null]
      return [name, isSecret(name, menu) && value !== '' ? '***' : parseValue(name, value)]
    })
  )
}

/** A comment cannot be unset, only emptied. */
function argumentsOf(values: Iterable<[string, string | null]>): Record<string, string | null> {
  return Object.fromEntries(
    Array.from(values, ([name, value]) => [name, value === null && name === 'comment' ? '' : value])
  )
}
