import type { ConnectionOptions } from 'node:tls'
import type { Node, NodeAPI } from 'node-red'
import type { TlsOptions } from '../../src/index.js'

interface TlsNode extends Node {
  addTLSOptions(options: ConnectionOptions): ConnectionOptions
}

/** What a deployed `tls-config` node gives; undefined where there is no such node. */
export function tlsOptionsOf(RED: NodeAPI, id: string | undefined): TlsOptions | undefined {
  const node = RED.nodes.getNode(id ?? '') as Partial<TlsNode> | null | undefined
  if (typeof node?.addTLSOptions !== 'function') return undefined
  const { ca, cert, key, pfx, passphrase, servername } = node.addTLSOptions({})
  const given = Object.entries({ ca, cert, key, pfx, passphrase, servername }).filter(
    ([, value]) => value !== undefined
  )
  return Object.fromEntries(given)
}
