import assert from 'node:assert/strict'
import { requestsOf } from '../../../src/rest/request.js'

/** Method, path and body of each request. */
function asked(...words: string[]): [method: string, path: string, body: unknown][] {
  return requestsOf(words).map(({ method, path, body }) => [method, path, JSON.parse(body) as unknown])
}

describe('requests of a command', () => {
  it('are one POST with the arguments, the proplist as a list, and the query words without their sign', () => {
    const words = ['/interface/print', '=.proplist=name,type', '=detail=', '?type=ether', '?-comment', '?#&']
    assert.deepEqual(asked(...words), [
      [
        'POST',
        '/rest/interface/print',
        { '.proplist': ['name', 'type'], detail: '', '.query': ['type=ether', '-comment', '#&'] }
      ]
    ])
    assert.deepEqual(asked('/ip/pool/getall'), [['POST', '/rest/ip/pool/print', {}]])
    assert.deepEqual(asked('/x/add', '=a=b=c', '=b', '=a=2'), [['POST', '/rest/x/add', { a: '2', b: '' }]])
    assert.deepEqual(asked('/ping', '=address=1.1.1.1'), [['POST', '/rest/ping', { address: '1.1.1.1' }]])
  })

  it('are a PATCH with null for each row of which something is unset', () => {
    assert.deepEqual(asked('/x/unset', '=.id=*1,*2', '=value-name=a,b'), [
      ['PATCH', '/rest/x/*1', { a: null, b: null }],
      ['PATCH', '/rest/x/*2', { a: null, b: null }]
    ])
    assert.deepEqual(asked('/x/set', '=.id=*1', '=a=1', '=!b='), [['PATCH', '/rest/x/*1', { a: '1', b: null }]])
    assert.deepEqual(asked('/x/set', '=numbers=a/b', '=!b='), [['PATCH', '/rest/x/a%2Fb', { b: null }]])
    assert.deepEqual(asked('/x/set', '=.id=*1', '=a=1'), [['POST', '/rest/x/set', { '.id': '*1', a: '1' }]])
    assert.deepEqual(asked('/x/unset', '=.id=*1'), [['POST', '/rest/x/unset', { '.id': '*1' }]])
    assert.deepEqual(asked('/x/set', '=!b='), [['POST', '/rest/x/set', { b: null }]])
  })

  it('keep a name that objects treat specially', () => {
    const [request] = requestsOf(['/x/add', '=__proto__=1'])
    assert.equal(request!.body, '{"__proto__":"1"}')
  })
})
