import type { Values } from './table.js'
import { Trap } from './trap.js'
import { compareValues, sameValue } from '../values/compare.js'

type Step = (row: Values, stack: QueryStack) => void

/**
 * The boolean stack that query words work on. Below what was pushed lies an infinite amount of true.
 *
 * The letters are those of the API manual: a digit followed by anything copies the value at that index, a digit at the
 * end of the word leaves that value alone on the stack, a dot copies the top (after an index it does nothing).
 */
export class QueryStack {
  #values: boolean[] = []

  push(value: boolean): void {
    this.#values.push(value)
  }

  pop(): boolean {
    return this.#values.pop() ?? true
  }

  peek(index: number): boolean {
    return this.#values.at(-1 - index) ?? true
  }

  /** The row is wanted unless something on the stack is false: conditions left over are all of them asked for. */
  get passes(): boolean {
    return !this.#values.includes(false)
  }

  apply(operations: string): void {
    const tokens = operations.match(/\d+|./gs) ?? []
    let isAfterIndex = false
    for (const [at, token] of tokens.entries()) {
      const isIndex = /^\d/.test(token)
      if (isIndex) this.#index(Number(token), at === tokens.length - 1)
      else if (token !== '.') this.#operate(token)
      else if (!isAfterIndex) this.push(this.peek(0))
      isAfterIndex = isIndex
    }
  }

  #index(index: number, isLast: boolean): void {
    const value = this.peek(index)
    if (isLast) this.#values = [value]
    else this.push(value)
  }

  #operate(operation: string): void {
    if (operation === '!') {
      this.push(!this.pop())
      return
    }
    const [top, below] = [this.pop(), this.pop()]
    if (operation === '&') this.push(top && below)
    else this.push(top || below)
  }
}

/** @throws {Trap} on a query word that the router would not understand. */
export function compileQuery(words: readonly string[]): (row: Values) => boolean {
  const steps = words.filter((word) => word.startsWith('?')).map((word) => stepOf(word.slice(1)))
  return (row) => {
    const stack = new QueryStack()
    for (const step of steps) step(row, stack)
    return stack.passes
  }
}

function stepOf(word: string): Step {
  const rest = word.slice(1)
  switch (word[0]) {
    case '#':
      if (/[^\d.!&|]/.test(rest)) throw new Trap(`unknown query operation ${rest}`, 5)
      return (_, stack) => stack.apply(rest)
    case '-':
      return (row, stack) => stack.push(!Object.hasOwn(row, rest))
    case '<':
      return comparison(rest, (order) => order < 0)
    case '>':
      return comparison(rest, (order) => order > 0)
    case '=':
      return equality(rest)
    default:
      return equality(word)
  }
}

/** `name=x`, or `name` alone: the row has a value of it. */
function equality(word: string): Step {
  const at = word.indexOf('=')
  if (at === -1) return (row, stack) => stack.push(Object.hasOwn(row, word))
  const [name, asked] = [word.slice(0, at), word.slice(at + 1)]
  return (row, stack) => stack.push(Object.hasOwn(row, name) && sameValue(row[name]!, asked))
}

function comparison(word: string, holds: (order: number) => boolean): Step {
  const at = word.indexOf('=')
  if (at === -1) throw new Trap(`missing value of query ${word}`, 5)
  const [name, asked] = [word.slice(0, at), word.slice(at + 1)]
  return (row, stack) => stack.push(Object.hasOwn(row, name) && holds(compareValues(row[name]!, asked)))
}
