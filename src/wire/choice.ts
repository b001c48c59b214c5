import { InputError } from '../errors.js'

/**
 * One of several words.
 *
 * @param name of the option, for the error. @param fallback where it is missing or empty.
 * @throws {InputError} when it is another.
 */
export function readChoice<T extends string>(name: string, value: unknown, choices: readonly T[], fallback: T): T {
  const text = String(value)
  if (value === undefined || value === null || text.trim() === '') return fallback
  const choice = choices.find((known) => known === value)
  if (choice !== undefined) return choice
  throw new InputError('bad-option', { name, value: text, expected: choices.join(', ') })
}
