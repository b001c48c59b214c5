import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { operators } from '../../src/index.js'
import { root } from '../files.js'
import { coreTypes } from './example.js'
import { groups, type Item, names, read } from './flows.js'

/** What the editor keeps of every node beside its fields. */
const PLACE = new Set(['id', 'type', 'z', 'x', 'y', 'wires'])
const VALUE_TYPES = new Set(['str', 'num', 'bool', 'json', 'msg', 'flow', 'global', 'env', 'jsonata'])
const OPERATORS = new Set<string | undefined>(operators)
const ROUTER = '192.168.88.1'

interface Definition {
  defaults: Record<string, { value: unknown; type?: string }>
  /** The fields with a list to choose from, and what is on it. */
  choices: Map<string, string[]>
}

/** Our nodes, as the editor knows them. */
const definitions = new Map(
  readdirSync(join(root, 'dist/nodes'))
    .filter((file) => file.endsWith('.html'))
    .map((file) => define(readFileSync(join(root, 'dist/nodes', file), 'utf8')))
)

describe('the files of the examples', () => {
  it('are there, for each of the nodes', () => {
    const used = new Set(names.flatMap((name) => read(name).map(({ type }) => type)))
    assert.deepEqual(
      [...definitions.keys()].filter((type) => !used.has(type)),
      []
    )
  })

  it('have names that every file system can keep', () => {
    for (const name of names) assert.match(name, /^[A-Z][A-Za-z0-9 ]+$/)
    for (const group of groups) assert.match(group, /^[1-9] - [A-Z][A-Za-z ]+$/)
  })

  it('share no id, so that all of them can be imported', () => {
    const ids = names.flatMap((name) => read(name).map(({ id }) => id))
    assert.equal(new Set(ids).size, ids.length)
    for (const id of ids) assert.match(id, /^[0-9a-f]{16}$/)
  })

  for (const name of names) {
    describe(name, () => {
      const items = read(name)
      const byId = new Map(items.map((item) => [item.id, item]))
      const [tab, ...others] = items
      const connections = items.filter(({ type }) => type === 'routeros-connection')
      const nodes = items.filter(({ z }) => z !== undefined)
      const modules = Object.keys(items.find(({ type }) => type === 'global-config')?.['modules'] ?? {})

      it('is one flow; its connections, if it has any, are to the address routers come with', () => {
        assert.deepEqual([tab?.type, tab?.['label']], ['tab', name])
        assert.ok(others.every(({ type }) => type !== 'tab'))
        assert.ok(nodes.every(({ z }) => z === tab?.id))
        for (const { host, port, mode } of connections) assert.deepEqual([host, port, mode], [ROUTER, '', 'AUTO'])
      })

      it('tells what it does and what to change', () => {
        const [what, change] = items.filter(({ type }) => type === 'comment')
        assert.match(String(what?.['name']), /^[A-Z].{20,}/)
        assert.match(String(change?.['name']), /^To change: /)
        assert.ok(change?.['info'])
      })

      it('holds nothing secret', () => {
        const text = JSON.stringify(items)
        assert.ok(items.every((item) => !('credentials' in item)))
        assert.doesNotMatch(text, /"(username|password|fingerprint)":"[^"]/)
      })

      it('has only core nodes, ours and those of the packages it names, wired to each other', () => {
        const borrowed = modules.map(typesOf)
        for (const types of borrowed) assert.ok(items.some(({ type }) => types.has(type)))
        for (const { type, wires } of nodes) {
          const isKnown = coreTypes.has(type) || definitions.has(type) || borrowed.some((types) => types.has(type))
          assert.ok(isKnown, type)
          for (const target of (wires as string[][]).flat()) assert.ok(byId.get(target)?.z, `${type}: ${target}`)
        }
      })

      it('gives every field of our nodes a value its dialog could have given', () => {
        for (const item of items.filter(({ type }) => definitions.has(type))) check(item, byId)
      })
    })
  }
})

/** The nodes of another package. Node-RED offers to install the packages that an imported flow names. */
function typesOf(module: string): Set<string> {
  const manifest = require(`${module}/package.json`) as { 'node-red': { nodes: object } }
  return new Set(Object.keys(manifest['node-red'].nodes))
}

/** Every field of the node and no other. */
function check(item: Item, byId: ReadonlyMap<string, Item>): void {
  const { defaults, choices } = definitions.get(item.type)!
  const fields = Object.keys(item).filter((field) => !PLACE.has(field))
  assert.deepEqual(fields.toSorted(), Object.keys(defaults).toSorted())
  for (const [field, { value, type }] of Object.entries(defaults)) {
    const given = item[field]
    if (type === undefined) assert.equal(kindOf(given), kindOf(value), field)
    else if (given !== '') assert.equal(byId.get(String(given))?.type, type.replace('[]', ''), field)
    const allowed = type === undefined ? choices.get(field) : undefined
    if (allowed !== undefined) assert.ok(allowed.includes(String(given)), `${field}: ${String(given)}`)
    if (field.endsWith('Type')) assert.ok(VALUE_TYPES.has(String(given)), field)
  }
  if (item.type !== 'routeros-connection') assert.ok(item['connection'])
  for (const { name, type, ...rest } of (item['args'] ?? []) as Record<string, string>[]) {
    assert.ok(name)
    assert.ok(VALUE_TYPES.has(type ?? ''), type)
    assert.deepEqual(Object.keys(rest), ['value'])
  }
  for (const { property, op, type } of (item['where'] ?? []) as Record<string, string>[]) {
    assert.ok(property)
    assert.ok(OPERATORS.has(op ?? ''), op)
    assert.ok(VALUE_TYPES.has(type ?? ''), type)
  }
}

/** A number may be given as text; an empty text stands for any field that is not set. */
function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'list'
  return typeof value === 'number' || typeof value === 'string' ? 'text' : typeof value
}

/** Reads what a node's page registers, and the lists in its dialog. */
function define(html: string): [type: string, definition: Definition] {
  const shared = Array.from(
    html.matchAll(/<script src="resources\/@routerflow\/node-red-routeros\/(.+?)">/g),
    ([, file]) => readFileSync(join(root, 'resources', file!), 'utf8')
  )
  const script = /<script type="text\/javascript">(.*?)<\/script>/s.exec(html)?.[1] ?? ''
  const registered: [string, Pick<Definition, 'defaults'>][] = []
  const validators = { typedInput: () => () => true }
  const registerType = (...type: [string, Pick<Definition, 'defaults'>]): number => registered.push(type)
  const context = createContext({ RED: { validators, nodes: { registerType } } })
  for (const each of [...shared, script]) runInContext(each, context)
  const [type, { defaults }] = registered[0]!
  const choices = new Map(
    [...html.matchAll(/<select id="node-(?:config-)?input-(\w+)">(.*?)<\/select>/gs)].map(
      ([, field = '', list = '']) => [
        field,
        [...list.matchAll(/<option\s+value="([^"]*)"/g)].map(([, value = '']) => value)
      ]
    )
  )
  return [type, { defaults, choices }]
}
