import { text } from '../tables/fields.js'
import { missing } from '../tables/trap.js'
import type { Command } from './command.js'
import { rowsNamed } from './edit.js'
import { monitorPace, monitoring, repeat } from './repeat.js'

/** What a modem says of its network; its signal moves a little. */
export const lteMonitor: Command = {
  args: monitoring,
  policy: 'read',
  run(exchange, device, menu) {
    const modems = rowsNamed(exchange, menu)
    const random = device.randomFor('lte')
    repeat(exchange, monitorPace, () =>
      modems.map(({ disabled, 'provider-name': provider = 'Demo Mobile', 'is-roaming': roaming = 'false' }) => {
        if (disabled === 'true') return { status: 'disabled' }
        return {
          status: 'connected',
          model: 'DEMO-LTE6',
          'current-operator': provider,
          'access-technology': 'LTE',
          'registration-status': 'registered',
          roaming,
          'primary-band': 'B3@20Mhz earfcn: 1300 phy-cellid: 211',
          rssi: String(random.between(-66, -60)),
          rsrp: String(random.between(-96, -88)),
          rsrq: String(random.between(-12, -8)),
          sinr: String(random.between(9, 17)),
          'session-uptime': '6h12m40s'
        }
      })
    )
  }
}

/** Sends a message to nobody. */
export const sendSms: Command = {
  args: { port: text, 'phone-number': text, message: text },
  policy: 'write',
  run(exchange) {
    const { 'phone-number': phone, message } = exchange.values
    if (phone === undefined) throw missing('phone-number')
    if (message === undefined) throw missing('message')
    exchange.done()
  }
}
