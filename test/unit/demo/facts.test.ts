import assert from 'node:assert/strict'
import type { MenuWithCommands } from '../../../demo/commands/command.js'
import { commandsOf } from '../../../demo/commands/usual.js'
import { Device } from '../../../demo/device/device.js'
import { menus } from '../../../demo/menus/all.js'
import { type Menu, type MenuCommand, menuOf } from '../../../src/index.js'

/** No router has it: it is there for tests. */
const OF_THE_DEMO = '/system/demo'
/** Of the API, though the console has it too: the facts leave the console's own words out. */
const OF_THE_API = 'quit'
/** Not among the properties: a remark on a row, an object id, and what the sources say only of newer or other routers. */
const NOT_LISTED = new Set(['.about', 'creation-time', 'uptime.oid'])

const device = new Device({ version: '7.24', identity: 'x', users: [], seed: 1 }, menus, {
  ports: () => ({ plain: undefined, tls: undefined, hasCertificate: false }),
  reboot: () => undefined
})

/** Arguments that stand for rows have another name over the API. */
const nameOnWire = (name: string): boolean => name !== '.id'

describe('demo menus and the facts', () => {
  for (const menu of menus.filter(({ path }) => path !== OF_THE_DEMO)) {
    const real = menuOf(menu.path)

    it(`${menu.path} has only commands and arguments of a router`, () => {
      assert.ok(real)
      for (const [name, { args }] of [...Object.entries(commandsOf(menu)), ...Object.entries(menu.commands ?? {})]) {
        if (name === OF_THE_API) continue
        const fact: MenuCommand | undefined = real?.commands.get(name)
        assert.ok(fact, name)
        const known: MenuCommand = fact.gone === undefined ? fact : successorOf(menu.path).commands.get(name)!
        assert.deepEqual(
          Object.keys(args).filter((argument) => nameOnWire(argument) && !known.arguments.has(argument)),
          [],
          name
        )
      }
    })

    it(`${menu.path} has all arguments of add and set, and takes the values a router offers`, () => {
      const commands = commandsOf(menu)
      for (const name of menu.kind === 'dir' ? [] : ['add', 'set', 'unset', 'print']) {
        const fact = real!.commands.get(name)
        // A user is made active by a login, and the sensors of this board have nothing to be set.
        if (fact === undefined || (menu.kind === 'view' && name !== 'print')) continue
        for (const argument of fact.arguments.values()) {
          if (argument.name === 'where') continue
          const field = commands[name]?.args[argument.name]
          assert.ok(field, `${name} ${argument.name}`)
          const isList = argument.hint.includes('[,')
          const refused = argument.values.filter((value) => !isList && field.parse(value, device.menus) === undefined)
          assert.deepEqual(name === 'print' ? [] : refused, [], `${name} ${argument.name}`)
        }
      }
    })

    if (menu.kind !== 'dir') {
      it(`${menu.path} is the kind of menu it is on a router, with properties of a router`, () => {
        assert.equal(menu.kind, kindOf(real!, menu))
        const settable = ['add', 'set'].flatMap((name) => [...(real!.commands.get(name)?.arguments.keys() ?? [])])
        const known = new Set([...real!.properties, ...successorOf(menu.path).properties, ...settable, ...NOT_LISTED])
        assert.deepEqual(
          Object.keys(menu.fields).filter((name) => menu.fields[name]!.isHidden !== true && !known.has(name)),
          []
        )
      })
    }
  }

  it('have every command that clears a property', () => {
    const withUnset = menus.filter((menu) => commandsOf(menu).unset !== undefined)
    const shouldHave = menus.filter(({ path }) => menuOf(path)?.hasUnset === true)
    const paths = (some: readonly MenuWithCommands[]): string[] => some.map(({ path }) => path)
    assert.ok(withUnset.length > 10)
    assert.deepEqual(paths(withUnset), paths(shouldHave))
  })
})

/** Of what is gone, such as `/ping`, only the arguments and properties of its successor are known. */
function successorOf(path: string): Menu {
  return menuOf(path === '/' ? '/tool' : path.replace('/wifiwave2', '/wifi'))!
}

function kindOf({ isSingle, commands }: Menu, { kind }: MenuWithCommands): string {
  if (isSingle) return 'single'
  // Rows that come by themselves can be added nowhere, though the console of newer releases has the word.
  if (kind === 'view') return 'view'
  return commands.has('add') ? 'list' : 'fixed'
}
