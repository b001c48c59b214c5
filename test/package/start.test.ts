import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../files.js'

interface FlowNode {
  id: string
  type: string
  wires?: string[][]
}

const flow = JSON.parse(readFileSync(join(root, 'demo/flow.json'), 'utf8')) as FlowNode[]

describe('npm start', function () {
  this.timeout(90_000)
  const userDir = mkdtempSync(join(tmpdir(), 'routeros-start-'))
  let child: ChildProcess | undefined
  let said = ''

  /** Starts it and waits for the line with the address. */
  function start(env: Record<string, string> = {}): Promise<string> {
    said = ''
    const started = spawn(process.execPath, [join(root, 'dist/demo/start.js')], {
      env: { ...process.env, USER_DIR: userDir, PORT: '0', ROUTER: '', ...env },
      stdio: ['ignore', 'pipe', 'pipe']
    })
    child = started
    return new Promise((resolve, reject) => {
      const listen = (text: Buffer): void => {
        said += text.toString()
        const [url] = /http:\S+/.exec(said) ?? []
        if (url !== undefined) resolve(url)
      }
      started.stdout.on('data', listen)
      started.stderr.on('data', listen)
      started.on('exit', () => reject(new Error(`It did not start: ${said}`)))
    })
  }

  async function stop(signal: NodeJS.Signals): Promise<void> {
    const ended = once(child!, 'exit')
    child!.kill(signal)
    assert.deepEqual(await ended, [0, null])
  }

  // After a failed test it may still run.
  afterEach(() => child?.kill('SIGKILL'))
  after(() => {
    rmSync(userDir, { recursive: true, force: true })
  })

  it('shows all nodes in a flow that works, and says only where, and the login of the demo router', async () => {
    const url = await start()
    const get = async (path: string): Promise<unknown> =>
      (await fetch(url + path, { headers: { accept: 'application/json' } })).json()

    assert.deepEqual(ids((await get('flows')) as FlowNode[]), ids(flow))
    const known = new Set(((await get('nodes')) as { types: string[] }[]).flatMap(({ types }) => types))
    const used = new Set(flow.map(({ type }) => type).filter((type) => type !== 'tab' && type !== 'group'))
    for (const type of used) assert.ok(known.has(type), type)
    for (const name of ['command', 'query', 'listen', 'cancel']) assert.ok(used.has(`routeros-${name}`), name)
    for (const { id } of flow.filter(({ type }) => type === 'inject')) {
      assert.equal((await fetch(`${url}inject/${id}`, { method: 'POST' })).status, 200)
    }
    await stop('SIGINT')
    // A command that still runs when everything stops is cancelled, and the log says so.
    said = said.replace(/^.*\[error\].* was cancelled\n/gm, '')
    const login = /^Demo router: 127\.0\.0\.1, ports \d+ and \d+ \(TLS\), user node-red, password \S+\n/m
    assert.match(said, login)
    assert.match(said.replace(login, ''), /^(?:Port .* is taken: .*\n)?Open http:\/\/127\.0\.0\.1:\d+\/ .*\n$/)
  })

  it('writes no password, and leaves flows that are there alone', async () => {
    const credentials = readFileSync(join(userDir, 'flows_cred.json'), 'utf8')
    assert.deepEqual(JSON.parse(credentials), {
      router: { username: '${ROUTER_USER}', password: '${ROUTER_PASSWORD}' }
    })
    const flows = readFileSync(join(userDir, 'flows.json'), 'utf8')
    await start({ ROUTER: '127.0.0.1', ROUTER_PORT: '9', ROUTER_USER: 'someone', ROUTER_PASSWORD: 'not-to-be-seen' })
    await stop('SIGTERM')
    assert.match(said, /^Using the router at 127\.0\.0\.1 as user someone\n/)
    assert.doesNotMatch(said, /not-to-be-seen/)
    assert.equal(readFileSync(join(userDir, 'flows.json'), 'utf8'), flows)
    assert.equal(readFileSync(join(userDir, 'flows_cred.json'), 'utf8'), credentials)
  })

  it('takes another port where its own is taken, and says so', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const url = await start({ PORT: String(port) })
    await stop('SIGINT')
    other.close()
    assert.match(said, new RegExp(`Port ${port} is taken: trying ${port + 1}`))
    assert.notEqual(new URL(url).port, String(port))
  })

  it('says in a line what is wrong with a setting', async () => {
    const cases: [env: Record<string, string>, text: RegExp][] = [
      [{ PORT: 'abc' }, /^PORT=abc is no port: use a whole number/],
      [{ PORT: '70000' }, /^PORT=70000 is no port/],
      [{ ROUTER: 'http://192.168.88.1' }, /^ROUTER or ROUTER_PORT: The host must be a name or address only/],
      [{ ROUTER: '127.0.0.1', ROUTER_PORT: 'x' }, /^ROUTER or ROUTER_PORT: The port must be/]
    ]
    for (const [env, text] of cases) {
      await assert.rejects(start(env), /did not start/)
      assert.match(said, text)
      assert.equal(said.trimEnd().split('\n').length, 1, said)
    }
  })

  it('has no wire that ends nowhere', () => {
    const known = new Set(ids(flow))
    for (const target of flow.flatMap(({ wires = [] }) => wires.flat())) assert.ok(known.has(target), target)
  })
})

function ids(nodes: FlowNode[]): string[] {
  return nodes.map(({ id }) => id).sort()
}
