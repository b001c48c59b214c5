/** Bytes of live memory: heap, external and array buffers, after garbage collection. */
export async function live(): Promise<number> {
  if (globalThis.gc === undefined) throw new Error('Start me with --expose-gc')
  // What is freed by one collection may hold what the next one frees.
  for (let round = 0; round < 3; round += 1) {
    globalThis.gc()
    await new Promise((resolve) => setImmediate(resolve))
  }
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external // which counts array buffers too
}

/** `12.3 MiB`. */
export function mebibytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`
}

/** `12.3 KiB`. */
export function kibibytes(bytes: number): string {
  return `${(bytes / 2 ** 10).toFixed(1)} KiB`
}
