import { Random, hashOf } from '../values/random.js'
import { Version } from '../values/version.js'

export interface DemoUser {
  name: string
  password: string
  /** `read`, `write` or `full`. */
  group: string
}

export interface BoardOptions {
  version: string
  identity: string
  users: readonly DemoUser[]
  seed: number
}

/** The ports the router listens on. */
export interface Ports {
  plain: number | undefined
  tls: number | undefined
  hasCertificate: boolean
  /** Of REST. */
  http?: number | undefined
  https?: number | undefined
}

/** What a router is before anything is configured: what its rows start from. */
export class Board {
  readonly version: Version
  readonly users: readonly DemoUser[]
  readonly seed: number
  readonly initialIdentity: string
  readonly ports: () => Ports
  /** When it last started; an up time of two days looks more like a home. */
  bootedAt = Date.now() - 2.3 * 86_400_000

  constructor({ version, identity, users, seed }: BoardOptions, ports: () => Ports) {
    this.version = new Version(version)
    this.initialIdentity = identity
    this.users = users
    this.seed = seed
    this.ports = ports
  }

  /** A number generator that gives the same for the same menu, whichever is looked at first. */
  randomFor(name: string): Random {
    return new Random(this.seed ^ hashOf(name))
  }
}
