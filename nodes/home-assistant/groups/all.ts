import type { Entity, Group } from '../entity.js'
import type { Context } from '../survey.js'
import { health } from './health.js'
import { interfaces, traffic } from './interfaces.js'
import { leases, netwatch, wireguard } from './network.js'
import { poe } from './poe.js'
import { system } from './system.js'
import { rules, scripts } from './tagged.js'
import { updates } from './updates.js'

/** What reads the entities of each group. */
export const readers: Readonly<Record<Group, (context: Context) => Promise<readonly Entity[]>>> = {
  system,
  interfaces,
  traffic,
  updates,
  poe,
  health,
  leases,
  netwatch,
  wireguard,
  rules,
  scripts
}
