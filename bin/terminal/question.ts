import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import type { Interrupts } from './interrupts.js'

/**
 * Asks something on stderr, so that stdout is left to what was asked for.
 *
 * @param isHidden whether the answer is not shown.
 * @returns undefined when the input ends without an answer.
 */
export async function ask(
  question: string,
  { input, isHidden, interrupts }: { input: NodeJS.ReadableStream; isHidden: boolean; interrupts: Interrupts }
): Promise<string | undefined> {
  const hidden = new Writable({ write: (_chunk, _encoding, done) => done() })
  const reader = createInterface({ input, output: isHidden ? hidden : process.stderr, terminal: true, historySize: 0 })
  interrupts.watch(reader)
  process.stderr.write(question)
  if (!isHidden) reader.setPrompt(question)
  const answer = await new Promise<string | undefined>((resolve) => {
    reader.once('line', resolve)
    reader.once('close', () => resolve(undefined))
  })
  reader.close()
  if (isHidden || answer === undefined) process.stderr.write('\n')
  return answer
}
