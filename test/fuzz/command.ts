import assert from 'node:assert/strict'
import { Command } from '../../src/wire/command.js'
import { encodeSentence } from '../../src/wire/encoder.js'
import { attempt } from './attempt.js'
import { readPlainly } from './plain.js'

const LIMITS = { maxWord: Infinity, maxSentence: Infinity }

/** A command as people write it: words that may be sent, and that mean the same when they are read again; or a refusal. */
export function fuzz(bytes: Buffer): void {
  const command = attempt(() => new Command(bytes.toString()))
  if (command === undefined) return
  const { words } = command
  const [path, ...rest] = words
  assert.match(path!, /^(?:\/[^\s/=?]+)+$/)
  assert.ok(!['/login', '/quit', '/cancel'].includes(path!))
  for (const word of rest) {
    assert.match(word, /^[=?]/)
    assert.doesNotMatch(word, /^(?:=!?)?\.tag(?:=|$)/)
  }
  for (const secret of command.secrets) assert.ok(rest.some((word) => word.endsWith(`=${secret}`)))
  for (const again of [new Command(words), new Command({ command: words })]) {
    assert.deepEqual(again.words, words)
    assert.deepEqual([again.isRead, again.isEndless], [command.isRead, command.isEndless])
  }
  const encoded = attempt(() => encodeSentence(words))
  if (encoded === undefined) return
  const { sentences } = readPlainly(encoded, LIMITS)
  assert.deepEqual(
    sentences.map((all) => all.map((word) => Buffer.from(word, 'latin1').toString())),
    [words]
  )
}
