import type measure from 'fast-string-truncated-width' with { 'resolution-mode': 'import' }

const NO_ELLIPSIS = { ellipsis: '', ellipsisWidth: 0 }

/** Texts by the cells they take on a terminal: a Chinese character takes two, a combining accent none. */
export class Widths {
  readonly #measure: typeof measure

  /** The package is an ES module, which Node.js 20 loads only like this. */
  static async load(): Promise<Widths> {
    return new Widths((await import('fast-string-truncated-width')).default)
  }

  private constructor(measured: typeof measure) {
    this.#measure = measured
  }

  of(text: string): number {
    return this.#measure(text).width
  }

  /** With an ellipsis where it is too long. */
  cut(text: string, limit: number): string {
    const { index, ellipsed } = this.#measure(text, { limit, ellipsis: '…', ellipsisWidth: 1 })
    return ellipsed ? `${text.slice(0, index)}…` : text
  }

  pad(text: string, width: number, isRight = false): string {
    const blanks = ' '.repeat(Math.max(0, width - this.of(text)))
    return isRight ? blanks + text : text + blanks
  }

  /** Pieces of at most so many cells. */
  wrap(text: string, limit: number): string[] {
    const pieces: string[] = []
    let rest = text
    while (rest !== '') {
      const { index } = this.#measure(rest, { limit, ...NO_ELLIPSIS })
      const end = Math.max(1, index)
      pieces.push(rest.slice(0, end))
      rest = rest.slice(end)
    }
    return pieces.length === 0 ? [''] : pieces
  }
}
