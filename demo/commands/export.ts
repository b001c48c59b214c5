import { menuOf } from '../../src/index.js'
import { wire } from '../bytes.js'
import type { Device } from '../device/device.js'
import type { Exchange } from '../exchange.js'
import type { Menu } from '../tables/menu.js'
import type { Values } from '../tables/table.js'
import type { Command } from './command.js'
import { saveFile } from './files.js'

/** They can be exported, and hold nothing that a script could make; among all interfaces is what each type has too. */
const NOT_EXPORTED = new Set(['/file', '/interface', '/user'])

interface Form {
  /** What a new row has anyway too. */
  isVerbose: boolean
  /** The path in front of every line. */
  isTerse: boolean
  hasSecrets: boolean
}

/** The configuration as a script. Over the API it is a file or nothing: without `file` there is `!done` alone. */
export const exportMenu: Command = {
  args: {},
  policy: 'read',
  run(exchange, device, menu) {
    const form = formOf(exchange, device)
    const { file } = exchange.values
    if (file !== undefined) {
      const name = file.endsWith('.rsc') ? file : `${file}.rsc`
      saveFile(device, name, { type: 'script', contents: textOf(device, menu.spec.path, form) })
    }
    exchange.done()
  }
}

/** RouterOS 6 shows secrets until it is told not to, RouterOS 7 the other way round. */
function formOf(exchange: Exchange, { version }: Device): Form {
  return {
    isVerbose: exchange.has('verbose'),
    isTerse: exchange.has('terse'),
    hasSecrets: version.isAtLeast(7, 0) ? exchange.has('show-sensitive') : !exchange.has('hide-sensitive')
  }
}

function textOf(device: Device, path: string, form: Form): string {
  const lines = [
    `# ${device.version.time(new Date())} by RouterOS ${device.version.text}`,
    '# software id = DEMO-DEMO',
    '#'
  ]
  for (const menu of device.menus.under(path)) {
    const place = menu.spec.path.replaceAll('/', ' ').replace(' ', '/')
    const own = menu.items.flatMap((row) => lineOf(menu, row, form) ?? [])
    if (own.length === 0) continue
    if (form.isTerse) lines.push(...own.map((line) => `${place} ${line}`))
    else lines.push(place, ...own)
  }
  return `${lines.join('\r\n')}\r\n`
}

/** What makes this row, or changes it where it is there from the start; undefined where it makes itself. */
function lineOf({ spec }: Menu, row: Values, form: Form): string | undefined {
  const commands = menuOf(spec.path)?.commands
  if (NOT_EXPORTED.has(spec.path) || commands?.has('set') !== true) return undefined
  if ([row.dynamic, row.builtin, row.default].includes('true')) return undefined
  const pairs = Object.entries(spec.fields).flatMap(([name, field]) => {
    const value = row[name]
    if (value === undefined || field.isReadOnly === true || field.isHidden === true) return []
    if (field.isSecret === true && !form.hasSecrets) return []
    return value === field.initial && !form.isVerbose ? [] : `${name}=${written(value)}`
  })
  if (pairs.length === 0) return undefined
  const properties = pairs.sort().join(' ')
  if (spec.kind === 'single') return `set ${properties}`
  // What the board has can be found and not be added.
  const found = row['default-name'] !== undefined ? 'default-name' : commands.has('add') ? undefined : 'name'
  return found === undefined ? `add ${properties}` : `set [ find ${found}=${written(row[found] ?? '')} ] ${properties}`
}

/** As the console reads it back: in quotes where it must be, every byte that is not ASCII by its number. */
function written(value: string): string {
  if (value === 'true') return 'yes'
  if (value === 'false') return 'no'
  if (/^[\w.:/@,+*!-]+$/.test(value)) return value
  let text = ''
  for (const byte of wire.encode(value)) {
    const character = String.fromCharCode(byte)
    if (character === '\r') text += '\\r'
    else if (character === '\n') text += '\\n'
    else if ('"\\$?'.includes(character)) text += `\\${character}`
    else text += byte < 0x20 || byte > 0x7e ? `\\${byte.toString(16).toUpperCase().padStart(2, '0')}` : character
  }
  return `"${text}"`
}
