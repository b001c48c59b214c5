/** Seconds in the units of a duration, in billionths: sums of whole numbers are exact. */
const NANOSECONDS: Readonly<Record<string, number>> = {
  w: 604_800e9,
  d: 86_400e9,
  h: 3600e9,
  m: 60e9,
  s: 1e9,
  ms: 1e6,
  us: 1e3,
  ns: 1
}
const DURATION =
  /^(-)?(?=[\d])(?:(\d+)w)?(?:(\d+)d)?(?:(\d+):(\d\d):(\d\d(?:\.\d+)?)|(?:(\d+)h)?(?:(\d+)m(?!s))?(?:(\d+(?:\.\d+)?)s)?(?:(\d+)ms)?(?:(\d+)us)?(?:(\d+)ns)?)$/
const DURATION_UNITS = ['w', 'd', 'h', 'm', 's', 'h', 'm', 's', 'ms', 'us', 'ns']
const SECONDS = /^\d+(?:\.\d+)?$/
const AMOUNT = /^(\d+(?:\.\d+)?) ?([kKMGTPE]?)(i?[bB](?:ps)?)?$/
const PREFIXES = 'KMGTPE'
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DATE = /^(?:(\d{4})-(\d\d)-(\d\d)|([a-z]{3})\/(\d\d)\/(\d{4}))(?: (\d\d:\d\d:\d\d(?:\.\d+)?))?$/i

/**
 * Seconds in `1d2h`, `1w2d03:04:05`, `00:10:00`, `14ms612us` or `600`; undefined when it is none, such as `never`.
 */
export function parseDuration(text: string): number | undefined {
  if (SECONDS.test(text)) return safe(Number(text))
  const [, sign, ...parts] = DURATION.exec(text) ?? []
  if (parts.length === 0) return undefined
  const nanoseconds = parts.reduce(
    (sum, part, index) => sum + Math.round(Number(part ?? 0) * NANOSECONDS[DURATION_UNITS[index]!]!),
    0
  )
  return safe((sign === undefined ? nanoseconds : -nanoseconds) / 1e9)
}

/** Bits per second in `10M`, `9.8Mbps` or `512000`; K M G count in thousands. Undefined when it is none. */
export function parseRate(text: string): number | undefined {
  const [, amount, prefix = '', unit = 'bps'] = AMOUNT.exec(text) ?? []
  return unit === 'bps' ? scaled(amount, prefix, 1000) : undefined
}

/** Bytes in `25.3KiB`, `4M` or `65536`; K M G count in 1,024. Undefined when it is none. */
export function parseSize(text: string): number | undefined {
  const [, amount, prefix = '', unit = 'B'] = AMOUNT.exec(text) ?? []
  return /^i?B$/.test(unit) ? scaled(amount, prefix, 1024) : undefined
}

/**
 * ISO 8601 of `2026-11-26 10:00:00`, `nov/26/2026 10:00:00` or such a day without a time; undefined when it is none. The
 * router does not say which time zone it means, so neither does this.
 */
export function parseDate(text: string): string | undefined {
  const match = DATE.exec(text)
  if (match === null) return undefined
  const [, year, month, day, monthName = '', dayOf, yearOf, time] = match
  const index = month === undefined ? MONTHS.indexOf(monthName.toLowerCase()) + 1 : Number(month)
  const date = `${year ?? yearOf}-${String(index).padStart(2, '0')}-${day ?? dayOf}`
  const isDay = new Date(`${date}T00:00:00Z`).toJSON()?.startsWith(date) ?? false
  if (!isDay || (time !== undefined && Number.isNaN(Date.parse(`${date}T${time}Z`)))) return undefined
  return time === undefined ? date : `${date}T${time}`
}

function scaled(amount: string | undefined, prefix: string, base: number): number | undefined {
  if (amount === undefined) return undefined
  const number = Number(amount) * base ** (PREFIXES.indexOf(prefix.toUpperCase() || ' ') + 1)
  return safe(Math.round(number))
}

/** A number that is exact, for nothing may be lost. */
function safe(number: number): number | undefined {
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : undefined
}
