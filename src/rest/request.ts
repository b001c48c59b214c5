/** One HTTP request of a command. */
export interface RestRequest {
  method: 'POST' | 'PATCH'
  path: string
  /** JSON. */
  body: string
}

/** A word taken apart; the value is null for `=!name=`. */
interface Attribute {
  name: string
  value: string | null
}

/**
 * The requests that do what the words of a command say: one POST, as REST has every command there. REST cannot unset with
 * one: that is a PATCH with null for each row.
 */
export function requestsOf([command = '', ...words]: readonly string[]): RestRequest[] {
  const at = command.lastIndexOf('/')
  const [menu, name] = [command.slice(0, at), command.slice(at + 1)]
  const attributes = words.filter((word) => word.startsWith('=')).map(attributeOf)
  const queries = words.filter((word) => word.startsWith('?')).map((word) => word.slice(1))
  return (
    patches(menu, name, attributes) ?? [{ method: 'POST', path: pathOf(menu, name), body: bodyOf(attributes, queries) }]
  )
}

/** Undefined for a command that unsets nothing, or names no row. */
function patches(menu: string, name: string, attributes: readonly Attribute[]): RestRequest[] | undefined {
  const ids = attributes.find((each) => each.name === '.id' || each.name === 'numbers')?.value?.split(',')
  const changes = name === 'unset' ? unset(attributes) : name === 'set' ? attributes.filter(isNoId) : []
  if (ids === undefined || !changes.some(({ value }) => value === null)) return undefined
  return ids.map((id) => ({ method: 'PATCH', path: pathOf(menu, id), body: bodyOf(changes, []) }))
}

function unset(attributes: readonly Attribute[]): Attribute[] {
  const names = attributes.find(({ name }) => name === 'value-name')?.value?.split(',') ?? []
  return names.map((name) => ({ name, value: null }))
}

function isNoId({ name }: Attribute): boolean {
  return name !== '.id' && name !== 'numbers'
}

function pathOf(menu: string, last: string): string {
  // `getall` is a name of the API alone.
  const segment = last === 'getall' ? 'print' : encodeURIComponent(last)
  return `/rest${menu}/${segment}`
}

/** The same name again: the later one wins, as in JSON. */
function bodyOf(attributes: readonly Attribute[], queries: readonly string[]): string {
  const pairs = attributes.map(({ name, value }): [string, unknown] => [
    name,
    name === '.proplist' ? (value ?? '').split(',') : value
  ])
  if (queries.length > 0) pairs.push(['.query', queries])
  return JSON.stringify(Object.fromEntries(pairs))
}

function attributeOf(word: string): Attribute {
  const end = word.indexOf('=', 1)
  const name = end === -1 ? word.slice(1) : word.slice(1, end)
  if (name.startsWith('!')) return { name: name.slice(1), value: null }
  return { name, value: end === -1 ? '' : word.slice(end + 1) }
}
