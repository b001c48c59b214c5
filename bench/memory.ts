import { encodeSentence, SentenceDecoder } from '../src/index.js'
import type { Table } from './report.js'

const CHUNKS = 1000
const CHUNK_SIZE = 64 * 1024

export async function memory(): Promise<Table> {
  if (globalThis.gc === undefined) throw new Error('Start me with --expose-gc')
  const decoded = await growth(decodeTwo)
  const sliced = await growth(sliceTwo)
  return {
    title: 'What a value keeps in memory',
    measured: `${CHUNKS} chunks of 64 KiB full of rows are decoded; of each, one value of 20 characters and one of 5 are kept. How much
the memory of the process (heap, external and array buffers, after garbage collection) has grown then. For comparison,
the same two values sliced out of the chunk's text, where the longer one keeps the whole text alive.`,
    columns: ['', `MB for ${CHUNKS} chunks`],
    rows: [
      ['decoder', decoded.toFixed(2)],
      ["slices of the chunk's text", sliced.toFixed(2)]
    ]
  }
}

/** In MB. */
async function growth(take: (chunk: Buffer, at: number) => string[]): Promise<number> {
  const kept: string[] = []
  take(chunkOf(0), 0)
  const before = await used()
  for (let at = 0; at < CHUNKS; at += 1) kept.push(...take(chunkOf(at), at))
  const after = await used()
  if (kept.length !== 2 * CHUNKS) throw new Error(`${kept.length} values instead of ${2 * CHUNKS}`)
  return (after - before) / 1024 / 1024
}

async function used(): Promise<number> {
  // What is freed by one collection may hold what the next one frees.
  for (let round = 0; round < 3; round += 1) {
    globalThis.gc!()
    await new Promise((resolve) => setImmediate(resolve))
  }
  const { heapUsed, external, arrayBuffers } = process.memoryUsage()
  return heapUsed + external + arrayBuffers
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
  return Buffer.concat(Array.from({ length: Math.floor(CHUNK_SIZE / row.length) }, () => row))
}
