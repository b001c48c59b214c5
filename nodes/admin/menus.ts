/**
 * The menus people use most, for routers that cannot be asked: path, what can be done there, and the properties that can
 * be set. Behind a `+` stand further commands, behind a `=` properties that can only be read.
 *
 * - `list`: rows come and go; `ordered`: their order matters too; `fixed`: rows are only changed
 * - `single`: one row without an id; `view`: only looked at; `dir`: nothing but commands
 */
export const menus = `
/certificate list name common-name country state locality organization unit key-size key-usage days-valid subject-alt-name trusted + sign import issued-revoke export-certificate = fingerprint invalid-before invalid-after expired serial-number
/file list name contents type + read = size creation-time last-modified
/interface fixed name mtu l2mtu disabled comment + monitor-traffic reset-counters = type running actual-mtu mac-address last-link-up-time last-link-down-time link-downs rx-byte tx-byte rx-packet tx-packet rx-error tx-error rx-drop tx-drop dynamic slave
/interface/bonding list name slaves mode primary link-monitoring mii-interval mtu arp disabled comment + monitor = running mac-address
/interface/bridge list name vlan-filtering protocol-mode igmp-snooping ageing-time arp mtu priority admin-mac auto-mac disabled comment + monitor = running mac-address
/interface/bridge/host list bridge interface mac-address vid disabled comment = on-interface dynamic local age
/interface/bridge/port list bridge interface pvid frame-types ingress-filtering edge path-cost horizon hw disabled comment + monitor = role status dynamic inactive
/interface/bridge/vlan list bridge vlan-ids tagged untagged disabled comment = current-tagged current-untagged dynamic
/interface/eoip list name remote-address local-address tunnel-id mtu keepalive ipsec-secret disabled comment + monitor = running
/interface/ethernet fixed name mtu l2mtu mac-address auto-negotiation speed advertise arp poe-out rx-flow-control tx-flow-control disabled comment + monitor reset-counters reset-mac-address cable-test blink = default-name running orig-mac-address
/interface/gre list name remote-address local-address mtu keepalive ipsec-secret disabled comment + monitor = running
/interface/l2tp-client list name connect-to user password profile use-ipsec ipsec-secret add-default-route disabled comment + monitor = running status
/interface/list list name include exclude comment = builtin dynamic
/interface/list/member list list interface disabled comment = dynamic
/interface/lte fixed name apn-profiles network-mode band pin mtu allow-roaming disabled comment + monitor at-chat firmware-upgrade show-capabilities = running imei inactive
/interface/ovpn-client list name connect-to port user password profile certificate cipher auth add-default-route disabled comment + monitor = running
/interface/pppoe-client list name interface user password service-name profile add-default-route use-peer-dns disabled comment + monitor = running status
/interface/sstp-client list name connect-to port user password profile certificate verify-server-certificate disabled comment + monitor = running
/interface/vlan list name interface vlan-id mtu arp disabled comment = running mac-address
/interface/vrrp list name interface vrid priority interval version authentication password on-master on-backup disabled comment + monitor = running master backup
/interface/wifi list name configuration configuration.ssid configuration.mode configuration.country security security.authentication-types security.passphrase channel channel.band channel.frequency datapath disabled comment + monitor scan frequency-scan snooper = running inactive default-name radio-mac
/interface/wifi/registration-table view + monitor = interface ssid mac-address uptime signal tx-rate rx-rate bytes packets last-activity
/interface/wireguard list name listen-port private-key mtu disabled comment = public-key running
/interface/wireguard/peers list interface public-key private-key preshared-key endpoint-address endpoint-port allowed-address persistent-keepalive disabled comment = current-endpoint-address current-endpoint-port last-handshake rx tx
/interface/wireless list name ssid mode band frequency channel-width country security-profile wireless-protocol disabled comment + monitor scan snooper frequency-monitor = running mac-address
/interface/wireless/registration-table view + monitor remove = interface mac-address ap signal-strength tx-rate rx-rate uptime last-ip bytes packets
/interface/wireless/security-profiles list name mode authentication-types unicast-ciphers group-ciphers wpa-pre-shared-key wpa2-pre-shared-key comment
/ip/address list address interface network disabled comment = actual-interface dynamic invalid
/ip/arp list address mac-address interface published disabled comment = dynamic complete invalid
/ip/cloud single ddns-enabled ddns-update-interval update-time + force-update = dns-name public-address status
/ip/dhcp-client list interface add-default-route use-peer-dns use-peer-ntp default-route-distance dhcp-options disabled comment + renew release = address gateway status dhcp-server expires-after primary-dns
/ip/dhcp-server list name interface address-pool lease-time authoritative add-arp lease-script disabled comment = dynamic invalid
/ip/dhcp-server/lease list address mac-address client-id server lease-time block-access address-lists rate-limit disabled comment + make-static check-status = active-address active-mac-address active-server host-name status expires-after last-seen dynamic
/ip/dhcp-server/network list address gateway dns-server ntp-server domain netmask dhcp-option comment
/ip/dns single servers allow-remote-requests cache-size cache-max-ttl use-doh-server verify-doh-cert max-udp-packet-size = cache-used dynamic-servers
/ip/dns/cache view + flush = name type data ttl static
/ip/dns/static ordered name address type cname ttl regexp forward-to match-subdomain address-list disabled comment = dynamic
/ip/firewall/address-list list list address timeout disabled comment = creation-time dynamic
/ip/firewall/connection view + remove = protocol src-address dst-address reply-src-address reply-dst-address connection-state tcp-state timeout connection-mark orig-bytes repl-bytes orig-rate repl-rate
/ip/firewall/filter ordered chain action src-address dst-address src-address-list dst-address-list protocol src-port dst-port in-interface out-interface in-interface-list out-interface-list connection-state connection-nat-state jump-target address-list address-list-timeout log log-prefix disabled comment + unset reset-counters reset-counters-all = bytes packets dynamic invalid
/ip/firewall/layer7-protocol list name regexp comment
/ip/firewall/mangle ordered chain action src-address dst-address protocol src-port dst-port in-interface out-interface connection-state connection-mark packet-mark routing-mark new-connection-mark new-packet-mark new-routing-mark passthrough log log-prefix disabled comment + unset reset-counters reset-counters-all = bytes packets dynamic invalid
/ip/firewall/nat ordered chain action src-address dst-address protocol src-port dst-port in-interface out-interface in-interface-list out-interface-list to-addresses to-ports log log-prefix disabled comment + unset reset-counters reset-counters-all = bytes packets dynamic invalid
/ip/firewall/raw ordered chain action src-address dst-address src-address-list dst-address-list protocol src-port dst-port in-interface out-interface log log-prefix disabled comment + unset reset-counters reset-counters-all = bytes packets dynamic invalid
/ip/hotspot list name interface address-pool profile idle-timeout disabled comment + setup = invalid
/ip/hotspot/active view + remove login = server user address mac-address login-by uptime idle-time session-time-left bytes-in bytes-out
/ip/hotspot/host view + remove make-binding = mac-address address to-address server uptime idle-time authorized bypassed bytes-in bytes-out
/ip/hotspot/user list name password profile server address mac-address limit-uptime limit-bytes-total disabled comment + reset-counters = uptime bytes-in bytes-out dynamic
/ip/ipsec/active-peers view + kill-connections = local-address remote-address state uptime side
/ip/neighbor view = interface address mac-address identity platform version board uptime discovered-by
/ip/pool list name ranges next-pool comment = total used available
/ip/pool/used view = pool address owner info
/ip/route list dst-address gateway distance scope target-scope routing-table check-gateway pref-src blackhole disabled comment + check = active dynamic static connect immediate-gw
/ip/service fixed port address certificate tls-version max-sessions vrf disabled = name proto invalid
/ip/settings single ip-forward rp-filter tcp-syncookies send-redirects accept-redirects
/ipv6/address list address interface advertise eui-64 from-pool no-dad disabled comment = actual-interface dynamic global link-local
/ipv6/firewall/address-list list list address timeout disabled comment = creation-time dynamic
/ipv6/firewall/filter ordered chain action src-address dst-address src-address-list dst-address-list protocol src-port dst-port in-interface out-interface in-interface-list out-interface-list connection-state log log-prefix disabled comment + unset reset-counters reset-counters-all = bytes packets dynamic invalid
/ipv6/neighbor view = address interface mac-address status router
/ipv6/route list dst-address gateway distance scope routing-table check-gateway disabled comment = active dynamic
/log view + debug error info warning = time topics message
/ppp/active view + remove = name service caller-id address uptime encoding session-id
/ppp/profile list name local-address remote-address rate-limit dns-server use-encryption only-one on-up on-down comment
/ppp/secret list name password service profile local-address remote-address caller-id routes disabled comment = last-logged-out last-caller-id
/queue/simple ordered name target parent max-limit limit-at burst-limit burst-threshold burst-time priority queue packet-marks time disabled comment + unset reset-counters reset-counters-all = bytes packets rate dropped dynamic invalid
/queue/tree list name parent packet-mark max-limit limit-at priority queue bucket-size disabled comment + reset-counters reset-counters-all = bytes packets rate invalid
/queue/type list name kind pfifo-limit pcq-rate pcq-classifier sfq-perturb
/radius list address service secret authentication-port accounting-port timeout src-address disabled comment + monitor reset-counters
/routing/bgp/session view + refresh resend clear reset stop = name remote.address remote.as local.as established uptime prefix-count
/routing/ospf/neighbor view = instance area address router-id state adjacency
/routing/table list name fib disabled comment = dynamic
/snmp single enabled contact location trap-target trap-community trap-version
/snmp/community list name addresses security read-access write-access authentication-password encryption-password disabled comment
/system dir + reboot shutdown
/system/backup dir + save load
/system/clock single time date time-zone-name time-zone-autodetect = gmt-offset dst-active
/system/health view = name value type
/system/history view = action by time policy
/system/identity single name
/system/leds list leds type interface disabled
/system/license single + renew = software-id nlevel features
/system/logging list topics action prefix disabled = invalid default
/system/note single note show-at-login
/system/ntp/client single enabled mode servers vrf = status synced-server freq-drift
/system/package fixed + enable disable uninstall = name version build-time size scheduled
/system/package/update single channel + check-for-updates download install = installed-version latest-version status
/system/resource single = uptime version build-time free-memory total-memory cpu cpu-count cpu-frequency cpu-load free-hdd-space total-hdd-space architecture-name board-name platform
/system/resource/cpu view = cpu load irq disk
/system/routerboard single + upgrade = routerboard board-name model serial-number firmware-type factory-firmware current-firmware upgrade-firmware
/system/scheduler list name start-date start-time interval on-event policy disabled comment = next-run run-count owner
/system/script list name source policy dont-require-permissions comment + run = owner last-started run-count invalid
/system/script/job view + remove = script owner type started
/tool dir + ping traceroute torch bandwidth-test fetch wol dns-update ip-scan
/tool/e-mail single server port from user password tls vrf + send = last-status last-address
/tool/netwatch list host type interval timeout up-script down-script test-script port disabled comment = status since
/user list name group password address disabled comment = last-logged-in expired
/user/active view + remove = when name address via group radius
/user/group list name policy skin comment
`
