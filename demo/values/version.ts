/** A RouterOS version such as `7.20.1`, and what the console and the API do differently in it. */
export class Version {
  readonly text: string
  readonly #parts: number[]

  constructor(text: string) {
    this.text = text
    this.#parts = text.split('.').map((part) => Number.parseInt(part, 10) || 0)
  }

  isAtLeast(major: number, minor: number, patch = 0): boolean {
    const wanted = [major, minor, patch]
    for (const [at, part] of wanted.entries()) {
      const own = this.#parts[at] ?? 0
      if (own !== part) return own > part
    }
    return true
  }

  /** `/login =name= =password=`; before, the router ignored these words and sent a challenge. */
  get hasPlainLogin(): boolean {
    return this.isAtLeast(6, 43)
  }

  /** A challenge is still sent in newer versions, but no answer to it is right any more. */
  get hasChallengeLogin(): boolean {
    return !this.isAtLeast(6, 45, 1)
  }

  /** Over https since 7.1, over http since 7.9. */
  hasRest(isTls: boolean): boolean {
    return this.isAtLeast(7, isTls ? 1 : 9)
  }

  get sendsEmpty(): boolean {
    return this.isAtLeast(7, 18)
  }

  /** `2026-11-20 08:40:42`, or `nov/20/2026 08:40:42` before 7.10. */
  time(at: Date): string {
    const [day, clock] = [this.date(at), at.toISOString().slice(11, 19)]
    return `${day} ${clock}`
  }

  date(at: Date): string {
    const day = at.toISOString().slice(0, 10)
    if (this.isAtLeast(7, 10)) return day
    const month = at.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' }).toLowerCase()
    return `${month}/${day.slice(8)}/${day.slice(0, 4)}`
  }
}
