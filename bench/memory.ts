import { Receiver } from 'node-routeros/dist/connector/Receiver.js'
import { encodeSentence, type Row, SentenceDecoder, type TypedRow, type ValueMode } from '../src/index.js'
import { atMost, type Findings, type Table, whole } from './report.js'
import { cut, rowsOf, type Sample, sampleOf, samples, wire } from './rows.js'
import { live } from './used.js'

const CHUNK = 64 * 1024
const ROWS = 50_000
const TAG = '7'
const CHUNKS = 1000

export async function memory(): Promise<Findings> {
  const perRow = new Map<Sample, number[]>()
  for (const sample of samples) perRow.set(sample, await bytesPerRow(sample))
  const [widest = NaN] = perRow.get(sampleOf(27))!
  return {
    tables: [rowTable(perRow), await valueTable()],
    goals: [
      atMost(
        'memory of a typed row of 27 properties (ASCII) that is kept',
        480,
        widest,
        (bytes) => `${whole(bytes)} bytes`
      )
    ]
  }
}

function rowTable(perRow: ReadonlyMap<Sample, readonly number[]>): Table {
  return {
    title: 'Bytes kept per row',
    measured: `How much the memory of the process (heap and external, after garbage collection) has grown per row when ${whole(ROWS)} rows
have been decoded, as above, and are all kept. JSON.parse makes all values strings; node-routeros keeps lists of words.
The goal is that of ASCII: a text with a single character beyond Latin-1 takes two bytes for each of its characters in V8.`,
    columns: ['', 'typed', 'text', 'JSON.parse', 'node-routeros'],
    rows: [...perRow].map(([{ properties, text }, found]) => [`${properties} properties, ${text}`, ...found.map(whole)])
  }
}

async function bytesPerRow(sample: Sample): Promise<number[]> {
  const chunks = cut(wire(rowsOf(sample, ROWS), TAG), CHUNK)
  const json = Buffer.from(JSON.stringify(rowsOf(sample, ROWS)))
  return [
    await bytesKept(() => decodeAll(chunks, 'typed')),
    await bytesKept(() => decodeAll(chunks, 'text')),
    await bytesKept(() => JSON.parse(json.toString()) as Row[]),
    await bytesKept(() => receiveAll(chunks))
  ]
}

/** Bytes for each of the rows that are made here. */
async function bytesKept(make: () => readonly unknown[]): Promise<number> {
  const before = await live()
  const rows = make()
  const after = await live()
  if (rows.length !== ROWS) throw new Error(`${rows.length} rows instead of ${ROWS}`)
  return (after - before) / ROWS
}

function decodeAll(chunks: readonly Buffer[], values: ValueMode): TypedRow[] {
  const rows: TypedRow[] = []
  const decoder = new SentenceDecoder<ValueMode>(({ head, attributes }) => head === '!re' && rows.push(attributes), {
    values
  })
  for (const chunk of chunks) decoder.write(chunk)
  return rows
}

function receiveAll(chunks: readonly Buffer[]): string[][] {
  const rows: string[][] = []
  const receiver = new Receiver(undefined as never)
  receiver.read(TAG, (words) => words[0] === '!re' && rows.push(words))
  for (const chunk of chunks) receiver.processRawData(chunk)
  return rows
}

async function valueTable(): Promise<Table> {
  return {
    title: 'What a value keeps in memory',
    measured: `${CHUNKS} chunks of 64 KiB full of rows are decoded; of each, one value of 20 characters and one of 5 are kept. How much
the memory of the process has grown then. For comparison, the same two values sliced out of the chunk's text, where the
longer one keeps the whole text alive.`,
    columns: ['', `MiB for ${CHUNKS} chunks`],
    rows: [
      ['decoder', (await growth(decodeTwo)).toFixed(2)],
      ["slices of the chunk's text", (await growth(sliceTwo)).toFixed(2)]
    ]
  }
}

/** In MiB. */
async function growth(take: (chunk: Buffer, at: number) => string[]): Promise<number> {
  const kept: string[] = []
  take(chunkOf(0), 0)
  const before = await live()
  for (let at = 0; at < CHUNKS; at += 1) kept.push(...take(chunkOf(at), at))
  const after = await live()
  if (kept.length !== 2 * CHUNKS) throw new Error(`${kept.length} values instead of ${2 * CHUNKS}`)
  return (after - before) / 2 ** 20
}

function decodeTwo(chunk: Buffer): string[] {
  let kept: string[] = []
  const decoder = new SentenceDecoder(({ attributes }) => {
    kept = [attributes['serial'] as string, attributes['id'] as string]
  })
  decoder.write(chunk)
  return kept
}

function sliceTwo(chunk: Buffer): string[] {
  const text = chunk.toString('latin1')
  const [serial, id] = [text.indexOf('=serial=') + '=serial='.length, text.indexOf('=id=') + '=id='.length]
  return [text.slice(serial, serial + 20), text.slice(id, id + 5)]
}

/** Rows up to the brim; values differ, so that none is shared. */
function chunkOf(at: number): Buffer {
  const row = encodeSentence([
    '!re',
    `=serial=${at.toString().padStart(20, 'S')}`,
    `=id=${at.toString().padStart(5, '0')}`,
    `=comment=${'x'.repeat(100)}`
  ])
  return Buffer.concat(Array.from({ length: Math.floor(CHUNK / row.length) }, () => row))
}
