import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DemoRouter, DemoRouterOptions } from '../../demo/index.js'
import { useRouters } from '../routers.js'
import { missing } from '../tools.js'
import { at } from './called.js'
import { Terminal } from './terminal.js'

const PROMPT = '[admin@MikroTik] > '
/** Ctrl and a letter. */
const CTRL_C = '\x03'
const CTRL_D = '\x04'

describe('console on a terminal', function () {
  this.timeout(20_000)
  const { start } = useRouters()
  const terminals: Terminal[] = []
  let state: string

  before(function () {
    if (!Terminal.isThere()) missing(this, '@lydell/node-pty has no binary for this platform')
  })
  beforeEach(() => {
    state = mkdtempSync(join(tmpdir(), 'routeros-state-'))
  })
  afterEach(() => {
    for (const terminal of terminals.splice(0)) terminal.kill()
    rmSync(state, { recursive: true })
  })

  function open(args: string[], options: { columns?: number; env?: NodeJS.ProcessEnv } = {}): Terminal {
    const env = { XDG_STATE_HOME: state, ...options.env }
    const terminal = new Terminal(args, { ...options, env })
    terminals.push(terminal)
    return terminal
  }

  async function prompted(
    options: DemoRouterOptions = {},
    columns = 100
  ): Promise<{ demo: DemoRouter; terminal: Terminal }> {
    const demo = await start(options)
    const terminal = open(at(demo), { columns })
    await terminal.until(PROMPT)
    return { demo, terminal }
  }

  it('asks for the password without showing it, and greets with the name of the router', async () => {
    const demo = await start({ tls: 'certificate', users: [{ name: 'admin', password: 'not-seen', group: 'full' }] })
    const terminal = open(['--insecure', `admin@127.0.0.1:${demo.tlsPort}`], { env: { ROUTEROS_PASSWORD: undefined } })
    await terminal.until('Password for admin@127.0.0.1: ')
    terminal.type('not-seen\r')
    const greeting = await terminal.until(PROMPT)
    assert.match(greeting, /^\nEncrypted, not authenticated\./)
    assert.ok(greeting.includes(demo.fingerprint!))
    terminal.type(CTRL_D)
    assert.equal(await terminal.ended(), 0)
    assert.doesNotMatch(terminal.output, /not-seen/)
  })

  it('has colour, takes words and lines, completes by tab, and goes on after a failure', async () => {
    const { demo, terminal } = await prompted()
    terminal.type('/interface/pri\t')
    await terminal.until('/interface/print ')
    terminal.type('\r')
    await terminal.until('... ')
    terminal.type('?ty\t')
    await terminal.until('?type=')
    terminal.type('loopback\r')
    await terminal.until('... ')
    terminal.type('=.proplist=name\r')
    await terminal.until('... ')
    terminal.type('\r')
    assert.match(await terminal.until(PROMPT), /^\nname\nlo\n/)
    assert.ok(terminal.output.includes('\x1b[1mname\x1b[22m'))
    terminal.type('/foo bar\r')
    assert.match(await terminal.until(PROMPT), /routeros: no such command or directory/)
    terminal.type('/ip address add inter\t')
    await terminal.until('interface=')
    terminal.type('wg\t')
    await terminal.until('wg-home ')
    assert.ok(demo.history.some(([command]) => command === '/console/inspect'))
    terminal.type(CTRL_C)
    await terminal.until(PROMPT)
    terminal.type('quit\r')
    assert.equal(await terminal.ended(), 0)
  })

  it('completes from what is known about menus where the router cannot tell', async () => {
    const { terminal } = await prompted({ version: '6.49.10' })
    terminal.type('/ip addr\t')
    await terminal.until('/ip address ')
    terminal.type('print propl\t')
    await terminal.until('proplist=')
  })

  it('keeps a history without secrets for the next time', async () => {
    const { demo, terminal } = await prompted()
    for (const line of ['/system identity print', '/user set admin password=""']) {
      terminal.type(`${line}\r`)
      await terminal.until(PROMPT)
    }
    terminal.type(CTRL_D)
    assert.equal(await terminal.ended(), 0)
    assert.equal(readFileSync(join(state, 'routeros/history'), 'utf8'), '/system identity print\n')
    const next = open(at(demo))
    await next.until(PROMPT)
    next.type('\x1b[A')
    await next.until('/system identity print')
  })

  it('cancels what runs on the router at Ctrl+C, and leaves at a second one', async () => {
    const { demo, terminal } = await prompted()
    demo.handle('/demo/listen', (exchange) => void exchange.row({ name: 'first' }))
    terminal.type('/demo listen\r')
    await terminal.until('first')
    terminal.type(CTRL_C)
    await terminal.until(PROMPT)
    assert.equal(demo.history.at(-1)?.[0], '/cancel')
    demo.handle('/demo/listen', (exchange) => {
      exchange.ignoresCancel = true
      exchange.row({ name: 'second' })
    })
    terminal.type('/demo listen\r')
    await terminal.until('second')
    terminal.type(CTRL_C + CTRL_C)
    assert.equal(await terminal.ended(), 130)
  })

  it('takes back what is typed at Ctrl+C, and leaves where nothing is', async () => {
    const { terminal } = await prompted()
    terminal.type('/interface/print\r')
    await terminal.until('... ')
    terminal.type(`?type${CTRL_C}`)
    await terminal.until(PROMPT)
    terminal.type(CTRL_C)
    await terminal.until('(Ctrl+C again or Ctrl+D leaves)')
    terminal.type(CTRL_C)
    assert.equal(await terminal.ended(), 130)
  })

  it('fits tables into 40 columns, with names of double width', async () => {
    const { demo, terminal } = await prompted({}, 40)
    demo.handle('/demo/print', (exchange) => {
      exchange.row({ name: '日本語'.repeat(8), comment: 'ü'.repeat(50) })
      exchange.done()
    })
    terminal.type('/demo print\r')
    assert.match(await terminal.until(PROMPT), /\nname {17}comment\n(?:日本語){3}…  ü{18}…\n/)
    terminal.type('/ip address print\r')
    assert.match(await terminal.until(PROMPT), /\n\.id: {14}\*1\naddress: {10}192\.168\.88\.1\/24\n/)
  })

  it('tells that a router goes away, and that it is back', async () => {
    const { demo, terminal } = await prompted()
    demo.handle('/demo/print', () => demo.disconnectAll())
    terminal.type('/demo print\r')
    assert.match(await terminal.until(PROMPT), /routeros: Connection lost: /)
    terminal.type('/system identity print\r')
    assert.match(await terminal.until(PROMPT), /\nname\nMikroTik\n/)
  })

  it('shows on stderr how far a long reply is', async () => {
    const demo = await start()
    let send = (): void => {}
    demo.handle('/demo/print', (exchange) => {
      exchange.row({ name: 'x' })
      send = (): void => {
        exchange.row({ name: 'y' })
        exchange.done()
      }
      setTimeout(() => send(), 600)
    })
    const terminal = open([...at(demo), '/demo/print'])
    assert.match(await terminal.until('\x1b[1mname'), /2 rows/)
    assert.equal(await terminal.ended(), 0)
  })
})
