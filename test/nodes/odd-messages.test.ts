import assert from 'node:assert/strict'
import type { NodeStatus } from 'node-red'
import { DemoRouter } from '../../demo/router.js'
import { Flow, helper, node } from './flow.js'

/** Messages that cannot be written to, read or copied, as Function nodes can make them. */
const odd: Record<string, () => object> = {
  'is frozen': () => Object.freeze({ topic: 'kept', payload: 'untouched', error: { message: 'of an earlier node' } }),
  'has a payload that cannot be written': () =>
    Object.defineProperty({ topic: 'kept' }, 'payload', { enumerable: true, get: () => 'untouched' }),
  'has a getter that throws an error': () => throwing(new Error('not readable')),
  'has a getter that throws a Symbol': () => throwing(Symbol('not readable')),
  'has a getter that throws an object without a prototype': () => throwing(Object.create(null))
}

function throwing(thrown: unknown): object {
  return {
    topic: 'kept',
    payload: 'untouched',
    get strange() {
      throw thrown
    }
  }
}

describe('odd messages', () => {
  let demo: DemoRouter
  before(async () => (demo = await DemoRouter.start()))
  after(() => demo.stop())
  afterEach(() => helper.unload())

  const load = async (
    fields: Record<string, unknown>,
    rest: Partial<Parameters<typeof Flow.load>[1]> = {}
  ): Promise<{ flow: Flow; finished: Promise<unknown> }> => {
    const flow = await Flow.load(demo, { node: { type: 'routeros-command', ...fields }, ...rest })
    // A Complete node would need a copy of the message.
    const finished = new Promise((resolve) =>
      Object.assign(node('node'), { _complete: (_: unknown, error: unknown) => resolve(error) })
    )
    return { flow, finished }
  }

  for (const [what, make] of Object.entries(odd)) {
    describe(`one that ${what}`, () => {
      it('is answered', async () => {
        const { flow, finished } = await load({ command: '/system/identity/print' })
        const { payload, topic, error } = await flow.ask(make() as Record<string, unknown>)
        assert.deepEqual([payload, topic, error], [[{ name: 'MikroTik' }], 'kept', undefined])
        assert.equal(await finished, undefined)
      })

      it('is answered by rows', async () => {
        const { flow, finished } = await load({ command: '/system/identity/print', output: 'rows' })
        const { payload, topic, error } = await flow.ask(make() as Record<string, unknown>)
        assert.deepEqual([payload, topic, error], [{ name: 'MikroTik' }, 'kept', undefined])
        assert.equal(await finished, undefined)
      })

      it('fails on output 2', async () => {
        const { flow, finished } = await load({ command: '/ip/adress/print' })
        const { payload, topic, error } = await flow.fail(make() as Record<string, unknown>)
        assert.deepEqual([payload, topic, error?.code], ['untouched', 'kept', 'TRAP'])
        assert.equal(await finished, undefined)
      })

      it('fails without an output 2', async () => {
        const { flow, finished } = await load({ command: '/ip/adress/print' }, { isErrorWired: false })
        flow.send(make() as Record<string, unknown>)
        assert.match(String(await finished), /no such command/)
      })

      it('disturbs no Catch or Complete node', async () => {
        for (const command of ['/system/identity/print', '/ip/adress/print']) {
          const flow = await Flow.load(demo, { node: { type: 'routeros-command', command }, isErrorWired: false })
          flow.send(make() as Record<string, unknown>)
          flow.send({ args: {} })
          await (command === '/system/identity/print' ? flow.rows.take(2) : flow.statuses.find(isRed))
          await helper.unload()
        }
      })
    })
  }

  for (const property of ['args', 'tag', 'router', 'where', 'path']) {
    it(`one whose ${property} cannot be read fails where the node needs it`, async () => {
      const type = property === 'where' || property === 'path' ? 'routeros-query' : 'routeros-command'
      for (const thrown of [new Error('not readable'), Symbol('not readable'), undefined]) {
        const { flow, finished } = await load(
          { type, command: '/system/identity/print', path: '/system/identity' },
          { connection: { dynamic: true } }
        )
        flow.send(
          Object.defineProperty({ payload: 'untouched' }, property, {
            get() {
              throw thrown
            }
          })
        )
        const { payload, error } = await flow.errors.next()
        assert.equal(payload, 'untouched')
        assert.match(error?.message ?? '', thrown === undefined ? /undefined/ : /not readable/)
        assert.equal(await finished, undefined)
        await helper.unload()
      }
    })
  }

  it('one that cannot be copied for a row or a second wire fails on output 2; the connection stays', async () => {
    for (const wires of [['rows'], ['rows', 'rows']]) {
      for (const thrown of [new Error('cannot be copied'), Symbol('cannot be copied'), Object.create(null)]) {
        const output = wires.length === 1 ? 'rows' : 'array'
        const { flow, finished } = await load({ command: '/interface/print', output, wires: [wires, ['errors']] })
        flow.send({ deep: throwing(thrown) })
        const { error } = await flow.errors.next()
        assert.match(error?.message ?? '', /cannot be copied|null prototype|object/)
        assert.equal(error?.code, 'INPUT')
        assert.equal(await finished, undefined)
        const connection = demo.counts.accepted
        flow.send({ topic: 'the next' })
        await flow.rows.find(({ topic }) => topic === 'the next')
        assert.equal(demo.counts.accepted, connection)
        await helper.unload()
      }
    }
  })
})

function isRed({ fill }: NodeStatus): boolean {
  return fill === 'red'
}
