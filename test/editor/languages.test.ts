import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../files.js'
import { connectionTo, useEditor } from './editor.js'

type Texts = Record<string, Record<string, string>>

/** One of each script; that all the others are complete is tested without a browser. */
const languages = ['de', 'ja'].filter((language) => existsSync(join(root, 'locales', language)))

describe('the editor in another language', function () {
  this.timeout(20_000)
  const at = useEditor()

  before(() =>
    at.editor.show([
      connectionTo(at.router),
      { id: 'query', type: 'routeros-query', connection: 'router', path: '', pathType: 'str', where: [] }
    ])
  )

  for (const language of languages) {
    it(`speaks ${language}`, async () => {
      const { page } = at.editor
      await page.evaluate((chosen) => localStorage.setItem('editor-language', chosen), language)
      await at.editor.reload()
      const { form } = await at.editor.edit('query')
      const { label } = readTexts(language)
      await form.locator('label', { hasText: label!['values']! }).waitFor()
    })
  }
})

function readTexts(language: string): Texts {
  const text = readFileSync(join(root, 'locales', language, 'routeros-connection.json'), 'utf8')
  return (JSON.parse(text) as Record<string, Texts>)['routeros-connection']!
}
