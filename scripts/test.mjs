// npm test: everything, in a fresh clone too. What follows `--` goes to mocha.
import { makeReady } from './ready.mjs'
import { runSuite } from './suite.mjs'

await makeReady()
const { isGood, report, summary } = await runSuite(process.execPath, process.argv.slice(2))
if (report !== '') console.log(report)
console.log(summary)
process.exitCode = isGood ? 0 : 1
