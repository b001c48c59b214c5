import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { DemoRouter } from '../../../demo/index.js'
import { Client } from './client.js'

const users = [{ name: 'anna', password: 'straße', group: 'full' }]

/** The challenge answer of the API manual, computed here on its own. */
function responseTo(challenge: string, password: string): string {
  const body = Buffer.concat([Buffer.of(0), Buffer.from(password), Buffer.from(challenge, 'hex')])
  return `00${createHash('md5').update(body).digest('hex')}`
}

describe('demo login', () => {
  let router: DemoRouter

  const start = async (version: string): Promise<Client> => {
    router = await DemoRouter.start({ version, users })
    return Client.open(router.port)
  }

  afterEach(() => router.stop())

  it('takes name and password since 6.43', async () => {
    const client = await start('7.20.1')
    const [done, ...more] = await client.run('/login', '=name=anna', '=password=straße', '.tag=a')
    assert.deepEqual(done, { head: '!done', tag: 'a', attributes: {}, words: [] })
    assert.equal(more.length, 0)
    assert.equal(router.counts.logins, 1)
    assert.equal((await client.rows('/system/identity/print'))[0]?.name, 'MikroTik')
  })

  it('refuses, stays open, and takes the right password after that', async () => {
    const client = await start('7.16')
    const words = ['/login', '=name=anna', '=password=wrong']
    assert.deepEqual(await client.traps(...words), ['invalid user name or password (6)'])
    assert.deepEqual(await client.traps('/login', '=name=nobody', '=password='), ['invalid user name or password (6)'])
    assert.deepEqual(await client.traps('/login', '=name=anna', '=password=straße'), [])
    assert.deepEqual([router.counts.logins, router.counts.failedLogins], [1, 2])
  })

  it('has heard enough after the fifth refusal', async () => {
    const client = await start('7.20.1')
    for (let attempt = 1; attempt <= 4; attempt += 1) await client.run('/login', '=name=anna', '=password=wrong')
    const fatal = await client.run('/login', '=name=anna', '=password=wrong')
    assert.deepEqual(fatal, [
      { head: '!fatal', tag: undefined, attributes: {}, words: ['too many commands before login'] }
    ])
    await client.closed()
  })

  it('ends a connection that does anything else before', async () => {
    const client = await start('7.20.1')
    client.send('/interface/print', '.tag=1')
    const fatal = await client.next()
    assert.deepEqual([fatal.head, fatal.tag, fatal.words], ['!fatal', undefined, ['not logged in']])
    await client.closed()
  })

  it('speaks only the challenge before 6.43, whatever the first login says', async () => {
    const client = await start('6.42.12')
    const challenge = await client.ret('/login', '=name=anna', '=password=straße')
    assert.match(challenge, /^[\da-f]{32}$/)
    const response = responseTo(challenge, 'straße')
    assert.deepEqual(await client.traps('/login', '=name=anna', `=response=${response}`), [])
    assert.equal(router.counts.logins, 1)
  })

  it('refuses a wrong answer to the challenge, and a right one that comes twice', async () => {
    const client = await start('6.42.12')
    const challenge = await client.ret('/login')
    const wrong = ['/login', '=name=anna', `=response=${responseTo(challenge, 'wrong')}`]
    assert.deepEqual(await client.traps(...wrong), ['cannot log in'])
    const late = ['/login', '=name=anna', `=response=${responseTo(challenge, 'straße')}`]
    assert.deepEqual(await client.traps(...late), ['cannot log in'])
  })

  it('sends a challenge from 6.45.1 on too, but no answer is right', async () => {
    const client = await start('6.48')
    const challenge = await client.ret('/login')
    const words = ['/login', '=name=anna', `=response=${responseTo(challenge, 'straße')}`]
    assert.deepEqual(await client.traps(...words), ['invalid user name or password (6)'])
  })

  it('answers a login without a password with a challenge, and is not logged in', async () => {
    const client = await start('7.20.1')
    assert.match(await client.ret('/login', '=name=anna'), /^[\da-f]{32}$/)
    const replies = await client.run('/system/identity/print')
    assert.deepEqual(replies.at(-1)?.words, ['not logged in'])
  })

  it('knows who is in, and keeps no password anywhere one could read it', async () => {
    const client = await start('7.20.1')
    await client.run('/login', '=name=anna', '=password=straße')
    await client.run('/user/add', '=name=otto', '=password=sesame', '=group=read')
    const [active] = await client.rows('/user/active/print')
    assert.deepEqual([active?.name, active?.via, active?.group], ['anna', 'api', 'full'])
    const visible = [router.history, router.table('/log').rows, router.table('/user').rows]
    assert.doesNotMatch(JSON.stringify([visible, await client.run('/user/print')]), /straße|sesame/)
    const otto = await Client.login(router.port, 'otto', 'sesame')
    assert.equal((await otto.rows('/user/active/print')).length, 2)
  })
})
