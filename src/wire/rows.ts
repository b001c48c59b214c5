import { isText } from '../menus/index.js'
import type { Charset, SliceableBuffer } from './charset.js'
import type { Frame } from './framer.js'
import { type Convert, converterOf } from './units.js'
import { parseValue, readValue, type TypedRow, type Value, type ValueMode } from './values.js'

const EQUALS = 0x3d
/** V8 copies a slice shorter than this; a longer one would keep the whole chunk alive. */
const COPIED_SLICE = 13
/** Rows with more properties than this are read without remembering their shape. */
const MOST_COLUMNS = 256
/** Shapes of rows are remembered up to this many columns in all; then they are learnt anew. */
const MOST_NODES = 4096
/** Columns that may follow the same column: a menu has a few, a peer that makes them up has any number. */
const MOST_CHILDREN = 32
/** Rows of one shape before a template for it pays. */
const USES_BEFORE_TEMPLATE = 3
/** A value that does not repeat the one of the row before it, so often, is not compared any more. */
const MOST_MISSES = 32
const LONGEST_REPEATED = 64
/** Any number of so many digits is exact. */
const SAFE_DIGITS = 15
/** What V8 takes for an object, a property and a string, in bytes. */
const ROW_WEIGHT = 32
const PROPERTY_WEIGHT = 8
const STRING_WEIGHT = 16
/** Longer names are not remembered, in bytes. */
const LONGEST_NAME = 64

/**
 * One column of the rows that begin with the same columns: the rows of a menu nearly always have the same properties in
 * the same order. A path from the root is the shape of a row.
 */
class Column {
  readonly name: string
  /** The bytes of the name. */
  readonly bytes: Buffer
  /** The same, four at a time, but for the last ones. */
  readonly quads: number[]
  readonly depth: number
  readonly parent: Column | undefined
  /** Of rows with units the menu, which says what a name means. */
  readonly menu: string | undefined
  /** Makes units of its values, where they have some. */
  readonly convert: Convert | undefined
  /** Whether the values stay text in typed rows. */
  readonly isText: boolean
  /** Whether a row of this shape needs care: a name that came before, or one that objects treat specially. */
  readonly isSpecial: boolean
  readonly children: Column[] = []
  /** The column that came after this one the last time. */
  next: Column | undefined
  /** The text that stood here the last time, if it is ASCII. */
  last = ''
  misses = 0
  /** Of rows that end here: */
  names: string[] | undefined
  uses = 0
  template: TypedRow | undefined

  constructor(name: string, bytes: Buffer, parent: Column | undefined, menu = parent?.menu) {
    this.name = name
    this.menu = menu
    this.convert = menu === undefined ? undefined : converterOf(name, menu)
    this.bytes = bytes
    this.quads = Array.from({ length: bytes.length >> 2 }, (_, quad) => bytes.readUInt32LE(4 * quad))
    this.parent = parent
    this.depth = parent === undefined ? 0 : parent.depth + 1
    this.isText = this.convert === undefined && isText(name)
    this.isSpecial = parent !== undefined && (parent.isSpecial || name === '__proto__' || parent.#has(name))
  }

  /** The names of a row that ends here, in order. */
  get path(): string[] {
    return this.parent === undefined ? [] : [...this.parent.path, this.name]
  }

  #has(name: string): boolean {
    return this.name === name || (this.parent?.parent !== undefined && this.parent.#has(name))
  }
}

/**
 * Attribute words → rows. Reads a whole sentence at once: names are known by their bytes, each column knows how its
 * values are typed, and a row is a copy of a template of its shape, so that V8 gives all of them one hidden class,
 * however wide they are.
 *
 * What it returns keeps nothing of the bytes alive.
 */
export class RowReader {
  readonly #charset: Charset
  #root = new Column('', Buffer.alloc(0), undefined)
  /** Where rows with units begin. */
  readonly #rootsByMenu = new Map<string, Column>()
  readonly #head = new Column('', Buffer.alloc(0), undefined)
  readonly #tag = new Column('', Buffer.alloc(0), undefined)
  #nodes = 0
  readonly #values: (Value | Value[])[] = Array.from({ length: MOST_COLUMNS }, () => '')
  #attributes = 0
  #weight = 0

  constructor(charset: Charset) {
    this.#charset = charset
  }

  /** How many attribute words the last sentence had; more than its row has properties where a name came twice. */
  get attributes(): number {
    return this.#attributes
  }

  /** About how many bytes of memory the last row takes. */
  get weight(): number {
    return this.#weight + PROPERTY_WEIGHT * this.#attributes
  }

  /**
   * The row that the words `=name=value` of a sentence make. A name that comes twice has a list of its values.
   *
   * @param menu makes units exact.
   */
  read(frame: Frame, mode: ValueMode, menu = ''): TypedRow {
    this.#weight = ROW_WEIGHT
    if (frame.count > MOST_COLUMNS) return this.#readWide(frame, mode, menu)
    const { bytes, count } = frame
    const isTyped = mode !== 'text'
    const values = this.#values
    let column = mode === 'units' ? this.#rootOf(menu) : this.#root
    let filled = 0
    for (let word = 1; word < count; word += 1) {
      const start = frame.start(word)
      if (bytes[start] !== EQUALS) continue
      const end = frame.end(word)
      let next = column.next
      if (next === undefined || !isAt(next, frame, start + 1, end)) next = this.#follow(column, frame, word)
      if (next === undefined) return this.#readWide(frame, mode, menu)
      column = next
      const from = start + column.bytes.length + 2
      values[filled] =
        from >= end
          ? ''
          : isTyped && !column.isText
            ? this.#typed(column, frame, from, end)
            : this.#repeated(column, frame, from, end)
      filled += 1
    }
    this.#attributes = filled
    return filled === 0 ? {} : build(column, values, filled)
  }

  /** The first word of a sentence: mostly that of the one before it. */
  head(frame: Frame, start: number, end: number): string {
    return this.#repeated(this.#head, frame, start, end)
  }

  /** The tag, likewise. */
  tag(frame: Frame, start: number, end: number): string {
    return this.#repeated(this.#tag, frame, start, end)
  }

  /** The text of a word, or of a part of it. */
  text(frame: Frame, start: number, end: number): string {
    this.#weight += STRING_WEIGHT + end - start
    const isShort = end - start < COPIED_SLICE && end <= frame.text.length
    if (frame.isAscii) return isShort ? frame.text.slice(start, end) : latin1(frame.bytes, start, end)
    if (isShort && isAsciiBetween(frame.bytes, start, end)) return frame.text.slice(start, end)
    return this.#charset.decode(frame.bytes, start, end)
  }

  /** The column of a word that is not the one that came here the last time. */
  #follow(column: Column, frame: Frame, word: number): Column | undefined {
    const { bytes } = frame
    const start = frame.start(word) + 1
    const end = frame.end(word)
    const known = column.children.find((child) => isAt(child, frame, start, end))
    column.next = known ?? this.#learn(column, bytes, start, endOfName(bytes, start, end))
    return column.next
  }

  #learn(parent: Column, bytes: Buffer, start: number, end: number): Column | undefined {
    if (end - start > LONGEST_NAME) return undefined
    const name = Buffer.from(bytes.subarray(start, end))
    const child = new Column(this.#charset.decode(name, 0, name.length), name, parent)
    this.#grow()
    if (parent.children.length === MOST_CHILDREN) parent.children.length = 0
    parent.children.push(child)
    return child
  }

  #rootOf(menu: string): Column {
    const known = this.#rootsByMenu.get(menu)
    if (known !== undefined) return known
    this.#grow()
    const root = new Column('', Buffer.alloc(0), undefined, menu)
    this.#rootsByMenu.set(menu, root)
    return root
  }

  /** Forgets what was learnt where it becomes too much. */
  #grow(): void {
    this.#nodes += 1
    if (this.#nodes <= MOST_NODES) return
    this.#nodes = 0
    this.#root = new Column('', Buffer.alloc(0), undefined)
    this.#rootsByMenu.clear()
  }

  /** The same as {@link readValue}, from the bytes. */
  #typed(column: Column, frame: Frame, start: number, end: number): Value | Value[] {
    if (column.convert !== undefined) {
      const text = this.#repeated(column, frame, start, end)
      return column.convert(text) ?? parseValue(column.name, text)
    }
    const { bytes } = frame
    const length = end - start
    const first = bytes[start]!
    if (first === 0x30) return length === 1 ? 0 : this.#repeated(column, frame, start, end)
    if (first === 0x2d || (first > 0x30 && first <= 0x39)) {
      let at = first === 0x2d ? start + 1 : start
      let number = 0
      for (let digit = bytes[at]! - 0x30; digit >= 0 && digit <= 9 && at < end; digit = bytes[at]! - 0x30) {
        number = number * 10 + digit
        at += 1
      }
      if (at === end) {
        const isPlain = first !== 0x2d && length <= SAFE_DIGITS
        return isPlain ? number : parseValue(column.name, this.text(frame, start, end))
      }
    } else if (length === 4) {
      if (first === 0x74 && isTextAt('true', bytes, start, end)) return true
    } else if (length === 5) {
      if (first === 0x66 && isTextAt('false', bytes, start, end)) return false
    } else if (length === 3) {
      if (first === 0x79 && isTextAt('yes', bytes, start, end)) return true
    } else if (length === 2 && first === 0x6e && bytes[start + 1] === 0x6f) return false
    return this.#repeated(column, frame, start, end)
  }

  /** Text that may well be what stood in the row before: then it is that very string. */
  #repeated(column: Column, frame: Frame, start: number, end: number): string {
    if (column.misses >= MOST_MISSES) return this.text(frame, start, end)
    const { last } = column
    if (isTextAt(last, frame.bytes, start, end)) {
      if (column.misses > 0) column.misses -= 1
      return last
    }
    column.misses += 1
    const text = this.text(frame, start, end)
    if (end - start <= LONGEST_REPEATED && isAsciiBetween(frame.bytes, start, end)) column.last = text
    return text
  }

  /** Any number of properties, known and unknown, one after the other. */
  #readWide(frame: Frame, mode: ValueMode, menu: string): TypedRow {
    const { bytes, count } = frame
    const row: TypedRow = {}
    this.#attributes = 0
    for (let word = 1; word < count; word += 1) {
      const start = frame.start(word) + 1
      const end = frame.end(word)
      if (bytes[start - 1] !== EQUALS) continue
      this.#attributes += 1
      const nameEnd = endOfName(bytes, start, end)
      const name = this.#charset.decode(bytes, start, nameEnd)
      const text = nameEnd + 1 < end ? this.text(frame, nameEnd + 1, end) : ''
      put(row, name, readValue(name, text, mode, menu))
    }
    return row
  }
}

/** A row of the shape that ends at the column. */
function build(column: Column, values: readonly (Value | Value[])[], count: number): TypedRow {
  const names = (column.names ??= column.path)
  if (column.isSpecial) {
    const row: TypedRow = {}
    for (let index = 0; index < count; index += 1) put(row, names[index]!, values[index]!)
    return row
  }
  column.uses += 1
  if (column.uses === USES_BEFORE_TEMPLATE) column.template = templateOf(names)
  const row: TypedRow = column.template === undefined ? {} : { ...column.template }
  for (let index = 0; index < count; index += 1) row[names[index]!] = values[index]!
  return row
}

/** JSON.parse makes an object with room for all its properties, which copies then have too. */
function templateOf(names: readonly string[]): TypedRow {
  const template = JSON.parse(`{${names.map((name) => `${JSON.stringify(name)}:0`).join()}}`) as TypedRow
  for (const name of names) template[name] = '' // a number alone would make V8 expect numbers here
  return template
}

/** A property that is there already gets a list of its values. */
function put(row: TypedRow, name: string, value: Value | Value[]): void {
  if (!Object.hasOwn(row, name)) {
    Object.defineProperty(row, name, { value, enumerable: true, writable: true, configurable: true })
    return
  }
  const known = row[name]!
  const more = Array.isArray(value) ? value : [value]
  if (Array.isArray(known)) known.push(...more)
  else row[name] = [known, ...more]
}

function endOfName(bytes: Buffer, start: number, wordEnd: number): number {
  let end = start
  while (end < wordEnd && bytes[end] !== EQUALS) end += 1
  return end
}

function isAt({ bytes: name, quads }: Column, { bytes, view }: Frame, start: number, wordEnd: number): boolean {
  const { length } = name
  const end = start + length
  if (end > wordEnd || (end < wordEnd && bytes[end] !== EQUALS)) return false
  for (let quad = 0; quad < quads.length; quad += 1) {
    if (view.getUint32(start + 4 * quad, true) !== quads[quad]) return false
  }
  for (let at = 4 * quads.length; at < length; at += 1) {
    if (name[at] !== bytes[start + at]) return false
  }
  return true
}

/** Whether the bytes are this text, which is ASCII. */
function isTextAt(text: string, bytes: Buffer, start: number, end: number): boolean {
  const { length } = text
  if (length !== end - start) return false
  // Values that differ do so at their end, mostly.
  for (let at = length - 1; at >= 0; at -= 1) {
    if (text.charCodeAt(at) !== bytes[start + at]) return false
  }
  return true
}

/** For a few bytes this is faster than Node's `isAscii`. */
function isAsciiBetween(bytes: Buffer, start: number, end: number): boolean {
  let bits = 0
  for (let at = start; at < end; at += 1) bits |= bytes[at]!
  return bits < 0x80
}

function latin1(bytes: Buffer, start: number, end: number): string {
  return (bytes as SliceableBuffer).latin1Slice(start, end)
}
