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

  const unhandled: unknown[] = []
  const hear = (reason: unknown): unknown => unhandled.push(reason)
  before(() => process.on('unhandledRejection', hear))
  after(() => process.off('unhandledRejection', hear))
  afterEach(() => assert.deepEqual(unhandled.splice(0), []))

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

  it('one that Node-RED cannot copy for a second wire is answered on the first, and fails on output 2', async () => {
    const { flow, finished } = await load({
      command: '/interface/print',
      output: 'rows',
      wires: [['rows', 'rows'], ['errors']]
    })
    const strange = {
      get uncopyable() {
        throw new Error('cannot be copied')
      }
    }
    flow.send({ strange })
    const { error } = await flow.errors.next()
    assert.equal(error?.message, 'cannot be copied')
    assert.equal(await finished, undefined)
    flow.send({ topic: 'the connection lives' })
    assert.equal((await flow.rows.next()).topic, 'the connection lives')
    assert.equal(demo.counts.connections, 1)
  })
})

function isRed({ fill }: NodeStatus): boolean {
  return fill === 'red'
}
