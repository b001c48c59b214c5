import { randomBytes } from 'node:crypto'

/** Of a name, in characters. */
const LONGEST = 64

/** `attic-20261128-083000`: an identity and a local time. */
export function stampedName(identity: string, at = new Date()): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('')
  const clock = [two(at.getHours()), two(at.getMinutes()), two(at.getSeconds())].join('')
  return `${safeName(identity)}-${day}-${clock}`
}

/** A name no other file on the router has; ASCII, so that any charset can write it. */
export function ownName(): string {
  return `node-red-${randomBytes(8).toString('hex')}`
}

/** Letters, digits, `.`, `_` and `-`: no path, no character that a file system refuses, no hidden file. */
export function safeName(identity: string): string {
  const safe = identity.normalize('NFC').replaceAll(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
  const trimmed = Array.from(safe)
    .slice(0, LONGEST)
    .join('')
    .replaceAll(/^[.-]+|[.-]+$/g, '')
  return trimmed === '' ? 'router' : trimmed
}
