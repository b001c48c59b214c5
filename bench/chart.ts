/** A line chart, for `docs/`. */
export interface Chart {
  /** Its file, without `.svg`. */
  name: string
  title: string
  x: Axis
  y: Axis
  lines: Line[]
}

export interface Axis {
  label: string
  /** Whether each step is ten times the one before. */
  isLogarithmic?: boolean
}

export interface Line {
  name: string
  points: [x: number, y: number][]
  /** Of a peer; ours is drawn bold. */
  isPeer?: boolean
}

const WIDTH = 760
const HEIGHT = 400
const PLOT = { left: 72, right: 560, top: 48, bottom: 340 }
/** Told apart by people who see few colours, and on paper by their dashes. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#aa3377', '#777777', '#b8860b']
const DASHES = ['', '7 4', '2 3', '9 3 2 3', '4 2', '1 4']
const STEPS = 5

/** Black on white whatever the page around it, for it is shown as a picture, which knows nothing of the page. */
export function svg(chart: Chart): string {
  const { title, x, y, lines } = chart
  const across = scale(
    x,
    lines.flatMap(({ points }) => points.map(([value]) => value)),
    PLOT.left,
    PLOT.right
  )
  const up = scale(
    y,
    lines.flatMap(({ points }) => points.map(([, value]) => value)),
    PLOT.bottom,
    PLOT.top
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">
<title>${escape(title)}</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
<text x="${PLOT.left}" y="26" font-size="15" font-weight="bold">${escape(title)}</text>
${across.ticks.map((tick) => grid(across.at(tick), PLOT.bottom, across.at(tick), PLOT.top)).join('\n')}
${up.ticks.map((tick) => grid(PLOT.left, up.at(tick), PLOT.right, up.at(tick))).join('\n')}
${across.ticks.map((tick) => label(across.at(tick), PLOT.bottom + 18, 'middle', amount(tick))).join('\n')}
${up.ticks.map((tick) => label(PLOT.left - 8, up.at(tick) + 4, 'end', amount(tick))).join('\n')}
${label((PLOT.left + PLOT.right) / 2, PLOT.bottom + 42, 'middle', x.label)}
<text transform="translate(18 ${(PLOT.top + PLOT.bottom) / 2}) rotate(-90)" text-anchor="middle">${escape(y.label)}</text>
${lines.map((line, index) => drawn(line, index, across, up)).join('\n')}
${lines.map((line, index) => explained(line, index)).join('\n')}
</svg>
`
}

interface Scale {
  /** Where a value lies, in pixels. */
  at: (value: number) => number
  ticks: number[]
}

function scale({ isLogarithmic = false }: Axis, values: readonly number[], from: number, to: number): Scale {
  const most = Math.max(...values)
  if (isLogarithmic) {
    const [low, high] = [Math.floor(Math.log10(Math.min(...values))), Math.ceil(Math.log10(most))]
    const ticks = Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index))
    return { at: (value) => from + ((Math.log10(value) - low) / (high - low)) * (to - from), ticks }
  }
  const step = niceStep(most / STEPS)
  const count = Math.ceil(most / step)
  const ticks = Array.from({ length: count + 1 }, (_, index) => index * step)
  return { at: (value) => from + (value / (count * step)) * (to - from), ticks }
}

/** The next of 1, 2, 5, 10, 20, 50 … */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  return power * [1, 2, 5, 10].find((factor) => factor * power >= least)!
}

function grid(x1: number, y1: number, x2: number, y2: number): string {
  return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="#ddd"/>`
}

function label(x: number, y: number, anchor: string, text: string): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${escape(text)}</text>`
}

function drawn({ points, isPeer }: Line, index: number, across: Scale, up: Scale): string {
  const places = points.map(([x, y]) => `${round(across.at(x))},${round(up.at(y))}`)
  return `<polyline points="${places.join(' ')}" fill="none" ${stroke(index, isPeer)}/>`
}

function explained({ name, isPeer }: Line, index: number): string {
  const y = PLOT.top + 12 + index * 22
  const [from, to] = [PLOT.right + 14, PLOT.right + 44]
  return `<line x1="${from}" y1="${y}" x2="${to}" y2="${y}" ${stroke(index, isPeer)}/>${label(to + 6, y + 4, 'start', name)}`
}

function stroke(index: number, isPeer = false): string {
  const dash = DASHES[index % DASHES.length]!
  return `stroke="${COLOURS[index % COLOURS.length]}" stroke-width="${isPeer ? 1.8 : 2.6}"${dash && ` stroke-dasharray="${dash}"`}`
}

/** `0.5`, `1,000`. */
function amount(value: number): string {
  return value.toLocaleString('en-US', { maximumSignificantDigits: 3 })
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
