// The figures of docs/scaling.md: node dist/test/scaling/measure.js [routers…]. Linux only. Not a test.
import { readFileSync } from 'node:fs'
import type { NodeRed } from '../editor/nodered.js'
import { type Job, Site } from './site.js'

const COUNTS = [100, 1000]
const JOBS = 5000
/** Clock ticks of /proc in a second. */
const TICKS = 100

/** What a process has used of the processor, in s, and holds in memory, in MB. */
function usage({ pid }: NodeRed): { cpu: number; rss: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  const [, kB] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))!
  return { cpu: (Number(stat[11]) + Number(stat[12])) / TICKS, rss: Math.round(Number(kB) / 1024) }
}

async function run(site: Site, count: number, name: string): Promise<void> {
  const routers = [...site.routers.keys()]
  const jobs: Job[] = Array.from({ length: count }, (_, index) => ({
    id: `${name}-${index}`,
    router: routers[index % routers.length]!,
    command: '/system/resource/print'
  }))
  site.send(jobs)
  await site.answers.take(count)
}

async function measure(count: number): Promise<void> {
  const site = await Site.start(count)
  try {
    const dispatcher = await site.nodeRed(site.dispatcher({ RESEND: '60' }))
    const worker = await site.nodeRed(site.worker('one'))
    await site.isReady(1)
    const empty = usage(worker).rss
    await run(site, count, 'login')
    const [before, other] = [usage(worker), usage(dispatcher)]
    const start = performance.now()
    await run(site, JOBS, 'job')
    const seconds = (performance.now() - start) / 1000
    const [after, otherAfter] = [usage(worker), usage(dispatcher)]
    const each = (cpu: number): string => `${((cpu / JOBS) * 1000).toFixed(2)} ms`
    console.log(
      `${count} routers: ${Math.round(JOBS / seconds)} jobs/s;`,
      `processor per job: worker ${each(after.cpu - before.cpu)}, dispatcher ${each(otherAfter.cpu - other.cpu)};`,
      `memory of the worker: ${empty} MB, with logins ${before.rss} MB, after all jobs ${after.rss} MB`
    )
  } finally {
    await site.stop()
  }
}

void (async () => {
  const counts = process.argv.slice(2).map(Number)
  for (const count of counts.length > 0 ? counts : COUNTS) await measure(count)
})()
