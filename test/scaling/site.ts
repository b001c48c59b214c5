import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DemoRouter } from '../../demo/index.js'
import type { Arrivals } from '../arrivals.js'
import { NodeRed } from '../editor/nodered.js'
import { configured, type Item } from '../examples/flows.js'
import { Broker } from '../mqtt/broker.js'
import { MqttClient } from '../mqtt/client.js'

export interface Job {
  id: string
  router: string
  command: unknown
}

/** What a worker says about a job. */
export interface Answer {
  id: string
  ok: boolean
  attempt: number
  worker: string
}

/** A broker, many demo routers, and Node-REDs in processes of their own that run the examples. */
export class Site {
  readonly routers: ReadonlyMap<string, DemoRouter>
  readonly broker: Broker
  /** Sends jobs, and hears everything. */
  readonly client: MqttClient
  /** What has come back to those who sent jobs. */
  readonly answers: Arrivals<Answer>
  readonly #joined: Arrivals<string>
  readonly #folder = mkdtempSync(join(tmpdir(), 'routeros-site-'))
  readonly #nodeReds: NodeRed[] = []

  static async start(count: number): Promise<Site> {
    const broker = await Broker.start()
    const client = await MqttClient.start(broker)
    const names = Array.from({ length: count }, (_, index) => `r${index}`)
    const routers = await Promise.all(names.map((identity) => DemoRouter.start({ identity })))
    return new Site(broker, client, new Map(names.map((name, index) => [name, routers[index]!])))
  }

  private constructor(broker: Broker, client: MqttClient, routers: ReadonlyMap<string, DemoRouter>) {
    this.broker = broker
    this.client = client
    this.routers = routers
    this.answers = client.follow('mikrotik/jobs/answer', (payload) => JSON.parse(payload) as Answer)
    this.#joined = client.follow('mikrotik/workers/joined', String)
    const hosts = [...routers].map(([name, { host, port }]) => [name, { host, port, mode: 'PLAIN_ONLY' }])
    writeFileSync(this.#inventory, JSON.stringify(Object.fromEntries(hosts)))
  }

  /** A Node-RED with these flows. */
  async nodeRed(flows: readonly Item[]): Promise<NodeRed> {
    const nodeRed = await NodeRed.start()
    this.#nodeReds.push(nodeRed)
    await nodeRed.deploy(flows)
    return nodeRed
  }

  worker(name: string): Item[] {
    const credentials = { username: 'admin', password: '' }
    const properties = { ROUTERS: this.#inventory, WORKER: name }
    return configured('Worker', { broker: this.broker, properties }).map((item) =>
      item.type === 'routeros-connection' ? { ...item, credentials } : item
    )
  }

  dispatcher(properties: Record<string, string>): Item[] {
    return configured('Dispatcher', { broker: this.broker, properties })
  }

  /** Resolves once a dispatcher and so many workers are subscribed. */
  async isReady(workers: number): Promise<void> {
    await this.client.hears('mikrotik/jobs/dispatcher', (payload) => payload === 'online')
    await this.#joined.take(workers)
  }

  send(jobs: readonly Job[]): void {
    this.client.say('mikrotik/jobs/new', JSON.stringify(jobs))
  }

  async stop(): Promise<void> {
    await Promise.all(this.#nodeReds.map((nodeRed) => nodeRed.stop()))
    await this.client.stop()
    await this.broker.dispose()
    await Promise.all([...this.routers.values()].map((router) => router.stop()))
    rmSync(this.#folder, { recursive: true, force: true })
  }

  get #inventory(): string {
    return join(this.#folder, 'routers.json')
  }
}
