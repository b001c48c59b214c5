/** Endings of such names, alone or behind `-` or `.`: `radius-secret`, `security.passphrase`, `static-key-0`. */
const SECRET =
  /(?:passwords?|passphrase|passwd|secrets?|(?:^|[-.])(?:pass|psk|pin(?:-number)?|cak|token|community|(?:api)?key(?:-val(?:ue)?|-b64)?))(?:-?\d+)?$/

/** Further names. */
const ALSO = new Set(
  `activation-code config-string confirmation-code http-data http-header-field paypal-signature`.split(' ')
)

/** Keys that are no secret: public ones, numbers, names of keys, flags. */
const PUBLIC = new Set(
  `client-cert-key gre-key lacp-user-key partner-key public-key remote-key reset-private-key smart-card-key
  static-transmit-key`.split(/\s+/)
)

/** Secrets whose names are harmless in other menus. */
const SECRET_THERE: Readonly<Record<string, readonly string[]>> = {
  '/app': ['environment'],
  '/container': ['env'],
  '/container/envs': ['value'],
  '/snmp/community': ['name']
}

/** The reverse: a key's name, a number, whether a key is there. */
const PUBLIC_THERE: Readonly<Record<string, readonly string[]>> = {
  '/certificate': ['private-key'],
  '/container/envs': ['key'],
  '/interface/bonding': ['key'],
  '/ip/ipsec/identity': ['key'],
  '/ip/ipsec/key/rsa': ['key']
}

/**
 * Whether a property or argument of this name holds a secret, which never appears in an error, a status, a log, a
 * preview or a step of a plan.
 *
 * @param menu makes the answer exact where it is known: `/snmp/community`.
 */
export function isSecret(name: string, menu = ''): boolean {
  if (SECRET_THERE[menu]?.includes(name) === true) return true
  if (PUBLIC_THERE[menu]?.includes(name) === true) return false
  const last = name.slice(name.lastIndexOf('.') + 1)
  return ALSO.has(last) || (SECRET.test(name) && !PUBLIC.has(last))
}
