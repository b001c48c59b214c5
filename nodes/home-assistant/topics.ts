import { InputError } from '../../src/index.js'
import { inText } from '../reply/fields.js'
import type { Text } from './entity.js'

/** What a message of an mqtt in node is about. */
export type Heard = { about: 'home-assistant' | 'broker' } | { about: 'set'; id: string; key: string }

/** Where a device writes, and where it is told things. */
export interface DeviceTopics {
  readonly config: string
  /** Whether the router can be reached. */
  readonly status: string
  /** The state of a group, as JSON. */
  state(group: string): string
  tracker(key: string, what: 'state' | 'attributes'): string
  set(key: string): string
}

/** The topics of a node. */
export class Topics {
  /** Home Assistant says there that it has started. */
  readonly birth: string
  /** The user's broker node says there whether Node-RED is connected: its birth, close and will. */
  readonly broker: string
  readonly #prefix: string
  readonly #base: string

  /** @throws {InputError} where one of them cannot be part of a topic. */
  constructor(prefix: unknown, base: unknown, text: Text) {
    this.#prefix = readTopic(prefix, 'homeassistant', text)
    this.#base = readTopic(base, 'mikrotik', text)
    this.birth = `${this.#prefix}/status`
    this.broker = `${this.#base}/status`
  }

  of(id: string): DeviceTopics {
    const own = `${this.#base}/${id}`
    return {
      config: `${this.#prefix}/device/${id}/config`,
      status: `${own}/status`,
      state: (group) => `${own}/${group}`,
      tracker: (key, what) => `${own}/${key}/${what}`,
      set: (key) => `${own}/${key}/set`
    }
  }

  /** What an mqtt in node subscribes to, for this node. @param id undefined where the router is not known yet. */
  subscriptions(id = '+'): string[] {
    return [this.birth, `${this.#base}/${id}/+/set`]
  }

  /** @returns undefined for any other topic. */
  read(topic: unknown): Heard | undefined {
    if (typeof topic !== 'string') return undefined
    if (topic === this.birth) return { about: 'home-assistant' }
    if (topic === this.broker) return { about: 'broker' }
    if (!topic.startsWith(`${this.#base}/`)) return undefined
    const [id = '', key = '', verb, ...more] = topic.slice(this.#base.length + 1).split('/')
    return verb === 'set' && more.length === 0 ? { about: 'set', id, key } : undefined
  }
}

function readTopic(given: unknown, usual: string, text: Text): string {
  const topic =
    inText(given)
      .trim()
      .replace(/^\/+|\/+$/g, '') || usual
  if (/[+#\p{Cc}]/u.test(topic))
    throw new InputError({ text: text('node-errors.bad-topic', { topic: topic.slice(0, 40) }) })
  return topic
}
