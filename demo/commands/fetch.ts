import { bool, offered, text, time } from '../tables/fields.js'
import { missing } from '../tables/trap.js'
import type { Command } from './command.js'
import { progress } from './progress.js'

/** Fetches nothing, and says so as the real one does: progress in KiB, a section each. */
export const fetch: Command = {
  args: {
    url: text,
    mode: offered,
    'dst-path': text,
    output: offered,
    'http-method': offered,
    'http-data': text,
    'http-header-field': text,
    'keep-result': bool,
    duration: time
  },
  policy: 'ftp',
  run(exchange) {
    if (exchange.values.url === undefined) throw missing('url')
    progress(exchange, [
      { status: 'connecting' },
      { status: 'downloading', downloaded: '4', total: '9', duration: '1s' },
      {
        status: 'finished',
        downloaded: '9',
        total: '9',
        duration: '1s',
        ...(exchange.values.output === 'user' && { data: 'hello from the demo router' })
      }
    ])
  }
}
