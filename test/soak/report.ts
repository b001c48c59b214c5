/** What the Node-RED under test says of itself every few seconds. */
export interface Report {
  /** Messages that a node has taken, that it has finished, and that it finished twice. */
  taken: number
  done: number
  doubled: number
  /** Of those done: with rows, or with an error. */
  rows: number
  errors: number
  deploys: number
  /** In bytes; the heap after a garbage collection. */
  rss: number
  heap: number
  handles: number
  /** Bytes that went to the log. */
  log: number
}

/** Which nodes take the messages: ours, or some that do nothing. */
export type Kind = 'routeros' | 'nothing'

export type Order = { deploy: 'full' | 'nodes' | 'flows' } | 'report' | 'end'
