import type { Device } from '../device/device.js'
import type { Exchange } from '../exchange.js'
import { offered } from '../tables/fields.js'
import { Trap } from '../tables/trap.js'
import type { Command } from './command.js'

/** Holds safe mode for this session. Of another session's, `on-error` says what becomes of it. */
export const take: Command = {
  args: { 'on-error': offered },
  policy: 'write',
  run(exchange, { safeMode }) {
    const { holder } = safeMode
    const { 'on-error': onError = 'abort' } = exchange.values
    if (holder !== undefined && holder !== exchange.session) {
      if (onError === 'unroll') safeMode.unroll()
      else if (onError !== 'release') throw new Trap(`failure: safe mode is held by ${holder.login?.name ?? ''}`)
    }
    if (holder !== exchange.session) safeMode.take(exchange.session)
    exchange.done()
  }
}

/** Keeps what was changed. */
export const release = ending(({ safeMode }) => safeMode.release())

/** Takes back what was changed. */
export const unroll = ending(({ safeMode }) => safeMode.unroll())

export const toggle: Command = {
  args: {},
  policy: 'write',
  run(exchange, device, menu) {
    const isOwn = device.safeMode.holder === exchange.session
    return (isOwn ? release : take).run(exchange, device, menu)
  }
}

function ending(end: (device: Device) => void): Command {
  return {
    args: {},
    policy: 'write',
    run(exchange: Exchange, device: Device) {
      if (device.safeMode.holder !== exchange.session) throw new Trap('failure: safe mode is not held by this session')
      end(device)
      exchange.done()
    }
  }
}
