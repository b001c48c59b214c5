import assert from 'node:assert/strict'
import { InputError } from '../../src/errors.js'

/** Nothing but an InputError is let through. */
export function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch (error) {
    assert.ok(error instanceof InputError, String(error))
    return undefined
  }
}
