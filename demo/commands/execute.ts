import type { Device } from '../device/device.js'
import { bytesValue } from '../bytes.js'
import { flag, text } from '../tables/fields.js'
import type { Command } from './command.js'
import { backupBytes, saveFile } from './files.js'
import { Trap, missing, noSuchItem } from '../tables/trap.js'

/** The console's script language is not here; these few lines of it are. */
const LINES: [RegExp, (device: Device, match: RegExpExecArray) => string][] = [
  [/^:?put "?(.*?)"?$/, (_, [, said = '']) => `${said}\r\n`],
  [/^[:/]?log (\w+) "?(?:message=)?(.*?)"?$/, logLine],
  [/^\/?system identity print$/, (device) => `  name: ${device.identity}\r\n`],
  [/^\/?system backup save(?: name=(\S+))?$/, backupLine]
]

/** A job that runs on its own; with `as-string` the client waits and gets what it printed. */
export const execute: Command = {
  args: { script: text, 'as-string': flag, file: text },
  policy: 'write',
  run(exchange, device) {
    const { script } = exchange.values
    if (script === undefined) throw missing('script')
    const output = runLines(device, script)
    if (exchange.has('as-string')) exchange.done({ ret: output })
    else exchange.done({ ret: device.nextJob() })
  }
}

export const runScript: Command = {
  args: { number: text },
  policy: 'write',
  run(exchange, device, menu) {
    const which = exchange.text('number') ?? exchange.text('.id')
    if (which === undefined) throw missing('number')
    const script = menu.find(which)
    if (script === undefined) throw noSuchItem()
    const count = String(Number(script['run-count'] ?? 0) + 1)
    menu.set(script, { 'run-count': count, 'last-started': device.version.time(new Date()) })
    if (/^:error\b/m.test(script.source ?? '')) throw new Trap(script.source!.replace(/^:error "?(.*?)"?$/s, '$1'), 3)
    runLines(device, script.source ?? '')
    exchange.row({ '.section': '0' })
    exchange.done()
  }
}

function runLines(device: Device, script: string): string {
  let output = ''
  for (const line of script.split(/[\r\n;]+/)) {
    for (const [pattern, act] of LINES) {
      const match = pattern.exec(line.trim())
      if (match === null) continue
      output += act(device, match)
      break
    }
  }
  return output
}

function logLine(device: Device, [, topic = 'info', message = '']: RegExpExecArray): string {
  device.log(`script,${topic}`, message)
  return ''
}

function backupLine(device: Device, [, name = 'demo']: RegExpExecArray): string {
  saveFile(device, `${name}.backup`, { type: 'backup', data: bytesValue(backupBytes(device.randomFor(name))) })
  return ''
}
