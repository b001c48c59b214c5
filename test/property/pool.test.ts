import { setImmediate as turn } from 'node:timers/promises'
import * as fc from 'fast-check'
import { faults } from '../faults/faults.js'
import { useRig } from '../faults/rig.js'
import { Model } from './pool/model.js'
import { manners } from './pool/peer.js'
import { Scenario } from './pool/scenario.js'

/** For how long scenarios are made up; `MODEL_SECONDS=600` looks for longer. */
const SECONDS = Number(process.env['MODEL_SECONDS'] ?? 6)
const MOST_PER_SECOND = 100
/** For how long a shorter scenario is looked for that fails too, in ms. */
const SHRINKING = SECONDS * 5000

/** One thing that happens. */
class Step implements fc.AsyncCommand<Model, Scenario> {
  readonly #text: string
  readonly #act: (scenario: Scenario) => void | Promise<void>

  constructor(text: string, act: (scenario: Scenario) => void | Promise<void>) {
    this.#text = text
    this.#act = act
  }

  check(): boolean {
    return true
  }

  async run(_: Model, scenario: Scenario): Promise<void> {
    await this.#act(scenario)
  }

  toString(): string {
    return this.#text
  }
}

const question = fc.record({
  manner: fc.constantFrom(...manners),
  rows: fc.nat({ max: 3 }),
  timeout: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined, freq: 3 }),
  deadline: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined, freq: 3 })
})
const pick = fc.nat({ max: 30 })

const start = question.map(
  (asked) => new Step(`start ${JSON.stringify(asked)}`, (scenario) => void scenario.start(asked))
)
const cancel = fc
  .tuple(pick, fc.boolean())
  .map(([one, isAbort]) => new Step(`${isAbort ? 'abort' : 'cancel'} ${one}`, (all) => all.cancel(one, isAbort)))
const finish = pick.map((one) => new Step(`finish ${one}`, (scenario) => scenario.finish(one)))
const strike = fc
  .constantFrom(...faults)
  .map((fault) => new Step(`strike: ${fault.name}`, (scenario) => scenario.strike(fault)))
const shut = fc.boolean().map((is) => new Step(is ? 'shut' : 'open', (scenario) => scenario.shut(is)))
const wait = fc.nat({ max: 40 }).map(
  (turns) =>
    new Step(`${turns} turns`, async () => {
      for (let count = 0; count < turns; count += 1) await turn()
    })
)

const steps = fc.commands<Model, Scenario, false>([start, start, start, wait, wait, cancel, finish, strike, shut], {
  maxCommands: 60
})

describe('a pool, whatever happens', function () {
  this.timeout(SECONDS * 1000 + 60_000)
  const rig = useRig()

  it('answers every command once, with its own rows, sends none twice, and forgets all of them', async () => {
    const end = performance.now() + SECONDS * 1000
    let hasFailed = false
    const property = fc.asyncProperty(steps, fc.boolean(), async (happens, closesEarly) => {
      if (performance.now() > end + (hasFailed ? SHRINKING : 0)) return
      const model = new Model()
      const scenario = new Scenario(rig, model)
      try {
        await fc.asyncModelRun(() => ({ model, real: scenario }), happens)
        if (!closesEarly) await scenario.settle()
        await scenario.close()
      } catch (error) {
        hasFailed = true
        throw error
      } finally {
        await scenario.stop()
      }
    })
    await fc.assert(property, { numRuns: SECONDS * MOST_PER_SECOND })
  })
})
