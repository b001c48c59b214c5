import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { root } from '../files.js'

/** A file beside this one: `fuzz` throws where the bytes show a bug. */
export interface Target {
  readonly fuzz: (bytes: Buffer) => void | Promise<void>
  readonly start?: () => Promise<void>
  readonly stop?: () => Promise<void>
}

export const targets = ['framer', 'rows', 'query', 'command', 'rest-objects', 'rest-request', 'mndp', 'admin'] as const
/** Between two looks at the clock. */
const BATCH = 10
export type TargetName = (typeof targets)[number]

export function loadTarget(name: TargetName): Promise<Target> {
  return import(`./${name}.js`) as Promise<Target>
}

/** Seeds, and what once showed a bug: those files are named `crash-…`. */
export function readCorpus(name: TargetName): Map<string, Buffer> {
  const folder = join(root, 'test/fuzz/corpus', name)
  return new Map(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file))]))
}

/** Runs a target for a while on what is near to its corpus. @throws with the seed that shows the same again. */
export async function fuzzNearCorpus({ fuzz }: Target, name: TargetName, ms: number): Promise<number> {
  let runs = 0
  const property = fc.asyncProperty(near([...readCorpus(name).values()]), async (bytes) => {
    runs += 1
    await fuzz(bytes)
  })
  const end = performance.now() + ms
  while (performance.now() < end) await fc.assert(property, { numRuns: BATCH })
  return runs
}

/** A file of a corpus, or two of them joined, with a few edits: bytes put in, in the place of others. */
function near(corpus: readonly Buffer[]): fc.Arbitrary<Buffer> {
  const file = fc.constantFrom(...corpus)
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat({ max: 8 }),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 6 }),
      file.chain((bytes) =>
        fc
          .tuple(fc.nat({ max: bytes.length }), fc.nat({ max: 24 }))
          .map(([from, length]) => bytes.subarray(from, from + length))
      )
    )
  })
  const edits = fc.array(edit, { maxLength: 6 })
  return fc.tuple(fc.array(file, { minLength: 1, maxLength: 2 }), edits).map(([files, all]) =>
    all.reduce((bytes, { at, cut, put }) => {
      const start = Math.round(at * bytes.length)
      return Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(start + cut)])
    }, Buffer.concat(files))
  )
}
