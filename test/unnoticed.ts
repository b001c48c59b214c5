import { inspect } from 'node:util'

// mocha passes over a rejection that nobody handles, which in Node-RED would end everything. Here it fails the test that runs.
process.on('unhandledRejection', (reason) => {
  throw reason instanceof Error ? reason : new Error(inspect(reason))
})

// A longer timer than there can be ends after a millisecond, again and again.
process.on('warning', (warning) => {
  if (warning.name === 'TimeoutOverflowWarning') throw warning
})
