import type { Findings } from './report.js'

/** Each loaded only in the process that runs it. */
export const benchmarks = {
  decode: async (): Promise<Findings> => (await import('./decode.js')).decode(),
  memory: async (): Promise<Findings> => (await import('./memory.js')).memory(),
  replies: async (): Promise<Findings> => (await import('./replies.js')).replies(),
  latency: async (): Promise<Findings> => (await import('./latency.js')).latency(),
  rest: async (): Promise<Findings> => (await import('./rest.js')).rest(),
  parallel: async (): Promise<Findings> => (await import('./parallel.js')).parallel(),
  messages: async (): Promise<Findings> => (await import('./messages.js')).messages(),
  million: async (): Promise<Findings> => (await import('./million.js')).million(),
  plan: async (): Promise<Findings> => (await import('./plan.js')).plan(),
  rack: async (): Promise<Findings> => (await import('./rack.js')).rack()
}

export type BenchmarkName = keyof typeof benchmarks
