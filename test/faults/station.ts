import { Flow, type FlowOptions, helper } from '../nodes/flow.js'
import { calm } from './faults.js'
import type { Link } from './link.js'
import { Rig } from './rig.js'
import { watch } from './watch.js'

type Fields = Record<string, unknown>

/** A rig whose client is a flow in a real Node-RED. */
export class Station extends Rig {
  /** @param fields of the node under test. */
  async load(fields: Fields & { type: string }, rest: Partial<FlowOptions> = {}): Promise<Flow> {
    const { port } = this.proxy
    return Flow.load(this.demo, { node: fields, ...rest, connection: { port, ...calm, ...rest.connection } })
  }

  /** The link in use. */
  get link(): Link {
    return this.proxy.links.all.at(-1)!
  }

  override async stop(): Promise<void> {
    await helper.unload()
    await super.stop()
  }
}

/** A station for each test of a suite, watched over. */
export function useStation(): Station {
  const station = new Station()
  const { random } = Math
  // So that nobody waits long for the connection to come back: the nodes have no other way to say so.
  before(() => (Math.random = () => random() / 20))
  after(() => (Math.random = random))
  watch(
    () => station.start({}),
    () => station.stop()
  )
  return station
}
