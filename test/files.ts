import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The project's root, wherever the tests were compiled to. */
export const root = findRoot(__dirname)

export interface Captures {
  captures: { name: string; hex: string; sentences?: string[][] }[]
  challengeLogin: { challenge: string; password: string; response: string }[]
  lengths: [length: number, hex: string][]
}

export function readCaptures(): Captures {
  return JSON.parse(readFileSync(join(root, 'test/fixtures/captures.json'), 'utf8')) as Captures
}

/** The text of every TypeScript file below a folder of the project, by its path. */
export function readSources(folder: string): Map<string, string> {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  return new Map(
    names
      .filter((name) => name.endsWith('.ts'))
      .map((name) => [join(folder, name), readFileSync(join(root, folder, name), 'utf8')])
  )
}

function findRoot(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : findRoot(dirname(folder))
}
