import assert from 'node:assert/strict'
import { requestsOf } from '../../src/rest/request.js'
import { Command } from '../../src/wire/command.js'
import { attempt } from './attempt.js'

/** A command over REST: requests below its menu and no other, whose body says what its words say. */
export function fuzz(bytes: Buffer): void {
  const command = attempt(() => new Command(bytes.toString()))
  if (command === undefined) return
  const requests = requestsOf(command.words)
  assert.ok(requests.length > 0)
  for (const { method, path, body } of requests) {
    assert.ok(path.startsWith(`/rest${command.menu}/`), path)
    assert.match(path.slice(`/rest${command.menu}/`.length), /^[^/?#\s]*$/)
    const json = JSON.parse(body) as Record<string, unknown>
    assert.ok(!Object.hasOwn(json, '.tag'))
    if (method === 'POST') assert.deepEqual(Object.keys(json).sort(), namesOf(command.words))
  }
}

function namesOf([, ...words]: readonly string[]): string[] {
  const names = words.map((word) => (word.startsWith('?') ? '.query' : /^=!?([^=]*)/.exec(word)![1]!))
  return [...new Set(names)].sort()
}
