import assert from 'node:assert/strict'
import { keyPart, slug } from '../../../nodes/home-assistant/key.js'
import { Topics } from '../../../nodes/home-assistant/topics.js'

const text = (key: string): string => key

describe('nodes/home-assistant/topics', () => {
  it('reads birth, broker and commands, and nothing else', () => {
    const topics = new Topics('ha', 'net/mt.1', text)
    assert.deepEqual(topics.read('ha/status'), { about: 'home-assistant' })
    assert.deepEqual(topics.read('net/mt.1/status'), { about: 'broker' })
    assert.deepEqual(topics.read('net/mt.1/ID/key/set'), { about: 'set', id: 'ID', key: 'key' })
    for (const other of [
      'net/mt.1/ID/set',
      'net/mt.1/ID/a/b/set',
      'net/mtx1/ID/key/set',
      'ha/status/x',
      undefined,
      7
    ]) {
      assert.equal(topics.read(other), undefined, String(other))
    }
  })

  it('has defaults, trims slashes, and refuses wildcards', () => {
    assert.deepEqual(new Topics('', undefined, text).subscriptions(), ['homeassistant/status', 'mikrotik/+/+/set'])
    assert.equal(new Topics('/ha/', ' mt/ ', text).of('ID').config, 'ha/device/ID/config')
    for (const bad of ['a/+', '#', 'a\u0000b']) assert.throws(() => new Topics(bad, 'mt', text), { code: 'INPUT' })
  })

  it('parts of keys differ where the texts differ, and have plain characters alone', () => {
    const texts = [
      'Küche',
      'Kuche',
      'kuche',
      'K üche',
      '台所',
      '居間',
      'a b',
      'a_b',
      'x'.repeat(41),
      'x'.repeat(42),
      ''
    ]
    const parts = texts.map(keyPart)
    assert.equal(new Set(parts).size, texts.length)
    for (const part of parts) assert.match(part, /^[a-zA-Z0-9_-]{1,42}$/)
    assert.equal(keyPart('sfp-sfpplus1'), 'sfp-sfpplus1')
    assert.equal(slug('Größe (Küche)'), 'grosse_kuche')
  })
})
