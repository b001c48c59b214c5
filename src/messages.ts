/**
 * What the engine's errors say, by reason. `__name__` marks a detail of the error.
 *
 * The Node-RED catalogs translate the same keys; English stands here so that the engine can be used alone.
 */
export const messages = {
  trap: 'The router refused the command without a reason',
  fatal: 'The router closed the connection without a reason',
  timeout:
    'No reply to __command__ for __ms__ ms; it was cancelled. Raise the timeout, or request less with a proplist',
  deadline: '__command__ took longer than __ms__ ms; it was cancelled. Raise the deadline, or request less',
  'connect-failed': 'Connection failed: __cause__ (__host__ port __port__)',
  'connect-timeout': 'No connection within __ms__ ms (__host__ port __port__)',
  'connect-tried': '__tls__; __plain__',
  lost: 'Connection lost: __cause__ (__host__ port __port__)',
  'lost-closed': 'Connection lost: closed by the router (__host__ port __port__)',
  silent: 'Connection lost: no reply for __ms__ ms (__host__ port __port__)',
  unanswered:
    'Connection closed: no reply to __count__ commands after they timed out or were cancelled (__host__ port __port__)',
  closed: 'The connection to __host__ is closed',
  'login-refused': 'Login refused: __reason__; check user name, password and the "api" policy of the user’s group',
  'login-rest': 'Login refused over REST; check user name, password and the "rest-api" policy of the user’s group',
  'login-challenge':
    'Login refused: the router did not accept the answer to its challenge; check user name, password and the "api" policy of the user’s group',
  'tls-certificate':
    'Certificate refused: __cause__ (__host__ port __port__); add its CA to a TLS configuration, or choose trust by fingerprint or any',
  'tls-fingerprint':
    'Certificate refused: wrong fingerprint __actual__ (__host__ port __port__); check that this is your router, then enter the new fingerprint',
  'tls-no-certificate':
    'No certificate for __service__ (__host__ port __port__); set one under /ip/service, or choose trust any',
  'tls-client-certificate':
    'Client certificate required: __cause__ (__host__ port __port__); add one that the router trusts, and its key, to a TLS configuration',
  'tls-handshake':
    'TLS handshake failed: __cause__ (__host__ port __port__); check the certificate and tls-version of __service__ under /ip/service',
  'tls-not-spoken':
    'No TLS: __cause__ (__host__ port __port__); enable __service__ under /ip/service, check the port, or choose another encryption',
  'tls-silent':
    'No TLS: no reply in time (__host__ port __port__); enable __service__ under /ip/service, check the port, or choose another encryption',
  'tls-downgrade': 'TLS no longer works; not falling back to plain; redeploy to allow it. __cause__',
  'tls-options': 'The TLS configuration cannot be used: __cause__',
  'control-byte': 'Not the RouterOS API: control byte 0x__byte__; check the port, 8728 is plain and 8729 TLS',
  'first-byte': 'Not the RouterOS API: first byte 0x__byte__; check the port, 8728 is plain and 8729 TLS',
  'word-too-long':
    'Not the RouterOS API: a word of __bytes__ bytes, the limit is __limit__; check the port, 8728 is plain and 8729 TLS',
  'sentence-too-long':
    'Not the RouterOS API: a sentence of more than __limit__ bytes or words; check the port, 8728 is plain and 8729 TLS',
  'reply-too-large':
    'The reply is too large for one message: more than __limit__ MiB after __rows__ rows. Use the output rows or batch, or ask for less with a proplist or conditions',
  'snapshot-too-large':
    'The snapshot of __menu__ is too large: more than __count__ rows or __limit__ MiB. Listen to its events without a snapshot, onlyIf and for',
  'rest-timeout':
    'No reply to __command__ for __ms__ ms; the router goes on with it, since REST cannot cancel. Raise the timeout, or request less with a proplist or conditions',
  'rest-deadline':
    '__command__ took longer than __ms__ ms; the router goes on with it, since REST cannot cancel. Raise the deadline, or request less',
  'rest-limit':
    'The router ended __command__ after __seconds__ s, the limit of REST; request less, or use the API for it',
  'rest-cancel':
    '__command__ is given up, but the router goes on with it until it ends: REST cannot cancel; use the API for this',
  'rest-stream':
    'REST gives all rows at the end, so __command__ cannot be listened to; use poll, add once, count or duration, or use the API',
  'rest-binary': 'REST carries text only, so __command__ cannot be used; use the API for files',
  'rest-safe': 'REST has no connection that could hold safe mode (__command__); use the API for this',
  'rest-too-long':
    '__command__ would take __seconds__ s or longer, and REST ends it before; choose a shorter duration or count, or use the API',
  'rest-version':
    'No REST on this router (__host__ port __port__): it takes RouterOS 7.1, over http 7.9; use the API, or check the port',
  'rest-html':
    'Not the REST API: a web page (__host__ port __port__); check the port and what answers there, such as a proxy',
  'rest-status':
    'Not the REST API: HTTP status __status__ (__host__ port __port__); check the port and what answers there, such as a proxy',
  'rest-json': 'The REST reply could not be read: __cause__',
  'rest-too-large': 'The REST reply is too large: more than __limit__ MiB; request less with a proplist or conditions',
  unexpected: 'The reply could not be read: __cause__',
  challenge: 'Not the RouterOS API: the login challenge is not hexadecimal; check the port, 8728 is plain and 8729 TLS',
  'cancel-unanswered': 'The router did not confirm within __ms__ ms that __command__ was cancelled',
  cancelled: '__command__ was cancelled',
  'bad-router': 'msg.router: unknown property __name__; use host, port, mode, username and password',
  'too-many-routers': 'More than __count__ routers are in use at once',
  busy: '__count__ commands are already waiting for __host__; send fewer at a time',
  'read-only':
    '__command__ is not a read, and the connection is read-only; clear "Read-only" in the connection to allow it',
  'no-safe-mode': 'This router has no safe mode for the API; update it to RouterOS 7.18 or newer, or clear "Safe mode"',
  'safe-mode-rest': 'Safe mode needs the API; REST has no session to hold it. Clear "Safe mode"',
  'no-such-change': '__menu__ has no __command__, so its rows cannot be made as declared',
  'bad-rows': 'Declared rows must be an object of properties, or a list of such objects',
  'too-many-rows': 'At most __limit__ rows can be declared at once',
  'bad-key': 'The key must be a comma list or an array of names',
  'no-key': 'Which properties tell the rows of __menu__ apart is not known; enter them as the key',
  'row-without-key': 'Declared row __row__ has no __name__, which is part of the key',
  'row-without-match': 'Declared row __row__ stands for no row of __menu__ that can be changed',
  'declared-twice': 'Declared rows __first__ and __second__ have the same key; each row can be declared once',
  'none-declared':
    'No rows are declared, so that all others would be removed or disabled; allow an empty declaration if that is meant',
  'over-limit': '__count__ rows would be removed or disabled, the limit is __limit__; nothing was changed',
  'too-many-steps': '__count__ steps are too many for safe mode, the limit is __limit__; nothing was changed',
  'no-host': 'No host: enter the name or address of the router',
  'bad-host': 'The host must be a name or address only, such as 192.168.88.1; the port has its own field',
  'bad-port': 'The port must be a whole number from 1 to 65535, or empty',
  'bad-option': '__name__ cannot be __value__; use __expected__',
  'bad-count': '__name__ cannot be __value__; use a whole number from __least__ to __most__',
  'bad-number': '__name__ cannot be __value__; use a number',
  'bad-fingerprint':
    'The fingerprint must be a SHA-256 of 64 hexadecimal digits, with or without colons; copy it from /certificate/print detail',
  'bad-charset': 'Unknown charset __name__; use utf8 or a name iconv-lite knows, such as windows-1251',
  'not-encodable': '__name__ cannot be sent in charset __charset__: a character is missing in it',
  'no-command': 'No command: enter one such as /interface/print',
  'no-path': 'No path: enter one such as /interface',
  'bad-command': 'A command must be text, an array of words, or an object with command, args, where and proplist',
  'bad-command-line': 'Line __line__ of the command must begin with "=" or "?"',
  'bad-word': 'Word __index__ of the command must begin with "=" or "?"',
  'bad-command-path':
    'The command must stand alone; add arguments to the list, or as =name=value on lines of their own',
  'no-find': 'The API has no [find …]: choose the rows by conditions in msg.where, or give their .id',
  'bad-args': 'Arguments must be an object of names and values',
  'too-many-words': 'A command can have at most __limit__ words and conditions',
  'bad-name': 'An argument needs a name without "=": __name__',
  'bad-field': 'A value of type __type__ cannot be evaluated: __cause__',
  'bad-json': 'A value is not valid JSON; check its quotes, commas and brackets',
  'bad-value': 'The value of __name__ cannot be sent; use text, a number, a boolean, an array of these, or null',
  'reserved-command': '__command__ belongs to the connection; use the fields of the connection, or a cancel node',
  'reserved-tag': '.tag belongs to the connection; use msg.tag to name a run',
  endless:
    '__command__ never ends and cannot be collected into an array; use rows, or a listen node, or add once, count or duration',
  'bad-where': 'Conditions must be an object, an array of { property, op, value }, query words, or { all | any | not }',
  'bad-operator': 'Unknown operator __op__; use = != < > <= >= in exists missing contains starts ends matches',
  'bad-pattern': 'The value of matches for __name__ must be a valid regular expression of at most __limit__ characters',
  'slow-pattern':
    'The regular expression for __name__ took longer than __ms__ ms on one value; avoid repetitions inside repetitions, such as (a+)+',
  'not-for-router':
    'The router cannot evaluate contains, starts, ends and matches here; use them in a query without count-only',
  'bad-property': 'A condition needs a property name without "="',
  'bad-property-name': '__name__ cannot be the name of a property; write the name alone, without blanks and signs',
  'bad-query-word': 'A query word must begin with "?": __word__',
  'bad-query-program':
    'Wrong query operation: "!" needs one query word before it, "&" and "|" need two; there is no other',
  'bad-proplist': 'A proplist must be a comma list or an array of names',
  'where-not-print':
    '__command__ takes no conditions, only print does; print the ids first, then send them as argument .id',
  'bad-destination':
    'The rows cannot be written to msg.__property__: that is not a valid property, or a part of its path is not an object',
  'bad-device': 'The device __name__ needs a name and at least one MAC address, host name or address to match',
  'evidence-too-large': '__menu__ has too many rows for presence: more than __limit__ MiB',
  'where-empty': 'The conditions for __command__ are empty, which would mean every row; give at least one condition',
  'where-and-ids': '__command__ has conditions and ids; use either msg.where or .id',
  'where-without-ids': '__command__ takes no .id, so conditions cannot choose its rows; remove msg.where',
  'no-file': 'No file: enter the name of one, such as flash/notes.txt',
  'bad-content': 'The content of a file must be text or a Buffer',
  'file-too-large': '__name__ has __size__ bytes, more than the limit of __limit__ MiB; raise the limit',
  'file-changed': '__name__ changed each of the __count__ times it was read; read it again when nothing writes to it',
  'file-not-made':
    '__file__ was not complete after __ms__ ms; raise the timeout, or check the free space of the router',
  'file-left':
    '__cause__. The file __file__ may still be on the router; it is removed once the connection is back, otherwise remove it by hand',
  'file-read-version':
    '__name__ cannot be read: RouterOS __version__ only gives short text files over the API, and it has __size__ bytes. Update to __since__ or newer, or let the router send it with /tool/fetch upload=yes',
  'backup-version':
    'A backup cannot be read over the API of RouterOS __version__; update to __since__ or newer, or let the router save it and send it with /tool/fetch upload=yes',
  'file-write-version':
    'RouterOS __version__ takes no files over the API; update to __since__ or newer, or let the router get them with /tool/fetch',
  'file-write-too-large':
    '__name__ has __size__ bytes, and the router takes at most __limit__ over the API; let it get the file with /tool/fetch',
  'word-over-limit': 'A word cannot be longer than 4294967295 bytes'
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
