import { once } from 'node:events'
import { createRequire } from 'node:module'
import { Arrivals } from '../arrivals.js'
import type { Broker } from './broker.js'

/** What MQTT 5 adds to a message. */
export interface Properties {
  responseTopic?: string
  correlationData?: Buffer
  userProperties?: Record<string, string>
}

export interface Heard {
  topic: string
  payload: string
  properties: Properties
}

interface Client extends NodeJS.EventEmitter {
  subscribe(topic: string, options: { qos: 0 | 1 }, done: () => void): void
  publish(topic: string, payload: string, options: { qos: 0 | 1; retain?: boolean; properties?: Properties }): void
  endAsync(force: boolean): Promise<void>
}

/** Node-RED brings it along. */
const mqtt = createRequire(require.resolve('@node-red/nodes/package.json'))('mqtt') as {
  connect: (url: string, options: object) => Client
}

/** A client of MQTT 5 that reads everything, and connects again by itself. */
export class MqttClient {
  readonly #client: Client
  #arrivals = new Arrivals<Heard>()

  /** @param onConnect called at each connection, once everything is subscribed to. */
  static async start({ host, port }: Broker, onConnect?: (client: MqttClient) => void): Promise<MqttClient> {
    const client = mqtt.connect(`mqtt://${host}:${port}`, { protocolVersion: 5, reconnectPeriod: 50 })
    const started = new MqttClient(client)
    client.on('connect', () => client.subscribe('#', { qos: 1 }, () => client.emit('subscribed')))
    client.on('subscribed', () => onConnect?.(started))
    await once(client, 'subscribed')
    return started
  }

  private constructor(client: Client) {
    this.#client = client
    client.on('error', () => {}) // the broker is away; it connects again
    client.on('message', (topic: string, payload: Buffer, packet: { properties?: Properties }) => {
      this.#arrivals.push({ topic, payload: payload.toString(), properties: packet.properties ?? {} })
    })
  }

  say(topic: string, payload: string, options: { retain?: boolean; properties?: Properties } = {}): void {
    this.#client.publish(topic, payload, { qos: 1, ...options })
  }

  /** The payload of the first message to a topic that fits, of those since the last `forget`. */
  async hears(topic: string, fits: (payload: string) => boolean = () => true): Promise<string> {
    const { payload } = await this.finds((heard) => heard.topic === topic && fits(heard.payload))
    return payload
  }

  /** The first message that fits, of those since the last `forget`. */
  finds(fits: (heard: Heard) => boolean): Promise<Heard> {
    return this.#arrivals.find(fits)
  }

  /** What comes to a topic from now on. */
  follow<T>(topic: string, read: (payload: string) => T): Arrivals<T> {
    const arrivals = new Arrivals<T>()
    this.#client.on('message', (each: string, payload: Buffer) => {
      if (each === topic) arrivals.push(read(payload.toString()))
    })
    return arrivals
  }

  forget(): void {
    this.#arrivals = new Arrivals()
  }

  async stop(): Promise<void> {
    await this.#client.endAsync(true)
  }
}
