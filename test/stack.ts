/** A row as the router sees it: a property that is not there has no value. */
export type Item = Readonly<Record<string, string>>

/**
 * Whether the router would print the item: its stack of booleans, after the manual's chapter on queries and on nothing
 * else. Below the stack there is `true` without end, and a single `false` left on it refuses the item.
 */
export function isPrinted(words: readonly string[], item: Item): boolean {
  let stack: boolean[] = []
  for (const word of words) {
    if (word.startsWith('?#')) stack = operate(stack, word.slice(2))
    else stack.push(holds(word, item))
  }
  return !stack.includes(false)
}

function holds(word: string, item: Item): boolean {
  const [, sign, name = '', operand] = /^\?([-<>=]?)([^=]*)(?:=(.*))?$/s.exec(word) ?? []
  const value = Object.hasOwn(item, name) ? item[name] : undefined
  if (sign === '-') return value === undefined
  if (value === undefined) return false
  if (operand === undefined) return true
  if (sign === '<') return Number(value) < Number(operand)
  if (sign === '>') return Number(value) > Number(operand)
  return value === operand
}

function operate(before: readonly boolean[], operations: string): boolean[] {
  let stack = [...before]
  const pop = (): boolean => stack.pop() ?? true
  for (const { 0: token, index } of operations.matchAll(/\d+\.?|./g)) {
    if (/^\d/.test(token)) {
      const value = stack.at(-1 - parseInt(token, 10)) ?? true
      const isLast = index + token.length === operations.length && !token.endsWith('.')
      stack = isLast ? [value] : [...stack, value]
    } else if (token === '.') stack.push(stack.at(-1) ?? true)
    else if (token === '!') stack.push(!pop())
    else {
      const [a, b] = [pop(), pop()]
      stack.push(token === '&' ? a && b : a || b)
    }
  }
  return stack
}
