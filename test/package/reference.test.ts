import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { root } from '../files.js'

/** Each public name, and the file that exports it: those of a room's index from where they stand. */
const names = publicNames('src/index.ts')

describe('the public names', () => {
  it('are read one by one', () => {
    assert.ok(names.size > 100, `${names.size} names`)
    assert.equal(names.get('Router'), 'src/routeros.ts')
  })

  it('have JSDoc', () => {
    const bare = [...names].filter(([name, file]) => !hasComment(name, read(file)))
    assert.deepEqual(bare.map(([name, file]) => `${file}: ${name}`), []) // prettier-ignore
  })
})

function publicNames(file: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, list = '', from = ''] of read(file).matchAll(/^export (?:type )?\{([^}]*)\} from '(.+)'$/gm)) {
    const target = posix.join(posix.dirname(file), from).replace(/\.js$/, '.ts')
    const further = target.endsWith('/index.ts') ? publicNames(target) : undefined
    for (const name of list.split(',').map((each) => each.replace(/\btype\b/, '').trim())) {
      if (name !== '') found.set(name, further?.get(name) ?? target)
    }
  }
  return found
}

/** Whether a comment ends right above the declaration. */
function hasComment(name: string, text: string): boolean {
  const declaration = `export (?:declare |abstract |async )*(?:class|function|interface|type|const) ${name}\\b`
  return new RegExp(`\\*/\\n${declaration}`).test(text)
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}
