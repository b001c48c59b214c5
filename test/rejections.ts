import { inspect } from 'node:util'

// mocha passes over a rejection that nobody handles, which in Node-RED would end everything. Here it fails the test that runs.
process.on('unhandledRejection', (reason) => {
  throw reason instanceof Error ? reason : new Error(inspect(reason))
})
