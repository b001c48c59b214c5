import assert from 'node:assert/strict'
import type { NodeRed } from '../editor/nodered.js'
import { configured } from '../examples/flows.js'
import { needs } from '../tools.js'
import { type Job, Site } from './site.js'

const ROUTERS = 100
const JOBS_EACH = 5
const COMMAND = '/system/identity/set'
/** A command on a router takes some time, so that a worker that is killed has jobs under way. */
const TAKES = 20

describe('workers', function () {
  this.timeout(60_000)
  let site: Site
  let victim: NodeRed

  before(async function () {
    needs(this, 'mosquitto')
    site = await Site.start(ROUTERS)
    const dispatcher = site.dispatcher({ RESEND: '5', ATTEMPTS: '10', IN_FLIGHT: '40' })
    const [router] = site.routers.values()
    const home = configured('The router in Home Assistant', { router: router!, broker: site.broker })
    const nodeReds = await Promise.all([
      site.nodeRed([...dispatcher, ...site.worker('first')]),
      site.nodeRed(site.worker('second')),
      site.nodeRed([...site.worker('third'), ...home])
    ])
    victim = nodeReds[2]
    await site.isReady(3)
    await site.client.hears('mikrotik/status', (payload) => payload === 'online')
  })
  after(() => site?.stop())

  it('one of three is killed: every job is answered, in the order of its router', async () => {
    const ran = new Map([...site.routers.keys()].map((name) => [name, [] as number[]]))
    for (const [name, router] of site.routers) {
      router.handle(COMMAND, (exchange) => {
        ran.get(name)!.push(Number(exchange.text('name')))
        setTimeout(() => exchange.done(), TAKES)
      })
    }
    const jobs = jobsFor([...site.routers.keys()])
    site.send(jobs)
    await site.answers.take(jobs.length / 5)
    await victim.kill()
    await site.answers.take(jobs.length - jobs.length / 5)

    assert.deepEqual(site.answers.all.map(({ id }) => id).toSorted(), jobs.map(({ id }) => id).toSorted())
    assert.ok(site.answers.all.every(({ ok }) => ok))
    // A job may have run twice, but never after one that was sent later.
    for (const numbers of ran.values()) {
      const inOrder = numbers.toSorted((a, b) => a - b)
      assert.deepEqual(numbers, inOrder)
    }
    const again = new Set(site.answers.all.filter(({ attempt }) => attempt > 1).map(({ id }) => id))
    assert.ok(again.size > 0, 'no job was under way when the worker was killed')
    const twice = [...ran].flatMap(([name, numbers]) =>
      numbers.filter((number, index) => number === numbers[index - 1]).map((number) => idOf(name, number))
    )
    assert.deepEqual(
      twice.filter((id) => !again.has(id)),
      []
    )
    const shares = ['first', 'second', 'third'].map(
      (name) => site.answers.all.filter(({ worker }) => worker === name).length
    )
    console.log(
      `      sent ${jobs.length}, answered ${site.answers.all.length} (by each worker ${shares.join(', ')});`,
      `sent again ${again.size}, run twice ${twice.length}`
    )
    assert.ok(shares.every((share) => share > 0))
  })

  it('the will of the killed one tells Home Assistant that the router is not available', async () => {
    await site.client.hears('mikrotik/status', (payload) => payload === 'offline')
  })
})

function jobsFor(routers: readonly string[]): Job[] {
  return Array.from({ length: JOBS_EACH }, (_, number) =>
    routers.map((router) => ({
      id: idOf(router, number),
      router,
      command: { command: COMMAND, args: { name: String(number) } }
    }))
  ).flat()
}

function idOf(router: string, number: number): string {
  return `${router}-${number}`
}
