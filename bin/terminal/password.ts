import { openSync, readSync } from 'node:fs'
import { ReadStream } from 'node:tty'
import { UsageError } from '../usage/usage-error.js'
import type { Interrupts } from './interrupts.js'
import { ask } from './question.js'

const TERMINAL = '/dev/tty'

/**
 * Asks for a password on the terminal, which does not show it.
 *
 * @param advice for the place where there is no terminal.
 * @throws {UsageError} with this advice.
 */
export async function askPassword(prompt: string, advice: string, interrupts: Interrupts): Promise<string> {
  const input = process.stdin.isTTY ? process.stdin : openTerminal(advice)
  const password = await ask(prompt, { input, isHidden: true, interrupts })
  if (input !== process.stdin) input.destroy()
  if (password === undefined) throw new UsageError(advice)
  return password
}

/** The first line of a file descriptor; what follows stays in it. @throws {UsageError} when it cannot be read. */
export function readPassword(fd: number): string {
  const bytes: number[] = []
  const byte = Buffer.alloc(1)
  try {
    while (readSync(fd, byte) === 1 && byte[0] !== 0x0a) bytes.push(byte[0]!)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    throw new UsageError(`--password-fd ${fd} cannot be read (${code}): open it, as in 3<password.txt`)
  }
  return Buffer.from(bytes).toString().replace(/\r$/, '')
}

/** Commands may come from a pipe while a person sits at the terminal. */
function openTerminal(advice: string): ReadStream {
  try {
    return new ReadStream(openSync(TERMINAL, 'r'))
  } catch {
    throw new UsageError(advice)
  }
}
