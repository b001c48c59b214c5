import { once } from 'node:events'
import { createRequire } from 'node:module'
import { Arrivals } from '../../arrivals.js'
import type { Broker } from './broker.js'

interface Client extends NodeJS.EventEmitter {
  subscribe(topic: string): void
  publish(topic: string, payload: string, options: { qos: 0 | 1 }): void
  endAsync(force: boolean): Promise<void>
}

/** Node-RED brings it along. */
const mqtt = createRequire(require.resolve('@node-red/nodes/package.json'))('mqtt') as {
  connect: (url: string, options: object) => Client
}

/** What Home Assistant does at a broker: it says that it has started, and reads everything. */
export class HomeAssistant {
  readonly #client: Client
  #arrivals = new Arrivals<{ topic: string; payload: string }>()

  static async start({ host, port }: Broker): Promise<HomeAssistant> {
    const client = mqtt.connect(`mqtt://${host}:${port}`, { reconnectPeriod: 50 })
    const started = new HomeAssistant(client)
    await once(client, 'connect')
    return started
  }

  private constructor(client: Client) {
    this.#client = client
    client.on('connect', () => {
      client.subscribe('#')
      this.say('homeassistant/status', 'online')
    })
    client.on('error', () => {}) // the broker is away; it connects again
    client.on('message', (topic: string, payload: Buffer) => {
      this.#arrivals.push({ topic, payload: payload.toString() })
    })
  }

  say(topic: string, payload: string): void {
    this.#client.publish(topic, payload, { qos: 1 })
  }

  /** The first message to a topic that fits, of those since the last `forget`. */
  async hears(topic: string, fits: (payload: string) => boolean = () => true): Promise<string> {
    const { payload } = await this.#arrivals.find((heard) => heard.topic === topic && fits(heard.payload))
    return payload
  }

  forget(): void {
    this.#arrivals = new Arrivals()
  }

  async stop(): Promise<void> {
    await this.#client.endAsync(true)
  }
}
