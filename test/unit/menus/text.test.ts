import assert from 'node:assert/strict'
import { isMoving, isSecret, isText } from '../../../src/menus/index.js'
import { allNames } from './names.js'

describe('isText', () => {
  const names = allNames()
  const only = (name: { hints: ReadonlySet<string> }, ...kinds: RegExp[]): boolean =>
    name.hints.size > 0 && [...name.hints].every((hint) => kinds.some((kind) => kind.test(hint)))
  const wrong = (isWrong: (name: (typeof names)[number]) => boolean): string[] =>
    names
      .filter(isWrong)
      .map(({ name }) => name)
      .sort()

  it('holds for every secret', () => {
    assert.deepEqual(
      wrong(({ name }) => isSecret(name) && !isText(name)),
      []
    )
  })

  it('holds for what the console calls a text', () => {
    // A rate such as 10M/2M, which may be a number too.
    assert.deepEqual(
      wrong((name) => only(name, /^text/, /^script$/) && !isText(name.name)),
      ['rate-limit']
    )
  })

  it('does not hold for what is yes or no, a duration or a number', () => {
    assert.deepEqual(
      wrong((name) => only(name, /^no\|yes$/, /^time/, /^\d+\.\.\d+$/) && isText(name.name)),
      []
    )
  })

  it('does not hold for what the router counts', () => {
    assert.deepEqual(
      wrong(({ name }) => isMoving(name) && isText(name)),
      ['about']
    )
  })

  it('holds for what names something, and for identifiers', () => {
    const text = `
      .id ret name comment host-name radio-name interface-name eap-identity security-profile packet-marks address-lists
      log-prefix certificate area instance phone list address-list routing-mark new-packet-mark default-profile
      security.passphrase configuration.ssid imei iccid serial-number public-key server caller-id anything-name
      x.some-identity parent target bridge in-interface source on-event password uicc community`
    for (const name of text.trim().split(/\s+/)) assert.ok(isText(name), name)
  })

  it('does not hold for numbers and booleans', () => {
    const others = `
      mtu actual-mtu distance ttl port dst-port priority vlan-id pvid disabled running dynamic rx-byte tx-packet
      cpu-load free-memory uptime limit max-limit count-only local use-profiles min-prefix addresses-per-mac
      fast-path metric scope size signal bytes packets run-count load`
    for (const name of others.trim().split(/\s+/)) assert.ok(!isText(name), name)
  })
})
