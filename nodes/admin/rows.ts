import type { CommandInput, Command, Router, StartOptions, TypedRow } from '../../src/index.js'

/** The first rows of a reply; with enough of them the command is cancelled on the router. @throws {RouterOSError} */
export async function firstRows(
  router: Router,
  command: CommandInput | Command,
  most: number,
  { signal, ...options }: Omit<StartOptions, 'onRow'> = {}
): Promise<TypedRow[]> {
  const rows: TypedRow[] = []
  const enough = new AbortController()
  const stop = (): void => enough.abort()
  const onRow = (row: TypedRow): void => {
    if (rows.length < most) rows.push(row)
    if (rows.length === most) stop()
  }
  signal?.addEventListener('abort', stop)
  if (signal?.aborted === true) stop()
  try {
    await router.start(command, { values: 'text', ...options, signal: enough.signal, onRow }).finished
  } catch (error) {
    if (rows.length < most) throw error
  } finally {
    signal?.removeEventListener('abort', stop)
  }
  return rows
}
