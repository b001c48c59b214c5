import { InputError } from '../errors.js'
import type { RunOptions } from '../router/run.js'
import { readChoice } from '../wire/choice.js'

const MIB = 2 ** 20
const DEFAULT_SIZE = 64

/** Options of every call that works on files. */
export interface FileOptions extends Pick<RunOptions, 'tag' | 'owner' | 'signal' | 'onSent'> {
  /** Longest silence of each command, in ms; empty, 0 or negative is the router's `readTimeout`. */
  timeout?: number | string | undefined
  /** Largest file, in MiB. Default 64. */
  maxSize?: number | string | undefined
  /** Hears how many bytes have been read, and how many there are. */
  onProgress?: ((bytes: number, size: number) => void) | undefined
}

/** Of a backup and an export. */
export interface MakeOptions extends FileOptions {
  /** Leaves the file on the router too. Default false. */
  keep?: boolean | undefined
}

/** Options of `backup`. */
export interface BackupOptions extends MakeOptions {
  /** Encrypts the backup. */
  password?: string | undefined
}

/** Options of `export`. */
export interface ExportOptions extends MakeOptions {
  /** The menu, such as `/ip/firewall`, with those below it; default all. */
  menu?: string | undefined
  /** Default `compact`: what differs from the defaults. */
  verbosity?: Verbosity | undefined
  /** Whether the export shows secrets. Default false, on RouterOS 6 and 7 alike. */
  secrets?: boolean | undefined
}

/** How much an export says: `compact` what differs from the defaults, `verbose` everything, `terse` one line for each row. */
export type Verbosity = 'compact' | 'verbose' | 'terse'

const verbosities: readonly Verbosity[] = ['compact', 'verbose', 'terse']

/** A file that the router has made. */
export interface MadeFile {
  /** `<identity>-<yyyymmdd-hhmmss>.backup` or `.rsc`: safe as the name of a file. */
  filename: string
  content: Buffer
}

/** In bytes. @throws {InputError} when it is not a number above 0. */
export function readMaxSize(value: FileOptions['maxSize']): number {
  if (value === undefined || String(value).trim() === '') return DEFAULT_SIZE * MIB
  const size = Number(value)
  if (!(size > 0)) throw new InputError('bad-number', { name: 'maxSize', value: String(value) })
  return size * MIB
}

/** @throws {InputError} when it is over the limit, in bytes. */
export function checkSize(name: string, size: number, limit: number): void {
  if (size > limit) throw new InputError('file-too-large', { name, size, limit: limit / MIB })
}

/** @throws {InputError} when there is no such verbosity. */
export function readVerbosity(value: Verbosity | undefined): Verbosity {
  return readChoice('verbosity', value, verbosities, 'compact')
}

/** A name as the router lists it. @throws {InputError} when there is none. */
export function readFileName(value: unknown): string {
  const name = typeof value === 'string' ? value.replace(/^\/+/, '') : ''
  if (name.trim() === '') throw new InputError('no-file')
  return name
}
