import assert from 'node:assert/strict'
import type { NodeInitializer } from 'node-red'
import { DemoRouter } from '../../demo/router.js'
import type { RouterMessage } from '../../nodes/report/message.js'
import { Flow, helper } from './flow.js'

const joinNode = require('@node-red/nodes/core/sequence/17-split.js') as NodeInitializer

describe('routeros-command', () => {
  let demo: DemoRouter

  before(async () => {
    demo = await DemoRouter.start({
      users: [
        { name: 'admin', password: '', group: 'full' },
        { name: 'reader', password: 'open sesame', group: 'read' }
      ]
    })
  })
  after(() => demo.stop())
  afterEach(() => helper.unload())

  const load = (
    fields: Record<string, unknown> = {},
    rest: Partial<Parameters<typeof Flow.load>[1]> = {}
  ): Promise<Flow> => Flow.load(demo, { node: { type: 'routeros-command', ...fields }, ...rest })

  describe('the command', () => {
    it('comes from the field', async () => {
      const flow = await load({ command: '/system/identity/print' })
      const { payload } = await flow.ask()
      assert.deepEqual(payload, [{ name: 'MikroTik' }])
    })

    it('may be spelled as on the console', async () => {
      const flow = await load({ command: 'system identity print' })
      const { payload, routeros } = await flow.ask()
      assert.deepEqual(payload, [{ name: 'MikroTik' }])
      assert.equal(routeros?.command, '/system/identity/print')
    })

    const payloads: [string, unknown][] = [
      ['a text', '/interface/print\n=.proplist=name,type\n?type=ether\n?name=ether1'],
      ['a text with Windows line ends', '/interface/print\r\n=.proplist=name,type\r\n?type=ether\r\n?name=ether1\r\n'],
      ['a list of words', ['/interface/print', '=.proplist=name,type', '?type=ether', '?name=ether1']],
      ['an object', { command: '/interface/print', where: { type: 'ether', name: 'ether1' }, proplist: 'name,type' }]
    ]
    for (const [what, payload] of payloads) {
      it(`comes from the payload as ${what}`, async () => {
        const flow = await load()
        assert.deepEqual((await flow.ask({ payload })).payload, [{ name: 'ether1', type: 'ether' }])
      })
    }

    it('comes from a property, an environment variable or an expression', async () => {
      for (const [commandType, command] of [
        ['msg', 'topic'],
        ['jsonata', '"/system/" & what & "/print"']
      ] as const) {
        const flow = await load({ command, commandType })
        const { payload } = await flow.ask({ topic: '/system/identity/print', what: 'identity', payload: 'not this' })
        assert.deepEqual(payload, [{ name: 'MikroTik' }])
        await helper.unload()
      }
    })

    it('is built once where it is constant; what the message brings is for that message', async () => {
      const flow = await load({
        command: '/interface/print',
        args: [{ name: '.proplist', value: 'name', type: 'str' }]
      })
      const properties = async (msg = {}): Promise<string[]> =>
        Object.keys(((await flow.ask(msg)).payload as object[])[0]!)
      assert.deepEqual(await properties(), ['name'])
      assert.deepEqual(await properties({ args: { '.proplist': 'type' } }), ['type'])
      assert.deepEqual(await properties({ args: null }), ['name'])
    })

    it('that is constant and cannot be sent fails for each message', async () => {
      const flow = await load({
        command: '/interface/set',
        args: [{ name: 'comment', value: '{"no":"object"}', type: 'json' }]
      })
      for (const payload of [1, 2]) {
        const failed = await flow.fail({ payload })
        assert.deepEqual([failed.payload, failed.error?.code], [payload, 'INPUT'])
      }
    })

    it('keeps the other properties of the message', async () => {
      const flow = await load({ command: '/system/identity/print' })
      const msg = await flow.ask({ topic: 'kept', nested: { kept: true }, _msgid: 'm1' })
      assert.equal(msg.topic, 'kept')
      assert.deepEqual((msg as { nested?: unknown }).nested, { kept: true })
      assert.equal(msg._msgid, 'm1')
    })
  })

  describe('arguments', () => {
    it('are typed, and msg.args wins', async () => {
      const flow = await load({
        command: '/ip/firewall/address-list/add',
        args: [
          { name: 'list', value: 'from the field', type: 'str' },
          { name: 'address', value: 'payload.ip', type: 'msg' },
          { name: 'disabled', value: 'true', type: 'bool' },
          { name: 'comment', value: '"a" & "b"', type: 'jsonata' }
        ]
      })
      const { payload } = await flow.ask({ payload: { ip: '10.1.2.3' }, args: { list: 'from the message' } })
      const [{ ret }] = payload as [{ ret: string }]
      assert.match(ret, /^\*[0-9A-F]+$/)
      const sent = demo.history.at(-1) ?? []
      assert.ok(
        sent.includes('=list=from the message') && sent.includes('=disabled=yes') && sent.includes('=comment=ab')
      )
      assert.ok(!sent.includes('=list=from the field'))
    })

    it('say why JSON or JSONata cannot be evaluated, without the values they hold', async () => {
      const cases: [type: string, value: string, RegExp][] = [
        ['json', '{"secret":"hunter2"', /^A value is not valid JSON/],
        ['jsonata', '$number(payload)', /type jsonata cannot be evaluated: Unable to cast value to a number: …$/],
        ['jsonata', 'payload > 1', /The values … and … either side of operator ">" must be of the same data type$/],
        ['jsonata', '$nothing(', /type jsonata cannot be evaluated: Expected .*end of expression$/],
        ['msg', 'payload.a.b.c', /^/]
      ]
      for (const [type, value, message] of cases) {
        const flow = await load({ command: '/interface/set', args: [{ name: 'comment', value, type }] })
        const { error } = await flow.fail({ payload: 'hunter2' })
        assert.match(error?.message ?? '', message)
        assert.ok(!JSON.stringify([error, flow.statuses.all]).includes('hunter2'))
        await helper.unload()
      }
    })

    it('may be null, which unsets', async () => {
      const flow = await load({ command: '/interface/set' })
      await flow.ask({ args: { '.id': 'ether1', comment: 'x' } })
      await flow.ask({ args: { '.id': 'ether1', comment: null } })
      assert.ok(demo.history.at(-1)?.includes('=!comment='))
    })

    it('come from the node alone where it blocks the message, but for a payload that is the command', async () => {
      const words = (): readonly string[] => demo.history.at(-1)?.filter((word) => !word.startsWith('.tag')) ?? []
      const args = [{ name: '.proplist', value: 'name', type: 'str' }]
      for (const blockOverrides of [true, 'true']) {
        const flow = await load({ command: '/interface/print', args, blockOverrides })
        await flow.ask({ args: { '.proplist': 'type' } })
        assert.deepEqual(words(), ['/interface/print', '=.proplist=name'])
        await helper.unload()
        const open = await load({ args, blockOverrides })
        await open.ask({
          args: { '.proplist': 'type' },
          payload: { command: '/ip/address/print', args: { detail: '' } }
        })
        assert.deepEqual(words(), ['/ip/address/print', '=detail=', '=.proplist=name'])
        await helper.unload()
      }
    })

    it('are refused when they cannot be sent', async () => {
      const flow = await load({ command: '/interface/set' })
      const before = demo.counts.commands
      const { error, payload } = await flow.fail({ payload: 'untouched', args: { comment: { no: 'object' } } })
      assert.equal(error?.code, 'INPUT')
      assert.equal(payload, 'untouched')
      assert.equal(demo.counts.commands, before)
    })
  })

  describe('output', () => {
    it('array: no rows is []', async () => {
      const flow = await load()
      const found = await flow.ask({ payload: '/interface/print\n=.proplist=name\n?type=bridge' })
      assert.deepEqual(found.payload, [{ name: 'bridge' }])
      assert.deepEqual((await flow.ask({ payload: '/interface/print\n?name=nobody' })).payload, [])
    })

    it('rows: one message each, which Join puts together again', async () => {
      const flow = await load(
        { command: '/interface/print\n=.proplist=name', output: 'rows', wires: [['rows', 'join'], ['errors']] },
        {
          types: [joinNode],
          more: [
            { id: 'join', type: 'join', mode: 'auto', wires: [['joined']] },
            { id: 'joined', type: 'helper', wires: [] }
          ]
        }
      )
      const joined = new Promise<unknown>((resolve) => {
        helper.getNode('joined').on('input', (msg) => resolve(msg.payload))
      })
      flow.send()
      const together = (await joined) as { name: string }[]
      assert.ok(together.length > 5)
      const messages = await flow.rows.take(together.length)
      assert.deepEqual(
        messages.map(({ payload }) => payload),
        together
      )
      const { id } = messages[0]!.parts!
      for (const [index, { parts }] of messages.entries()) {
        const last = index === together.length - 1 ? { count: together.length } : {}
        assert.deepEqual(parts, { id, index, type: 'array', len: 1, ...last })
      }
    })

    it('rows: no rows, no message', async () => {
      const flow = await load({ command: '/interface/print\n?name=nobody', output: 'rows' })
      flow.send()
      await flow.completed.next()
      assert.equal(flow.rows.all.length, 0)
    })

    for (const output of ['rows', 'batch']) {
      it(`${output}: no message shares anything with another that a flow could change`, async () => {
        const flow = await load({ command: '/interface/print', output, batchSize: 1 })
        const req = { of: 'an HTTP request' }
        const msg = {
          req,
          res: req,
          topic: 'kept',
          nested: { list: [1] },
          bytes: Buffer.from('ab'),
          when: new Date(0),
          parts: { id: 'outer', index: 0 }
        }
        flow.send({ ...msg })
        const messages = (await flow.rows.take(3)) as (RouterMessage & typeof msg)[]
        for (const { req: request, res, topic, nested, bytes, when, parts } of messages) {
          assert.ok(request === req && res === req)
          assert.deepEqual(
            [topic, nested, bytes, when, parts.parts],
            ['kept', { list: [1] }, Buffer.from('ab'), new Date(0), { id: 'outer', index: 0 }]
          )
          nested.list.push(2)
          bytes.fill(0)
          when.setTime(1)
          Object.assign(parts.parts as object, { index: 1 })
        }
      })
    }

    it('goes to the property that is named; the payload stays as it was', async () => {
      const rows = [{ name: 'ether1', type: 'ether' }]
      const command = '/interface/print\n=.proplist=name,type\n?name=ether1'
      const cases: [property: string, before: object, after: object][] = [
        ['', {}, { payload: rows }],
        ['rows', {}, { rows }],
        ['msg.rows', { rows: 'old' }, { rows }],
        ['data.found', { data: { kept: 1 } }, { data: { kept: 1, found: rows } }],
        ['data.list[0].found', {}, { data: { list: [{ found: rows }] } }],
        ['data[msg.topic]', { topic: 'by name', data: {} }, { data: { 'by name': rows } }]
      ]
      for (const [property, before, after] of cases) {
        const flow = await load({ command, property })
        const payload = { as: 'it was' }
        const msg = await flow.ask({ payload, ...before })
        assert.deepEqual({ ...msg, payload, ...after }, msg, property)
        assert.equal(msg.routeros?.rows, 1)
        await helper.unload()
      }
    })

    for (const property of ['found', 'data.found', 'payload.found']) {
      it(`goes to ${property} in rows and batches too, and no message shares it`, async () => {
        for (const output of ['rows', 'batch']) {
          const flow = await load({ command: '/interface/print\n=.proplist=name', output, property, batchSize: 1 })
          const kept = { payload: { as: 'it was' }, data: { kept: [1] }, found: 'old' }
          flow.send(kept)
          const messages = (await flow.rows.take(2)) as (RouterMessage & typeof kept)[]
          for (const [index, { payload, data, found, parts }] of messages.entries()) {
            const row = { name: index === 0 ? 'ether1' : 'ether2' }
            const rows = output === 'rows' ? row : [row]
            assert.deepEqual(found, property === 'found' ? rows : 'old')
            assert.deepEqual(data, { kept: [1], ...(property === 'data.found' && { found: rows }) })
            assert.deepEqual(payload, { as: 'it was', ...(property === 'payload.found' && { found: rows }) })
            assert.equal(parts?.index, index)
            data.kept.push(2)
            Object.assign(payload as object, { as: 'changed' })
          }
          await helper.unload()
        }
      })
    }

    it('is refused before anything is sent where it cannot go', async () => {
      const { commands } = demo.counts
      for (const property of ['payload.rows', 'topic.rows', 'nothing.rows', 'a..b', 'a[b', 'a[msg.absent]']) {
        const flow = await load({ command: '/interface/print', property })
        const { payload, error } = await flow.fail({ payload: 'a text', topic: 5, nothing: null })
        assert.deepEqual([payload, error?.code], ['a text', 'INPUT'], property)
        assert.match(error?.message ?? '', /^The rows cannot be written to msg\./)
        await helper.unload()
      }
      assert.equal(demo.counts.commands, commands)
    })

    it('carries no error of an earlier failure on', async () => {
      for (const output of ['array', 'rows', 'batch', 'text']) {
        const flow = await load({ command: '/system/identity/print', output })
        const failed = await flow.fail({ args: { '.tag': 'refused' } })
        assert.equal(failed.error?.code, 'INPUT')
        const { payload, error } = await flow.ask({ ...failed, args: undefined })
        assert.ok(payload !== undefined)
        assert.equal(error, undefined)
        await helper.unload()
      }
    })

    it('batch: a few rows each', async () => {
      const flow = await load({ command: '/interface/print\n=.proplist=name', output: 'batch', batchSize: 3 })
      flow.send()
      await flow.completed.next()
      const sizes = flow.rows.all.map(({ payload }) => (payload as unknown[]).length)
      assert.ok(sizes.length > 1 && sizes.slice(0, -1).every((size) => size === 3))
      assert.equal(flow.rows.all.at(-1)?.parts?.count, sizes.length)
      assert.equal(flow.rows.all.at(0)?.parts?.count, undefined)
      assert.equal(flow.rows.all.at(0)?.parts?.len, 3)
    })

    it('batch: no rows is one message with []', async () => {
      for (const [batchSize, len] of [
        [undefined, 500],
        [1, 1]
      ]) {
        const flow = await load({ command: '/interface/print\n?name=nobody', output: 'batch', batchSize })
        const { payload, parts } = await flow.ask()
        assert.deepEqual(payload, [])
        assert.equal(parts?.count, 1)
        assert.equal(parts.len, len)
        await helper.unload()
      }
    })

    it('text: for people', async () => {
      const flow = await load({
        command: '/interface/print\n=.proplist=name,mtu\n?name=ether1\n?name=ether2\n?#|',
        output: 'text'
      })
      assert.equal((await flow.ask()).payload, '[1]\nname: ether1\nmtu: 1500\n\n[2]\nname: ether2\nmtu: 1500')
    })

    it('tells how it came about', async () => {
      const flow = await load({ command: '/interface/print\n?type=ether' })
      const { routeros, payload } = await flow.ask({ tag: 'mine' })
      assert.deepEqual(
        { ...routeros, ms: typeof routeros?.ms },
        {
          router: 'demo',
          command: '/interface/print',
          tag: 'mine',
          transport: 'plain',
          ms: 'number',
          rows: (payload as unknown[]).length
        }
      )
    })

    it('leaves values as text when asked to', async () => {
      const flow = await load({
        command: '/interface/print\n=.proplist=name,mtu,running\n?name=ether1',
        values: 'text'
      })
      assert.deepEqual((await flow.ask()).payload, [{ name: 'ether1', mtu: '1500', running: 'true' }])
    })
  })

  describe('errors', () => {
    it('TRAP carries every trap and leaves the payload alone', async () => {
      const flow = await load({ command: '/ip/adress/print' })
      const { error, payload } = await flow.fail({ payload: 'mine' })
      assert.equal(payload, 'mine')
      assert.deepEqual(error, {
        message: 'no such command or directory (adress); no such command prefix',
        code: 'TRAP',
        command: '/ip/adress/print',
        router: 'demo',
        tag: error?.tag,
        traps: [
          { category: 0, message: 'no such command or directory (adress)' },
          { message: 'no such command prefix' }
        ],
        rows: [],
        category: 0,
        categoryName: 'missing item or command',
        source: { id: 'node', type: 'routeros-command', name: 'under test' }
      })
      await flow.completed.next()
      assert.equal(flow.caught.all.length, 0)
    })

    it('reach a Catch node when output 2 is not wired, and only that', async () => {
      const flow = await load({ command: '/ip/adress/print' }, { isErrorWired: false })
      flow.send({ payload: 'mine' })
      const { error, payload } = await flow.caught.next()
      assert.match(error?.message ?? '', /no such command/)
      assert.equal(error?.code, 'TRAP')
      assert.equal(payload, 'mine')
      assert.equal(flow.completed.all.length, 0)
    })

    it('keep the rows that came before the trap', async () => {
      demo.handle('/demo/half', (exchange) => {
        exchange.row({ name: 'first' })
        exchange.trap('gone wrong', 4)
        exchange.done()
      })
      const flow = await load({ command: '/demo/half' })
      const { error } = await flow.fail()
      assert.deepEqual(error?.rows, [{ name: 'first' }])
      assert.equal(error.categoryName, 'general failure')
    })

    it('cover the secrets in those rows', async () => {
      demo.handle('/demo/secrets', (exchange) => {
        exchange.session.send(['!re', `.tag=${exchange.tag}`, '=name=joe', '=password=hunter2', '=password=hunter3'])
        exchange.row({ name: 'jim', password: '', 'wpa2-pre-shared-key': 'hunter2', comment: 'seen' })
        exchange.trap('gone wrong')
        exchange.done()
      })
      const flow = await load({ command: '/demo/secrets' })
      const { error } = await flow.fail()
      assert.deepEqual(error?.rows, [
        { name: 'joe', password: '***' },
        { name: 'jim', password: '', 'wpa2-pre-shared-key': '***', comment: 'seen' }
      ])
    })

    it('cover what is a secret in this menu alone', async () => {
      demo.handle('/snmp/community/print', (exchange) => {
        exchange.row({ name: 'hunter2' })
        exchange.trap('gone wrong')
        exchange.done()
      })
      const { error } = await (await load({ command: '/snmp/community/print' })).fail()
      assert.deepEqual(error?.rows, [{ name: '***' }])
    })

    it('a deadline ends a command that goes on answering', async () => {
      demo.handle('/demo/chatty', (exchange) => exchange.every(10, () => void exchange.row({ a: '1' })))
      const flow = await load({ command: '/demo/chatty', deadline: '80' })
      const { error } = await flow.fail()
      assert.deepEqual([error?.code, error?.command], ['TIMEOUT', '/demo/chatty'])
      assert.match(error?.message ?? '', /took longer than 80 ms/)
    })

    it('TIMEOUT: the command is cancelled on the router and the connection stays', async () => {
      demo.handle('/demo/silent', () => {})
      const flow = await load({ command: '/demo/silent', timeout: 50 })
      const accepted = demo.counts.accepted
      const { error } = await flow.fail()
      assert.equal(error?.code, 'TIMEOUT')
      assert.match(error.message, /No reply to \/demo\/silent for 50 ms/)
      await flow.fail()
      assert.ok(demo.history.some(([command]) => command === '/cancel'))
      assert.equal(demo.counts.accepted, accepted + 1)
    })

    it('INPUT: nothing is sent, and the message says what to do', async () => {
      const cases: [unknown, RegExp][] = [
        [undefined, /A command must be/],
        ['', /No command/],
        ['/interface/print\nname=ether1', /Line 2/],
        [['/interface/print', 'name'], /Word 2/],
        ['/login', /belongs to the connection/],
        ['/quit', /belongs to the connection/],
        ['cancel', /belongs to the connection/],
        ['/interface/print\n.tag=5', /msg\.tag/],
        [{ command: '/interface/print', args: { '.tag': '5' } }, /msg\.tag/],
        [42, /A command must be/],
        ['/interface/listen', /^(?=.*listen node)(?=.*once).*rows/],
        ['/interface/print\n=follow=', /never ends/],
        ['/tool/ping\n=address=10.0.0.1', /never ends/],
        [{ command: '/interface/print', where: 'type=ether' }, /begin with "\?"/]
      ]
      const flow = await load()
      for (const [payload, message] of cases) {
        const { error } = await flow.fail({ payload })
        assert.equal(error?.code, 'INPUT', JSON.stringify(payload))
        assert.match(error.message, message)
      }
      assert.equal(demo.counts.connections, 0)
    })

    it('LOGIN, without the password anywhere', async () => {
      const flow = await load(
        { command: '/interface/print' },
        { credentials: { username: 'reader', password: 'Pa55-w0rd' } }
      )
      const msg = await flow.fail()
      assert.equal(msg.error?.code, 'LOGIN')
      assert.ok(!JSON.stringify([msg, flow.statuses.all]).includes('Pa55-w0rd'))
    })

    it('CONNECTION names host, port and cause', async () => {
      const gone = await DemoRouter.start()
      const { port } = gone
      await gone.stop()
      const flow = await load({ command: '/interface/print' }, { connection: { port } })
      const { error } = await flow.fail()
      assert.equal(error?.code, 'CONNECTION')
      assert.match(error.message, new RegExp(`ECONNREFUSED \\(127\\.0\\.0\\.1 port ${port}\\)`))
    })

    it('READ_ONLY refuses what is not a read', async () => {
      const flow = await load({}, { connection: { readOnly: true } })
      const { error } = await flow.fail({ payload: '/system/reboot' })
      assert.equal(error?.code, 'READ_ONLY')
      assert.deepEqual((await flow.ask({ payload: '/system/identity/print' })).payload, [{ name: 'MikroTik' }])
    })

    it('a connection that is not configured stops nothing', async () => {
      const flow = await load({ command: '/interface/print' }, { connection: { host: '' } })
      assert.match((await flow.fail()).error?.message ?? '', /No host/)
      await helper.unload()
      const without = await load({ command: '/interface/print', connection: 'nobody' })
      assert.equal((await without.fail()).error?.code, 'INPUT')
    })

    it('a message that Node-RED cannot copy for Complete or Catch is sent once, and stops nothing', async () => {
      const deep = (): unknown => {
        let nested: unknown = []
        for (let depth = 0; depth < 20_000; depth += 1) nested = [nested]
        return nested
      }
      for (const isErrorWired of [true, false]) {
        const flow = await load({}, { isErrorWired })
        await flow.ask({ payload: '/system/identity/print', deep: deep() })
        flow.send({ payload: '/ip/adress/print', deep: deep() })
        if (isErrorWired) await flow.errors.next()
        else await flow.statuses.find(({ fill }) => fill === 'red')
        await flow.ask({ payload: '/system/identity/print' })
        await flow.completed.next()
        assert.deepEqual([flow.rows.all.length, flow.errors.all.length], [2, isErrorWired ? 1 : 0])
        await helper.unload()
      }
    })

    it('the router repeating a secret does not give it away', async () => {
      demo.handle('/demo/parrot', (exchange) => {
        exchange.trap(`invalid value ${exchange.text('password')}`, 1)
        exchange.done()
      })
      const flow = await load()
      const { error } = await flow.fail({ payload: { command: '/demo/parrot', args: { password: 'hunter2' } } })
      assert.equal(error?.message, 'invalid value ***')
      assert.ok(!JSON.stringify(error).includes('hunter2'))
    })
  })

  describe('the connection', () => {
    it('is used by a thousand messages after one login', async () => {
      const flow = await load({ command: '/system/identity/print' })
      const { logins } = demo.counts
      for (let index = 0; index < 1000; index += 1) flow.send({ index })
      const messages = await flow.rows.take(1000)
      assert.equal(demo.counts.logins, logins + 1)
      assert.deepEqual(
        messages.map((msg) => (msg as { index?: number }).index),
        Array.from({ length: 1000 }, (_, index) => index)
      )
    })

    it('shows in the status', async () => {
      const flow = await load({ command: '/system/identity/print' })
      await flow.ask()
      await flow.statuses.find(({ text, fill }) => text === 'ready (plain)' && fill === 'green')
      assert.deepEqual(
        flow.statuses.all.map(({ fill, shape, text }) => `${fill} ${shape} ${text}`),
        ['yellow ring connecting', 'blue dot running 1', 'green dot ready (plain)']
      )
    })

    it('warns once of reply words that nobody knows, and not at their full length', async () => {
      demo.handle('/demo/odd', (exchange) => {
        for (const end of ['a', 'b']) exchange.reply(`!${'x'.repeat(100_000)}${end}`)
        exchange.done()
      })
      const flow = await load({ command: '/demo/odd' })
      await flow.ask()
      const warnings = helper
        .log()
        .args.map(([event]) => event as { type?: string; msg?: unknown })
        .filter(({ type }) => type === 'routeros-connection')
      assert.equal(warnings.length, 1)
      assert.match(String(warnings[0]?.msg), /!x{38}…/)
    })

    it('shows what waits for its turn', async () => {
      const waiting: (() => void)[] = []
      demo.handle('/demo/slow', (exchange) => void waiting.push(() => exchange.done()))
      const flow = await load({ command: '/demo/slow' }, { connection: { concurrency: 1 } })
      flow.send()
      flow.send()
      await flow.status('queued 1')
      while (flow.rows.all.length < 2) {
        waiting.shift()?.()
        await new Promise(setImmediate)
      }
    })

    it('shows what leaves at once as running, not as waiting', async () => {
      const flow = await load({ command: '/system/identity/print' })
      await flow.ask()
      await flow.status('ready (plain)')
      const before = flow.statuses.all.length
      await flow.ask()
      await flow.completed.take(2)
      const texts = flow.statuses.all.slice(before).map(({ text }) => text)
      assert.equal(texts[0], 'running 1')
    })

    it('shows an error in red until the next message', async () => {
      const flow = await load()
      await flow.fail({ payload: '/ip/adress/print' })
      const status = await flow.statuses.find(({ fill }) => fill === 'red')
      assert.match(status.text ?? '', /^no such command/)
      flow.send({ payload: '/system/identity/print' })
      await flow.completed.take(2)
      assert.equal(flow.statuses.all.at(-1)?.fill, 'green')
    })

    it('ends with the flow, and waits for no answer', async () => {
      demo.handle('/demo/silent', () => {})
      const flow = await load({ command: '/demo/silent', timeout: 60_000 })
      const arrived = new Promise((resolve) => demo.once('command', () => demo.once('command', resolve)))
      flow.send()
      await arrived
      const closed = new Promise((resolve) => demo.once('disconnect', resolve))
      await helper.unload()
      await closed
    })
  })
})
