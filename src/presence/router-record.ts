import type { Evidence, Identity, Sighting } from './evidence.js'

/** What one router has said, and since when it has been answering. Times are in ms of one clock. */
export class RouterRecord {
  readonly index: number
  readonly label: string
  #evidence: Evidence = { sightings: [], identities: new Map() }
  #hasNews = false
  #heardAt = -Infinity
  #heardBefore = -Infinity
  #firstAnswerAt: number | undefined
  #answeredAt = -Infinity
  /** Undefined while it is away. */
  #answeringSince: number | undefined

  constructor(index: number, label: string) {
    this.index = index
    this.label = label
  }

  /** @param isWhole what is not in the evidence is not there. */
  hear(evidence: Evidence, isWhole: boolean, now: number): void {
    this.#evidence = evidence
    this.#hasNews = true
    this.#heardBefore = this.#heardAt
    this.#heardAt = now
    if (!isWhole) return this.lose()
    this.#answeredAt = now
    this.#firstAnswerAt ??= now
    this.#answeringSince ??= now
  }

  /** It is away: from now on it proves nothing, until it is back. */
  lose(): void {
    this.#answeringSince = undefined
  }

  /** What it sees now; what a router that is away saw last, only once. */
  takeSightings(): readonly Sighting[] {
    const counts = this.#hasNews || this.isAnswering
    this.#hasNews = false
    return counts ? this.#evidence.sightings : []
  }

  identityOf(mac: string): Identity | undefined {
    return this.#evidence.identities.get(mac)
  }

  /** When it said what it said last, complete or not. */
  get heardAt(): number {
    return this.#heardAt
  }

  /** When it said what it said before that. */
  get heardBefore(): number {
    return this.#heardBefore
  }

  get hasAnswered(): boolean {
    return this.#firstAnswerAt !== undefined
  }

  get isAnswering(): boolean {
    return this.#answeringSince !== undefined
  }

  /** Whether something was seen in its first answer: it may have been there for long. */
  isFirst(seen: number): boolean {
    return this.#firstAnswerAt === undefined || seen <= this.#firstAnswerAt
  }

  /** Whether its last answer was as late as that. */
  isFresh(seen: number): boolean {
    return this.isAnswering && seen >= this.#answeredAt
  }

  /** Whether it has been answering ever since. */
  hasStayedSince(seen: number): boolean {
    return this.#answeringSince !== undefined && this.#answeringSince <= seen
  }

  /** Whether it has answered later, without what it saw then. */
  hasAnsweredAfter(seen: number): boolean {
    return this.#answeredAt > seen
  }

  /** Whether it has been answering without it for so long. */
  refutes(seen: number, considerHome: number): boolean {
    if (this.#answeringSince === undefined || this.#answeredAt <= seen) return false
    return this.#answeredAt - Math.max(seen, this.#answeringSince) >= considerHome
  }
}
