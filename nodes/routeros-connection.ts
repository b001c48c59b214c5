import type { NodeAPI, NodeDef } from 'node-red'
import { InputError, Router, type RouterOptions, RouterOSError, SecureHosts, type Sentence } from '../src/index.js'
import { addEndpoints } from './admin/endpoints.js'
import { type ConnectionCredentials, type ConnectionNode, findConnection } from './connection/connection.js'
import { Fleet } from './connection/fleet.js'
import { tlsOptionsOf } from './connection/tls.js'
import { isTrue } from './reply/fields.js'
import { translate } from './report/catalog.js'
import { oneLine } from './report/text.js'

interface ConnectionDef extends NodeDef, Omit<RouterOptions, 'name' | 'tls' | 'username' | 'password'> {
  /** The id of a `tls-config` node. */
  tls?: string
  dynamic?: boolean
}

/** What looks like the name or id of a connection. */
const NAME = /^[^"'{}[\]=@\p{Cc}]{1,100}$/u
/** A router that goes on sending what nobody knows must not fill the log. */
const MOST_STRAYS = 20
/** Nor must the length of it. */
const LONGEST_STRAY = 40

/** One router and its connections, shared by all nodes that name it. Nothing connects until one of them needs it. */
export = function (RED: NodeAPI): void {
  addEndpoints(RED)

  RED.nodes.registerType<ConnectionNode, ConnectionDef, object, ConnectionCredentials>(
    'routeros-connection',
    function (this: ConnectionNode, def: ConnectionDef) {
      RED.nodes.createNode(this, def)
      const strays = new Set<string>()
      const warnOnce = ({ head }: Sentence): void => {
        // By way of a Buffer, because a slice alone would keep the whole text in memory.
        const what = Buffer.from(oneLine(head, LONGEST_STRAY)).toString()
        if (strays.has(what) || strays.size > MOST_STRAYS) return
        strays.add(what)
        this.warn(translate(RED, 'node-errors.stray', { what }))
      }

      // Shared by all that use this connection: its own router, those of messages, and the test in the dialog.
      this.secureHosts = new SecureHosts()
      const options = optionsOf(this, def)
      const isReadOnly = options.readOnly === true
      const router = open(options)
      const fleet = new Fleet(options, warnOnce)
      if (router instanceof Router) router.on('stray', warnOnce)

      // Node-RED hands errors and statuses of a config node on to the nodes it finds here.
      this.users = {}

      this.routerFor = (msg) => {
        const choice = isTrue(def.dynamic) ? msg.router : undefined
        if (typeof choice === 'object' && choice !== null) return fleet.routerFor(choice)
        if (isChoice(choice)) return isReadOnly ? routerNamed(choice).readOnly : routerNamed(choice)
        if (router instanceof RouterOSError) throw router
        return router
      }

      this.watch = (user, onState) => {
        this.users[user.id] = user
        if (router instanceof Router) {
          onState(router.state)
          router.on('state', onState)
        } else onState({ name: 'error', reason: router, retryIn: undefined, wasLost: false })
        return () => {
          delete this.users[user.id]
          if (router instanceof Router) router.off('state', onState)
        }
      }

      this.on('close', (done: () => void) => {
        const routers = router instanceof Router ? [router, fleet] : [fleet]
        void Promise.all(routers.map((each) => each.close())).finally(done)
      })
    },
    { credentials: { username: { type: 'text' }, password: { type: 'password' } } }
  )

  function optionsOf(node: ConnectionNode, def: ConnectionDef): RouterOptions {
    const { username, password } = node.credentials ?? {}
    return {
      ...def,
      username,
      password,
      readOnly: isTrue(def.readOnly),
      tls: tlsOptionsOf(RED, def.tls),
      secureHosts: node.secureHosts
    }
  }

  /** A configuration that cannot be used stops nothing: whoever needs the router is told why. */
  function open(options: RouterOptions): Router | RouterOSError {
    try {
      return new Router(options)
    } catch (error) {
      if (error instanceof RouterOSError) return error
      throw error
    }
  }

  /** The router of another connection, by its id or its name. @throws {InputError} where there is not exactly one. */
  function routerNamed(choice: unknown): Router {
    const name = String(choice)
    const byId = findConnection(RED, name)
    const [found, second] = byId === undefined ? connectionsNamed(name) : [byId]
    if (second !== undefined) throw inputError('ambiguous-router', { router: name })
    if (found !== undefined) return found.routerFor({ _msgid: '' })
    // What looks like no name is not repeated: it may be JSON text with a password.
    throw NAME.test(name) ? inputError('unknown-router', { router: name }) : inputError('bad-router-choice')
  }

  function connectionsNamed(name: string): ConnectionNode[] {
    const ids: string[] = []
    RED.nodes.eachNode((node) => {
      if (node.type === 'routeros-connection') ids.push(node.id)
    })
    return ids.map((id) => findConnection(RED, id)).filter((node) => node?.name === name) as ConnectionNode[]
  }

  function inputError(key: string, params?: Record<string, string>): InputError {
    return new InputError({ text: translate(RED, `node-errors.${key}`, params) })
  }
}

/** An empty text in a message is none, as a field that was left empty. */
function isChoice(choice: unknown): boolean {
  return choice !== undefined && choice !== null && !(typeof choice === 'string' && choice.trim() === '')
}
