import type { NodeAPI } from 'node-red'
import { InputError } from '../../src/index.js'
import { translate } from '../report/catalog.js'
import { isName } from './item.js'

const DEEPEST = 16

/** The names in a path, spelled with slashes, spaces or commas. @throws {InputError} where it holds anything else. */
export function readPath(RED: NodeAPI, path: string): string[] {
  const names = path.split(/[\s/,]+/).filter((name) => name !== '')
  if (names.length > DEEPEST) throw new InputError({ text: translate(RED, 'admin.bad-path') })
  return names.map((name) => readName(RED, name))
}

/** @throws {InputError} */
export function readName(RED: NodeAPI, name: string): string {
  if (!isName(name)) throw new InputError({ text: translate(RED, 'admin.bad-path') })
  return name
}
