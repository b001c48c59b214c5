import type { Login } from '../session.js'
import type { Values } from '../tables/table.js'
import type { Device } from './device.js'

/** A user by name, unless disabled. */
export function userOf(device: Device, name: string): Values | undefined {
  return device.menus.at('/user').items.find((user) => user.name === name && user.disabled !== 'true')
}

/** What a user may do; undefined where the group may not use this service. */
export function loginOf(device: Device, user: Values, service: 'api' | 'rest-api'): Login | undefined {
  const { name = '', group = '' } = user
  const policy = device.menus.at('/user/group').find(group)?.policy ?? ''
  const policies = new Set(policy.split(',').filter((each) => each !== '' && !each.startsWith('!')))
  return policies.has(service) ? { name, group, policies } : undefined
}
