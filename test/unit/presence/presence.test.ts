import assert from 'node:assert/strict'
import type { Evidence, Sighting } from '../../../src/presence/evidence.js'
import { readPresence } from '../../../src/presence/options.js'
import { Presence } from '../../../src/presence/presence.js'

const PHONE = 'F0:18:98:5A:61:07'
const PRIVATE = '5E:B2:0C:91:7D:33'
const ANNA = { name: 'Anna', match: `${PHONE}, annas-phone` }

function wifi(mac: string, port = 'wifi1'): Sighting {
  return { mac, via: 'wifi', interface: port, ssid: 'home', signal: -50 }
}

function bridge(mac: string, port = 'ether2'): Sighting {
  return { mac, via: 'bridge', interface: port }
}

function evidence(sightings: Sighting[], identities: [string, object][] = []): Evidence {
  return { sightings, identities: new Map(identities) }
}

/** Two routers, `considerHome` of 100. */
class Home {
  readonly presence: Presence
  now = 0

  constructor(devices: { name: string; match: string }[], routers = ['hall', 'attic']) {
    const settings = { ...readPresence({ devices }), considerHome: 100 }
    this.presence = new Presence(settings, routers, 0)
  }

  /** @param answers of each router; undefined where it is away. */
  at(now: number, ...answers: (Evidence | undefined)[]): string[] {
    this.now = now
    for (const [index, answer] of answers.entries()) {
      if (answer === undefined) this.presence.lose(index)
      else this.presence.hear(index, answer, true, now)
    }
    const changes = this.presence.settle(now)
    return changes.map(({ event, device }) =>
      [event, device.name, device.state, device.router, device.interface].filter(Boolean).join(' ')
    )
  }
}

const nothing = evidence([])

describe('Presence', () => {
  it('tells who is there first, once, and who is not when every router has answered', () => {
    const home = new Home([ANNA, { name: 'Ben', match: '00:00:00:00:00:02' }])
    assert.deepEqual(home.at(0, evidence([wifi(PHONE)])), ['initial Anna home hall wifi1'])
    assert.deepEqual(home.at(10, evidence([wifi(PHONE)]), nothing), ['initial Ben away'])
    assert.deepEqual(home.at(20, evidence([wifi(PHONE)]), nothing), [])
  })

  it('does not wait for a router that has been away for considerHome', () => {
    const home = new Home([ANNA])
    assert.deepEqual(home.at(0, nothing, undefined), [])
    assert.deepEqual(home.at(99, nothing, undefined), [])
    assert.deepEqual(home.at(100, nothing, undefined), ['initial Anna away'])
  })

  it('tells who left once no router has seen them for considerHome, and who came back at once', () => {
    const home = new Home([ANNA])
    home.at(0, evidence([wifi(PHONE)]), nothing)
    assert.deepEqual(home.at(90, nothing, nothing), [])
    assert.deepEqual(home.at(100, nothing, nothing), ['left Anna away hall wifi1'])
    assert.deepEqual(home.at(110, nothing, evidence([wifi(PHONE)])), ['arrived Anna home attic wifi1'])
  })

  it('tells who went from one router to another, also while the first still lists them', () => {
    const home = new Home([ANNA])
    home.at(0, evidence([wifi(PHONE)]), nothing)
    assert.deepEqual(home.at(10, evidence([wifi(PHONE)]), evidence([wifi(PHONE)])), ['moved Anna home attic wifi1'])
    assert.deepEqual(home.at(20, nothing, evidence([wifi(PHONE)])), [])
    assert.deepEqual(home.at(30, evidence([wifi(PHONE, 'wifi2')]), nothing), ['moved Anna home hall wifi2'])
  })

  it('takes wifi before a bridge host, which another router sees on the cable to the access point', () => {
    const home = new Home([ANNA])
    const trunk = evidence([bridge(PHONE, 'ether5')])
    assert.deepEqual(home.at(0, trunk, evidence([wifi(PHONE)])), ['initial Anna home attic wifi1'])
    // For one poll the phone is between two associations.
    assert.deepEqual(home.at(10, trunk, nothing), [])
    assert.deepEqual(home.at(20, trunk, evidence([wifi(PHONE)])), [])
    assert.deepEqual(home.at(130, trunk, nothing), ['moved Anna home hall ether5'])
  })

  it('leaves the devices of a router that is away as they are, until it has been back for considerHome', () => {
    const home = new Home([ANNA])
    home.at(0, evidence([wifi(PHONE)]), nothing)
    assert.deepEqual(home.at(1000, undefined, nothing), [])
    assert.deepEqual(home.at(1010, nothing, nothing), [])
    assert.deepEqual(home.at(1100, nothing, nothing), [])
    assert.deepEqual(home.at(1110, nothing, nothing), ['left Anna away hall wifi1'])
  })

  it('counts the time from the last outage', () => {
    const home = new Home([ANNA])
    home.at(0, evidence([wifi(PHONE)]), nothing)
    home.at(10, undefined, nothing)
    home.at(20, nothing, nothing)
    home.at(110, undefined, nothing)
    assert.deepEqual(home.at(120, nothing, nothing), [])
    assert.deepEqual(home.at(220, nothing, nothing), ['left Anna away hall wifi1'])
  })

  it('does not keep a device for a router that is gone for good, once it was seen elsewhere for considerHome', () => {
    const home = new Home([ANNA])
    home.at(0, evidence([wifi(PHONE)]), nothing)
    home.at(10, undefined, evidence([wifi(PHONE)]))
    home.at(110, undefined, evidence([wifi(PHONE)]))
    assert.deepEqual(home.at(200, undefined, nothing), [])
    assert.deepEqual(home.at(210, undefined, nothing), ['left Anna away attic wifi1'])
    assert.deepEqual(home.at(220, undefined, nothing), [])
  })

  it('knows a randomised address by the host name that another router has for it', () => {
    const home = new Home([ANNA])
    const leases = evidence([], [[PRIVATE, { address: '192.168.88.102', hostName: 'Annas-Phone' }]])
    assert.deepEqual(home.at(0, leases, evidence([wifi(PRIVATE)])), ['initial Anna home attic wifi1'])
    const [anna] = home.presence.list()
    assert.equal(anna?.mac, PRIVATE)
    assert.equal(anna.address, '192.168.88.102')
    assert.equal(anna.hostName, 'Annas-Phone')
  })

  it('a lease alone is no evidence', () => {
    const home = new Home([ANNA])
    const leases = evidence([], [[PHONE, { address: '192.168.88.34', hostName: 'annas-phone' }]])
    assert.deepEqual(home.at(0, leases, nothing), ['initial Anna away'])
  })

  it('what was not answered proves nothing, and what was counts', () => {
    const home = new Home([ANNA], ['hall'])
    home.presence.hear(0, evidence([wifi(PHONE)]), false, 0)
    assert.equal(home.presence.settle(0)[0]?.event, 'initial')
    home.presence.hear(0, nothing, false, 500)
    assert.deepEqual(home.presence.settle(500), [])
  })

  it('without names tells every device by its host name, or else its MAC address', () => {
    const home = new Home([])
    const leases: [string, object][] = [[PHONE, { hostName: 'annas-phone' }]]
    const both = evidence([wifi(PHONE), bridge(PRIVATE)], leases)
    assert.deepEqual(home.at(0, both, nothing), [
      'initial annas-phone home hall wifi1',
      `initial ${PRIVATE} home hall ether2`
    ])
    const guest = '00:00:00:00:00:03'
    assert.deepEqual(home.at(10, both, evidence([bridge(guest)])), [`arrived ${guest} home attic ether2`])
    assert.equal(home.presence.atHome, 3)
  })

  it('without names keeps a limited number of devices, and forgets those that left first', () => {
    const home = new Home([], ['hall'])
    const macOf = (n: number): string =>
      n
        .toString(16)
        .toUpperCase()
        .padStart(12, '0')
        .replace(/..(?!$)/g, '$&:')
    const many = Array.from({ length: 5_001 }, (_, n) => bridge(macOf(n)))
    assert.equal(home.at(0, evidence(many)).length, 5_000)
    home.at(200, evidence(many.slice(1, 5_000)))
    assert.equal(home.presence.atHome, 4_999)
    assert.deepEqual(home.at(210, evidence(many.slice(1))), [`arrived ${macOf(5_000)} home hall ether2`])
    assert.equal(home.presence.list().length, 5_000)
  })
})

describe('presence options', () => {
  it('have defaults', () => {
    assert.deepEqual(readPresence({ considerHome: '', interval: '' }), {
      devices: [],
      considerHome: 180_000,
      interval: 10_000,
      wired: true
    })
    assert.equal(readPresence({ interval: 0 }).interval, 10_000)
    assert.equal(readPresence({ considerHome: 0 }).considerHome, 0)
  })

  it('match in any usual spelling', () => {
    const match = 'f0-18-98-5a-61-07, Annas-Phone,192.168.88.34,'
    const [device] = readPresence({ devices: [{ name: 'Anna', match }] }).devices
    assert.deepEqual([...device!.matches], [PHONE, 'annas-phone', '192.168.88.34'])
  })

  for (const [what, options] of [
    ['a device without a match', { devices: [{ name: 'Anna', match: ' , ' }] }],
    ['a device without a name', { devices: [{ name: '', match: PHONE }] }],
    ['a time that is none', { considerHome: 'soon' }],
    ['an interval below zero', { interval: -1 }]
  ] as const) {
    it(`refuse ${what}`, () => assert.throws(() => readPresence(options), { code: 'INPUT' }))
  }
})
