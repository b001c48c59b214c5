import { getHeapStatistics } from 'node:v8'
import type { TypedRow } from '../wire/values.js'

/** What V8 takes for an object, a property and a text, in bytes. */
const ROW = 32
const PROPERTY = 8
const TEXT = 16

/** A share of the heap that Node.js may use, in bytes: a small board has a small one. */
export function heapShare(share: number): number {
  return Math.floor(getHeapStatistics().heap_size_limit * share)
}

/** About how many bytes of memory a row takes. */
export function weightOf(row: TypedRow): number {
  let weight = ROW
  for (const name in row) {
    const value = row[name]!
    weight += PROPERTY
    for (const part of Array.isArray(value) ? value : [value]) {
      if (typeof part === 'string') weight += TEXT + part.length
    }
  }
  return weight
}
