import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { readPresence } from '../../src/presence/options.js'
import { Presence } from '../../src/presence/presence.js'

const CONSIDER_HOME = 30
const INTERVAL = 10
const ROUTERS = ['hall', 'attic', 'cellar']
const MACS = ['00:00:00:00:00:01', '00:00:00:00:00:02']
const DEVICES = MACS.map((match, index) => ({ name: `device ${index}`, match }))

/** What a router answers at one beat. */
const answer = fc.oneof(
  { weight: 4, arbitrary: fc.record({ sees: fc.subarray(MACS), via: fc.constantFrom('wifi', 'bridge', 'arp') }) },
  { weight: 1, arbitrary: fc.constant('away' as const) }
)
const beats = fc.array(fc.tuple(answer, answer, answer), { minLength: 1, maxLength: 40 })

interface Truth {
  /** When any router saw it last. */
  seen: number
  /** The state as the messages tell it. */
  told: string | undefined
}

describe('properties of presence', () => {
  for (const named of [true, false]) {
    it(`${named ? 'named' : 'all'} devices: never away while a router sees them, away in time once none does`, () => {
      fc.assert(
        fc.property(beats, (story) => {
          const settings = { ...readPresence({ devices: named ? DEVICES : [] }), considerHome: CONSIDER_HOME }
          const presence = new Presence(settings, ROUTERS, 0)
          const truth = new Map<string, Truth>()
          /** Since when each router has been answering. */
          const answering = ROUTERS.map(() => Infinity)
          for (const [beat, answers] of story.entries()) {
            const now = beat * INTERVAL
            const seen = new Set<string>()
            for (const [index, said] of answers.entries()) {
              if (said === 'away') {
                answering[index] = Infinity
                presence.lose(index)
                continue
              }
              answering[index] = Math.min(answering[index]!, now)
              const { sees, via } = said
              const sightings = sees.map((mac) => ({ mac, via, interface: 'port' }) as const)
              presence.hear(index, { sightings, identities: new Map() }, true, now)
              for (const mac of sees) seen.add(mac)
            }
            for (const { event, device } of presence.settle(now)) {
              const mac = named ? DEVICES.find(({ name }) => name === device.name)!.match : device.mac!
              const known = truth.get(mac) ?? { seen: -Infinity, told: undefined }
              // One message per change, and each is one.
              if (event === 'initial') assert.equal(known.told, undefined)
              if (event === 'left') assert.deepEqual([known.told, device.state], ['home', 'away'])
              if (event === 'moved') assert.deepEqual([known.told, device.state], ['home', 'home'])
              if (event === 'arrived') assert.notEqual(known.told, 'home')
              truth.set(mac, { ...known, told: device.state })
            }
            for (const mac of seen) truth.set(mac, { told: truth.get(mac)?.told, seen: now })
            const allAnswerSince = Math.max(...answering)
            for (const [mac, { seen: last, told }] of truth) {
              if (seen.has(mac) || now - last < CONSIDER_HOME) assert.equal(told === 'away' && last > -Infinity, false)
              const provenSince = Math.max(last, allAnswerSince)
              if (now - provenSince >= CONSIDER_HOME) assert.equal(told, 'away', mac)
            }
            if (named && allAnswerSince <= now) {
              for (const mac of MACS) assert.notEqual(truth.get(mac)?.told, undefined)
            }
          }
        }),
        { numRuns: 1000 }
      )
    })
  }

  it('a device stays as it is while the only router that sees it is away', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 40 }), (isUp) => {
        const settings = { ...readPresence({ devices: DEVICES.slice(0, 1) }), considerHome: CONSIDER_HOME }
        const presence = new Presence(settings, ['hall', 'attic'], 0)
        const nothing = { sightings: [], identities: new Map<string, object>() }
        const there = {
          sightings: [{ mac: MACS[0]!, via: 'wifi', interface: 'wifi1' } as const],
          identities: new Map()
        }
        presence.hear(0, there, true, 0)
        presence.hear(1, nothing, true, 0)
        presence.settle(0)
        let upSince = 0
        let isHome = true
        for (const [beat, up] of isUp.entries()) {
          const now = (beat + 1) * INTERVAL
          presence.hear(1, nothing, true, now)
          if (up) presence.hear(0, nothing, true, now)
          else presence.lose(0)
          if (!up) upSince = Infinity
          else upSince = Math.min(upSince, now)
          isHome &&= now - upSince < CONSIDER_HOME
          presence.settle(now)
          assert.equal(presence.atHome, isHome ? 1 : 0)
        }
      })
    )
  })
})
