import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../files.js'

interface Pages {
  readPage(page: string): string
}

describe('pages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'routeros-pages-'))
  let pages: Pages

  before(async () => {
    pages = (await import(pathToFileURL(join(root, 'scripts/pages.mjs')).href)) as Pages
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  function write(files: Record<string, string>): void {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
    }
  }

  it('have their partials in them, and those theirs, indented as the mark is', () => {
    write({
      'page.html': '<ul>\n  <!-- include item.html -->\n</ul>\n',
      'partials/item.html': '<li>\n  <!-- include text.html -->\n\n</li>\n',
      'partials/text.html': 'costs $& and $1\n'
    })
    assert.equal(pages.readPage(join(folder, 'page.html')), '<ul>\n  <li>\n    costs $& and $1\n\n  </li>\n</ul>\n')
  })

  it('are refused while a partial is missing', () => {
    write({ 'wrong.html': '<!-- include nowhere.html -->' })
    assert.throws(() => pages.readPage(join(folder, 'wrong.html')), /wrong\.html includes nowhere\.html: there is no /)
  })

  it('are built without a mark left in them, and without the partials beside them', () => {
    const built = readdirSync(join(root, 'dist/nodes'), { recursive: true, encoding: 'utf8' })
    assert.deepEqual(
      built.filter((name) => name.includes('partials')),
      []
    )
    for (const name of built.filter((each) => each.endsWith('.html'))) {
      assert.doesNotMatch(readFileSync(join(root, 'dist/nodes', name), 'utf8'), /<!-- include/, name)
    }
  })
})
