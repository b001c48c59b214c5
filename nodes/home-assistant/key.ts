import { createHash } from 'node:crypto'

/** Of what Home Assistant and MQTT take in ids and topics. */
const PLAIN = /^[a-zA-Z0-9_-]{1,40}$/
const LONGEST = 32
const HASH = 8

/**
 * A part of a topic or of an id that stands for a text. Texts that differ have parts that differ: where letters had to be
 * replaced, a hash of the text tells them apart.
 */
export function keyPart(text: string): string {
  if (PLAIN.test(text)) return text
  return [slug(text).slice(0, LONGEST), hashOf(text)].filter((part) => part !== '').join('_')
}

/** Stands for a text that is not to be read, such as a key. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, HASH)
}

/** For people: what Home Assistant takes in an entity id. */
export function slug(text: string): string {
  const plain = text.normalize('NFKD').replaceAll('ß', 'ss').toLowerCase()
  return plain
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
}

/** Of a MAC address. */
export function macKey(mac: string): string {
  return mac.toLowerCase().replaceAll(':', '')
}

/** What each is by its key; of two with one key, the first. */
export function byKey<T extends { readonly key: string }>(things: readonly T[]): Map<string, T> {
  const known = new Map<string, T>()
  for (const thing of things) if (!known.has(thing.key)) known.set(thing.key, thing)
  return known
}
