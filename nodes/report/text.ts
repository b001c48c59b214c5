/** Of one line of the log, in characters. */
const LONGEST = 1_000

/** Control characters, line ends, and marks that turn the direction of a text: what could forge a line of the log. */
const UNSAFE = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu

/** A text of which parts may be the router's, as one line for people: a log, a warning, a status. */
export function oneLine(text: string, longest = LONGEST): string {
  // What is cut off anyway is not looked at: the text may have megabytes.
  const line = text
    .slice(0, 2 * longest)
    .replace(UNSAFE, ' ')
    .trim()
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line
}
