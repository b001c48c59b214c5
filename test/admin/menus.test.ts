import assert from 'node:assert/strict'
import { menus } from '../../nodes/admin/menus.js'

const lines = menus.trim().split('\n')

describe('menus', () => {
  for (const line of lines) {
    it(line.split(' ', 1)[0]!, () => {
      assert.match(
        line,
        /^(?:\/[a-z0-9-]+)+ (?:list|ordered|fixed|single|view|dir)(?: [\w.-]+)*(?: \+(?: [a-z-]+)+)?(?: =(?: [\w.-]+)+)?$/
      )
      for (const part of line.split(/ [+=] /)) {
        const names = part.split(' ').slice(part.startsWith('/') ? 2 : 0)
        assert.equal(new Set(names).size, names.length, part)
      }
    })
  }

  it('are told once each, in their order', () => {
    const paths = lines.map((line) => line.split(' ', 1)[0]!)
    assert.equal(new Set(paths).size, paths.length)
    assert.ok(paths.length >= 80)
  })
})
