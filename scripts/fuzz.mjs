// npm run fuzz -- <target> [--seconds 60]: fuzzes one target, guided by coverage. What shows a bug is written to its corpus
// in test/fuzz/corpus, where the tests find it from then on; the inputs that were worth keeping, to .fuzz/.
import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './ready.mjs'

const { fuzzNearCorpus, loadTarget, targets } = createRequire(import.meta.url)(join(root, 'dist/test/fuzz/targets.js'))
const { values, positionals } = parseArgs({
  options: { seconds: { type: 'string', default: '60' } },
  allowPositionals: true
})
const [name] = positionals
const seconds = Number(values.seconds)

if (!targets.includes(name) || !(seconds > 0)) {
  console.error(`npm run fuzz -- <${targets.join(' | ')}> [--seconds 60]`)
  process.exit(1)
}

const jazzer = await import('@jazzer.js/core').catch((error) => {
  console.warn(`Not guided by coverage, since Jazzer.js cannot be loaded: ${error.message.split('\n')[0]}`)
})
process.exitCode = await (jazzer === undefined ? withoutCoverage() : withCoverage(jazzer))
// A target may keep a server.
process.exit()

async function withCoverage({ OptionsManager, OptionSource, startFuzzing }) {
  const seeds = join(root, 'test/fuzz/corpus', name)
  const kept = join(root, '.fuzz', name)
  mkdirSync(kept, { recursive: true })
  const options = new OptionsManager(OptionSource.DefaultCLIOptions).merge(
    {
      fuzzTarget: join(root, 'dist/test/fuzz', `${name}.js`),
      includes: [join(root, 'dist/src/'), join(root, 'dist/nodes/')],
      fuzzerOptions: [kept, seeds, `-max_total_time=${seconds}`, `-artifact_prefix=${seeds}/`, '-rss_limit_mb=1024'],
      sync: name !== 'admin',
      // Some of the endpoints wait for routers.
      timeout: name === 'admin' ? 30_000 : 5000,
      // Node-RED's test helper adds `should` to every object, and every request is a connection.
      disableBugDetectors: name === 'admin' ? ['prototype-pollution', 'ssrf'] : []
    },
    OptionSource.CommandLineArguments
  )
  const { returnCode } = await startFuzzing(options)
  return returnCode
}

async function withoutCoverage() {
  const target = await loadTarget(name)
  await target.start?.()
  const runs = await fuzzNearCorpus(target, name, 1000 * seconds)
  console.log(`${runs} inputs near to those of test/fuzz/corpus/${name}, chosen at random: no bug`)
  return 0
}
