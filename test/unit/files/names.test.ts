import assert from 'node:assert/strict'
import { ownName, safeName, stampedName } from '../../../src/files/names.js'

describe('names of files', () => {
  it('carry the identity and the local time', () => {
    assert.equal(stampedName('attic', new Date(2026, 0, 2, 3, 4, 5)), 'attic-20260102-030405')
  })

  const identities: [string, string][] = [
    ['MikroTik', 'MikroTik'],
    ['Büro 2. OG', 'Büro-2.-OG'],
    ['../../etc/passwd', 'etc-passwd'],
    ['a\\b:c*d?"<>|\0\n', 'a-b-c-d'],
    ['.hidden', 'hidden'],
    ['路由器', '路由器'],
    ['', 'router'],
    ['///', 'router'],
    ['x'.repeat(300), 'x'.repeat(64)]
  ]
  for (const [identity, name] of identities) {
    it(`${JSON.stringify(identity).slice(0, 30)} is safe as a file name`, () => assert.equal(safeName(identity), name))
  }

  it('are their own each time', () => {
    assert.match(ownName(), /^node-red-[\da-f]{16}$/)
    assert.notEqual(ownName(), ownName())
  })
})
