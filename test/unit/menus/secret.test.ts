import assert from 'node:assert/strict'
import { isSecret } from '../../../src/menus/index.js'
import { allNames } from './names.js'

/** Names of the table that look like they hold a secret and do. */
const SECRETS = `
  activation-code auth-key authentication-password cak challenge-passphrase challenge-password community config-string
  confirm-new-password confirmation-code connection-request-password eab-hmac-key eab-key-b64 eap-password enc-key
  encryption-key encryption-password export-passphrase hkdf-secret http-data http-header-field ipsec-secret key
  key-passphrase key-val mac-auth-password management-protection-key mschapv2-password mtik-key new-password
  nv2-preshared-key nv2-sync-secret nvme-tcp-password nvme-tcp-server-password old-password otp-secret ovpn-password
  passphrase password paypal-password paypal-signature pin ppk-secret preshared-key private-key private-passphrase
  private-pre-shared-key radius-password reconfigure-key secret secret-download-key secrets security.eap-password
  security.passphrase self-encryption-password shared-secret sim-pin smb-password smb-server-password socks5-password
  sshfs-password static-key-0 static-key-1 static-key-2 static-key-3 static-sta-private-key tcp-md5-key
  trap-community web-private-password wpa-pre-shared-key wpa2-pre-shared-key`

/** Names of the table that look like it and do not. */
const PUBLIC = `
  aaa.password-format add-mac-cookie allow-sharedkey bgp-communities bgp-communities-list-name bgp-communities-match
  bgp-ext-communities bgp-ext-communities-list-name bgp-ext-communities-match bgp-large-communities
  bgp-large-communities-list-name bgp-large-communities-match bgp.communities bgp.ext-communities
  bgp.large-communities bgp.notification.code bgp.notification.subcode bgp.update.communities
  bgp.update.ext-communities bgp.update.large-communities bypassed client-cert-key code communities cookie-length
  ddos-cookie-threshold eab-kid enc-key-size env environment envlists ext-communities ft-r0-key-lifetime gre-key
  group-key-update host-key-size host-key-type http-cookie-lifetime http-headers http-status-code icmp-code
  input.accept-communities input.accept-ext-communities input.accept-large-communities input.filter-communities
  input.filter-ext-communities input.filter-large-communities key-chain key-file-prefix key-id key-ids key-name
  key-size key-type key-usage l2tpv3-cookie-length lacp-user-key large-communities mac-cookie mac-cookie-timeout
  minimum-password-length multi-passphrase-group no-key-export partner-key passthrough passthrough-interface
  passthrough-mac passthrough-subnet-size password-authentication password-characters password-format password-length
  peer-cookie pin-status ppk private-algo private-key-file private-mem-blocks provisioning-code public-key
  public-key-file publickey-authentication-options remote-key reset-private-key security.ft-r0-key-lifetime
  security.group-key-update security.multi-passphrase-group send-cookie set-bgp-communities set-bgp-communities-list
  set-bgp-ext-communities set-bgp-large-communities signature smart-card-key static-sta-private-algo
  static-transmit-key tcp-syncookies tls-auth tls-crypt token-refresh-handicap web-private-username output.remove-private-as`

const LOOKS_SECRET =
  /pass(?!ive)|secret|key(?:[-.]|$)|token|(?:^|[-.])(?:api|psk|pin(?!g)|cak(?!e)|ppk)(?:[-.]|$)|wep|communit|http-(?:data|header)|credential|(?:^|-)otp(?:-|$)|private|hmac|signature|(?<!op)code$|cookie|config-string|tls-(?:auth|crypt)|challenge|^(?:env|eab)/

describe('isSecret', () => {
  const names = allNames().map(({ name }) => name)
  const list = (text: string): string[] => text.trim().split(/\s+/).sort()

  it('is true for the names of the table that hold a secret, and for no other', () => {
    assert.deepEqual(names.filter((name) => isSecret(name)).sort(), list(SECRETS))
  })

  it('has an answer that somebody thought about for every name that looks secret', () => {
    const looking = names.filter((name) => LOOKS_SECRET.test(name))
    assert.deepEqual(
      looking.sort(),
      [...list(SECRETS), ...list(PUBLIC)].filter((name) => LOOKS_SECRET.test(name)).sort()
    )
  })

  it('is true for names the table does not have', () => {
    for (const name of 'psk pass passwd password2 apikey api-key wep-key wep-key-1 pin-number auth.pin security.key x.secret'.split(
      ' '
    )) {
      assert.ok(isSecret(name), name)
    }
    assert.ok(!isSecret('compass') && !isSecret('x.public-key') && !isSecret('keyboard') && !isSecret(''))
  })

  it('depends on the menu where a name alone does not tell', () => {
    assert.ok(isSecret('name', '/snmp/community') && !isSecret('name', '/interface') && !isSecret('name'))
    assert.ok(isSecret('key') && isSecret('key', '/iot/lora/servers') && !isSecret('key', '/container/envs'))
    assert.ok(isSecret('value', '/container/envs') && !isSecret('value'))
  })
})
