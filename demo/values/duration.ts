const SHORT = /^(?:(\d+)w)?(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m(?!s))?(?:(\d+(?:\.\d+)?)s)?(?:(\d+)ms)?(?:(\d+)us)?$/
const CLOCK = /^(?:(\d+)w)?(?:(\d+)d)?(\d+):(\d\d):(\d\d(?:\.\d+)?)$/
const UNITS: [string, number][] = [
  ['w', 604_800_000],
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
  ['ms', 1]
]

/** `1w2d3h4m5s6ms`, `14ms612us`, `1d01:02:03`, `00:05:00`, or a bare number of seconds; in milliseconds. */
export function parseDuration(text: string): number | undefined {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000
  const clock = CLOCK.exec(text)
  if (clock) {
    const [weeks, days, hours, minutes, seconds] = numbersOf(clock)
    return ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000
  }
  const short = text === '' ? undefined : SHORT.exec(text)
  if (!short) return undefined
  const [weeks, days, hours, minutes, seconds, millis, micros] = numbersOf(short)
  return ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + millis + micros / 1000
}

type Seven = [number, number, number, number, number, number, number]

function numbersOf(match: RegExpExecArray): Seven {
  return Array.from({ length: 7 }, (_, at) => Number(match[at + 1] ?? 0)) as Seven
}

/** As the router writes it: `2d3h4m`. */
export function formatDuration(milliseconds: number): string {
  let rest = Math.floor(milliseconds)
  let text = ''
  for (const [unit, size] of UNITS) {
    const count = Math.floor(rest / size)
    rest -= count * size
    if (count > 0) text += `${count}${unit}`
  }
  return text === '' ? '0s' : text
}

/** `14ms612us`, as ping writes it. */
export function formatMicros(microseconds: number): string {
  const millis = Math.floor(microseconds / 1000)
  const micros = microseconds % 1000
  return `${millis > 0 ? `${millis}ms` : ''}${micros > 0 || millis === 0 ? `${micros}us` : ''}`
}
