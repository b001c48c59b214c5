import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { History, historyFile, holdsSecret } from '../../../bin/terminal/history.js'

describe('history', () => {
  const folder = mkdtempSync(join(tmpdir(), 'routeros-history-'))
  const file = historyFile({ XDG_STATE_HOME: folder })
  after(() => rmSync(folder, { recursive: true }))

  it('keeps lines for the next time, for its user alone', () => {
    const history = new History(file)
    for (const line of ['/ip address print', '', '/user add name=x password=s3cret', '/log print']) history.add(line)
    history.add('=wpa-pre-shared-key=s3cret', '/interface/wireless/security-profiles/set')
    assert.equal(statSync(file).mode & 0o777, 0o600)
    assert.deepEqual(new History(file).lines, ['/ip address print', '/log print'])
  })

  it('does not grow for ever', () => {
    writeFileSync(file, 'x\n'.repeat(3000))
    assert.equal(new History(file).lines.length, 1000)
    assert.equal(readFileSync(file, 'utf8').length, 2000)
  })

  it('knows secrets by their arguments, wherever they stand', () => {
    const secrets: [line: string, command?: string][] = [
      ['/ppp secret set x password="a b"'],
      ['/ppp secret print where password~"a"'],
      ['/snmp community set 0 name=public'],
      ['snmp/community/add name=public'],
      ['=name=public', '/snmp/community/add'],
      ['?password=x', '/ppp/secret/print'],
      ['/system script add source="/user set admin password=x"']
    ]
    for (const [line, command] of secrets) assert.ok(holdsSecret(line, command), line)
    for (const line of ['/interface set x name=public', '/ppp secret print proplist=password', '/snmp community print'])
      assert.ok(!holdsSecret(line), line)
  })
})
