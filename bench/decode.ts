import { Receiver } from 'node-routeros/dist/connector/Receiver.js'
import { type Row, SentenceDecoder, type TypedRow, type ValueMode } from '../src/index.js'
import type { Chart } from './chart.js'
import { contest, type Contender, type Times } from './contest.js'
import { atLeast, type Findings, type Goal, perSecond, type Table, times, whole } from './report.js'
import { cut, rowsOf, type Sample, sampleOf, samples, wire } from './rows.js'

const TAG = '7'
const LARGE_CHUNK = 64 * 1024
const SEGMENT = 1448
const JSON_PARSE = 'JSON.parse'
const PEER = 'node-routeros'
const TYPED = 'typed'
const TYPED_STREAM = 'typed, not kept'
const TEXT = 'text'
const TEXT_STREAM = 'text, not kept'
const CURVE = [1, 3, 10, 30, 100, 300, 1000, 3000, 10_000, 30_000, 100_000]

/** A reply of so many rows, decoded so often. */
interface Size {
  rows: number
  rounds: number
  /** Of the peer, which is slow. */
  peerRounds: number
}

const SMALL: Size = { rows: 1000, rounds: 100, peerRounds: 15 }
const LARGE: Size = { rows: 100_000, rounds: 7, peerRounds: 1 }

interface Comparison {
  sample: Sample
  chunk: number
  times: Times
}

export async function decode(): Promise<Findings> {
  const small = await compareAll(SMALL)
  const large = await compareAll(LARGE)
  return {
    tables: [
      tableOf(small, SMALL, `${MEASURED}\n\nOne reply after the other, as a router that is asked often sends them.`),
      tableOf(large, LARGE, `The same in one long reply; garbage is collected before each turn.`)
    ],
    goals: [...smallGoals(small), largeGoal(large)],
    charts: [await curve()]
  }
}

const MEASURED = `Bytes in memory → rows. The bytes are those of \`/ip/firewall/address-list\` (7 properties), \`/ip/dhcp-server/lease\` (15)
and \`/interface\` (27), in chunks of 64 KiB (a busy loopback) and of ${SEGMENT} bytes (a TCP segment). "UTF-8": two or three
values of a row hold Polish letters, and every fourth comment is longer than 127 bytes.

- typed, text: \`SentenceDecoder\`, chunks → rows, its limits in place, one decoder for all rounds as one connection has;
  all rows of a reply are kept until its end, except where it says "not kept". "Typed" makes booleans and numbers too,
  and is the default of the nodes.
- JSON.parse: the same rows as one JSON text, all values strings, as the REST API sends them: the chunks of a body →
  \`Buffer.concat\` → \`toString()\` → \`JSON.parse\`.
- node-routeros 1.6.9: \`Receiver.processRawData\` for each chunk, which yields lists of words; its next step, from words
  to objects, is left out in its favour.

All columns behind "rows/s" say how many times as fast as JSON.parse: the median of the rounds, each contender compared
with the JSON.parse of the same round.`

async function compareAll(size: Size): Promise<Comparison[]> {
  const all: Comparison[] = []
  for (const sample of samples) {
    for (const chunk of [LARGE_CHUNK, SEGMENT]) all.push({ sample, chunk, times: await compare(sample, size, chunk) })
  }
  return all
}

function compare(sample: Sample, size: Size, chunk: number): Promise<Times> {
  const rows = rowsOf(sample, size.rows)
  const chunks = cut(wire(rows, TAG), chunk)
  const json = cut(Buffer.from(JSON.stringify(rows)), chunk)
  const decoders = [
    decoder(TYPED, chunks, size.rows, 'typed'),
    decoder(TYPED_STREAM, chunks, size.rows, 'typed', { isKept: false }),
    decoder(TEXT, chunks, size.rows, 'text'),
    decoder(TEXT_STREAM, chunks, size.rows, 'text', { isKept: false })
  ]
  const contenders = [...decoders, parser(json, size.rows), { ...receiver(chunks, size.rows), rounds: size.peerRounds }]
  if (size === SMALL) return contest(contenders, size.rounds, { warmUps: 10 })
  return contest(contenders, size.rounds, { prepare: () => globalThis.gc?.() })
}

function decoder(
  name: string,
  chunks: readonly Buffer[],
  expected: number,
  values: ValueMode,
  { isKept = true } = {}
): Contender {
  let rows: TypedRow[] = []
  let count = 0
  const take = ({ head, attributes }: { head: string; attributes: TypedRow }): void => {
    if (head !== '!re') return
    if (isKept) rows.push(attributes)
    else rows[0] = attributes
    count += 1
  }
  const sentences = new SentenceDecoder<ValueMode>(take, { values })
  const run = (): unknown => {
    rows = []
    count = 0
    for (const chunk of chunks) sentences.write(chunk)
    return checked(rows, expected, count)
  }
  return { name, run }
}

function parser(json: readonly Buffer[], expected: number): Contender {
  return { name: JSON_PARSE, run: () => checked(JSON.parse(Buffer.concat(json).toString()) as Row[], expected) }
}

function receiver(chunks: readonly Buffer[], expected: number): Contender {
  const run = (): unknown => {
    const rows: string[][] = []
    const peer = new Receiver(undefined as never)
    peer.read(TAG, (words) => {
      if (words[0] === '!re') rows.push(words)
    })
    for (const chunk of chunks) peer.processRawData(chunk)
    return checked(rows, expected)
  }
  return { name: PEER, run }
}

/** One of the rows, if all are there. */
function checked<T>(rows: readonly T[], expected: number, count = rows.length): T {
  if (count !== expected) throw new Error(`${count} rows instead of ${expected}`)
  return rows[0]!
}

function tableOf(all: readonly Comparison[], size: Size, measured: string): Table {
  const columns = [TYPED, TYPED_STREAM, TEXT, TEXT_STREAM, PEER]
  return {
    title: `Decoding replies of ${whole(size.rows)} rows`,
    measured: `${measured} ${size.rounds} rounds; node-routeros: the last ${size.peerRounds}.`,
    columns: ['', 'chunks', 'JSON.parse rows/s', ...columns],
    rows: all.map(({ sample, chunk, times: found }) => [
      `${sample.properties} properties, ${sample.text}`,
      String(chunk),
      perSecond(size.rows, found.median(JSON_PARSE)),
      ...columns.map((name) => times(found.speed(name, JSON_PARSE)))
    ])
  }
}

/** Of ASCII and UTF-8, the slower one counts. */
function smallGoals(all: readonly Comparison[]): Goal[] {
  const worst = (properties: number, chunk: number): number =>
    Math.min(
      ...all
        .filter((each) => each.sample.properties === properties && each.chunk === chunk)
        .map(({ times: found }) => found.speed(TYPED, JSON_PARSE))
    )
  return [LARGE_CHUNK, SEGMENT].flatMap((chunk) =>
    [7, 15, 27].map((properties) => {
      const what = `typed rows, ${properties} properties, replies of 1,000, chunks of ${chunk}: speed of JSON.parse`
      return atLeast(what, chunk === SEGMENT ? 1.25 : 1.4, worst(properties, chunk), times)
    })
  )
}

function largeGoal(all: readonly Comparison[]): Goal {
  const wide = all.filter(({ sample }) => sample.properties === 27)
  const worst = Math.min(...wide.map(({ times: found }) => found.speed(TYPED, JSON_PARSE)))
  return atLeast('100,000 typed rows of 27 properties, all kept: speed of JSON.parse', 1.5, worst, times)
}

/** What one row costs, by the size of the reply: a line that climbs would mean work that grows faster than the rows. */
async function curve(): Promise<Chart> {
  const names = [TYPED, JSON_PARSE, PEER]
  const points = new Map<string, [number, number][]>(names.map((name) => [name, []]))
  for (const count of CURVE) {
    const rows = rowsOf(sampleOf(27), count)
    const chunks = cut(wire(rows, TAG), LARGE_CHUNK)
    const json = cut(Buffer.from(JSON.stringify(rows)), LARGE_CHUNK)
    const contenders = [decoder(TYPED, chunks, count, 'typed'), parser(json, count), receiver(chunks, count)]
    // A turn of one row would measure the clock.
    const repeats = Math.max(1, Math.floor(1000 / count))
    const turns = contenders.map(({ name, run }) => ({
      name,
      run: () => {
        let last: unknown
        for (let turn = 0; turn < repeats; turn += 1) last = run()
        return last
      }
    }))
    const rounds = count > 10_000 ? 3 : 15
    const found = await contest(turns, rounds, count > 10_000 ? { prepare: () => globalThis.gc?.() } : {})
    for (const name of names) points.get(name)!.push([count, (found.median(name) * 1000) / (count * repeats)])
  }
  return {
    name: 'cost-of-rows',
    title: 'Decoding a reply: the cost of a row of 27 properties',
    x: { label: 'rows in the reply', isLogarithmic: true },
    y: { label: 'µs per row', isLogarithmic: true },
    lines: [
      { name: 'typed rows', points: points.get(TYPED)! },
      { name: JSON_PARSE, points: points.get(JSON_PARSE)!, isPeer: true },
      { name: 'node-routeros 1.6.9', points: points.get(PEER)!, isPeer: true }
    ]
  }
}
