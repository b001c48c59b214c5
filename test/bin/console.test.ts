import assert from 'node:assert/strict'
import { runConsole } from '../../bin/console.js'
import { Interrupts } from '../../bin/terminal/interrupts.js'
import { Failure } from '../../bin/usage/failure.js'
import { help } from '../../bin/usage/help.js'
import { OPTIONS } from '../../bin/usage/options.js'
import { readTarget } from '../../bin/usage/target.js'

describe('arguments of the console', () => {
  const router = 'admin@127.0.0.1'
  const cases: [args: string[], text: RegExp][] = [
    [[], /which router\?/],
    [[router, '--nope'], /unknown option --nope/],
    [['--password', 'geheim', router], /no password in the arguments/],
    [['--password=geheim', router], /no password in the arguments/],
    [['admin:geheim@127.0.0.1', '/log print'], /no password in the arguments/],
    [['admin@', '/log print'], /\[user@\]host\[:port\]/],
    [[router, '--json', '--raw', '/log print'], /--json and --raw exclude each other/],
    [[router, '--plain', '--ca', 'x', '/log print'], /--plain and --ca exclude each other/],
    [[router, '--timeout'], /--timeout needs a value/],
    [[router, '--json=geheim'], /--json takes no value/],
    [[router, '--timeout', 'soon', '/log print'], /--timeout is a number from 0.1/],
    [[router, '--values', 'odd', '/log print'], /--values is one of typed, text, units/],
    [[router, '--verbosity', 'odd', 'export'], /--verbosity is one of compact/],
    [[router, '--password-fd', '999', '/log print'], /--password-fd 999 cannot be read \(EBADF\)/],
    [['127.0.0.1:x', '/log print'], /The port must be/],
    [['a b', '/log print'], /The host must be/],
    [[router, '--charset', 'odd', '/log print'], /Unknown charset odd/],
    [[router, '--fingerprint', 'AB', '/log print'], /The fingerprint must be/],
    [[router, '--ca', '/none', '/log print'], /--ca \/none cannot be read: ENOENT/],
    [[router, '--ca', __filename, '/log print'], /holds no certificate/],
    [[router, '/ip address print where'], /a condition is missing/],
    [[router, '/login'], /belongs to the connection/],
    [[router, '/log/print', '=x=geheim', 'y'], /column 21: an argument is written as name=value/],
    [[router, 'plan'], /plan needs a FILE/],
    [[router, 'apply', '/none'], /\/none cannot be read: ENOENT/],
    [[router, 'backup', 'a', 'b'], /too many arguments/],
    [['demo', 'x'], /too many arguments/],
    [['demo', '--port', 'x'], /--port is a number/]
  ]
  for (const [args, text] of cases) {
    it(`are refused in one line: ${text.source}`, async () => {
      const interrupts = new Interrupts(() => assert.fail())
      const failure = await runConsole(args, interrupts).then(
        () => assert.fail('it went well'),
        (error: unknown) => new Failure(error)
      )
      assert.match(failure.text, text)
      assert.match(failure.text, /^routeros: .*\n$/)
      assert.doesNotMatch(failure.text, /geheim/)
      assert.equal(failure.status, 2)
    })
  }

  it('name the user, the host and the port', () => {
    assert.deepEqual(readTarget('192.168.88.1'), { username: 'admin', host: '192.168.88.1' })
    assert.deepEqual(readTarget('me@there:99'), { username: 'me', host: 'there', port: '99' })
    assert.deepEqual(readTarget('me@corp@[fe80::1]:99'), { username: 'me@corp', host: '[fe80::1]', port: '99' })
    assert.deepEqual(readTarget('fe80::1'), { username: 'admin', host: 'fe80::1' })
  })

  it('are explained in 80 columns', () => {
    const lines = help().split('\n')
    for (const name of Object.keys(OPTIONS))
      assert.ok(
        lines.some((line) => line.startsWith(`  --${name}`)),
        name
      )
    for (const line of lines) assert.ok(line.length <= 80, line)
  })
})
