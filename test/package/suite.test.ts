import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { readSources, root } from '../files.js'

describe('the suite', function () {
  this.timeout(30_000)

  it('counts what mocha tells in colour', async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(root, 'scripts/test.mjs'), 'test/unit/router/queue.test.ts'],
      { env: { ...process.env, FORCE_COLOR: '1' } }
    )
    assert.ok(stdout.includes('\x1b[32m'))
    assert.match(stdout, /\n[1-9]\d* passed, 0 failed, 0 skipped\n$/)
  })
  it('skips in one place, where CI makes a failure of it', () => {
    const skipping = [...readSources('test')].filter(([, text]) => /\.skip\(/.test(text)).map(([file]) => file)
    // What asks a real router is not part of the suite.
    assert.deepEqual(
      skipping.filter((file) => !file.endsWith('.router.ts')),
      ['test/tools.ts']
    )
  })

  it('sets no limit to the time that something took: a busy machine is slow, and speed is shown by a benchmark', () => {
    const since = /(?:performance|Date)\.now\(\) - [\w.]+/.source
    const tooLong = new RegExp(`${since}\\)* <|(?:const|let) (\\w+) = ${since}\\b[^]*?\\b\\1 <`)
    assert.deepEqual(
      [...readSources('test')].filter(([, text]) => tooLong.test(text)).map(([file]) => file),
      [],
      'wait for an event, and give what must not be waited for a timeout longer than that of the test'
    )
  })
})
