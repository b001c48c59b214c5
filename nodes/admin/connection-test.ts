import type { NodeAPI } from 'node-red'
import { Router, type RouterOptions, RouterOSError, TrapError, type TypedRow } from '../../src/index.js'
import { translate } from '../report/catalog.js'
import { messageOf } from '../report/failure.js'
import { adviceOn } from './advice.js'
import type { Endpoint } from './endpoint.js'
import { firstRows } from './rows.js'
import { connectionShape, typedOptions } from './typed-connection.js'

/** For each request, in ms. */
const LONGEST_SILENCE = 3_000

/** After one of these the other protocol may be what answers there. */
const ELSEWHERE: ReadonlySet<string> = new Set(['CONNECTION', 'TLS', 'PROTOCOL', 'UNSUPPORTED'])

const REQUESTS = [
  ['/system/identity/print', '=.proplist=name'],
  ['/system/resource/print', '=.proplist=version,board-name'],
  ['/system/routerboard/print', '=.proplist=model,board-name']
]

/** Tries a connection with the values as they stand in the dialog. */
export function testConnection(RED: NodeAPI): Endpoint<typeof connectionShape> {
  return {
    path: '/routeros/test',
    permission: 'routeros.write',
    shape: connectionShape,
    async answer(typed, signal) {
      const began = performance.now()
      const options = typedOptions(RED, typed, LONGEST_SILENCE)
      const router = new Router(options)
      const password = String(options.password ?? '')
      // Some of the words are the other side's, and the other side has just been told the password.
      const covered = (value: TypedRow[string] = ''): string => {
        const text = [value].flat().join(',')
        return password === '' ? text : text.replaceAll(password, '•••')
      }
      try {
        const [identity, resource, routerboard] = await identify(router, signal)
        const { security } = router
        return {
          ok: true,
          identity: covered(identity['name']),
          board: covered(resource['board-name'] ?? routerboard['board-name']),
          model: covered(routerboard['model']),
          version: covered(resource['version']),
          transport: router.state.name === 'connected' ? router.state.transport : 'plain',
          protocol: security?.protocol ?? '',
          cipher: security?.cipher ?? '',
          authenticated: security?.authenticated ?? false,
          fingerprint: security?.fingerprint ?? '',
          ms: Math.round(performance.now() - began)
        }
      } catch (error) {
        if (!(error instanceof RouterOSError)) throw error
        const { protocol } = options
        const other = protocol === 'rest' ? 'api' : 'rest'
        const isOther = ELSEWHERE.has(error.code) && (await hasAnswer({ ...options, protocol: other }, signal))
        return describe(RED, error, covered, isOther ? `other-${other}` : adviceOn(error, protocol))
      } finally {
        void router.close()
      }
    }
  }
}

/** One row per request; an empty one where the router refuses the answer to this user. */
async function identify(router: Router, signal: AbortSignal): Promise<[TypedRow, TypedRow, TypedRow]> {
  const answers = await Promise.allSettled(
    REQUESTS.map((words) => firstRows(router, words, 1, { signal, timeout: LONGEST_SILENCE }))
  )
  const isTrap = (answer: (typeof answers)[number]): boolean =>
    answer.status === 'rejected' && answer.reason instanceof TrapError
  const failed = answers.find((answer) => answer.status === 'rejected' && !isTrap(answer))
  const isAnswered = answers.some((answer) => answer.status === 'fulfilled' || isTrap(answer))
  if (failed?.status === 'rejected' && !isAnswered) throw failed.reason
  const rows = answers.map((answer) => (answer.status === 'fulfilled' ? answer.value[0] : undefined) ?? {})
  return [rows[0]!, rows[1]!, rows[2]!]
}

/** Whether a router answers, by refusing the login: it is told no password. */
async function hasAnswer(options: RouterOptions, signal: AbortSignal): Promise<boolean> {
  const connectTimeout = Math.min(Number(options.connectTimeout) || LONGEST_SILENCE, LONGEST_SILENCE)
  const router = new Router({ ...options, connectTimeout, username: '', password: '' })
  try {
    await firstRows(router, REQUESTS[0]!, 1, { signal, timeout: LONGEST_SILENCE })
    return true
  } catch (error) {
    return error instanceof RouterOSError && (error.code === 'LOGIN' || error.code === 'TRAP')
  } finally {
    void router.close()
  }
}

function describe(
  RED: NodeAPI,
  error: RouterOSError,
  covered: (text: string) => string,
  advice: string | undefined
): object {
  const fingerprint = error.code === 'TLS' ? error.details['actual'] : undefined
  return {
    ok: false,
    code: error.code,
    message: covered(messageOf(RED, error)),
    hint: advice === undefined ? '' : translate(RED, `admin.hint.${advice}`),
    ...(fingerprint !== undefined && { fingerprint })
  }
}
