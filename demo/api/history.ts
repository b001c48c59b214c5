import type { Sentence } from '../../src/index.js'

const KEPT = 1000
const SECRET = /pass|secret|response|private-key|preshared|psk/i

/** The last commands, as words, with what is secret covered. */
export class History {
  readonly #commands: string[][] = []

  get commands(): readonly (readonly string[])[] {
    return this.#commands
  }

  keep(sentence: Sentence): readonly string[] {
    const words = wordsOf(sentence)
    this.#commands.push(words)
    if (this.#commands.length > KEPT) this.#commands.shift()
    return words
  }
}

function wordsOf({ head, tag, attributes, words }: Sentence): string[] {
  const all = [head]
  for (const [name, value] of Object.entries(attributes)) {
    for (const text of [value].flat()) all.push(`=${name}=${SECRET.test(name) ? '***' : text}`)
  }
  for (const word of words) all.push(SECRET.test(word) ? word.replace(/=.*/s, '=***') : word)
  if (tag !== undefined) all.push(`.tag=${tag}`)
  return all
}
