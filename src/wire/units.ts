import { isSecret, type Kind, kindOf } from '../menus/index.js'
import { parseDate, parseDuration, parseRate, parseSize } from './measures.js'

/** Undefined where the text is no value of the kind, such as `never` or `unlimited`. */
export type Convert = (text: string) => string | number | number[] | undefined

const CONVERTERS: Readonly<Partial<Record<Kind, Convert>>> = {
  date: parseDate,
  duration: parseDuration,
  rate: (text) => parseRate(text) ?? parsePair(text),
  size: parseSize
}

/** How the values of a property become seconds, bits per second, bytes or ISO 8601; undefined for all others. */
export function converterOf(name: string, menu: string): Convert | undefined {
  const kind = kindOf(name, menu)
  return kind === undefined || isSecret(name, menu) ? undefined : CONVERTERS[kind]
}

/** Up and down of a queue: `10M/2M`. */
function parsePair(text: string): number[] | undefined {
  const rates = text.split('/').flatMap((part) => parseRate(part) ?? [])
  return rates.length === 2 && text.split('/').length === 2 ? rates : undefined
}
