const NAMES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/**
 * A text on one line, with nothing in it that a terminal would obey: a router repeats what strangers call themselves,
 * such as the host names of leases.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (sign) => {
    if (sign === '\u200d' || sign === '\u200c') return sign // they join emoji and letters
    return NAMES[sign] ?? `\\x${sign.codePointAt(0)!.toString(16).padStart(2, '0')}`
  })
}
