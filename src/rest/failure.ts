import {
  conceal,
  LoginError,
  ProtocolError,
  type RouterOSError,
  TimeoutError,
  TrapError,
  UnsupportedError
} from '../errors.js'
import { LONGEST_COMMAND } from './limits.js'

/** An HTTP response that is no success. */
export interface Refusal {
  status: number
  text: string
  command: string
  host: string
  port: number
  /** Never repeated to anyone. */
  secrets: readonly string[]
}

/** In characters. */
const LONGEST_DETAIL = 8 * 1024
const HTML = /^\s*</
/** The web page of RouterOS names its release. */
const BEFORE_SEVEN = /RouterOS\s+v?[2-6]\./i

/** What a refusal means. The router's own words are the message, as they would be over the API. */
export function failureOf(refusal: Refusal): RouterOSError {
  const { status, text, command, host, port, secrets } = refusal
  const told = readRefusal(text)
  const detail = conceal(told?.detail ?? '', secrets).slice(0, LONGEST_DETAIL)
  if (status === 401) return new LoginError('login-rest', { status })
  if (told === undefined) return isBeforeRest(refusal) ? noRest(host, port) : strange(refusal)
  if (/^session closed/i.test(detail)) return new TimeoutError('rest-limit', { command, seconds: LONGEST_COMMAND })
  // Of a row that is gone REST says no more than this.
  if (status === 404 && detail === '') return new TrapError([{ category: 0, message: 'no such item' }])
  return new TrapError([{ message: detail === '' ? conceal(told.message, secrets).slice(0, LONGEST_DETAIL) : detail }])
}

/** A web page where rows were expected. */
export function pageFailure(refusal: Refusal): RouterOSError {
  return BEFORE_SEVEN.test(refusal.text) ? noRest(refusal.host, refusal.port) : strange({ ...refusal, text: '<' })
}

/** Before RouterOS 7 there is a web server that knows no `/rest`. */
function isBeforeRest({ status, text }: Refusal): boolean {
  return status === 404 || (HTML.test(text) && BEFORE_SEVEN.test(text))
}

function noRest(host: string, port: number): UnsupportedError {
  return new UnsupportedError('rest-version', { host, port })
}

function strange({ status, text, host, port }: Refusal): ProtocolError {
  const isPage = HTML.test(text)
  return new ProtocolError(isPage ? 'rest-html' : 'rest-status', { status, host, port })
}

/** Undefined where it is not the router's JSON. */
function readRefusal(text: string): { message: string; detail: string } | undefined {
  if (!/^\s*\{/.test(text)) return undefined
  try {
    const { message, detail, error } = JSON.parse(text) as Record<string, unknown>
    if (message === undefined && detail === undefined && error === undefined) return undefined
    return { message: textOf(message), detail: textOf(detail) }
  } catch {
    return undefined
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
