import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root } from '../files.js'

describe('layers', () => {
  it('are imported downwards only', async () => {
    await promisify(execFile)(process.execPath, [join(root, 'scripts/layers.mjs')]).catch(
      ({ stderr }: { stderr: string }) => {
        throw new Error(stderr)
      }
    )
  })
})
