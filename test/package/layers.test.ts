import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from '../files.js'

/** What the check says of a tree, a problem a line. */
function problemsIn(...args: string[]): string[] {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/layers.mjs'), ...args], {
    encoding: 'utf8'
  })
  const problems = stderr.split('\n').filter((line) => line !== '')
  assert.equal(status, problems.length > 0 ? 1 : 0, stderr)
  return problems
}

describe('layers', () => {
  const trees: string[] = []

  afterEach(() => {
    for (const tree of trees.splice(0)) rmSync(tree, { recursive: true })
  })

  /** A small tree that is right, with files added or replaced. */
  function problemsOf(planted: Record<string, string> = {}): string[] {
    const tree = mkdtempSync(join(tmpdir(), 'routeros-layers-'))
    trees.push(tree)
    const files = {
      'src/errors.ts': 'export class E extends Error {}',
      'src/wire/rows.ts': "import { EventEmitter } from 'node:events'\nimport iconv from 'iconv-lite'",
      'src/wire/query.ts': "import { row } from './rows.js'",
      'src/link/transport.ts': "import net from 'node:net'\nnet.connect(1)",
      'src/router/pool.ts': "import { open } from '../link/transport.js'\nimport { E } from '../errors.js'",
      'src/index.ts': "export { type Pool } from './router/pool.js'",
      'nodes/report/status.ts': "import type { Pool } from '../../src/index.js'",
      'nodes/reply/runner.ts': "import { status } from '../report/status.js'",
      'nodes/routeros-command.ts': "import { runner } from './reply/runner.js'",
      'demo/values/duration.ts': 'export const second = 1000',
      'demo/router.ts': "import { second } from './values/duration.js'\nimport { Pool } from '../src/index.js'",
      'bin/console.ts': "import { DemoRouter } from '../demo/index.js'\nimport { parse } from 'yaml'",
      'bench/main.ts': "import { router } from '../demo/router.js'\nimport { Pool } from '../src/index.js'",
      ...planted
    }
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(tree, file)), { recursive: true })
      writeFileSync(join(tree, file), `${text}\n`)
    }
    return problemsIn(tree)
  }

  it('are imported downwards only', () => {
    assert.deepEqual(problemsIn(), [])
  })

  it('are imported downwards only in the demo router', () => {
    assert.deepEqual(
      problemsIn().filter((problem) => problem.includes('demo/')),
      []
    )
  })

  it('allows imports from below, from the same room, and from the public names of the engine', () => {
    assert.deepEqual(problemsOf(), [])
  })

  const upward: [string, string, string][] = [
    ['src/wire/rows.ts', "import { open } from '../link/transport.js'", 'src/link/transport.ts'],
    ['src/errors.ts', "import type { Row } from './wire/rows.js'", 'src/wire/rows.ts'],
    ['src/router/pool.ts', "export * from '../index.js'", 'src/index.ts'],
    [
      'nodes/report/status.ts',
      "import {\n  type Runner,\n  runner\n} from '../reply/runner.js'",
      'nodes/reply/runner.ts'
    ],
    ['nodes/admin/test.ts', "import '../routeros-command.js'", 'nodes/routeros-command.ts'],
    ['demo/values/duration.ts', "type R = import('../router.js').Router", 'demo/router.ts'],
    ['bin/line/statement.ts', "import '../console.js'", 'bin/console.ts']
  ]
  for (const [file, text, target] of upward) {
    it(`names an import upward: ${file} of ${target}`, () => {
      const problems = problemsOf({ [file]: text })
      assert.ok(problems.includes(`${file} imports ${target}, which is above it`), problems.join('\n'))
    })
  }

  for (const folder of ['src/wire', 'nodes/report', 'demo/values']) {
    it(`names a circle of two files and one of three: ${folder}`, () => {
      assert.deepEqual(
        problemsOf({
          [`${folder}/left.ts`]: "import type { Right } from './right.js'",
          [`${folder}/right.ts`]: "import { left } from './left.js'",
          [`${folder}/one.ts`]: "import { two } from './two.js'\nimport { left } from './left.js'",
          [`${folder}/two.ts`]: "import { three } from './deeper/three.js'",
          [`${folder}/deeper/three.ts`]: "export { one } from '../one.js'"
        }),
        [
          ['deeper/three', 'one', 'two', 'deeper/three'],
          ['left', 'right', 'left']
        ].map((circle) => `A circle: ${circle.map((name) => `${folder}/${name}.ts`).join(' → ')}`)
      )
    })
  }

  const misplaced = [
    'src/helpers.ts',
    'src/utils/text.ts',
    'nodes/shared/rows.ts',
    'nodes/helpers.ts',
    'demo/misc.ts',
    'bin/x.ts'
  ]
  for (const file of misplaced) {
    it(`names a file in no room: ${file}`, () => {
      assert.deepEqual(problemsOf({ [file]: 'export const x = 1' }), [`${file} is in no room`])
    })
  }

  const forbidden: [string, string, string][] = [
    ['src/wire/rows.ts', "import { fetch } from 'undici'", 'imports undici; src/ may import only iconv-lite'],
    ['src/link/login.ts', "import { connect } from 'node:tls'", 'opens a socket; only src/link/transport.ts may'],
    [
      'src/link/login.ts',
      "import net from 'node:net'\nnet.connect(1)",
      'opens a socket; only src/link/transport.ts may'
    ],
    ['src/errors.ts', "import { r } from '../demo/router.js'", 'imports demo/router.ts, outside src/'],
    [
      'nodes/reply/runner.ts',
      "import type { P } from '../../src/router/pool.js'",
      'imports src/router/pool.ts; of the engine only src/index.ts'
    ],
    ['bench/main.ts', "await import('../src/errors.js')", 'imports src/errors.ts; of the engine only src/index.ts'],
    ['demo/router.ts', "import '../src/wire/rows.js'", 'imports src/wire/rows.ts; of the engine only src/index.ts'],
    ['nodes/routeros-command.ts', "import { r } from '../demo/router.js'", 'imports demo/router.ts, outside nodes/'],
    ['bin/console.ts', "import { r } from '../demo/router.js'", 'imports demo/router.ts, outside bin/']
  ]
  for (const [file, text, problem] of forbidden) {
    it(`says that ${file} ${problem}`, () => {
      const problems = problemsOf({ [file]: text })
      assert.ok(problems.includes(`${file} ${problem}`), problems.join('\n'))
    })
  }
})
