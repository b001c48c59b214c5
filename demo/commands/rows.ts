import { encodeSentence } from '../../src/index.js'
import { wire } from '../bytes.js'
import { integer } from '../tables/fields.js'
import type { Command } from './command.js'

const BLOCK = 500

/**
 * `/system/demo/rows =count=100000`: as many rows as wanted, no faster than they are read and never in memory at once.
 * No real router has it; a proplist means nothing to it.
 */
export const demoRows: Command = {
  args: { count: integer(0, 100_000_000) },
  policy: 'read',
  async run(exchange, device) {
    const total = Number(exchange.values.count ?? 1000)
    const block = new RowBlock(exchange.tag, Math.min(total, BLOCK))
    for (let sent = 0; sent < total && !exchange.isEnded; sent += BLOCK) {
      const hasRoom = exchange.session.sendBytes(block.from(sent + 1, Math.min(BLOCK, total - sent)))
      if (!hasRoom) await exchange.room()
    }
    if (total === 0 && device.version.sendsEmpty) exchange.empty()
    exchange.done()
  }
}

/** Rows that look like leases, encoded once; only their ids change from block to block. */
class RowBlock {
  readonly #bytes: Buffer
  readonly #ends: number[] = []
  readonly #idAt: number

  constructor(tag: string | undefined, length: number) {
    const rows = Array.from({ length }, (_, at) => encodeSentence(rowWords(tag, at), wire))
    this.#bytes = Buffer.concat(rows)
    this.#idAt = (rows[0]?.lastIndexOf('=.id=*') ?? 0) + '=.id=*'.length
    let end = 0
    for (const row of rows) {
      end += row.length
      this.#ends.push(end)
    }
  }

  /** A copy, for the last one may not have left yet. */
  from(firstId: number, length: number): Buffer {
    const bytes = Buffer.from(this.#bytes.subarray(0, this.#ends[length - 1]))
    for (let at = 0; at < length; at += 1) {
      const id = (firstId + at).toString(16).toUpperCase().padStart(8, '0')
      bytes.write(id, (this.#ends[at - 1] ?? 0) + this.#idAt, 'latin1')
    }
    return bytes
  }
}

function rowWords(tag: string | undefined, at: number): string[] {
  const [high, low] = [100 + Math.floor(at / 250), 1 + (at % 250)]
  const hardware = `48:A9:8A:7E:${high.toString(16)}:${low.toString(16).padStart(2, '0')}`.toUpperCase()
  return [
    '!re',
    ...(tag === undefined ? [] : [`.tag=${tag}`]),
    '=.id=*00000000',
    `=address=10.7.${high}.${low}`,
    `=mac-address=${hardware}`,
    '=server=defconf',
    '=status=bound',
    '=expires-after=9h41m12s',
    '=last-seen=2h18m48s',
    `=host-name=client-${at}`,
    '=radius=false',
    '=dynamic=true',
    '=blocked=false',
    '=disabled=false'
  ]
}
