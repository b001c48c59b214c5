import { Statement } from './statement.js'
import { Statements } from './statements.js'

/**
 * The statements in the arguments of a shell: words of the API, each an argument; a line of the console, as one argument
 * or as many; or several lines in one argument.
 *
 * @throws {UsageError | RouterOSError} when they cannot be read.
 */
export function statementsIn(args: readonly string[]): Statement[] {
  const [first = '', ...others] = args
  if (others.length > 0 && others.every((word) => /^[=?.]/.test(word))) return [Statement.ofWords(args)]
  if (others.length > 0) return [Statement.ofLine(args.map(quoted).join(' '))]
  const statements = new Statements()
  return [...first.split(/\r?\n/).flatMap((line) => [...statements.read(line)]), ...statements.end()]
}

/** The shell has taken the quotes away; a value that would fall apart without them gets its own again. */
function quoted(word: string): string {
  const [, before = '', value = word, after = ''] = /^([!(]*[\w.-]+(?:!=|<=|>=|[=~<>]))(.*?)(\)*)$/s.exec(word) ?? []
  const isWhole = value === '' || /^["[]/.test(value) || (before === '' && !/[\s"]/.test(value)) || word.startsWith('/')
  if (isWhole || /^[\w.:/,*@+-]+$/.test(value)) return word
  const [inner, outer] = isBalanced(value + after) ? [value + after, ''] : [value, after]
  return `${before}"${inner.replace(/[\\"]/g, '\\$&')}"${outer}`
}

function isBalanced(text: string): boolean {
  return text.split('(').length === text.split(')').length
}
