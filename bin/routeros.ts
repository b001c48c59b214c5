#!/usr/bin/env node
import { runConsole } from './console.js'
import { Interrupts } from './terminal/interrupts.js'
import { Failure } from './usage/failure.js'
import { status } from './usage/status.js'

/** Somebody who has seen enough, as in `| head`, is no failure. */
function ended(error: NodeJS.ErrnoException): void {
  process.exit(error.code === 'EPIPE' ? status.done : status.usage)
}

function fail(error: unknown): void {
  const failure = new Failure(error)
  process.stderr.write(failure.text)
  process.exitCode = failure.status
}

process.stdout.on('error', ended)
process.stderr.on('error', ended)
process.on('uncaughtException', (error) => {
  fail(error)
  process.exit()
})
const interrupts = new Interrupts(() => process.exit(status.interrupted))
interrupts.watch(process)
runConsole(process.argv.slice(2), interrupts).catch(fail)
