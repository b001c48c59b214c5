import { isSecret } from './secret.js'

/** Endings of names, addresses, references by name, and free text. */
const TEXT =
  /(?:^|[-.])(?:names?|identity|lists?|marks?|prefix|profiles?|comment|address(?:es)?|certificate|interface|filter-(?:chain|select)|pool|script|url|user|username|regexp?|mac|format)$/

/** They end alike, but hold a number or yes and no. */
const NO_TEXT =
  /^(?:(?:accept|add|advertise(?!-url)|allow|check|count|disable|forward|max|min|nat|requested|require|use|verify)-|addresses-per-mac$|auto-mac$|icmp-errors-|ip-of-dns-name$|random-static-address$|querier-uses-|sanitize-names$)/

const ALSO_TEXT = new Set(
  `
  .about .id .nextid 3gpp 3gpp-info 3gpp-raw aaa about access-technology acct-session-id action-data
  active-agent-circuit-id active-agent-remote-id active-client-id active-queue active-server actual-tx-queue
  add-dns-entries-suffix agent-circuit-id agent-remote-id akid allowed-hostname allowed-number apn app-store-urls
  area areas as-path belongs-to bgp-as-path bgp.as-path board body branding-package bridge bridge-port broker ca
  ca-cert ca-fingerprint cache-administrator cache-directory cache-path called-id called-station-id caller-id
  calling-station-id cap caps-managers case-id category cc cef-event-delimiter cert certificate-verification chain
  changelog circuit-id ckn class-id client client-dns client-endpoint client-id cmd cname completion configuration
  connect-group connect-to contact container-command-lines content contents context country currency current-country
  current-firmware current-operator current-tagged current-untagged data data-directory data-str datapath db-path
  default-group default-mount-point-template default-queue description device-path dhcp-agent-circuit-id
  dhcp-agent-remote-id dhcp-option dhcp-option-set dhcp-options dhcp-server dhcp-server-v6 dhcp-server-vrf
  dhcpv6-agent-circuit-id dhcpv6-agent-remote-id dial-command directory discovered-by discovery-interfaces dns-server
  dns-servers doh-servers domain download-path dst dst-host dst-path duid email email-cc email-to engine-id
  engine-id-suffix entrypoint env environment envlists exclude extra-info extra-labels extra-mounts extra-packages
  factory-firmware factory-software features file file-path file-root filename fingerprint firmware firmware-file
  firmware-path forward-to from fs-label fs-uuid ft-nas-identifier fw-version gateway gateway-id gateway6 group
  groups header healthcheck-cmd healthcheck-status hessid highlight host hostname hosts html-directory
  html-directory-override iccid id identifier imei immediate-gw imsi in-bridge in-bridge-port include incoming-filter
  info init-string input.filter installed-version instance interfaces interworking ip-range ipv6-routes iscsi-iqn
  iscsi-server-iqn issuer iw-realms iw-roaming-ois joineui joineuis jump-target jump-target-chain key-chain
  l2tpv3-circuit-id label lac lan-bridge last-caller-id last-disconnect-reason last-event last-status last-ussd
  latest-version layer7-protocol leds license limitation locality location log-file login lsp-id mail-servers
  manufacturer master-configuration match-chain matching-id mcc-mnc message mode-config mode-file model modem
  modem-init mount-point mount-point-template mountlists mountpoint multi-passphrase-group mx-exchange name-for-users
  nas-identifier neighbor-group netids nfs-share nickname note notrack-chain ns ntp-server numbers nvme-tcp-nqn
  nvme-tcp-server-nqn on-alert on-backup on-down on-error on-event on-fail on-login on-logout on-master on-message
  on-up openflow-switch operator option-set options organization out-bridge out-bridge-port outgoing-filter
  output.network owner package-path package-version parent parent-queue path paypal-currency peer peer-cookie phone
  phone-number platform policy policy-template-group primary-dns primary-ntp primary-path primary-server proposal
  provisioning-code public-key push-routes push-routes-ipv6 qkd-kme-id qkd-peer-sae-id queue queue-type ra-path
  radius-default-domain radius-location-id raid-master raw-header raw-value real-filename realm realms realms-raw
  reason registry-mirrors relay-info-remote-id remote-id remote-image remote-path req-filename req-fingerprint
  required-hw-devices required-mounts ret revision roaming-ois role root-dir ros-version route-distinguisher router
  router-id routes routing-table rule sae-id save-to script-file secondary-dns secondary-ntp secondary-server
  security seed select-from-vrf send-cookie send-email-from send-email-to sender serial serial-number server servers
  service session session-id sfp-vendor-part-number sfp-vendor-revision sfp-vendor-serial shell skid skin
  slave-configurations slaves slaves-datapath slot smb-share smtp-server sni software-id source split-dns src
  src-path srcid srv-target ssh-receive-mount sshfs-path ssid state steering string subject subscriber-number switch
  symbol system-description system-id table tag tagged target te-tunnel template term text thumbnails tls-host tmpdir
  tmpfs to topic topics total-queue transaction-id tx-template uicc unit untagged upgrade-firmware uri use-doh-server
  used-by user-message uuid value vendor version via vrf vtep-vrf wds-default-bridge when will-message will-topic
  wins-server workdir yaml zone
  `
    .trim()
    .split(/\s+/)
)

/**
 * Whether values of this name stay text where others become numbers and booleans: names, free text, identifiers, and
 * every secret. `007`, `true` or an IMEI in one of them is neither a number nor a boolean.
 */
export function isText(name: string): boolean {
  const last = name.slice(name.lastIndexOf('.') + 1)
  if (ALSO_TEXT.has(name) || ALSO_TEXT.has(last)) return true
  return isSecret(name) || (TEXT.test(name) && !NO_TEXT.test(last))
}
