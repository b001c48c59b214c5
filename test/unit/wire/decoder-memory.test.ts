import assert from 'node:assert/strict'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { SentenceDecoder } from '../../../src/wire/decoder.js'
import { sentence } from '../../bytes.js'

const CHUNKS = 500
const CHUNK_SIZE = 64 * 1024

describe('SentenceDecoder, what its values keep in memory', () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void

  async function used(): Promise<number> {
    for (let round = 0; round < 3; round += 1) {
      collect()
      await new Promise((resolve) => setImmediate(resolve))
    }
    const { heapUsed, external, arrayBuffers } = process.memoryUsage()
    return heapUsed + external + arrayBuffers
  }

  // One letter outside ASCII is enough for another way through the decoder.
  for (const comment of ['ASCII only', 'Zażółć']) {
    it(`is themselves and never the chunk (${comment})`, async () => {
      const kept: unknown[] = []
      let latest: unknown[] = []
      const decoder = new SentenceDecoder(({ attributes }) => {
        latest = [attributes['serial'], attributes['id']]
      })
      const before = await used()
      for (let at = 0; at < CHUNKS; at += 1) {
        const row = sentence(
          '!re',
          `=serial=${String(at).padStart(20, 'S')}`,
          `=id=${String(at).padStart(5, '0')}`,
          `=comment=${comment}`
        )
        decoder.write(Buffer.alloc(Math.floor(CHUNK_SIZE / row.length) * row.length, row))
        kept.push(...latest)
      }
      const growth = (await used()) - before
      assert.equal(kept.length, 2 * CHUNKS)
      assert.equal(kept[2], '1'.padStart(20, 'S'))
      assert.ok(growth < 4 * 1024 * 1024, `${growth} bytes for ${CHUNKS} chunks of 64 KiB`)
    })
  }
})
