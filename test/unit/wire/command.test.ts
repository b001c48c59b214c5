import assert from 'node:assert/strict'
import { Command } from '../../../src/wire/command.js'
import { InputError } from '../../../src/errors.js'

function words(input: unknown, ...args: unknown[]): readonly string[] {
  return new Command(input, ...args).words
}

function refuses(reason: string, input: unknown, ...args: unknown[]): void {
  assert.throws(
    () => new Command(input, ...args),
    (error) => error instanceof InputError && error.code === 'INPUT' && error.reason === reason,
    `${JSON.stringify(input)} → ${reason}`
  )
}

describe('Command', () => {
  const vectors: [name: string, input: unknown, words: string[]][] = [
    ['a text', '/interface/print', ['/interface/print']],
    [
      'a text of lines',
      '/ip/address/add\n=address=10.0.0.1/24\r\n=comment=a = b',
      ['/ip/address/add', '=address=10.0.0.1/24', '=comment=a = b']
    ],
    ['a text with query words', '/interface/print\n?type=ether\n?#!', ['/interface/print', '?type=ether', '?#!']],
    ['a text with empty lines', '/interface/print\n\n=detail=\n', ['/interface/print', '=detail=']],
    [
      'words',
      ['/interface/set', '=.id=ether1', '=comment=two\nlines'],
      ['/interface/set', '=.id=ether1', '=comment=two\nlines']
    ],
    [
      'a text that begins with blank lines',
      '\n \r\n  /interface/print\n=detail=\n  ',
      ['/interface/print', '=detail=']
    ],
    ['words of which the first are blank', ['', ' ', '/x/print', '=a='], ['/x/print', '=a=']],
    [
      'a proplist among the arguments, which win',
      { command: '/x/print\n=.proplist=a\n=c=1', args: { '.proplist': 'name', c: 2 }, proplist: 'mtu' },
      ['/x/print', '=.proplist=name', '=c=2']
    ],
    ['query words of any command', ['/x/listen', '?a', '?b', '?#|'], ['/x/listen', '?a', '?b', '?#|']],
    ['words with an empty one', ['/interface/print', '', '=detail='], ['/interface/print', '=detail=']],
    [
      'an object',
      { command: '/interface/print', args: { detail: '' }, where: { type: 'ether' }, proplist: ['name', 'mtu'] },
      ['/interface/print', '=.proplist=name,mtu', '=detail=', '?type=ether']
    ],
    ['an object with a text of lines', { command: '/interface/print\n=detail=' }, ['/interface/print', '=detail=']],
    ['an object with nulls', { command: '/x/print', args: null, where: null, proplist: null }, ['/x/print']],
    [
      'arguments of every kind',
      { command: '/x/add', args: { a: true, b: 5, c: ['x', 1], d: null } },
      ['/x/add', '=a=yes', '=b=5', '=c=x,1', '=!d=']
    ],
    [
      'an object with a list of words',
      { command: ['/x/set', '=.id=*1'], args: { a: 1 } },
      ['/x/set', '=.id=*1', '=a=1']
    ],
    ['query words with blanks around the name', '/x/print\n? a =b \n?< c=1', ['/x/print', '?a=b ', '?<c=1']],
    ['a proplist word with blanks', '/x/print\n=.proplist= a , b c', ['/x/print', '=.proplist=a,b,c']],
    ['a proplist word without names', ['/x/print', '=.proplist= ,'], ['/x/print', '=.proplist=']],
    ['a JSON text of a text', '"/x/set\\n=.id=*1"', ['/x/set', '=.id=*1']],
    ['a JSON text of words', ' ["/x/set", "=comment=two\\nlines"]', ['/x/set', '=comment=two\nlines']],
    [
      'a JSON text of an object',
      '\n{ "command": "/x/print\\n=detail=", "args": { "a": true, "b": null }, "where": { "c": 1 }, "proplist": "c" }',
      ['/x/print', '=detail=', '=.proplist=c', '=a=yes', '=!b=', '?c=1']
    ],
    ['a JSON text of an object with a list of words', '{"command":["/x/print","?a"]}', ['/x/print', '?a']],
    ['where with getall', { command: '/x/getall', where: '?a' }, ['/x/getall', '?a']]
  ]
  for (const [name, input, expected] of vectors) {
    it(`reads ${name}`, () => assert.deepEqual(words(input), expected))
  }

  for (const spelling of [
    '/ip address print',
    'ip/address/print',
    'ip address print',
    '/ip/address print ',
    ' //ip/ address/print/'
  ]) {
    it(`reads the console's spelling "${spelling}"`, () => {
      const command = new Command(spelling)
      assert.deepEqual(command.words, ['/ip/address/print'])
      assert.deepEqual([command.path, command.menu, command.name], ['/ip/address/print', '/ip/address', 'print'])
    })
  }

  it('reads a command of the root menu', () => {
    const command = new Command('ping\n=address=10.0.0.1')
    assert.deepEqual([command.path, command.menu, command.name], ['/ping', '', 'ping'])
  })

  const refused: [reason: string, inputs: unknown[]][] = [
    ['no-command', ['', ' ', '\n \n', '/', ' / ', [], [''], ['', ' '], ['/'], { command: '' }, { command: '  ' }]],
    ['no-command', [{ command: '\n', args: { a: 1 }, proplist: 'b', where: { c: 1 } }]],
    [
      'bad-command',
      [undefined, null, 5, true, {}, { command: 5 }, { path: '/x' }, ['/x', 5], [null], ['/x', { a: 1 }]]
    ],
    [
      'bad-command-path',
      ['/x/print =a=b', '/x/set password=hunter2', '=a=b', '?a', { command: '/x/print ?a' }, ['/x/print=']]
    ],
    ['bad-command-line', ['/x/print\nname=ether1', '/x/print\n =a=b', { command: '/x/print\nx' }]],
    [
      'bad-word',
      [
        ['/x/print', 'name=ether1'],
        ['/x/print', '/y/print'],
        ['/x/print', ' =a=b']
      ]
    ],
    [
      'bad-args',
      [
        { command: '/x', args: 5 },
        { command: '/x', args: 'a=b' },
        { command: '/x', args: ['=a=b'] },
        { command: '/x', args: new Map([['a', 1]]) },
        {
          command: '/x',
          args: new (class {
            a = 1
          })()
        }
      ]
    ],
    [
      'bad-name',
      [
        { command: '/x', args: { '': 1 } },
        { command: '/x', args: { 'a=b': 1 } }
      ]
    ],
    [
      'bad-value',
      [
        { command: '/x', args: { a: {} } },
        { command: '/x', args: { a: undefined } }
      ]
    ],
    ['bad-where', [{ command: '/x/print', where: 5 }]],
    [
      'bad-property-name',
      [
        ...['?', '?a b=1', '?a~b', '?a!=b', '?>=a=1', '?a<5', '=.proplist=a~b', '=.proplist=a,b='].flatMap((word) => [
          `/x/print\n${word}`,
          ['/x/print', word],
          { command: ['/x/print', word] }
        ]),
        { command: '/x/print', args: { '.proplist': ['a', 'b!'] } }
      ]
    ],
    ['bad-proplist', [{ command: '/x/print', proplist: 5 }]]
  ]
  for (const [reason, inputs] of refused) {
    for (const input of inputs) it(`${reason}: ${JSON.stringify(input)}`, () => refuses(reason, input))
  }

  it('names the line or the word that is wrong, without repeating it', () => {
    assert.throws(() => new Command('/x/set\n=a=b\n\npassword=hunter2'), { message: /^Line 4 / })
    assert.throws(() => new Command('\n/x/set\n=a=b\n\npassword=hunter2'), { message: /^Line 5 / })
    assert.throws(() => new Command(['/x/set', '=a=b', 'password=hunter2']), { message: /^Word 3 / })
  })

  for (const name of ['login', 'quit', 'cancel']) {
    it(`refuses /${name} in every spelling`, () => {
      for (const spelling of [`/${name}`, name, `/ ${name}`, `${name} `, `\t${name}/`, `//${name}`]) {
        refuses('reserved-command', spelling)
        refuses('reserved-command', `${spelling}\n=tag=5`)
        refuses('reserved-command', [spelling, '=tag=5'])
        refuses('reserved-command', { command: spelling })
        refuses('reserved-command', { command: `${spelling}\n=tag=5` })
      }
    })

    it(`lets a menu have a ${name}`, () => assert.equal(new Command(`/user/${name}`).path, `/user/${name}`))
  }

  it('refuses broken JSON without repeating it', () => {
    for (const text of ['{"args":{"password":"hunter2"}', '["/x/print"', '{command: "hunter2"}', '[', ' {']) {
      assert.throws(
        () => new Command(text),
        (error) => error instanceof InputError && error.reason === 'bad-json' && !error.message.includes('hunter2')
      )
    }
  })

  it('reads JSON once, not again in its parts', () => {
    refuses('bad-command', '{"args":{}}')
    refuses('bad-command', '[["/x/print"]]')
    refuses('bad-command', '{"command":{"command":"/x/print"}}')
    refuses('bad-command', { command: [5] })
    assert.deepEqual(words({ command: '[a]/print' }), ['/[a]/print'])
    refuses('bad-where', '{"command":"/x/print","where":5}')
  })

  it('refuses .tag in every form', () => {
    for (const word of ['.tag=5', '.tag', '.tag=', '=.tag=5', '=.tag', '=!.tag=']) {
      refuses('reserved-tag', `/x/print\n${word}`)
      refuses('reserved-tag', ['/x/print', word])
      refuses('reserved-tag', { command: `/x/print\n${word}` })
    }
    refuses('reserved-tag', { command: '/x/print', args: { '.tag': 5 } })
    refuses('reserved-tag', '/x/print', { '.tag': 5 })
    refuses('reserved-tag', '/x/print', { '!.tag': 1 })
    refuses('bad-query-word', { command: '/x/print', where: ['.tag=5'] })
    for (const input of ['.tag=5', ['.tag=5'], '/x/print .tag=5']) refuses('bad-command-path', input)
  })

  it('refuses control characters in a path, behind which another command may hide', () => {
    for (const path of ['/system/reboot\0/print', '/login\0', '/x\u0007/print']) refuses('bad-command-path', path)
  })

  it('says that the API finds no rows by itself', () => {
    for (const input of [
      '/ip/address/remove [find]',
      '/ip address set [find interface=ether1]',
      '/ip/address/set\n=.id=[find interface=ether1]',
      { command: '/ip/address/set', args: { numbers: '[ find ]' } }
    ])
      refuses('no-find', input)
    assert.doesNotThrow(() => new Command('/system/script/add', { source: '[find]', name: '[find]' }))
  })

  it('refuses conditions on what does not evaluate them', () => {
    for (const command of ['/x/set', '/x/find', '/x/remove', '/x/get', '/x/monitor', '/x/listen', '/tool/ping']) {
      refuses('where-not-print', { command, where: { a: 1 } })
    }
  })
})

describe('Command with added arguments', () => {
  it('lets the later win', () => {
    assert.deepEqual(words('/x/set\n=a=1\n=b=2', { b: 3 }, { c: true, a: null }), ['/x/set', '=b=3', '=c=yes', '=!a='])
  })

  it('reads a proplist, an empty one too', () => {
    assert.deepEqual(words('/x/print', { '.proplist': ' a, b' }), ['/x/print', '=.proplist=a,b'])
    assert.deepEqual(words('/x/print\n=.proplist=a', { '.proplist': '' }), ['/x/print', '=.proplist='])
  })

  it('does not look at what a later one replaces', () => {
    assert.deepEqual(words('/x/set', { a: undefined, b: 1 }, { a: 2 }), ['/x/set', '=a=2', '=b=1'])
  })

  it('overrides an unset, a flag without its = and a name that comes twice', () => {
    assert.deepEqual(words(['/x/set', '=!a=', '=b', '=c=1', '=c=2'], { a: 1, b: 2, c: 3 }), [
      '/x/set',
      '=a=1',
      '=b=2',
      '=c=3'
    ])
  })

  it('keeps query words and their order', () => {
    assert.deepEqual(words('/x/print\n?a=1\n?b\n?#|\n=detail=', { b: 5, a: 6 }), [
      '/x/print',
      '?a=1',
      '?b',
      '?#|',
      '=detail=',
      '=b=5',
      '=a=6'
    ])
  })

  it('takes nothing for nothing', () => assert.deepEqual(words('/x/print', undefined, null, {}), ['/x/print']))

  it('refuses what is no object', () => {
    for (const args of [5, 'a', ['=a=b'], true, new Map(), new Date(0)]) refuses('bad-args', '/x/print', args)
  })

  it('refuses more words than a peer takes', () => {
    refuses('too-many-words', ['/x/print', ...Array<string>(65_536).fill('=a=b')])
    assert.equal(new Command(['/x/print', ...Array<string>(65_535).fill('=a=b')]).words.length, 65_536)
  })

  it('reads arguments called like members of every object', () => {
    const args = JSON.parse('{"__proto__":"a","constructor":"b","toString":1}') as object
    assert.deepEqual(words('/x/set', args), ['/x/set', '=__proto__=a', '=constructor=b', '=toString=1'])
  })
})

describe('Command.isRead', () => {
  const reads = [
    '/x/print',
    '/x/getall',
    '/x/get',
    '/x/find',
    '/x/listen',
    '/x/monitor',
    '/interface/monitor-traffic',
    '/tool/torch',
    '/ping',
    '/tool/ping',
    '/tool/traceroute',
    '/console/inspect',
    '/export',
    '/ip/export',
    '/x/print\n=detail=',
    '/export\n=compact=',
    '/x/print\n=!file=',
    '/x/print\n?file=a',
    '/x/print\n=comment=file',
    '/file/read\n=file=a\n=chunk-size=32768',
    '/x/monitor-x',
    '/ip/route/check\n=dst-ip=10.0.0.1\n=once=',
    '/tool/snmp-walk'
  ]
  const writes = [
    '/x/add',
    '/x/set',
    '/x/remove',
    '/x/enable',
    '/x/disable',
    '/x/move',
    '/x/unset',
    '/x/comment',
    '/x/edit',
    '/system/reboot',
    '/import',
    '/execute',
    '/tool/fetch',
    '/system/script/run',
    '/file/write',
    '/x/printx',
    '/x/Print',
    '/print/set',
    '/file/read/set',
    '/export\n=file=a',
    '/export\n=file',
    '/ip/export\n=file=',
    '/x/print\n=file=a',
    '/x/print\n=append=',
    '/log/print\n=on-event=:log info x',
    '/interface/monitor-traffic\n=once=\n=do=/system reboot',
    '/print/file',
    '/export/file'
  ]
  for (const input of reads)
    it(`reads: ${input.replaceAll('\n', ' ')}`, () => assert.equal(new Command(input).isRead, true))
  for (const input of writes)
    it(`writes: ${input.replaceAll('\n', ' ')}`, () => assert.equal(new Command(input).isRead, false))
})

describe('Command.isEndless', () => {
  const endless = [
    '/x/listen',
    '/x/print\n=follow=',
    '/x/print\n=follow-only=',
    '/x/print\n=interval=1s',
    '/x/getall\n=follow=',
    '/x/print\n=follow=no',
    '/interface/monitor-traffic\n=interface=ether1',
    '/interface/ethernet/monitor',
    '/interface/monitor-traffic\n=interval=1s',
    '/tool/ping\n=address=a',
    '/ping\n=interval=1s',
    '/tool/torch\n=interface=a',
    '/x/monitor\n=!once=',
    '/x/listen\n=once='
  ]
  const ending = [
    '/x/print',
    '/x/get',
    '/x/add\n=interval=1s',
    '/x/print\n?follow=yes',
    '/x/set\n=follow=',
    '/x/print\n=!follow=',
    '/x/monitor\n=once=',
    '/x/monitor\n=once=no',
    '/x/monitor\n=once',
    '/x/monitor-traffic\n=duration=2s',
    '/tool/ping\n=count=3',
    '/tool/torch\n=duration=3s'
  ]
  for (const input of endless) {
    it(`goes on: ${input.replaceAll('\n', ' ')}`, () => {
      const command = new Command(input)
      assert.equal(command.isEndless, true)
      assert.throws(() => command.assertEnds(), { reason: 'endless', message: /^(?=.*listen)(?=.*once).*rows/ })
    })
  }
  for (const input of ending) {
    it(`ends: ${input.replaceAll('\n', ' ')}`, () => {
      const command = new Command(input)
      assert.equal(command.isEndless, false)
      assert.doesNotThrow(() => command.assertEnds())
    })
  }
})

describe('Command.endsConnection', () => {
  it('is so for a reboot and a shutdown, and for nothing else', () => {
    for (const input of ['/system/reboot', 'system shutdown']) assert.equal(new Command(input).endsConnection, true)
    for (const input of ['/system/reset', '/reboot', '/system/reboot/print'])
      assert.equal(new Command(input).endsConnection, false)
  })
})

describe('Command.secrets', () => {
  const secret = (name: string): string[] => new Command('/x/set', { [name]: 'hun=ter\n2' }).secrets
  const names = [
    'password',
    'passphrase',
    'secret',
    'key',
    'pin',
    'private-key',
    'preshared-key',
    'wpa2-pre-shared-key',
    'ipsec-secret',
    'authentication-password',
    'radius-secret',
    'old-password',
    'export-passphrase',
    'static-key-0',
    'token',
    'access-token',
    'encryption-key'
  ]
  for (const name of names) it(`knows ${name}`, () => assert.deepEqual(secret(name), ['hun=ter\n2']))

  it('knows a secret asked for', () => {
    for (const sign of ['', '=', '<', '>'])
      assert.deepEqual(new Command(`/x/print\n?${sign}password=hunter2`).secrets, ['hunter2'])
  })

  for (const name of [
    'name',
    'comment',
    'keyboard',
    'keepalive',
    'tokens',
    'pinned',
    'monkey',
    'key-size',
    'address'
  ]) {
    it(`leaves ${name} alone`, () => assert.deepEqual(secret(name), []))
  }

  it('has nothing to say of an empty one', () => assert.deepEqual(new Command('/x/set', { password: '' }).secrets, []))
})

describe('Command and secrets in errors', () => {
  const inputs: [input: unknown, args?: unknown][] = [
    ['/user/set\npassword=hunter2'],
    ['/user/set password=hunter2'],
    [['/user/set', 'password=hunter2']],
    [{ command: '/user/set', args: { password: { value: 'hunter2' } } }],
    [{ command: '/user/set', args: { 'password=hunter2': 1 } }],
    [{ command: '/user/set', args: { password: 'hunter2' }, where: { a: 1 } }],
    [{ command: '/user/print', where: ['=password=hunter2'] }],
    ['/login\n=name=admin\n=password=hunter2'],
    ['/x/print\n.tag=hunter2'],
    ['/user/set', { password: ['hunter2', {}] }],
    ['/user/set', 'password=hunter2']
  ]
  for (const [input, args] of inputs) {
    it(JSON.stringify([input, args]), () => {
      assert.throws(
        () => new Command(input, args),
        (error) =>
          error instanceof InputError &&
          !JSON.stringify([error.message, error.details, error.stack]).includes('hunter2')
      )
    })
  }
})
