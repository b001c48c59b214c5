import { InputError } from '../../src/index.js'
import type { Text } from './entity.js'
import { routerboardOf } from './groups/updates.js'
import { resourceOf } from './groups/system.js'
import type { Ask } from './survey.js'

/** The router as a device of Home Assistant. */
export interface Device {
  /** Part of topics and unique ids: the serial number, as far as ids take it. */
  readonly id: string
  readonly name: string
  readonly model: string
  readonly serial: string
  readonly version: string
}

/**
 * Which router it is. A board has a serial number, RouterOS on other machines the id of its licence.
 *
 * @throws {InputError} where the router tells neither.
 */
export async function deviceOf(ask: Ask, text: Text): Promise<Device> {
  const [identity = {}] = await ask('/system/identity')
  const resource = await resourceOf({ ask })
  const board = await routerboardOf({ ask })
  const serial = board['serial-number'] || (await licenceOf(ask))
  if (serial === undefined || serial === '') throw new InputError({ text: text('node-errors.no-serial') })
  return {
    id: serial.replace(/[^a-zA-Z0-9_-]/g, '_'),
    name: identity['name'] || 'MikroTik',
    model: board['model'] || resource['board-name'] || 'RouterOS',
    serial,
    version: resource['version'] ?? ''
  }
}

async function licenceOf(ask: Ask): Promise<string | undefined> {
  const [licence = {}] = await ask('/system/license')
  return licence['software-id'] || licence['system-id']
}
