import assert from 'node:assert/strict'
import type { Sentence } from '../../../src/index.js'
import { DemoRouter } from '../../../demo/index.js'
import { Client } from './client.js'

describe('demo listen', () => {
  let router: DemoRouter
  let client: Client

  beforeEach(async () => {
    router = await DemoRouter.start()
    client = await Client.login(router.port)
  })
  afterEach(() => router.stop())

  const rows = (tag: string): Sentence['attributes'][] =>
    client.sentences
      .filter((sentence) => sentence.head === '!re' && sentence.tag === tag)
      .map(({ attributes }) => attributes)
  /** A command that is answered proves that everything sent before it was read. */
  const settle = async (): Promise<void> => void (await client.run('/system/identity/print', '.tag=settle'))

  it('tells of a change in full, of an end by id, and of nothing first', async () => {
    client.send('/ip/pool/listen', '.tag=l')
    await settle()
    assert.deepEqual(rows('l'), [])
    const pool = router.table('/ip/pool')
    const { '.id': id } = pool.add({ name: 'new', ranges: '10.0.0.1-10.0.0.9' })
    pool.set('new', { comment: 'hello' })
    pool.remove('new')
    await settle()
    assert.deepEqual(rows('l'), [
      { '.id': id, name: 'new', ranges: '10.0.0.1-10.0.0.9' },
      { '.id': id, name: 'new', ranges: '10.0.0.1-10.0.0.9', comment: 'hello' },
      { '.id': id, '.dead': 'true' }
    ])
  })

  it('hears what another client does, within the type of the menu', async () => {
    client.send('/interface/listen', '=.proplist=name', '.tag=all')
    client.send('/interface/vlan/listen', '=.proplist=name', '.tag=vlan')
    await settle()
    const other = await Client.login(router.port)
    await other.run('/interface/disable', '=.id=ether3')
    await other.run('/interface/vlan/remove', '=.id=vlan20-iot')
    await client.until(({ tag, attributes }) => tag === 'all' && attributes['.dead'] === 'true')
    assert.equal(rows('all')[0]?.name, 'ether3')
    assert.deepEqual(Object.keys(rows('vlan')[0]!), ['.id', '.dead'])
  })

  it('follows: everything first, then changes; follow-only leaves out the first', async () => {
    client.send('/ip/pool/print', '=follow=', '=.proplist=name', '.tag=f')
    client.send('/ip/pool/print', '=follow-only=', '=.proplist=name', '?name=new', '.tag=o')
    await settle()
    assert.deepEqual(rows('f'), [{ name: 'default-dhcp' }, { name: 'iot' }, { name: 'guest' }])
    assert.deepEqual(rows('o'), [])
    router.table('/ip/pool').add({ name: 'new', ranges: '10.0.0.1' })
    router.table('/ip/pool').add({ name: 'other', ranges: '10.0.0.2' })
    await settle()
    assert.deepEqual(rows('f').slice(3), [{ name: 'new' }, { name: 'other' }])
    assert.deepEqual(rows('o'), [{ name: 'new' }])
  })

  it('listens to the log', async () => {
    client.send('/log/listen', '.tag=l')
    client.send('/log/print', '=follow-only=', '.tag=p')
    await settle()
    await client.run('/log/info', '=message=hello')
    assert.deepEqual([rows('l')[0]?.message, rows('l')[0]?.topics], ['hello', 'script,info'])
    assert.equal(rows('p')[0]?.message, 'hello')
  })

  it('prints again in sections with interval, and says !empty for each that has none', async () => {
    client.send('/ip/pool/print', '=interval=200ms', '?name=iot', '.tag=i')
    client.send('/interface/pptp-server/print', '=interval=00:00:00.2', '.tag=e')
    await client.until(({ tag, attributes }) => tag === 'i' && attributes['.section'] === '1')
    const sections = rows('i').map(({ '.section': section, name }) => [section, name])
    assert.deepEqual(sections.slice(0, 2), [
      ['0', 'iot'],
      ['1', 'iot']
    ])
    await client.next(({ tag, head }) => tag === 'e' && head === '!empty')
    assert.ok(client.sentences.filter(({ tag }) => tag === 'e').every(({ head }) => head === '!empty'))
    assert.match((await client.traps('/ip/pool/print', '=interval=100ms'))[0]!, /out of range/)
  })

  it('cancels by tag, in the order of the captures', async () => {
    client.send('/ip/pool/listen', '.tag=2')
    client.send('/ip/pool/listen', '.tag=3')
    client.send('/cancel', '=tag=2', '.tag=7')
    await client.next(({ head, tag }) => head === '!done' && tag === '2')
    assert.deepEqual(client.sentences, [
      { head: '!trap', tag: '2', attributes: { category: '2', message: 'interrupted' }, words: [] },
      { head: '!done', tag: '7', attributes: {}, words: [] },
      { head: '!done', tag: '2', attributes: {}, words: [] }
    ])
    router.table('/ip/pool').add({ name: 'after', ranges: '10.0.0.1' })
    await settle()
    assert.deepEqual([rows('2').length, rows('3').length], [0, 1])
  })

  it('cancels everything of this connection without a tag, and nothing of another', async () => {
    const other = await Client.login(router.port)
    other.send('/ip/pool/listen', '.tag=1')
    await other.run('/system/identity/print')
    client.send('/ip/pool/listen', '.tag=1')
    client.send('/tool/ping', '=address=192.168.88.10')
    await client.next(({ attributes }) => attributes.seq === '0')
    client.sentences.length = 0
    client.send('/cancel')
    await client.next(({ head, tag }) => head === '!done' && tag === '1')
    await settle()
    const heard = client.sentences.filter(({ tag }) => tag !== 'settle').map(({ head, tag }) => [head, tag])
    assert.deepEqual(heard, [
      ['!trap', '1'],
      ['!trap', undefined],
      ['!done', undefined],
      ['!done', '1'],
      ['!done', undefined]
    ])
    router.table('/ip/pool').add({ name: 'after', ranges: '10.0.0.1' })
    await other.until(({ head }) => head === '!re' && other.sentences.some(({ tag }) => tag === '1'))
  })

  it('answers the cancel of nothing', async () => {
    assert.deepEqual(
      (await client.run('/cancel', '=tag=99', '.tag=7')).map(({ head }) => head),
      ['!done']
    )
  })
})
