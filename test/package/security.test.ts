import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../files.js'

/** A link to a test: the file, and the title of the test as its source has it. */
const PROOF = /\[✓\]\((\S+) ['"]([^'"]+)['"]\)/g

describe('the threat model', () => {
  const page = readFileSync(join(root, 'SECURITY.md'), 'utf8')
  const model = page.slice(page.indexOf('### '))
  const claims = model.split(/^### .*$/m).flatMap((part) => part.trim().split(/\n(?=- )/))

  it('is a list of claims, and says what is not protected', () => {
    assert.ok(claims.filter((claim) => claim.startsWith('- ')).length > 30)
    assert.ok(claims.filter((claim) => claim.startsWith('- **Not protected:** ')).length > 6)
  })

  it('has a test for each sentence', () => {
    const bare = claims.filter((claim) => claim !== '').flatMap(sentencesWithoutProof)
    assert.deepEqual(bare, [])
  })

  it('names tests that exist', () => {
    const proofs = [...model.matchAll(PROOF)].map(([, file, title]) => [file!, title!] as const)
    assert.ok(proofs.length > 50)
    assert.deepEqual(
      proofs.filter(([file, title]) => !existsSync(join(root, file)) || !hasTest(file, title)),
      []
    )
  })
})

/** Between two links stands one sentence, or one part of it; behind the last link stands nothing. */
function sentencesWithoutProof(claim: string): string[] {
  const parts = claim.replace(/\s+/g, ' ').split(PROOF)
  const texts = parts.filter((_, index) => index % 3 === 0)
  const rest = texts.pop()!.trim()
  const several = texts.filter((text) => /[.!?] (?=\S)/.test(text.trim()))
  return rest === '' ? several : [rest, ...several]
}

function hasTest(file: string, title: string): boolean {
  const source = readFileSync(join(root, file), 'utf8')
  return ["'", '"', '`'].some((quote) => source.includes(`it(${quote}${title}${quote}`))
}
