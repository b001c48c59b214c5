import { writeFileSync } from 'node:fs'
import os from 'node:os'
import { markdown, type Table } from './report.js'

// `npm run bench`, `npm run bench -- latency`, `npm run bench -- --write`.

/** Each loaded only when its turn comes: Node-RED's test helper changes Object.prototype, which slows others down. */
const benchmarks: Record<string, () => Promise<Table>> = {
  decode: async () => (await import('./decode.js')).decode(),
  memory: async () => (await import('./memory.js')).memory(),
  latency: async () => (await import('./latency.js')).latency(),
  parallel: async () => (await import('./parallel.js')).parallel(),
  messages: async () => (await import('./messages.js')).messages()
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'))
  const sections: string[] = [heading()]
  for (const [name, run] of Object.entries(benchmarks)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    sections.push(markdown(await run()))
    console.log(`\n${sections.at(-1)}`)
  }
  if (process.argv.includes('--write')) writeFileSync('bench/RESULTS.md', sections.join('\n'))
}

function heading(): string {
  const [cpu] = os.cpus()
  const memory = Math.round(os.totalmem() / 1024 ** 3)
  const machine = `${cpu?.model.trim() ?? 'unknown'}, ${os.cpus().length} cores, ${memory} GiB, ${os.type()}`
  return `# What is fast, and by how much

Written by \`npm run bench -- --write\` on ${new Date().toISOString().slice(0, 10)}; Node.js ${process.version}; ${machine}.

Times depend on the machine; ratios, each within one run, do so less.
`
}

void main().then(() => process.exit())
