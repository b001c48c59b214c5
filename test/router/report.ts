import { writeFileSync } from 'node:fs'
import type { Test } from 'mocha'
import type { TypedRow } from '../../src/index.js'
import { mayWrite, type Target, version } from './target.js'

const FILE = process.env['ROUTEROS_REPORT'] || 'routeros-report.md'

interface Result {
  title: string
  state: string
  error: string
}

const results: Result[] = []
const answers: [question: string, answer: string][] = []
const board: Record<string, string> = {}
let target: Target | undefined

/** What the tests found out; it becomes a page that can be attached to an issue. */
export const report = {
  of(router: Target): void {
    target = router
  },
  board(facts: Partial<TypedRow>): void {
    for (const [name, value] of Object.entries(facts)) board[name] = String(value ?? 'unknown')
  },
  answer(question: string, answer: string): void {
    answers.push([question, answer])
  }
}

export const mochaHooks = {
  afterEach(this: { currentTest?: Test }): void {
    const test = this.currentTest
    if (test === undefined) return
    results.push({ title: test.fullTitle(), state: test.state ?? 'skipped', error: test.err?.message ?? '' })
  },
  afterAll(): void {
    if (target === undefined) return
    writeFileSync(FILE, withoutSecrets(page(), target.secrets))
    console.log(`\nThe report is in ${FILE}`)
  }
}

function page(): string {
  return [
    '# A real router',
    '',
    `node-red-routeros ${version}, Node.js ${process.versions.node}, over ${target!.scheme}, ${mayWrite ? 'with' : 'without'} ROUTEROS_WRITE`,
    '',
    ...table(['router', ''], Object.entries(board)),
    ...table(['question', 'answer'], answers),
    ...table(
      ['test', 'result'],
      results.map(({ title, state, error }) => [title, error === '' ? state : `${state}: ${error}`])
    )
  ].join('\n')
}

function table(head: string[], rows: string[][]): string[] {
  const line = (cells: string[]): string => `| ${cells.map((cell) => cell.replace(/[|\r\n]+/g, ' ')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line), '']
}

/** Names, addresses and passwords of the router, MAC addresses and IP addresses. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  const plain = secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text)
  return plain
    .replace(/\b(?:[\dA-F]{2}:){5}[\dA-F]{2}\b/gi, '<mac>')
    .replace(/\b(?:\d{1,3}\.){3}\d{1,3}\b/g, (address) => (address === '127.0.0.1' ? address : '<address>'))
}
