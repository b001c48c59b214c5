import type { NodeAPI, NodeDef } from 'node-red'
import { type DeviceState, InputError, type NamedDevice, type PresenceChange, PresenceWatch } from '../src/index.js'
import { connectionOf } from './connection/connection.js'
import { whenStarted } from './listen/autostart.js'
import { isTrue, linesOf } from './reply/fields.js'
import { onMessage, type Turn } from './reply/on-message.js'
import { translate } from './report/catalog.js'
import { failWithoutMessage } from './report/failure.js'
import { type RouterMessage, withAnswer } from './report/message.js'
import { PresenceStatus } from './report/presence-status.js'

/** The router itself, and access points that are routers of their own. */
const CONNECTIONS = [
  'connection',
  'connection2',
  'connection3',
  'connection4',
  'connection5',
  'connection6',
  'connection7',
  'connection8'
] as const

interface PresenceDef extends NodeDef, Partial<Record<(typeof CONNECTIONS)[number], string>> {
  devices?: NamedDevice[]
  /** Seconds. */
  considerHome?: number | string
  /** Seconds. */
  interval?: number | string
  wired?: boolean
  autostart?: boolean
}

/** Tells who is at home, from what several routers know. */
export = function (RED: NodeAPI): void {
  RED.nodes.registerType('routeros-presence', function (this, def: PresenceDef) {
    RED.nodes.createNode(this, def)
    const status = new PresenceStatus(RED, this)
    let watch: PresenceWatch | undefined
    let isWatching = false
    let isClosed = false
    let unwatch: (() => void)[] = []

    const fail = (error: unknown, router = ''): void =>
      failWithoutMessage(RED, this, error, { router, command: '', tag: this.id })

    const start = (): void => {
      if (isWatching || isClosed) return
      const ids = [...new Set(CONNECTIONS.map((field) => def[field] ?? ''))].filter(
        (id, index) => id !== '' || index === 0
      )
      const connections = ids.map((id) => connectionOf(RED, id))
      const routers = connections.map((connection) => connection.routerFor({ _msgid: '' }))
      status.start()
      watch = new PresenceWatch(routers, {
        ...def,
        devices: linesOf(RED, def.devices ?? [], 'devices'),
        wired: isTrue(def.wired ?? true),
        owner: this,
        tag: this.id,
        onChanges,
        onFailure: (error, { label }) => {
          if (error === undefined) return status.recovered()
          status.failed(error)
          fail(error, label)
        }
      })
      isWatching = true
      unwatch = connections.map((connection) =>
        connection.watch(this, (state) => status.connectionOf(connection.id, state))
      )
    }

    const onChanges = (changes: PresenceChange[]): void => {
      status.atHome(watch!.atHome)
      for (const { event, device } of changes) {
        const msg = { _msgid: RED.util.generateId(), topic: device.name, event, payload: readable(device) }
        this.send(msg)
      }
    }

    const stop = async (): Promise<void> => {
      isWatching = false
      for (const each of unwatch.splice(0)) each()
      await watch?.stop()
    }

    const control = async (msg: RouterMessage): Promise<DeviceState[] | undefined> => {
      switch (msg.action ?? msg.payload) {
        case 'list':
          return watch?.list() ?? []
        case 'start':
          start()
          return undefined
        case 'stop':
          await stop()
          status.stop()
          return undefined
        default:
          throw new InputError({ text: translate(RED, 'node-errors.bad-presence-control') })
      }
    }

    const answer = async (turn: Turn): Promise<void> => {
      const list = await control(turn.msg)
      if (list !== undefined) turn.send(withAnswer(turn.msg, (msg) => (msg.payload = list.map(readable))))
    }

    // One after the other: a start must not overtake the stop before it.
    let last: Promise<unknown> = Promise.resolve()
    onMessage(RED, this, (turn) => {
      turn.tag = this.id
      const controlled = last.then(() => answer(turn))
      last = controlled.catch(() => {})
      turn.endWith(controlled)
    })

    let dontStart = (): void => {}
    if (isTrue(def.autostart ?? true)) {
      dontStart = whenStarted(RED, () => {
        try {
          start()
        } catch (error) {
          status.stop(error)
          fail(error)
        }
      })
    } else status.stop()

    this.on('close', (done: () => void) => {
      isClosed = true
      dontStart()
      status.close()
      void stop().finally(done)
    })
  })
}

/** With times as people and programs read them. */
function readable({ since, lastSeen, ...rest }: DeviceState): object {
  const iso = (time: number): string => new Date(time).toISOString()
  return { ...rest, since: iso(since), ...(lastSeen !== undefined && { lastSeen: iso(lastSeen) }) }
}
