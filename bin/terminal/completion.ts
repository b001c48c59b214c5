import { commandOf, menuOf, type Router, RouterOSError, submenus } from '../../src/index.js'

/** How long a tab may take, in ms. */
const PATIENCE = 2000

/** What may come next in a line: of the console from the router, or, where that cannot tell, from the facts about menus. */
export class Completion {
  readonly #router: Router
  #canAsk = true

  constructor(router: Router) {
    this.#router = router
  }

  /** As `readline` wants it: whole pieces, and the piece of the line they would replace. */
  async complete(line: string, command: string | undefined): Promise<[string[], string]> {
    if (command !== undefined) return ofWords(line, command)
    if (line.trim() === '') return [namesBelow('/').map((name) => `/${name}`), line]
    const [pieces, typed] = (await this.#ask(line)) ?? ofFacts(line)
    const isWhole = pieces.length === 1 && !pieces[0]!.endsWith('=')
    return [isWhole ? [`${pieces[0]} `] : pieces, typed]
  }

  /** RouterOS 6 has no `/console/inspect`. */
  async #ask(line: string): Promise<[string[], string] | undefined> {
    if (!this.#canAsk) return undefined
    try {
      const rows = await this.#router.run('/console/inspect', {
        args: { request: 'completion', input: line },
        deadline: PATIENCE,
        values: 'text'
      })
      const shown = rows.filter(({ type, show }) => type === 'completion' && show !== 'false')
      const offset = Math.min(...shown.map((row) => Number(row['offset'])))
      if (!Number.isInteger(offset)) return undefined
      const pieces = shown
        .filter((row) => Number(row['offset']) === offset)
        .map(({ completion = '', style }) => `${String(completion)}${style === 'arg' ? '=' : ''}`)
      return [pieces.filter((piece) => piece.trim() !== ''), line.slice(offset)]
    } catch (error) {
      this.#canAsk = error instanceof RouterOSError && error.code !== 'TRAP' && error.code !== 'UNSUPPORTED'
      return undefined
    }
  }
}

/** `=na` → `=name=`; `?ty` → `?type=` */
function ofWords(line: string, command: string): [string[], string] {
  const sign = line[0] ?? ''
  if (sign !== '=' && sign !== '?') return [[], line]
  const names =
    sign === '='
      ? [...(commandOf(command)?.arguments.keys() ?? [])]
      : (menuOf(command.slice(0, command.lastIndexOf('/')))?.properties ?? [])
  return [names.map((name) => `${sign}${name}=`).filter((word) => word.startsWith(line)), line]
}

function ofFacts(line: string): [string[], string] {
  const [, before = '', partial = ''] = /^(.*?)([^\s/]*)$/s.exec(line) ?? []
  let path = ''
  for (const name of before.split(/[\s/]+/).filter((part) => part !== '')) {
    if (commandOf(path) !== undefined) break
    path += `/${name}`
  }
  const names =
    commandOf(path) === undefined
      ? namesBelow(path || '/')
      : Array.from(commandOf(path)!.arguments.keys(), (name) => `${name}=`)
  return [names.filter((name) => name.startsWith(partial)), partial]
}

function namesBelow(path: string): string[] {
  const commands = [...(menuOf(path)?.commands.keys() ?? [])].filter((name) => name !== 'getall' && name !== 'listen')
  return [...submenus(path), ...commands].sort()
}
