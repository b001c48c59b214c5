import assert from 'node:assert/strict'
import type { Entity } from '../../../nodes/home-assistant/entity.js'
import { type Publication, type Published, Publisher, type Shelf } from '../../../nodes/home-assistant/publisher.js'
import { Topics } from '../../../nodes/home-assistant/topics.js'
import { type Discovery, discovery } from './schema.js'

const topics = new Topics('', '', (key) => key)
const router = { id: 'ONE', name: 'Home', model: 'hAP', serial: 'ONE', version: '7.20' }
const minute = 60_000

function sensor(key: string, state: number): Entity {
  return { key, platform: 'sensor', group: 'system', name: key, state }
}

function configIn(publications: readonly Publication[], id = 'ONE'): Discovery | undefined {
  const found = publications.find(({ topic }) => topic === topics.of(id).config)
  return found && discovery(found.payload)
}

function shelf(): Shelf {
  let kept: Published | undefined
  return { load: () => kept, save: (published) => (kept = published && structuredClone(published)) }
}

describe('nodes/home-assistant/publisher', () => {
  it('announces again when something is new, or a minute is over; states go out each time', () => {
    const publisher = new Publisher(topics, true, shelf(), false)
    const reading = { device: router, entities: [sensor('cpu', 1)] }
    assert.ok(configIn(publisher.update(reading, 0)))
    const second = publisher.update({ device: router, entities: [sensor('cpu', 2)] }, 1000)
    assert.deepEqual(
      second.map(({ topic, payload }) => [topic, payload]),
      [
        ['mikrotik/ONE/status', 'online'],
        ['mikrotik/ONE/system', '{"cpu":2}']
      ]
    )
    assert.ok(configIn(publisher.update({ device: router, entities: [sensor('cpu', 2), sensor('memory', 3)] }, 2000)))
    assert.equal(
      configIn(publisher.update({ device: router, entities: [sensor('cpu', 2), sensor('memory', 3)] }, 3000)),
      undefined
    )
    assert.ok(
      configIn(publisher.update({ device: router, entities: [sensor('cpu', 2), sensor('memory', 3)] }, 2000 + minute))
    )
  })

  it('removes what is gone, also what was there before a deploy, and keeps saying so', () => {
    const kept = shelf()
    const before = new Publisher(topics, true, kept, false)
    before.update({ device: router, entities: [sensor('cpu', 1), sensor('old', 1)] }, 0)
    const after = new Publisher(topics, true, kept, false)
    const first = configIn(after.update({ device: router, entities: [sensor('cpu', 1)] }, 0))
    assert.deepEqual(first?.cmps['old'], { p: 'sensor' })
    assert.deepEqual(configIn(after.again(1000))?.cmps['old'], { p: 'sensor' })
    const last = new Publisher(topics, true, kept, false)
    const later = configIn(last.update({ device: router, entities: [sensor('cpu', 1)] }, 0))
    assert.deepEqual(Object.keys(later?.cmps ?? {}), ['cpu'])
  })

  it('has the broker forget the states of a group that is gone, once its entities are', () => {
    const kept = shelf()
    const before = new Publisher(topics, true, kept, false)
    const health = { ...sensor('voltage', 24), group: 'health' as const }
    before.update({ device: router, entities: [sensor('cpu', 1), health] }, 0)
    const after = new Publisher(topics, true, kept, false)
    const told = after.update({ device: router, entities: [sensor('cpu', 1)] }, 0)
    assert.deepEqual(told.slice(1), [
      { topic: 'mikrotik/ONE/health', payload: '', qos: 1, retain: true },
      { topic: 'mikrotik/ONE/status', payload: 'online', qos: 1, retain: true },
      { topic: 'mikrotik/ONE/system', payload: '{"cpu":1}', qos: 1, retain: true }
    ])
    assert.deepEqual(configIn(told.slice(0, 1))?.cmps['voltage'], { p: 'sensor' })
    assert.ok(!after.again(0).some(({ topic }) => topic === 'mikrotik/ONE/health'))
  })

  it('trackers outlive a deploy, before anybody has spoken of them', () => {
    const kept = shelf()
    const before = new Publisher(topics, true, kept, false)
    before.update({ device: router, entities: [] }, 0)
    before.see([{ name: 'Anna', isHome: true, attributes: {} }], 0)
    const after = new Publisher(topics, true, kept, false)
    const told = after.update({ device: router, entities: [] }, 0)
    assert.equal(configIn(told)?.cmps['tracker_Anna']?.['name'], 'Anna')
    assert.deepEqual(
      told.filter(({ topic }) => topic.includes('tracker')),
      []
    )
  })

  it('trackers that the node itself has found go with its presence', () => {
    const kept = shelf()
    const before = new Publisher(topics, true, kept, true)
    before.update({ device: router, entities: [] }, 0)
    before.see([{ name: 'Anna', isHome: true, attributes: {} }], 0)
    const after = new Publisher(topics, true, kept, false)
    const told = after.update({ device: router, entities: [] }, 0)
    assert.deepEqual(configIn(told)?.cmps, { tracker_Anna: { p: 'device_tracker' } })
    assert.deepEqual(
      told.filter(({ payload }) => payload === '').map(({ topic }) => topic),
      ['mikrotik/ONE/tracker_Anna/state', 'mikrotik/ONE/tracker_Anna/attributes']
    )
  })

  it('trackers seen before the router was read are told with it', () => {
    const publisher = new Publisher(topics, true, shelf(), false)
    assert.deepEqual(publisher.see([{ name: 'Anna', isHome: false, attributes: {} }], 0), [])
    const told = publisher.update({ device: router, entities: [] }, 0)
    assert.equal(told.find(({ topic }) => topic === 'mikrotik/ONE/tracker_Anna/state')?.payload, 'not_home')
  })

  it('another router in the place of the first takes its device away', () => {
    const publisher = new Publisher(topics, true, shelf(), false)
    publisher.update({ device: router, entities: [sensor('cpu', 1)] }, 0)
    const told = publisher.update({ device: { ...router, id: 'TWO', serial: 'TWO' }, entities: [sensor('cpu', 1)] }, 0)
    assert.deepEqual(
      told.slice(0, 3),
      ['homeassistant/device/ONE/config', 'mikrotik/ONE/status', 'mikrotik/ONE/system'].map((topic) => ({
        topic,
        payload: '',
        qos: 1,
        retain: true
      }))
    )
    assert.deepEqual(Object.keys(configIn(told, 'TWO')?.cmps ?? {}), ['cpu'])
  })

  it('a birth while the router is away does not call it back', () => {
    const publisher = new Publisher(topics, true, shelf(), false)
    assert.deepEqual(publisher.availability(true), [], 'nobody knows yet which router it is')
    publisher.update({ device: router, entities: [] }, 0)
    assert.equal(publisher.availability(false)[0]?.payload, 'offline')
    const status = publisher.again(0).find(({ topic }) => topic === 'mikrotik/ONE/status')
    assert.equal(status?.payload, 'offline')
  })

  it('removes the device with all that the broker keeps of it', () => {
    const publisher = new Publisher(topics, true, shelf(), false)
    const told = publisher.update({ device: router, entities: [sensor('cpu', 1)] }, 0)
    const seen = publisher.see([{ name: 'Anna', isHome: true, attributes: {} }], 0)
    const removed = publisher.remove(router.id)
    assert.ok(removed.every(({ payload, retain }) => payload === '' && retain))
    assert.deepEqual(new Set(removed.map(({ topic }) => topic)), new Set([...told, ...seen].map(({ topic }) => topic)))
    assert.deepEqual(publisher.again(0), [])
  })
})
