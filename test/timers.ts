/** How many timers this process waits for; that of mocha is there once the test has waited for anything. */
export async function timers(): Promise<number> {
  await new Promise(setImmediate)
  return process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
}
