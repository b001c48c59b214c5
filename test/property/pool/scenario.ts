import assert from 'node:assert/strict'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { RouterOSError } from '../../../src/index.js'
import { Connection } from '../../../src/link/connection.js'
import { readOptions } from '../../../src/router/options.js'
import { Pool } from '../../../src/router/pool.js'
import { Run } from '../../../src/router/run.js'
import { Command } from '../../../src/wire/command.js'
import type { TypedRow } from '../../../src/wire/values.js'
import { type Fault, PATIENT } from '../../faults/faults.js'
import type { Rig } from '../../faults/rig.js'
import type { Asked, Model } from './model.js'
import { type Manner, Peer } from './peer.js'

/** So many commands at once, so that some have to wait. */
const CONCURRENCY = 3
/** How long, in ms, everything may take to come to rest. */
const PATIENCE = 8000

export interface Question {
  manner: Manner
  rows: number
  /** In ms. */
  timeout: number | undefined
  deadline: number | undefined
}

interface Started {
  asked: Asked
  run: Run
  question: Question
  rows: TypedRow[]
  /** With what it has ended, each time it did. */
  ends: (Error | undefined)[]
  /** How often it was sent. */
  sent: number
  /** Rows that came although nobody waited for them any more. */
  late: number
}

let lastId = 0

/** A pool and what it runs, on real sockets to a demo router, with a proxy between them. */
export class Scenario {
  readonly #rig: Rig
  readonly #model: Model
  readonly #peer: Peer
  readonly #pool: Pool
  readonly #connections: Connection[] = []
  readonly #started: Started[] = []
  readonly #firstLink: number

  constructor(rig: Rig, model: Model) {
    this.#rig = rig
    this.#model = model
    this.#peer = new Peer(rig.demo)
    this.#firstLink = rig.proxy.links.all.length
    const { host, port } = rig.proxy
    this.#pool = new Pool({
      ...readOptions({ host, port, mode: 'PLAIN_ONLY', username: 'admin', concurrency: CONCURRENCY, poolSize: 2 }),
      readTimeout: 200,
      keepAlive: 50,
      connectTimeout: 500,
      random: () => 0.002,
      connect: (options) => {
        const connection = new Connection(options)
        this.#connections.push(connection)
        return connection
      }
    })
  }

  start(question: Question): Started {
    const { manner, rows, timeout, deadline } = question
    lastId += 1
    const asked = { id: lastId, isLimited: timeout !== undefined || deadline !== undefined, wasCancelled: false }
    const heard: Omit<Started, 'run'> = { asked, question, rows: [], ends: [], sent: 0, late: 0 }
    const run = new Run(
      new Command(Peer.command, { n: asked.id, manner, rows }),
      {
        onRow: (row) => {
          heard.rows.push(row)
          if (asked.wasCancelled || heard.ends.length > 0) heard.late += 1
        },
        onSent: () => (heard.sent += 1),
        onEnd: (error) => heard.ends.push(error)
      },
      {
        tag: asked.id,
        timeout: timeout ?? PATIENT,
        deadline,
        isStream: manner === 'endless',
        isPart: false,
        waitsForConnection: false,
        sameConnectionAs: undefined,
        home: this.#pool
      }
    )
    const started = Object.assign(heard, { run })
    this.#model.asked.push(asked)
    this.#started.push(started)
    this.#pool.start(run)
    return started
  }

  /** @param pick chooses one of those that were started. */
  cancel(pick: number, isAbort: boolean): void {
    const one = this.#started[pick % this.#started.length]
    if (one === undefined) return
    one.asked.wasCancelled = true
    if (isAbort) one.run.abort()
    else one.run.cancel(PATIENT).catch(() => {})
  }

  finish(pick: number): void {
    const one = this.#started[pick % this.#started.length]
    if (one !== undefined) this.#peer.finish(one.asked.id)
  }

  strike({ strike, code }: Fault): void {
    const link = this.#rig.proxy.links.all.slice(this.#firstLink).at(-1)
    if (link === undefined) return
    this.#model.struck.add(code)
    // However it is struck, the connection may also simply be gone.
    this.#model.struck.add('CONNECTION')
    this.#model.wasKeptOut ||= this.#pool.state.name !== 'connected'
    strike(link)
  }

  shut(isShut: boolean): void {
    this.#model.wasKeptOut ||= isShut
    this.#rig.proxy.welcome = isShut ? 'reset' : 'serve'
  }

  /** Lets everything end, and looks at what it has come to. */
  async settle(): Promise<void> {
    this.shut(false)
    await this.#allEnded()
    this.#check()
    await this.#probe()
    for (const connection of this.#connections) {
      while (connection.load > 0) await inTime(once(connection, 'free'), () => `${connection.load} tags left`)
    }
    assert.equal(this.#pool.runs.size, 0)
  }

  /** Ends everything, whatever it is at, and looks at what it has come to. */
  async close(): Promise<void> {
    this.#model.wasClosed = true
    await this.stop()
    this.start({ manner: 'prompt', rows: 0, timeout: undefined, deadline: undefined })
    this.#check()
    for (const connection of this.#connections) assert.deepEqual([connection.load, connection.isReady], [0, false])
    assert.equal(this.#pool.runs.size, 0)
  }

  async stop(): Promise<void> {
    await inTime(this.#pool.close(), () => 'the pool does not close')
    this.#rig.proxy.welcome = 'serve'
    for (const link of this.#rig.proxy.links.all.slice(this.#firstLink)) link.destroy()
  }

  /** What waited its turn is heard only after others have ended; what was given up, the router hears of from the pool. */
  async #allEnded(): Promise<void> {
    const finish = (): void => {
      for (const { asked, run, question } of this.#started) {
        if (!run.hasEnded || question.manner === 'stubborn') this.#peer.finish(asked.id)
      }
    }
    this.#peer.on('heard', finish)
    finish()
    const open = (): Started[] => this.#started.filter(({ run }) => !run.hasEnded)
    const all = Promise.allSettled(this.#started.map(({ run }) => run.finished))
    await inTime(all, () => `never answered: ${open().map(describe).join()}`)
    finish()
    this.#peer.off('heard', finish)
  }

  #check(): void {
    for (const one of this.#started) {
      const { asked, run, question, rows, ends, sent, late } = one
      assert.equal(ends.length, 1, `answered ${ends.length} times: ${describe(one)}`)
      assert.ok(sent <= 1 && this.#peer.times(asked.id) <= sent, `sent more than once: ${describe(one)}`)
      assert.equal(late, 0, `rows after the end: ${describe(one)}`)
      for (const row of rows) assert.equal(Number(row['n'] ?? row['ret']), asked.id, `crossed: ${describe(one)}`)
      const [error] = ends
      assert.ok(error === undefined || error instanceof RouterOSError, String(error))
      const ending = { code: error?.code, wasSent: run.transport !== undefined, answer: this.#peer.answerTo(asked.id) }
      assert.ok(this.#model.allows(asked, ending), `${JSON.stringify(ending)} ${error?.message}: ${describe(one)}`)
      // One as it ends, and the attributes of `!done`.
      if (error === undefined) assert.equal(rows.length, question.rows + 2, `rows lost: ${describe(one)}`)
      if (error?.code === 'TRAP') assert.ok(error.message.includes(`(${asked.id})`), `crossed: ${error.message}`)
    }
  }

  /** As many commands as may be in flight are: none of those before still counts. */
  async #probe(): Promise<void> {
    const question = { manner: 'slow', rows: 0, timeout: undefined, deadline: undefined } as const
    const probes = Array.from({ length: CONCURRENCY }, () => this.start(question))
    const isUnheard = ({ asked }: Started): boolean => this.#peer.times(asked.id) === 0
    while (probes.some(isUnheard) && !probes.some(({ run }) => run.hasEnded)) {
      const news = [once(this.#peer, 'heard'), ...probes.map(({ run }) => run.finished.catch(() => {}))]
      await inTime(Promise.race(news), () => `not in flight: ${probes.filter(isUnheard).map(describe).join()}`)
    }
    const isDone = !probes.some(isUnheard)
    await this.#allEnded()
    this.#check()
    // A connection that had been struck was still there.
    if (!isDone) await this.#probe()
  }
}

function describe({ asked, question, run }: Started): string {
  return JSON.stringify({ ...asked, ...question, ms: run.ms })
}

async function inTime<T>(promise: Promise<T>, told: () => string): Promise<T> {
  const stopping = new AbortController()
  const late = delay(PATIENCE, undefined, { signal: stopping.signal }).then(
    () => assert.fail(told()),
    () => undefined as never
  )
  try {
    return await Promise.race([promise, late])
  } finally {
    stopping.abort()
  }
}
