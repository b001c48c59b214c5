import { createInterface } from 'node:readline'
import { Statements } from '../line/statements.js'
import type { Execution } from './execution.js'

/**
 * Runs what comes in on a pipe. The first failure ends it.
 *
 * @throws {UsageError | RouterOSError} when a line cannot be read, or its command fails.
 */
export async function runLines(input: NodeJS.ReadableStream, execution: Execution): Promise<void> {
  const statements = new Statements()
  const lines = createInterface({ input })
  try {
    for await (const line of lines) for (const statement of statements.read(line)) await execution.run(statement)
    for (const statement of statements.end()) await execution.run(statement)
  } finally {
    lines.close()
  }
}
