import type { Device } from '../device/device.js'
import type { Exchange } from '../exchange.js'
import { type Fields, time } from '../tables/fields.js'
import type { Menu, Wanted } from '../tables/menu.js'
import { compileQuery } from '../tables/query.js'
import { type Change, type Values } from '../tables/table.js'
import { Trap } from '../tables/trap.js'
import { parseDuration } from '../values/duration.js'
import type { Command } from './command.js'

const SHORTEST_INTERVAL = 200

const printArgs: Fields = { interval: time }

/** `print`, and `getall`, which is another name of it. */
export const print: Command = { args: printArgs, policy: 'read', run: runPrint }

/** Only changes, and no first look; query words mean nothing here. */
export const listen: Command = {
  args: printArgs,
  policy: 'read',
  run: (exchange, _, menu) => follow(exchange, menu, () => true)
}

async function runPrint(exchange: Exchange, device: Device, menu: Menu): Promise<void> {
  const passes = compileQuery(exchange.words)
  if (exchange.has('follow-only')) {
    follow(exchange, menu, passes)
    return
  }
  if (exchange.has('count-only')) {
    exchange.done({ ret: String(rowsOf(exchange, menu, passes).length) })
    return
  }
  if (exchange.has('interval')) {
    await repeat(exchange, device, menu, passes)
    return
  }
  if (exchange.has('follow')) follow(exchange, menu, passes)
  const rows = rowsOf(exchange, menu, passes)
  const waiting = sendRows(exchange, rows.values())
  if (waiting !== undefined) await waiting
  if (exchange.has('follow')) return
  if (rows.length === 0 && device.version.sendsEmpty) exchange.empty()
  exchange.done()
}

/** Sends the rows no faster than the client takes them; at once, where there is room. */
function sendRows(exchange: Exchange, rows: Iterator<Values>): Promise<void> | undefined {
  for (let next = rows.next(); next.done !== true; next = rows.next()) {
    if (exchange.isEnded) return undefined
    const hasRoom = exchange.row(next.value)
    if (!hasRoom) return exchange.room().then(() => sendRows(exchange, rows))
  }
  return undefined
}

/** Prints again and again until it is cancelled, each time as a section of its own. */
async function repeat(exchange: Exchange, device: Device, menu: Menu, passes: (row: Values) => boolean): Promise<void> {
  const interval = parseDuration(exchange.values.interval ?? '') ?? 0
  if (interval < SHORTEST_INTERVAL) throw new Trap('value of interval is out of range (00:00:00.200..)', 1)
  let section = 0
  let isBusy = false
  const refresh = async (): Promise<void> => {
    if (isBusy) return
    isBusy = true
    const rows = rowsOf(exchange, menu, passes)
    const marked = rows.map((row) => Object.assign(row, { '.section': String(section) }))
    await sendRows(exchange, marked.values())
    if (rows.length === 0 && device.version.sendsEmpty) exchange.empty()
    section += 1
    isBusy = false
  }
  exchange.every(interval, refresh)
  await refresh()
}

function follow(exchange: Exchange, menu: Menu, passes: (row: Values) => boolean): void {
  const wanted = wantedBy(exchange)
  const tell = ({ row, isDead }: Change): void => {
    if (!passes(menu.show(row, everything(wanted)))) return
    // A row that is gone is named by its id, whatever the proplist says.
    const hasRoom = isDead
      ? exchange.reply('!re', { '.id': row['.id'], '.dead': 'true' })
      : exchange.row(menu.show(row, wanted))
    if (!hasRoom) exchange.session.limitBacklog()
  }
  exchange.onEnd(menu.watch(tell))
}

function rowsOf(exchange: Exchange, menu: Menu, passes: (row: Values) => boolean): Values[] {
  const items = menu.items.filter((row) => isAsked(exchange, row))
  const wanted = wantedBy(exchange)
  if (exchange.words.length === 0) return items.map((row) => menu.show(row, wanted))
  return items.filter((row) => passes(menu.show(row, everything(wanted)))).map((row) => menu.show(row, wanted))
}

/** What arguments ask for, where the menu has them. */
function isAsked(exchange: Exchange, row: Values): boolean {
  const { from, chain } = exchange.values
  if (from !== undefined && ![row['.id'], row.name].some((one) => one !== undefined && from.split(',').includes(one))) {
    return false
  }
  if (chain !== undefined && row.chain !== chain) return false
  const isDynamic = row.dynamic === 'true'
  return !(exchange.has('dynamic') && !isDynamic) && !(exchange.has('static') && isDynamic)
}

/** A query may ask for what is not shown. */
function everything(wanted: Wanted): Wanted {
  return { ...wanted, detail: true, stats: true }
}

function wantedBy(exchange: Exchange): Wanted {
  return {
    detail: exchange.has('detail') || exchange.has('stats-detail'),
    stats: exchange.has('stats') || exchange.has('stats-detail'),
    sensitive: exchange.session.may('sensitive'),
    proplist: exchange.proplist
  }
}
