/** Of a value that is shown in a dialog, in characters. */
const LONGEST = 1_000

/** A value as a dialog shows it: a long text is cut. */
export function shortOf<T>(value: T): T | string {
  return typeof value === 'string' && value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value
}

/** The same for every property. */
export function shorten<T>(values: Readonly<Record<string, T>>): Record<string, T | string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shortOf(value)]))
}
