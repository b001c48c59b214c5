import { type Argument, commandOf, menuOf, takesIds, type Where } from '../../src/index.js'
import { readConditions } from './conditions.js'
import { Scanner } from './scanner.js'

/** A line as the console reads it, taken apart. */
export interface ConsoleLine {
  /** `/ip/address/print` */
  readonly path: string
  readonly args: Record<string, Argument>
  /** Which rows are printed. */
  readonly where?: Where
  /** Which rows the command works on, of `[find …]`; an empty one means every row. */
  readonly find?: Where
}

const COMMANDS = new Set(
  `add disable edit enable export find get getall listen monitor monitor-traffic move print remove reset run set
  unset`.split(/\s+/)
)
/** What follows these is a flag. */
const TAKES_FLAGS = new Set(['export', 'getall', 'listen', 'print'])
/** What the console takes without a name, where it is no row. */
const NAMELESS: Readonly<Record<string, string>> = {
  'monitor-traffic': 'interface',
  ping: 'address',
  resolve: 'domain-name',
  torch: 'interface',
  traceroute: 'address'
}
/** What it takes without a name after the rows, or where there is one set of values. */
const AFTER_ROWS: Readonly<Record<string, string>> = { get: 'value-name', move: 'destination', unset: 'value-name' }
const PAIR = /(!?[a-z.][\w.-]*)=/iy
const FIND = /\[\s*:?find\b/y

/** @throws {UsageError} when it cannot be read. */
export function readConsoleLine(line: string): ConsoleLine {
  const scanner = new Scanner(line)
  const path = readPath(scanner)
  const name = commandIn(path)
  const args: Record<string, Argument> = {}
  let find: Where | undefined
  while (!scanner.isAtEnd) {
    if (scanner.take(/where\b(?!=)/y)) return { path, args, where: readConditions(scanner), ...(find && { find }) }
    const argument = scanner.take(PAIR)?.[1]
    if (scanner.takeHere(FIND)) {
      if (argument !== undefined && argument !== 'numbers' && argument !== '.id')
        throw scanner.error('[find …] stands for rows to work on, not for a value')
      if (find !== undefined) throw scanner.error('one [find …] only: combine conditions with "or"')
      find = readFind(scanner)
    } else if (argument !== undefined) {
      args[argumentName(argument, name)] = scanner.isBetweenWords ? '' : scanner.value()
    } else {
      const unset = scanner.take(/!([a-z.][\w.-]*)(?=\s|$)/iy)?.[1]
      if (unset === undefined) readNameless(scanner, path, args, find !== undefined)
      else args[unset] = null
    }
  }
  return { path, args, ...(find && { find }) }
}

/** The words up to the command, as far as the facts about menus know where that ends. */
function readPath(scanner: Scanner): string {
  let path = ''
  while (!scanner.isAtEnd) {
    const [, name] = scanner.take(/\/?([\w-]+)(?=[\s/]|$)/y) ?? []
    if (name === undefined) break
    const menu = path
    path += `/${name}`
    if (name === 'where') throw scanner.error('a command is missing before "where", such as print')
    const isKnown = menuOf(menu || '/')?.commands.has(name) === true
    if (isKnown || (menuOf(path) === undefined && COMMANDS.has(name))) break
  }
  if (path === '') throw scanner.error('a command is missing, such as /ip address print')
  return path
}

function commandIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function readFind(scanner: Scanner): Where {
  scanner.take(/where\b/y)
  const where = scanner.isNext(/\]/y) ? {} : readConditions(scanner)
  if (!scanner.take(/\]/y)) throw scanner.error('a "]" is missing')
  return where
}

/** The API names the properties of a print, and the rows of a command, in another way. */
function argumentName(argument: string, command: string): string {
  const isPrint = command === 'print' || command === 'getall'
  return isPrint && argument === 'proplist' ? '.proplist' : argument
}

/** A flag, or what the command works on. */
function readNameless(scanner: Scanner, path: string, args: Record<string, Argument>, isFound: boolean): void {
  const command = commandIn(path)
  const isQuoted = scanner.isNext(/"/y)
  const value = scanner.value()
  const isKnown = TAKES_FLAGS.has(command) || commandOf(path)?.arguments.has(value) === true
  if (isKnown && !isQuoted && /^[a-z][\w-]*$/i.test(value)) {
    args[value] = ''
    return
  }
  const hasRows = isFound || args['.id'] !== undefined || args['numbers'] !== undefined || !takesIds(path)
  const name = (hasRows ? AFTER_ROWS[command] : undefined) ?? NAMELESS[command] ?? (takesIds(path) ? '.id' : undefined)
  if (name === undefined) throw scanner.error('an argument is written as name=value')
  args[name] = args[name] === undefined ? value : `${String(args[name])},${value}`
}
