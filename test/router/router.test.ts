import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DemoRouter } from '../../demo/router.js'
import { root } from '../files.js'
import { withoutSecrets } from './report.js'

const PASSWORD = 'of the real router'

describe('npm run test:router', function () {
  this.timeout(60_000)
  const folder = mkdtempSync(join(tmpdir(), 'routeros-report-'))
  const file = join(folder, 'report.md')
  let demo: DemoRouter
  before(
    async () =>
      (demo = await DemoRouter.start({ users: [{ name: 'tester', password: PASSWORD, group: 'full' }], http: true }))
  )
  after(async () => {
    await demo.stop()
    rmSync(folder, { recursive: true })
  })

  interface Outcome {
    status: number
    said: string
    report: string
  }

  const run = (env: Record<string, string>): Promise<Outcome> =>
    new Promise((resolve) => {
      rmSync(file, { force: true })
      const child = execFile(
        process.execPath,
        [join(root, 'scripts/router.mjs')],
        { env: { ...process.env, ROUTEROS_REPORT: file, ...env } },
        (_error, stdout, stderr) => {
          const report = readOr(file)
          resolve({ status: child.exitCode ?? -1, said: stdout + stderr, report })
        }
      )
    })

  const address = (scheme: string, port: number): string =>
    `${scheme}://tester:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}`

  it('reads and writes over the API, and leaves the router as it was', async () => {
    const list = demo.table('/ip/firewall/address-list')
    const [lists, files] = [list.items.length, demo.table('/file').items.length]
    const { status, said, report } = await run({ ROUTEROS_URL: address('api', demo.port), ROUTEROS_WRITE: '1' })
    assert.equal(status, 0, said)
    assert.match(report, /\| A set \| !done \|/)
    assert.match(report, /\| A file with every byte \| every byte comes back \|/)
    assert.match(report, /\| RouterOS \| 7\./)
    assert.deepEqual([list.items.length, demo.table('/file').items.length], [lists, files])
    for (const text of [said, report]) {
      for (const secret of [PASSWORD, encodeURIComponent(PASSWORD), 'tester']) assert.ok(!text.includes(secret))
    }
  })

  it('only reads unless it may write, over REST too', async () => {
    const commands = demo.history.length
    const { status, said, report } = await run({ ROUTEROS_URL: address('http', demo.httpPort), ROUTEROS_WRITE: '' })
    assert.equal(status, 0, said)
    assert.match(said, /skipped: ROUTEROS_WRITE is not 1/)
    assert.match(report, /over http, without ROUTEROS_WRITE/)
    const writes = demo.history.slice(commands).filter(([command]) => /\/(?:add|set|remove|unset|save)$/.test(command!))
    assert.deepEqual(writes, [])
  })

  it('says what is missing or wrong, and not the address', async () => {
    const { status, said } = await run({ ROUTEROS_URL: '' })
    assert.deepEqual([status, /Set ROUTEROS_URL/.test(said)], [2, true])
    const odd = await run({ ROUTEROS_URL: 'ftp://tester:secret-word@router' })
    assert.notEqual(odd.status, 0)
    assert.match(odd.said, /has to begin with api:/)
    assert.ok(!odd.said.includes('secret-word'))
  })

  it('has no addresses in the report', () => {
    const text = 'router.lan has 192.168.88.1 and AA:bb:CC:00:11:22, not 127.0.0.1'
    assert.equal(withoutSecrets(text, ['router.lan']), '*** has <address> and <mac>, not 127.0.0.1')
  })
})

function readOr(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
