import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { DemoRouter } from '../../demo/index.js'
import { slow, useRouters } from '../routers.js'
import { at, bare, call, script } from './called.js'

const run = promisify(execFile)

describe('console in pipes', function () {
  this.timeout(20_000)
  const { start } = useRouters()
  let demo: DemoRouter

  beforeEach(async () => {
    demo = await start({ identity: 'Büro 日本' })
  })

  const ask = (...words: string[]): ReturnType<typeof call> => call([...at(demo), ...words])

  it('prints tables without colour, as wide as they are', async () => {
    const { status, stdout, stderr } = await ask('/ip address print where interface=ether1 or comment~"^def"')
    assert.equal(
      stdout,
      [
        '.id  address           network       interface  actual-interface  invalid  dynamic  disabled  comment',
        '*1   192.168.88.1/24   192.168.88.0  bridge     bridge            false    false    false     defconf',
        '*5   198.51.100.23/24  198.51.100.0  ether1     ether1            false    true     false\n'
      ].join('\n')
    )
    assert.deepEqual([status, stderr], [0, ''])
  })

  it('prints JSON, a row a line, and sentences', async () => {
    const input = '/interface/print\n?type=vlan\n=.proplist=name,mtu\n\n'
    const [json, ndjson, raw] = await Promise.all([
      call([...at(demo), '--json', '--values', 'text'], {
        input: '/interface print where name=none\n/system identity print'
      }),
      call([...at(demo), '--ndjson'], { input }),
      call([...at(demo), '--raw'], {
        input: `${input}/interface/print\n?name=lo\n=count-only=\n\n/interface/set\n=.id=none\n`
      })
    ])
    assert.equal(json.stdout, '[]\n[\n{"name":"Büro 日本"}\n]\n')
    assert.equal(ndjson.stdout, '{"name":"vlan20-iot","mtu":1500}\n{"name":"vlan30-guest","mtu":1500}\n')
    const sentences = [
      ['<<< /interface/print', '<<< ?type=vlan', '<<< =.proplist=name,mtu'],
      ['>>> !re', '>>> =name=vlan20-iot', '>>> =mtu=1500'],
      ['>>> !re', '>>> =name=vlan30-guest', '>>> =mtu=1500'],
      ['>>> !done'],
      ['<<< /interface/print', '<<< ?name=lo', '<<< =count-only='],
      ['>>> !done', '>>> =ret=1'],
      ['<<< /interface/set', '<<< =.id=none'],
      ['>>> !trap', '>>> =category=0', '>>> =message=no such item'],
      ['>>> !done']
    ]
    const text = sentences.flatMap((words) => [...words, `${words[0]!.slice(0, 3)} `]).join('\n')
    assert.equal(raw.stdout, `${text}\n`)
    assert.deepEqual([json.status, ndjson.status, raw.status], [0, 0, 1])
  })

  it('runs lines one after the other, and stops at the first failure', async () => {
    const input =
      '/system/identity/print\n\n/interface/print\n?name=lo\n=.proplist=name\n# next\n/foo bar\n/log print\n'
    const { status, stdout, stderr } = await call(at(demo), { input })
    assert.equal(stdout, 'name\nBüro 日本\nname\nlo\n')
    assert.equal(stderr, 'routeros: no such command or directory (foo); no such command prefix\n')
    assert.equal(status, 1)
    assert.equal(demo.counts.logins, 1)
  })

  it('works on the rows that [find …] finds, and on none where it finds none', async () => {
    const input = '/ip address remove [find interface=none]\n/ip address set [find where address~"^192"] comment=found'
    assert.deepEqual(await call(at(demo), { input }), { status: 0, stdout: '', stderr: '' })
    const changes = demo.history.filter(([command]) => /remove|set/.test(command!)).map((words) => words.slice(0, 3))
    assert.deepEqual(changes, [['/ip/address/set', '=comment=found', '=.id=*1,*2,*3']])
  })

  it('cancels a stream on the router at Ctrl+C', async () => {
    demo.handle('/demo/listen', (exchange) => void exchange.row({ name: 'first' }))
    const arguments_ = [...at(demo), '--json', '/demo/listen']
    const { status, stdout, stderr } = await call(arguments_, { interruptAt: /first/ })
    assert.deepEqual(JSON.parse(stdout), [{ name: 'first' }])
    assert.deepEqual([status, stderr], [130, ''])
    assert.equal(demo.history.at(-1)?.[0], '/cancel')
  })

  it('ends with a clear line when the router goes away in the middle', async () => {
    demo.handle('/demo/print', (exchange) => {
      exchange.row({ name: 'first' })
      setImmediate(() => demo.disconnectAll())
    })
    const { status, stdout, stderr } = await ask('/demo/print')
    assert.equal(stdout, 'name\nfirst\n')
    assert.match(stderr, /^routeros: Connection lost: .*\(127\.0\.0\.1 port \d+\)\n$/)
    assert.equal(status, 3)
  })

  it('ends quietly when nobody reads on', async () => {
    const shell = `"$0" "$1" ${at(demo).join(' ')} --ndjson /system/demo/rows count=20000 | head -n 1; exit "\${PIPESTATUS[0]}"`
    const env = { ...bare(), ROUTEROS_PASSWORD: '' }
    const { stdout, stderr } = await run('bash', ['-c', shell, process.execPath, script], { env })
    assert.equal(stdout.trimEnd().split('\n').length, 1)
    assert.equal(stderr, '')
  })

  it('waits as long as it is told', async () => {
    const arrivals = slow(demo, '/demo/slow')
    const waiting = ask('--timeout', '0.2', '/demo/slow')
    await arrivals.next()
    const { status, stderr } = await waiting
    assert.match(
      stderr,
      /^routeros: No reply to \/demo\/slow for 200 ms.*\nrouteros: --timeout SECONDS waits longer\n$/
    )
    assert.equal(status, 3)
  })

  it('speaks REST', async () => {
    const rest = await start({ http: true })
    const words = ['--plain', '--rest', `admin@127.0.0.1:${rest.httpPort}`]
    const input = '/interface print proplist=name where type=loopback\n/interface listen'
    const { status, stdout, stderr } = await call([...words, '--ndjson'], { input })
    assert.equal(stdout, '{"name":"lo"}\n')
    assert.match(stderr, /^routeros: REST gives all rows at the end/)
    assert.equal(status, 2)
  })

  it('is read-only, and reads another charset, where it is told to', async () => {
    const leases = '/ip dhcp-server lease print proplist=comment where comment~"che$"'
    const [refused, cyrillic, version] = await Promise.all([
      ask('--read-only', '/system reboot'),
      ask('--charset', 'windows-1251', '--json', leases),
      call(['--version'])
    ])
    assert.match(refused.stderr, /not a read.*\nrouteros: it was called with --read-only\n$/)
    assert.deepEqual([refused.status, refused.stdout], [2, ''])
    assert.deepEqual(JSON.parse(cyrillic.stdout), [{ comment: 'Kьche' }])
    assert.deepEqual([version.status, /^\d+\.\d+\.\d+\n$/.test(version.stdout)], [0, true])
  })

  it('takes a password from the environment or a file descriptor, and shows it nowhere', async () => {
    const user = { name: 'admin', password: 'not-to-be-seen', group: 'full' }
    const [closed, folder] = [await start({ users: [user] }), mkdtempSync(join(tmpdir(), 'routeros-password-'))]
    const file = join(folder, 'password')
    writeFileSync(file, 'not-to-be-seen\nmore\n')
    const words = [...at(closed), '--raw', '/system identity print']
    const shell = `exec "$@" --password-fd 3 3<${file}`
    const [wrong, right, fromFile] = await Promise.all([
      call(words),
      call(words, { env: { ROUTEROS_PASSWORD: 'not-to-be-seen' } }),
      run('bash', ['-c', shell, '-', process.execPath, script, ...words], { env: bare() })
    ])
    rmSync(folder, { recursive: true })
    assert.match(wrong.stderr, /^routeros: Login refused: .*\n$/)
    assert.equal(wrong.status, 3)
    assert.equal(right.status, 0)
    assert.match(fromFile.stdout, />>> =name=MikroTik\n/)
    for (const { stdout, stderr } of [wrong, right, fromFile]) assert.doesNotMatch(stdout + stderr, /not-to-be/)
  })
})
