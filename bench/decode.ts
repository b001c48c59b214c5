import { Receiver } from 'node-routeros/dist/connector/Receiver.js'
import { parseRow, type Row, SentenceDecoder } from '../src/index.js'
import { contest, type Contender } from './contest.js'
import { type Table, perSecond, times } from './report.js'
import { cut, leases, polishLeases, type SampleRow, wire } from './rows.js'

const ROWS = 100_000
const ROUNDS = 5
const TAG = '7'

const PEER = 'node-routeros 1.6.9, Receiver'
const JSON_PARSE = 'JSON.parse'

export async function decode(): Promise<Table> {
  const rows: string[][] = []
  for (const [what, sample] of [
    ['ASCII', leases(ROWS)],
    ['Polish', polishLeases(ROWS)]
  ] as const) {
    for (const size of [64 * 1024, 1448]) rows.push(...(await compare(what, sample, size)))
  }
  return {
    title: `Decoding ${ROWS.toLocaleString('en-US')} rows of 15 properties`,
    measured: `DHCP leases as \`/ip/dhcp-server/lease/print\` sends them, in memory, cut into chunks of 64 KiB (a busy loopback) and 1448
bytes (a TCP segment). "Polish": 3 values of 15 hold Polish letters, every fourth comment is longer than 127 bytes.
All rows are kept until the end, as a command node with one message for all rows keeps them, except where it says "not
kept".

- decoder: chunks → rows, one decoder for all rounds, as one connection has; "typed": booleans and numbers too.
- JSON.parse: the same rows as one JSON text, all values strings, as the REST API sends them: the chunks of a body →
  \`Buffer.concat\` → \`toString()\` → \`JSON.parse\`.
- node-routeros: \`Receiver.processRawData\` for each chunk, which yields lists of words; its next step, from words to
  objects, is left out in its favour.

Median of ${ROUNDS} rounds in which the contenders take turns, garbage collected before each turn.`,
    columns: ['', 'chunks', 'rows/s', `of ${JSON_PARSE}`, 'of node-routeros'],
    rows
  }
}

async function compare(what: string, sample: readonly SampleRow[], size: number): Promise<string[][]> {
  const chunks = cut(wire(sample, TAG), size)
  const json = cut(Buffer.from(JSON.stringify(sample)), size)
  const contenders: Contender[] = [
    decoder('decoder', chunks),
    decoder('decoder, typed', chunks, { isTyped: true }),
    decoder('decoder, not kept', chunks, { isKept: false }),
    { name: JSON_PARSE, run: () => checked(JSON.parse(Buffer.concat(json).toString()) as Row[]) },
    { name: PEER, run: () => receive(chunks) }
  ]
  const found = await contest(contenders, ROUNDS, () => globalThis.gc?.())
  const [native, peer] = [found.get(JSON_PARSE)!.median, found.get(PEER)!.median]
  return [...found].map(([name, { median }]) => [
    `${what}: ${name}`,
    size.toString(),
    perSecond(ROWS, median),
    times(native / median),
    times(peer / median)
  ])
}

function decoder(name: string, chunks: readonly Buffer[], { isTyped = false, isKept = true } = {}): Contender {
  const rows: Row[] = []
  let count = 0
  const sentences = new SentenceDecoder(({ head, attributes }) => {
    if (head !== '!re') return
    if (isTyped) parseRow(attributes)
    if (isKept) rows.push(attributes)
    else rows[0] = attributes
    count += 1
  })
  const run = (): unknown => {
    count = 0
    for (const chunk of chunks) sentences.write(chunk)
    return checked(rows.splice(0), count)
  }
  return { name, run }
}

function receive(chunks: readonly Buffer[]): unknown {
  const rows: string[][] = []
  const receiver = new Receiver(undefined as never)
  receiver.read(TAG, (words) => {
    if (words[0] === '!re') rows.push(words)
  })
  for (const chunk of chunks) receiver.processRawData(chunk)
  return checked(rows)
}

/** One of the rows, if all are there. */
function checked<T>(rows: readonly T[], count = rows.length): T {
  if (count !== ROWS) throw new Error(`${count} rows instead of ${ROWS}`)
  return rows[0]!
}
