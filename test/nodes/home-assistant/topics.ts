import type { RouterMessage } from '../../../nodes/report/message.js'
import type { Flow } from '../flow.js'
import { type Discovery, discovery } from './schema.js'

export const ID = 'HDEMO0000001'
export const CONFIG = `homeassistant/device/${ID}/config`
export const STATUS = `mikrotik/${ID}/status`

/** All groups, which are off by default for the most part. */
export const ALL = {
  traffic: true,
  poe: true,
  leases: true,
  netwatch: true,
  wireguard: true,
  rules: true,
  scripts: true
}

export const command = (key: string): string => `mikrotik/${ID}/${key}/set`

/** What was published, by topic. */
export class Published {
  readonly #flow: Flow

  constructor(flow: Flow) {
    this.#flow = flow
  }

  /** The next message to a topic that fits. */
  async next(topic: string, fits: (payload: string) => boolean = () => true): Promise<string> {
    for (;;) {
      const msg: RouterMessage = await this.#flow.rows.next()
      if (msg.topic === topic && fits(msg.payload as string)) return msg.payload as string
    }
  }

  async config(fits: (config: Discovery) => boolean = () => true): Promise<Discovery> {
    return discovery(await this.next(CONFIG, (payload) => fits(JSON.parse(payload) as Discovery)))
  }

  async state(
    group: string,
    fits: (state: Record<string, unknown>) => boolean = () => true
  ): Promise<Record<string, unknown>> {
    const read = (payload: string): Record<string, unknown> => JSON.parse(payload) as Record<string, unknown>
    return read(await this.next(`mikrotik/${ID}/${group}`, (payload) => fits(read(payload))))
  }
}
