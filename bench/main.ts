import { fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import os from 'node:os'
import { join } from 'node:path'
import { type BenchmarkName, benchmarks } from './benchmarks.js'
import { svg } from './chart.js'
import { type Findings, goalTable, markdown } from './report.js'

// `npm run bench`, `npm run bench -- latency`, `npm run bench -- --write`.

const WRITE = '--write'

async function main(): Promise<void> {
  const names = Object.keys(benchmarks) as BenchmarkName[]
  const wanted = process.argv.slice(2).filter((argument) => argument !== WRITE)
  const unknown = wanted.find((name) => !names.includes(name as BenchmarkName))
  if (unknown !== undefined) throw new Error(`No benchmark ${unknown}: use ${names.join(', ')}`)
  const isWriting = process.argv.includes(WRITE)
  if (isWriting && wanted.length > 0) throw new Error(`${WRITE} writes the results of all benchmarks: name none`)

  const found: Findings[] = []
  for (const name of names) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const findings = await run(name)
    found.push(findings)
    console.log(findings.tables.map((table) => `\n${markdown(table)}`).join(''))
  }
  const goals = markdown(goalTable(found.flatMap((findings) => findings.goals ?? [])))
  console.log(`\n${goals}`)
  if (!isWriting) return
  const sections = found.flatMap(({ tables }) => tables.map(markdown))
  writeFileSync('bench/RESULTS.md', [heading(), goals, ...sections].join('\n'))
  for (const { charts = [] } of found) for (const chart of charts) writeFileSync(`docs/${chart.name}.svg`, svg(chart))
}

/** In a process of its own: what one benchmark does to the heap and the compiler shall not trouble the next. */
async function run(name: BenchmarkName): Promise<Findings> {
  const began = performance.now()
  const child = fork(join(__dirname, 'child.js'), [name], { execArgv: ['--expose-gc'] })
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`Benchmark ${name} ended with exit code ${code}`)
  })
  const [findings] = (await Promise.race([once(child, 'message'), failed])) as [Findings]
  failed.catch(() => {})
  console.log(`\n${name}: ${((performance.now() - began) / 1000).toFixed(0)} s`)
  return findings
}

function heading(): string {
  const [cpu] = os.cpus()
  const memory = Math.round(os.totalmem() / 1024 ** 3)
  const machine = `${cpu?.model.trim() ?? 'unknown'}, ${os.cpus().length} cores, ${memory} GiB, ${os.type()}`
  return `# What is fast, and by how much

Written by \`npm run bench -- --write\` on ${new Date().toISOString().slice(0, 10)}; Node.js ${process.version}; ${machine}.

Times depend on the machine; ratios, each within one run against the peer it names, do so less. Each section is a
process of its own.
`
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
