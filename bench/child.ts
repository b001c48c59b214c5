import { type BenchmarkName, benchmarks } from './benchmarks.js'

/** Runs one benchmark and hands what it found to the process that started this one. */
async function run(name: BenchmarkName): Promise<void> {
  const findings = await benchmarks[name]()
  process.send!(findings, () => process.exit())
}

run(process.argv[2] as BenchmarkName).catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
