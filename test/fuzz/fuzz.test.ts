import { fuzzNearCorpus, loadTarget, readCorpus, type Target, targets } from './targets.js'

/** For each target, in ms. `npm run fuzz` runs them for longer, and guided by coverage. */
const TIME = 1000

describe('fuzzing', function () {
  this.timeout(30_000)
  for (const name of targets) {
    describe(name, () => {
      let target: Target
      before(async () => {
        target = await loadTarget(name)
        await target.start?.()
      })
      after(() => target.stop?.())

      it('holds for each file of its corpus', async () => {
        for (const [file, bytes] of readCorpus(name)) {
          try {
            await target.fuzz(bytes)
          } catch (error) {
            throw new Error(`test/fuzz/corpus/${name}/${file}`, { cause: error })
          }
        }
      })

      it('holds for what is near to it', async () => {
        await fuzzNearCorpus(target, name, TIME)
      })
    })
  }
})
