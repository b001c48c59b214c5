/**
 * What the engine's errors say, by reason. `__name__` marks a detail of the error.
 *
 * The Node-RED catalogs translate the same keys; English stands here so that the engine can be used alone.
 */
export const messages = {
  trap: 'The router refused without a reason',
  fatal: 'The router ended the connection without a reason',
  timeout: '__command__ was silent for __ms__ ms and was cancelled; raise the timeout, or ask for less with a proplist',
  'connect-failed': 'Could not connect to __host__ port __port__: __cause__',
  'connect-timeout': 'Could not connect to __host__ port __port__: no connection within __ms__ ms',
  'connect-tried': 'Could not connect to __host__: __tls__; __plain__',
  lost: 'The connection to __host__ port __port__ was lost: __cause__',
  'lost-closed': 'The connection to __host__ port __port__ was lost: closed by the other side',
  silent: 'The connection to __host__ port __port__ was lost: no answer for __ms__ ms',
  unanswered:
    'The connection to __host__ port __port__ was closed: the router never answered __count__ commands that timed out or were cancelled',
  closed: 'The connection to __host__ is closed',
  'login-refused':
    'The router refused the login: __reason__. Check user name, password and the "api" policy of the user’s group',
  'login-challenge':
    'The router refused the login: it did not accept the answer to its challenge. Check user name, password and the "api" policy of the user’s group',
  'tls-certificate':
    'The certificate of __host__ port __port__ was refused (__cause__): give its CA in a TLS configuration, or choose trust by fingerprint or any',
  'tls-fingerprint':
    'The certificate of __host__ port __port__ has another fingerprint (__actual__): check that this is your router, then enter the new fingerprint',
  'tls-no-certificate':
    'The router at __host__ port __port__ has no certificate for api-ssl: set one under /ip/service, or choose trust any',
  'tls-handshake':
    'TLS with __host__ port __port__ failed (__cause__): check the certificate and tls-version of api-ssl under /ip/service',
  'tls-not-spoken':
    'No TLS at __host__ port __port__ (__cause__): enable api-ssl under /ip/service, check the port, or choose another mode',
  'tls-silent':
    'No TLS at __host__ port __port__ (no answer in time): enable api-ssl under /ip/service, check the port, or choose another mode',
  'tls-downgrade':
    'TLS worked before and does not now, so the password is not sent in plain until the next deploy: __cause__',
  'tls-options': 'The TLS configuration cannot be used: __cause__',
  'control-byte': 'Not the RouterOS API (control byte 0x__byte__): check the port, 8728 is plain and 8729 TLS',
  'first-byte': 'Not the RouterOS API (first byte 0x__byte__): check the port, 8728 is plain and 8729 TLS',
  'word-too-long':
    'Not the RouterOS API (a word of __bytes__ bytes, at most __limit__): check the port, 8728 is plain and 8729 TLS',
  'sentence-too-long':
    'Not the RouterOS API (a sentence of more than __limit__ bytes or words): check the port, 8728 is plain and 8729 TLS',
  'reply-too-large':
    'The reply is too large for one message: more than __limit__ MiB after __rows__ rows. Use the output rows or batch, or ask for less with a proplist or conditions',
  'snapshot-too-large':
    'The snapshot of __menu__ is too large: more than __count__ rows or __limit__ MiB. Listen without a snapshot',
  unexpected: 'The reply could not be read: __cause__',
  challenge:
    'Not the RouterOS API (the login challenge is not hexadecimal): check the port, 8728 is plain and 8729 TLS',
  'cancel-unanswered': 'The router did not confirm within __ms__ ms that it stopped __command__',
  cancelled: '__command__ was cancelled',
  'bad-router': 'msg.router has host, port, mode, username and password, but no __name__',
  'too-many-routers': 'More than __count__ routers are in use at once',
  busy: '__count__ commands already wait for __host__: send fewer at a time',
  'read-only':
    '__command__ is not a read, and this connection is read-only: clear "read only" in the connection to allow it',
  'no-host': 'No host: enter the name or address of the router',
  'bad-host': 'Enter the host alone, such as 192.168.88.1: the port has a field of its own',
  'bad-port': 'The port must be a whole number from 1 to 65535, or empty',
  'bad-option': '__name__ cannot be __value__: use __expected__',
  'bad-count': '__name__ cannot be __value__: use a whole number from __least__ to __most__',
  'bad-number': '__name__ cannot be __value__: use a number',
  'bad-fingerprint':
    'The fingerprint must be the SHA-256 of the certificate, 64 hexadecimal digits with or without colons: copy it from /certificate/print detail',
  'bad-charset': 'Unknown character set __name__: use utf8 or a name iconv-lite knows, such as windows-1251',
  'not-encodable': '__name__ cannot be written in __charset__: a character is missing there',
  'no-command': 'No command: write one such as /interface/print',
  'no-path': 'No menu: write one such as /interface',
  'bad-command': 'A command is a string, a list of words, or an object with command, args, where and proplist',
  'bad-command-line': 'Line __line__ of the command begins with neither "=" nor "?"',
  'bad-word': 'Word __index__ of the command begins with neither "=" nor "?"',
  'bad-command-path': 'The first line is the command alone; write each argument on a line of its own, as =name=value',
  'bad-args': 'Arguments are an object from name to value',
  'bad-name': 'An argument needs a name without "=": __name__',
  'bad-field': 'A value of type __type__ cannot be evaluated: __cause__',
  'bad-json': 'The JSON of a value cannot be read: check its quotes, commas and brackets',
  'bad-value': 'The value of __name__ cannot be sent: use a text, a number, a boolean, a list of these, or null',
  'reserved-command': '__command__ belongs to the connection: use the connection’s fields, or the cancel node',
  'reserved-tag': '.tag belongs to the connection: use msg.tag to name a run',
  endless:
    '__command__ never ends, so its rows cannot be collected: use a listen node, add once, count or duration, or choose the output rows',
  'bad-where': 'Conditions are an object, a list of { property, op, value }, query words, or { all | any | not }',
  'bad-operator': 'Unknown operator __op__: use = != < > <= >= in exists missing',
  'bad-property': 'A condition needs the name of a property, without "="',
  'bad-query-word': 'A query word begins with "?": __word__',
  'bad-query-program':
    'Nested query words must be complete: put one of them before each "!" and two before each "&" and "|", and use no other operation',
  'bad-proplist': 'A proplist is a comma list or a list of names',
  'where-not-print':
    '__command__ takes no conditions, only print does: print the ids first, then name them as the argument .id',
  'word-over-limit': 'A word of more than 4294967295 bytes cannot be sent'
} as const

/** The stable name of one failure; the key of its text in every catalog. */
export type Reason = keyof typeof messages

/** What fills the `__name__` marks of a message; an error stands for its own text. Never holds a secret. */
export type Details = Readonly<Record<string, string | number | Error>>

/** The English text of a reason, its marks filled in. */
export function explain(reason: Reason, details: Details): string {
  return messages[reason].replace(/__(\w+?)__/g, (mark, name: string) => {
    const detail = details[name] ?? mark
    return detail instanceof Error ? detail.message : String(detail)
  })
}
