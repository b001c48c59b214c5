import { readOnly } from '../tables/fields.js'
import type { MenuSpec } from '../tables/menu.js'

export const connectionMenus: readonly MenuSpec[] = [
  {
    path: '/ip/firewall/connection',
    kind: 'view',
    fields: {
      protocol: readOnly(),
      'src-address': readOnly(),
      'dst-address': readOnly(),
      'reply-src-address': readOnly(),
      'reply-dst-address': readOnly(),
      'tcp-state': readOnly(),
      timeout: readOnly(),
      'orig-packets': readOnly(),
      'orig-bytes': readOnly(),
      'repl-packets': readOnly(),
      'repl-bytes': readOnly(),
      'orig-rate': readOnly(),
      'repl-rate': readOnly(),
      assured: readOnly(),
      fasttrack: readOnly(),
      srcnat: readOnly()
    },
    rows: (board) => {
      const random = board.randomFor('connection')
      return Array.from({ length: 40 }, () => {
        const inside = `192.168.88.${random.between(100, 254)}:${random.between(32_768, 60_999)}`
        const outside = `${random.pick(['142.250.74.110', '151.101.1.140', '17.253.57.201', '9.9.9.9'])}:443`
        const bytes = random.between(900, 9_000_000)
        return {
          protocol: random.pick(['tcp', 'tcp', 'udp']),
          'src-address': inside,
          'dst-address': outside,
          'reply-src-address': outside,
          'reply-dst-address': `198.51.100.23:${inside.split(':')[1]}`,
          'tcp-state': 'established',
          timeout: `23h${random.between(1, 59)}m${random.between(1, 59)}s`,
          'orig-packets': String(Math.ceil(bytes / 900)),
          'orig-bytes': String(bytes),
          'repl-packets': String(Math.ceil(bytes / 300)),
          'repl-bytes': String(bytes * 4),
          'orig-rate': '0',
          'repl-rate': '0',
          assured: 'true',
          fasttrack: 'true',
          srcnat: 'true'
        }
      })
    }
  }
]
