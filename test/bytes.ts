/** The wire, byte by byte and on its own: what tests compare the encoder with must not be the encoder. */

/** A length prefix in its shortest form, or in the form of so many bytes. */
export function prefix(length: number, size = shortest(length)): Buffer {
  const bytes: number[] = []
  for (let rest = length, count = 0; count < (size === 5 ? 4 : size); count += 1) {
    bytes.unshift(rest % 256)
    rest = Math.floor(rest / 256)
  }
  if (size === 5) bytes.unshift(0xf0)
  else bytes[0]! += [0, 0x80, 0xc0, 0xe0][size - 1]!
  return Buffer.from(bytes)
}

/** Each word behind its length prefix. */
export function words(...contents: (string | Buffer)[]): Buffer {
  return Buffer.concat(
    contents.flatMap((content) => {
      const bytes = Buffer.from(content as string)
      return [prefix(bytes.length), bytes]
    })
  )
}

export function sentence(...contents: (string | Buffer)[]): Buffer {
  return Buffer.concat([words(...contents), Buffer.of(0)])
}

/** Bytes from hexadecimal; spaces do not matter. */
export function hex(text: string): Buffer {
  return Buffer.from(text.replaceAll(' ', ''), 'hex')
}

function shortest(length: number): number {
  if (length <= 127) return 1
  if (length <= 16_383) return 2
  if (length <= 2_097_151) return 3
  return length <= 268_435_455 ? 4 : 5
}
