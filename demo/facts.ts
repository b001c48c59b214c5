import { type MenuArgument, type MenuCommand, isSecret, menuOf } from '../src/index.js'
import { type Field, type Fields, bool, choice, mac, text, time } from './tables/fields.js'
import type { MenuSpec } from './tables/menu.js'

/** Arguments of `add` and `set` that are no properties. */
const NO_PROPERTIES = new Set(['copy-from', 'numbers', 'place-before'])
/** Of the console's script language. */
const CONSOLE_ONLY = new Set(['where'])

/** A menu with everything that can be set in a real one, what the demo does not care about too. */
export function completed<Spec extends MenuSpec>(spec: Spec): Spec {
  const commands = menuOf(spec.path)?.commands
  const fields: Record<string, Field> = { ...spec.fields }
  for (const command of spec.kind === 'dir' ? [] : ['add', 'set']) {
    for (const argument of commands?.get(command)?.arguments.values() ?? []) {
      if (!NO_PROPERTIES.has(argument.name)) fields[argument.name] = fieldOf(argument, fields[argument.name])
    }
  }
  return { ...spec, fields }
}

/** The arguments a command has on a router, by what the demo knows of them. */
export function argumentsOf(facts: MenuCommand['arguments'], known: Fields): Fields {
  const fields: Record<string, Field> = {}
  for (const [name, argument] of facts) {
    if (!CONSOLE_ONLY.has(name)) fields[name] = fieldOf(argument, known[name])
    // What the console counts, the API calls by id.
    if (name === 'numbers' || name === 'number') fields['.id'] = text
  }
  return fields
}

function fieldOf(argument: MenuArgument, known: Field | undefined): Field {
  if (known === undefined) return unknownField(argument)
  if (argument.values.length === 0 || known.values !== undefined || known.isReadOnly === true) return known
  return known.isOffered === true
    ? { ...known, ...choice(...argument.values) }
    : { ...known, values: () => argument.values }
}

/** The values the console offers are a help and no limit: a list, a number or `!` in front may do as well. */
function unknownField({ name, hint, values }: MenuArgument): Field {
  const field = hint === 'no|yes' ? bool : hint.startsWith('time') ? times : hint === 'mac' ? macs : text
  return {
    ...field,
    kind: hint === '' ? field.kind : hint,
    ...(values.length > 0 && field === text && { values: () => values }),
    ...(isSecret(name) && { isSecret: true })
  }
}

/** A duration, or what may stand in its place: `auto`, `7h-20h`. */
const times: Field = {
  ...time,
  parse: (value, names) => time.parse(value, names) ?? (/^[a-z!]|-/.test(value) ? value : undefined)
}

/** An address, or more than one, or with a mask. */
const macs: Field = { ...text, parse: (value, names) => mac.parse(value, names) ?? value }
