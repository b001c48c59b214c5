import {
  hidden,
  common,
  listOf,
  nameOf,
  prefix,
  readOnly,
  required,
  text,
  choice,
  offered,
  integer
} from '../tables/fields.js'
import { disconnectUser } from '../commands/system.js'
import type { MenuWithCommands } from '../commands/command.js'

const everyPolicy = [
  'local',
  'telnet',
  'ssh',
  'ftp',
  'reboot',
  'read',
  'write',
  'policy',
  'test',
  'winbox',
  'password',
  'web',
  'sniff',
  'sensitive',
  'api',
  'romon',
  'rest-api'
]

/** The way the router writes it: what a group may not do stands there too, with `!` in front. */
function policiesWithout(...denied: string[]): string {
  const granted = everyPolicy.filter((policy) => !denied.includes(policy))
  return [...granted, ...denied.map((policy) => `!${policy}`)].join(',')
}

export const userMenus: readonly MenuWithCommands[] = [
  {
    path: '/user',
    kind: 'list',
    policy: 'policy',
    unique: { names: ['name'], refusal: 'user with the same name already exists' },
    fields: {
      name: required(text),
      group: required(nameOf('/user/group')),
      address: { ...listOf(prefix), initial: '' },
      password: hidden(),
      'last-logged-in': readOnly(),
      ...common
    },
    rows: (board) => board.users.map(({ name, group, password }) => ({ name, group, password }))
  },
  {
    path: '/user/group',
    kind: 'list',
    policy: 'policy',
    unique: { names: ['name'], refusal: 'group with the same name already exists' },
    fields: {
      name: required(text),
      policy: listOf(choice(...everyPolicy, ...everyPolicy.map((policy) => `!${policy}`))),
      skin: { ...text, initial: 'default' },
      comment: text
    },
    rows: () => [
      { name: 'read', policy: policiesWithout('ftp', 'write', 'policy') },
      { name: 'write', policy: policiesWithout('ftp', 'policy') },
      { name: 'full', policy: policiesWithout() }
    ]
  },
  {
    path: '/user/active',
    kind: 'view',
    fields: { when: readOnly(), name: readOnly(), address: readOnly(), via: readOnly(), group: readOnly() },
    commands: { remove: disconnectUser }
  },
  {
    path: '/ip/service',
    kind: 'fixed',
    fields: {
      name: readOnly(),
      port: integer(1, 65_535),
      proto: readOnly(),
      address: { ...listOf(prefix), initial: '' },
      certificate: nameOf('/certificate', 'none'),
      'tls-version': offered,
      'max-sessions': { ...integer(1, 1000), initial: '20' },
      vrf: { ...text, initial: 'main' },
      remote: readOnly(),
      connection: readOnly(),
      dynamic: { ...readOnly(), initial: 'false' },
      invalid: { ...readOnly(), initial: 'false' },
      disabled: { ...common.disabled! }
    },
    rows: (board) => {
      const { hasCertificate, tls, plain, http, https } = board.ports()
      return [
        { name: 'ssh', port: '22', proto: 'tcp' },
        { name: 'winbox', port: '8291', proto: 'tcp' },
        { name: 'www', port: String(http ?? 80), proto: 'tcp', disabled: String(http === undefined) },
        {
          name: 'www-ssl',
          port: String(https ?? 443),
          proto: 'tcp',
          certificate: hasCertificate ? 'api' : 'none',
          'tls-version': 'any',
          disabled: String(https === undefined)
        },
        { name: 'api', port: String(plain ?? 8728), proto: 'tcp', disabled: String(plain === undefined) },
        {
          name: 'api-ssl',
          port: String(tls ?? 8729),
          proto: 'tcp',
          certificate: hasCertificate ? 'api' : 'none',
          'tls-version': 'any',
          disabled: String(tls === undefined)
        }
      ]
    }
  },
  {
    path: '/certificate',
    kind: 'list',
    fields: {
      name: required(text),
      'common-name': text,
      fingerprint: readOnly(),
      'key-usage': text,
      'invalid-after': readOnly(),
      trusted: readOnly()
    },
    rows: (board) =>
      board.ports().hasCertificate ? [{ name: 'api', 'common-name': 'demo router', trusted: 'true' }] : []
  }
]
