// What dialogs or help pages have in common stands once, in the folder `partials` beside them.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Writes the pages of a folder, each with its partials in it. */
export function writePages(from, to) {
  for (const file of readdirSync(from)) {
    if (file.endsWith('.html')) writeFileSync(join(to, file), readPage(join(from, file)))
  }
}

/**
 * A page with its partials: `<!-- include name.html -->` stands for the text of `partials/name.html`, with the same
 * indentation. A partial may include others.
 */
export function readPage(page) {
  const folder = join(dirname(page), 'partials')
  const read = (file) =>
    readFileSync(file, 'utf8').replace(/( *)<!-- include (\S+) -->/g, (_, indentation, name) => {
      const partial = join(folder, name)
      if (!existsSync(partial)) throw new Error(`${file} includes ${name}: there is no ${partial}`)
      return read(partial)
        .trimEnd()
        .replace(/^(?=.)/gm, indentation)
    })
  return read(page)
}
