import { InputError } from '../errors.js'
import type { Activity } from '../router/activity.js'
import { collect } from '../router/collect.js'
import { aborted } from '../router/job.js'
import type { RunOptions } from '../router/run.js'
import type { Charset } from '../wire/charset.js'
import { Command } from '../wire/command.js'
import { removeFile, writeFile } from './file.js'
import { exportCommand, makeBackup, makeExport } from './make.js'
import {
  type BackupOptions,
  type ExportOptions,
  type FileOptions,
  type MadeFile,
  readFileName,
  readMaxSize
} from './options.js'
import { readFile } from './read.js'
import type { FileAccess } from './send.js'

/** The files of one router: one job after the other, each of several commands. */
export class Files {
  readonly #activity: Activity
  readonly #charset: Charset
  readonly #isText: boolean

  /** @param isText only text comes and goes: over REST. */
  constructor(activity: Activity, charset: Charset, isText: boolean) {
    this.#activity = activity
    this.#charset = charset
    this.#isText = isText
  }

  async read(name: string, options: FileOptions): Promise<Buffer> {
    const file = readFileName(name)
    const maxSize = readMaxSize(options.maxSize)
    return this.#work(new Command('/file/read'), options, (access) => readFile(access, file, { ...options, maxSize }))
  }

  async write(name: string, content: unknown, options: FileOptions): Promise<{ name: string; size: number }> {
    const file = readFileName(name)
    const bytes = this.#bytesOf(content)
    const maxSize = readMaxSize(options.maxSize)
    await this.#work(new Command('/file/set'), options, (access) => writeFile(access, file, bytes, maxSize))
    return { name: file, size: bytes.length }
  }

  async remove(name: string, options: FileOptions): Promise<{ name: string }> {
    const file = readFileName(name)
    await this.#work(new Command('/file/remove'), options, (access) => removeFile(access, file))
    return { name: file }
  }

  async backup(options: BackupOptions): Promise<MadeFile> {
    return this.#work(new Command('/system/backup/save'), options, (access) => makeBackup(access, options))
  }

  async export(options: ExportOptions): Promise<MadeFile> {
    const command = new Command(exportCommand(options), { file: '' })
    return this.#work(command, options, (access) => makeExport(access, options))
  }

  /** @param command stands for the job. */
  #work<T>(command: Command, options: FileOptions, work: (access: FileAccess) => Promise<T>): Promise<T> {
    return this.#activity.job(command, options, (stopping, settings) => {
      const send: FileAccess['send'] = (input, { isTidying = false, ...more } = {}) =>
        collect((handlers) => {
          const life = isTidying ? { waitsForConnection: true } : { signal: stopping }
          const onSent: RunOptions['onSent'] = (transport) => {
            options.onSent?.(transport)
            more.onSent?.(transport)
          }
          const started = { ...settings, values: 'text' as const, ...life, ...more, onSent, ...handlers }
          return this.#activity.start(new Command(input), started, true)
        })
      const { timeout } = settings
      return this.#activity.turns.take('/file', false, aborted(stopping), async () => {
        stopping.throwIfAborted()
        return work({ stopping, timeout, isText: this.#isText, send })
      })
    })
  }

  #bytesOf(content: unknown): Buffer {
    if (typeof content === 'string') return this.#charset.encode(content, 'contents')
    if (content instanceof Uint8Array) return Buffer.from(content.buffer, content.byteOffset, content.byteLength)
    throw new InputError('bad-content')
  }
}
