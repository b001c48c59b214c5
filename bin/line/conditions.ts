import type { Operator, Where } from '../../src/index.js'
import type { Scanner } from './scanner.js'

const NAME = /[a-z.][\w.-]*/iy
const OPERATOR = /!=|<=|>=|[=~<>]/y

/**
 * What follows `where`, as the console has it: `interface=ether1 and (comment~"^x" or !disabled)`. Conditions beside each
 * other must all hold.
 *
 * @throws {UsageError} when it cannot be read.
 */
export function readConditions(scanner: Scanner): Where {
  const terms = [readAll(scanner)]
  while (scanner.take(/(?:or\b|\|\|)/y)) terms.push(readAll(scanner))
  return terms.length === 1 ? terms[0]! : { any: terms }
}

function readAll(scanner: Scanner): Where {
  const terms = [readOne(scanner)]
  for (;;) {
    const isStated = scanner.take(/(?:and\b|&&)/y) !== undefined
    const isOver = scanner.isAtEnd || scanner.isNext(/[)\]]|\|\||or\b/y)
    if (!isStated && isOver) break
    terms.push(readOne(scanner))
  }
  return terms.length === 1 ? terms[0]! : { all: terms }
}

function readOne(scanner: Scanner): Where {
  if (scanner.take(/!(?!=)|not\b/y)) return { not: readOne(scanner) }
  if (scanner.take(/\(/y)) {
    const where = readConditions(scanner)
    if (!scanner.take(/\)/y)) throw scanner.error('a ")" is missing')
    return where
  }
  const [property] = scanner.take(NAME) ?? []
  if (property === undefined) throw scanner.error('a condition is missing, such as disabled=no')
  const [sign] = scanner.take(OPERATOR) ?? []
  if (sign === undefined) {
    if (scanner.isNext(/in\b/y)) throw scanner.error('"in" is not known here: use ~ or =')
    return isOn(property)
  }
  const value = scanner.isAtEnd ? '' : scanner.value(')]')
  if (sign === '~') return [{ property, op: 'matches', value }]
  return [{ property, op: sign as Operator, value: booleanOf(value) }]
}

/** A flag that is set, or any other property that has a value. */
function isOn(property: string): Where {
  return {
    all: [
      { property, op: 'exists' },
      { property, op: '!=', value: false }
    ]
  }
}

/** Some routers say true, others yes: a boolean finds both. */
function booleanOf(value: string): string | boolean {
  if (value === 'yes' || value === 'true') return true
  return value === 'no' || value === 'false' ? false : value
}
