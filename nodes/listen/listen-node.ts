import type { Node } from 'node-red'
import type { Cancelled } from '../../src/index.js'

/** What a cancel node may use of a `routeros-listen`. */
export interface ListenNode extends Node {
  /** Resolves to what was stopped, once the router has confirmed; empty when it was not listening. */
  stopListening(): Promise<Cancelled[]>
}
