const CODES = { bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39], yellow: [33, 39], cyan: [36, 39] } as const

export type Style = (name: keyof typeof CODES, text: string) => string

/** Colour only for a terminal that has it, and not where https://no-color.org asks for none. */
export function styleFor({ isTTY = false }: { isTTY?: boolean }, env: NodeJS.ProcessEnv): Style {
  if (!isTTY || env['NO_COLOR'] || env['TERM'] === 'dumb') return (_, text) => text
  return (name, text) => `\x1b[${CODES[name][0]}m${text}\x1b[${CODES[name][1]}m`
}
