import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CallExpression, type Node, parse, type Property } from 'acorn'
import { root } from './files.js'

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  'node-red': { nodes: Record<string, string> }
}

/** Our node types. */
export const types = Object.keys(manifest['node-red'].nodes)

/** What a node type is registered with in the editor, by name; read without running it, as the flow library does. */
export function definitionOf(type: string): Map<string | undefined, Node> {
  const html = readFileSync(join(root, manifest['node-red'].nodes[type]!.replace('.js', '.html')), 'utf8')
  const scripts = [...html.matchAll(/<script type="text\/javascript">([^]*?)<\/script>/g)]
  const calls = scripts.flatMap(([, script]) => callsOf('registerType', parse(script!, { ecmaVersion: 'latest' })))
  assert.equal(calls.length, 1)
  const [name, definition] = calls[0]!.arguments
  assert.equal(literal(name), type)
  return propertiesOf(definition)
}

/** The names of its fields. */
export function fieldsOf(type: string): string[] {
  return [...propertiesOf(definitionOf(type).get('defaults')).keys()].map(String)
}

function callsOf(method: string, node: Node): CallExpression[] {
  const inside = Object.values(node)
    .flat()
    .filter((value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value)
  const calls = inside.flatMap((each) => callsOf(method, each))
  const { type, callee } = node as CallExpression
  const isCall = type === 'CallExpression' && callee.type === 'MemberExpression' && nameOf(callee.property) === method
  return isCall ? [node as CallExpression, ...calls] : calls
}

/** @throws where one of them has no plain name. */
function propertiesOf(node: Node | undefined): Map<string | undefined, Node> {
  assert.equal(node?.type, 'ObjectExpression')
  const { properties } = node as Node & { properties: Property[] }
  return new Map(
    properties.map(({ type, key, value }) => [type === 'Property' ? nameOf(key) : assert.fail(type), value])
  )
}

function nameOf(node: Node): string | undefined {
  return 'name' in node ? String(node.name) : undefined
}

/** The value of a literal; otherwise undefined. */
export function literal(node: Node | undefined): unknown {
  return node !== undefined && 'value' in node ? node.value : undefined
}
