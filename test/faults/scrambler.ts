import { wire } from '../../demo/bytes.js'
import { encodeSentence, type Sentence, SentenceDecoder } from '../../src/index.js'

/** So much silence, in ms, and what has gathered goes on. */
const QUIET = 5

/**
 * Gathers whole sentences and hands them on in another order: the tags take turns, the last to come first. Sentences of
 * one tag stay in theirs.
 */
export class Scrambler {
  readonly #onSentences: (sentences: Buffer) => void
  readonly #decoder = new SentenceDecoder((sentence) => this.#keep(sentence), { charset: wire })
  readonly #byTag = new Map<string | undefined, Buffer[]>()
  #timer: NodeJS.Timeout | undefined
  #count = 0

  constructor(onSentences: (sentences: Buffer) => void) {
    this.#onSentences = onSentences
  }

  /** How many times the order changed. */
  get count(): number {
    return this.#count
  }

  write(chunk: Buffer): void {
    this.#decoder.write(chunk)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#release(), QUIET)
  }

  close(): void {
    clearTimeout(this.#timer)
  }

  #keep(sentence: Sentence): void {
    const sentences = this.#byTag.get(sentence.tag) ?? []
    sentences.push(encodeSentence(wordsOf(sentence), wire))
    this.#byTag.set(sentence.tag, sentences)
  }

  #release(): void {
    const queues = [...this.#byTag.values()].toReversed()
    this.#byTag.clear()
    if (queues.length > 1) this.#count += 1
    const sentences: Buffer[] = []
    while (queues.some((queue) => queue.length > 0)) {
      for (const queue of queues) sentences.push(...queue.splice(0, 1))
    }
    if (sentences.length > 0) this.#onSentences(Buffer.concat(sentences))
  }
}

function wordsOf({ head, tag, attributes, words }: Sentence): string[] {
  const all = [head, ...words]
  if (tag !== undefined) all.push(`.tag=${tag}`)
  for (const [name, value] of Object.entries(attributes)) {
    for (const text of [value].flat()) all.push(`=${name}=${text}`)
  }
  return all
}
