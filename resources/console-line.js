// A line of the console in the field of a command: its arguments go into their list. Loading this file again changes
// nothing.
;(function () {
  const PAIR = /^=?([a-z.][\w.-]*)=(.*)$/is
  /** What follows these is a flag, also without an argument before it. */
  const TAKES_FLAGS = /(?:^|\/)(?:print|getall|listen|monitor|monitor-traffic|export)$/
  const FIND = /^\[\s*find\b/
  const ESCAPES = { n: '\n', r: '\r', t: '\t', a: '\x07', b: '\b', f: '\f', v: '\v', _: ' ' }
  const CLOSING = { '[': ']', '(': ')', '{': '}' }
  const text = (key, details) => routerosEditor.text(key, details)

  /**
   * The command of a line, and its arguments. Conditions stay with the command: the API has neither `[find …]` nor
   * `where`, and without them the line would mean other rows.
   */
  function splitConsoleLine(line) {
    const command = []
    const args = []
    const words = wordsOf(line)
    for (const [index, word] of words.entries()) {
      const [, name, value = ''] = PAIR.exec(word) ?? []
      const isFlag = (args.length > 0 || TAKES_FLAGS.test(command.at(-1))) && /^[a-z][a-z-]*$/i.test(word)
      if (word === 'where') {
        command.push(...words.slice(index))
        break
      }
      if (name !== undefined && !FIND.test(value)) args.push({ name, value: unquote(value), type: 'str' })
      else if (isFlag) args.push({ name: word, value: '', type: 'str' })
      else command.push(word)
    }
    return { command: command.join(' '), args }
  }

  /** Blanks part words, but not within quotes and brackets. The API's own words stand on a line each. */
  function wordsOf(line) {
    const [first = '', ...lines] = line.trim().split(/\r?\n/)
    if (lines.length > 0 && lines.every((each) => each.startsWith('='))) return [...wordsOf(first), ...lines]
    const words = []
    let word = ''
    let isQuoted = false
    const closing = []
    // A line of an export that is too long goes on after a backslash.
    for (const [sign] of line.replace(/\\\r?\n\s*/g, '').matchAll(/\\.|[^]/gs)) {
      if (!isQuoted && closing.length === 0 && /\s/.test(sign)) {
        words.push(word)
        word = ''
        continue
      }
      word += sign
      if (sign === '"') isQuoted = !isQuoted
      else if (isQuoted) continue
      else if (CLOSING[sign]) closing.push(CLOSING[sign])
      else if (sign === closing.at(-1)) closing.pop()
    }
    return [...words, word].filter((each) => each !== '')
  }

  function unquote(value) {
    const [, quoted] = /^"(.*)"$/s.exec(value) ?? []
    if (quoted === undefined) return value
    return quoted.replace(/\\(?:([0-9A-F]{2})|(.))/gs, (_, code, sign) =>
      code ? String.fromCharCode(parseInt(code, 16)) : (ESCAPES[sign] ?? sign)
    )
  }

  /** Splits a line that is pasted or typed into the field of a command. @param list of its arguments. */
  function splitCommand(input, list) {
    const isTyped = routerosEditor.textBox(input).length > 0
    const box = isTyped ? routerosEditor.textBox(input) : input

    const split = (line) => {
      const isText = !isTyped || input.typedInput('type') === 'str'
      if (!isText || !/^\s*\/?[a-z]/i.test(line)) return false
      const { command, args } = splitConsoleLine(line)
      if (args.length === 0) return false
      if (isTyped) input.typedInput('value', command)
      else input.val(command)
      for (const argument of args) routerosEditor.putArgument(list, argument)
      routerosEditor.announce(box.closest('.routeros-form'), text('hint.split', { count: args.length }))
      box.trigger('change')
      return true
    }
    box.on('change', () => void split(box.val()))
    // A field of one line would join those that are pasted.
    box.on('paste', ({ originalEvent: event }) => {
      const { value, selectionStart, selectionEnd } = box[0]
      const pasted = event.clipboardData.getData('text')
      if (split(value.slice(0, selectionStart) + pasted + value.slice(selectionEnd))) event.preventDefault()
    })
  }

  globalThis.routerosEditor = Object.assign(globalThis.routerosEditor ?? {}, { splitConsoleLine, splitCommand })
})()
