import type { NodeStatus } from 'node-red'

/** The mark of a status, without its text. */
export type Dot = Pick<NodeStatus, 'fill' | 'shape'>

export const WAITING: Dot = { fill: 'yellow', shape: 'ring' }
export const READY: Dot = { fill: 'green', shape: 'dot' }
export const RUNNING: Dot = { fill: 'blue', shape: 'dot' }
export const QUEUED: Dot = { fill: 'blue', shape: 'ring' }
export const STOPPED: Dot = { fill: 'grey', shape: 'ring' }
export const FAILED: Dot = { fill: 'red', shape: 'ring' }
