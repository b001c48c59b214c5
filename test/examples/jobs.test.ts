import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Arrivals } from '../arrivals.js'
import { Broker } from '../mqtt/broker.js'
import { DemoRouter } from '../../demo/router.js'
import { MqttClient } from '../mqtt/client.js'
import { deploy, helper } from '../nodes/flow.js'
import { needs } from '../tools.js'
import { Example } from './example.js'
import { configured } from './flows.js'

const NEW = 'mikrotik/jobs/new'
const DONE = 'mikrotik/jobs/done'
const ANSWER = 'mikrotik/jobs/answer'
const DEAD = 'mikrotik/jobs/dead'

interface Job {
  id: string
  router: string
  command: unknown
  attempt?: number
}

/** Each of the two flows with the test in the place of the other; test/scaling has both. */
describe('jobs over MQTT', function () {
  this.timeout(20_000)
  let demo: DemoRouter
  let broker: Broker
  let client: MqttClient

  before(function () {
    needs(this, 'mosquitto')
  })
  beforeEach(async () => {
    helper.settings({ mqttReconnectTime: 50 })
    demo = await DemoRouter.start({ tls: 'certificate' })
    broker = await Broker.start()
    client = await MqttClient.start(broker)
  })
  afterEach(async () => {
    await helper.unload()
    helper.settings({})
    await client?.stop()
    await broker?.dispose()
    await demo?.stop()
  })

  const isAnswer =
    (id: string) =>
    (payload: string): boolean =>
      (JSON.parse(payload) as { id?: string }).id === id

  describe('Dispatcher', () => {
    const load = async (properties: Record<string, string> = {}): Promise<Example> => {
      const example = await Example.load('Dispatcher', demo, properties, broker)
      await client.hears('mikrotik/jobs/dispatcher', (payload) => payload === 'online')
      return example
    }
    const job = (id: string, router = id[0]!): Job => ({ id, router, command: '/system/identity/print' })
    const send = (...jobs: unknown[]): void => client.say(NEW, JSON.stringify(jobs))
    const done = (id: string, attempt = 1): void =>
      client.say(DONE, JSON.stringify({ id, router: id[0], attempt, ok: true }))
    const runs = async (id: string, attempt = 1): Promise<Job> => {
      const { payload, properties } = await client.finds(
        (heard) =>
          heard.topic === `mikrotik/jobs/run/${id[0]}` &&
          heard.payload.includes(`"${id}"`) &&
          heard.payload.includes(`"attempt":${attempt}`)
      )
      assert.equal(properties.responseTopic, DONE)
      assert.equal(properties.correlationData?.toString(), id)
      return JSON.parse(payload) as Job
    }

    it('hands out one job for each router, and no more than may be in flight', async () => {
      await load({ IN_FLIGHT: '2' })
      const started = client.follow('mikrotik/jobs/run/a', (payload) => (JSON.parse(payload) as Job).id)
      const others = client.follow('mikrotik/jobs/run/c', String)
      send(job('a1'), job('a2'), job('b1'), job('a1'), job('c1'))
      assert.deepEqual(await runs('a1'), { ...job('a1'), attempt: 1 })
      await runs('b1')
      assert.deepEqual([started.all, others.all], [['a1'], []])
      done('b1')
      await runs('c1')
      assert.deepEqual(started.all, ['a1'])
      done('a1')
      await runs('a2')
      await client.hears(ANSWER, isAnswer('a1'))
      assert.deepEqual(started.all, ['a1', 'a2'])
    })

    it('has a button that makes ten jobs for two routers', async () => {
      const example = await load()
      const idsOf = (router: string): Arrivals<string> =>
        client.follow(`mikrotik/jobs/run/${router}`, (payload) => (JSON.parse(payload) as Job).id)
      const [attic, barn] = [idsOf('attic'), idsOf('barn')]
      example.press('ten jobs')
      assert.deepEqual([await attic.next(), await barn.next()], ['demo-2', 'demo-1'])
      client.say(DONE, JSON.stringify({ id: 'demo-1', router: 'barn', attempt: 1, ok: true }))
      assert.equal(await barn.next(), 'demo-3')
      assert.equal(await example.told('answered').next(), 'demo-1')
    })

    it('keeps its jobs over a deploy', async () => {
      await load()
      send(job('a1'), job('a2'))
      await runs('a1')
      client.forget()
      await deploy(configured('Dispatcher', { broker }), 'full')
      await client.hears('mikrotik/jobs/dispatcher', (payload) => payload === 'online')
      done('a1')
      await runs('a2')
      await client.hears(ANSWER, isAnswer('a1'))
    })

    it('refuses what is no job, and too many', async () => {
      await load({ MOST_WAITING: '1' })
      const answers = client.follow(ANSWER, (payload) => JSON.parse(payload) as { error: { code: string } })
      const command = '/system/identity/print'
      const wrong = [
        job('x', 'a/b'),
        { id: 'y', router: 'a' },
        { id: 7, router: 'a', command },
        { id: 'z', command },
        null
      ]
      send(...wrong, job('a1'), job('b1'))
      const codes = (await answers.take(wrong.length + 1)).map(({ error }) => error.code)
      assert.deepEqual(codes, [...wrong.map(() => 'INPUT'), 'BUSY'])
    })

    it('sends again without an answer, and gives up; an outage of the broker is no attempt', async () => {
      const example = await load({ RESEND: '0.1', ATTEMPTS: '2' })
      const ticks = example.told('one job per router', 'function')
      send(job('a1'))
      await runs('a1')
      await broker.stop()
      await example.told('to workers', 'mqtt out').find((text) => text.endsWith('disconnected'))
      const before = ticks.all.length
      await ticks.find(() => ticks.all.length >= before + 3)
      await broker.start()
      await runs('a1', 2)
      done('a1', 1)
      const dead = JSON.parse(await client.hears(DEAD)) as unknown
      assert.deepEqual(dead, { ...job('a1'), attempts: 2 })
    })
  })

  describe('Worker', () => {
    let folder: string
    beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'routeros-worker-'))))
    afterEach(() => rmSync(folder, { recursive: true }))

    it('runs jobs on routers of its file, and answers what the router refuses', async () => {
      const file = join(folder, 'routers.json')
      writeFileSync(file, JSON.stringify({ attic: { host: demo.host, port: demo.tlsPort } }))
      const example = await Example.load('Worker', demo, { ROUTERS: file, WORKER: 'me' }, broker)
      await client.finds(({ topic }) => topic === 'mikrotik/workers/joined')
      const run = async (id: string, router: string, command: unknown): Promise<Record<string, unknown>> => {
        const properties = { responseTopic: DONE, correlationData: Buffer.from(id) }
        const topic = `mikrotik/jobs/run/${router}`
        client.say(topic, JSON.stringify({ id, router, command, attempt: 2 }), { properties })
        const heard = await client.finds((each) => each.topic === DONE && isAnswer(id)(each.payload))
        assert.equal(heard.properties.correlationData?.toString(), id)
        return JSON.parse(heard.payload) as Record<string, unknown>
      }
      const told = { router: 'attic', attempt: 2, worker: 'me' }
      const name = { command: '/interface/print', where: { name: 'ether1' }, proplist: ['name'] }
      assert.deepEqual(await run('1', 'attic', name), { id: '1', ...told, ok: true, rows: [{ name: 'ether1' }] })
      const { error, ok } = await run('2', 'attic', '/no/such/command')
      assert.deepEqual([ok, (error as { code: string }).code], [false, 'TRAP'])
      const before = demo.counts.commands
      const unknown = await run('3', 'cellar', name)
      assert.equal((unknown['error'] as { code: string }).code, 'INPUT')
      assert.equal(demo.counts.commands, before)
      assert.equal(example.shown('error').all.length, 0)
    })
  })
})
