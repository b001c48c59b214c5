import { setMaxListeners } from 'node:events'
import type { Node, NodeAPI, NodeDef } from 'node-red'
import {
  Command,
  exportCommand,
  type FileOptions,
  InputError,
  readChoice,
  readFileName,
  type Router,
  type Verbosity
} from '../src/index.js'
import { connectionOf, showConnection } from './connection/connection.js'
import { evaluate, fieldsOf, isGiven, isTrue, overridesOf } from './reply/fields.js'
import { onMessage, type Turn } from './reply/on-message.js'
import { tagsOf } from './reply/tags.js'
import { translate } from './report/catalog.js'
import { type Provenance, type RouterMessage, withAnswer } from './report/message.js'
import { FileStatus } from './report/file-status.js'

type Action = 'read' | 'write' | 'remove' | 'backup' | 'export'

interface FileDef extends NodeDef {
  connection: string
  action?: Action
  file?: string
  fileType?: string
  content?: string
  contentType?: string
  /** How the content of a file stands in the payload. */
  form?: 'buffer' | 'text'
  menu?: string
  verbosity?: Verbosity
  secrets?: boolean | string
  keep?: boolean | string
  maxSize?: number | string
  timeout?: number | string
  blockOverrides?: boolean | string
}

type FileCredentials = { password?: string }

/** What goes into the message. */
interface Outcome {
  payload: unknown
  filename: string
}

const COMMANDS: Readonly<Record<Action, (menu: string) => string>> = {
  read: () => '/file/read',
  write: () => '/file/set',
  remove: () => '/file/remove',
  backup: () => '/system/backup/save',
  export: (menu) => exportCommand({ menu })
}

/** Backups, exports and files of the router, one at a time. */
export = function (RED: NodeAPI): void {
  function routerosFile(this: Node<FileCredentials>, saved: FileDef): void {
    RED.nodes.createNode(this, saved)
    const def = fieldsOf(saved)
    const { action = 'read', file = 'filename', fileType = 'msg', content = 'payload', contentType = 'msg' } = def
    const status = new FileStatus(RED, this)
    const stopping = new AbortController()
    setMaxListeners(0, stopping.signal) // every message that waits listens to it
    const tagFor = tagsOf(this)
    let hasWarned = false

    const nameIn = (msg: RouterMessage): unknown => evaluate(RED, this, msg, { value: file, type: fileType })

    const inForm = (router: Router, bytes: Buffer): Buffer | string =>
      formOf(def) === 'text' ? router.decode(bytes) : bytes

    const warnOnce = (): void => {
      if (hasWarned) return
      hasWarned = true
      this.warn(translate(RED, 'node-errors.unencrypted-backup'))
    }

    const act = async (router: Router, msg: RouterMessage, menu: string, options: FileOptions): Promise<Outcome> => {
      const keep = isTrue(def.keep)
      switch (action) {
        case 'write': {
          const bytes = evaluate(RED, this, msg, { value: content, type: contentType })
          const written = await router.writeFile((await nameIn(msg)) as string, (await bytes) as string, options)
          return { payload: [written], filename: written.name }
        }
        case 'remove': {
          const removed = await router.removeFile((await nameIn(msg)) as string, options)
          return { payload: [removed], filename: removed.name }
        }
        case 'backup': {
          const { password } = this.credentials ?? {}
          if (!password) warnOnce()
          const made = await router.backup({ ...options, keep, password })
          return { payload: inForm(router, made.content), filename: made.filename }
        }
        case 'export': {
          const { verbosity } = def
          const made = await router.export({ ...options, keep, menu, verbosity, secrets: isTrue(def.secrets) })
          return { payload: inForm(router, made.content), filename: made.filename }
        }
        default: {
          const name = readFileName(await nameIn(msg))
          return { payload: inForm(router, await router.readFile(name, options)), filename: name }
        }
      }
    }

    const answer = async (turn: Turn): Promise<void> => {
      const { msg } = turn
      const began = performance.now()
      const how: Pick<Provenance, 'tag' | 'transport'> = {
        tag: tagFor(msg),
        transport: 'plain'
      }
      turn.tag = how.tag
      const router = connectionOf(RED, def.connection).routerFor(msg)
      turn.router = router.label
      const menu = menuFor(msg, def)
      turn.command = new Command(commandOf(action)(menu)).path
      formOf(def) // not only when the file is here
      let wasSent = false
      status.enter()
      try {
        const outcome = await act(router, msg, menu, {
          tag: how.tag,
          signal: stopping.signal,
          timeout: def.timeout,
          maxSize: def.maxSize,
          onProgress: (bytes, size) => status.progress(bytes, size),
          onSent: (transport) => {
            how.transport = transport
            if (!wasSent) status.sent()
            wasSent = true
          }
        })
        const { command } = turn
        const ms = Math.round(performance.now() - began)
        const write = (answered: RouterMessage): void => void Object.assign(answered, outcome)
        turn.send(withAnswer(msg, write, { router: router.label, command, ms, rows: 1, ...how }))
      } finally {
        status.leave(wasSent)
      }
    }

    const unwatch = showConnection(RED, this, def.connection, status)
    onMessage(
      RED,
      this,
      (turn) => turn.endWith(answer(turn)),
      (error) => status.failed(error)
    )

    this.on('close', () => {
      stopping.abort()
      unwatch()
      status.close()
    })
  }

  RED.nodes.registerType<Node<FileCredentials>, FileDef, object, FileCredentials>('routeros-file', routerosFile, {
    credentials: { password: { type: 'password' } }
  })
}

/** @throws {InputError} when there is no such action. */
function commandOf(action: Action): (menu: string) => string {
  if (Object.hasOwn(COMMANDS, action)) return COMMANDS[action]
  throw new InputError('bad-option', { name: 'action', value: action, expected: Object.keys(COMMANDS).join(', ') })
}

/** How the content of a file stands in the payload. @throws {InputError} when there is no such form. */
function formOf({ form }: FileDef): 'buffer' | 'text' {
  return readChoice('form', form, ['buffer', 'text'], 'buffer')
}

/** What a message says takes the place of the field, unless the node does not let it. */
function menuFor(msg: RouterMessage, { menu = '', blockOverrides }: FileDef): string {
  const { menu: given } = overridesOf(msg, blockOverrides)
  return isGiven(given) ? String(given) : menu
}
