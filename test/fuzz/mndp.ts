import assert from 'node:assert/strict'
import { isIP } from 'node:net'
import { parseNeighbour } from '../../src/link/discovery.js'
import { announce } from '../announcement.js'

const SENDER = '192.0.2.1'
const LONGEST = 256

/** A packet from anybody in the network: a neighbour with harmless texts, which says the same again; or none. */
export function fuzz(packet: Buffer): void {
  const neighbour = parseNeighbour(packet, SENDER)
  if (neighbour === undefined) return
  const { mac, address, uptime, ...texts } = neighbour
  assert.match(mac, /^(?:[\dA-F]{2}:){5}[\dA-F]{2}$/)
  assert.notEqual(isIP(address), 0, address)
  assert.ok(Number.isInteger(uptime) && uptime >= 0 && uptime <= 0xffffffff)
  for (const text of Object.values(texts)) {
    assert.ok(text.length <= LONGEST)
    assert.doesNotMatch(text, /\p{Cc}/u)
  }
  assert.equal(parseNeighbour(packet.subarray(0, -1), SENDER), undefined)
  // Written in UTF-8, a text may be longer than what is read of one.
  if (Object.values(texts).some((text) => Buffer.byteLength(text) > LONGEST)) return
  const ip = isIP(address) === 4 ? { ipv4: address } : {}
  const again = parseNeighbour(announce({ mac, uptime, ...texts, ...ip }), SENDER)
  assert.deepEqual({ ...again, address }, neighbour)
}
