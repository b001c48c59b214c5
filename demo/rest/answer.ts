import type { Row, Sentence } from '../../src/index.js'
import { wire } from '../bytes.js'
import type { Asked } from './request.js'

export const REASONS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  415: 'Unsupported Media Type'
}

/** What a router of a release without REST has on these ports: its web page, and nothing else. */
export const PAGES = {
  index: (version: string): string =>
    `<!DOCTYPE html><html><head><title>RouterOS router configuration page</title></head><body><h1>RouterOS v${version}</h1></body></html>`,
  missing: '<html><head><title>Error 404: Not Found</title></head><body><h1>Error 404: Not Found</h1></body></html>'
}

/** Everything one command replied, until it is told as JSON: rows come at the end, all at once. */
export class Reply {
  readonly rows: Row[] = []
  traps: string[] = []
  #attributes: Row | undefined

  add({ head, attributes }: Sentence): void {
    if (head === '!re') this.rows.push(attributes)
    else if (head === '!trap') this.traps.push([attributes['message'] ?? ''].flat().join())
    else if (head === '!done' && Object.keys(attributes).length > 0) this.#attributes = attributes
  }

  /** The trap as a status and a body; undefined where there is none. */
  refusal(shape: Asked['shape']): { status: number; body: Buffer } | undefined {
    const [detail] = this.traps
    if (detail === undefined) return undefined
    if (detail === 'no such item' && shape !== 'reply') return { status: 404, body: errorBody(404) }
    const status = detail.startsWith('no such command or directory') ? 406 : 400
    return { status, body: errorBody(status, detail) }
  }

  /** All values are strings. Bytes that are no UTF-8 leave as they are. */
  body(shape: Asked['shape']): Buffer | undefined {
    if (shape === 'nothing') return Buffer.alloc(0)
    if (shape === 'reply') return bytesOf(this.#attributes ?? this.rows)
    return this.rows[0] === undefined ? undefined : bytesOf(this.rows[0])
  }

  get id(): string | undefined {
    return this.#attributes?.['ret']?.toString()
  }
}

export function errorBody(error: number, detail?: string): Buffer {
  const text = JSON.stringify({
    ...(detail !== undefined && detail !== '' && { detail }),
    error,
    message: REASONS[error]
  })
  return wire.encode(rawBytes(text))
}

function bytesOf(answer: Row | Row[]): Buffer {
  return wire.encode(rawBytes(JSON.stringify(answer)))
}

/** `JSON.stringify` escapes lone surrogates, which stand for the bytes: see `bytes.ts`. */
function rawBytes(json: string): string {
  return json.replaceAll(/\\(?:\\|ud([c-f][\da-f]{2}))/g, (escape, low: string | undefined) =>
    low === undefined ? escape : String.fromCharCode(Number.parseInt(`d${low}`, 16))
  )
}
