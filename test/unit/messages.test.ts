import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { explain, messages, type Reason } from '../../src/messages.js'
import { readSources, root } from '../files.js'

/** A reason where it is thrown, with the details the code gives it. */
interface Use {
  reason: Reason
  file: string
  details: string
}

const reasons = Object.keys(messages) as Reason[]
const engine = new Map([...readSources('src')].filter(([file]) => !file.endsWith('messages.ts')))
const sources = new Map([...engine, ...readSources('nodes')])

function marksOf(reason: Reason): string[] {
  return Array.from(messages[reason].matchAll(/__(\w+?)__/g), ([, name]) => name!)
}

/** From an opening bracket to the one that closes it. */
function balanced(text: string, start: number): string {
  let depth = 0
  for (let at = start; at < text.length; at += 1) {
    if ('({['.includes(text[at]!)) depth += 1
    if (')}]'.includes(text[at]!)) depth -= 1
    if (depth === 0) return text.slice(start, at + 1)
  }
  return text.slice(start)
}

/** The object literal a call gives as details: its own, or that of the constant it names. */
function detailsOf(call: string, source: string): string {
  const literal = call.indexOf('{')
  if (literal !== -1) return balanced(call, literal)
  const name = /^\([^,]*,\s*(\w+)/.exec(call)?.[1] ?? ''
  const declared = new RegExp(`const ${name} = (?={)`).exec(source)
  return declared === null ? '' : balanced(source, declared.index + declared[0].length)
}

const uses = [...sources].flatMap(([file, source]): Use[] =>
  Array.from(source.matchAll(/new \w+Error\b(?=\()/g)).flatMap((found) => {
    const call = balanced(source, found.index + found[0].length)
    const first = call.slice(0, call.search(/[{)]|new /))
    const named = Array.from(first.matchAll(/'([\w-]+)'/g), ([, name]) => name as Reason)
    return named
      .filter((name) => name in messages)
      .map((reason) => ({ reason, file, details: detailsOf(call, source) }))
  })
)

describe('messages', () => {
  for (const reason of reasons) {
    it(`${reason} is used`, () => {
      assert.ok([...sources.values()].some((source) => source.includes(`'${reason}'`)))
    })
  }

  for (const { reason, file, details } of uses) {
    it(`${reason} gets its details in ${file}`, () => {
      for (const mark of marksOf(reason)) assert.match(details, new RegExp(`[{,]\\s*${mark}\\b`))
    })
  }

  it('finds nearly every reason where it is thrown; the tests of the command see to the rest', () => {
    const found = new Set(uses.map(({ reason }) => reason))
    assert.deepEqual(
      reasons.filter((reason) => !found.has(reason)),
      ['trap', 'fatal', 'bad-command-line', 'bad-word', 'file-left']
    )
  })

  it('are sentences without an end, so that they can be joined', () => {
    for (const reason of reasons) assert.match(messages[reason], /^(?:[A-Z.]|msg\.|__\w+__).*[^.\s!]$/, reason)
  })

  it('are those of the English catalog', () => {
    const file = join(root, 'locales/en-US/routeros-connection.json')
    const catalog = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { errors: object }>
    assert.deepEqual(catalog['routeros-connection']?.errors, messages)
  })

  it('are told apart', () => assert.equal(new Set(Object.values(messages)).size, reasons.length))

  it('say what to change, wherever a person can change it', () => {
    const advice =
      /\b(?:use|check|clear|enter|write|send|put|print|give|choose|raise|set|enable|add|must (?:be|begin)|needs?|are an?|is an?|begins|belongs|(?:re)?deploy|because|cannot|has)\b/i
    const changeable = reasons.filter((reason) =>
      /^(?:bad|no|tls|login|reserved|endless|read-only|timeout|busy|control|word-too|sentence|challenge|where)\b/.test(
        reason
      )
    )
    assert.ok(changeable.length > 25)
    for (const reason of changeable) assert.match(messages[reason], advice, reason)
  })

  it('never have a mark for a value that may be secret', () => {
    for (const reason of reasons) {
      for (const mark of marksOf(reason)) assert.doesNotMatch(mark, /password|secret|args|words|sentence/)
    }
  })
})

describe('explain', () => {
  it('fills each mark with its detail, as it is', () => {
    const text = explain('connect-timeout', { host: '__ms__', port: 0, ms: 5 })
    assert.equal(text, 'No connection within 5 ms (__ms__ port 0)')
  })

  it('leaves a mark that has no detail', () => assert.match(explain('lost', { host: 'a' }), /a port __port__/))
})
