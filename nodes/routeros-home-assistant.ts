import type { Node, NodeAPI, NodeDef } from 'node-red'
import { InputError, LONGEST_TIMEOUT, type Router } from '../src/index.js'
import { connectionOf } from './connection/connection.js'
import { type Group, groups } from './home-assistant/entity.js'
import { PollStatus } from './home-assistant/poll-status.js'
import { RouterDevice } from './home-assistant/router-device.js'
import { shelfOf } from './home-assistant/shelf.js'
import { Topics } from './home-assistant/topics.js'
import { sightingsOf } from './home-assistant/trackers.js'
import { whenStarted } from './listen/autostart.js'
import { inText, isTrue } from './reply/fields.js'
import { onMessage, type Turn } from './reply/on-message.js'
import { translate } from './report/catalog.js'
import { failWithoutMessage } from './report/failure.js'
import { type RouterMessage, withAnswer } from './report/message.js'

interface HomeAssistantDef extends NodeDef, Partial<Record<Group, boolean | string>> {
  connection: string
  prefix?: string
  base?: string
  ruleTag?: string
  presence?: boolean | string
  /** In s. */
  considerHome?: number | string
  controls?: boolean | string
  /** In s. */
  interval?: number | string
  legacyTracker?: boolean | string
}

const BY_DEFAULT = new Set<Group>(['system', 'interfaces', 'updates', 'health'])
const INTERVAL = 30
const RULE_TAG = 'ha:'

/** A router as a device of Home Assistant: what it sends is for an mqtt out node, what it gets from an mqtt in node. */
export = function (RED: NodeAPI): void {
  const text = (key: string, params?: Readonly<Record<string, string>>): string => translate(RED, key, params)

  RED.nodes.registerType('routeros-home-assistant', function (this: Node, def: HomeAssistantDef) {
    RED.nodes.createNode(this, def)
    const status = new PollStatus(RED, this)
    let unwatch = (): void => {}
    let dontStart = (): void => {}

    const open = (): { router: Router; topics: Topics; device: RouterDevice } => {
      const connection = connectionOf(RED, def.connection)
      const router = connection.routerFor({ _msgid: '' })
      const topics = new Topics(def.prefix, def.base, text)
      const device = new RouterDevice(router, {
        topics,
        groups: groups.filter((group) => isTrue(def[group] ?? BY_DEFAULT.has(group))),
        controls: isTrue(def.controls),
        ruleTag: inText(def.ruleTag).trim() || RULE_TAG,
        interval: intervalOf(def),
        legacyTracker: isTrue(def.legacyTracker ?? true),
        presence: isTrue(def.presence) ? { considerHome: def.considerHome } : undefined,
        text,
        shelf: shelfOf(this),
        owner: this,
        send: (publications) => {
          if (publications.length > 0) this.send([publications])
        },
        onSuccess: () => status.succeeded(),
        onFailure: (error, command) => {
          status.failed(error)
          failWithoutMessage(RED, this, error, { router: router.label, command, tag: this.id })
        }
      })
      unwatch = connection.watch(this, (state) => {
        status.connection(state)
        device.connection(state)
      })
      return { router, topics, device }
    }

    const answer = async (turn: Turn): Promise<void> => {
      turn.tag = this.id
      if (opened instanceof Error) throw opened
      const { router, topics, device } = opened
      turn.router = router.label
      const { msg } = turn
      const heard = topics.read(msg.topic)
      const sightings = heard === undefined ? sightingsOf(msg) : undefined
      if (heard?.about === 'set') await set(turn, device, heard)
      else if (heard !== undefined) {
        if (payloadOf(msg) === 'online') device.again()
      } else if (sightings !== undefined) await device.see(sightings)
      else if (msg.payload === 'topics')
        turn.send(withAnswer(msg, (answered) => (answered.payload = topics.subscriptions(device.id))))
      else if (msg.payload === 'remove') {
        await device.remove()
        status.stopped()
      } else throw new InputError({ text: text('node-errors.bad-home-assistant') })
    }

    const set = async (turn: Turn, device: RouterDevice, { id, key }: { id: string; key: string }): Promise<void> => {
      // A broker that sends a command again at each connect would reboot the router each time.
      if (isTrue((turn.msg as { retain?: unknown }).retain)) {
        throw new InputError({ text: text('node-errors.retained-command') })
      }
      if (device.id === undefined) await device.poll()
      // Several of these nodes may be wired to one mqtt in node.
      if (id === device.announced) await device.tell(key, payloadOf(turn.msg), (command) => (turn.command = command))
    }

    let opened: ReturnType<typeof open> | Error
    try {
      opened = open()
      const { device, router } = opened
      dontStart = whenStarted(RED, () => {
        try {
          device.start()
        } catch (error) {
          status.failed(error)
          failWithoutMessage(RED, this, error, { router: router.label, command: '', tag: this.id })
        }
      })
    } catch (error) {
      opened = error as Error
      status.failed(error)
    }
    onMessage(
      RED,
      this,
      (turn) => turn.endWith(answer(turn)),
      (error) => status.failed(error)
    )

    this.on('close', (isRemoved: boolean, done: () => void) => {
      dontStart()
      unwatch()
      status.close()
      const closed = opened instanceof Error ? Promise.resolve() : opened.device.close(isRemoved)
      void closed.finally(done)
    })
  })
}

/** In ms; 0 and less mean the default. @throws {InputError} when it is no number. */
function intervalOf({ interval }: HomeAssistantDef): number {
  const seconds = inText(interval).trim() === '' ? INTERVAL : Number(interval)
  if (Number.isNaN(seconds)) throw new InputError('bad-number', { name: 'interval', value: String(interval) })
  return Math.min((seconds > 0 ? seconds : INTERVAL) * 1000, LONGEST_TIMEOUT)
}

function payloadOf({ payload }: RouterMessage): string {
  return Buffer.isBuffer(payload) ? payload.toString() : String(payload)
}
