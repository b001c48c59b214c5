import { isIPv4 } from 'node:net'
import { argumentOf, isSecret, isText, type Kind, kindOf } from '../menus/index.js'
import { sortKey } from '../wire/comparing.js'
import { parseDuration, parseRate } from '../wire/measures.js'

/** The one spelling of a value: two values are the same when these are. */
export type Canonical = (text: string) => string

/** Nothing in these is another spelling of something else. */
const EXACT = /(?:^|[-.])(?:name|comment|script|source|contents?|on-[a-z-]+|ssid|identity|regexp?)$/
/** Their elements are negated one by one; elsewhere a `!` at the beginning is for the whole list. */
const FLAGS = new Set(['policy', 'tcp-flags'])
/** Values for both directions, such as `10M/2M`, or from one to another, such as `8h-20h`. */
const PAIRS: ReadonlySet<Kind> = new Set(['duration', 'rate', 'size'])
/** The mask of a MAC address that leaves it whole. */
const WHOLE_MAC = /\/FF:FF:FF:FF:FF:FF$/i
const HEX = /^0x[\da-f]{1,16}$/i

/**
 * How values of a property are compared: `yes` is `true`, `10m` is `00:10:00` and `600`, `10M/2M` is `10000000/2000000`,
 * `7h-20h` is `07:00:00-20:00:00`, a host is one with or without `/32`, a MAC address one in either case. Words such as
 * `none` are compared as text, and so are names and comments. In menus and properties that nobody knows, the value itself
 * tells its kind.
 *
 * The elements of a comma list count in their order, unless the console offers a choice: these the router sorts itself.
 */
export function canonicalOf(name: string, menu: string): Canonical {
  const kind = kindOf(name, menu)
  if (kind === undefined && (EXACT.test(name) || isSecret(name, menu))) return (text) => text
  const one = negatable(kind === undefined ? guess(isText(name)) : known(kind))
  const isChosen = (argumentOf(menu, name)?.values.length ?? 0) > 1
  const list: Canonical = (text) => {
    if (!text.includes(',')) return one(text)
    const parts = text.split(',').map((part) => one(part.trim()))
    if (!isChosen) return parts.join(',')
    return (name === 'policy' ? granted(parts) : parts).sort().join(',')
  }
  return FLAGS.has(name) ? list : negatable(list)
}

/** `!` in front means anything but that. */
function negatable(canonical: Canonical): Canonical {
  return (text) => (text.startsWith('!') ? `!${canonical(text.slice(1))}` : canonical(text))
}

function known(kind: Kind): Canonical {
  const plain: Canonical = (text) => boolean(text) ?? key(kind, text) ?? text
  return PAIRS.has(kind) ? (text) => text.replace(/[^/-]+/g, plain) : plain
}

/** By the form of the value alone. @param isTextual it is a name or an address: a number in it is none. */
function guess(isTextual: boolean): Canonical {
  return (text) => {
    const place = key('mac', text) ?? key('address', text)
    if (place !== undefined || isTextual) return place ?? text
    const amounts = text.split('/').map((part) => amount(part) ?? range(part))
    return boolean(text) ?? (amounts.includes(undefined) ? text : amounts.join('/'))
  }
}

function amount(text: string): string | undefined {
  return key('number', text) ?? key('duration', text) ?? parseRate(text)?.toString()
}

/** From one amount to another. */
function range(text: string): string | undefined {
  const ends = text.split('-').map(amount)
  return ends.length === 2 && !ends.includes(undefined) ? ends.join('-') : undefined
}

function key(kind: Kind, text: string): string | undefined {
  switch (kind) {
    case 'mac':
      return masked(text)
    case 'number':
      return HEX.test(text) ? BigInt(text).toString() : undefined
    case 'duration':
      return parseDuration(text.replace(/^(\d+[wd]) (?=\d)/, '$1'))?.toString()
    case 'address':
      return host(text)
    default:
      return sortKey(kind, text)?.toString()
  }
}

/** A MAC address, with its mask where there is one that counts. */
function masked(text: string): string | undefined {
  const parts = text.replace(WHOLE_MAC, '').split('/')
  const macs = parts.map((part) => sortKey('mac', part))
  return parts.length > 2 || macs.includes(undefined) ? undefined : macs.join('/')
}

/** Of an IPv4 address there is one spelling, of a host with its prefix two, of an IPv6 address many. */
function host(text: string): string | undefined {
  // A zone tells two link-local addresses apart, and sorting leaves it out.
  if (text.includes(':')) return text.includes('%') ? undefined : sortKey('address', text)?.toString()
  const alone = text.endsWith('/32') ? text.slice(0, -3) : text
  return isIPv4(alone) ? alone : undefined
}

function boolean(text: string): string | undefined {
  if (text === 'yes' || text === 'true') return 'true'
  return text === 'no' || text === 'false' ? 'false' : undefined
}

/** What is not granted may be missing, or listed with a `!`. */
function granted(parts: readonly string[]): string[] {
  const wanted = parts.filter((part) => !part.startsWith('!'))
  return wanted.length > 0 ? wanted : [...parts]
}
