import type { Node, NodeAPI } from 'node-red'
import { InputError, type PoolState, type Router, type SecureHosts } from '../../src/index.js'
import { translate } from '../report/catalog.js'
import type { RouterMessage } from '../report/message.js'

// A type and not an interface: only a type fits where Node-RED's types want an index.
export type ConnectionCredentials = { username?: string; password?: string }

/** What the other nodes may use of a `routeros-connection`. */
export interface ConnectionNode extends Node<ConnectionCredentials> {
  /** The nodes that watch it, by id. */
  users: Record<string, Node>
  /** Where TLS has worked since the deploy. */
  secureHosts: SecureHosts
  /** The router a message is for. @throws {InputError} when the configuration cannot be used. */
  routerFor(msg: RouterMessage): Router
  /** Tells a user node of the present state and of every change, until the function returned is called. */
  watch(user: Node, onState: (state: PoolState) => void): () => void
}

/** A deployed connection; undefined when there is none of this id. */
export function findConnection(RED: NodeAPI, id: string): ConnectionNode | undefined {
  const node = RED.nodes.getNode(id) as ConnectionNode | null | undefined
  return node?.type === 'routeros-connection' ? node : undefined
}

/** The chosen connection. @throws {InputError} when there is none. */
export function connectionOf(RED: NodeAPI, id: string): ConnectionNode {
  const node = findConnection(RED, id)
  if (node === undefined) throw new InputError({ text: translate(RED, 'node-errors.no-connection') })
  return node
}

/** What a connection is shown on. */
interface Display {
  connection(state: PoolState): void
  failed(error: unknown): void
}

/** Shows the states of the chosen connection, or why there is none. @returns what ends it. */
export function showConnection(RED: NodeAPI, user: Node, id: string, display: Display): () => void {
  try {
    return connectionOf(RED, id).watch(user, (state) => display.connection(state))
  } catch (error) {
    display.failed(error)
    return () => {}
  }
}
