// Made by scripts/menus.mjs from scripts/menus/*.json: do not edit, run node scripts/menus.mjs.

/** The release the table was made of. */
export const release = '7.24'

/** What the console says of an argument's values, one hint a line; a number in {@link lists} is its line, from 1 on. */
export const hints: string = `
text
no|yes
time 00:00:00.200..
time
script
all|dynamic|none|static
ip
mac
time 00:00:00.020..00:00:30
all-ethernet|all-ppp|all-vlan|all-wireless
time 00:00:00.020..00:00:05
time 1s..7101w3d6h28m15s
text min=1
time 0s..1d
dccp|ddp|egp|encap|etherip|ggp|gre|hmp|icmp|icmpv6|idpr-cmtp|igmp|ipencap|ipip|ipsec-ah|ipsec-esp|ipv6-encap|ipv6-frag|ipv6-nonxt|ipv6-opts|ipv6-route|iso-tp4|l2tp|ospf|pim|pup|rdp|rspf|rsvp|sctp|st|tcp|udp|udp-lite|vmtp|vrrp|xns-idp|xtp
hex
default|default-encryption
text max=31
disabled|enabled|local-proxy-arp|proxy-arp|reply-only
ipv6-prefix
forward|input|output
blackhole|broadcast|local|multicast|unicast
both-addresses|both-addresses-and-ports|both-ports|dst-address|dst-address-and-port|dst-port|src-address|src-address-and-port|src-port
equal|greater-than|less-than|not-equal
in|out
none-dynamic|none-static
ip-range
anycast|local|multicast|unicast|unreachable
default|default-small|ethernet-default|hotspot-default|multi-queue-ethernet-default|only-hardware-queue|pcq-download-default|pcq-upload-default|synchronous-default|wireless-default
text max=32
time 1s..18h12m15s
time 1s..71w2h27m52s950ms
disabled|enabled
time 1s..42w6d
!,|ack|cwr|ece|fin|psh|rst|syn|urg
ftp|h323|irc|pptp|quake3|sip|tftp
inherit|no
time 0s..15s
802.2|arp|capsman|dot1x|homeplug-av|ip|ipv6|ipx|lacp|length|lldp|loop-protect|macsec|mpls-multicast|mpls-unicast|mvrp|packing-compr|packing-simple|pppoe|pppoe-discovery|rarp|romon|service-vlan|vlan
always|if-installed|never
bottom|first
default|off|on
dstnat|srcnat
forward|input|output|postrouting|prerouting
2ghz-ax|2ghz-be|2ghz-g|2ghz-n|5ghz-a|5ghz-ac|5ghz-ax|5ghz-be|5ghz-n|6ghz-ax|6ghz-be|s1ghz-ah
any|loose-source-routing|no-record-route|no-router-alert|no-source-routing|no-timestamp|none|record-route|router-alert|strict-source-routing|timestamp
auth|from-client|http|local-dst|to-client
default|no|yes
established|invalid|new|related|untracked
pap|chap|mschap1|mschap2[,Authentication*]
text max=16
time 30s..1d
any|only-1.2
dstnat|input|output|srcnat
output|prerouting
0..4294967295
1/2/4/8mhz|1/2/4mhz|1/2mhz|1mhz|20/40/80+80mhz|20/40/80/160/320mhz|20/40/80/160mhz|20/40/80mhz|20/40mhz|20/40mhz-Ce|20/40mhz-eC|20mhz
10min-cac|all|disabled
10|100|1000|10000|100000|1000000|10000000
CONNECT|DELETE|GET|HEAD|OPTIONS|POST|PUT|TRACE
ah|dst|esp|frag|hop|none|proto|route
allowed|disabled|required
allow|deny
both|hash-to-element|hunting-and-pecking
ccmp|ccmp-256|gcmp|gcmp-256|tkip
cmac|cmac-256|gmac|gmac-256
disable|push-button
dont-verify-certificate|no-certificates|verify-certificate|verify-certificate-with-crl
exclusively|no|yes
on-cap|on-capsman|on-capsman-secure
pap|chap|mschap1|mschap2[,Allow*]
peap|tls|ttls
text min=2 max=96
text min=3 max=3
time 0s..1h
time 0s..1m10s
time 100ms..1s
time 1s..6w3d12h15m
time 30s..7101w3d6h28m15s
wpa-psk|wpa2-psk|wpa2-psk-sha2|wpa-eap|wpa2-eap|wpa3-psk|owe|wpa3-eap|wpa3-eap-192[,SecurityAuthenticationTypes*]
text min=8 max=63
802.2|arp|capsman|dot1x|homeplug-av|ip|ipv6|ipx|lacp|lldp|loop-protect|macsec|mpls-multicast|mpls-unicast|mvrp|packing-compr|packing-simple|pppoe|pppoe-discovery|rarp|romon|service-vlan|vlan
full|read|write
tcp|udp
19|20|21[,SecurityDhGroups*]
2|3
ap|station|station-bridge|station-pseudobridge
arp-nak|drarp-error|drarp-reply|drarp-request|inarp-reply|inarp-request|reply|reply-reverse|request|request-reverse
auto|no|yes
available|not-available|unknown
broadcast|host|multicast|other-host
config|tcn
cts-to-self|none|rts-cts
default|no|required|yes
dns-redirection|https-redirection|online-enrollment|terms-and-conditions
double-nated|not-available|port-restricted|port-restricted-double-nated|port-restricted-single-nated|public|single-nated|unknown
down|reserved|test|up
dscp-high-3-bits|priority
emergency-only|personal-device|private|private-with-guest|public-chargeable|public-free|test|wildcard
immediate|unlimited
indoor|outdoor
ip|ipv6
ip|ipv6[,Afi*]
time 1s..7w17h2m47s295ms
tkip|ccmp|gcmp|ccmp-256|gcmp-256[,SecurityEncryption*]
topology-change|topology-change-ack
0|4-bytes|8-bytes
aes-ccm|tkip[,SecurityEncryption*]
auto|none
ip-prefix
md5|none|sha1
time 5m..7101w3d6h28m15s
wpa-psk|wpa2-psk|wpa-eap|wpa2-eap[,SecurityAuthenticationTypes*]
arp|bfd|none|ping
disk|echo|memory|remote
ipsec-secret|keepalive
md5|sha1|sha256|sha384|sha512
no|required|yes
|/|add|bgp-input-local-as|bgp-input-remote-as|bgp-local-pref|bgp-med|bgp-out-med|bgp-output-local-as|bgp-output-remote-as|bgp-path-len|bgp-path-peer-prepend|bgp-path-prepend|bgp-weight|distance|dst-len|ospf-ext-metric|ospf-ext-tag|ospf-metric|ospf-tag|rip-ext-metric|rip-ext-tag|rip-metric|rip-tag|scope|sub|target-scope
+|-|all
0|1|2|3[,RxChains*]
0|1|2|3[,TxChains*]
0|1|2|3|4|5|6|7[,ConfigurationChains*]
0|1|2|3|4|5|6|7[,ConfigurationTxChains*]
1Mbps|2Mbps|5.5Mbps|11Mbps|6Mbps|9Mbps|12Mbps|18Mbps|24Mbps|36Mbps|48Mbps|54Mbps[,RatesBasic*]
1Mbps|2Mbps|5.5Mbps|11Mbps|6Mbps|9Mbps|12Mbps|18Mbps|24Mbps|36Mbps|48Mbps|54Mbps[,RatesSupported*]
:|default
accept|add-dst-to-address-list|add-src-to-address-list|drop|jump|log|notrack|passthrough|return
accounting|no|yes
admit-all|admit-only-untagged-and-priority-tagged|admit-only-vlan-tagged
afi|alone|input|instance|remote-as|vrf
afi|alone|instance|remote-as|vrf
alert|expl-null|expl-null6|impl-null
all-p2p|bit-torrent|blubster|direct-connect|edonkey|fasttrack|gnutella|soulseek|warez|winmx
api|ftp|local|password|policy|read|reboot|rest-api|romon|sensitive|sniff|ssh|telnet|test|web|winbox|write
arp|none|ping
auto-bits|auto-bytes|bits|bytes
bgp-input-local-addr|bgp-input-remote-addr|bgp-output-local-addr|bgp-output-remote-addr|dst|gw|ospf-fwd|pref-src
bgp-input-local-as|bgp-input-remote-as|bgp-local-pref|bgp-med|bgp-out-med|bgp-output-local-as|bgp-output-remote-as|bgp-path-len|bgp-path-peer-prepend|bgp-path-prepend|bgp-weight|distance|dst-len|ospf-ext-metric|ospf-ext-tag|ospf-metric|ospf-tag|rip-ext-metric|rip-ext-tag|rip-metric|rip-tag|scope|target-scope
capsman|capsman-or-local|local
clientid|clientid_duid|hostname
compress-all|compress-headers|none|simple
connected|static|rip|ospf|isis|bgp|vpn|dhcp|fantasy|modem|bgp-mpls-vpn|slaac[,OutputRedistribute*]
connected|static|rip|ospf|isis|bgp|vpn|dhcp|fantasy|modem|bgp-mpls-vpn|slaac[,Redistribute*]
decrement|increment|set
default|disabled|enabled
default|force-self|propagate
default|revised
disabled|permanent|temporary-query
eap-mschapv2|eap-peap|eap-tls|eap-ttls
ethernet|ip
external|internal
from-dscp|from-dscp-high-3-bits|from-ingress
incrementing|random|specific-byte|uninitialized
ipv4|ipv6
ip|ipv6[,InputAddPath*]
ip|ipv6[,OutputAddPath*]
ip|ipv6|l2vpn|l2vpn-cisco|vpnv4|vpnv6|evpn[,Afi*]
mac-as-username|mac-as-username-and-password
mcs-0|mcs-1|mcs-2|mcs-3|mcs-4|mcs-5|mcs-6|mcs-7|mcs-8|mcs-9|mcs-10|mcs-11|mcs-12|mcs-13|mcs-14|mcs-15|mcs-16|mcs-17|mcs-18|mcs-19|mcs-20|mcs-21|mcs-22|mcs-23[,RatesHtBasicMcs*]
mcs-0|mcs-1|mcs-2|mcs-3|mcs-4|mcs-5|mcs-6|mcs-7|mcs-8|mcs-9|mcs-10|mcs-11|mcs-12|mcs-13|mcs-14|mcs-15|mcs-16|mcs-17|mcs-18|mcs-19|mcs-20|mcs-21|mcs-22|mcs-23[,RatesHtSupportedMcs*]
raw-ethernet|tagged-ethernet|vpls
sniff|sniff-pc
text max=255
text min=1 max=255
time 0s..18h12m15s
time 100ms..71w2h27m52s950ms
time 10ms..1m
time 1s..30m
wpa-psk|wpa2-psk|wpa-eap|wpa2-eap[,AuthenticationTypes*]
|none|self
0|1|2|3[,ConfigurationRxChains*]
0|1|2|3[,ConfigurationTxChains*]
1|2
AES|DES
MD5|SHA1
accept-own|accept-own-nh|blackhole|graceful-shutdown|internet|llgr-stale|no-advertise|no-export|no-export-subconfed|no-llgr|no-peer|route-filter-4|route-filter-6|route-filter-xlate-4|route-filter-xlate-6
aes256-sha|aes256-gcm-sha384[,Ciphers*]
all|config
authorized|none|private
immediately|never
local|mangle|user|vrf-lookup|vrf-unreach
rt|soo
time 1m..1d
100G-baseCR2|100G-baseCR4|100G-baseSR2-LR2|100G-baseSR4-LR4|100M-baseFX-full|100M-baseFX-half|100M-baseT-full|100M-baseT-half|10G-baseCR|10G-baseSR-LR|10G-baseT|10M-baseT-full|10M-baseT-half|1G-baseT-full|1G-baseT-half|1G-baseX|2.5G-baseT|2.5G-baseX|200G-baseCR4|200G-baseSR4-LR4|25G-baseCR|25G-baseSR-LR|400G-baseCR8|400G-baseSR8-LR8|40G-baseCR4|40G-baseSR4-LR4|50G-baseCR|50G-baseCR2|50G-baseSR-LR|50G-baseSR2-LR2|5G-baseT
all|api|capsman|container|dns|dot1x|email|fetch|ipsec|lora|mqtt|netwatch|openflow|ovpn|radius|reverse-proxy|sstp|tr069|userman|wpa-eap|www
and|or
any|rx|tx
auto|off|on
blocked|bypassed|regular
l1|l2
no|yes|yes-without-crl
text min=1 max=64
time 0s..30s
time 1s..1h
"XX XX XX XX XX XX"|XX-XX-XX-XX-XX-XX|XX:XX:XX:XX:XX:XX|XXXX:XXXX:XXXX|XXXXXX-XXXXXX|XXXXXX:XXXXXX|XXXXXXXXXXXX
0x8100|0x88a8|0x9100
0|1|2|3|4|5|6|7
0|1|2|3|4|5|6|7[,AmpduPriorities*]
0|1|2|3|4|5|6|7[,Chains*]
0|1|2|3|4|5|6|7[,Exp*]
0|1|2|3|4|5|6|7[,TxChains*]
1024|1536|2048|4096|8192|prime256v1|secp384r1|secp521r1
19|20|21[,DhGroups*]
1Mbps|2Mbps|5.5Mbps|11Mbps[,BasicRatesB*]
1Mbps|2Mbps|5.5Mbps|11Mbps[,RatesB*]
1Mbps|2Mbps|5.5Mbps|11Mbps[,SupportedRatesB*]
1Mbps|2Mbps|5.5Mbps|11Mbps|6Mbps|9Mbps|12Mbps|18Mbps|24Mbps|36Mbps|48Mbps|54Mbps[,Basic*]
1Mbps|2Mbps|5.5Mbps|11Mbps|6Mbps|9Mbps|12Mbps|18Mbps|24Mbps|36Mbps|48Mbps|54Mbps[,Supported*]
1sec|30secs
1|2|3|4|5|6|7|8[,HtRates*]
1|5|9|ipfix
32|auto
6Mbps|9Mbps|12Mbps|18Mbps|24Mbps|36Mbps|48Mbps|54Mbps[,BasicRatesAG*]
6Mbps|9Mbps|12Mbps|18Mbps|24Mbps|36Mbps|48Mbps|54Mbps[,RatesAG*]
6Mbps|9Mbps|12Mbps|18Mbps|24Mbps|36Mbps|48Mbps|54Mbps[,SupportedRatesAG*]
802.3-sap|802.3-type|all|arp-dst-address|arp-dst-mac-address|arp-gratuitous|arp-hardware-type|arp-opcode|arp-packet-type|arp-src-address|arp-src-mac-address|dst-address|dst-address6|dst-mac-address|dst-port|dynamic|in-bridge|in-bridge-list|in-interface|in-interface-list|ingress-priority|ip-protocol|limit|mac-protocol|out-bridge|out-bridge-list|out-interface|out-interface-list|packet-mark|packet-type|src-address|src-address6|src-mac-address|src-port|static|stp-flags|stp-forward-delay|stp-hello-time|stp-max-age|stp-msg-age|stp-port|stp-root-address|stp-root-cost|stp-root-priority|stp-sender-address|stp-sender-priority|stp-type|tls-host|vlan-encap|vlan-id|vlan-priority
802.3ad|active-backup|balance-alb|balance-rr|balance-tlb|balance-xor|broadcast
:|address|auto|dn|fqdn|ignore|key-id|user-fqdn
:|address|auto|dn|fqdn|key-id|user-fqdn
A|AAAA|CNAME|FWD|MX|NS|NXDOMAIN|SRV|TXT
A|AAAA|MX|NS
DNS|IP|email
WDS|auto|ethernet|wireless
XX-XX-XX-XX-XX-XX|XX:XX:XX:XX:XX:XX|XXXXXXXXXXXX|xx-xx-xx-xx-xx-xx|xx:xx:xx:xx:xx:xx|xxxxxxxxxxxx
above|always|below
accept|add-dst-to-address-list|add-src-to-address-list|change-dscp|change-hop-limit|change-mss|dnpt|jump|log|mark-connection|mark-packet|mark-routing|passthrough|return|set-priority|sniff-pc|sniff-tzsp|snpt
accept|add-dst-to-address-list|add-src-to-address-list|change-dscp|change-mss|change-ttl|clear-df|fasttrack-connection|jump|log|mark-connection|mark-packet|mark-routing|passthrough|return|route|set-priority|sniff-pc|sniff-tzsp|strip-ipv4-options
accept|add-dst-to-address-list|add-src-to-address-list|drop|fasttrack-connection|jump|log|passthrough|reject|return
accept|add-dst-to-address-list|add-src-to-address-list|drop|fasttrack-connection|jump|log|passthrough|reject|return|tarpit
accept|add-dst-to-address-list|add-src-to-address-list|dst-nat|endpoint-independent-nat|jump|log|masquerade|netmap|passthrough|redirect|return|same|socksify|src-nat
accept|add-dst-to-address-list|add-src-to-address-list|dst-nat|jump|log|masquerade|netmap|passthrough|redirect|return|src-nat
accept|append|delete|filter|if|jump|reject|return|rpki-verify|set|unset
accept|arp-reply|drop|dst-nat|jump|log|mark-packet|passthrough|redirect|return|set-priority|src-nat
accept|drop|jump|log|mark-packet|passthrough|return|set-priority
accept|drop|reject
accept|query-radius|reject
access-accept|access-challenge[,PacketTypes*]
active-active|passive-active
active|passive
aes-256|aes-192|aes-128|3des|des[,EncAlgorithm*]
aes-ccm|tkip[,Encryption*]
aes128-cbc|aes128-gcm|aes192-cbc|aes192-gcm|aes256-cbc|aes256-gcm|blowfish128|null
after-10sec-delay|after-2sec-delay|no|yes
aggressive|base|ike2
aggressive|filter|none
ah|esp
ah|none|simple
alert|auto|critical|debug|emergency|error|info|notice|warning
allow|deny|redirect|url-append
all|any|dynamic|none|static
all|auto|disabled|master
all|dccp|ddp|egp|encap|etherip|ggp|gre|hmp|icmp|icmpv6|idpr-cmtp|igmp|ipencap|ipip|ipsec-ah|ipsec-esp|ipv6-encap|ipv6-frag|ipv6-nonxt|ipv6-opts|ipv6-route|iso-tp4|l2tp|ospf|pim|pup|rdp|rspf|rsvp|sctp|st|tcp|udp|udp-lite|vmtp|vrrp|xns-idp|xtp
always|both|never
always|http-login
any|any-list|equal|equal-list|includes|includes-list|subset|subset-list
any|async|l2tp|ovpn|pppoe|pptp|sstp
any|only-static|only-loopback|only-vrf|only-active|lowest[,SelectDynamicId*]
ap-cap|fan-fault|flash-access|interface-activity|interface-receive|interface-speed|interface-speed-100G|interface-speed-1G|interface-speed-25G|interface-status|interface-transmit|modem-signal|modem-technology|off|on|poe-fault|poe-out|wireless-signal-strength|wireless-status
api|api-ssl|ftp|reverse-proxy|ssh|telnet|winbox|www|www-ssl
arp|mii|none
atm|none|ptm
auth|authpriv|cron|daemon|ftp|kern|local0|local1|local2|local3|local4|local5|local6|local7|lpr|mail|news|ntp|syslog|user|uucp
auto|disabled|enabled|inherit
auto|ipv4|ipv6
auto|lte-m|nb-iot
auto|no|no-discover|yes|yes-discover
auto|sha1|sha256|sha384|sha512
auto|static
auto|unlimited
beacon-protection|channel-switch|hw-protection-mode|mlo|qos-classifier-dscp|sniffer|spectral
besteffort|diffserv3|diffserv4|diffserv8|precedence
bfifo|cake|codel|fq-codel|mq-pfifo|none|pcq|pfifo|red|sfq
blowfish128|aes128-cbc|aes192-cbc|aes256-cbc|aes128-gcm|aes192-gcm|aes256-gcm|null[,Cipher*]
blue|blue-cyan|blue-magenta|cyan|green|green-cyan|green-yellow|magenta|none|orange|red|red-magenta|yellow
both|none|rx|tx
bridged-llcsnap|bridged-ptm|bridged-vcmux|convervative|docsis|ether-vlan|ethernet|ipoa-llcsnap|ipoa-vcmux|pppoa-llc|pppoa-vcmux|pppoe-llcsnap|pppoe-ptm|pppoe-vcmux|raw|via-ethernet
bridge|private
broadcast|nbma|ptmp|ptmp-broadcast|ptp|ptp-unnumbered|virtual-link
bsd-syslog|iso8601
cable|ethernet|wireless-802.11
candidate|no|yes
cef|default|syslog
certificate|remote-id
chacha20poly1305|aes-256-cbc|aes-256-ctr|aes-256-gcm|camellia-256|aes-192-cbc|aes-192-ctr|aes-192-gcm|camellia-192|aes-128-cbc|aes-128-ctr|aes-128-gcm|camellia-128|3des|blowfish|twofish|des|null[,EncAlgorithms*]
chap|none|pap
claim|exact|obey|strict
client-id|hostname|vendor-class-id|vendor-specific
client-mac|client-id|opt-82[,DynamicLeaseIdentifiers*]
communities|regexp
connected|static|rip|ospf|bgp|vpn|dhcp|fantasy|modem|bgp-mpls-vpn|slaac[,L1Redistribute*]
connected|static|rip|ospf|bgp|vpn|dhcp|fantasy|modem|bgp-mpls-vpn|slaac[,L2Redistribute*]
connected|static|rip|ospf|isis|bgp|vpn|dhcp|fantasy|modem|slaac[,ExportRedistribute*]
create-disabled|create-dynamic-enabled|create-enabled|none|use-network-config
datacentre|internet|interplanetary|lan|metro|none|oceanic|regional|satellite
dccp|ftp|h323|irc|pptp|rtsp|sctp|sip|tftp|udplite
default|nssa|stub
delayed|immediate|low-battery|none
digital-signature|content-commitment|key-encipherment|data-encipherment|key-agreement|key-cert-sign|crl-sign|encipher-only|decipher-only|tls-server|tls-client|code-sign|email-protect|timestamp|ocsp-sign|dvcs[,KeyUsage*]
digital-signature|eap|eap-radius|pre-shared-key|pre-shared-key-xauth|rsa-key|rsa-signature-hybrid
directory|file
disabled|def1|ipv6[,RedirectGateway*]
discard|encrypt|none
disk|echo|email|memory|remote|script
dns|http-get|https-get|icmp|simple|tcp-conn
dot1x|mac-auth[,AuthTypes*]
drop|lookup|lookup-only-in-table|mangle|unreachable
dst-address|dst-host|dst-port|local-port|method|path|src-address
dsthost|dual-dsthost|dual-srchost|flowblind|flows|hosts|srchost|triple-isolate
dstnat|ein-dnat|ein-snat|srcnat
dynamic|none|static
ebgp|ebgp-customer|ebgp-peer|ebgp-provider|ebgp-rs|ebgp-rs-client|ibgp|ibgp-rr
ecp256|ecp384|ecp521|modp1024|modp1536|modp2048|modp3072|modp4096|modp6144|modp768|modp8192|none
encap-2-and-3|encap-3-and-4|layer-2|layer-2-and-3|layer-3-and-4
exact|substring
file|hardware|partition|smb|sshfs|tmpfs
fin|syn|rst|psh|ack|urg|ece|cwr|ns|res0|res1|res2[,Flags*]
fixed|normal
forever|lease-time
forward|output[,Chain*]
from-priority|from-priority-to-high-3-bits
ftp|password|policy|read|reboot|romon|sensitive|sniff|test|write
high|low|medium
icmp-address-unreachable|icmp-admin-prohibited|icmp-err-src-routing-header|icmp-headers-too-long|icmp-no-route|icmp-not-neighbour|icmp-port-unreachable|tcp-reset
icmp-admin-prohibited|icmp-host-prohibited|icmp-host-unreachable|icmp-net-prohibited|icmp-network-unreachable|icmp-port-unreachable|icmp-protocol-unreachable|tcp-reset
info|address|prefix[,Request*]
ip|ipv6|mac|raw|tcp|udp|vlan
l1|l2[,Levels*]
l2tpv2|l2tpv3-ip|l2tpv3-udp
l2tpv3-ip|l2tpv3-udp
lockscreen|logout|none
long|short
mac|cookie|http-chap|https|http-pap|trial|mac-cookie[,LoginBy*]
mcs-0|mcs-1|mcs-2|mcs-3|mcs-4|mcs-5|mcs-6|mcs-7|mcs-8|mcs-9|mcs-10|mcs-11|mcs-12|mcs-13|mcs-14|mcs-15|mcs-16|mcs-17|mcs-18|mcs-19|mcs-20|mcs-21|mcs-22|mcs-23[,HtBasicMcs*]
mcs-0|mcs-1|mcs-2|mcs-3|mcs-4|mcs-5|mcs-6|mcs-7|mcs-8|mcs-9|mcs-10|mcs-11|mcs-12|mcs-13|mcs-14|mcs-15|mcs-16|mcs-17|mcs-18|mcs-19|mcs-20|mcs-21|mcs-22|mcs-23[,HtSupportedMcs*]
mcs-0|mcs-1|mcs-2|mcs-3|mcs-4|mcs-5|mcs-6|mcs-7|mcs-8|mcs-9|mcs-10|mcs-11|mcs-12|mcs-13|mcs-14|mcs-15|mcs-16|mcs-17|mcs-18|mcs-19|mcs-20|mcs-21|mcs-22|mcs-23|mcs-24|mcs-25|mcs-26|mcs-27|mcs-28|mcs-29|mcs-30|mcs-31[,HtBasicMcs*]
mcs-0|mcs-1|mcs-2|mcs-3|mcs-4|mcs-5|mcs-6|mcs-7|mcs-8|mcs-9|mcs-10|mcs-11|mcs-12|mcs-13|mcs-14|mcs-15|mcs-16|mcs-17|mcs-18|mcs-19|mcs-20|mcs-21|mcs-22|mcs-23|mcs-24|mcs-25|mcs-26|mcs-27|mcs-28|mcs-29|mcs-30|mcs-31[,HtSupportedMcs*]
md5|null|sha1|sha256|sha384|sha512
md5|sha1|sha256
md5|sha1|sha256|sha384|sha512|simple
mschap2|pap
mstp|none|rstp|stp
na|pd
non-participant|normal-participant
none|pipelining
none|request-only
no|port-override|port-strict
no|psk|psk-ike-initial|qkd
no|self|yes
no|special-classless|yes
no|starttls|yes
no|yes-for-request-resp
pap|chap|mschap1|mschap2|eap-tls|eap-ttls|eap-peap|eap-mschap2[,OuterAuths*]
passive|strict
per-prefix|per-vrf
ppp|login|hotspot|wireless|dhcp|ipsec|dot1x[,Service*]
radsec|udp
raw|rfc2217
received|transmitted
require|unique|use
sha1|md5|sha256|sha384|sha512|null[,Auth*]
sha512|sha256|sha1|md5|null[,AuthAlgorithms*]
src-address|dst-address|src-port|dst-port[,PcqClassifier*]
sunday|monday|tuesday|wednesday|thursday|friday|saturday[,Weekdays*]
sun|mon|tue|wed|thu|fri|sat[,Days*]
text max=1000
text max=80
text min=1 max=510
text min=8 max=64
time 0s..30m
time 0s..35w3d13h13m56s
time 10ms..4m15s
time 10ms..4w
time 10ms..5s
time 10s..1w4d13h46m40s
time 1m..71w2h27m52s950ms
time 1s..1m
time 1s..30s
time 20ms..71w2h27m52s950ms
time 3s..20m50s
time 4s..30s
time 6s..40s
tkip|aes-ccm[,GroupCiphers*]
tkip|aes-ccm[,UnicastCiphers*]
tkip|ccmp|gcmp|ccmp-256|gcmp-256[,Encryption*]
ttls-pap|ttls-chap|ttls-mschap1|ttls-mschap2|peap-mschap2[,InnerAuths*]
wpa-psk|wpa2-psk|wpa2-psk-sha2|wpa-eap|wpa2-eap|wpa3-psk|owe|wpa3-eap|wpa3-eap-192[,AuthenticationTypes*]
x25519|ecp256|ecp384|ecp521|modp8192|modp6144|modp4096|modp3072|modp2048|modp1536|modp1024|modp768[,DhGroup*]
0000:00:00.0|0000:00:01.0|0000:00:01.1|0000:00:01.3|0000:00:02.0|0000:00:03.0|0000:00:04.0|1:0:0:0
1.25mhz|10mhz|2.5mhz|20mhz|312khz|40mhz|5mhz|625khz|80mhz
1000000|110|115200|1152000|1200|134|150|1500000|1800|19200|200|2000000|230400|2400|2500000|300|3000000|3500000|38400|4000000|460800|4800|50|500000|57600|576000|600|75|921600|9600|auto
1024|1536|2048|4096|8192
10min|1min|60min|never
128k|16M|16k|1M|1k|256k|2M|2k|32M|32k|4M|4k|512k|64k|8M|8k
1454|4096|512|8192
1|2c|3
1|2|3
2.4GHz|5GHz
24hours|5min|hour
25|40|50
37|38|39[,ChannelMap*]
3des-cbc|aes-cbc|aes-ctr|aes-gcm|auto|null
4|5
7|8
after-1h|after-1min|immediate|never
allow-dual-stack-queue|insert-queue-before|parent-queue|queue-type
all|api|capsman|container|default|dns|dot1x|email|fetch|ipsec|lora|mqtt|netwatch|openflow|ovpn|radius|reverse-proxy|sstp|tr069|untrusted|userman|wpa-eap|www
all|connection-bytes|connection-limit|connection-mark|connection-nat-state|connection-rate|connection-state|connection-type|content|dscp|dst-address|dst-address-list|dst-address-type|dst-limit|dst-port|dynamic|fragment|hotspot|icmp-options|in-bridge-port|in-bridge-port-list|in-interface|in-interface-list|ingress-priority|ipsec-policy|ipv4-options|layer7-protocol|limit|nth|out-bridge-port|out-bridge-port-list|out-interface|out-interface-list|p2p|packet-mark|packet-size|per-connection-classifier|port|priority|protocol|psd|random|realm|routing-mark|src-address|src-address-list|src-address-type|src-mac-address|src-port|static|tcp-flags|tcp-mss|time|tls-host|tos|ttl
all|dynamic|local|none|static
all|ether|ppp
all|l2tpv2|l2tpv3
api-login|command|login
at|auto
at|auto|mbim
auto|copper|sfp
auto|fec74|fec91|off
auto|mbim|serial|user
auto|yes
auxiliary|main
avg|max|min
bgp-vpls|cisco-bgp-vpls|connected|dhcp|interface|modem|other|rsvp-interface|slaac|static|vpls-interface|vpn
blackhole|check-gateway|distance|gateway|pref-src|scope|target-scope|vrf-interface
both|local|no|remote
broadcast|manycast|multicast|unicast
caller-id|encoding|local-address|local-ipv6-address|mru|mtu|remote-address|remote-ipv6-address|status|uptime|user
channel|installed-version|latest-version|status
connection-bytes|connection-limit|connection-mark|connection-nat-state|connection-rate|connection-state|connection-type|content|dscp|dst-address|dst-address-list|dst-address-type|dst-limit|dst-port|headers|hop-limit|icmp-options|in-bridge-port|in-bridge-port-list|in-interface|in-interface-list|ingress-priority|ipsec-policy|limit|nth|out-bridge-port|out-bridge-port-list|out-interface|out-interface-list|packet-mark|packet-size|per-connection-classifier|port|priority|protocol|random|routing-mark|src-address|src-address-list|src-address-type|src-mac-address|src-port|tcp-flags|tcp-mss|time|tls-host|tos
crc-validation|dev-addr-validation|proprietary-traffic[,Forward*]
default|default-small|ethernet-default|hotspot-default|multi-queue-ethernet-default|no-queue|only-hardware-queue|pcq-download-default|pcq-upload-default|synchronous-default|wireless-default
default|short|standard
development|long-term|stable|testing
dns|mtu[,RouterAdvertisementIgnoredOptions*]
down|init|up
ed25519|rsa
empty|same-as-user
encoding|local-address|local-ipv6-address|mru|mtu|remote-address|remote-ipv6-address|status|uptime
even|none|odd
gateway|bridge[,Features*]
hardware|none|xon-xoff
high|low
init|up
installed|latest|note|status
interfaces|start-trap|temp-exception
in|out|unknown
ip-address|number
ipsec|wpa-eap|capsman|fetch|sstp|ovpn|mqtt|email|netwatch|radius|container|userman|lora|wiliot|openflow|tr069|dot1x|dns|www|api|reverse-proxy|logging[,CurrentDefaults*]
ip|ipv6|l2vpn|vpnv4
l1|l2[,PtpUsage*]
l3|l3-inner|l4
modem|sim
none|password
none|request
none|require-same-version|suggest-same-version
none|serial0
none|touch-required|verify-required
none|unlimited
no|yes|yes-if-no-key
off|on
ram|system
requests|responses
scope4|scope6
stable|testing
text max=16384
text max=20
time 100ms..10m
time 10s..10m
time 1ms..1s
2048|4096|8192
2g-channels|5g-channels|6g-channels|afc-deployment|countries|current-channels|current-country|current-gopclasses|current-halow-regdom|current-max-reg-power|hw-caps|hw-type|interface|max-interfaces|max-peers|max-station-interfaces|max-vlans|min-antenna-gain|ml-group|s1g-channels
2g-probe-delay|neighbor-group|rrm|transition-request-count|transition-request-period|transition-threshold|transition-threshold-time|transition-time|wnm
3des|aes-cbc|aes-ctr|aes-gcm|blowfish|camellia|chacha20poly1305|des|none|null|twofish
3gpp-info|3gpp-info-raw|authentication-types|connection-capabilities|domain-names|esr|hessid|hotspot20|hotspot20-dgaf|internet|ipv4-availability|ipv6-availability|network-type|operational-classes|operator-names|realms|realms-raw|roaming-ois|uesa|venue|venue-names|wan-at-capacity|wan-downlink|wan-downlink-load|wan-measurement-duration|wan-status|wan-symmetric|wan-uplink|wan-uplink-load
802.2|any|arp|capsman|dot1x|homeplug-av|ip|ipv6|ipx|lacp|lldp|loop-protect|macsec|mpls-multicast|mpls-unicast|mvrp|packing-compr|packing-simple|pppoe|pppoe-discovery|rarp|romon|service-vlan|vlan
abort|ask|release|unroll
abort|deep|quick
ac-mac|ac-name|active-links|encoding|local-address|local-ipv6-address|mru|mtu|remote-address|remote-ipv6-address|service-name|status|uptime
ac-name|mac-address|service
accept-dynamic-neighbors|afi|hello-interval|hold-time|transport-addresses
accept-icmp-time-exceeded|certificate|check-certificate|dns-server|down-script|early-failure-detection|early-success-detection|http-codes|ignore-initial-down|ignore-initial-up|interval|packet-count|packet-interval|packet-size|port|record-type|src-address|start-delay|startup-delay|status|test-script|thr-avg|thr-http-time|thr-jitter|thr-loss-count|thr-loss-percent|thr-max|thr-stdev|thr-tcp-conn-time|timeout|ttl|up-script
accepts|bad-replies|last-request-rtt|pending|rejects|requests|resends|timeouts
accept|jump|reject|return
accept|neighbor|prefix|vrf
access-technology|ca-band|cqi|current-cellid|current-operator|data-class|dl-mimo|dl-modulation|earfcn|ecio|enb-id|frame-error-rate|functionality|iccid|imei|imsi|lac|manufacturer|mcs|model|nr-dl-modulation|nr-rsrp|nr-rsrq|nr-sinr|phy-cellid|pin-status|primary-band|psc|registration-status|revision|ri|roaming|rscp|rsrp|rsrq|rssi|sector-id|session-uptime|sinr|status|subscriber-number|ul-ca-band
access-technology|current-cellid|current-operator|earfcn|frame-error-rate|functionality|imsi|manufacturer|model|modem-status|phy-cellid|pin-status|revision|rsrp|rsrq|serial-number|signal-strength|sinr|user-command
access-technology|mcc-mnc|operator|rsrp|rsrq|rssi
access-technology|mcc-mnc|operator|signal-strength
acks|bad-requests|naks|requests
action|allow-signal-out-of-range|client-isolation|days|interface|last-logged-in|last-logged-out|mac-address|mac-address-mask|match-count|multi-passphrase-group|passphrase|radius-accounting|signal-range|ssid-regexp|time|vlan-id
active-flows|finished-flows|unmanaged-bytes|unmanaged-packets
active-ports|inactive-ports|lacp-partner-system-id|lacp-system-id|lacp-system-priority|mode
active-time|discard-bytes|discard-merges|discard-ops|discard-time|flush-ops|flush-time|in-flight-ops|read-bytes|read-merges|read-ops|read-ops-per-second|read-rate|read-time|slot|wait-time|write-bytes|write-merges|write-ops|write-ops-per-second|write-rate|write-time
active|inactive
actual-path-cost|declared-vlan-ids|designated-bridge-id|designated-cost|designated-internal-cost|designated-max-age|designated-message-age|designated-port-id|designated-remaining-hops|discard-transitions|edge-port|edge-port-discovery|external-fdb|forward-transitions|forwarding|hw-offload-group|interface|internal-root-path-cost|last-topology-change|learning|multicast-router|point-to-point-port|port-id|registered-vlan-ids|role|root-path-cost|sending-rstp|status|topology-changes|tx-rx-bpdu|tx-rx-tc
address-list|addresses|forbid-bfd|interfaces|min-rx|min-tx|multiplier|vrf
address-ranges|common-name-regexp|identity-regexp|master-configuration|multi-link-mode|radio-mac|slave-configurations|supported-bands|supported-hw-caps
address|age|mac-address
address|avg|best|error|last|loss|sent|status|std-dev|worst
address|basic-rates-mbps|beacon-interval|beacon-size|bss-address|bss-count|bss-on-time|country|erp-info|first-beacon|frequency|group-data-cipher|group-mgmt-cipher|last-seen|noise|num|pairwise-ciphers|pmkids|rate-mbps|rsn|rsn-akms|rsn-capab|seen-frame-count|signal|snr|ssid|sta-count|supported-rates-mbps|type
address|board|cost|hops|identity|l2mtu|path|uptime|version
address|channel|nf|security|signal|ssid|sta-count
address|delay|disp|hpoll|jitter|offset|ppoll|refid|root-delay|root-disp|stratum|type
address|dns|mac-address|netbios|snmp|time
address|status|time
advanced|basic|home|rose
advertise|neighbor|prefix|vrf
advertising|auto-negotiation|combo-state|default-cable-setting|eeprom|eeprom-checksum|fec|full-duplex|link-partner-advertising|name|phy-regs|rate|rx-flow-control|sfp-cmis-module-state|sfp-cmis-revision|sfp-connector-type|sfp-dwdm-channel-spacing|sfp-encoding|sfp-link-length-cable-assembly|sfp-link-length-copper-active-om4|sfp-link-length-om1|sfp-link-length-om2|sfp-link-length-om3|sfp-link-length-om4|sfp-link-length-om5|sfp-link-length-sm|sfp-mac|sfp-manufacturing-date|sfp-max-power|sfp-module-present|sfp-power-class|sfp-rx-loss|sfp-rx-power|sfp-supply-voltage|sfp-supported|sfp-temperature|sfp-tx-bias-current|sfp-tx-fault|sfp-tx-power|sfp-type|sfp-vendor-name|sfp-vendor-part-number|sfp-vendor-revision|sfp-vendor-serial|sfp-wavelength|status|supported|tx-flow-control
aes-sha256|rc4
afc-sp-rules|afc-status|ap-address|authorized-peers|channel|channel-priorities|hw-protection-mode|mld-link-id|registered-peers|state|tx-power
affinity-exclude|affinity-include-all|affinity-include-any|auto-bandwidth-avg-interval|auto-bandwidth-range|auto-bandwidth-reserve|auto-bandwidth-update-interval|bandwidth|bandwidth-limit|from-address|holding-priority|primary-path|primary-retry-interval|record-route|reoptimize-interval|secondary-paths|secondary-standby|setup-priority|vrf
affinity-exclude|affinity-include-all|affinity-include-any|holding-priority|hops|record-route|reoptimize-interval|setup-priority|use-cspf
afi|as|cisco-vpls-nlri-len-fmt|hold-time|input.accept-communities|input.accept-ext-communities|input.accept-large-communities|input.accept-nlri|input.add-path|input.affinity|input.allow-as|input.filter|input.filter-communities|input.filter-ext-communities|input.filter-large-communities|input.filter-nlri|input.filter-unknown|input.limit-process-routes-ipv4|input.limit-process-routes-ipv6|keepalive-time|local.address|local.port|multihop|nexthop-choice|output.add-path|output.affinity|output.as-override|output.default-originate|output.default-prepend|output.filter-chain|output.filter-select|output.keep-sent-attributes|output.network|output.network-blackhole|output.no-client-to-client-reflection|output.no-early-cut|output.redistribute|output.remove-private-as|remote.address|remote.allowed-as|remote.as|remote.port|routing-table|save-to|tcp-md5-key|templates|use-bfd|vrf
afi|as|cisco-vpls-nlri-len-fmt|hold-time|input.accept-communities|input.accept-ext-communities|input.accept-large-communities|input.accept-nlri|input.add-path|input.affinity|input.allow-as|input.filter|input.filter-communities|input.filter-ext-communities|input.filter-large-communities|input.filter-nlri|input.filter-unknown|input.limit-process-routes-ipv4|input.limit-process-routes-ipv6|keepalive-time|multihop|nexthop-choice|output.add-path|output.affinity|output.as-override|output.default-originate|output.default-prepend|output.filter-chain|output.filter-select|output.keep-sent-attributes|output.network|output.network-blackhole|output.no-client-to-client-reflection|output.no-early-cut|output.redistribute|output.remove-private-as|routing-table|save-to|templates|use-bfd|vrf
afi|check-gateway|distance|nexthop-id|pref-src|rpki|scope|target-scope|vrf-interface
afi|distribute-for-default|hop-limit|loop-detect|lsr-id|path-vector-limit|preferred-afi|transport-addresses|use-explicit-null|vrf
age|band|earfcn|phy-cellid|psc|rscp|rsrp|rsrq|rssi|sinr
allowed-addresses|local-address
all|connection-bytes|connection-limit|connection-mark|connection-rate|connection-type|content|dscp|dst-address|dst-address-list|dst-address-type|dst-limit|dst-port|dynamic|fragment|hotspot|icmp-options|in-bridge-port|in-bridge-port-list|in-interface|in-interface-list|ingress-priority|ipsec-policy|ipv4-options|layer7-protocol|limit|nth|out-bridge-port|out-bridge-port-list|out-interface|out-interface-list|packet-mark|packet-size|per-connection-classifier|port|priority|protocol|psd|random|realm|routing-mark|src-address|src-address-list|src-address-type|src-mac-address|src-port|static|tcp-mss|time|to-addresses|to-ports|tos|ttl
all|content|dscp|dst-address|dst-address-list|dst-address-type|dst-limit|dst-port|dynamic|fragment|hotspot|icmp-options|in-bridge-port|in-bridge-port-list|in-interface|in-interface-list|ingress-priority|ipsec-policy|ipv4-options|limit|nth|out-bridge-port|out-bridge-port-list|out-interface|out-interface-list|packet-mark|packet-size|per-connection-classifier|port|priority|protocol|psd|random|src-address|src-address-list|src-address-type|src-mac-address|src-port|static|tcp-flags|tcp-mss|time|tls-host|tos|ttl
all|dynamic|forward|input|output|postrouting|prerouting|static
all|dynamic|static
ambiguous|comment|error|escaped|none|syntax-meta|syntax-noterm|syntax-old|syntax-val|varname|varname-global|varname-local
any-key|delete-key
any|any6|ipv4|ipv6
any|dccp|ddp|egp|encap|etherip|ggp|gre|hmp|icmp|icmpv6|idpr-cmtp|igmp|ipencap|ipip|ipsec-ah|ipsec-esp|ipv6-encap|ipv6-frag|ipv6-nonxt|ipv6-opts|ipv6-route|iso-tp4|l2tp|ospf|pim|pup|rdp|rspf|rsvp|sctp|st|tcp|udp|udp-lite|vmtp|vrrp|xns-idp|xtp
ap|sta
as|cluster-id|ignore-as-path-len|multipath|router-id|routing-table|vrf
authentication-types|beacon-protection|connect-group|connect-priority|dh-groups|disable-pmkid|eap-accounting|eap-anonymous-identity|eap-certificate-mode|eap-methods|eap-password|eap-tls-certificate|eap-username|encryption|ft|ft-mobility-domain|ft-nas-identifier|ft-over-ds|ft-preserve-vlanid|ft-r0-key-lifetime|ft-reassociation-deadline|group-encryption|group-key-update|management-encryption|management-protection|multi-passphrase-group|owe-transition-interface|passphrase|sae-anti-clogging-threshold|sae-max-failure-rate|sae-pwe|wps
authentication|encryption|mac-address|manufacturer|model|passphrase|ssid|status
auth|auth-id|auth-key|interfaces|networks|passive|prefix-list|use-bfd|vlink-neighbor-id|vlink-transit-area
auto|low|high
auto|on|off
average|current
avg-rtt|host|max-rtt|min-rtt|packet-loss|received|sent|seq|size|status|time
avg-rtt|host|max-rtt|min-rtt|packet-loss|received|sent|seq|size|status|time|ttl
avg-rtt|max-rtt|min-rtt|received|sent
avg|disabled|max
bandwidth|blockade-k-factor|down-flood-thresholds|igp-flood-period|k-factor|refresh-time|resource-class|te-metric|up-flood-thresholds|use-udp
band|deprioritize-unii-3-4|frequency|preamble-puncturing|reselect-interval|reselect-time|secondary-frequency|skip-dfs-channels|width
basic|digest
battery-charge|battery-voltage|frequency|hid-self-test|line-voltage|load|low-battery|offline-after|on-battery|on-line|output-voltage|overload|replace-battery|rtc-running|runtime-left|self-test|smart-boost|smart-trim|temperature|transfer-cause
bcast.l1.csnp-interval|bcast.l1.hello-interval|bcast.l1.hello-interval-dr|bcast.l1.hello-multiplier|bcast.l1.metric|bcast.l1.priority|bcast.l1.psnp-interval|bcast.l2.csnp-interval|bcast.l2.hello-interval|bcast.l2.hello-interval-dr|bcast.l2.hello-multiplier|bcast.l2.metric|bcast.l2.priority|bcast.l2.psnp-interval|interfaces|passive|ptp|ptp.hello-3way|ptp.hello-interval|ptp.hello-multiplier|ptp.l1.csnp-interval|ptp.l1.metric|ptp.l1.psnp-interval|ptp.l2.csnp-interval|ptp.l2.metric|ptp.l2.psnp-interval
beacon-interval|datapath.bridge|datapath.bridge-cost|datapath.bridge-horizon|datapath.client-isolation|datapath.interface-list|datapath.traffic-processing|datapath.vlan-id|dtim-period|hide-ssid|hw-protection-mode|labels|max-clients|mlo|mode|multicast-enhance|qos-classifier|security.authentication-types|security.beacon-protection|security.connect-group|security.connect-priority|security.dh-groups|security.disable-pmkid|security.eap-accounting|security.eap-anonymous-identity|security.eap-certificate-mode|security.eap-methods|security.eap-password|security.eap-tls-certificate|security.eap-username|security.encryption|security.ft|security.ft-mobility-domain|security.ft-nas-identifier|security.ft-over-ds|security.ft-preserve-vlanid|security.ft-r0-key-lifetime|security.ft-reassociation-deadline|security.group-encryption|security.group-key-update|security.management-encryption|security.management-protection|security.multi-passphrase-group|security.owe-transition-interface|security.passphrase|security.sae-anti-clogging-threshold|security.sae-max-failure-rate|security.sae-pwe|security.wps|ssid|station-roaming
bgp|bgp-mpls-vpn|connected|dhcp|fantasy|isis|modem|ospf|rip|slaac|static|vpn
bootp|dhcp
both|receive|transmit
bridge-id|current-mac-address|declared-vlan-ids|designated-port-count|fast-forward|igmp-querier|mlag-active-role|mlag-state|mld-querier|mst-config-digest|multicast-router|port-count|regional-root-bridge-id|registered-vlan-ids|root-bridge|root-bridge-id|root-path-cost|root-port|state
bridge-id|current-mac-address|designated-port-count|identifier|port-count|regional-root-bridge-id|root-bridge|root-path-cost|root-port|state
bridge|bridge-cost|bridge-horizon|bridge-pvid|cisco-id|export-route-targets|import-route-targets|local-pref|name|pw-control-word|pw-l2mtu|pw-type|rd|site-id|vrf
bridge|bridge-cost|bridge-horizon|bridge-pvid|cisco-static-id|pw-control-word|pw-l2mtu|pw-type|vpls-id
bridge|bridge-cost|bridge-horizon|client-isolation|interface-list|traffic-processing|vlan-id
bridge|bridge-horizon|bridge-path-cost|bridge-port-priority|bridge-port-trusted|bridge-port-vid|dhcpv6-lease-time|dhcpv6-use-radius|dns-server|idle-timeout|incoming-filter|insert-queue-before|interface-list|local-address|outgoing-filter|parent-queue|queue-type|rate-limit|remote-address|remote-ipv6-prefix-reuse|session-timeout|wins-server
bridge|group|interface|local-address
bsize|bytes|dir|disk|iops|pattern|rate|seq|state|thread|type
cable-pairs|name|status
cache-used|client-connections|hits|hits-sent-to-clients|received-from-servers|requests|sent-to-clients|server-connections|status|total-ram-used|uptime
called-format|calling-format|interim-update|mac-caching|nas-identifier|password-format|username-format
caller-id|connect-speed|encoding|local-address|local-ipv6-address|mru|mtu|remote-address|remote-ipv6-address|status|uptime|user
caller-id|encoding|interface|local-address|local-ipv6-address|mru|mtu|remote-address|remote-ipv6-address|service|status|uptime|user
caller-id|encoding|local-address|local-ipv6-address|mtu|remote-address|remote-ipv6-address|status|uptime|user
caller-id|encoding|local-address|mtu|remote-address|status|uptime|user
cdp|lldp|mndp[,Protocol*]
chain|do-group-num|do-group-prfx|do-jump|do-select-num|do-select-prfx|do-take|do-where
chain|dst-address|interface|min-prefix|realm|routing-mark|src-address|vrf
chain|exp|set-exp|set-mark
changelog|channel|installed-version|latest-version|status
channel.band|channel.deprioritize-unii-3-4|channel.frequency|channel.preamble-puncturing|channel.reselect-interval|channel.reselect-time|channel.secondary-frequency|channel.skip-dfs-channels|channel.width|configuration.antenna-gain|configuration.chains|configuration.country|configuration.distance|configuration.installation|configuration.tx-chains|configuration.tx-power|extra-labels|labels|security.authentication-types
channel|load|max-signal|min-signal|networks|nf|srp-load|srp-networks
circuit-id|control-conn-id|cookie-length|encoding|header-format|l2-sublayer|local-sess-id|peer-address|remote-sess-id|status|uptime
class-0|class-1|ussd
code|data|downloaded|duration|http-headers|status|total|uploaded
completion|highlight|name|nested|node-type|nonorm|offset|preference|show|style|symbol|symbol-type|text|type
connect-speed|encoding|local-address|local-ipv6-address|mru|mtu|remote-address|remote-ipv6-address|status|uptime
connection-bytes|connection-limit|connection-mark|connection-rate|connection-state|connection-type|content|dscp|dst-address|dst-address-list|dst-address-type|dst-limit|dst-port|dynamic|headers|hop-limit|icmp-options|in-bridge-port|in-bridge-port-list|in-interface|in-interface-list|ingress-priority|ipsec-policy|limit|nth|out-bridge-port|out-bridge-port-list|out-interface|out-interface-list|packet-mark|packet-size|per-connection-classifier|port|priority|protocol|random|routing-mark|src-address|src-address-list|src-address-type|src-mac-address|src-port|static|tcp-flags|tcp-mss|time|to-address|to-ports|tos
connection-bytes|connection-limit|connection-mark|connection-rate|connection-type|content|dscp|dst-address|dst-address-list|dst-address-type|dst-limit|dst-port|fragment|hotspot|icmp-options|in-bridge-port|in-bridge-port-list|in-interface|in-interface-list|ingress-priority|ipsec-policy|ipv4-options|layer7-protocol|limit|nth|out-bridge-port|out-bridge-port-list|out-interface|out-interface-list|packet-mark|packet-size|per-connection-classifier|port|priority|protocol|psd|random|realm|routing-mark|src-address|src-address-list|src-address-type|src-mac-address|src-port|tcp-mss|time|tls-host|tos|ttl
connection-count|direction|duration|local-cpu-load|lost-packets|random-data|remote-cpu-load|rx-10-second-average|rx-current|rx-size|rx-total-average|status|tx-10-second-average|tx-current|tx-size|tx-total-average
content|dscp|dst-address|dst-address-list|dst-address-type|dst-limit|dst-port|headers|hop-limit|icmp-options|in-bridge-port|in-bridge-port-list|in-interface|in-interface-list|ingress-priority|ipsec-policy|limit|nth|out-bridge-port|out-bridge-port-list|out-interface|out-interface-list|packet-mark|packet-size|per-connection-classifier|port|priority|protocol|random|src-address|src-address-list|src-address-type|src-mac-address|src-port|tcp-flags|tcp-mss|time|tls-host|tos
counter32|integer|ip-address|nullobj|obj-id|string|timeticks|unsigned
cpu-used|free-memory
cpu|dir|dscp|dst-address|dst-mac|fp|fragment-offset|identification|interface|ip-header-size|ip-packet-size|num|protocol|raw|size|src-address|src-mac|tcp-flags|time|ttl|vlan
cpu|dscp|dst-address|dst-port|ip-protocol|mac-protocol|rx|rx-packets|src-address|src-port|tx|tx-packets|vlan-id
create-and-upload|upload
custom-iana-id|custom-iapd-id|pool-prefix-length
dbm|freq|interference
dead|dying|larval|mature
default-cost|no-summaries|nssa-translator
deflate|gzip
delete|get|head|patch|post|put
designated-bridge-id|designated-cost|designated-internal-cost|designated-port-id|designated-remaining-hops|discard-transitions|forward-transitions|forwarding|identifier|internal-root-path-cost|last-topology-change|learning|port|port-id|role|status|topology-changes|tx-rx-bpdu|tx-rx-tc
device|filesystem
disabled|enabled|random-offset
disabled|fallback|check|secure
discard|discard-secure|exfat|ext4|fat32|wipe|wipe-quick
domain-id|domain-tag|in-filter-chain|mpls-te-address|mpls-te-area|originate-default|out-filter-chain|out-filter-select|redistribute|routing-table|use-dn
download|download-and-apply
dr|join-tracking
dst-address|dst-address-list|dst-port|protocol|server|src-address|src-address-list
dst-address|dst-host|dst-port|method|path|server|src-address
dst-address|dst-port|src-address|src-port
dst-address|vrf
dst|target|time
ebgp|ibgp|limit-exceeded|stopped
egp|igp|incomplete
encoding|local-address|local-ipv6-address|mtu|remote-address|remote-ipv6-address|status|uptime
encoding|local-address|mtu|remote-address|status|uptime
exclude|sources
expire-interval|preference|refresh-interval|retry-interval|vrf
expires|isolation|vlan-id
export.filter-chain|export.filter-select|export.redistribute|export.route-targets|import.filter-chain|import.route-targets|name
export.route-targets|import.route-targets|name|rd|vni|vrf
ext1|ext2|inter|intra|nssa1|nssa2
file|none|user|user-with-headers
flags|key|partner-flags|partner-key|partner-sys-id|partner-sys-priority|port
forced-mac-address|lacp-system-id
fp-rx-bits-per-second|fp-rx-packets-per-second|fp-tx-bits-per-second|fp-tx-packets-per-second|name|rx-bits-per-second|rx-drops-per-second|rx-errors-per-second|rx-packets-per-second|tx-bits-per-second|tx-drops-per-second|tx-errors-per-second|tx-packets-per-second|tx-queue-drops-per-second
frequency|bsss|stas[,FilterType*]
freq|graph|interference|magn|peak
ftp|http|https|sftp|tftp
guest-vlan-id|reauth-timeout|reject-vlan-id|server-fail-vlan-id
hello-interval|l1.csnp-interval|l1.hello-dr-interval|l1.hello-interval|l1.hello-multiplier|l1.metric|l1.passive|l1.priority|l1.psnp-interval|l2.csnp-interval|l2.hello-dr-interval|l2.hello-interval|l2.hello-multiplier|l2.metric|l2.passive|l2.priority|l2.psnp-interval|ptp|ptp.3way-state|ptp.usage
http1_1|http2
iccid|name|spn|status
icmp|udp
idle-timeout|insert-queue-before|keepalive-timeout|mac-cookie-timeout|parent-queue|queue-type
id|jitter|lat-avg|lat-max|lat-min|lost-packet|lost-rate|lost-ratio|rx-bad-csum|rx-ooo|rx-packet|rx-rate|seq|tx-packet|tx-rate
id|select-dynamic-id|select-from-vrf
in-filter-chain|l1.lsp-max-age|l1.lsp-max-size|l1.lsp-refresh-interval|l1.lsp-update-interval|l1.originate-default|l1.out-filter-chain|l1.out-filter-select|l1.redistribute|l2.lsp-max-age|l2.lsp-max-size|l2.lsp-update-interval|l2.originate-default|l2.out-filter-chain|l2.out-filter-select|l2.redistribute
in-filter-chain|originate-default|out-filter-chain|out-filter-select|redistribute|routing-table
input-last-notification|limit-exceeded|output-last-notification|refused-cap-opt|stopped
input|mpls-mtu
interfaces|key-chain|mode|password|source-addresses|use-bfd
interfaces|source-addresses
interface|ip-dscp|ip-dst|ip-frag-off|ip-gateway|ip-id|ip-protocol|ip-src|ip-ttl|ipv6-dst|ipv6-flow-label|ipv6-gateway|ipv6-hop-limit|ipv6-next-header|ipv6-src|ipv6-traffic-class|mac-dst|mac-protocol|mac-src|port|raw-header|tcp-ack|tcp-data-offset|tcp-dst-port|tcp-flags|tcp-src-port|tcp-syn|tcp-urgent-pointer|tcp-window-size|udp-checksum|udp-dst-port|udp-src-port|vlan-id|vlan-priority|vlan-protocol
interface|nexthop|status
internal-path-cost|path-cost
invalid|unknown|valid
ip|ipv6|l2vpn|l2vpn-cisco|vpnv4|vpnv6
iteration|tx-bytes|tx-packets
jitter-min-avg-max|loss|ping-min-avg-max|status|tcp-download|tcp-upload|time-remaining|udp-download|udp-upload
leave-as-is|always-strip|add-if-missing
local-address|remote-address|remote-ipv6-prefix
local-label|nexthops|remote-group|remote-label|remote-status|te-tunnel
loose|no|strict
manual|auto
md5|none|sha1|sha256|sha512
modem-init|network-mode
no|progress|yes
no|radiotap|yes
no|yes-if-forwarding-disabled
no|yes|yes-if-forwarding-disabled
num|raw|size|ssid|type|wlan.addr1|wlan.addr2|wlan.addr3
off|auto-on|forced-on
p-unlimited|p1|p10
pem|pkcs12
power-save|regular
queued-bytes|queued-packets
random|sequential
read|write
router-os|swos
rx-only|tx-and-rx|tx-only
self|child|completion|highlight|syntax|error[,Request*]
text max=32768
text max=504
text min=16
time 0s..1w
time 0s..8m20s
time 10ms..3s
time 10s..1d
time 10s..1h
time 5s..7101w3d6h28m15s
time 5s..9h6m7s
uppercase|lowercase|numbers[,PasswordCharacters*]
uppercase|lowercase|numbers[,UsernameCharacters*]
username|session-start|session-end|user-ip|calling-station-id|uptime|download|upload|acct-session-id|nas-ip-address|nas-port-type|nas-port-id|terminate-cause|nas-identifier[,Columns*]
`

/** Arguments, one list a line: `name` or `name:hint`. */
export const lists: string = `
compact file hide-sensitive path show-sensitive terse verbose where
where
as-string as-string-value number value-name
number value-name
comment:1
append as-value brief comments count-only detail file follow follow-only from group-by interval:3 on-event:5 order-by proplist show-ids terse timestamp value-list where without-paging
value-name
as-string as-string-value value-name
as-value comments file interval:3 without-paging
append as-value comments count-only detail file follow follow-only from group-by interval:3 on-event:5 order-by proplist show-ids terse timestamp value-list where without-paging
destination
append as-value brief comments count-only detail file follow follow-only from group-by interval:3 on-event:5 order-by proplist show-ids show-sensitive terse timestamp value-list where without-paging
comment:1 name:1
append as-value do duration:4 file freeze-frame-interval:9 interval:11 once proplist without-paging
append as-value comments count-only detail file follow follow-only from group-by interval:3 on-event:5 order-by proplist show-ids show-sensitive terse timestamp value-list where without-paging
comment:1 disabled:2 name:1 user:1
append as-value brief comments count-only detail file follow follow-only from group-by interval:3 on-event:5 order-by proplist show-ids stats terse timestamp value-list where without-paging
as-value comments file interval:3 oid without-paging
as-value comments file interval:3 show-sensitive without-paging
append as-value brief comments count-only detail file follow follow-only group-by interval:3 on-event:5 order-by proplist show-ids terse timestamp value-list where without-paging
as-value
device
value-name:116
action:63 comment:1 disabled:2 dst-address dst-host dst-port local-port method:60 path src-address
allow-fast-path:2 clamp-tcp-mss:2 comment:1 disabled:2 dont-fragment:37 dscp ipsec-secret:1 keepalive:12 local-address:7 mtu name:1 remote-address
as-value number
blackhole check-gateway:136 comment:1 disabled:2 distance dst-address gateway pref-src routing-table scope target-scope vrf-interface
clamp-tcp-mss:2 comment:1 disabled:2 dont-fragment:37 dscp ipsec-secret:1 keepalive:12 local-address mtu name:1 remote-address
code comment:1 name:1 value:1
comment:1 name:1 options
disabled:2 forced-ip:7 interface type:152
append as-value brief comments count-only detail file follow follow-only from group-by interval:3 oid on-event:5 order-by proplist show-ids terse timestamp value-list where without-paging
append as-value brief comments count-only detail file follow follow-only from group-by interval:3 on-event:5 order-by proplist show-ids stats stats-detail terse timestamp value-list where without-paging
as-value interface
name:1
allowed-interface-list:6
as-value duration:4 freeze-frame-interval:9 without-paging
enabled:2
message:1
2g-probe-delay:2 comment:1 disabled:2 name:1 neighbor-group:1 rrm:2 transition-request-count transition-request-period:4 transition-threshold transition-threshold-time:4 transition-time:100 wnm:2
3gpp-info:74 3gpp-info-raw:16 authentication-types:95 comment:1 connection-capabilities disabled:2 domain-names:1 esr:2 hessid:8 hotspot20:2 hotspot20-dgaf:2 internet:2 ipv4-availability:96 ipv6-availability:90 name:1 network-type:99 operational-classes operator-names:1 realms:1 realms-raw:16 roaming-ois:1 uesa:2 venue venue-names:1 wan-at-capacity:2 wan-downlink wan-downlink-load wan-measurement-duration wan-status:97 wan-symmetric:2 wan-uplink wan-uplink-load
3gpp-info:74 3gpp-raw:1 asra authentication-types comment:1 connection-capabilities domain-names:1 esr hessid:8 hotspot20 hotspot20-dgaf internet ipv4-availability ipv6-availability name:1 network-type operational-classes operator-names:1 realms:1 realms-raw:1 roaming-ois:1 uesa venue venue-names:1 wan-at-capacity wan-downlink wan-downlink-load wan-measurement-duration wan-status wan-symmetric wan-uplink wan-uplink-load
3gpp:1 allow-signal-out-of-range area-prefix:1 comment:1 connect disabled interface interworking iw-asra iw-authentication-types iw-connection-capabilities iw-esr iw-hessid:8 iw-hotspot20 iw-hotspot20-dgaf iw-internet iw-ipv4-availability iw-ipv6-availability iw-network-type iw-realms:1 iw-roaming-ois:1 iw-uesa iw-venue mac-address:8 security-profile signal-range ssid:1 wireless-protocol
6to4-interface autonomous:2 comment:1 dhcp6-pd-preferred:2 disabled:2 interface on-link:2 preferred-lifetime prefix valid-lifetime
802.3-sap 802.3-type action:163 arp-dst-address arp-dst-mac-address arp-gratuitous:2 arp-hardware-type arp-opcode:88 arp-packet-type arp-src-address arp-src-mac-address chain:21 comment:1 disabled:2 dst-address dst-address6 dst-mac-address dst-port in-bridge in-bridge-list:6 in-interface in-interface-list:6 ingress-priority ip-protocol:15 limit log:2 log-prefix:18 mac-protocol:39 out-bridge out-bridge-list:6 out-interface out-interface-list:6 packet-mark packet-type:91 sniff-id sniff-target:7 sniff-target-port src-address src-address6 src-mac-address src-port stp-flags:106 stp-forward-delay stp-hello-time stp-max-age stp-msg-age stp-port stp-root-address stp-root-cost stp-root-priority stp-sender-address stp-sender-priority stp-type:92 tls-host vlan-encap:39 vlan-id vlan-priority
802.3-sap 802.3-type action:234 arp-dst-address arp-dst-mac-address arp-gratuitous:2 arp-hardware-type arp-opcode:88 arp-packet-type arp-src-address arp-src-mac-address chain:43 comment:1 disabled:2 dst-address dst-address6 dst-mac-address dst-port in-bridge in-bridge-list:6 in-interface in-interface-list:6 ingress-priority ip-protocol:15 jump-target:43 limit log:2 log-prefix:18 mac-protocol:39 new-packet-mark new-priority out-bridge out-bridge-list:6 out-interface out-interface-list:6 packet-mark packet-type:91 passthrough:2 src-address src-address6 src-mac-address src-port stp-flags:106 stp-forward-delay stp-hello-time stp-max-age stp-msg-age stp-port stp-root-address stp-root-cost stp-root-priority stp-sender-address stp-sender-priority stp-type:92 tls-host to-arp-reply-mac-address:8 to-dst-mac-address:8 to-src-mac-address:8 vlan-encap:39 vlan-id vlan-priority
802.3-sap 802.3-type action:235 arp-dst-address arp-dst-mac-address arp-gratuitous:2 arp-hardware-type arp-opcode:88 arp-packet-type arp-src-address arp-src-mac-address chain:21 comment:1 disabled:2 dst-address dst-address6 dst-mac-address dst-port in-bridge in-bridge-list:6 in-interface in-interface-list:6 ingress-priority ip-protocol:15 jump-target:21 limit log:2 log-prefix:18 mac-protocol:39 new-packet-mark new-priority out-bridge out-bridge-list:6 out-interface out-interface-list:6 packet-mark packet-type:91 passthrough:2 src-address src-address6 src-mac-address src-port stp-flags:106 stp-forward-delay stp-hello-time stp-max-age stp-msg-age stp-port stp-root-address stp-root-cost stp-root-priority stp-sender-address stp-sender-priority stp-type:92 tls-host vlan-encap:39 vlan-id vlan-priority
aaa aaa.called-format:1 aaa.calling-format:1 aaa.interim-update aaa.mac-caching aaa.nas-identifier:1 aaa.password-format:1 aaa.username-format:1 antenna-gain beacon-interval:77 chains:200 channel channel.afc channel.band:45 channel.deprioritize-unii-3-4:2 channel.frequency channel.preamble-puncturing:2 channel.reselect-interval:34 channel.reselect-time channel.secondary-frequency channel.skip-dfs-channels:58 channel.width:57 comment:1 country datapath datapath.bridge datapath.bridge-cost datapath.bridge-horizon datapath.client-isolation:2 datapath.interface-list:6 datapath.openflow-switch datapath.traffic-processing:70 datapath.vlan-id disabled:2 distance dtim-period hide-ssid:2 hw-protection-mode:93 installation:101 interworking interworking.3gpp-info:74 interworking.3gpp-info-raw:16 interworking.authentication-types:95 interworking.connection-capabilities interworking.domain-names:1 interworking.esr:2 interworking.hessid:8 interworking.hotspot20:2 interworking.hotspot20-dgaf:2 interworking.internet:2 interworking.ipv4-availability:96 interworking.ipv6-availability:90 interworking.network-type:99 interworking.operational-classes interworking.operator-names:1 interworking.realms:1 interworking.realms-raw:16 interworking.roaming-ois:1 interworking.uesa:2 interworking.venue interworking.venue-names:1 interworking.wan-at-capacity:2 interworking.wan-downlink interworking.wan-downlink-load interworking.wan-measurement-duration interworking.wan-status:97 interworking.wan-symmetric:2 interworking.wan-uplink interworking.wan-uplink-load manager:140 max-clients mode:87 multicast-enhance:33 name:1 qos-classifier:98 security security.authentication-types:80 security.beacon-protection:33 security.connect-group:1 security.connect-priority security.dh-groups:85 security.disable-pmkid:2 security.eap-accounting:2 security.eap-anonymous-identity:1 security.eap-certificate-mode:68 security.eap-methods:72 security.eap-password:1 security.eap-tls-certificate security.eap-username:1 security.encryption:105 security.ft:2 security.ft-mobility-domain security.ft-nas-identifier:73 security.ft-over-ds:2 security.ft-preserve-vlanid:2 security.ft-r0-key-lifetime:78 security.ft-reassociation-deadline:76 security.group-encryption:65 security.group-key-update:79 security.management-encryption:66 security.management-protection:62 security.multi-passphrase-group security.owe-transition-interface security.passphrase:1 security.sae-anti-clogging-threshold security.sae-max-failure-rate security.sae-pwe:64 security.wps:67 ssid:30 station-roaming:2 steering steering.2g-probe-delay:2 steering.neighbor-group:1 steering.rrm:2 steering.transition-request-count steering.transition-request-period:4 steering.transition-threshold steering.transition-threshold-time:4 steering.transition-time:100 steering.wnm:2 tx-chains:202 tx-power
aaa aaa.called-format:1 aaa.calling-format:1 aaa.interim-update aaa.mac-caching aaa.nas-identifier:1 aaa.password-format:1 aaa.username-format:1 arp:19 arp-timeout channel channel.afc channel.band:45 channel.deprioritize-unii-3-4:2 channel.frequency channel.preamble-puncturing:2 channel.reselect-interval:34 channel.reselect-time channel.secondary-frequency channel.skip-dfs-channels:58 channel.width:57 comment:1 configuration configuration.antenna-gain configuration.beacon-interval:77 configuration.chains:123 configuration.country configuration.distance configuration.dtim-period configuration.hide-ssid:2 configuration.hw-protection-mode:93 configuration.installation:101 configuration.manager:140 configuration.max-clients configuration.mode:87 configuration.multicast-enhance:33 configuration.qos-classifier:98 configuration.ssid:30 configuration.station-roaming:2 configuration.tx-chains:124 configuration.tx-power datapath datapath.bridge datapath.bridge-cost datapath.bridge-horizon datapath.client-isolation:2 datapath.interface-list:6 datapath.openflow-switch datapath.traffic-processing:70 datapath.vlan-id disable-running-check:2 disabled:2 interworking interworking.3gpp-info:74 interworking.3gpp-info-raw:16 interworking.authentication-types:95 interworking.connection-capabilities interworking.domain-names:1 interworking.esr:2 interworking.hessid:8 interworking.hotspot20:2 interworking.hotspot20-dgaf:2 interworking.internet:2 interworking.ipv4-availability:96 interworking.ipv6-availability:90 interworking.network-type:99 interworking.operational-classes interworking.operator-names:1 interworking.realms:1 interworking.realms-raw:16 interworking.roaming-ois:1 interworking.uesa:2 interworking.venue interworking.venue-names:1 interworking.wan-at-capacity:2 interworking.wan-downlink interworking.wan-downlink-load interworking.wan-measurement-duration interworking.wan-status:97 interworking.wan-symmetric:2 interworking.wan-uplink interworking.wan-uplink-load l2mtu mac-address:8 master-interface mld-interface mld-name:1 mtu name:1 radio-mac:8 security security.authentication-types:80 security.beacon-protection:33 security.connect-group:1 security.connect-priority security.dh-groups:85 security.disable-pmkid:2 security.eap-accounting:2 security.eap-anonymous-identity:1 security.eap-certificate-mode:68 security.eap-methods:72 security.eap-password:1 security.eap-tls-certificate security.eap-username:1 security.encryption:105 security.ft:2 security.ft-mobility-domain security.ft-nas-identifier:73 security.ft-over-ds:2 security.ft-preserve-vlanid:2 security.ft-r0-key-lifetime:78 security.ft-reassociation-deadline:76 security.group-encryption:65 security.group-key-update:79 security.management-encryption:66 security.management-protection:62 security.multi-passphrase-group security.owe-transition-interface security.passphrase:1 security.sae-anti-clogging-threshold security.sae-max-failure-rate security.sae-pwe:64 security.wps:67 steering steering.2g-probe-delay:2 steering.neighbor-group:1 steering.rrm:2 steering.transition-request-count steering.transition-request-period:4 steering.transition-threshold steering.transition-threshold-time:4 steering.transition-time:100 steering.wnm:2
ac-name:1 add-default-route:2 allow:71 comment:1 default-route-distance dial-on-demand:2 disabled:2 host-uniq:16 interface keepalive-timeout max-mru max-mtu mrru name:1 password:1 profile:17 service-name:1 use-peer-dns:2 user:1
accept-dynamic-neighbors:2 afi:103 comment:1 disabled:2 hello-interval:4 hold-time:4 interface:6 transport-addresses
accept-empty-service:2 accept-untagged:2 authentication:50 comment:1 default-profile:17 disabled:2 interface keepalive-timeout max-mru max-mtu max-sessions mrru one-session-per-host:2 pado-delay pppoe-over-vlan-range service-name:1
accept-icmp-time-exceeded:2 certificate check-certificate:2 comment:1 disabled:2 dns-server down-script:1 early-failure-detection:2 early-success-detection:2 host http-codes ignore-initial-down:2 ignore-initial-up:2 interval:32 name:1 packet-count packet-interval:379 packet-size port record-type:222 src-address start-delay:75 startup-delay:75 test-script:1 thr-avg:4 thr-http-time:4 thr-jitter:4 thr-loss-count thr-loss-percent thr-max:4 thr-stdev:4 thr-tcp-conn-time:194 timeout:373 ttl type:305 up-script:1
accept-prefix-without-address:2 add-default-route:2 allow-reconfigure:2 check-gateway:114 comment:1 custom-duid:16 custom-iana-id custom-iapd-id default-route-distance default-route-tables:127 dhcp-options disabled:2 interface pool-name:1 pool-prefix-length prefix-address-lists:1 prefix-hint:20 rapid-commit:2 request:326 script:1 use-interface-duid:2 use-peer-dns:2 validate-server-duid:2
accept:2 comment:1 disabled:2 neighbor prefix vrf
accounting-backup:2 accounting-port address authentication-port called-id:1 certificate comment:1 disabled:2 domain:1 protocol:357 radsec-timeout:168 realm:1 require-message-auth:352 secret:1 service:356 src-address timeout:168
accounting:2 auth-timeout:167 auth-types:306 comment:1 disabled:2 guest-vlan-id interface:6 interim-update:4 mac-auth-mode:159 radius-mac-format:225 reauth-period:12 reauth-timeout:12 reject-vlan-id retrans-timeout:167 server-fail-vlan-id
action allow-signal-out-of-range ap-tx-limit client-to-client-forwarding client-tx-limit comment:1 disabled interface mac-address:8 mac-address-mask:8 private-passphrase:1 radius-accounting signal-range ssid-regexp:1 time:14 vlan-id vlan-mode
action case-id case-name:1 comment:1 disabled file-root:1 intercept-ip:7 intercept-port limited-file-hash-method limited-file-stop-interval:4 pcap-file-hash-method pcap-file-stop-count pcap-file-stop-interval:4 pcap-file-stop-size
action comment:1 common-name-regexp:1 disabled hw-supported-modes identity-regexp:1 ip-address-ranges:27 master-configuration name-format name-prefix:1 radio-mac:8 slave-configurations
action:115 comment:1 disabled:2 prefix:1 regex:1 topics
action:128 address-list address-list-timeout:26 chain:55 comment:1 content disabled:2 dscp dst-address dst-address-list dst-address-type:22 dst-limit dst-port fragment:2 hotspot:47 icmp-options in-bridge-port:10 in-bridge-port-list:6 in-interface:10 in-interface-list:6 ingress-priority ipsec-policy:25 ipv4-options:46 jump-target:55 limit log:2 log-prefix:18 nth out-bridge-port:10 out-bridge-port-list:6 out-interface:10 out-interface-list:6 packet-mark packet-size per-connection-classifier:23 port priority protocol:15 psd random src-address src-address-list src-address-type:22 src-mac-address src-port tcp-flags:35 tcp-mss time tls-host tos ttl:24
action:128 address-list address-list-timeout:26 chain:55 comment:1 content disabled:2 dscp dst-address dst-address-list dst-address-type:28 dst-limit dst-port headers:61 hop-limit:24 icmp-options in-bridge-port:10 in-bridge-port-list:6 in-interface:10 in-interface-list:6 ingress-priority ipsec-policy:25 jump-target:55 limit log:2 log-prefix:18 nth out-bridge-port:10 out-bridge-port-list:6 out-interface:10 out-interface-list:6 packet-mark packet-size per-connection-classifier:23 port priority protocol:15 random src-address src-address-list src-address-type:28 src-mac-address src-port tcp-flags:35 tcp-mss time tls-host tos
action:163 address-list address-list-timeout:26 chain:44 comment:1 connection-bytes connection-limit connection-mark connection-rate connection-type:36 content disabled:2 dscp dst-address dst-address-list dst-address-type:22 dst-limit dst-port fragment:2 hotspot:47 icmp-options in-bridge-port:10 in-bridge-port-list:6 in-interface:10 in-interface-list:6 ingress-priority ipsec-policy:25 ipv4-options:46 layer7-protocol limit log:2 log-prefix:18 nth out-bridge-port:10 out-bridge-port-list:6 out-interface:10 out-interface-list:6 packet-mark packet-size per-connection-classifier:23 port priority protocol:15 psd random realm routing-mark sniff-id sniff-target:7 sniff-target-port src-address src-address-list src-address-type:22 src-mac-address src-port tcp-mss time tls-host tos ttl:24
action:227 address-list address-list-timeout:26 chain:44 comment:1 connection-bytes connection-limit connection-mark connection-nat-state:43 connection-rate connection-state:49 connection-type:36 content disabled:2 dscp dst-address dst-address-list dst-address-type:28 dst-limit dst-port dst-prefix:20 headers:61 hop-limit:24 icmp-options in-bridge-port:10 in-bridge-port-list:6 in-interface:10 in-interface-list:6 ingress-priority ipsec-policy:25 jump-target:44 limit log:2 log-prefix:18 new-connection-mark new-dscp new-hop-limit:145 new-mss new-packet-mark new-priority:153 new-routing-mark nth out-bridge-port:10 out-bridge-port-list:6 out-interface:10 out-interface-list:6 packet-mark packet-size passthrough:2 per-connection-classifier:23 port priority protocol:15 random routing-mark sniff-id sniff-target:7 sniff-target-port src-address src-address-list src-address-type:28 src-mac-address src-port src-prefix:20 tcp-flags:35 tcp-mss time tls-host tos
action:228 address-list address-list-timeout:26 chain:44 comment:1 connection-bytes connection-limit connection-mark connection-nat-state:43 connection-rate connection-state:49 connection-type:36 content disabled:2 dscp dst-address dst-address-list dst-address-type:22 dst-limit dst-port fragment:2 hotspot:47 icmp-options in-bridge-port:10 in-bridge-port-list:6 in-interface:10 in-interface-list:6 ingress-priority ipsec-policy:25 ipv4-options:46 jump-target:44 layer7-protocol limit log:2 log-prefix:18 new-connection-mark new-dscp:321 new-mss new-packet-mark new-priority:153 new-routing-mark new-ttl:145 nth out-bridge-port:10 out-bridge-port-list:6 out-interface:10 out-interface-list:6 p2p:134 packet-mark packet-size passthrough:2 per-connection-classifier:23 port priority protocol:15 psd random realm route-dst:7 routing-mark sniff-id sniff-target:7 sniff-target-port src-address src-address-list src-address-type:22 src-mac-address src-port tcp-flags:35 tcp-mss time tls-host tos ttl:24
action:229 address-list address-list-timeout:26 chain:21 comment:1 connection-bytes connection-limit connection-mark connection-nat-state:43 connection-rate connection-state:49 connection-type:36 content disabled:2 dscp dst-address dst-address-list dst-address-type:28 dst-limit dst-port headers:61 hop-limit:24 icmp-options in-bridge-port:10 in-bridge-port-list:6 in-interface:10 in-interface-list:6 ingress-priority ipsec-policy:25 jump-target:21 limit log:2 log-prefix:18 nth out-bridge-port:10 out-bridge-port-list:6 out-interface:10 out-interface-list:6 packet-mark packet-size per-connection-classifier:23 port priority protocol:15 random reject-with:324 routing-mark src-address src-address-list src-address-type:28 src-mac-address src-port tcp-flags:35 tcp-mss time tls-host tos
action:230 address-list address-list-timeout:26 chain:21 comment:1 connection-bytes connection-limit connection-mark connection-nat-state:310 connection-rate connection-state:49 connection-type:36 content disabled:2 dscp dst-address dst-address-list dst-address-type:22 dst-limit dst-port fragment:2 hotspot:47 icmp-options in-bridge-port:10 in-bridge-port-list:6 in-interface:10 in-interface-list:6 ingress-priority ipsec-policy:25 ipv4-options:46 jump-target:21 layer7-protocol limit log:2 log-prefix:18 nth out-bridge-port:10 out-bridge-port-list:6 out-interface:10 out-interface-list:6 p2p:134 packet-mark packet-size per-connection-classifier:23 port priority protocol:15 psd random realm reject-with:325 routing-mark src-address src-address-list src-address-type:22 src-mac-address src-port tcp-flags:35 tcp-mss time tls-host tos ttl:24
action:231 address-list address-list-timeout:26 chain:54 comment:1 connection-bytes connection-limit connection-mark connection-rate connection-type:36 content disabled:2 dscp dst-address dst-address-list dst-address-type:22 dst-limit dst-port fragment:2 hotspot:47 icmp-options in-bridge-port:10 in-bridge-port-list:6 in-interface:10 in-interface-list:6 ingress-priority ipsec-policy:25 ipv4-options:46 jump-target:54 layer7-protocol limit log:2 log-prefix:18 nth out-bridge-port:10 out-bridge-port-list:6 out-interface:10 out-interface-list:6 packet-mark packet-size per-connection-classifier:23 port priority protocol:15 psd random randomise-ports:2 realm routing-mark same-not-by-dst:2 socks5-port socks5-server:7 socksify-service src-address src-address-list src-address-type:22 src-mac-address src-port tcp-mss time to-addresses:27 to-ports tos ttl:24
action:232 address-list address-list-timeout:26 chain:54 comment:1 connection-bytes connection-limit connection-mark connection-rate connection-state:49 connection-type:36 content disabled:2 dscp dst-address dst-address-list dst-address-type:28 dst-limit dst-port headers:61 hop-limit:24 icmp-options in-bridge-port:10 in-bridge-port-list:6 in-interface:10 in-interface-list:6 ingress-priority ipsec-policy:25 jump-target:54 limit log:2 log-prefix:18 nth out-bridge-port:10 out-bridge-port-list:6 out-interface:10 out-interface-list:6 packet-mark packet-size per-connection-classifier:23 port priority protocol:15 random routing-mark src-address src-address-list src-address-type:28 src-mac-address src-port tcp-flags:35 tcp-mss time to-address:20 to-ports tos
action:236 comment:1 disabled:2 dst-address dst-address-list dst-host:1 dst-port protocol:15 server src-address src-address-list
action:237 allow-signal-out-of-range client-isolation:2 comment:1 days:365 disabled:2 interface:251 mac-address:8 mac-address-mask:8 multi-passphrase-group passphrase:1 radius-accounting:2 signal-range ssid-regexp:1 time:14 vlan-id
action:250 action-data:1 comment:1 disabled:2 dst-address dst-host dst-port local-port method:60 path src-address
action:294 address-ranges comment:1 common-name-regexp:1 disabled:2 identity-regexp:1 master-configuration multi-link-mode:252 name-format:1 radio-mac:8 slave-configurations slave-name-format:1 supported-bands:45 supported-hw-caps:271
action:303 comment:1 disabled:2 dst-address dst-port group ipsec-protocols:247 level:360 peer proposal protocol:253 sa-dst-address sa-src-address src-address src-port template:2 tunnel:2
action:307 chain:182 comment disabled:2 dst-address interface min-prefix realm routing-mark src-address table vrf
action:63 comment:1 disabled:2 dst-address dst-port src-address src-port
action:63 comment:1 disabled:2 dst-host dst-port method:60 path server src-address
active append as-value brief comments count-only detail file follow follow-only from group-by interval:3 on-event:5 order-by proplist show-ids terse timestamp value-list where without-paging
adaptive-noise-immunity allow-sharedkey ampdu-priorities:199 amsdu-limit amsdu-threshold antenna-gain antenna-mode area:1 arp arp-timeout band basic-rates-a/g:214 basic-rates-b:205 bridge-mode burst-time channel-width comment:1 compression country default-ap-tx-limit default-authentication default-client-tx-limit default-forwarding disable-running-check disabled disconnect-timeout:38 distance frame-lifetime frequency frequency-mode frequency-offset guard-interval hide-ssid ht-basic-mcs:336 ht-supported-mcs:337 hw-fragmentation-threshold hw-protection-mode hw-protection-threshold hw-retries installation interworking-profile keepalive-frames l2mtu mac-address:8 master-interface max-station-count mode mtu multicast-buffering multicast-helper name:1 noise-floor-threshold nv2-cell-radius nv2-downlink-ratio nv2-mode nv2-noise-floor-offset nv2-preshared-key:1 nv2-qos nv2-queue-count nv2-security nv2-sync-secret:30 on-fail-retry-time:77 preamble-mode prism-cardtype radio-name:1 rate-selection rate-set rx-chains:121 scan-list secondary-frequency security-profile skip-dfs-channels ssid:1 station-bridge-clone-mac:8 station-roaming supported-rates-a/g:216 supported-rates-b:207 tdma-period-size tx-chains:122 tx-power tx-power-mode update-stats-interval vht-basic-mcs vht-supported-mcs vlan-id vlan-mode wds-cost-range wds-default-bridge wds-default-cost wds-ignore-ssid wds-mode wireless-protocol wmm-support wps-mode
add-arp:2 add-dns-entries add-dns-entries-suffix:193 address-lists:1 address-pool allow-dual-stack-queue:2 always-broadcast:2 authoritative:244 bootp-lease-time:319 bootp-support:311 client-mac-limit comment:1 conflict-detection:2 delay-threshold dhcp-option-set disabled:2 dynamic-lease-identifiers:289 insert-queue-before:41 interface lease-script:1 lease-time:12 name:1 parent-queue relay:7 server-address:7 support-broadband-tr101:2 use-framed-as-classless:2 use-radius:129 use-reconfigure:2
add-default-route:2 add-sni:2 authentication:50 certificate ciphers:178 comment:1 connect-to default-route-distance dial-on-demand:2 disabled:2 http-proxy keepalive-timeout max-mru max-mtu mrru name:1 password:1 pfs:118 port profile:17 proxy-port tls-version:53 user:1 verify-server-address-from-certificate:2 verify-server-certificate:2
add-default-route:2 allow:71 allow-fast-path:2 comment:1 connect-to default-route-distance dial-on-demand:2 disabled:2 ipsec-secret:1 keepalive-timeout l2tp-proto-version:329 l2tpv3-circuit-id:1 l2tpv3-cookie-length:107 l2tpv3-digest-hash:111 max-mru max-mtu mrru name:1 password:1 profile:17 random-source-port:2 src-address:7 use-ipsec:2 use-peer-dns:69 user:1
add-default-route:2 allow:71 apn:1 comment:1 data-channel default-route-distance dial-command:1 dial-on-demand:2 disabled:2 info-channel keepalive-timeout max-mru max-mtu modem-init:1 mrru name:1 network-mode:266 null-modem:2 password:1 phone:1 pin:1 port profile:17 remote-address:7 use-peer-dns:2 user:1
add-default-route:2 allow:71 comment:1 connect-to default-route-distance dial-on-demand:2 disabled:2 keepalive-timeout max-mru max-mtu mrru name:1 password:1 profile:17 use-peer-dns:69 user:1
add-default-route:2 apn:1 authentication:286 comment:1 default-route-distance ip-type:265 ipv6-interface name:1 passthrough-interface passthrough-mac:269 passthrough-subnet-size:213 password:1 use-network-apn:2 use-peer-dns:2 user:1
add-default-route:2 auth:338 certificate cipher:243 comment:1 connect-to disabled:2 disconnect-notify:2 mac-address:8 max-mtu mode:151 name:1 password:366 port profile:17 protocol:84 route-nopull:2 tls-version:53 use-peer-dns:69 user:1 verify-server-certificate:2
add-default-route:350 allow-reconfigure:2 check-gateway:114 comment:1 default-route-distance default-route-tables:127 dhcp-options:141 disabled:2 dscp interface name:1 script:1 use-broadcast:254 use-peer-dns:2 use-peer-ntp:2 vlan-priority
add-mac-cookie:2 address-list:1 address-pool advertise:2 advertise-interval:4 advertise-timeout:181 advertise-url:1 idle-timeout incoming-filter:1 incoming-packet-mark:1 insert-queue-before:41 keepalive-timeout mac-cookie-timeout:4 name:1 on-login:1 on-logout:1 open-status-page:255 outgoing-filter:1 outgoing-packet-mark:1 parent-queue queue-type:29 rate-limit:1 session-timeout:4 shared-users status-autorefresh transparent-proxy:2
add-relay-info:2 delay-threshold dhcp-server:7 dhcp-server-vrf disabled:2 interface local-address:7 local-address-as-src-ip:2 name:1 relay-info-remote-id:1
add-topics-string:2 cef-event-delimiter:1 check-certificate comment:1 disk-file-count disk-file-name:1 disk-lines-per-file disk-stop-on-full:2 email-cc:1 email-start-tls:2 email-to:1 memory-lines memory-stop-on-full:2 name:1 remember:2 remote remote-log-format:283 remote-port remote-protocol:84 script src-address syslog-facility:263 syslog-severity:249 syslog-time-format:280 target:304 vrf
address address-list:1 cname:1 comment:1 disabled:2 forward-to match-subdomain:2 mx-exchange:1 mx-preference name:1 ns:1 regexp:1 srv-port srv-priority srv-target:1 srv-weight text:1 ttl:4 type:221
address address-lists:1 agent-circuit-id:16 agent-remote-id:16 allow-dual-stack-queue:2 always-broadcast:2 block-access:2 client-id:1 comment:1 dhcp-option dhcp-option-set disabled:2 insert-queue-before:41 lease-time:4 mac-address:8 parent-queue queue-type:29 rate-limit:1 routes server use-src-mac:2
address address-lists:1 always-broadcast block-access client-id:1 comment:1 device dhcp-option dhcp-option-set disabled insert-queue-before lease-time:4 mac-address:8 rate-limit:1 server use-src-mac
address advertise:2 auto-link-local:2 comment:1 disabled:2 eui-64:2 from-pool from-pool-policy interface no-dad:2
address area auth auth-id auth-key:1 comment:1 cost dead-interval:31 disabled hello-interval:31 instance-id interface passive priority retransmit-interval:31 transmit-delay:31 type use-bfd vlink-neighbor-id:7 vlink-transit-area
address area comment:1 disabled:2 instance-id poll-interval:4
address auth-key comment:1 disabled:2 iburst:2 max-poll min-poll
address coa-port comment:1 disabled name:1 protocol shared-secret:1
address comment:1 container-mac-address:8 dhcp disabled gateway gateway6 mac-address:8 name:1
address comment:1 disabled:2 dynamic:2 list timeout:371
address comment:1 disabled:2 dynamic:2 list timeout:4
address comment:1 disabled:2 exchange-mode:245 local-address name:1 passive:2 port ppk-secret:1 profile send-initial-contact:2
address comment:1 disabled:2 expire-interval group port preference refresh-interval retry-interval vrf
address comment:1 disabled:2 group instance
address comment:1 disabled:2 group:83 inactivity-policy:331 inactivity-timeout:184 name:1 password:1
address comment:1 disabled:2 interface
address comment:1 disabled:2 interface mac-address:8
address comment:1 secret:1
address disabled:2 group holdtime instance priority
address disabled:2 hash-mask-length instance priority scope4 scope6
address disabled:2 instance
address password:1 user:1
address-list addresses comment:1 disabled:2 forbid-bfd:2 interfaces:6 min-rx:4 min-tx:4 multiplier vrf
address-list bridge bridge-horizon bridge-learning:48 bridge-path-cost bridge-port-priority bridge-port-trusted:2 bridge-port-vid change-tcp-mss:48 comment:1 dhcpv6-lease-time:4 dhcpv6-pd-pool dhcpv6-use-radius:2 dns-server:7 idle-timeout:4 incoming-filter:21 insert-queue-before:41 interface-list:6 local-address name:1 on-down:1 on-up:1 only-one:48 outgoing-filter:21 parent-queue queue-type:29 rate-limit:1 remote-address remote-ipv6-prefix-pool remote-ipv6-prefix-reuse:2 session-timeout:4 use-compression:48 use-encryption:94 use-ipv6:94 use-mpls:94 use-upnp:48 wins-server:7
address-lists:1 address-pool allow-dual-stack-queue:2 binding-script:1 comment:1 dhcp-option disabled:2 ignore-ia-na-bindings:2 insert-queue-before:41 interface lease-time:4 name:1 parent-queue preference prefix-pool rapid-commit:2 route-distance use-radius:129 use-reconfigure:2
address-pool addresses-per-mac disabled:2 idle-timeout interface keepalive-timeout login-timeout name:1 profile
address-pool code comment:1 disabled:2 matching-type:315 name:1 option-set server value:368
address:1 address-type comment:1 device disabled
address:1 auto-connect certificate client-id:1 keep-alive name:1 parallel-scripts-limit password:1 port ssl username:1 will-message:1 will-qos will-retain will-topic:1
address:13 certificate down-port interval joineui key:13 name:13 netid port protocol ssl up-port
address:20 address-lists:1 allow-dual-stack-queue:2 comment:1 dhcp-option disabled:2 duid:1 ia-type:343 iaid insert-queue-before:41 life-time:4 parent-queue prefix-pool queue-type:29 rate-limit:1 server
address:27 comment:1 disabled:2 mac-address:8 server to-address:7 type:190
address:7 address-pool address-prefix-length connection-mark name:1 responder:2 split-dns:1 split-include:110 src-address-list static-dns:7 system-dns:2 use-responder-dns:69
address:7 boot-file-name:1 caps-manager:7 comment:1 dhcp-option dhcp-option-set dns-none:2 dns-server domain:1 gateway:7 netmask next-server:7 ntp-none:2 ntp-server wins-server:7
address:7 broadcast:7 comment:1 device disabled interface netmask:7 network:7
address:7 broadcast:7 comment:1 disabled:2 interface netmask:7 network:7
address:7 comment:1 device disabled interface mac-address:8 published
address:7 comment:1 disabled:2 email:1 limit-bytes-in limit-bytes-out limit-bytes-total limit-uptime:4 mac-address:8 name:1 otp-secret:1 password:1 profile routes:1 server
address:7 comment:1 disabled:2 interface mac-address:8 published:2
addresses authentication-password:1 authentication-protocol:176 comment:1 disabled:2 encryption-password:1 encryption-protocol:175 name:1 read-access:2 security:180 write-access:2
admin-mac:8 ageing-time:375 arp:19 arp-timeout auto-mac:2 comment:1 dhcp-agent-circuit-id:1 dhcp-agent-remote-id:1 dhcp-snooping:2 dhcpv6-agent-circuit-id:1 dhcpv6-agent-remote-id:1 dhcpv6-snooping disabled:2 ether-type:197 fast-forward:2 forward-delay:381 forward-reserved-addresses:2 frame-types:130 igmp-snooping:2 igmp-version:86 ingress-filtering:2 last-member-interval:32 last-member-query-count max-hops max-learned-entries:270 max-message-age:382 membership-interval:32 mlag-heartbeat mlag-peer-port mlag-priority mld-version:174 mtu multicast-querier:2 multicast-router:149 mvrp:2 name:1 port-cost-mode:332 priority protocol-mode:342 pvid querier-interval:32 querier-uses-bridge-address query-interval:32 query-response-interval:32 ra-guard:2 region-name:1 region-revision startup-query-count startup-query-interval:32 transmit-hold-count vlan-filtering:2
admin-mac:8 arp:19 arp-timeout auto-mac:2 comment:1 disabled:2 hwmp-default-hoplimit hwmp-prep-lifetime:75 hwmp-preq-destination-only:2 hwmp-preq-reply-and-forward:2 hwmp-preq-retries hwmp-preq-waiting-time:378 hwmp-rann-interval:370 hwmp-rann-lifetime:75 hwmp-rann-propagation-delay mesh-portal:2 mtu name:1 reoptimize-paths:2
advertise-dns:349 advertise-mac-address:2 comment:1 disabled:2 dns hop-limit interface managed-address-configuration:2 mtu other-configuration:2 pref64:20 ra-delay:4 ra-interval:380 ra-lifetime ra-preference:323 reachable-time retransmit-interval
advertise:2 area comment:1 cost disabled:2 prefix
advertise:2 comment:1 disabled:2 neighbor prefix vrf
afc band:45 comment:1 deprioritize-unii-3-4:2 disabled:2 frequency name:1 preamble-puncturing:2 reselect-interval:34 reselect-time secondary-frequency skip-dfs-channels:58 width:57
affinity-exclude affinity-include-all affinity-include-any auto-bandwidth-avg-interval:32 auto-bandwidth-range auto-bandwidth-reserve auto-bandwidth-update-interval:376 bandwidth bandwidth-limit comment:1 disabled:2 from-address holding-priority name:1 primary-path primary-retry-interval:4 record-route:2 reoptimize-interval:4 secondary-paths secondary-standby:2 setup-priority to-address vrf
affinity-exclude affinity-include-all affinity-include-any comment:1 disabled:2 holding-priority hops name:1 record-route:2 reoptimize-interval:4 setup-priority use-cspf:2
afi:102 bsm-forward-back:2 crp-advertise-contained:2 disabled:2 name:1 rp-hash-mask-length rp-static-override:2 ssm-range switch-to-spt:2 switch-to-spt-bytes switch-to-spt-interval:4 vrf
afi:102 disabled:2 in-filter-chain name:1 originate-default:40 out-filter-chain out-filter-select redistribute:144 route-gc-timeout route-timeout routing-table update-interval vrf
afi:103 areas:1 areas-max comment:1 disabled:2 in-filter-chain l1.lsp-max-age l1.lsp-max-size l1.lsp-refresh-interval l1.lsp-update-interval l1.originate-default:40 l1.out-filter-chain l1.out-filter-select l1.redistribute:291 l2.lsp-max-age l2.lsp-max-size l2.lsp-refresh-interval l2.lsp-update-interval l2.originate-default:40 l2.out-filter-chain l2.out-filter-select l2.redistribute:292 metric-type name:1 system-id:1 vrf
afi:103 comment:1 disabled:2 distribute-for-default:2 hop-limit loop-detect:2 lsr-id:7 path-vector-limit preferred-afi:102 transport-addresses use-explicit-null:2 vrf
afi:158 as:56 cisco-vpls-nlri-len-fmt:137 comment:1 connect:2 disabled:2 hold-time input.accept-communities input.accept-ext-communities input.accept-large-communities input.accept-nlri input.add-path:156 input.affinity:132 input.allow-as input.attr-error-handling:148 input.filter input.filter-communities input.filter-ext-communities input.filter-large-communities input.filter-nlri input.filter-unknown input.limit-process-routes-ipv4:59 input.limit-process-routes-ipv6:59 instance keepalive-time:169 listen:2 local.address local.port local.role:312 local.ttl multihop:2 name:1 nexthop-choice:147 output.add-path:157 output.affinity:131 output.as-override:2 output.default-originate:40 output.default-prepend output.filter-chain output.filter-select output.keep-sent-attributes:2 output.network output.network-blackhole:2 output.no-client-to-client-reflection:2 output.no-early-cut:2 output.redistribute:143 output.remove-private-as:2 remote.address remote.allowed-as remote.as:56 remote.port remote.ttl routing-table save-to:1 tcp-md5-key:367 templates use-bfd:2 vrf
afi:158 as:56 cisco-vpls-nlri-len-fmt:137 comment:1 disabled:2 hold-time input.accept-communities input.accept-ext-communities input.accept-large-communities input.accept-nlri input.add-path:156 input.affinity:132 input.allow-as input.attr-error-handling:148 input.filter input.filter-communities input.filter-ext-communities input.filter-large-communities input.filter-nlri input.filter-unknown input.limit-process-routes-ipv4:59 input.limit-process-routes-ipv6:59 keepalive-time:169 multihop:2 name:1 nexthop-choice:147 output.add-path:157 output.affinity:131 output.as-override:2 output.default-originate:40 output.default-prepend output.filter-chain output.filter-select output.keep-sent-attributes:2 output.network output.network-blackhole:2 output.no-client-to-client-reflection:2 output.no-early-cut:2 output.redistribute:143 output.remove-private-as:2 routing-table save-to:1 templates use-bfd:2 vrf
aggregated-size disabled:2 interface packing:142 unpacking:142
alarm-setting:298 check-capabilities:2 comment:1 disabled:2 min-runtime name:1 offline-time:4 port
alert-timeout comment:1 disabled:2 interface on-alert:1 valid-server:8
all append as-value chain:21 comments count-only detail dynamic file follow follow-only from group-by interval:3 on-event:5 order-by proplist show-ids static stats terse timestamp value-list where without-paging
allow-address allow-target:2 comment:1 disabled:2 simple-queue store-on-disk:2
allow-address comment:1 disabled:2 interface store-on-disk:2
allow-address comment:1 disabled:2 store-on-disk:2
allow-etherboot allow-flashfig apply-default-configuration auto-reboot branding-package comment:1 disabled extra-packages install-once interface ip-range:27 keep-old-configuration mac-address:8 mode-file remove-branding script-file version:1 wait
allow-fast-path:2 arp:19 arp-timeout bridge bridge-pvid checksum:2 comment:1 disabled:2 dont-fragment:264 group hw:2 interface learning:2 local-address loop-protect:42 loop-protect-disable-time:4 loop-protect-send-interval:12 mac-address:8 max-fdb-size mtu name:1 port rem-csum:276 ttl vni vtep-vrf vteps-ip-version:155
allow-fast-path:2 arp:19 arp-timeout clamp-tcp-mss:2 comment:1 disabled:2 dont-fragment:37 dscp ipsec-secret:1 keepalive:12 local-address:7 loop-protect:42 loop-protect-disable-time:4 loop-protect-send-interval:12 mac-address:8 mtu name:1 remote-address tunnel-id
allow-fast-path:2 circuit-id:1 comment:1 connect-to cookie-length:107 digest-hash:111 disabled:2 ipsec-secret:1 l2tp-proto-version:330 local-address local-session-id local-tunnel-id mac-address:8 mtu name:1 peer-cookie:51 remote-session-id remote-tunnel-id send-cookie:51 unmanaged-mode:2 use-ipsec:2 use-l2-specific-sublayer:2
allow-signal-out-of-range ap-tx-limit authentication client-tx-limit comment:1 disabled forwarding interface mac-address:8 management-protection-key:1 private-algo private-key:1 private-pre-shared-key:1 signal-range time:14 vlan-id vlan-mode
allow:2 allow-overwrite:2 allow-rollover:2 comment:1 disabled:2 ip-addresses read-only:2 reading-window-size:345 real-filename:1 req-filename:1
allowed-address client-address client-allowed-address client-dns client-endpoint client-keepalive:166 client-listen-port comment:1 disabled:2 endpoint-address endpoint-port interface name:1 persistent-keepalive:166 preshared-key:109 private-key:109 public-key:1 responder:2
allowed-function-codes comment:1 disabled ip-range:27
allowed-hostname:1 allowed-ip:7 disabled:2 friendly-name:1 interface path
alternative-subnets:7 comment:1 disabled:2 interface threshold upstream:2
anon-identity:1 certificate comment:1 disabled:2 eap-methods:150 identity:1 interface password:1
antenna-gain as-value band channel-width country dfs-mode frequency-mode installation interface
append as-value brief comments count-only detail file follow follow-only from group-by interval:3 oid on-event:5 order-by proplist show-ids stats terse timestamp value-list where without-paging
append as-value comments count-only detail file follow follow-only from group-by interval:3 on-event:5 order-by proplist show-ids stats terse timestamp value-list where without-paging
area auth:340 auth-id auth-key:1 comment:1 cost dead-interval:31 disabled:2 hello-interval:31 instance-id interfaces:6 networks passive prefix-list priority retransmit-interval:31 transmit-delay:31 type:279 use-bfd:2
area-id:7 comment:1 default-cost disabled:2 instance name:1 no-summaries nssa-translator:282 type:297
arp arp-timeout channel channel.band channel.control-channel-width channel.extension-channel channel.frequency channel.reselect-interval:34 channel.save-selected channel.secondary-frequency channel.skip-dfs-channels channel.tx-power comment:1 configuration configuration.country configuration.disconnect-timeout:38 configuration.distance configuration.frame-lifetime:38 configuration.guard-interval configuration.hide-ssid configuration.hw-protection-mode configuration.hw-retries configuration.installation configuration.keepalive-frames configuration.load-balancing-group configuration.max-sta-count configuration.mode configuration.multicast-helper configuration.rx-chains:172 configuration.ssid:30 configuration.tx-chains:173 datapath datapath.bridge datapath.bridge-cost datapath.bridge-horizon datapath.client-to-client-forwarding datapath.interface-list datapath.local-forwarding datapath.openflow-switch datapath.vlan-id datapath.vlan-mode disable-running-check disabled l2mtu mac-address:8 master-interface mtu name:1 radio-mac:8 radio-name:1 rates rates.basic:125 rates.ht-basic-mcs:160 rates.ht-supported-mcs:161 rates.supported:126 rates.vht-basic-mcs rates.vht-supported-mcs security security.authentication-types:113 security.disable-pmkid security.eap-methods security.eap-radius-accounting security.encryption:108 security.group-encryption security.group-key-update:52 security.passphrase:81 security.tls-certificate security.tls-mode
arp arp-timeout comment:1 disable-csma disable-running-check disabled framer-limit framer-policy ht-channel-width ht-guard-interval ht-rates:211 ht-streams l2mtu mtu name:1 rates-a/g:215 rates-b:206 remote-mac:8 rx-band rx-channel-width rx-frequency rx-radio tx-band tx-channel-width tx-frequency tx-radio
arp arp-timeout comment:1 disable-running-check disabled l2mtu master-interface mtu name:1 wds-address:8
arp bridge bridge-cost bridge-horizon client-to-client-forwarding comment:1 interface-list l2mtu local-forwarding mtu name:1 openflow-switch vlan-id vlan-mode
arp:19 arp-interval:4 arp-ip-targets:7 arp-timeout comment:1 disabled:2 down-delay:4 forced-mac-address:8 lacp-mode:240 lacp-rate:210 lacp-system-id:8 lacp-system-priority lacp-user-key link-monitoring:261 mii-interval:4 min-links mlag-id mode:218 mtu name:1 primary slaves transmit-hash-policy:314 up-delay:4
arp:19 arp-timeout authentication:248 comment:1 connection-tracking-mode:239 connection-tracking-port disabled:2 group-authority:171 group-master:171 interface interval:372 name:1 on-backup:1 on-fail:1 on-master:1 password:51 preemption-mode:2 priority remote-address:7 sync-connection-tracking:2 v3-checksum-as-v2 v3-protocol:155 version:86 vrid
arp:19 arp-timeout bridge bridge-cost bridge-horizon bridge-pvid cisco-static-id comment:1 disable-running-check:2 disabled:2 mac-address:8 mtu name:1 peer pw-control-word:146 pw-l2mtu pw-type:162 vpls-id
arp:19 arp-timeout clamp-tcp-mss:2 comment:1 disabled:2 dont-fragment:37 dscp ipsec-secret:1 keepalive:12 local-address loop-protect:42 loop-protect-disable-time:4 loop-protect-send-interval:12 mac-address:8 mtu name:1 remote-address tunnel-id
arp:19 arp-timeout comment:1 disabled:2 interface loop-protect:42 loop-protect-disable-time:4 loop-protect-send-interval:12 mac-address:8 mode:278 mtu name:1
arp:19 arp-timeout comment:1 disabled:2 interface loop-protect:42 loop-protect-disable-time:4 loop-protect-send-interval:12 mtu mvrp:2 name:1 use-service-tag:2 vlan-id
as:56 cluster-id:7 comment:1 disabled:2 ignore-as-path-len:2 multipath name:1 router-id routing-table vrf
attributes caller-id comment:1 disabled group name:1 otp-secret:1 password:1 shared-users
attributes comment:1 inner-auths:386 name:1 outer-auths:353
auth-algorithms:362 comment:1 disabled:2 enc-algorithms:285 lifetime:4 name:1 pfs-group:313
auth-method:300 certificate comment:1 disabled:2 eap-methods:150 generate-policy:347 key match-by:284 mode-config:346 my-id:220 notrack-chain:1 password:1 peer policy-template-group remote-certificate remote-id:219 remote-key secret:1 username:1
auth:361 certificate cipher:274 comment:1 default-profile:17 disabled:2 enable-tun-ipv6:2 ipv6-prefix-len keepalive-timeout mac-address:8 max-mtu mode:151 name:1 netmask port protocol:84 push-routes:1 push-routes-ipv6:1 redirect-gateway:302 reneg-sec require-client-certificate:2 tls-version:53 tun-server-ipv6 user-auth-method:341 vrf
authentication-types:170 comment:1 disable-pmkid eap-methods eap-radius-accounting encryption:242 group-encryption group-key-update:52 name:1 passphrase:81 tls-certificate tls-mode
authentication-types:170 comment:1 disable-pmkid eap-methods group-ciphers:383 group-key-update:52 interim-update:4 management-protection management-protection-key:1 mode mschapv2-password:1 mschapv2-username:1 name:1 radius-called-format radius-eap-accounting radius-mac-accounting radius-mac-authentication radius-mac-caching radius-mac-format radius-mac-mode static-algo-0 static-algo-1 static-algo-2 static-algo-3 static-key-0:1 static-key-1:1 static-key-2:1 static-key-3:1 static-sta-private-algo static-sta-private-key:1 static-transmit-key supplicant-identity:1 tls-certificate tls-mode unicast-ciphers:384 wpa-pre-shared-key:1 wpa2-pre-shared-key:1
authentication-types:387 beacon-protection:33 comment:1 connect-group:1 connect-priority dh-groups:204 disable-pmkid:2 disabled:2 eap-accounting:2 eap-anonymous-identity:1 eap-certificate-mode:68 eap-methods:72 eap-password:1 eap-tls-certificate eap-username:1 encryption:385 ft:2 ft-mobility-domain ft-nas-identifier:73 ft-over-ds:2 ft-preserve-vlanid:2 ft-r0-key-lifetime:78 ft-reassociation-deadline:76 group-encryption:65 group-key-update:79 management-encryption:66 management-protection:62 multi-passphrase-group name:1 owe-transition-interface passphrase:1 sae-anti-clogging-threshold sae-max-failure-rate sae-pwe:64 wps:67
authentication:50 comment:1 data-channel disabled:2 max-mru max-mtu modem-init:1 mrru name:1 null-modem:2 port profile:17 ring-count
auto-isolate:2 bpdu-guard:2 bridge broadcast-flood:2 comment:1 disabled:2 edge:267 fast-leave:2 frame-types:130 horizon hw:2 ingress-filtering:2 interface:6 internal-path-cost learn:89 multicast-router:149 mvrp-applicant-state:344 mvrp-registrar-state:318 path-cost point-to-point:89 priority pvid restricted-role:2 restricted-tcn:2 tag-stacking:2 trusted:2 trusted-dhcpv6 trusted-ra:2 unknown-multicast-flood:2 unknown-unicast-flood:2
auto-update container-command-lines:1 devices disabled environment extra-mounts:1 firewall-redirects network network-outgoing-access network-pvid required-hw-devices:1 required-mounts:1 secrets:1 use-https yaml:13
band comment:1 control-channel-width extension-channel frequency name:1 reselect-interval:34 save-selected secondary-frequency skip-dfs-channels tx-power
band comment:1 disabled extension-channel frequency list name:1 width
bandwidth blockade-k-factor comment:1 disabled:2 down-flood-thresholds igp-flood-period:4 interface k-factor refresh-time:4 resource-class te-metric up-flood-thresholds use-udp:2
basic:208 comment:1 ht-basic-mcs:334 ht-supported-mcs:335 name:1 supported:209 vht-basic-mcs vht-supported-mcs
bcast.l1.csnp-interval bcast.l1.hello-interval bcast.l1.hello-interval-dr bcast.l1.hello-multiplier bcast.l1.metric bcast.l1.priority bcast.l1.psnp-interval bcast.l2.csnp-interval bcast.l2.hello-interval bcast.l2.hello-interval-dr bcast.l2.hello-multiplier bcast.l2.metric bcast.l2.priority bcast.l2.psnp-interval comment:1 disabled:2 instance interfaces:6 levels:328 passive ptp ptp.hello-3way ptp.hello-interval ptp.hello-multiplier ptp.l1.csnp-interval ptp.l1.metric ptp.l1.psnp-interval ptp.l2.csnp-interval ptp.l2.metric ptp.l2.psnp-interval
beacon-interval:77 comment:1 datapath.bridge datapath.bridge-cost datapath.bridge-horizon datapath.client-isolation:2 datapath.interface-list:6 datapath.openflow-switch datapath.traffic-processing:70 datapath.vlan-id disabled:2 dtim-period hide-ssid:2 hw-protection-mode:93 labels:120 max-clients mlo:2 mode:87 multicast-enhance:33 qos-classifier:98 security.authentication-types:80 security.beacon-protection:33 security.connect-group:1 security.connect-priority security.dh-groups:85 security.disable-pmkid:2 security.eap-accounting:2 security.eap-anonymous-identity:1 security.eap-certificate-mode:68 security.eap-methods:72 security.eap-password:1 security.eap-tls-certificate security.eap-username:1 security.encryption:105 security.ft:2 security.ft-mobility-domain security.ft-nas-identifier:73 security.ft-over-ds:2 security.ft-preserve-vlanid:2 security.ft-r0-key-lifetime:78 security.ft-reassociation-deadline:76 security.group-encryption:65 security.group-key-update:79 security.management-encryption:66 security.management-protection:62 security.multi-passphrase-group security.owe-transition-interface security.passphrase:1 security.sae-anti-clogging-threshold security.sae-max-failure-rate security.sae-pwe:64 security.wps:67 ssid:30 station-roaming:2
bfifo-limit cake-ack-filter:246 cake-atm:262 cake-autorate-ingress:2 cake-bandwidth cake-diffserv:272 cake-flowmode:309 cake-memlimit cake-mpu cake-nat:2 cake-overhead cake-overhead-scheme:277 cake-rtt:4 cake-rtt-scheme:295 cake-wash:2 codel-ce-threshold:4 codel-ecn:2 codel-interval:4 codel-limit codel-target:4 fq-codel-ce-threshold:4 fq-codel-ecn:2 fq-codel-flows fq-codel-interval:4 fq-codel-limit fq-codel-memlimit fq-codel-quantum fq-codel-target:4 kind:273 mq-pfifo-limit name:1 pcq-burst-rate pcq-burst-threshold pcq-burst-time:12 pcq-classifier:363 pcq-dst-address-mask pcq-dst-address6-mask pcq-limit pcq-rate pcq-src-address-mask pcq-src-address6-mask pcq-total-limit pfifo-limit red-avg-packet red-burst red-limit red-max-threshold red-min-threshold sfq-allot sfq-perturb
bgp-as-path:1 bgp-atomic-aggregate bgp-communities bgp-local-pref bgp-med bgp-origin bgp-prepend check-gateway comment:1 device disabled distance dst-address:110 gateway pref-src:7 route-tag routing-mark:1 scope target-scope type vrf-interface
bridge bridge-cost bridge-horizon bridge-pvid cisco-id comment:1 disabled:2 export-route-targets import-route-targets interface-list local-pref name:1 pw-control-word:146 pw-l2mtu pw-type:162 rd site-id vrf
bridge bridge-cost bridge-horizon client-isolation:2 comment:1 disabled:2 interface-list:6 name:1 openflow-switch traffic-processing:70 vlan-id
bridge comment:1 disabled:2 group interface vid
bridge comment:1 disabled:2 identifier priority vlan-mapping
bridge comment:1 disabled:2 interface mac-address:8 vid
bridge comment:1 disabled:2 mvrp-forbidden:6 tagged:6 untagged:6 vlan-ids
broker on-message:1 qos topic:1
bucket-size burst-limit burst-threshold burst-time:4 comment:1 device disabled dst limit-at max-limit name:1 packet-marks:1 parent priority queue target time:4 total-bucket-size total-burst-limit total-burst-threshold total-burst-time:4 total-limit-at total-max-limit total-priority total-queue
bucket-size burst-limit burst-threshold burst-time:4 comment:1 disabled:2 dst limit-at max-limit name:1 packet-marks parent priority queue:29 target time total-bucket-size total-burst-limit total-burst-threshold total-burst-time:4 total-limit-at total-max-limit total-priority total-queue:29
bucket-size burst-limit burst-threshold burst-time:4 comment:1 disabled:2 limit-at max-limit name:1 packet-mark parent priority queue:29
ca-cert days-valid disabled:2 next-ca-cert path:1 request-lifetime:112
ca-identity:1 challenge-password:1 disabled:2 fingerprint-algorithm:339 name:1 on-smart-card:2 ra-path:1 ra-transaction-lifetime:112 server-url:1 template
cak:16 ckn:16 comment:1 disabled:2 interface mtu name:1 profile
called-format:1 calling-format:1 comment:1 disabled:2 interim-update mac-caching name:1 nas-identifier:1 password-format:1 username-format:1
caller-id:1 comment:1 disabled:2 ipv6-routes:1 limit-bytes-in limit-bytes-out local-address:7 name:13 password:1 profile:17 remote-address:7 remote-ipv6-prefix:20 routes:1 service:257
certificate comment:1 controllers datapath-id disabled isolate-controllers name:1 passive-port verify-peer version
certificate comment:1 disabled:2 ip-address port sni:1 vrf
chain comment disabled:2 rule:233
chain comment:1 disabled:2 do-group-num:139 do-group-prfx:138 do-jump do-select-num:139 do-select-prfx:138 do-take do-where
chain disabled:2 key:51 key-id valid-from valid-till
chain:320 comment:1 disabled:2 exp:201 set-exp:198 set-mark
channel channel.band channel.control-channel-width channel.extension-channel channel.frequency channel.reselect-interval:34 channel.save-selected channel.secondary-frequency channel.skip-dfs-channels channel.tx-power comment:1 country datapath datapath.arp datapath.bridge datapath.bridge-cost datapath.bridge-horizon datapath.client-to-client-forwarding datapath.interface-list datapath.l2mtu datapath.local-forwarding datapath.mtu datapath.openflow-switch datapath.vlan-id datapath.vlan-mode disconnect-timeout:38 distance frame-lifetime:38 guard-interval hide-ssid hw-protection-mode hw-retries installation keepalive-frames load-balancing-group max-sta-count mode multicast-helper name:1 rates rates.basic:125 rates.ht-basic-mcs:160 rates.ht-supported-mcs:161 rates.supported:126 rates.vht-basic-mcs rates.vht-supported-mcs rx-chains:121 security security.authentication-types:113 security.disable-pmkid security.eap-methods security.eap-radius-accounting security.encryption:108 security.group-encryption security.group-key-update:52 security.passphrase:81 security.tls-certificate security.tls-mode ssid:30 tx-chains:122
channel comment:1 disabled:2 ip-port local-address log-file:1 port protocol:358 remote-addresses
channel disabled:2 port term:1
channel disabled:2 port user
channel.afc channel.band:45 channel.deprioritize-unii-3-4:2 channel.frequency channel.preamble-puncturing:2 channel.reselect-interval:34 channel.reselect-time channel.secondary-frequency channel.skip-dfs-channels:58 channel.width:57 comment:1 configuration.antenna-gain configuration.chains:123 configuration.country configuration.distance configuration.installation:101 configuration.tx-chains:124 configuration.tx-power disabled:2 extra-labels:1 labels:120 security.authentication-types:80
check-certificate cmd:1 comment:1 cpu-list default-dns devices dns domain-name:1 entrypoint:1 env envlists file healthcheck-cmd:1 healthcheck-interval:104 healthcheck-retries healthcheck-start-interval:104 healthcheck-start-period:4 healthcheck-status:1 healthcheck-timeout:104 hostname:1 hosts:13 ignore-remote-image-change interface layer-dir logging memory-high memory-max mount mountlists name:1 privileged remote-image:1 restart-interval:4 restart-max-count restart-policy root-dir shell:1 shm-size start-on-boot stop-on-unhealthy stop-signal stop-time:4 swap-max tmpfs:13 user:1 workdir:1
ciphers name:1 server-priority
clamp-tcp-mss:2 comment:1 disabled:2 dont-fragment:37 dscp ipsec-secret:1 keepalive:12 local-address:7 mtu name:1 remote-address
code comment:1 force:2 name:1 value:1
code comment:1 name:1 only-if-mac-available:2 value:1
code:288 comment:1 name:1 value:1
color:275 disabled:2 interface leds modem-signal-threshold type:259
comment:1 communities disabled:2 list regexp:1
comment:1 communities:177 disabled:2 list regexp:1
comment:1 communities:183 disabled:2 list regexp:1
comment:1 compress:2 crypted-backend disabled:2 encryption-key:1 file-offset file-path file-size iscsi-address:7 iscsi-export iscsi-iqn:1 iscsi-port iscsi-server-iqn:1 iscsi-server-port media-interface media-sharing:2 mount-filesystem:2 mount-point-template:1 mount-read-only:2 nfs-address:7 nfs-share:1 nfs-sharing nvme-tcp-address:7 nvme-tcp-export nvme-tcp-host-name:1 nvme-tcp-nqn:1 nvme-tcp-password:1 nvme-tcp-port nvme-tcp-server-allow-host-name:1 nvme-tcp-server-nqn:1 nvme-tcp-server-password:1 nvme-tcp-server-port parent partition-number partition-offset partition-size raid-chunk-size raid-device-count raid-master raid-max-component-size raid-member-failed raid-role raid-type ramdisk-size self-encryption-password:1 slot:1 smb-address:7 smb-encryption:2 smb-password:1 smb-server-encryption:2 smb-server-password:1 smb-server-user smb-share:1 smb-sharing:2 smb-user:1 sshfs-address:1 sshfs-password:1 sshfs-path:1 sshfs-port sshfs-user:1 swap:2 tmpfs-max-size type:316
comment:1 compute-checksum-from-offset data:154 data-byte header-stack:327 interface ip-dscp ip-dst:27 ip-frag-off ip-gateway:7 ip-id ip-protocol:15 ip-src:27 ip-ttl ipv6-dst:20 ipv6-flow-label ipv6-gateway ipv6-hop-limit ipv6-next-header:15 ipv6-src:20 ipv6-traffic-class mac-dst:8 mac-protocol:82 mac-src:8 name:1 port random-byte-offsets-and-masks random-ranges raw-header:1 special-footer:2 tcp-ack tcp-data-offset tcp-dst-port tcp-flags:317 tcp-src-port tcp-syn tcp-urgent-pointer tcp-window-size udp-checksum udp-dst-port udp-src-port vlan-id vlan-priority vlan-protocol:82
comment:1 compute-checksum-from-offset data:154 data-byte header:1 ip-header-offset ipv6-header-offset name:1 port random-byte-offsets-and-masks random-ranges special-footer:2 tcp-header-offset udp-compute-checksum:2 udp-header-offset
comment:1 connection-timeout disabled:2 name:1 port socks5-password:1 socks5-port socks5-server:7 socks5-user:1
comment:1 cost disabled:2 forbid:2 interface:6 secrets:1
comment:1 count dealer-id disabled:2 dst-address gateway instance-id name:1 offset prefix-length priv-offs priv-size scope seed:1 target-scope use-hold:2
comment:1 days disabled:2 interval:4 name:1 on-event:1 policy:135 start-date start-time
comment:1 delay-threshold dhcp-options dhcp-server disabled:2 interface link-address name:1 store-relayed-bindings:2
comment:1 directory disabled:2 invalid-users name:1 read-only:2 require-encryption:2 valid-users
comment:1 disabled dst:1 list mode src
comment:1 disabled forbid interface
comment:1 disabled interface port-id switch
comment:1 disabled key:1 list value:1
comment:1 disabled local-path mode password:1 remote-address:1 remote-path:1 user:1
comment:1 disabled:2 dns-servers doh-servers:1 name:1 verify-doh-cert:2
comment:1 disabled:2 domain-id domain-tag in-filter-chain mpls-te-address mpls-te-area:7 name:1 originate-default:40 out-filter-chain out-filter-select redistribute:144 router-id routing-table use-dn:2 version:86 vrf
comment:1 disabled:2 dst-address label:133 nexthop vrf
comment:1 disabled:2 dst-address label:133 vrf
comment:1 disabled:2 exclude groups interfaces:6 sources
comment:1 disabled:2 expires group:13 isolation:2 passphrase:369 vlan-id
comment:1 disabled:2 export.filter-chain export.filter-select export.redistribute:293 export.route-targets import.filter-chain import.route-targets instance label-allocation-policy:355 name:1 route-distinguisher:1 vrf
comment:1 disabled:2 export.route-targets import.route-targets instance name:1 rd vni vrf
comment:1 disabled:2 fib name:1
comment:1 disabled:2 file ssl-verify:2 url:1
comment:1 disabled:2 hello-interval:377 interface mesh path-cost port-type:224
comment:1 disabled:2 id:7 name:1 select-dynamic-id:258 select-from-vrf
comment:1 disabled:2 identifier interface internal-path-cost priority
comment:1 disabled:2 input:2 interface:6 mpls-mtu
comment:1 disabled:2 interface list:6
comment:1 disabled:2 interface name:1 on-event:1 threshold traffic:359 trigger:226
comment:1 disabled:2 interface remote-ip
comment:1 disabled:2 interfaces:6 name:1
comment:1 disabled:2 list range
comment:1 disabled:2 listen-port mtu name:1 private-key:1 vrf
comment:1 disabled:2 name:1 password:1 read-only:2
comment:1 disabled:2 name:1 service:1 user:1
comment:1 disabled:2 send-targeted:2 transport
comment:1 dont-require-permissions:2 name:1 owner:1 policy:322 source:1
comment:1 download-limit name:1 rate-limit-burst-rx rate-limit-burst-threshold-rx rate-limit-burst-threshold-tx rate-limit-burst-time-rx:4 rate-limit-burst-time-tx:4 rate-limit-burst-tx rate-limit-min-rx rate-limit-min-tx rate-limit-priority rate-limit-rx rate-limit-tx reset-counters-interval reset-counters-start-time transfer-limit upload-limit uptime-limit:4
comment:1 exclude:6 include:6 name:1
comment:1 from-pool name:1 prefix:20 prefix-length
comment:1 from-time:4 limitation profile till-time:4 weekdays:364
comment:1 key-id key-val:1
comment:1 name:1 name-for-users:1 override-shared-users price starts-when validity
comment:1 name:1 next-pool ranges:27
comment:1 name:1 policy:135 skin
comment:1 name:1 regexp:1
common-name:1 country:1 days-valid digest-algorithm:117 key-size:203 key-usage:299 locality:1 name:1 organization:1 state:1 subject-alt-name:223 trust-store:186 trusted:2 unit:1
contents:1 name type:301
cost disabled:2 instance interfaces:6 key-chain mode:354 password:51 poison-reverse:2 source-addresses split-horizon:2 use-bfd:2
cpu-core disabled:2 id mbps name:1 packet-count packet-size port pps tx-template
currency:1 method price profile trans-end trans-start trans-status user user-message:1
data:1 name:1 type
dh-group:388 dpd-interval dpd-maximum-failures enc-algorithm:241 hash-algorithm:117 lifebytes lifetime:4 name:1 nat-traversal:2 ppk:348 prf-algorithm:268 proposal-check:287
disabled hkdf-hash hkdf-secret:16 key-size name:1 qkd-address:1 qkd-cache-size qkd-certificate qkd-kme-id:1 qkd-peer-sae-id:1 type
disabled:2 downstream-interfaces group:7 source:7 upstream-interface
disabled:2 dst-address port src-address v9-template-refresh v9-template-timeout:12 version:212
disabled:2 fri:14 mon:14 name:1 rate-limit:1 sat:14 sun:14 thu:14 tue:14 tur-fri:14 tur-mon:14 tur-sat:14 tur-sun:14 tur-thu:14 tur-tue:14 tur-wed:14 wed:14
disabled:2 hello-delay:4 hello-period:4 instance interfaces:6 join-prune-period:4 join-tracking-support:2 override-interval:4 priority propagation-delay:4 source-addresses
disabled:2 interface name:1
disabled:2 mac-address:8 name:1 user
disabled:2 name:165 only-one:2 password:165 rate-limit:1
dns-name:1 hotspot-address:7 html-directory html-directory-override http-cookie-lifetime:4 http-proxy:7 install-hotspot-queue:2 login-by:333 mac-auth-mode:159 mac-auth-password:1 name:1 nas-port-type:281 radius-accounting:2 radius-default-domain:1 radius-interim-update radius-location-id:1 radius-location-name:1 radius-mac-format:196 rate-limit:1 smtp-server:7 split-user-domain:2 ssl-certificate trial-uptime-limit:4 trial-uptime-reset:4 trial-user-profile use-radius:2
enabled:2 hold-time on-event:5
fs mount mountpoint:1 name:1 parent read-only
joineuis:13 logging name:13 type
logging name:13 netids:13 type
name:1 packet-types:238 type-id value-type vendor-id
url:1
value-name:217
value-name:290
value-name:308
accept-proto-version:411 accept-pseudowire-type:410 allow-fast-path:2 authentication:50 caller-id-type:445 default-profile:17 enabled:2 ipsec-secret:1 keepalive-timeout l2tpv3-circuit-id:1 l2tpv3-cookie-length:107 l2tpv3-digest-hash:111 l2tpv3-ether-interface-list:6 max-mru max-mtu max-sessions mrru one-session-per-host:2 use-ipsec:118
accept:2 port vrf
accounting-port authentication-port certificate enabled radsec-certificate require-message-auth use-profiles
accounting:2 ddos-cookie-threshold interim-update:4 xauth-use-radius:2
accounting:2 default-group:83 exclude-groups:83 interim-update:4 use-radius:2
accounting:2 enable-ipv6-accounting:2 interim-update:4 use-circuit-id-in-nas-port-id:2 use-radius:2
accounting:2 interim-update:4 radius-password:435 store-leases-disk:181
acme-plain:2 crl-plain:2 graphs-plain:2 graphs-secure:2 index-plain:2 index-secure:2 rest-plain:2 rest-secure:2 scep-plain:2 webfig-plain:2 webfig-secure:2
acs-url:1 check-certificate client-certificate connection-request-password:1 connection-request-port connection-request-username:1 enabled password:1 periodic-inform-enabled periodic-inform-interval:12 provisioning-code:1 username:1
active-flow-timeout:12 cache-entries:394 enabled:2 inactive-flow-timeout:12 interfaces:409 packet-sampling:2 sampling-interval sampling-space
active-mode audio-max audio-min audio-monitor:8 filter-mac:8 frame-size frames-per-second receive-all ssid-all
ad-structures channel-map:401 disabled legacy max-interval min-interval own-address-type phy
address available-from certificate disabled:2 max-sessions port tls-version:53 vrf
address-list-extra-time:4 allow-remote-requests:2 cache-max-ttl:4 cache-size doh-max-concurrent-queries doh-max-server-connections doh-timeout:4 max-concurrent-queries max-concurrent-tcp-sessions max-udp-packet-size mdns-repeat-ifaces query-server-timeout:4 query-total-timeout:4 servers use-doh-server:1 verify-doh-cert:2 vrf
address:13 certificate name:13 port ssl
address:7 info:1 owner:1 pool
address:8 address-type mtik-key:1 name:1 persist
advertise:185 arp:19 arp-timeout auto-negotiation:2 cable-settings:430 combo-mode:415 comment:1 disable-running-check:2 disabled:2 fec-mode:416 l2mtu loop-protect:42 loop-protect-disable-time:4 loop-protect-send-interval:12 mac-address:8 mdix-enable:2 mtu name:1 orig-mac-address:8 rx-flow-control:189 sfp-ignore-rx-los:2 sfp-rate-select:440 sfp-shutdown-temperature speed:185 tx-flow-control:189
advertiser features:438 lat long scanner server spoof-gps wi-fi
afi:447
age body:1 checksum instance level:191 lsp-id:1 sequence
all-leds-off:405
allocate-udp-ports-from allowed-addresses4:110 allowed-addresses6:20 authenticate:2 enabled:2 max-sessions
allow-disable-external-interface:2 enabled:2 show-dummy-rule:2
allow-fast-path:2 dynamic-label-range propagate-ttl:2
allow-roaming:2 apn-profiles band comment:1 disabled:2 modem-init:1 mtu name:1 network-mode nr-band operator:1 pin:1 sms-protocol:414 sms-read:2
allowed-number:1 channel polling:2 port:454 receive-enabled:2 remove-sent-sms-after-send:2 secret:1 sim-pin:1 sms-storage:450
alt antenna antenna-gain channel-plan disabled forward:428 gateway-id:1 lat lbt-enabled listen-time long name:13 network rssi-threshold servers spoof-gps tx-immediate-delay-us
always-from-cache:2 anonymous:2 cache-administrator:1 cache-hit-dscp cache-on-disk:2 cache-path:1 enabled:2 max-cache-object-size max-cache-size:456 max-client-connections max-fresh-time:4 max-server-connections parent-proxy parent-proxy-port port serialize-connections:2 src-address
antenna name:1 random-static-address:8
app-store-urls:13 auto-update disk download-path lan-bridge media-path registry-mirrors:13 router-ip:7 show-in-webfig
append as-value backup-file do duration:4 file freeze-frame-interval:9 interval:11 once proplist without-paging
append as-value brief bytes comments count-only detail file follow follow-only from group-by interval:3 oid on-event:5 order-by packets proplist rate show-ids stats terse timestamp value-list where without-paging
append as-value brief comments count-only debug detail file follow follow-only from group-by interval:3 on-event:5 order-by proplist show-ids terse timestamp value-list where without-paging
append as-value brief comments count-only detail file follow follow-only group-by interval:3 on-event:5 order-by proplist show-ids stats terse timestamp value-list where without-paging
append as-value do duration:4 file firmware-file freeze-frame-interval:9 interval:11 number once proplist:442 update-channel:462 upgrade:2 without-paging
append as-value do duration:4 file freeze-frame-interval:9 ignore-missing:2 interval:11 once proplist:426 without-paging
append as-value do duration:4 file freeze-frame-interval:9 interval:11 once proplist:425 without-paging
append as-value do duration:4 file freeze-frame-interval:9 interval:11 once proplist:436 without-paging
append as-value do duration:4 file freeze-frame-interval:9 interval:11 once proplist:460 without-paging
arp arp-timeout channel.band channel.control-channel-width channel.extension-channel channel.frequency channel.reselect-interval:34 channel.save-selected channel.secondary-frequency channel.skip-dfs-channels channel.tx-power comment:1 configuration.country configuration.disconnect-timeout:38 configuration.distance configuration.frame-lifetime:38 configuration.guard-interval configuration.hide-ssid configuration.hw-protection-mode configuration.hw-retries configuration.installation configuration.keepalive-frames configuration.load-balancing-group configuration.max-sta-count configuration.mode configuration.multicast-helper configuration.rx-chains:172 configuration.ssid:30 configuration.tx-chains:173 datapath.bridge datapath.bridge-cost datapath.bridge-horizon datapath.client-to-client-forwarding datapath.interface-list datapath.local-forwarding datapath.openflow-switch datapath.vlan-id datapath.vlan-mode disable-running-check disabled l2mtu mac-address:8 master-interface mtu name:1 radio-mac:8 security.authentication-types:113 security.disable-pmkid security.eap-methods security.eap-radius-accounting security.encryption:108 security.group-encryption security.group-key-update:52 security.passphrase:81 security.tls-certificate security.tls-mode
as-string as-string-value number value-name values:179
as-value broker
as-value data-bytes data-hex:1 data-str:1 pdev uuid
as-value duration:4 freeze-frame-interval:9 interface proplist without-paging
as-value n number numbered
as-value pdev
as-value pdev type uuid
as-value pin:464
auth-key broadcast:2 broadcast-addresses:7 enabled:2 local-clock-stratum manycast:2 multicast:2 use-local-clock:2 vrf
auth-method:451 connection-idle-timeout:4 enabled:2 max-connections port version:403 vrf
authentication:50 certificate ciphers:178 default-profile:17 enabled:2 keepalive-timeout max-mru max-mtu mrru pfs:118 port tls-version:53 verify-client-certificate:2
authentication:50 default-profile:17 enabled:2 keepalive-timeout max-mru max-mtu mrru
authorization:2
auto-media-interface auto-media-sharing:2 auto-smb-sharing:2 auto-smb-user default-mount-point-template:1
auto-send-supout:2 automatic-supout:2 ping-start-after-boot:4 ping-timeout:466 send-email-from:1 send-email-to:1 send-smtp-server watch-address watchdog-timer:2
autonomous:2 dhcp6-pd-preferred:2 preferred-lifetime valid-lifetime
bandwidth datarate disabled freq-off radio spread-factor
blank-interval:393 line-count:400
bridge caps-man-addresses caps-man-certificate-common-names:13 caps-man-names:13 certificate discovery-interfaces enabled interfaces lock-to-caps-man static-virtual
builtin-trust-store:407 crl-download:2 crl-store:459 crl-use:2 current-defaults:446
bytes:2 dst-address:2 dst-address-mask:2 dst-mac-address:2 dst-port:2 first-forwarded:2 gateway:2 icmp-code:2 icmp-type:2 igmp-type:2 in-interface:2 ip-header-length:2 ip-total-length:2 ipv6-flow-label:2 is-multicast:2 last-forwarded:2 nat-dst-address:2 nat-dst-port:2 nat-events:2 nat-src-address:2 nat-src-port:2 out-interface:2 packets:2 protocol:2 src-address:2 src-address-mask:2 src-mac-address:2 src-port:2 sys-init-time:2 tcp-ack-num:2 tcp-flags:2 tcp-seq-num:2 tcp-window-size:2 tos:2 ttl:2 udp-length:2
ca-certificate certificate enabled package-path:1 require-peer-certificate upgrade-policy
ca-certificate:109 certificate enabled:2 interfaces:6 package-path:1 require-peer-certificate:2 upgrade-policy:453
cache-directory
called-format interim-update mac-caching mac-format:1 mac-mode
caps-man-addresses caps-man-certificate-common-names:13 caps-man-names:13 certificate:452 discovery-interfaces:6 enabled:2 lock-to-caps-man:2 mld-datapath mld-static:2 slaves-datapath slaves-static:2
center-freq disabled tx-freq-max tx-freq-min
certificate-verification:192 from:1 password:164 port server tls:351 user:164 vrf
channel coordinate-format enabled init-channel init-string:1 port set-system-time
channel-time:4 file-limit file-name:1 memory-limit multiple-channels only-headers receive-errors streaming-enabled streaming-max-rate streaming-server:7
channel-time:4 multiple-channels receive-errors
channel:431 check-certificate ip-version mode
check-gateway-ping-count check-gateway-ping-interval:465 check-gateway-ping-timeout:467 connected-in-chain dynamic-in-chain policy-rules:182 single-process:2
check-interval:112 enabled:2 password:1 primary-server secondary-server user:1
ciphers:402 forwarding-enabled:423 host-key-size:392 host-key-type:434 password-authentication:457 publickey-authentication-options:455 strong-crypto:2
comment
comment:1 device disabled l2mtu mtu name:1
comment:1 disable-csma enable-nstreme enable-polling framer-limit framer-policy
comment:1 disabled:2
comment:1 disabled:2 l2mtu mtu name:1
comment:1 domain:1 enabled:89 interfaces
comment:1 manual-tx-powers
comment:1 started type:412
comment:1 value:1
contact:1 enabled:2 engine-id-suffix:1 location:1 src-address trap-community trap-generators:443 trap-interfaces trap-target trap-version:397 vrf
cpu
cpu-overtemp-check cpu-overtemp-startup-delay:4 cpu-overtemp-threshold device fan-mode fan-on-threshold fan-switch psu1-state psu2-state use-fan use-fan2
crc-errors pckt-limit
data-directory enabled
date time time-zone-autodetect:2 time-zone-name
db-path:1
ddns-enabled:418 ddns-update-interval update-time:2
default-subvolume label:1
detect-interface-list:6 internet-interface-list:6 lan-interface-list:6 request-interval:184 wan-interface-list:6
disable-security-rules disabled hardware-port interframe-gap rx-switch-offset tcp-port timeout
disabled filter-duplicates filter-policy interval own-address-type phy type window
disabled:2 ports
disabled:2 ports sip-direct-media:2 sip-timeout:4
dst-address rx src-address tx type:444
dst-delta dst-end dst-start time-zone
enabled
enabled:2 id:8 secrets:1
enabled:2 mode:424 servers vrf
esim-channel:413 firmware-path:1 info-polling-interval link-recovery-timer mode:417
external-antenna:2 wifi-band:398
file fs send-parent send-subvolumes ssh-address:1 ssh-port ssh-receive-mount:1 ssh-user:1 type
file-limit file-name filter-cpu filter-direction:188 filter-dst-ip-address filter-dst-ipv6-address filter-dst-mac-address filter-dst-port filter-interface filter-ip-address filter-ip-protocol:15 filter-ipv6-address filter-mac-address filter-mac-protocol:82 filter-operator-between-entries:187 filter-port filter-size filter-src-ip-address filter-src-ipv6-address filter-src-mac-address filter-src-port filter-stream:2 filter-vlan max-packet-size memory-limit memory-scroll:2 only-headers:2 quick-rows quick-show-frame:2 streaming-enabled:2 streaming-server:7
hello-interval instance interface l1.csnp-interval l1.hello-dr-interval l1.hello-interval l1.hello-multiplier l1.metric l1.passive l1.priority l1.psnp-interval l2.csnp-interval l2.hello-dr-interval l2.hello-interval l2.hello-multiplier l2.metric l2.passive l2.priority l2.psnp-interval ptp ptp.3way-state:433 ptp.usage:448
instance interface level-type:191 snpa:8 srcid:1 state:441
instance interfaces:6
interface
interface src-address:8 uptime:4
latency-distribution-max:4 measure-out-of-order:2 stats-samples-to-keep test-id
layer-dir memory-high memory-max password:1 registry-url:1 swap-max tmpdir username:1
log-script-errors:2 sanitize-names:2 tab-width
max-block-size:395
minimum-categories minimum-password-length
note:1 show-at-cli-login:2 show-at-login:2
number
page-refresh store-every:399
paypal-allow paypal-currency:1 paypal-password:1 paypal-signature:1 paypal-use-sandbox paypal-user:1 web-private-password:1 web-private-username:1
pckt-limit token-refresh-handicap
profile user
query-interval:195 query-response-interval:195 quick-leave:2
queue:429
router-advertisement-ignored-options:432 router-advertisement-route-distance
state-after-reboot:33
switch mac-address:8 ports vlan-id copy-to-cpu:2 redirect-to-cpu:2 drop:2 mirror:2 share-vlan-learned:2
switch ports src-mac-address dst-mac-address mac-protocol vlan-header vlan-id vlan-priority src-address dst-address protocol src-port dst-port dscp src-address6 dst-address6 traffic-class flow-label copy-to-cpu:2 redirect-to-cpu:2 mirror:2 new-dst-ports mirror-ports new-qos-profile keep-qos-fields:2 new-vlan-id new-vlan-priority rate comment:1 disabled:2
switch vlan-id ports independent-learning:2 disabled:2
thumbnails:1
use-local-address:2
value-name:406
value-name:408
value-name:422
value-name:427
value-name:461
values:179 where
accept-redirects:2 accept-source-route:2 allow-fast-path:2 arp-timeout:4 icmp-errors-use-inbound-interface-address:2 icmp-rate-limit icmp-rate-mask ip-forward:2 ipv4-fragment-time ipv4-high-fragment-thresh ipv4-multipath-hash-policy:449 max-neighbor-entries rp-filter:642 secure-redirects:2 send-redirects:2 tcp-syncookies:2 tcp-timestamps:590
accept-redirects:648 accept-router-advertisements:649 accept-router-advertisements-on:6 allow-fast-path:2 disable-ipv6:2 disable-link-local-address:2 forward:2 max-neighbor-entries min-neighbor-entries multipath-hash-policy:449 soft-max-neighbor-entries stale-neighbor-detect-interval stale-neighbor-timeout
account:1 append as-value do duration:4 file freeze-frame-interval:9 interval:11 level:652 once password:1 without-paging
action:115 as-value
action:481 afi:636 as-value bgp-as-path:1 bgp-as-path-length bgp-atomic-aggregate:2 bgp-communities:177 bgp-communities-list-name bgp-communities-match:256 bgp-ext-communities:183 bgp-ext-communities-list-name bgp-ext-communities-match:256 bgp-large-communities bgp-large-communities-list-name bgp-large-communities-match:256 bgp-local-origin:2 bgp-local-pref bgp-med bgp-origin:602 bgp-out-med bgp-weight blackhole:2 chain distance dst dst-len gateway jump-target-chain match-chain ospf-metric ospf-type:610 protocol:543 routing-table rpki:635 rpki-verify scope scope-target set-bgp-communities:177 set-bgp-communities-list set-bgp-ext-communities:183 set-bgp-large-communities set-bgp-local-pref:119 set-bgp-med:119 set-bgp-out-med:119 set-bgp-weight:119 set-blackhole:2 set-comment:1 set-distance:119 set-gateway set-gw-check:114 set-scope:119 set-scope-target:119 set-use-te-nexthop:2 use-te-nexthop:2
action:581 append as-value do duration:4 file freeze-frame-interval:9 interval:11 name:1 once password:1 replace src-file without-paging
action:594 append as-value do dst-file:1 duration:4 file freeze-frame-interval:9 interval:11 number once password:1 secret-download-key:1 without-paging
activate:2 activation-code:1 append as-value confirmation-code:1 do file force-confirmation freeze-frame-interval:9 interface interval:11 matching-id:1 once proplist:621 sm-dp-plus:1 sm-dp-plus-oid:1 without-paging
activation-timeout:667 append as-value bandwidth-test:2 container:2 do duration:4 email:2 fetch:2 file flagged:2 flagging-enabled:2 freeze-frame-interval:9 hotspot:2 install-any-version:2 interval:11 ipsec:2 l2tp:2 mode:504 once partitions:2 pptp:2 proxy:2 romon:2 routerboard:2 scheduler:2 smb:2 sniffer:2 socks:2 traffic-gen:2 without-paging zerotier:2
active append as-value brief comments count-only detail file follow follow-only from group-by inactive interval:3 on-event:5 order-by proplist show-ids show-sensitive terse timestamp value-list where without-paging
activity all append as-value brief comments count-only detail dynamic file follow follow-only from group-by interval:3 on-event:5 order-by proplist show-ids static stats terse timestamp value-list where without-paging
add-dns-entries add-dns-entries-suffix:193 discover-interface-list:6 discover-interval:670 dying-gasp lldp-mac-phy-config:2 lldp-max-frame-size:2 lldp-med lldp-med-net-policy-vlan lldp-vlan-info:2 mode:659 protocol:561
add-lifetime:4 addtime auth-algorithm:644 auth-key:1 current-bytes current-packets enc-algorithm:471 enc-key:1 enc-key-size expires-in:4 invalid-packets replay spi state:584
additional-sae-ids:1 number
addr:8 as-value number
address append as-value connection-count direction:545 do duration:4 file freeze-frame-interval:9 interval:11 local-tx-speed local-udp-tx-size once password:30 proplist:575 protocol:84 random-data:2 remote-tx-speed remote-udp-tx-size user:30 without-paging
address append as-value connection-count do duration:4 file freeze-frame-interval:9 interval:11 once password:30 proplist:638 test-duration:669 user:30 without-paging
address append as-value count do duration:4 file freeze-frame-interval:9 interval:11 once proplist:535 size timeout:374 without-paging
address arp-ping:2 as-value count do-not-fragment dscp interface interval:374 proplist:534 size src-address ttl vrf without-paging
address as-value ascii:2 certificate check-certificate:192 dst-path duration:4 host:1 http-auth-scheme:539 http-content-encoding:586 http-data:1 http-header-field:1 http-max-redirect-count http-method:587 http-percent-encoding:2 http-version:620 idle-timeout ip-type keep-result:2 mode:617 once output:611 password:1 port proplist:570 src-address src-path upload:2 url:1 user:1 without-paging
address as-value command output-to-file:1 password:1 port src-address user:1 vrf
address as-value count do-not-fragment dscp duration:4 freeze-frame-interval:9 interface max-hops port proplist:497 protocol:622 size src-address timeout:666 use-dns:2 vrf without-paging
address as-value data:662 function rx-switch-offset values
address command output-to-file:1 port src-address user:1 vrf
address port vrf
address-range:27 as-value duration:4 freeze-frame-interval:9 interface proplist:502 without-paging
address:7 append as-value do duration:4 file first-ping-size freeze-frame-interval:9 interval:11 once proplist:532 second-ping-size time-between-pings:665 without-paging
address:7 as-value authentication-password:1 authentication-protocol:176 community:1 encryption-password:1 encryption-protocol:175 next:2 oid:1 port security:180 tries try-timeout:4 version:396 without-paging
address:7 as-value authentication-password:1 authentication-protocol:176 community:1 encryption-password:1 encryption-protocol:175 oid:1 port security:180 tries try-timeout:4 version:396 without-paging
address:7 as-value duration:4 freeze-frame-interval:9 host-name:1 port without-paging
address:7 dns-server:7 key:1 key-name:1 name:1 ttl zone:1
address:8 append as-value country do duration:4 file freeze-frame-interval:9 interval:11 number once passphrase:1 proplist ssid:1 without-paging
address:8 as-value duration:4 freeze-frame-interval:9 hoplimit mesh proplist:503 without-paging
address:8 command output-to-file:1 user:1
advanced append as-value basic comments count-only detail file follow follow-only from group-by interval:3 oid on-event:5 order-by proplist show-ids show-sensitive terse timestamp where without-paging
all append as-value chain:43 comments count-only detail dynamic file follow follow-only from group-by interval:3 on-event:5 order-by proplist show-ids static stats terse timestamp value-list where without-paging
all append as-value chain:44 comments count-only detail dynamic file follow follow-only from group-by interval:3 on-event:5 order-by proplist show-ids static stats terse timestamp value-list where without-paging
all append as-value chain:54 comments count-only detail dynamic file follow follow-only from group-by interval:3 on-event:5 order-by proplist show-ids static stats terse timestamp value-list where without-paging
all append as-value chain:55 comments count-only detail dynamic file follow follow-only from group-by interval:3 on-event:5 order-by proplist show-ids static stats terse timestamp value-list where without-paging
allow-fast-path:2 use-ip-firewall:2 use-ip-firewall-for-pppoe:2 use-ip-firewall-for-vlan:2
allow-outgoing-access name:1
allow:2
append as-value brief bytes comments count-only detail file follow follow-only from group-by interval:3 on-event:5 order-by packets proplist rate show-ids stats terse timestamp value-list where without-paging
append as-value brief bytes comments count-only detail file follow follow-only from group-by interval:3 on-event:5 order-by packets proplist show-ids show-sensitive terse timestamp value-list where without-paging
append as-value brief bytes comments count-only detail file follow follow-only from group-by interval:3 on-event:5 order-by packets proplist show-ids status terse timestamp value-list where without-paging
append as-value brief comments config count-only detail file follow follow-only from group-by interval:3 oid on-event:5 order-by proplist show-ids show-sensitive terse timestamp where without-paging
append as-value brief comments config count-only detail file follow follow-only from group-by interval:3 on-event:5 order-by proplist show-ids show-sensitive terse timestamp value-list where without-paging
append as-value brief comments count-only debug detail file follow follow-only from group-by interval:3 on-event:5 order-by proplist show-ids stats terse timestamp value-list where without-paging
append as-value brief comments count-only detail fast-path file follow follow-only from group-by interval:3 on-event:5 order-by proplist show-ids terse timestamp value-list where without-paging
append as-value brief comments count-only detail file follow follow-only from group-by interval on-event order-by proplist show-ids terse timestamp value-list where without-paging
append as-value brief comments count-only detail file follow follow-only from group-by interval:3 json on-event:5 order-by proplist show-ids terse timestamp value-list where without-paging
append as-value brief comments count-only detail file follow follow-only from group-by interval:3 oid on-event:5 order-by proplist show-ids show-sensitive stats stats-detail terse timestamp value-list where without-paging
append as-value brief comments count-only detail file follow follow-only from group-by interval:3 oid on-event:5 order-by proplist show-ids show-sensitive terse timestamp value-list where without-paging
append as-value brief comments count-only detail file follow follow-only from group-by interval:3 oid on-event:5 order-by proplist show-ids stats stats-detail terse timestamp value-list where without-paging
append as-value brief comments count-only detail file follow follow-only from group-by interval:3 oid on-event:5 order-by proplist show-ids stats status terse timestamp value-list where without-paging
append as-value brief comments count-only detail file follow follow-only from group-by interval:3 on-event:5 order-by path proplist recursive relative show-hidden show-ids terse timestamp value-list where without-paging
append as-value brief comments count-only detail file follow follow-only from group-by interval:3 on-event:5 order-by per-cpu-count proplist show-ids terse timestamp value-list where without-paging
append as-value brief comments count-only detail file follow follow-only from group-by interval:3 on-event:5 order-by port proplist seq show-ids stream-id terse timestamp value-list where without-paging
append as-value brief comments count-only detail file follow follow-only from group-by interval:3 on-event:5 order-by proplist raw show-ids terse timestamp value-list where without-paging
append as-value brief comments count-only detail file follow follow-only from group-by interval:3 on-event:5 order-by proplist show-ids status terse timestamp value-list where without-paging
append as-value brief comments count-only detail file follow follow-only from:141 group-by interval:3 on-event:5 order-by proplist show-ids terse timestamp value-list where without-paging
append as-value brief comments count-only detail file follow follow-only from:17 group-by interval:3 on-event:5 order-by proplist show-ids terse timestamp value-list where without-paging
append as-value brief comments count-only detail file follow follow-only from:260 group-by interval:3 on-event:5 order-by proplist show-ids terse timestamp value-list where without-paging
append as-value brief comments count-only detail file follow follow-only from:29 group-by interval:3 on-event:5 order-by proplist show-ids terse timestamp value-list where without-paging
append as-value brief comments count-only detail file follow follow-only from:296 group-by interval:3 on-event:5 order-by proplist show-ids terse timestamp value-list where without-paging
append as-value brief comments count-only detail file follow follow-only from:389 group-by interval:3 on-event:5 order-by proplist show-ids terse timestamp value-list where without-paging
append as-value brief comments count-only detail file follow follow-only from:6 group-by interval:3 on-event:5 order-by proplist show-ids terse timestamp value-list where without-paging
append as-value brief comments count-only detail file follow follow-only from:83 group-by interval:3 on-event:5 order-by proplist show-ids terse timestamp value-list where without-paging
append as-value brief comments count-only detail file follow follow-only group-by interval:3 on-event:5 order-by proplist show-ids terse timestamp value-list where with-extra-info without-paging
append as-value brief comments count-only detail file from group-by interval:3 on-event:5 order-by proplist show-ids terse timestamp value-list where without-paging
append as-value ca ca-crl-host:1 ca-on-smart-card:2 do duration:4 file freeze-frame-interval:9 interval:11 name:1 number once without-paging
append as-value ca-certificate client-cert-key client-certificate do duration:4 file freeze-frame-interval:9 interval:11 once server server-address:1 without-paging
append as-value chain:21 comments count-only detail file follow follow-only from group-by interval:3 on-event:5 order-by proplist show-ids stats terse timestamp value-list where without-paging
append as-value challenge-passphrase:1 do duration:4 file freeze-frame-interval:9 interval:11 key-passphrase:1 once template without-paging
append as-value comments count-only debug detail file follow follow-only from group-by interval:3 on-event:5 order-by proplist show-ids show-sensitive stats terse timestamp value-list where without-paging
append as-value comments count-only detail dynamic file follow follow-only from group-by interval:3 on-event:5 order-by proplist show-ids static stats terse timestamp value-list where without-paging
append as-value comments count-only detail file filter:519 follow follow-only from group-by interval:3 on-event:5 order-by proplist show-ids stats terse timestamp value-list where without-paging
append as-value comments count-only detail file follow follow-only from group-by interval on-event order-by proplist show-ids terse timestamp value-list where without-paging
append as-value comments count-only detail file follow follow-only from group-by interval:3 oid on-event:5 order-by proplist show-ids terse timestamp value-list where without-paging
append as-value comments count-only detail file follow follow-only from:115 group-by interval:3 on-event:5 order-by proplist show-ids terse timestamp value-list where without-paging
append as-value comments count-only detail file follow follow-only from:421 group-by interval:3 on-event:5 order-by proplist show-ids terse timestamp value-list where without-paging
append as-value comments count-only detail file follow follow-only group-by interval:3 on-event:5 order-by proplist show-ids terse timestamp value-list where without-paging
append as-value create-profile:1 do duration:4 file freeze-frame-interval:9 interval:11 mac-address:8 number once proplist ssid:1 without-paging
append as-value directory-url:1 dns-name:1 do duration:4 eab-hmac-key:1 eab-kid:1 file freeze-frame-interval:9 interval:11 once reset-private-key:2 without-paging
append as-value do dst dst-offset duration:4 file freeze-frame-interval:9 interval:11 once size src src-offset without-paging
append as-value do dst-ip:7 duration:4 file freeze-frame-interval:9 interval:11 once proplist:633 src-ip:7 without-paging
append as-value do duration:4 fetch-changelog file freeze-frame-interval:9 interval:11 once proplist:565 without-paging
append as-value do duration:4 file file-name freeze-frame-interval:9 interval:11 key-passphrase:1 once ovpn-password:1 ovpn-user:1 skip-cert-import:2 without-paging
append as-value do duration:4 file freeze-frame-interval:9 interface interval:11 loop:2 once pcap-file proplist:637 speed-multiplier without-paging
append as-value do duration:4 file freeze-frame-interval:9 interface interval:11 once proplist without-paging
append as-value do duration:4 file freeze-frame-interval:9 interface interval:11 once proplist:614 without-paging
append as-value do duration:4 file freeze-frame-interval:9 interval:11 ip:7 num-regs once port proplist reg-addr slave-id timeout without-paging
append as-value do duration:4 file freeze-frame-interval:9 interval:11 number once proplist:484 user-command:1 without-paging
append as-value do duration:4 file freeze-frame-interval:9 interval:11 number once without-paging
append as-value do duration:4 file freeze-frame-interval:9 interval:11 once proplist:476 without-paging
append as-value do duration:4 file freeze-frame-interval:9 interval:11 once proplist:480 without-paging
append as-value do duration:4 file freeze-frame-interval:9 interval:11 once proplist:483 without-paging
append as-value do duration:4 file freeze-frame-interval:9 interval:11 once proplist:487 without-paging
append as-value do duration:4 file freeze-frame-interval:9 interval:11 once proplist:489 without-paging
append as-value do duration:4 file freeze-frame-interval:9 interval:11 once proplist:490 without-paging
append as-value do duration:4 file freeze-frame-interval:9 interval:11 once proplist:491 without-paging
append as-value do duration:4 file freeze-frame-interval:9 interval:11 once proplist:493 without-paging
append as-value do duration:4 file freeze-frame-interval:9 interval:11 once proplist:506 without-paging
append as-value do duration:4 file freeze-frame-interval:9 interval:11 once proplist:508 without-paging
append as-value do duration:4 file freeze-frame-interval:9 interval:11 once proplist:540 without-paging
append as-value do duration:4 file freeze-frame-interval:9 interval:11 once proplist:546 without-paging
append as-value do duration:4 file freeze-frame-interval:9 interval:11 once proplist:547 without-paging
append as-value do duration:4 file freeze-frame-interval:9 interval:11 once proplist:554 without-paging
append as-value do duration:4 file freeze-frame-interval:9 interval:11 once proplist:555 without-paging
append as-value do duration:4 file freeze-frame-interval:9 interval:11 once proplist:557 without-paging
append as-value do duration:4 file freeze-frame-interval:9 interval:11 once proplist:558 without-paging
append as-value do duration:4 file freeze-frame-interval:9 interval:11 once proplist:559 without-paging
append as-value do duration:4 file freeze-frame-interval:9 interval:11 once proplist:560 without-paging
append as-value do duration:4 file freeze-frame-interval:9 interval:11 once proplist:568 without-paging
append as-value do duration:4 file freeze-frame-interval:9 interval:11 once proplist:572 without-paging
append as-value do duration:4 file freeze-frame-interval:9 interval:11 once proplist:578 without-paging
append as-value do duration:4 file freeze-frame-interval:9 interval:11 once proplist:588 without-paging
append as-value do duration:4 file freeze-frame-interval:9 interval:11 once proplist:603 without-paging
append as-value do duration:4 file freeze-frame-interval:9 interval:11 once proplist:604 without-paging
append as-value do duration:4 file freeze-frame-interval:9 interval:11 once proplist:641 without-paging
append as-value do duration:4 file freeze-frame-interval:9 interval:11 once proplist:655 without-paging
append as-value do duration:4 file freeze-frame-interval:9 interval:11 once slots without-paging
append as-value do duration:4 file freeze-frame-interval:9 interval:11 once without-paging
append as-value do duration:4 freeze-frame-interval:9 interval:11 name:1 once output-width without-paging
append duration:4 file freeze-frame-interval:9 interface interval:11 once
append file-name max-lines max-size no-header-paging save-interval:668 save-timestamp source:1 switch-to
arch as-value packages version:1
as-path as-value regexp:1
as-string as-string-value number:115 value-name
as-string as-string-value number:141 value-name
as-string as-string-value number:17 value-name
as-string as-string-value number:260 value-name
as-string as-string-value number:29 value-name
as-string as-string-value number:296 value-name
as-string as-string-value number:389 value-name
as-string as-string-value number:421 value-name
as-string as-string-value number:6 value-name
as-string as-string-value number:83 value-name
as-string as-string-value value-name values:179
as-string file script:1
as-value background duration:4 freeze-frame-interval:9 number passive proplist rounds save-file:1 without-paging
as-value block-size direction:657 disk duration:4 entries-to-show freeze-frame-interval:9 pattern:656 proplist:553 thread-count type:589 without-paging
as-value body:1 cc:1 certificate-verification:192 file from:1 password:164 port server subject:1 tls:351 to:1 user:164
as-value bond duration:4 freeze-frame-interval:9 once:2 proplist:612 without-paging
as-value broker disconnect-after force message:661 qos retain topic:463
as-value broker force qos topic:463
as-value broker topic
as-value buckets duration:4 freeze-frame-interval:9 number peak-hold-time:194 proplist range samples save-file-name:1 show-interference without-paging
as-value ca days-valid digest-algorithm:117 file-name
as-value ca-identity:1 challenge-password:1 name:1 on-smart-card:2 refresh:2 scep-url:1 template
as-value chain dsts raw select
as-value channel message:1 phone-number:1 port smsc:1 status-report-request:2 type:569
as-value chunk-size file offset
as-value cmd:1 detach entrypoint:1 interactive line-separator:1 number tty user:1 workdir:1
as-value cmd:1 line-separator:1 no-sh number timeout user:1 workdir:1
as-value comments config file interval:3 without-paging
as-value config-file config-string:1
as-value confirm-new-password:1 new-password:1 old-password:1
as-value count id:8 interval:374 proplist:533 size without-paging
as-value count peer size
as-value country
as-value country number
as-value cpu direction:188 dst-ip-address dst-ipv6-address dst-mac-address dst-port duration:4 freeze-frame-interval:9 interface ip-address ip-protocol:15 ipv6-address mac-address mac-protocol:82 operator-between-entries:187 port proplist:579 rows show-frame:2 size src-ip-address src-ipv6-address src-mac-address src-port vlan-id without-paging
as-value cpu dscp dst-address dst-address6 duration:4 freeze-frame-interval:9 interface ip-protocol:524 mac-protocol:473 port proplist:580 src-address src-address6 vlan-id without-paging
as-value cpu-core duration:4 entries-to-show freeze-frame-interval:9 id interface mbps measure-out-of-order:2 packet-count packet-size port pps proplist:624 stream test-id tx-template without-paging
as-value create-profile:1 dpp-uri:1 duration:4 file freeze-frame-interval:9 interval:11 mac-address:8 number proplist:528 ssid:1 without-paging
as-value data:1 key:1
as-value data:420 duration:4 freeze-frame-interval:9 number peak-hold-duration peak-mode:536 proplist:616 range resolution:390 show-interference:2 without-paging
as-value directory-url:1 domain-names:1 eab-key-b64:1 eab-kid:1 name:1
as-value download-beta:2 reboot-after-download:2
as-value duration:4
as-value duration:4 file-system:592 freeze-frame-interval:9 label:1 mbr-partition-table:2 without-paging
as-value duration:4 filter-type:615 freeze-frame-interval:9 number proplist:498 without-paging
as-value duration:4 filter:1 freeze-frame-interval:9 number pcap-file:1 pcap-size-limit proplist:650 show-frame:647 stream-address stream-rate without-paging
as-value duration:4 freeze-frame-interval:9 frequency number proplist:500 rounds save-file:1 without-paging
as-value duration:4 freeze-frame-interval:9 frequency number proplist:567 rounds save-file:1 without-paging
as-value duration:4 freeze-frame-interval:9 interface proplist rounds save-file:1 without-paging
as-value duration:4 freeze-frame-interval:9 interface proplist:477 without-paging
as-value duration:4 freeze-frame-interval:9 interface proplist:496 without-paging
as-value duration:4 freeze-frame-interval:9 max-age:4 number proplist:515 without-paging
as-value duration:4 freeze-frame-interval:9 mode:525 number without-paging
as-value duration:4 freeze-frame-interval:9 number proplist without-paging
as-value duration:4 freeze-frame-interval:9 number proplist:485 without-paging
as-value duration:4 freeze-frame-interval:9 number proplist:486 without-paging
as-value duration:4 freeze-frame-interval:9 proplist:499 without-paging
as-value duration:4 freeze-frame-interval:9 proplist:501 without-paging
as-value exact group prefix
as-value file number
as-value file number remote-image:1
as-value file number show-sensitive
as-value file-name name:1 no-key-export:2 passphrase:1 trust-store:186 trusted:2
as-value file-name name:1 passphrase:1
as-value file-name:1 key
as-value frequency length:4
as-value group origin-as prefix
as-value hid-test-type:475 number
as-value input:1 number
as-value input:1 number wait:2
as-value input:1 path:1 proplist:571 request:660 without-paging
as-value interface mac:8
as-value minutes-valid
as-value number signal
as-value pdev uuid
as-value test-value
audible buckets duration:4 freeze-frame-interval:9 interval:11 number proplist range samples value
auto-reboot extra-packages version:1
auto-upgrade:2 baud-rate boot-delay:4 init-delay:4 enter-setup-on:522 boot-device preboot-etherboot preboot-etherboot-server boot-os:658 cpu-mode:654 cpu-frequency memory-frequency boot-protocol:544 enable-jumper-reset:2 force-backup-booter:2 silent-boot:2 protected-routerboot reformat-hold-button:4 reformat-hold-button-max:4
bandwidth device-id frequency inverted modulation payload:1 power preamble spread-factor
baud-rate:391 data-bits:404 dtr:458 flow-control:439 name:1 parity:437 rts:458 stop-bits:174
baud-rate:391 data-bits:404 flow-control:439 name:1 parity:437 stop-bits:174
bus duration:4 slot
caller-id comment:1 disabled group number-of-users password-characters:671 password-length profile shared-users username-characters:672 username-length username-prefix:1
caps-mode:2 force-v6-to-v7-configuration-upgrade:2 keep-apps:2 keep-users:2 no-defaults:2 run-after-reset shutdown:2 skip-backup:2
channel port write:1
columns:673 report-template
comment:1 device
comment:1 key:1 user
comment:1 type:190
commit file name:1 number
count
cpu direction:188 dst-ip-address dst-ipv6-address dst-mac-address dst-port interface ip-address ip-protocol:15 ipv6-address mac-address mac-protocol:82 operator-between-entries:187 port size src-ip-address src-ipv6-address src-mac-address src-port vlan-id
cpu-core id interface mbps measure-out-of-order:2 packet-count packet-size port pps stream test-id tx-template
data-profile data-usage metadata-profile metadata-usage system-profile system-usage
data:1 interface priority
data:420 duration:4 freeze-frame-interval:9 interval:11 number proplist:583 range resolution:390 show-interference:2
database-path overwrite
device device-id
device-to-add device-to-remove device-to-remove-id
domain-name server server-port type:523
domain:1 ip:7 mac-address:8 password:1 user:1
dont-encrypt:2 encryption:507 name password:1
dry-run file-name from-line verbose:646
duration:4 freeze-frame-interval:4 interval:4 once
duration:664 till
enabled:89 generic-timeout:4 icmp-timeout:4 liberal-tcp-tracking:2 loose-tcp-tracking:2 tcp-close-timeout:4 tcp-close-wait-timeout:4 tcp-established-timeout:4 tcp-fin-wait-timeout:4 tcp-last-ack-timeout:4 tcp-max-retrans-timeout:4 tcp-syn-received-timeout:4 tcp-syn-sent-timeout:4 tcp-time-wait-timeout:4 tcp-unacked-timeout:4 udp-stream-timeout:4 udp-timeout:4
export-passphrase:1 file-name type:653
fan-full-speed-temp fan-target-temp fan-min-speed-percent fan-control-interval:4 fan-mode:643 use-fan:419 use-fan2:419 fan-switch:531 fan-on-threshold cpu-overtemp-check:2 cpu-overtemp-threshold cpu-overtemp-startup-delay:4
file-name
file-name:1
flag:628
force-delete:2 number
force-v6-to-v7-configuration-upgrade:2 name password:1
host interface
id
id:663 key:16 peer
identity:1
ignore-missing:2
info:1 passphrase:1 private-key-file user
info:1 public-key-file user
key-file-prefix:1 passphrase:1
key-ids:1
key-size:468 name:1
name
name number
name overwrite
name:1 mirror-source mirror-target mirror-egress-target switch-all-ports:2 cpu-flow-control:2 l3-hw-offloading:2 qos-hw-offloading:2 rspan:2 rspan-ingress-vlan-id rspan-egress-vlan-id
name:1 poe-out:651 poe-voltage:530 poe-priority power-cycle-ping-enabled:2 power-cycle-ping-address power-cycle-ping-timeout:4 power-cycle-interval
nickname:1 number
number use-script-permissions
number:115 value-name
number:141 value-name
number:17 value-name
number:260 value-name
number:29 value-name
number:296 value-name
number:6 value-name
number:83 value-name
oid:1 type:577 value:1
on-error:474
passphrase:1 private-key-file
preinput:1 prompt:1 sensitive value-name:1
sae-id:1
save-to:1
style:521
timeout:4
user
value-name:469
value-name:470
value-name:472
value-name:478
value-name:479
value-name:482
value-name:488
value-name:492
value-name:494
value-name:495
value-name:505
value-name:509
value-name:510
value-name:511
value-name:512
value-name:513
value-name:514
value-name:516
value-name:517
value-name:518
value-name:520
value-name:526
value-name:527
value-name:529
value-name:537
value-name:538
value-name:541
value-name:542
value-name:548
value-name:549
value-name:550
value-name:551
value-name:552
value-name:556
value-name:562
value-name:563
value-name:564
value-name:566
value-name:573
value-name:574
value-name:576
value-name:582
value-name:585
value-name:593
value-name:595
value-name:596
value-name:597
value-name:598
value-name:599
value-name:600
value-name:601
value-name:605
value-name:606
value-name:607
value-name:608
value-name:609
value-name:613
value-name:618
value-name:619
value-name:623
value-name:625
value-name:626
value-name:627
value-name:629
value-name:630
value-name:631
value-name:632
value-name:634
value-name:640
value-name:645
vlan-mode:591 vlan-header:639 default-vlan-id mirror-ingress:2 mirror-egress:2 mirror-ingress-target ingress-rate egress-rate storm-rate limit-unknown-unicasts:2 limit-unknown-multicasts:2 limit-broadcasts:2 l3-hw-offloading:2
voucher-template
`

/** A menu a line: its path, then its commands as `name:list+argument`; without a list it takes no more than these. */
export const menus: string = `
/ beep:639 execute:585 export:1 import:677 password:603 recursive-print redo resolve:674 undo
/app add:190+copy-from cleanup+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:12 remove+numbers reset:190+numbers restart+numbers set:190+numbers setup unset:7+numbers update+numbers
/app/network find:2 get:3 print:6 reset:486+numbers
/app/settings edit:7 export:1 get:8 print:9 reset:337 set:337
/caps-man export:1
/caps-man/aaa edit:7 export:1 get:8 print:9 reset:372 set:372
/caps-man/access-list add:58+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:12 remove+numbers reset:58+numbers set:58+numbers unset:7+numbers
/caps-man/actual-interface-configuration comment:5+numbers disable+numbers edit:4 enable+numbers find:2 get:3 print:15 reset:347+numbers set:347+numbers unset:7+numbers
/caps-man/channel add:191+copy-from comment:5+numbers edit:4 export:1 find:2 get:3 print:6 remove+numbers reset:191+numbers set:191+numbers unset:7+numbers
/caps-man/configuration add:220+copy-from comment:5+numbers edit:4 export:1 find:2 get:3 print:12 remove+numbers reset:220+numbers set:220+numbers unset:7+numbers
/caps-man/datapath add:172+copy-from comment:5+numbers edit:4 export:1 find:2 get:3 print:6 remove+numbers reset:172+numbers set:172+numbers unset:7+numbers
/caps-man/interface add:169+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 hw-info:34 possible-channels:34 print:498 remove+numbers reselect-channel:34 reset:169+numbers scan:622 set:169+numbers unset:7+numbers
/caps-man/manager edit:7 export:1 get:8 print:9 reset:369 set:369
/caps-man/manager/interface add:245+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:245+numbers set:245+numbers
/caps-man/provisioning add:60+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:6 remove+numbers reset:60+numbers set:60+numbers
/caps-man/radio find:2 get:3 hw-info:26 print:6 provision+numbers
/caps-man/rates add:194+copy-from comment:5+numbers edit:4 export:1 find:2 get:3 print:6 remove+numbers reset:194+numbers set:194+numbers unset:7+numbers
/caps-man/registration-table edit:4 find:2 get:3 print:165 remove+numbers reset:5+numbers
/caps-man/remote-cap find:2 get:3 print:6 provision+numbers remove+numbers set-identity:691+numbers upgrade+numbers
/caps-man/security add:185+copy-from comment:5+numbers edit:4 export:1 find:2 get:3 print:12 remove+numbers reset:185+numbers set:185+numbers unset:7+numbers
/certificate acme-renew+numbers add:282+copy-from add-acme:614 add-scep:595 card-reinstall:355 card-verify:355 create-certificate-request:519 edit:4 enable-ssl-certificate:529 export:1 export-certificate:681+numbers find:2 get:3 import:636 issued-revoke+numbers print:455 remove+numbers reset:282+numbers scep-renew+numbers set:282+numbers sign:516 sign-certificate-request:594 unset:729+numbers
/certificate/builtin find:2 get:3 print:6
/certificate/crl add:303+copy-from download export:1 find:2 flush get:3 print:6 remove+numbers reset:303+numbers set:303+numbers
/certificate/scep-server add:209+copy-from disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:209+numbers set:209+numbers
/certificate/scep-server/otp find:2 generate:646 get:3 print:6 remove+numbers
/certificate/scep-server/ra add:210+copy-from disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:12 remove+numbers renew+numbers reset:210+numbers set:210+numbers
/certificate/scep-server/requests find:2 get:3 grant+numbers print:6 remove+numbers
/certificate/settings edit:7 export:1 get:8 print:9 reset:367 set:367
/console clear-history:721 export:1 inspect:644
/console/settings edit:7 export:1 get:8 print:9 reset:422 set:422
/container add:225+copy-from comment:5+numbers edit:4 export:1 find:2 get:3 kill:647 print:496 remove+numbers repull:634 reset:225+numbers restart:26 run:599 save:664 set:225+numbers shell:600 start+numbers stop+numbers unset:7+numbers update:26
/container/config edit:7 export:1 get:8 print:19 reset:421 set:421
/container/envs add:247+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:247+numbers set:247+numbers
/container/layers find:2 get:3 print:6
/container/log find:2 get:3 print:20
/container/mounts add:244+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:244+numbers set:244+numbers
/disk add:235+copy-from blink:567 check:37+numbers comment:5+numbers copy:530 disable+numbers edit:4 eject+numbers enable+numbers export:1 find:2 format:617+numbers get:3 monitor-traffic:546+numbers nvme-discover:475 print:497 raid-scrub+numbers raid-scrub-cancel+numbers remove+numbers repair:37+numbers reset:235+numbers reset-counters+numbers scan:21 set:235+numbers smart-info:37+numbers test:587 trim+numbers unset:7+numbers
/disk/btrfs/filesystem add-device:22+numbers balance-cancel+numbers balance-start:668+numbers edit:4 find:2 get:3 print:17 remove-device:672+numbers replace-cancel+numbers replace-device:673+numbers reset:400+numbers reset-counters+numbers scrub-cancel+numbers scrub-start+numbers set:400+numbers
/disk/btrfs/subvolume add:299+copy-from edit:4 find:2 get:3 print:6 remove+numbers reset:299+numbers set:299+numbers
/disk/btrfs/transfer add:413+copy-from find:2 get:3 print:6 remove+numbers reset:413+numbers
/disk/settings edit:7 export:1 get:8 print:9 reset:361 set:361
/dude edit:7 export:1 export-db:338 get:8 import-db:338 print:9 reset:396 set:396 vacuum-db:14
/dude/agent add:13+copy-from comment:5+numbers edit:4 find:2 get:3 print:6 remove+numbers reset:13+numbers set:13+numbers
/dude/device add:13+copy-from comment:5+numbers edit:4 find:2 get:3 print:6 remove+numbers reset:13+numbers set:13+numbers
/dude/device-type add:13+copy-from comment:5+numbers edit:4 find:2 get:3 print:6 remove+numbers reset:13+numbers set:13+numbers
/dude/notification add:13+copy-from comment:5+numbers edit:4 find:2 get:3 print:6 remove+numbers reset:13+numbers set:13+numbers
/dude/probe add:13+copy-from comment:5+numbers edit:4 find:2 get:3 print:6 remove+numbers reset:13+numbers set:13+numbers
/dude/ros/address add:126+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers find:2 get:3 print:6 remove+numbers reset:126+numbers set:126+numbers
/dude/ros/arp add:128+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers find:2 get:3 print:6 remove+numbers reset:128+numbers set:128+numbers
/dude/ros/health edit:4 find:2 get:3 print:6 reset:394+numbers set:394+numbers
/dude/ros/interface comment:5+numbers disable+numbers edit:4 enable+numbers find:2 get:3 print:33 reset:384+numbers set:384+numbers
/dude/ros/lease add:94+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers find:2 get:3 print:79 remove+numbers reset:94+numbers set:94+numbers unset:7+numbers
/dude/ros/neighbor edit:4 find:2 get:3 print:32 reset:22+numbers set:22+numbers
/dude/ros/queue add:206+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers find:2 get:3 print:488 remove+numbers reset:206+numbers set:206+numbers unset:7+numbers
/dude/ros/registration-table edit:4 find:2 get:3 print:17 remove+numbers reset:661+numbers
/dude/ros/resource edit:4 find:2 get:3 print:6 reset:22+numbers set:22+numbers
/dude/ros/route add:198+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers find:2 get:3 print:6 remove+numbers reset:198+numbers set:198+numbers unset:7+numbers
/dude/ros/routerboard edit:4 find:2 get:3 print:6 reset:22+numbers set:22+numbers
/dude/service add:13+copy-from comment:5+numbers edit:4 find:2 get:3 print:6 remove+numbers reset:13+numbers set:13+numbers
/dude/settings export:1 get:8 print:9
/environment print
/file add:283 copy:699 edit:4 export:1 find:2 get:3 head:352 print:501 read:598 recursive-print remove+numbers reset:283+numbers set:283+numbers tail:352
/file/rsync-daemon edit:7 export:1 get:8 print:9 reset:408 set:408
/file/sync add:248+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 monitor:14+numbers print:6 remove+numbers reset:248+numbers set:248+numbers
/interface blink+numbers comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 monitor-traffic:536 print:499 recursive-print reset:387+numbers reset-counters+numbers set:387+numbers
/interface/6to4 add:227+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:12 remove+numbers reset:227+numbers set:227+numbers unset:23+numbers
/interface/bonding add:173+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 monitor:545+numbers monitor-slaves:589 print:6 remove+numbers reset:173+numbers set:173+numbers unset:778+numbers
/interface/bridge add:132+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 monitor:551+numbers print:6 remove+numbers reset:132+numbers set:132+numbers unset:7+numbers
/interface/bridge/calea add:45+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:149 remove+numbers reset:45+numbers reset-counters+numbers reset-counters-all set:45+numbers unset:304+numbers
/interface/bridge/filter add:47+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:149 remove+numbers reset:47+numbers reset-counters+numbers reset-counters-all set:47+numbers unset:304+numbers
/interface/bridge/host add:203+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:203+numbers set:203+numbers unset:7+numbers
/interface/bridge/mdb add:201+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:201+numbers set:201+numbers unset:7+numbers
/interface/bridge/msti add:202+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 monitor:552+numbers print:6 remove+numbers reset:202+numbers set:202+numbers
/interface/bridge/nat add:46+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:481 remove+numbers reset:46+numbers reset-counters+numbers reset-counters-all set:46+numbers unset:304+numbers
/interface/bridge/port add:189+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 monitor:547+numbers move:11+numbers print:493 remove+numbers reset:189+numbers set:189+numbers unset:789+numbers
/interface/bridge/port/mst-override add:261+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 monitor:562+numbers print:340 remove+numbers reset:261+numbers set:261+numbers unset:7+numbers
/interface/bridge/settings edit:7 export:1 get:8 print:9 set:485
/interface/bridge/vlan add:204+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:204+numbers set:204+numbers
/interface/bridge/vlan/mvrp find:2 get:3 print:6
/interface/detect-internet edit:7 export:1 get:8 print:9 reset:401 set:401
/interface/detect-internet/state find:2 get:3 print:6
/interface/dot1x export:1
/interface/dot1x/client add:163+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:15 remove+numbers reset:163+numbers set:163+numbers
/interface/dot1x/server add:57+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:57+numbers set:57+numbers unset:779+numbers
/interface/dot1x/server/active add+copy-from find:2 get:3 print:10 remove+numbers
/interface/dot1x/server/state find:2 get:3 print:6
/interface/eoip add:155+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:12 remove+numbers reset:155+numbers set:155+numbers unset:23+numbers
/interface/eoipv6 add:176+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:12 remove+numbers reset:176+numbers set:176+numbers unset:23+numbers
/interface/ethernet blink+numbers cable-test:553+numbers comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 monitor:548+numbers print:33 reset:324+numbers reset-counters+numbers reset-mac-address+numbers set:324+numbers unset:7+numbers
/interface/ethernet/poe export:1 find:2 get:3 monitor:678+numbers power-cycle+numbers print:6 set:702+numbers
/interface/ethernet/switch export:1 find:2 get:3 print:6 reset-counters+numbers set:701+numbers
/interface/ethernet/switch/host add:435+copy-from export:1 find:2 get:3 print:6 remove+numbers set:435+numbers
/interface/ethernet/switch/port export:1 find:2 get:3 print:6 reset-counters+numbers set:792+numbers
/interface/ethernet/switch/rule add:436+copy-from comment+numbers disable+numbers enable+numbers export:1 find:2 get:3 print:6 remove+numbers set:436+numbers
/interface/ethernet/switch/vlan add:437+copy-from disable+numbers enable+numbers export:1 find:2 get:3 print:6 remove+numbers set:437+numbers
/interface/gre add:25+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:12 remove+numbers reset:25+numbers set:25+numbers unset:23+numbers
/interface/gre6 add:28+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:12 remove+numbers reset:28+numbers set:28+numbers unset:23+numbers
/interface/ipip add:25+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:12 remove+numbers reset:25+numbers set:25+numbers unset:23+numbers
/interface/ipipv6 add:28+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:12 remove+numbers reset:28+numbers set:28+numbers unset:23+numbers
/interface/l2tp-client add:83+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 monitor:345+numbers print:12 remove+numbers reset:83+numbers set:83+numbers
/interface/l2tp-ether add:156+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 monitor:559+numbers print:12 remove+numbers reset:156+numbers set:156+numbers unset:7+numbers
/interface/l2tp-server add:16+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 monitor:344+numbers print:6 remove+numbers reset:16+numbers set:16+numbers
/interface/l2tp-server/server edit:7 export:1 get:8 print:19 reset:307 set:307
/interface/list add:274+copy-from comment:5+numbers edit:711 export:1 find:2 get:582 print:512 remove+numbers reset:274+numbers set:274+numbers
/interface/list/member add:263+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:263+numbers set:263+numbers
/interface/lte at-chat:643 cell-monitor:625 comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 firmware-upgrade:342 get:3 monitor:542+numbers print:12 remove+numbers reset:332+numbers scan:628 set:332+numbers show-capabilities:26 unset:791+numbers
/interface/lte/apn add:86+copy-from comment:5+numbers edit:4 export:1 find:2 get:3 print:12 remove+numbers reset:86+numbers set:86+numbers
/interface/lte/esim activate:426 deactivate:426 delete:686 esim-id:34 find:2 get:3 print:6 provision:453 refresh-profile-list:418 send-notifications:418 set-nickname:703
/interface/lte/settings edit:7 export:1 get:8 print:9 reset:411 set:411
/interface/macsec add:211+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 monitor:14+numbers print:520 remove+numbers reset:211+numbers set:211+numbers
/interface/macsec/profile add:226+copy-from edit:4 export:1 find:2 get:3 print:10 remove+numbers reset:226+numbers set:226+numbers
/interface/macvlan add:177+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:177+numbers set:177+numbers
/interface/mesh add:133+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:133+numbers set:133+numbers traceroute:478
/interface/mesh/fdb find:2 get:3 print:20
/interface/mesh/port add:259+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:17 remove+numbers reset:259+numbers set:259+numbers
/interface/ovpn-client add:87+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 import-ovpn-configuration:533 monitor:564+numbers print:12 remove+numbers reset:87+numbers set:87+numbers
/interface/ovpn-server add:16+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 monitor:558+numbers print:6 remove+numbers reset:16+numbers set:16+numbers
/interface/ovpn-server/server add:184+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 export-client-configuration:517 find:2 get:3 print:10 remove+numbers reset:184+numbers set:184+numbers
/interface/ppp-client add:84+copy-from at-chat:642 comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 firmware-upgrade:342 get:3 info:538 monitor:560+numbers print:12 remove+numbers reset:84+numbers scan:629 set:84+numbers unset:7+numbers
/interface/ppp-server add:188+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 monitor:555+numbers print:6 remove+numbers reset:188+numbers set:188+numbers
/interface/pppoe-client add:50+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 monitor:540+numbers print:12 remove+numbers reset:50+numbers scan:623 set:50+numbers unset:7+numbers
/interface/pppoe-server add:270+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 monitor:556+numbers print:6 remove+numbers reset:270+numbers set:270+numbers
/interface/pppoe-server/server add:52+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:52+numbers set:52+numbers
/interface/pptp-client add:85+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 monitor:345+numbers print:12 remove+numbers reset:85+numbers set:85+numbers
/interface/pptp-server add:16+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 monitor:344+numbers print:6 remove+numbers reset:16+numbers set:16+numbers
/interface/pptp-server/server edit:7 export:1 get:8 print:9 reset:359 set:359
/interface/sstp-client add:82+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 monitor:563+numbers print:12 remove+numbers reset:82+numbers set:82+numbers
/interface/sstp-server add:16+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 monitor:557+numbers print:6 remove+numbers reset:16+numbers set:16+numbers
/interface/sstp-server/server edit:7 export:1 get:8 print:9 reset:358 set:358
/interface/veth add:100+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:100+numbers set:100+numbers
/interface/vlan add:178+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:178+numbers set:178+numbers
/interface/vpls add:175+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 monitor:565+numbers print:6 remove+numbers reset:175+numbers set:175+numbers unset:751+numbers
/interface/vrrp add:174+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:12 remove+numbers reset:174+numbers set:174+numbers
/interface/vxlan add:154+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:154+numbers set:154+numbers unset:754+numbers
/interface/vxlan/fdb find:2 get:3 print:6
/interface/vxlan/vteps add:265+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:265+numbers set:265+numbers
/interface/wifi add:49+copy-from comment:5+numbers devel:626 disable+numbers edit:4 enable+numbers export:1 find:445 flat-snoop:618 frequency-scan:621 get:348 liberate+numbers monitor:549+numbers print:491 remove+numbers reset:49+numbers reset-mac-address+numbers roam:460 scan:620 set:49+numbers sniffer:619 spectral-history:670 spectral-scan:613 unset:7+numbers wps-client:611 wps-push-button+numbers
/interface/wifi/aaa add:212+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:10 remove+numbers reset:212+numbers set:212+numbers unset:755+numbers
/interface/wifi/access-list add:72+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:12 remove+numbers reset:72+numbers set:72+numbers unset:728+numbers
/interface/wifi/cap edit:7 export:1 get:8 print:18 reset:373 set:373
/interface/wifi/capsman edit:7 export:1 get:8 print:18 reset:370 set:370
/interface/wifi/capsman/remote-cap find:2 get:3 print:32 provision+numbers remove+numbers set-identity:35+numbers upgrade+numbers
/interface/wifi/channel add:137+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:137+numbers set:137+numbers unset:747+numbers
/interface/wifi/configuration add:48+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:445 get:348 print:492 remove+numbers reset:48+numbers set:48+numbers unset:7+numbers
/interface/wifi/datapath add:200+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:200+numbers set:200+numbers unset:752+numbers
/interface/wifi/interworking add:41+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:41+numbers set:41+numbers unset:724+numbers
/interface/wifi/network add:196+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:12 remove+numbers reset:196+numbers set:196+numbers unset:749+numbers
/interface/wifi/network/radio add:224+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:10 remove+numbers reset:224+numbers set:224+numbers unset:759+numbers
/interface/wifi/provisioning add:74+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:6 remove+numbers reset:74+numbers set:74+numbers unset:731+numbers
/interface/wifi/radio export:1 find:2 get:3 print:6 provision+numbers reg-info:607 unset:722+numbers
/interface/wifi/radio/settings edit:7 export:1 get:8 print:9 reset:412 set:412
/interface/wifi/registration-table find:2 get:3 print:165 remove+numbers
/interface/wifi/security add:187+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:12 remove+numbers reset:187+numbers set:187+numbers unset:744+numbers
/interface/wifi/security/multi-passphrase add:254+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:12 remove+numbers reset:254+numbers set:254+numbers unset:775+numbers
/interface/wifi/steering add:40+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:40+numbers set:40+numbers unset:723+numbers
/interface/wifi/steering/neighbor-group comment:5+numbers edit:4 find:2 get:3 print:10 reset:5+numbers set:5+numbers
/interface/wireguard add:268+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:15 remove+numbers reset:268+numbers set:268+numbers wg-export:633 wg-import:602
/interface/wireguard/peers add:159+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:12 remove+numbers reset:159+numbers set:159+numbers show-client-config:635
/interface/wireless add:80+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 frequency-monitor:627 get:3 monitor:14+numbers print:480 remove+numbers reset:80+numbers reset-configuration+numbers reset-mac-address+numbers scan:586 set:80+numbers setup-repeater:477 spectral-history:650 spectral-scan:593 wps-client:528 wps-push-button+numbers
/interface/wireless/access-list add:157+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:12 remove+numbers reset:157+numbers set:157+numbers unset:7+numbers
/interface/wireless/align edit:7 export:1 get:8 monitor:351 print:9 reset:317 set:317 test-audio:649
/interface/wireless/cap edit:7 export:1 get:8 print:9 reset:366 set:366
/interface/wireless/channels add:192+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:6 remove+numbers reset:192+numbers set:192+numbers
/interface/wireless/connect-list add:43+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:6 remove+numbers reset:43+numbers set:43+numbers
/interface/wireless/info allowed-channels:164 country-info:606 country-list:21 default-scan-list:164 hw-info:34 scan-list:164
/interface/wireless/interworking-profiles add:42+copy-from comment:5+numbers edit:4 export:1 find:2 get:3 print:6 remove+numbers reset:42+numbers set:42+numbers
/interface/wireless/manual-tx-power-table comment:5+numbers edit:4 export:1 find:2 get:3 print:10 reset:389+numbers set:389+numbers
/interface/wireless/nstreme comment:5+numbers edit:4 export:1 find:2 get:3 print:10 reset:385+numbers set:385+numbers
/interface/wireless/nstreme-dual add:170+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 monitor:14+numbers print:524 remove+numbers reset:170+numbers reset-counters+numbers set:170+numbers
/interface/wireless/registration-table edit:4 find:2 get:3 print:165 remove+numbers reset:5+numbers reset-counters+numbers
/interface/wireless/security-profiles add:186+copy-from comment:5+numbers edit:4 export:1 find:2 get:3 print:12 remove+numbers reset:186+numbers set:186+numbers
/interface/wireless/sniffer edit:7 export:1 get:8 print:9 reset:377 save:684 set:377 sniff:535
/interface/wireless/sniffer/packet find:2 get:3 print:6
/interface/wireless/snooper edit:7 export:1 flat-snoop:351 get:8 print:9 reset:378 set:378 snoop:570
/interface/wireless/wds add:171+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 monitor:14+numbers print:6 remove+numbers reset:171+numbers set:171+numbers
/iot export:1
/iot/bluetooth decode-ad:612 edit:4 export:1 find:2 get:3 print:17 reset:336+numbers reset-counters+numbers set:336+numbers
/iot/bluetooth/advertisers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 reset:318+numbers set:318+numbers
/iot/bluetooth/advertisers/ad-structures add:287+copy-from edit:4 export:1 find:2 get:3 print:6 remove+numbers reset:287+numbers set:287+numbers
/iot/bluetooth/connections connect:353 disconnect:353 find:2 get:3 print:6 read:648 subscribe:354 unsubscribe:354 write:350 write-no-resp:350
/iot/bluetooth/connections/async-data clear find:2 get:3 print:6
/iot/bluetooth/connections/characteristics find:2 get:3 print:6
/iot/bluetooth/peripheral-devices edit:4 find:2 get:3 print:6 reset:323+numbers set:323+numbers
/iot/bluetooth/scanners disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 reset:403+numbers set:403+numbers
/iot/bluetooth/scanners/advertisements clear find:2 get:3 print:6
/iot/bluetooth/whitelist add:119+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:119+numbers set:119+numbers
/iot/lora disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:10 reset:334+numbers reset-devices send:653 set:334+numbers
/iot/lora/channels disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 reset:364+numbers set:364+numbers
/iot/lora/joineui add:300+copy-from edit:4 export:1 find:2 get:3 print:6 remove+numbers reset:300+numbers set:300+numbers
/iot/lora/netid add:301+copy-from edit:4 export:1 find:2 get:3 print:6 remove+numbers reset:301+numbers set:301+numbers
/iot/lora/radios disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 reset:374+numbers set:374+numbers
/iot/lora/servers add:121+copy-from edit:4 export:1 find:2 get:3 print:12 remove+numbers reset:121+numbers reset-servers set:121+numbers
/iot/lora/traffic clear export:1 find:2 get:3 print:6
/iot/lora/traffic/options edit:7 export:1 get:8 print:9 reset:395 set:395
/iot/modbus edit:7 export:1 get:8 print:9 read-holding-registers:537 reset:402 set:402 transceive:468
/iot/modbus/security-rules add:160+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:160+numbers set:160+numbers
/iot/mqtt connect:349 disconnect:349 export:1 get:8 print:9 publish:590 subscribe:591 unsubscribe:592
/iot/mqtt/brokers add:120+copy-from edit:4 export:1 find:2 get:3 print:15 remove+numbers reset:120+numbers set:120+numbers
/iot/mqtt/subscriptions add:205+copy-from edit:4 export:1 find:2 get:3 monitor-data:14 print:10 remove+numbers reset:205+numbers set:205+numbers
/iot/mqtt/subscriptions/recv clear find:2 get:3 print:10
/iot/wiliot clear disable:14 edit:7 enable:14 export:1 get:8 print:9 reset:325 set:325
/iot/wiliot/bluetooth-traffic clear find:2 get:3 print:6
/iot/wiliot/mqtt-traffic clear find:2 get:3 print:10
/iot/wiliot/options edit:7 export:1 get:8 print:9 reset:429 set:429
/iot/wiliot/servers defaults edit:4 export:1 find:2 get:3 print:6 reset:321+numbers set:321+numbers
/ip export:1 recursive-print
/ip/address add:127+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:127+numbers set:127+numbers
/ip/arp add:130+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:130+numbers set:130+numbers
/ip/cloud edit:7 export:1 force-update get:8 print:19 reset:399 set:399
/ip/cloud/advanced edit:7 export:1 get:8 print:9 reset:439 set:439
/ip/dhcp-client add:88+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 release+numbers remove+numbers renew+numbers reset:88+numbers set:88+numbers unset:7+numbers
/ip/dhcp-client/option add:230+copy-from comment:5+numbers edit:706 export:1 find:2 get:575 print:506 remove+numbers reset:230+numbers set:230+numbers
/ip/dhcp-relay add:90+copy-from disable+numbers edit:4 enable+numbers export:1 find:2 get:3 monitor:346+numbers print:6 remove+numbers reset:90+numbers reset-counters set:90+numbers unset:7+numbers
/ip/dhcp-server add:81+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:81+numbers set:81+numbers setup
/ip/dhcp-server/alert add:148+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:148+numbers reset-alert+numbers set:148+numbers
/ip/dhcp-server/config edit:7 export:1 get:8 print:9 reset:313 set:313
/ip/dhcp-server/lease add:93+copy-from check-status+numbers comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 make-static+numbers print:79 remove+numbers reset:93+numbers send-reconfigure+numbers set:93+numbers unset:440+numbers
/ip/dhcp-server/matcher add:118+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:118+numbers set:118+numbers
/ip/dhcp-server/network add:125+copy-from comment:5+numbers edit:4 export:1 find:2 get:3 print:6 remove+numbers reset:125+numbers set:125+numbers unset:7+numbers
/ip/dhcp-server/option add:228+copy-from comment:5+numbers edit:4 export:1 find:2 get:3 print:6 remove+numbers reset:228+numbers set:228+numbers
/ip/dhcp-server/option/sets add:30+copy-from comment:5+numbers edit:4 export:1 find:2 get:3 print:6 remove+numbers reset:30+numbers set:30+numbers
/ip/dns edit:7 export:1 get:8 print:9 reset:320 set:320
/ip/dns/adlist add:258+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 pause:616 print:10 reload:21 remove+numbers reset:258+numbers set:258+numbers
/ip/dns/cache find:2 flush get:3 print:6
/ip/dns/cache/all find:2 get:3 print:6
/ip/dns/forwarders add:249+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:10 remove+numbers reset:249+numbers set:249+numbers
/ip/dns/static add:92+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:6 remove+numbers reset:92+numbers set:92+numbers
/ip/firewall export:1
/ip/firewall/address-list add:101+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:101+numbers set:101+numbers
/ip/firewall/calea add:64+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:522 remove+numbers reset:64+numbers reset-counters+numbers reset-counters-all set:64+numbers unset:761+numbers
/ip/firewall/connection export:1 find:2 get:3 print:515 remove+numbers
/ip/firewall/connection/tracking edit:7 export:1 get:8 print:18 set:680
/ip/firewall/filter add:68+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:149 remove+numbers reset:68+numbers reset-counters+numbers reset-counters-all set:68+numbers unset:441+numbers
/ip/firewall/layer7-protocol add:281+copy-from comment:5+numbers edit:4 export:1 find:2 get:3 print:6 remove+numbers reset:281+numbers set:281+numbers
/ip/firewall/mangle add:66+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:482 remove+numbers reset:66+numbers reset-counters+numbers reset-counters-all set:66+numbers unset:441+numbers
/ip/firewall/nat add:69+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:483 remove+numbers reset:69+numbers reset-counters+numbers reset-counters-all set:69+numbers unset:740+numbers
/ip/firewall/raw add:62+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:484 remove+numbers reset:62+numbers reset-counters+numbers reset-counters-all set:62+numbers unset:741+numbers
/ip/firewall/service-port disable+numbers edit:710 enable+numbers export:1 find:2 get:579 print:510 reset:405+numbers set:405+numbers
/ip/hotspot add:117+copy-from disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:117+numbers reset-html+numbers set:117+numbers setup
/ip/hotspot/active find:2 get:3 login:675 print:500 remove+numbers
/ip/hotspot/cookie find:2 get:3 print:6 remove+numbers
/ip/hotspot/host find:2 get:3 make-binding:663+numbers print:490 remove+numbers reset:5+numbers
/ip/hotspot/ip-binding add:123+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:6 remove+numbers reset:123+numbers set:123+numbers
/ip/hotspot/profile add:297+copy-from edit:4 export:1 find:2 get:3 print:12 remove+numbers reset:297+numbers set:297+numbers
/ip/hotspot/service-port disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 reset:404+numbers set:404+numbers
/ip/hotspot/user add:129+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:489 remove+numbers reset:129+numbers reset-counters+numbers set:129+numbers
/ip/hotspot/user/profile add:89+copy-from edit:4 export:1 find:2 get:3 print:6 remove+numbers reset:89+numbers set:89+numbers unset:781+numbers
/ip/hotspot/walled-garden add:78+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:6 remove+numbers reset:78+numbers reset-counters+numbers reset-counters-all set:78+numbers unset:768+numbers
/ip/hotspot/walled-garden/ip add:71+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:6 remove+numbers reset:71+numbers set:71+numbers unset:767+numbers
/ip/ipsec export:1
/ip/ipsec/active-peers add:5+copy-from comment:5+numbers edit:4 find:2 get:3 kill-connections print:17 remove+numbers reset:5+numbers set:5+numbers
/ip/ipsec/identity add:183+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:12 remove+numbers reset:183+numbers set:183+numbers
/ip/ipsec/installed-sa edit:4 find:2 flush get:3 print:12 reset:458+numbers
/ip/ipsec/key export:1
/ip/ipsec/key/psk add:690+copy-from edit:4 export:1 find:2 generate:605 get:3 print:12 remove+numbers
/ip/ipsec/key/rsa edit:4 export-pub-key:638 find:2 generate-key:697 get:3 import:637 print:6 remove+numbers reset:35+numbers set:35+numbers
/ip/ipsec/mode-config add:124+copy-from disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:124+numbers set:124+numbers
/ip/ipsec/peer add:103+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:12 remove+numbers reset:103+numbers set:103+numbers
/ip/ipsec/policy add:75+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:6 remove+numbers reset:75+numbers set:75+numbers
/ip/ipsec/policy/group add:13+copy-from comment:5+numbers edit:4 export:1 find:2 get:3 print:6 remove+numbers reset:13+numbers set:13+numbers
/ip/ipsec/profile add:288+copy-from edit:4 export:1 find:2 get:3 print:10 remove+numbers reset:288+numbers set:288+numbers
/ip/ipsec/proposal add:182+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:182+numbers set:182+numbers
/ip/ipsec/settings edit:7 export:1 get:8 print:9 reset:310 set:310
/ip/ipsec/statistics export:1 get:8 print:9
/ip/kid-control add:292+copy-from disable+numbers edit:4 enable+numbers export:1 find:2 get:3 pause:679+numbers print:6 remove+numbers reset:292+numbers resume+numbers set:292+numbers
/ip/kid-control/device add:295+copy-from disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:456 remove+numbers reset:295+numbers reset-counters+numbers set:295+numbers unset:742+numbers
/ip/media add:161+copy-from disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:161+numbers set:161+numbers
/ip/media/settings edit:7 export:1 get:8 print:9 reset:438 set:438
/ip/nat-pmp edit:7 export:1 get:8 print:9 reset:38 set:38
/ip/nat-pmp/interfaces add:31+copy-from disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:31+numbers set:31+numbers unset:7+numbers
/ip/neighbor export:1 find:2 get:3 print:32 unset:7+numbers
/ip/neighbor/discovery-settings edit:7 export:1 get:8 print:9 set:457
/ip/neighbor/lldp find:2 get:3 print:6
/ip/packing add:146+copy-from disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:146+numbers set:146+numbers
/ip/pool add:279+copy-from comment:5+numbers edit:4 export:1 find:2 get:3 print:6 remove+numbers reset:279+numbers set:279+numbers
/ip/pool/used edit:4 find:2 get:3 print:20 reset:322+numbers set:322+numbers
/ip/proxy clear-cache edit:7 export:1 get:8 monitor:554 print:9 reset:335 reset-html set:335
/ip/proxy/access add:73+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:6 remove+numbers reset:73+numbers reset-counters+numbers reset-counters-all set:73+numbers unset:306+numbers
/ip/proxy/cache add:24+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:6 remove+numbers reset:24+numbers reset-counters+numbers reset-counters-all set:24+numbers unset:306+numbers
/ip/proxy/cache-contents add+copy-from find:2 get:3 print:6 remove+numbers
/ip/proxy/connections comment:5+numbers edit:4 find:2 get:3 print:6 remove+numbers reset:5+numbers set:5+numbers
/ip/proxy/direct add:24+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:6 remove+numbers reset:24+numbers reset-counters+numbers reset-counters-all set:24+numbers unset:306+numbers
/ip/proxy/inserts export:1 get:8 print:9
/ip/proxy/lookups export:1 get:8 print:9
/ip/proxy/refreshes export:1 get:8 print:9
/ip/reverse-proxy add:215+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:215+numbers set:215+numbers
/ip/route add:27+copy-from check:531 comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:17 remove+numbers reset:27+numbers set:27+numbers unset:442+numbers
/ip/service disable+numbers edit:708 enable+numbers export:1 find:2 get:577 print:508 reset:319+numbers set:319+numbers
/ip/service/webserver edit:7 export:1 get:8 print:9 reset:314 set:314
/ip/settings edit:7 export:1 get:8 print:9 set:446
/ip/smb edit:7 export:1 get:8 print:9 reset:388 set:388
/ip/smb/shares add:243+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:243+numbers set:243+numbers
/ip/smb/users add:269+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:12 remove+numbers reset:269+numbers set:269+numbers
/ip/socks edit:7 export:1 get:8 print:9 reset:357 set:357
/ip/socks/access add:77+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:10 remove+numbers reset:77+numbers set:77+numbers unset:769+numbers
/ip/socks/connections edit:4 find:2 get:3 print:6 remove+numbers reset:406+numbers set:406+numbers
/ip/socks/users add:296+copy-from disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:12 remove+numbers reset:296+numbers set:296+numbers
/ip/socksify add:238+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:10 remove+numbers reset:238+numbers set:238+numbers
/ip/ssh edit:7 export:1 export-host-key:695 get:8 import-host-key:715 print:9 regenerate-host-key reset:382 set:382
/ip/tftp add:158+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:6 remove+numbers reset:158+numbers set:158+numbers
/ip/tftp/settings edit:7 export:1 get:8 print:9 reset:423 set:423
/ip/traffic-flow edit:7 export:1 get:8 monitor:544 print:9 reset:316 set:316
/ip/traffic-flow/ipfix edit:7 export:1 get:8 print:9 reset:368 set:368
/ip/traffic-flow/target add:291+copy-from disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:291+numbers set:291+numbers
/ip/upnp edit:7 export:1 get:8 print:9 reset:330 set:330
/ip/upnp/interfaces add:31+copy-from disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:31+numbers set:31+numbers unset:7+numbers
/ip/vrf add:266+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:10 remove+numbers reset:266+numbers set:266+numbers
/ipv6 export:1 recursive-print
/ipv6/address add:95+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:95+numbers set:95+numbers
/ipv6/dhcp-client add:54+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 release+numbers remove+numbers renew+numbers reset:54+numbers set:54+numbers unset:763+numbers
/ipv6/dhcp-client/option add:29+copy-from comment:5+numbers edit:4 export:1 find:2 get:3 print:6 remove+numbers reset:29+numbers set:29+numbers
/ipv6/dhcp-relay add:242+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 monitor:346+numbers print:6 remove+numbers reset:242+numbers reset-counters set:242+numbers
/ipv6/dhcp-relay/option add:229+copy-from comment:5+numbers edit:4 export:1 find:2 get:3 print:6 remove+numbers reset:229+numbers set:229+numbers
/ipv6/dhcp-relay/routes find:2 get:3 print:6 remove+numbers
/ipv6/dhcp-server add:116+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:116+numbers set:116+numbers
/ipv6/dhcp-server/binding add:122+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 make-static+numbers print:79 remove+numbers reset:122+numbers send-reconfigure+numbers set:122+numbers unset:440+numbers
/ipv6/dhcp-server/option add:29+copy-from comment:5+numbers edit:4 export:1 find:2 get:3 print:6 remove+numbers reset:29+numbers set:29+numbers
/ipv6/dhcp-server/option/sets add:30+copy-from comment:5+numbers edit:4 export:1 find:2 get:3 print:6 remove+numbers reset:30+numbers set:30+numbers
/ipv6/firewall export:1
/ipv6/firewall/address-list add:102+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:102+numbers set:102+numbers
/ipv6/firewall/connection find:2 get:3 print:6 remove+numbers
/ipv6/firewall/filter add:67+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:518 remove+numbers reset:67+numbers reset-counters+numbers reset-counters-all set:67+numbers unset:443+numbers
/ipv6/firewall/mangle add:65+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:166 remove+numbers reset:65+numbers reset-counters+numbers reset-counters-all set:65+numbers unset:443+numbers
/ipv6/firewall/nat add:70+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:521 remove+numbers reset:70+numbers reset-counters+numbers reset-counters-all set:70+numbers unset:760+numbers
/ipv6/firewall/raw add:63+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:166 remove+numbers reset:63+numbers reset-counters+numbers reset-counters-all set:63+numbers unset:762+numbers
/ipv6/nd add:134+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:10 remove+numbers reset:134+numbers set:134+numbers unset:7+numbers
/ipv6/nd/prefix add:44+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:10 remove+numbers reset:44+numbers set:44+numbers
/ipv6/nd/prefix/default edit:7 export:1 get:8 print:9 reset:363 set:363
/ipv6/nd/proxy add:107+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:10 remove+numbers reset:107+numbers set:107+numbers
/ipv6/nd/settings edit:7 export:1 get:8 print:9 reset:433 set:433
/ipv6/neighbor add:108+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:108+numbers set:108+numbers
/ipv6/pool add:275+copy-from comment:5+numbers edit:4 export:1 find:2 get:3 print:6 remove+numbers reset:275+numbers set:275+numbers
/ipv6/pool/used find:2 get:3 print:20
/ipv6/route add:27+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:17 remove+numbers reset:27+numbers set:27+numbers unset:442+numbers
/ipv6/settings edit:7 export:1 get:8 print:9 set:447
/log debug:39 error:39 find:2 get:3 info:39 print:514 warning:39
/mpls export:1
/mpls/forwarding-table find:2 get:3 print:6
/mpls/interface add:262+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:6 remove+numbers reset:262+numbers set:262+numbers unset:785+numbers
/mpls/ldp add:143+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:143+numbers set:143+numbers unset:738+numbers
/mpls/ldp/accept-filter add:55+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:6 remove+numbers reset:55+numbers set:55+numbers unset:727+numbers
/mpls/ldp/advertise-filter add:136+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:6 remove+numbers reset:136+numbers set:136+numbers unset:732+numbers
/mpls/ldp/interface add:51+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:51+numbers set:51+numbers unset:725+numbers
/mpls/ldp/local-mapping add:252+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:252+numbers set:252+numbers unset:770+numbers
/mpls/ldp/neighbor add:271+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:271+numbers set:271+numbers unset:7+numbers
/mpls/ldp/remote-mapping add:251+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:251+numbers set:251+numbers unset:7+numbers
/mpls/mangle add:219+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:219+numbers reset-counters+numbers reset-counters-all set:219+numbers unset:758+numbers
/mpls/settings edit:7 export:1 get:8 print:9 reset:331 set:331
/mpls/traffic-eng export:1
/mpls/traffic-eng/flow find:2 get:3 print:6
/mpls/traffic-eng/interface add:193+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:193+numbers set:193+numbers unset:746+numbers
/mpls/traffic-eng/path add:139+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:139+numbers set:139+numbers unset:734+numbers
/mpls/traffic-eng/tunnel add:138+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reoptimize reset:138+numbers set:138+numbers unset:733+numbers
/openflow add:214+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:494 remove+numbers reset:214+numbers set:214+numbers unset:7+numbers
/openflow/flow find:2 get:3 print:17
/openflow/group find:2 get:3 print:33
/openflow/meter find:2 get:3 print:33
/openflow/port add:246+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:33 remove+numbers reset:246+numbers set:246+numbers
/port edit:4 export:1 find:2 get:3 print:17 remove+numbers reset:655+numbers set:654+numbers
/port/remote-access add:221+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:221+numbers set:221+numbers unset:739+numbers
/ppp export:1
/ppp/aaa edit:7 export:1 get:8 print:9 reset:312 set:312
/ppp/active find:2 get:3 print:6 remove+numbers reset:5+numbers
/ppp/l2tp-secret add:109+copy-from comment:5+numbers edit:4 export:1 find:2 get:3 print:12 remove+numbers reset:109+numbers set:109+numbers
/ppp/profile add:115+copy-from comment:5+numbers edit:707 export:1 find:2 get:576 print:507 remove+numbers reset:115+numbers set:115+numbers unset:753+numbers
/ppp/secret add:213+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:12 remove+numbers reset:213+numbers set:213+numbers unset:790+numbers
/queue export:1 monitor:566
/queue/interface edit:4 export:1 find:2 get:3 print:6 reset:432+numbers set:432+numbers
/queue/simple add:207+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:339 remove+numbers reset:207+numbers reset-counters+numbers reset-counters-all set:207+numbers unset:771+numbers
/queue/tree add:208+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:339 remove+numbers reset:208+numbers reset-counters+numbers reset-counters-all set:208+numbers
/queue/type add:197+copy-from edit:709 export:1 find:2 get:578 print:509 remove+numbers reset:197+numbers set:197+numbers
/radius add:56+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 monitor:541+numbers move:11+numbers print:12 remove+numbers reset:56+numbers reset-counters set:56+numbers
/radius/incoming edit:7 export:1 get:8 monitor:543 print:9 reset:308 reset-counters set:308
/routing discourse:596 export:1
/routing/bfd export:1
/routing/bfd/configuration add:114+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:10 remove+numbers reset:114+numbers set:114+numbers unset:730+numbers
/routing/bfd/session find:2 get:3 print:10
/routing/bgp export:1
/routing/bgp/advertisements find:2 get:3 print:20
/routing/bgp/connection add:144+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:15 remove+numbers reset:144+numbers set:144+numbers unset:735+numbers
/routing/bgp/evpn add:256+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:10 remove+numbers reset:256+numbers set:256+numbers unset:777+numbers
/routing/bgp/instance add:179+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:10 remove+numbers reset:179+numbers set:179+numbers unset:743+numbers
/routing/bgp/session clear:685+numbers dump-saved-advertisements:718+numbers find:2 get:3 print:10 refresh:326+numbers resend:326+numbers stop+numbers unset:772+numbers
/routing/bgp/template add:145+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:10 remove+numbers reset:145+numbers set:145+numbers unset:736+numbers
/routing/bgp/vpls add:199+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:340 remove+numbers reset:199+numbers set:199+numbers unset:750+numbers
/routing/bgp/vpn add:255+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:10 remove+numbers reset:255+numbers set:255+numbers unset:776+numbers
/routing/fantasy add:240+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:10 remove+numbers reset:240+numbers set:240+numbers
/routing/filter export:1 filter-wizard:450 sync:21 test-as-path-regexp:573
/routing/filter/chain find:2 get:3 print:10
/routing/filter/community-ext-list add:234+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:10 remove+numbers reset:234+numbers set:234+numbers unset:305+numbers
/routing/filter/community-large-list add:232+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:10 remove+numbers reset:232+numbers set:232+numbers unset:305+numbers
/routing/filter/community-list add:233+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:10 remove+numbers reset:233+numbers set:233+numbers unset:305+numbers
/routing/filter/num-list add:267+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:10 remove+numbers reset:267+numbers set:267+numbers
/routing/filter/rule add:216+copy-from+place-before comment:383+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:523 remove+numbers reset:216+numbers set:216+numbers
/routing/filter/select-rule add:217+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:10 remove+numbers reset:217+numbers set:217+numbers unset:756+numbers
/routing/gmp add:253+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:10 remove+numbers reset:253+numbers set:253+numbers unset:773+numbers
/routing/id add:260+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:260+numbers set:260+numbers unset:782+numbers
/routing/igmp-proxy edit:7 export:1 get:8 print:9 reset:431 set:431
/routing/igmp-proxy/interface add:162+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:505 remove+numbers reset:162+numbers set:162+numbers
/routing/igmp-proxy/mfc add:290+copy-from disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:290+numbers set:290+numbers
/routing/isis export:1
/routing/isis/instance add:142+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:10 remove+numbers reset:142+numbers set:142+numbers unset:783+numbers
/routing/isis/interface edit:4 find:2 get:3 print:10 reset:415+numbers set:415+numbers unset:780+numbers
/routing/isis/interface-template add:195+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:10 remove+numbers reset:195+numbers set:195+numbers unset:748+numbers
/routing/isis/lsp edit:4 find:2 get:3 print:10 reset:327+numbers set:327+numbers unset:7+numbers
/routing/isis/neighbor edit:4 find:2 get:3 print:10 reset:416+numbers set:416+numbers unset:7+numbers
/routing/nexthop dump-dot:21 find:2 get:3 print:341 unset:7+numbers
/routing/ospf export:1
/routing/ospf/area add:168+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:10 remove+numbers reset:168+numbers set:168+numbers unset:764+numbers
/routing/ospf/area/range add:135+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:135+numbers set:135+numbers unset:7+numbers
/routing/ospf/instance add:250+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:10 remove+numbers reset:250+numbers set:250+numbers unset:765+numbers
/routing/ospf/interface add:96+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:15 remove+numbers reset:96+numbers set:96+numbers unset:7+numbers
/routing/ospf/interface-template add:167+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:15 remove+numbers reset:167+numbers set:167+numbers unset:745+numbers
/routing/ospf/lsa find:2 get:3 print:10
/routing/ospf/neighbor comment:5+numbers edit:4 find:2 get:3 print:10 reset:5+numbers set:5+numbers
/routing/ospf/static-neighbor add:97+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:10 remove+numbers reset:97+numbers set:97+numbers
/routing/pimsm export:1
/routing/pimsm/bsr find:2 get:3 print:10 unset:444+numbers
/routing/pimsm/bsr/candidate add:111+copy-from disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:10 remove+numbers reset:111+numbers set:111+numbers unset:444+numbers
/routing/pimsm/bsr/rp-candidate add:110+copy-from disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:10 remove+numbers reset:110+numbers set:110+numbers
/routing/pimsm/bsr/rp-set find:2 get:3 print:10
/routing/pimsm/igmp-interface-template edit:4 find:2 get:3 print:6 reset:417+numbers set:417+numbers unset:7+numbers
/routing/pimsm/instance add:140+copy-from disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:140+numbers set:140+numbers
/routing/pimsm/interface find:2 get:3 print:10 unset:766+numbers
/routing/pimsm/interface-template add:293+copy-from+place-before disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:6 remove+numbers reset:293+numbers set:293+numbers unset:787+numbers
/routing/pimsm/neighbor find:2 get:3 print:6
/routing/pimsm/static-rp add:105+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:10 remove+numbers reset:105+numbers set:105+numbers
/routing/pimsm/uib-g find:2 get:3 print:6
/routing/pimsm/uib-sg find:2 get:3 print:6
/routing/rip export:1
/routing/rip/instance add:141+copy-from disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:10 remove+numbers reset:141+numbers set:141+numbers unset:784+numbers
/routing/rip/interface find:2 get:3 print:10
/routing/rip/interface-template add:284+copy-from disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:15 remove+numbers reset:284+numbers set:284+numbers unset:786+numbers
/routing/rip/keys add:218+copy-from disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:15 remove+numbers reset:218+numbers set:218+numbers
/routing/rip/neighbor find:2 get:3 print:10
/routing/rip/static-neighbor add:112+copy-from disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:10 remove+numbers reset:112+numbers set:112+numbers
/routing/route comment:5+numbers disable+numbers edit:4 enable+numbers find:2 get:3 print:341 reset:386+numbers set:386+numbers unset:737+numbers
/routing/rpki add:104+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:10 remove+numbers reset:104+numbers rpki-check:640 rpki-query:632 set:104+numbers unset:774+numbers
/routing/rpki/session find:2 get:3 print:10
/routing/rule add:76+copy-from+place-before comment:383+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:495 remove+numbers reset:76+numbers set:76+numbers unset:757+numbers
/routing/settings edit:7 export:1 get:8 print:9 reset:380 set:380
/routing/stats/memory find:2 get:3 print:20
/routing/stats/origin find:2 get:581 print:526
/routing/stats/pcap find:2 get:3 print:527
/routing/stats/process find:2 get:3 kill+numbers print:6
/routing/stats/step find:2 get:3 print:6
/routing/table add:257+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:10 remove+numbers reset:257+numbers set:257+numbers unset:7+numbers
/safe-mode export:1 get:8 print:9 release take:714 toggle unroll
/snmp edit:7 export:1 get:8 print:9 reset:392 send-trap:713 set:392
/snmp/community add:131+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:12 remove+numbers reset:131+numbers set:131+numbers
/special-login add:223+copy-from disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:223+numbers set:223+numbers
/system check-disk check-installation:568 export:1 reboot recursive-print reset-configuration:658 serial-terminal:659 shell shutdown ssh:469 ssh-exec:466 sup-output:569 telnet:470
/system/backup load:687 save:676
/system/backup/cloud download-file:452 find:2 get:3 print:10 remove-file:539 upload-file:451
/system/clock edit:7 export:1 get:8 print:9 reset:397 set:397
/system/clock/manual edit:7 export:1 get:8 print:9 reset:407 set:407
/system/console add:222+copy-from disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:222+numbers set:222+numbers
/system/console/screen edit:7 export:1 get:8 print:9 reset:365 set:365
/system/default-configuration export:1 get:8 print:9
/system/default-configuration/caps-mode-script export:1 get:8 print:9
/system/default-configuration/custom-script export:1 get:8 print:9
/system/default-configuration/script export:1 get:8 print:9
/system/device-mode export:1 get:584 print:601 update:454
/system/gps edit:7 export:1 get:8 monitor:14 print:18 reset:376 set:376
/system/health edit:7 export:1 find:2 get:8 print:18 reset:434 set:434
/system/health/settings export:1 get:8 print:9 set:682
/system/history find:2 get:3 print:20
/system/identity edit:7 export:1 get:8 print:18 reset:35 set:35
/system/keymat-provider add:289+copy-from disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:15 qkd-get-key:459+numbers qkd-get-key-with-ids:696+numbers qkd-get-status:717+numbers remove+numbers reset:289+numbers set:289+numbers
/system/leds add:231+copy-from disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:231+numbers set:231+numbers
/system/leds/settings edit:7 export:1 get:8 print:9 reset:328 set:328
/system/license export:1 generate-new-id get:8 print:18 renew:448
/system/logging add:61+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:61+numbers set:61+numbers
/system/logging/action add:91+copy-from clear:449 comment:5+numbers edit:705 export:1 find:2 get:574 print:525 remove+numbers reset:91+numbers set:91+numbers
/system/note edit:7 export:1 get:8 print:18 reset:425 set:425
/system/ntp export:1 monitor-peers:631
/system/ntp/client edit:7 export:1 get:8 print:9 reset:410 reset-freq-drift set:410
/system/ntp/client/servers add:98+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:10 remove+numbers reset:98+numbers set:98+numbers
/system/ntp/key add:277+copy-from comment:5+numbers edit:4 export:1 find:2 get:3 print:12 remove+numbers reset:277+numbers set:277+numbers
/system/ntp/server edit:7 export:1 get:8 print:9 reset:356 set:356
/system/package apply-changes:692 disable+numbers downgrade enable+numbers export:1 find:2 get:3 print:6 uninstall+numbers unschedule+numbers
/system/package/local-update download+numbers download-all:615 export:1 find:2 get:3 print:6 refresh
/system/package/local-update/mirror edit:7 export:1 force-check get:8 print:19 reset:381 set:381
/system/package/local-update/update-package-source add:113+copy-from edit:4 export:1 find:2 get:3 print:12 remove+numbers reset:113+numbers set:113+numbers
/system/package/update cancel:21 check-for-updates:532 download:343 edit:7 export:1 get:8 install:343 print:9 reset:379 set:379
/system/regulatory export:1 get:8 print:9
/system/resource export:1 get:8 monitor:561 print:18
/system/resource/cpu find:2 get:3 print:32
/system/resource/hardware authorize:487+numbers export:1 find:2 get:580 print:511 usb-power-reset:656
/system/resource/hardware/usb-settings edit:7 export:1 get:8 print:9 reset:360 set:360
/system/resource/irq edit:4 export:1 find:2 get:3 print:502 reset:393+numbers set:393+numbers
/system/routerboard export:1 get:8 print:9 upgrade
/system/routerboard/mode-button export:1 get:8 print:9 set:298
/system/routerboard/reset-button export:1 get:8 print:9 set:298
/system/routerboard/settings export:1 get:8 print:9 set:652
/system/routerboard/wps-button export:1 get:8 print:9 set:298
/system/rtrace export:1 get:8 print:9 start stop
/system/scheduler add:241+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:241+numbers set:241+numbers unset:7+numbers
/system/script add:272+copy-from comment:5+numbers edit:4 export:1 find:2 get:3 print:6 remove+numbers reset:272+numbers run:704 set:272+numbers unset:7+numbers
/system/script/environment comment:5+numbers edit:4 find:2 get:3 print:6 remove+numbers reset:391+numbers set:391+numbers
/system/script/job comment:5+numbers edit:4 find:2 get:3 print:6 remove+numbers reset:390+numbers set:390+numbers
/system/ups add:147+copy-from beep:26 comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 monitor:550+numbers print:32 remove+numbers reset:147+numbers rtc:26 self-test:641 set:147+numbers
/system/watchdog edit:7 export:1 get:8 print:9 reset:362 set:362
/task add:571+copy-from find:2 get:3 next print:6 remove+numbers terminate:689 unset:7+numbers
/terminal ask:716 cuu:665 el inkey:720 style:719
/tool bandwidth-test:461 dns-update:476 export:1 fetch:465 flood-ping:463 ip-scan:471 mac-scan:624 mac-telnet:688 ping:464 ping-speed:472 profile:37 recursive-print snmp-get:473 snmp-walk:474 speed-test:462 torch:609 traceroute:467 wol:645
/tool/bandwidth-server edit:7 export:1 get:8 print:9 reset:329 set:329
/tool/bandwidth-server/session find:2 get:3 print:6 remove+numbers
/tool/calea add:59+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers find:2 get:3 print:166 remove+numbers reset:59+numbers set:59+numbers
/tool/e-mail edit:7 export:1 get:8 print:19 reset:375 send:588 set:375
/tool/graphing edit:7 export:1 get:8 print:9 reset:427 set:427
/tool/graphing/interface add:151+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:151+numbers set:151+numbers
/tool/graphing/queue add:150+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:150+numbers set:150+numbers
/tool/graphing/resource add:152+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:152+numbers set:152+numbers
/tool/mac-server edit:7 export:1 get:8 print:9 reset:36 set:36
/tool/mac-server/mac-winbox edit:7 export:1 get:8 print:9 reset:36 set:36
/tool/mac-server/ping edit:7 export:1 get:8 print:9 reset:38 set:38
/tool/mac-server/sessions edit:4 find:2 get:3 print:6 reset:419+numbers set:419+numbers
/tool/netinstall add:153+copy-from+place-before comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 move:11+numbers print:10 remove+numbers reset:153+numbers set:153+numbers unset:7+numbers
/tool/netinstall/cache add:572+copy-from find:2 get:3 print:6 remove+numbers
/tool/netinstall/devices clear:21 find:2 get:3 install:651+numbers print:6
/tool/netinstall/settings edit:7 export:1 get:8 print:9 reset:371 set:371
/tool/netwatch add:53+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:17 remove+numbers reset:53+numbers set:53+numbers unset:726+numbers
/tool/romon discover:630 edit:7 export:1 get:8 ping:604 print:19 reset:409 set:409 ssh:479
/tool/romon/port add:239+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:12 remove+numbers reset:239+numbers set:239+numbers
/tool/sms edit:7 export:1 get:8 print:19 reset:333 send:597 set:333
/tool/sms/inbox find:2 get:3 print:6 remove+numbers
/tool/sniffer edit:7 export:1 get:8 print:9 quick:608 reset:414 save:683 set:414 start:666 stop
/tool/sniffer/connection find:2 get:3 print:6
/tool/sniffer/host find:2 get:3 print:6
/tool/sniffer/packet find:2 get:3 print:504
/tool/sniffer/protocol find:2 get:3 print:6
/tool/traffic-generator edit:7 export:1 get:8 inject:669 inject-pcap:534 print:9 quick:610 reset:420 set:420 start:667 stop
/tool/traffic-generator/packet-template add:236+copy-from comment:5+numbers edit:4 export:1 find:2 get:3 print:6 remove+numbers reset:236+numbers set:236+numbers unset:788+numbers
/tool/traffic-generator/port add:294+copy-from disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:294+numbers set:294+numbers
/tool/traffic-generator/raw-packet-template add:237+copy-from comment:5+numbers edit:4 export:1 find:2 get:3 print:6 remove+numbers reset:237+numbers set:237+numbers unset:7+numbers
/tool/traffic-generator/stats/latency-distribution find:2 get:3 print:503
/tool/traffic-generator/stats/port find:2 get:3 print:6
/tool/traffic-generator/stats/raw find:2 get:3 print:6
/tool/traffic-generator/stats/stream find:2 get:3 print:6
/tool/traffic-generator/stream add:285+copy-from disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:285+numbers set:285+numbers unset:7+numbers
/tool/traffic-monitor add:264+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 print:6 remove+numbers reset:264+numbers set:264+numbers
/tr069-client edit:7 export:1 get:8 print:19 reset:315 reset-tr069-config set:315
/user add:106+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers expire-password+numbers export:1 find:2 get:3 print:12 recursive-print remove+numbers reset:106+numbers set:106+numbers
/user-manager edit:7 export:1 generate-report:660 get:8 monitor:14 print:9 reset:309 set:309
/user-manager/advanced edit:7 export:1 get:8 print:19 reset:428 set:428
/user-manager/attribute add:302+copy-from edit:4 export:1 find:2 get:3 print:6 remove+numbers reset:302+numbers set:302+numbers
/user-manager/database edit:7 export:1 get:8 load:698 migrate-legacy-db:671 optimize-db print:9 reset:398 save:700 set:398
/user-manager/limitation add:273+copy-from comment:5+numbers edit:4 export:1 find:2 get:3 print:10 remove+numbers reset:273+numbers set:273+numbers
/user-manager/payment add:286+copy-from edit:4 find:2 get:3 print:10 remove+numbers reset:286+numbers set:286+numbers
/user-manager/profile add:278+copy-from comment:5+numbers edit:4 export:1 find:2 get:3 print:10 remove+numbers reset:278+numbers set:278+numbers
/user-manager/profile-limitation add:276+copy-from comment:5+numbers edit:4 export:1 find:2 get:3 print:10 remove+numbers reset:276+numbers set:276+numbers
/user-manager/router add:99+copy-from comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 get:3 monitor:14+numbers print:15 remove+numbers reset:99+numbers reset-counters+numbers set:99+numbers
/user-manager/session add+copy-from close-session+numbers find:2 get:3 print:10 remove+numbers
/user-manager/user add:180+copy-from add-batch-users:657 comment:5+numbers disable+numbers edit:4 enable+numbers export:1 find:2 generate-voucher:793+numbers get:3 monitor:14+numbers print:15 remove+numbers reset:180+numbers set:180+numbers
/user-manager/user-profile activate-user-profile+numbers add:430+copy-from edit:4 export:1 find:2 get:3 print:10 remove+numbers reset:430+numbers
/user-manager/user/group add:181+copy-from comment:5+numbers edit:4 export:1 find:2 get:3 print:10 remove+numbers reset:181+numbers set:181+numbers
/user/aaa edit:7 export:1 get:8 print:9 reset:311 set:311
/user/active add+copy-from find:2 get:3 print:6 remove+numbers
/user/group add:280+copy-from comment:5+numbers edit:712 export:1 find:2 get:583 print:513 remove+numbers reset:280+numbers set:280+numbers
/user/settings edit:7 export:1 get:8 print:9 reset:424 set:424
/user/ssh-keys add:662+copy-from find:2 get:3 import:694 print:6 remove+numbers
/user/ssh-keys/private find:2 get:3 import:693 print:6 remove+numbers reset:5+numbers
`

/** What `print` and `get` can be asked for, a menu a line. */
export const properties: string = `
/caps-man/radio interface local provisioned radio-mac remote-cap-identity remote-cap-name
/caps-man/registration-table bytes comment eap-identity interface last-ip mac-address packets radio-name rx-rate rx-signal ssid tx-rate tx-rate-set tx-signal uptime vlan-id
/caps-man/remote-cap address base-mac board identity name radios serial state version
/certificate about acme-managed acme-status akid authority ca ca-crl-host ca-fingerprint challenge-password common-name country crl days-valid digest-algorithm directory-url domain-names dynamic expired expires-after fingerprint invalid-after invalid-before issued issuer key-size key-type key-usage locality name organization private-key req-fingerprint revoked scep-url serial-number skid smart-card-key state status subject-alt-name trust-store trusted unit
/certificate/builtin about akid common-name country days-valid invalid-after invalid-before issuer key-size key-type key-usage locality organization serial-number skid state subject-alt-name unit
/certificate/crl about akid cert dynamic expired fingerprint invalid last-update next-update num revoked signature trust-store url
/certificate/scep-server about ca-cert days-valid disabled next-ca-cert path request-lifetime
/certificate/scep-server/otp about expired expires password used
/certificate/scep-server/ra about ca-fingerprint ca-identity challenge-password disabled fingerprint-algorithm name on-smart-card ra-path ra-transaction-lifetime req-fingerprint server-url smart-card-key status template
/certificate/scep-server/requests about authority common-name country created locality organization req-fingerprint serial-number state status subject-alt-name transaction-id unit
/certificate/settings builtin-trust-store crl-download crl-store crl-use current-defaults
/console/settings log-script-errors sanitize-names tab-width
/container arch check-certificate cmd comment config-json container-size cpu-list cpu-usage data-size default-dns devices dns domain-name entrypoint env envlists file healthcheck-cmd healthcheck-interval healthcheck-retries healthcheck-start-interval healthcheck-start-period healthcheck-status healthcheck-timeout hostname hosts ignore-remote-image-change image-id interface layer-dir layers logging memory-current memory-high memory-max mount mountlists name os privileged remote-image restart-count restart-interval restart-max-count restart-policy root-dir running shell shm-size start-on-boot status stop-on-unhealthy stop-signal stop-time stopped swap-max tag tmpfs user workdir
/container/layers containers layer-dir name size type
/container/log container message time
/disk about acquired active-time available-spare available-spare-threshold block-device comment compress controller-busy-time critical-temperature critical-temperature-time critical-warning disabled discard-bytes discard-merges discard-ops discard-time empty encrypted file-offset file-path file-size flush-ops flush-time formatting free free-inodes fs fs-label fs-uuid fw-version guid-partition-table host-read-bytes host-read-cmds host-write-bytes host-write-cmds in-flight-ops interface interface-speed iscsi-export media-interface media-sharing model mount-filesystem mount-point mount-point-template mount-read-only mounted nfs-sharing nvme-tcp-export parent partition partition-number partition-offset partition-size percentage-used power-cycles power-on-time raid-member raid-member-failed read-bytes read-merges read-ops read-ops-per-second read-rate read-time sector-size self-encrypted-and-locked self-encryption-enabled self-encryption-supported serial size slot slot-default smb-address smb-encryption smb-password smb-server-encryption smb-server-password smb-server-user smb-share smb-sharing smb-user sshfs-address sshfs-local-user sshfs-password sshfs-path sshfs-port sshfs-user state swap swap-enabled temperature temperatures tmpfs-max-size total-inodes type unrecovered-integrity-errors unsafe-shutdowns use wait-time warning-temperature warning-temperature-time write-bytes write-merges write-ops write-ops-per-second write-rate write-time
/disk/settings auto-media-interface auto-media-sharing auto-smb-sharing auto-smb-user default-mount-point-template
/environment name user value
/file about contents last-modified name package-architecture package-build-time package-name package-version shared size type
/interface about actual-mtu comment default-name disabled dynamic fp-rps-drop fp-rx-byte fp-rx-packet fp-tx-byte fp-tx-packet inactive l2mtu last-link-down-time last-link-up-time link-downs mac-address max-l2mtu mtu name passthrough running rx-byte rx-drop rx-error rx-packet slave tx-byte tx-drop tx-error tx-packet tx-queue-drop type vrf
/interface/6to4 about actual-mtu clamp-tcp-mss comment current-remote-address disabled dont-fragment dscp ipsec-secret keepalive local-address mtu name remote-address running
/interface/bonding about arp arp-interval arp-ip-targets arp-timeout comment disabled down-delay forced-mac-address lacp-mode lacp-rate lacp-system-id lacp-system-priority lacp-user-key link-monitoring mac-address mii-interval min-links mlag-id mode mtu name primary running slaves transmit-hash-policy up-delay
/interface/bridge about actual-mtu add-dhcp-option82 admin-mac ageing-time arp arp-timeout auto-mac comment dhcp-snooping disabled dynamic ether-type fast-forward forward-delay forward-reserved-addresses frame-types igmp-snooping igmp-version ingress-filtering l2mtu last-member-interval last-member-query-count mac-address managed max-hops max-learned-entries max-message-age membership-interval mlag-heartbeat mlag-peer-port mlag-priority mld-version mtu multicast-querier multicast-router mvrp name port-cost-mode priority protocol-mode pvid querier-interval query-interval query-response-interval ra-guard region-name region-revision running startup-query-count startup-query-interval transmit-hold-count vlan-filtering
/interface/bridge/calea 802.3-sap 802.3-type about action arp-dst-address arp-dst-mac-address arp-gratuitous arp-hardware-type arp-opcode arp-packet-type arp-src-address arp-src-mac-address bytes chain comment disabled dst-address dst-address6 dst-mac-address dst-port dynamic in-bridge in-bridge-list in-interface in-interface-list ingress-priority invalid ip-protocol limit log log-prefix mac-protocol out-bridge out-bridge-list out-interface out-interface-list packet-mark packet-type packets sniff-id sniff-target sniff-target-port src-address src-address6 src-mac-address src-port stp-flags stp-forward-delay stp-hello-time stp-max-age stp-msg-age stp-port stp-root-address stp-root-cost stp-root-priority stp-sender-address stp-sender-priority stp-type tls-host vlan-encap vlan-id vlan-priority
/interface/bridge/filter 802.3-sap 802.3-type about action arp-dst-address arp-dst-mac-address arp-gratuitous arp-hardware-type arp-opcode arp-packet-type arp-src-address arp-src-mac-address bytes chain comment disabled dst-address dst-address6 dst-mac-address dst-port dynamic in-bridge in-bridge-list in-interface in-interface-list ingress-priority invalid ip-protocol jump-target limit log log-prefix mac-protocol new-packet-mark new-priority out-bridge out-bridge-list out-interface out-interface-list packet-mark packet-type packets passthrough src-address src-address6 src-mac-address src-port stp-flags stp-forward-delay stp-hello-time stp-max-age stp-msg-age stp-port stp-root-address stp-root-cost stp-root-priority stp-sender-address stp-sender-priority stp-type tls-host vlan-encap vlan-id vlan-priority
/interface/bridge/host about aged aged-peer bridge comment disabled dynamic external interface invalid local mac-address on-interface remote-ip vid
/interface/bridge/mdb about bridge comment disabled dynamic group interface invalid on-interface vid
/interface/bridge/msti about bridge comment disabled dynamic identifier priority vlan-mapping
/interface/bridge/nat 802.3-sap 802.3-type about action arp-dst-address arp-dst-mac-address arp-gratuitous arp-hardware-type arp-opcode arp-packet-type arp-src-address arp-src-mac-address bytes chain comment disabled dst-address dst-address6 dst-mac-address dst-port dynamic in-bridge in-bridge-list in-interface in-interface-list ingress-priority invalid ip-protocol jump-target limit log log-prefix mac-protocol new-packet-mark new-priority out-bridge out-bridge-list out-interface out-interface-list packet-mark packet-type packets passthrough src-address src-address6 src-mac-address src-port stp-flags stp-forward-delay stp-hello-time stp-max-age stp-msg-age stp-port stp-root-address stp-root-cost stp-root-priority stp-sender-address stp-sender-priority stp-type tls-host to-arp-reply-mac-address to-dst-mac-address to-src-mac-address vlan-encap vlan-id vlan-priority
/interface/bridge/port about actual-path-cost auto-isolate bpdu-guard bridge broadcast-flood comment debug-info declared-vlan-ids designated-bridge-id designated-cost designated-port-id disabled discard-transitions dynamic edge edge-port edge-port-discovery external-fdb-status fast-leave forward-transitions forwarding frame-types horizon hw hw-offload hw-offload-group inactive ingress-filtering interface internal-path-cost internal-root-path-cost last-topology-change learn learning managed multicast-router mvrp-applicant-state mvrp-registrar-state parent path-cost point-to-point point-to-point-port port-id priority pvid registered-vlan-ids restricted-role restricted-tcn role root-path-cost rx-bpdu rx-tc sending-rstp status tag-stacking topology-changes trusted trusted-ra tx-bpdu tx-tc unknown-multicast-flood unknown-unicast-flood
/interface/bridge/port/mst-override about comment debug-info disabled dynamic identifier interface internal-path-cost priority
/interface/bridge/settings allow-fast-path bridge-fast-forward-bytes bridge-fast-forward-packets bridge-fast-path-active bridge-fast-path-bytes bridge-fast-path-packets use-ip-firewall use-ip-firewall-for-pppoe use-ip-firewall-for-vlan
/interface/bridge/vlan about bridge comment current-tagged current-untagged disabled dynamic managed mvrp-forbidden tagged untagged vlan-ids
/interface/bridge/vlan/mvrp about applicant-state bridge last-event port registrar-state vlan-id
/interface/detect-internet detect-interface-list internet-interface-list lan-interface-list request-interval wan-interface-list
/interface/detect-internet/state about cloud-rtt name state state-change-time
/interface/dot1x/client about anon-identity certificate comment disabled eap-methods identity inactive interface password status
/interface/dot1x/server about accounting auth-timeout auth-types comment disabled guest-vlan-id inactive interface interim-update mac-auth-mode radius-mac-format reauth-timeout reject-vlan-id retrans-timeout server-fail-vlan-id
/interface/dot1x/server/active about auth-info client-mac interface session-id username vlan-id
/interface/dot1x/server/state about interface status
/interface/eoip about actual-mtu allow-fast-path arp arp-timeout clamp-tcp-mss comment current-remote-address disabled dont-fragment dscp ipsec-secret keepalive l2mtu local-address loop-protect loop-protect-disable-time loop-protect-send-interval loop-protect-status mac-address mtu name remote-address running tunnel-id
/interface/eoipv6 about actual-mtu arp arp-timeout clamp-tcp-mss comment current-remote-address disabled dont-fragment dscp ipsec-secret keepalive l2mtu local-address loop-protect loop-protect-disable-time loop-protect-send-interval loop-protect-status mac-address mtu name remote-address running tunnel-id
/interface/ethernet about advertise arp arp-timeout auto-negotiation cable-settings combo-mode comment current-learned custom-drop-packet default-name disable-running-check disabled driver-rx-byte driver-rx-packet driver-tx-byte driver-tx-packet fc-fec-block-corrected fc-fec-block-uncorrected fc-fec-rx-block fec-mode l2mtu loop-protect loop-protect-disable-time loop-protect-send-interval loop-protect-status mac-address mdix-enable mtu name not-learned orig-mac-address poe-out poe-priority poe-voltage policy-drop-packet power-cycle-interval power-cycle-ping-address power-cycle-ping-enabled power-cycle-ping-timeout rs-fec-codewords rs-fec-corrected rs-fec-symbol-error rs-fec-uncorrected running rx-1024-1518 rx-1024-max rx-128-255 rx-1519-max rx-256-511 rx-512-1023 rx-64 rx-65-127 rx-align-error rx-broadcast rx-bytes rx-carrier-error rx-code-error rx-control rx-drop rx-error-events rx-fcs-error rx-flow-control rx-fragment rx-ip-header-checksum-error rx-jabber rx-length-error rx-multicast rx-overflow rx-packet rx-pause rx-tcp-checksum-error rx-too-long rx-too-short rx-udp-checksum-error rx-unicast rx-unknown-op sfp-ignore-rx-los sfp-rate-select sfp-shutdown-temperature slave speed switch tx-1024-1518 tx-1024-max tx-128-255 tx-1519-max tx-256-511 tx-512-1023 tx-64 tx-65-127 tx-broadcast tx-bytes tx-carrier-sense-error tx-collision tx-control tx-deferred tx-drop tx-drop-byte tx-drop-packet tx-drop-queue0-byte tx-drop-queue0-packet tx-drop-queue1-byte tx-drop-queue1-packet tx-drop-queue2-byte tx-drop-queue2-packet tx-drop-queue3-byte tx-drop-queue3-packet tx-drop-queue4-byte tx-drop-queue4-packet tx-drop-queue5-byte tx-drop-queue5-packet tx-drop-queue6-byte tx-drop-queue6-packet tx-drop-queue7-byte tx-drop-queue7-packet tx-excessive-collision tx-excessive-deferred tx-fcs-error tx-flow-control tx-fragment tx-jabber tx-late-collision tx-multicast tx-multiple-collision tx-packet tx-pause tx-pause-honored tx-queue-custom0-drop-byte tx-queue-custom0-drop-packet tx-queue-custom1-drop-byte tx-queue-custom1-drop-packet tx-queue0-byte tx-queue0-packet tx-queue1-byte tx-queue1-packet tx-queue2-byte tx-queue2-packet tx-queue3-byte tx-queue3-packet tx-queue4-byte tx-queue4-packet tx-queue5-byte tx-queue5-packet tx-queue6-byte tx-queue6-packet tx-queue7-byte tx-queue7-packet tx-rx-1024-1518 tx-rx-1024-max tx-rx-128-255 tx-rx-1519-max tx-rx-256-511 tx-rx-512-1023 tx-rx-64 tx-rx-65-127 tx-single-collision tx-too-long tx-too-short tx-total-collision tx-underrun tx-unicast
/interface/ethernet/poe name poe-controller poe-out poe-priority poe-voltage power-cycle-interval power-cycle-ping-address power-cycle-ping-enabled power-cycle-ping-timeout
/interface/ethernet/switch cpu-flow-control invalid l3-hw-offloading mirror-egress-target mirror-source mirror-target name qos-hw-offloading rspan rspan-egress-vlan-id rspan-ingress-vlan-id switch-all-ports type
/interface/ethernet/switch/host copy-to-cpu drop dynamic invalid mac-address mirror ports redirect-to-cpu share-vlan-learned switch timeout vlan-id
/interface/ethernet/switch/port default-vlan-id egress-rate ingress-rate invalid l3-hw-offloading limit-broadcasts limit-unknown-multicasts limit-unknown-unicasts mirror-egress mirror-ingress mirror-ingress-target name running storm-rate switch vlan-header vlan-mode
/interface/ethernet/switch/rule comment copy-to-cpu disabled dscp dst-address dst-address6 dst-mac-address dst-port dynamic flow-label invalid keep-qos-fields mac-protocol mirror mirror-ports new-dst-ports new-qos-profile new-vlan-id new-vlan-priority ports protocol rate redirect-to-cpu src-address src-address6 src-mac-address src-port switch traffic-class vlan-header vlan-id vlan-priority
/interface/ethernet/switch/vlan disabled independent-learning invalid ports switch vlan-id
/interface/gre about actual-mtu allow-fast-path clamp-tcp-mss comment current-remote-address disabled dont-fragment dscp ipsec-secret keepalive local-address mtu name remote-address running
/interface/gre6 about actual-mtu clamp-tcp-mss comment current-remote-address disabled dont-fragment dscp ipsec-secret keepalive local-address mtu name remote-address running
/interface/ipip about actual-mtu allow-fast-path clamp-tcp-mss comment current-remote-address disabled dont-fragment dscp dynamic ipsec-secret keepalive local-address mtu name remote-address running
/interface/ipipv6 about actual-mtu clamp-tcp-mss comment current-remote-address disabled dont-fragment dscp ipsec-secret keepalive local-address mtu name remote-address running
/interface/l2tp-client about add-default-route allow allow-fast-path comment connect-to default-route-distance dial-on-demand disabled ipsec-secret keepalive-timeout l2tp-proto-version l2tpv3-circuit-id l2tpv3-cookie-length l2tpv3-digest-hash max-mru max-mtu mrru name password profile random-source-port running src-address use-ipsec use-peer-dns user
/interface/l2tp-ether about actual-mtu allow-fast-path circuit-id comment connect-to cookie-length digest-hash disabled dynamic ipsec-secret l2tp-proto-version local-address local-session-id local-tunnel-id mac-address mtu name peer-cookie remote-session-id remote-tunnel-id running send-cookie unmanaged unmanaged-mode use-ipsec use-l2-specific-sublayer
/interface/l2tp-server about client-address comment disabled dynamic encoding mru mtu name running uptime user
/interface/l2tp-server/server accept-proto-version accept-pseudowire-type allow-fast-path authentication caller-id-type default-profile enabled ipsec-secret keepalive-timeout l2tpv3-circuit-id l2tpv3-cookie-length l2tpv3-digest-hash l2tpv3-ether-interface-list max-mru max-mtu max-sessions mrru one-session-per-host use-ipsec
/interface/list about builtin comment dynamic exclude include name
/interface/list/member about comment disabled dynamic interface list
/interface/lte about advertised-mtu allow-roaming apn-profiles band comment default-name disabled inactive master modem-init mtu name network-mode nr-band operator pin running sms-protocol sms-read
/interface/lte/apn about add-default-route apn authentication comment default default-route-distance ip-type ipv6-interface name passthrough-interface passthrough-mac passthrough-subnet-size password use-network-apn use-peer-dns user
/interface/lte/esim about active iccid interface name nickname spn
/interface/lte/settings esim-channel firmware-path link-recovery-timer mode
/interface/macsec about cak ckn comment disabled hw-offloaded inactive interface mtu name profile running rx-bad-tag rx-no-sci rx-no-tag rx-overrun rx-sa-invalid rx-sa-not-using-sa rx-sa-not-valid rx-sa-ok rx-sa-unused-sa rx-sc-decrypted-byte rx-sc-delayed rx-sc-invalid rx-sc-late rx-sc-not-using-sa rx-sc-not-valid rx-sc-ok rx-sc-unchecked rx-sc-unused-sa rx-sc-validated-byte rx-unknown-sci rx-untagged status tx-sa-encrypted tx-sa-protected tx-sc-encrypted-byte tx-sc-encrypted-packet tx-sc-protected-byte tx-sc-protected-packet tx-too-long tx-untagged
/interface/macsec/profile about default default-name name server-priority
/interface/macvlan about arp arp-timeout comment disabled interface l2mtu loop-protect loop-protect-disable-time loop-protect-send-interval loop-protect-status mac-address mode mtu name running
/interface/mesh about admin-mac arp arp-timeout auto-mac comment disabled hwmp-default-hoplimit hwmp-prep-lifetime hwmp-preq-destination-only hwmp-preq-reply-and-forward hwmp-preq-retries hwmp-preq-waiting-time hwmp-rann-interval hwmp-rann-lifetime hwmp-rann-propagation-delay mac-address mesh-portal mtu name reoptimize-paths running
/interface/mesh/fdb about active age lifetime mac-address mesh metric on-interface root seq-number type
/interface/mesh/port about active-port-type comment disabled dr-address dynamic hello-interval inactive interface mesh path-cost port-type
/interface/ovpn-client about add-default-route auth certificate cipher comment connect-to disabled disconnect-notify hw-crypto mac-address max-mtu mode name password port profile protocol route-nopull running tls-auth tls-crypt tls-version use-peer-dns user verify-server-certificate
/interface/ovpn-server about client-address comment disabled dynamic encoding hw-crypto mtu name running uptime user
/interface/ovpn-server/server about auth certificate cipher comment default-profile disabled enable-tun-ipv6 inactive ipv6-prefix-len keepalive-timeout mac-address max-mtu mode name netmask port protocol push-routes push-routes-ipv6 redirect-gateway reneg-sec require-client-certificate tls-version tun-server-ipv6 user-auth-method vrf
/interface/ppp-client about add-default-route allow apn comment data-channel default-route-distance dial-command dial-on-demand disabled info-channel keepalive-timeout max-mru max-mtu modem-init mrru name network-mode null-modem password phone pin port profile remote-address running use-peer-dns user
/interface/ppp-server about authentication comment data-channel disabled max-mru max-mtu modem-init mrru name null-modem port profile ring-count running
/interface/pppoe-client about ac-name add-default-route allow comment default-route-distance dial-on-demand disabled host-uniq interface invalid keepalive-timeout max-mru max-mtu mrru name password profile running service-name use-peer-dns user
/interface/pppoe-server about comment disabled dynamic encoding interface mru mtu name remote-address running service uptime user vid
/interface/pppoe-server/server about accept-empty-service accept-untagged authentication comment default-profile disabled interface invalid keepalive-timeout max-mru max-mtu max-sessions mrru one-session-per-host pado-delay pppoe-over-vlan-range service-name
/interface/pptp-client about add-default-route allow comment connect-to default-route-distance dial-on-demand disabled keepalive-timeout max-mru max-mtu mrru name password profile running use-peer-dns user
/interface/pptp-server about client-address comment disabled dynamic encoding mru mtu name running uptime user
/interface/pptp-server/server authentication default-profile enabled keepalive-timeout max-mru max-mtu mrru
/interface/sstp-client about add-default-route add-sni authentication certificate ciphers comment connect-to default-route-distance dial-on-demand disabled http-proxy hw-crypto keepalive-timeout max-mru max-mtu mrru name password pfs port profile proxy-port running tls-version user verify-server-address-from-certificate verify-server-certificate
/interface/sstp-server about client-address comment disabled dynamic encoding hw-crypto mtu name running uptime user
/interface/sstp-server/server authentication certificate ciphers default-profile enabled keepalive-timeout max-mru max-mtu mrru pfs port tls-version verify-client-certificate
/interface/vlan about arp arp-timeout comment disabled hw-offloaded interface l2mtu loop-protect loop-protect-disable-time loop-protect-send-interval loop-protect-status mac-address mtu mvrp name running use-service-tag vlan-id
/interface/vpls about arp arp-timeout bgp-signaled bgp-vpls bgp-vpls-prfx bridge bridge-cost bridge-horizon bridge-pvid cisco-bgp-signaled cisco-static-id comment disable-running-check disabled dynamic mac-address mtu name peer pw-control-word pw-l2mtu pw-type running vpls-id
/interface/vrrp about arp arp-timeout authentication backup comment connection-tracking-mode connection-tracking-port disabled failure group-authority group-master grp-authority grp-member interface interval invalid mac-address master mtu name on-backup on-fail on-master password preemption-mode priority remote-address running sync-connection-tracking v3-protocol version vrid
/interface/vxlan about allow-fast-path arp arp-timeout bridge bridge-pvid checksum comment disabled dont-fragment group hw hw-offloaded interface l2mtu learning local-address loop-protect loop-protect-disable-time loop-protect-send-interval loop-protect-status mac-address max-fdb-size mtu name port rem-csum running ttl vni vtep-vrf vteps-ip-version
/interface/vxlan/fdb about interface mac-address remote-ip
/interface/vxlan/vteps about comment disabled dynamic hw-offloaded interface remote-ip
/interface/wifi aaa aaa.called-format aaa.calling-format aaa.interim-update aaa.mac-caching aaa.nas-identifier aaa.password-format aaa.username-format about arp arp-timeout bound cap channel channel.band channel.deprioritize-unii-3-4 channel.frequency channel.preamble-puncturing channel.reselect-interval channel.reselect-time channel.secondary-frequency channel.skip-dfs-channels channel.width comment configuration configuration.antenna-gain configuration.beacon-interval configuration.chains configuration.country configuration.distance configuration.dtim-period configuration.hide-ssid configuration.hw-protection-mode configuration.installation configuration.manager configuration.max-clients configuration.mode configuration.multicast-enhance configuration.qos-classifier configuration.ssid configuration.station-roaming configuration.tx-chains configuration.tx-power datapath datapath.bridge datapath.bridge-cost datapath.bridge-horizon datapath.client-isolation datapath.interface-list datapath.traffic-processing datapath.vlan-id default-name disable-running-check disabled dynamic inactive interworking interworking.3gpp-info interworking.3gpp-info-raw interworking.authentication-types interworking.connection-capabilities interworking.domain-names interworking.esr interworking.hessid interworking.hotspot20 interworking.hotspot20-dgaf interworking.internet interworking.ipv4-availability interworking.ipv6-availability interworking.network-type interworking.operational-classes interworking.operator-names interworking.realms interworking.realms-raw interworking.roaming-ois interworking.uesa interworking.venue interworking.venue-names interworking.wan-at-capacity interworking.wan-downlink interworking.wan-downlink-load interworking.wan-measurement-duration interworking.wan-status interworking.wan-symmetric interworking.wan-uplink interworking.wan-uplink-load l2mtu mac-address master master-interface mld-interface mld-name mtu name network radio-mac running security security.authentication-types security.beacon-protection security.connect-group security.connect-priority security.dh-groups security.disable-pmkid security.eap-accounting security.eap-anonymous-identity security.eap-certificate-mode security.eap-methods security.eap-password security.eap-tls-certificate security.eap-username security.encryption security.ft security.ft-mobility-domain security.ft-nas-identifier security.ft-over-ds security.ft-preserve-vlanid security.ft-r0-key-lifetime security.ft-reassociation-deadline security.group-encryption security.group-key-update security.management-encryption security.management-protection security.multi-passphrase-group security.owe-transition-interface security.passphrase security.sae-anti-clogging-threshold security.sae-max-failure-rate security.sae-pwe security.wps steering steering.2g-probe-delay steering.neighbor-group steering.rrm steering.transition-request-count steering.transition-request-period steering.transition-threshold steering.transition-threshold-time steering.transition-time steering.wnm
/interface/wifi/aaa about called-format calling-format comment disabled interim-update mac-caching name nas-identifier password-format username-format
/interface/wifi/access-list about action allow-signal-out-of-range client-isolation comment days disabled interface last-logged-in last-logged-out mac-address mac-address-mask match-count multi-passphrase-group passphrase radius-accounting signal-range ssid-regexp time vlan-id
/interface/wifi/cap caps-man-addresses caps-man-certificate-common-names caps-man-names certificate current-caps-man-address current-caps-man-identity discovery-interfaces enabled lock-to-caps-man locked-caps-man-common-name mld-datapath mld-static requested-certificate slaves-datapath slaves-static
/interface/wifi/capsman ca-certificate certificate enabled generated-ca-certificate generated-certificate interfaces package-path require-peer-certificate upgrade-policy
/interface/wifi/capsman/remote-cap about address base-mac board-name common-name connected-time identity serial state uptime version
/interface/wifi/channel about band comment deprioritize-unii-3-4 disabled frequency name preamble-puncturing reselect-interval reselect-time secondary-frequency skip-dfs-channels width
/interface/wifi/configuration aaa aaa.called-format aaa.calling-format aaa.interim-update aaa.mac-caching aaa.nas-identifier aaa.password-format aaa.username-format about antenna-gain beacon-interval chains channel channel.band channel.deprioritize-unii-3-4 channel.frequency channel.preamble-puncturing channel.reselect-interval channel.reselect-time channel.secondary-frequency channel.skip-dfs-channels channel.width comment country datapath datapath.bridge datapath.bridge-cost datapath.bridge-horizon datapath.client-isolation datapath.interface-list datapath.traffic-processing datapath.vlan-id disabled distance dtim-period hide-ssid hw-protection-mode installation interworking interworking.3gpp-info interworking.3gpp-info-raw interworking.authentication-types interworking.connection-capabilities interworking.domain-names interworking.esr interworking.hessid interworking.hotspot20 interworking.hotspot20-dgaf interworking.internet interworking.ipv4-availability interworking.ipv6-availability interworking.network-type interworking.operational-classes interworking.operator-names interworking.realms interworking.realms-raw interworking.roaming-ois interworking.uesa interworking.venue interworking.venue-names interworking.wan-at-capacity interworking.wan-downlink interworking.wan-downlink-load interworking.wan-measurement-duration interworking.wan-status interworking.wan-symmetric interworking.wan-uplink interworking.wan-uplink-load manager max-clients mode multicast-enhance name qos-classifier security security.authentication-types security.beacon-protection security.connect-group security.connect-priority security.dh-groups security.disable-pmkid security.eap-accounting security.eap-anonymous-identity security.eap-certificate-mode security.eap-methods security.eap-password security.eap-tls-certificate security.eap-username security.encryption security.ft security.ft-mobility-domain security.ft-nas-identifier security.ft-over-ds security.ft-preserve-vlanid security.ft-r0-key-lifetime security.ft-reassociation-deadline security.group-encryption security.group-key-update security.management-encryption security.management-protection security.multi-passphrase-group security.owe-transition-interface security.passphrase security.sae-anti-clogging-threshold security.sae-max-failure-rate security.sae-pwe security.wps ssid station-roaming steering steering.2g-probe-delay steering.neighbor-group steering.rrm steering.transition-request-count steering.transition-request-period steering.transition-threshold steering.transition-threshold-time steering.transition-time steering.wnm tx-chains tx-power
/interface/wifi/datapath about bridge bridge-cost bridge-horizon client-isolation comment disabled interface-list name traffic-processing vlan-id
/interface/wifi/interworking 3gpp-info 3gpp-info-raw about authentication-types comment connection-capabilities disabled domain-names esr hessid hotspot20 hotspot20-dgaf internet ipv4-availability ipv6-availability name network-type operational-classes operator-names realms realms-raw roaming-ois uesa venue venue-names wan-at-capacity wan-downlink wan-downlink-load wan-measurement-duration wan-status wan-symmetric wan-uplink wan-uplink-load
/interface/wifi/network about beacon-interval comment datapath.bridge datapath.bridge-cost datapath.bridge-horizon datapath.client-isolation datapath.interface-list datapath.traffic-processing datapath.vlan-id disabled dtim-period hide-ssid hw-protection-mode labels max-clients mlo mode multicast-enhance qos-classifier security.authentication-types security.beacon-protection security.connect-group security.connect-priority security.dh-groups security.disable-pmkid security.eap-accounting security.eap-anonymous-identity security.eap-certificate-mode security.eap-methods security.eap-password security.eap-tls-certificate security.eap-username security.encryption security.ft security.ft-mobility-domain security.ft-nas-identifier security.ft-over-ds security.ft-preserve-vlanid security.ft-r0-key-lifetime security.ft-reassociation-deadline security.group-encryption security.group-key-update security.management-encryption security.management-protection security.multi-passphrase-group security.owe-transition-interface security.passphrase security.sae-anti-clogging-threshold security.sae-max-failure-rate security.sae-pwe security.wps ssid station-roaming
/interface/wifi/network/radio about channel.band channel.deprioritize-unii-3-4 channel.frequency channel.preamble-puncturing channel.reselect-interval channel.reselect-time channel.secondary-frequency channel.skip-dfs-channels channel.width comment configuration.antenna-gain configuration.chains configuration.country configuration.distance configuration.installation configuration.tx-chains configuration.tx-power disabled extra-labels labels security.authentication-types
/interface/wifi/provisioning about action address-ranges comment common-name-regexp disabled identity-regexp master-configuration multi-link-mode name-format radio-mac slave-configurations slave-name-format supported-bands supported-hw-caps
/interface/wifi/radio 2g-channels 5g-channels 6g-channels about afc-deployment bands cap ciphers countries current-channels current-country current-gopclasses current-halow-regdom current-max-reg-power hw-caps hw-type interface local max-interfaces max-peers max-station-interfaces max-vlans min-antenna-gain ml-group radio-mac rx-chains s1g-channels tx-chains
/interface/wifi/radio/settings external-antenna wifi-band
/interface/wifi/registration-table about auth-type authorized band bytes comment eap-identity interface last-activity mac-address mld-interfaces mld-link-addresses packets rx-bits-per-second rx-rate signal ssid tx-bits-per-second tx-rate uptime vlan-id
/interface/wifi/security about authentication-types beacon-protection comment connect-group connect-priority dh-groups disable-pmkid disabled eap-accounting eap-anonymous-identity eap-certificate-mode eap-methods eap-password eap-tls-certificate eap-username encryption ft ft-mobility-domain ft-nas-identifier ft-over-ds ft-preserve-vlanid ft-r0-key-lifetime ft-reassociation-deadline group-encryption group-key-update management-encryption management-protection multi-passphrase-group name owe-transition-interface passphrase sae-anti-clogging-threshold sae-max-failure-rate sae-pwe wps
/interface/wifi/security/multi-passphrase about comment disabled expired expires group isolation passphrase vlan-id
/interface/wifi/steering 2g-probe-delay about comment disabled name neighbor-group rrm transition-request-count transition-request-period transition-threshold transition-threshold-time transition-time wnm
/interface/wifi/steering/neighbor-group about bssids comment name
/interface/wireguard about comment disabled listen-port mtu name private-key public-key running vrf
/interface/wireguard/peers about allowed-address client-address client-allowed-address client-dns client-endpoint client-keepalive client-listen-port comment current-endpoint-address current-endpoint-port disabled dynamic endpoint-address endpoint-port interface last-handshake name persistent-keepalive preshared-key private-key public-key responder rx tx
/interface/wireless adaptive-noise-immunity allow-sharedkey ampdu-priorities amsdu-limit amsdu-threshold antenna-gain antenna-mode area arp arp-timeout band basic-rates-a/g basic-rates-b bridge-mode burst-time channel-width comment compression country default-ap-tx-limit default-authentication default-client-tx-limit default-forwarding default-name disable-running-check disabled disconnect-timeout distance frame-lifetime frequency frequency-mode frequency-offset guard-interval hide-ssid ht-basic-mcs ht-supported-mcs hw-fragmentation-threshold hw-protection-mode hw-protection-threshold hw-retries installation interface-type interworking-profile keepalive-frames l2mtu mac-address master-interface max-station-count mode mtu multicast-buffering multicast-helper name noise-floor-threshold nv2-cell-radius nv2-downlink-ratio nv2-mode nv2-noise-floor-offset nv2-preshared-key nv2-qos nv2-queue-count nv2-security nv2-sync-secret on-fail-retry-time preamble-mode prism-cardtype radio-name rate-selection rate-set running rx-chains scan-list secondary-frequency security-profile skip-dfs-channels ssid station-bridge-clone-mac station-roaming supported-rates-a/g supported-rates-b tdma-period-size tx-chains tx-power tx-power-mode update-stats-interval vht-basic-mcs vht-supported-mcs vlan-id vlan-mode wds-cost-range wds-default-bridge wds-default-cost wds-ignore-ssid wds-mode wireless-protocol wmm-support wps-mode
/interface/wireless/registration-table 802.1x-port-enabled ack-timeout ap ap-tx-limit authentication-type bridge bytes client-tx-limit comment compression distance eap-identity encryption frame-bytes frames group-encryption hw-frame-bytes hw-frames interface last-activity last-ip mac-address management-protection nstreme p-throughput packets radio-name routeros-version rx-ccq rx-rate signal-strength signal-strength-ch0 signal-strength-ch1 signal-to-noise strength-at-rates tx-ccq tx-frames-timed-out tx-rate tx-rate-set tx-signal-strength uptime vlan-id wds wmm-enabled
/ip/address about actual-interface address broadcast comment disabled dynamic interface invalid netmask network slave vrf
/ip/arp about address comment complete dhcp disabled dynamic interface invalid mac-address published status vrf
/ip/cloud ddns-enabled ddns-update-interval dns-name public-address public-address-ipv6 status update-time warning
/ip/dhcp-client about add-default-route address allow-reconfigure caps-managers check-gateway comment custom-hostname-suffix custom-source-mac-address default-route-distance default-route-tables dhcp-options dhcp-server disabled dscp dynamic expires-after gateway interface invalid name netmask primary-dns primary-ntp reconfigure-key reconfigure-last-counter script secondary-dns secondary-ntp status use-broadcast use-peer-dns use-peer-ntp vlan-priority
/ip/dhcp-client/option about code comment default name raw-value value
/ip/dhcp-relay about add-relay-info delay-threshold dhcp-server dhcp-server-vrf disabled interface invalid local-address local-address-as-src-ip name relay-info-remote-id
/ip/dhcp-server about add-arp address-lists address-pool allow-dual-stack-queue always-broadcast authoritative bootp-lease-time bootp-support client-mac-limit comment conflict-detection delay-threshold dhcp-option-set disabled dynamic dynamic-lease-identifiers insert-queue-before interface invalid lease-script lease-time name parent-queue relay server-address support-broadband-tr101 use-framed-as-classless use-radius use-reconfigure
/ip/dhcp-server/alert about alert-timeout comment disabled interface invalid on-alert unknown-server valid-server
/ip/dhcp-server/config accounting interim-update radius-password store-leases-disk
/ip/dhcp-server/lease about active-address active-agent-circuit-id active-agent-remote-id active-client-id active-mac-address active-server address address-lists age agent-circuit-id agent-remote-id allow-dual-stack-queue always-broadcast block-access blocked class-id client-id comment dhcp-option dhcp-option-set disabled dynamic expires-after host-name insert-queue-before last-seen lease-time mac-address parent-queue queue-type radius rate-limit reconfigure-key reconfigure-last-sent reconfigure-status routes server src-mac-address status use-src-mac
/ip/dhcp-server/matcher about address-pool code comment disabled matching-type name option-set server value
/ip/dhcp-server/network about address boot-file-name caps-manager comment dhcp-option dhcp-option-set dns-none dns-server domain dynamic gateway netmask next-server ntp-none ntp-server wins-server
/ip/dhcp-server/option about code comment force name raw-value value
/ip/dhcp-server/option/sets about name options
/ip/dns address-list-extra-time allow-remote-requests cache-max-ttl cache-size cache-used doh-max-concurrent-queries doh-max-server-connections doh-timeout dynamic-servers max-concurrent-queries max-concurrent-tcp-sessions max-udp-packet-size mdns-repeat-ifaces query-server-timeout query-total-timeout servers use-doh-server verify-doh-cert vrf
/ip/dns/adlist about comment disabled file match-count name-count ssl-verify url
/ip/dns/cache about data name static ttl type
/ip/dns/cache/all about data expire minimum name negative refresh responsible retry serial static ttl type
/ip/dns/forwarders about comment disabled dns-servers doh-servers name verify-doh-cert
/ip/dns/static about address address-list cname comment disabled dynamic forward-to match-subdomain mx-exchange mx-preference name ns regexp srv-port srv-priority srv-target srv-weight text ttl type
/ip/firewall/address-list about address comment creation-time disabled dynamic list timeout
/ip/firewall/calea about action address-list address-list-timeout bytes chain comment connection-bytes connection-limit connection-mark connection-rate connection-type content disabled dscp dst-address dst-address-list dst-address-type dst-limit dst-port dynamic fragment hotspot icmp-options in-bridge-port in-bridge-port-list in-interface in-interface-list ingress-priority invalid ipsec-policy ipv4-options layer7-protocol limit log log-prefix nth out-bridge-port out-bridge-port-list out-interface out-interface-list packet-mark packet-size packets per-connection-classifier port priority protocol psd random realm routing-mark sniff-id sniff-target sniff-target-port src-address src-address-list src-address-type src-mac-address src-port tcp-mss time tls-host tos ttl
/ip/firewall/connection about assured confirmed connection-mark connection-type dst-address dst-port dstnat dying expected fasttrack gre-key gre-protocol gre-version hw-offload icmp-code icmp-id icmp-type orig-bytes orig-fasttrack-bytes orig-fasttrack-packets orig-packets orig-rate protocol repl-bytes repl-fasttrack-bytes repl-fasttrack-packets repl-packets repl-rate reply-dst-address reply-dst-port reply-src-address reply-src-port seen-reply src-address src-port srcnat tcp-state timeout uses-helper
/ip/firewall/connection/tracking active-ipv4 active-ipv6 enabled generic-timeout icmp-timeout liberal-tcp-tracking loose-tcp-tracking max-entries tcp-close-timeout tcp-close-wait-timeout tcp-established-timeout tcp-fin-wait-timeout tcp-last-ack-timeout tcp-max-retrans-timeout tcp-syn-received-timeout tcp-syn-sent-timeout tcp-time-wait-timeout tcp-unacked-timeout total-entries total-ip4-entries total-ip6-entries udp-stream-timeout udp-timeout
/ip/firewall/filter about action address-list address-list-timeout bytes chain comment connection-bytes connection-limit connection-mark connection-nat-state connection-rate connection-state connection-type content disabled dscp dst-address dst-address-list dst-address-type dst-limit dst-port dynamic fragment hotspot icmp-options in-bridge-port in-bridge-port-list in-interface in-interface-list ingress-priority invalid ipsec-policy ipv4-options jump-target layer7-protocol limit log log-prefix nth out-bridge-port out-bridge-port-list out-interface out-interface-list p2p packet-mark packet-size packets per-connection-classifier port priority protocol psd random realm reject-with routing-mark src-address src-address-list src-address-type src-mac-address src-port tcp-flags tcp-mss time tls-host tos ttl
/ip/firewall/layer7-protocol about comment name regexp
/ip/firewall/mangle about action address-list address-list-timeout bytes chain comment connection-bytes connection-limit connection-mark connection-nat-state connection-rate connection-state connection-type content disabled dscp dst-address dst-address-list dst-address-type dst-limit dst-port dynamic fragment hotspot icmp-options in-bridge-port in-bridge-port-list in-interface in-interface-list ingress-priority invalid ipsec-policy ipv4-options jump-target layer7-protocol limit log log-prefix new-connection-mark new-dscp new-mss new-packet-mark new-priority new-routing-mark new-ttl nth out-bridge-port out-bridge-port-list out-interface out-interface-list p2p packet-mark packet-size packets passthrough per-connection-classifier port priority protocol psd random realm route-dst routing-mark sniff-id sniff-target sniff-target-port src-address src-address-list src-address-type src-mac-address src-port tcp-flags tcp-mss time tls-host tos ttl
/ip/firewall/nat about action address-list address-list-timeout bytes chain comment connection-bytes connection-limit connection-mark connection-rate connection-type content disabled dscp dst-address dst-address-list dst-address-type dst-limit dst-port dynamic fragment hotspot icmp-options in-bridge-port in-bridge-port-list in-interface in-interface-list ingress-priority invalid ipsec-policy ipv4-options jump-target layer7-protocol limit log log-prefix nth out-bridge-port out-bridge-port-list out-interface out-interface-list packet-mark packet-size packets per-connection-classifier port priority protocol psd random randomise-ports realm routing-mark same-not-by-dst socks5-port socks5-server socksify-service src-address src-address-list src-address-type src-mac-address src-port tcp-mss time to-addresses to-ports tos ttl
/ip/firewall/raw about action address-list address-list-timeout bytes chain comment content disabled dscp dst-address dst-address-list dst-address-type dst-limit dst-port dynamic fragment hotspot icmp-options in-bridge-port in-bridge-port-list in-interface in-interface-list ingress-priority invalid ipsec-policy ipv4-options jump-target limit log log-prefix nth out-bridge-port out-bridge-port-list out-interface out-interface-list packet-mark packet-size packets per-connection-classifier port priority protocol psd random src-address src-address-list src-address-type src-mac-address src-port tcp-flags tcp-mss time tls-host tos ttl
/ip/firewall/service-port about disabled invalid name ports sip-direct-media sip-timeout
/ip/hotspot HTTPS about address-pool addresses-per-mac disabled idle-timeout interface invalid ip-of-dns-name keepalive-timeout login-timeout name profile proxy-status
/ip/hotspot/active about address advertisement blocked bytes-in bytes-out comment domain idle-time idle-timeout keepalive-timeout limit-bytes-in limit-bytes-out limit-bytes-total login-by mac-address packets-in packets-out radius server session-time-left uptime user
/ip/hotspot/cookie about domain expires-in mac-address mac-cookie user
/ip/hotspot/host DHCP about address authorized bridge-port bypassed bytes-in bytes-out comment dynamic found-by host-dead-time http-proxy idle-time idle-timeout keepalive-timeout mac-address packets-in packets-out server static to-address uptime vlan-id
/ip/hotspot/ip-binding about address blocked bypassed comment disabled mac-address server to-address type
/ip/hotspot/profile about default dns-name hotspot-address html-directory html-directory-override http-cookie-lifetime http-proxy install-hotspot-queue login-by mac-auth-mode mac-auth-password name nas-port-type radius-accounting radius-default-domain radius-interim-update radius-location-id radius-location-name radius-mac-format rate-limit smtp-server split-user-domain ssl-certificate trial-uptime-limit trial-uptime-reset trial-user-profile use-radius
/ip/hotspot/service-port about disabled name ports
/ip/hotspot/user about address bytes-in bytes-out comment default disabled dynamic email limit-bytes-in limit-bytes-out limit-bytes-total limit-uptime mac-address name otp-secret packets-in packets-out password profile routes server uptime
/ip/hotspot/user/profile about add-mac-cookie address-list address-pool advertise advertise-interval advertise-timeout advertise-url default idle-timeout incoming-filter incoming-packet-mark insert-queue-before keepalive-timeout mac-cookie-timeout name on-login on-logout open-status-page outgoing-filter outgoing-packet-mark parent-queue queue-type rate-limit session-timeout shared-users status-autorefresh transparent-proxy
/ip/hotspot/walled-garden about action comment disabled dst-address dst-host dst-port dynamic hits method path server src-address
/ip/hotspot/walled-garden/ip about action comment disabled dst-address dst-address-list dst-host dst-port invalid protocol server src-address src-address-list
/ip/ipsec/active-peers about comment dynamic-address id last-seen local-address natt-peer ph2-total port ppk remote-address responder rx-bytes rx-packets side spii spir state tx-bytes tx-packets uptime
/ip/ipsec/identity about auth-method certificate comment disabled dynamic eap-methods generate-policy key match-by mode-config my-id notrack-chain password peer policy-template-group remote-certificate remote-id remote-key secret username
/ip/ipsec/installed-sa AH ESP about add-lifetime addtime auth-algorithm auth-key current-bytes current-packets dst-address enc-algorithm enc-key enc-key-size expires-in hw-aead invalid-packets replay seen-traffic spi src-address state
/ip/ipsec/key/psk about id key peer
/ip/ipsec/key/rsa about key-size name private-key rsa
/ip/ipsec/mode-config about address address-pool address-prefix-length connection-mark default name responder split-dns split-include src-address-list static-dns system-dns use-responder-dns
/ip/ipsec/peer about address comment current-address disabled dynamic exchange-mode local-address name passive port ppk-secret profile responder send-initial-contact
/ip/ipsec/policy about action active backup comment default disabled dst-address dst-port dynamic group invalid ipsec-protocols level peer ph2-count ph2-state proposal protocol sa-dst-address sa-src-address src-address src-port template tunnel
/ip/ipsec/policy/group about comment default name
/ip/ipsec/profile about default dh-group dpd-interval dpd-maximum-failures enc-algorithm hash-algorithm lifebytes lifetime name nat-traversal ppk prf-algorithm proposal-check
/ip/ipsec/proposal about auth-algorithms comment default disabled enc-algorithms lifetime name pfs-group
/ip/ipsec/settings accounting ddos-cookie-threshold interim-update xauth-use-radius
/ip/ipsec/statistics in-buffer-errors in-errors in-header-errors in-no-policies in-no-states in-policy-blocked in-policy-errors in-state-expired in-state-invalid in-state-mismatches in-state-mode-errors in-state-protocol-errors in-state-sequence-errors in-template-mismatches out-bundle-check-errors out-bundle-errors out-errors out-no-states out-policy-blocked out-policy-dead out-policy-errors out-state-expired out-state-mode-errors out-state-protocol-errors out-state-sequence-errors
/ip/kid-control about blocked disabled fri mon name pause-left pause-till paused rate-limit rate-limited sat sun thu tue tur-fri tur-mon tur-sat tur-sun tur-thu tur-tue tur-wed wed
/ip/kid-control/device about activity blocked bytes-down bytes-up disabled dynamic idle-time inactive ip-address limited mac-address name rate-down rate-up user
/ip/media about allowed-hostname allowed-ip disabled dynamic friendly-name interface path status
/ip/nat-pmp/interfaces about disabled dynamic forced-ip interface type
/ip/neighbor about address address4 address6 age board discovered-by identity interface interface-name ipv6 mac-address platform running software-id system-caps system-caps-enabled system-description unpack uptime version
/ip/neighbor/discovery-settings discover-interface-list discover-interval lldp-mac-phy-config lldp-max-frame-size lldp-med-net-policy-vlan lldp-vlan-info mode protocol
/ip/packing about aggregated-size disabled interface packing unpacking
/ip/pool about available comment name next-pool ranges total used
/ip/pool/used about address info owner pool
/ip/proxy always-from-cache anonymous cache-administrator cache-hit-dscp cache-on-disk cache-path enabled max-cache-object-size max-cache-size max-client-connections max-fresh-time max-server-connections parent-proxy parent-proxy-port port serialize-connections src-address
/ip/proxy/access about action action-data comment disabled dst-address dst-host dst-port hits local-port method path src-address
/ip/proxy/cache about action comment disabled dst-address dst-host dst-port hits local-port method path src-address
/ip/proxy/cache-contents about file-size last-accessed last-accessed-time last-modified last-modified-time uri
/ip/proxy/connections about client comment dst-address last-protocol rx-bytes server src-address state tx-bytes
/ip/proxy/direct about action comment disabled dst-address dst-host dst-port hits local-port method path src-address
/ip/proxy/inserts denied errors no-memory successes too-large
/ip/proxy/lookups denied expired no-expiration-info non-cacheable not-found successes
/ip/proxy/refreshes config-max-fresh expired heuristic other request-max-age response-max-age url-requests
/ip/reverse-proxy about certificate comment disabled dynamic ip-address port sni
/ip/route about active bgp bgp-mpls-vpn blackhole check-gateway comment connect dhcp disabled distance dst-address dynamic ecmp gateway hw-offloaded immediate-gw inactive is-is local-address modem ospf pref-src rip routing-table scope static target-scope vpn vrf-interface
/ip/service about address certificate connection container disabled dynamic invalid local max-sessions name netns port proto remote tls-version vrf
/ip/service/webserver acme-plain crl-plain graphs-plain graphs-secure index-plain index-secure rest-plain rest-secure scep-plain webfig-plain webfig-secure
/ip/settings accept-redirects accept-source-route allow-fast-path arp-timeout icmp-errors-use-inbound-interface-address icmp-rate-limit icmp-rate-mask ip-forward ipv4-fast-path-active ipv4-fast-path-bytes ipv4-fast-path-packets ipv4-fasttrack-active ipv4-fasttrack-bytes ipv4-fasttrack-packets ipv4-multipath-hash-policy max-neighbor-entries rp-filter secure-redirects send-redirects tcp-syncookies tcp-timestamps
/ip/smb comment domain enabled interfaces status
/ip/smb/shares about comment default directory disabled dynamic invalid-users name read-only require-encryption valid-users
/ip/smb/users about comment default disabled dynamic name password read-only
/ip/socks auth-method connection-idle-timeout enabled max-connections port version vrf
/ip/socks/access about action comment disabled dst-address dst-port src-address src-port
/ip/socks/connections about dst-address rx src-address tx type user
/ip/socks/users about disabled name only-one password rate-limit
/ip/socksify about comment connection-timeout disabled dynamic name port socks5-password socks5-port socks5-server socks5-user
/ip/ssh ciphers forwarding-enabled host-key-size host-key-type password-authentication publickey-authentication-options strong-crypto
/ip/tftp about allow allow-overwrite allow-rollover comment disabled hits ip-addresses read-only reading-window-size real-filename req-filename
/ip/traffic-flow active-flow-timeout cache-entries enabled inactive-flow-timeout interfaces packet-sampling sampling-interval sampling-space
/ip/traffic-flow/ipfix bytes dst-address dst-address-mask dst-mac-address dst-port first-forwarded gateway icmp-code icmp-type igmp-type in-interface ip-header-length ip-total-length ipv6-flow-label is-multicast last-forwarded nat-dst-address nat-dst-port nat-events nat-src-address nat-src-port out-interface packets protocol src-address src-address-mask src-mac-address src-port sys-init-time tcp-ack-num tcp-flags tcp-seq-num tcp-window-size tos ttl udp-length
/ip/traffic-flow/target about disabled dst-address port src-address v9-template-refresh v9-template-timeout version
/ip/upnp allow-disable-external-interface enabled show-dummy-rule
/ip/upnp/interfaces about disabled dynamic forced-ip interface type
/ip/vrf about builtin comment disabled interfaces name
/ipv6/address about actual-interface address advertise auto-link-local comment deprecated disabled dynamic eui-64 from-pool global interface invalid link-local no-dad preferred slave valid vrf
/ipv6/dhcp-client about accept-prefix-without-address add-default-route address allow-reconfigure check-gateway comment custom-duid custom-iana-id custom-iapd-id default-route-distance default-route-tables dhcp-options dhcp-server-v6 disabled duid dynamic interface invalid pool-name pool-prefix-length prefix prefix-address-lists prefix-hint rapid-commit reconfigure-key reconfigure-last-counter request script status use-interface-duid use-peer-dns validate-server-duid
/ipv6/dhcp-client/option about code comment default name raw-value value
/ipv6/dhcp-relay about comment delay-threshold dhcp-options dhcp-server disabled interface invalid link-address name store-relayed-bindings
/ipv6/dhcp-relay/option about code comment default name only-if-mac-available raw-value value
/ipv6/dhcp-relay/routes about last-seen life-time peer-address prefix relay
/ipv6/dhcp-server about address-lists address-pool allow-dual-stack-queue binding-script comment dhcp-option disabled duid dynamic ignore-ia-na-bindings insert-queue-before interface invalid lease-time name parent-queue preference prefix-pool rapid-commit route-distance use-radius use-reconfigure
/ipv6/dhcp-server/binding about active-server address address-lists allow-dual-stack-queue client-address comment dhcp-option disabled duid dynamic expires-after ia-type iaid insert-queue-before invalid last-seen life-time parent-queue prefix-pool queue-type radius rate-limit reconfigure-key reconfigure-last-sent reconfigure-status server status
/ipv6/dhcp-server/option about code comment name raw-value value
/ipv6/dhcp-server/option/sets about name options
/ipv6/firewall/address-list about address comment creation-time disabled dynamic list timeout
/ipv6/firewall/connection about assured confirmed connection-mark connection-type dst-address dst-port dstnat dying expected fasttrack gre-key gre-protocol gre-version hw-offload icmp-code icmp-id icmp-type orig-bytes orig-fasttrack-bytes orig-fasttrack-packets orig-packets orig-rate protocol repl-bytes repl-fasttrack-bytes repl-fasttrack-packets repl-packets repl-rate reply-dst-address reply-dst-port reply-src-address reply-src-port seen-reply src-address src-port srcnat tcp-state timeout uses-helper
/ipv6/firewall/filter about action address-list address-list-timeout bytes chain comment connection-bytes connection-limit connection-mark connection-nat-state connection-rate connection-state connection-type content disabled dscp dst-address dst-address-list dst-address-type dst-limit dst-port dynamic headers hop-limit icmp-options in-bridge-port in-bridge-port-list in-interface in-interface-list ingress-priority invalid ipsec-policy jump-target limit log log-prefix nth out-bridge-port out-bridge-port-list out-interface out-interface-list packet-mark packet-size packets per-connection-classifier port priority protocol random reject-with routing-mark src-address src-address-list src-address-type src-mac-address src-port tcp-flags tcp-mss time tls-host tos
/ipv6/firewall/mangle about action address-list address-list-timeout bytes chain comment connection-bytes connection-limit connection-mark connection-nat-state connection-rate connection-state connection-type content disabled dscp dst-address dst-address-list dst-address-type dst-limit dst-port dst-prefix dynamic headers hop-limit icmp-options in-bridge-port in-bridge-port-list in-interface in-interface-list ingress-priority invalid ipsec-policy jump-target limit log log-prefix new-connection-mark new-dscp new-hop-limit new-mss new-packet-mark new-priority new-routing-mark nth out-bridge-port out-bridge-port-list out-interface out-interface-list packet-mark packet-size packets passthrough per-connection-classifier port priority protocol random routing-mark sniff-id sniff-target sniff-target-port src-address src-address-list src-address-type src-mac-address src-port src-prefix tcp-flags tcp-mss time tls-host tos
/ipv6/firewall/nat about action address-list address-list-timeout bytes chain comment connection-bytes connection-limit connection-mark connection-rate connection-state connection-type content disabled dscp dst-address dst-address-list dst-address-type dst-limit dst-port dynamic headers hop-limit icmp-options in-bridge-port in-bridge-port-list in-interface in-interface-list ingress-priority invalid ipsec-policy jump-target limit log log-prefix nth out-bridge-port out-bridge-port-list out-interface out-interface-list packet-mark packet-size packets per-connection-classifier port priority protocol random routing-mark src-address src-address-list src-address-type src-mac-address src-port tcp-flags tcp-mss time to-address to-ports tos
/ipv6/firewall/raw about action address-list address-list-timeout bytes chain comment content disabled dscp dst-address dst-address-list dst-address-type dst-limit dst-port dynamic headers hop-limit icmp-options in-bridge-port in-bridge-port-list in-interface in-interface-list ingress-priority invalid ipsec-policy jump-target limit log log-prefix nth out-bridge-port out-bridge-port-list out-interface out-interface-list packet-mark packet-size packets per-connection-classifier port priority protocol random src-address src-address-list src-address-type src-mac-address src-port tcp-flags tcp-mss time tls-host tos
/ipv6/nd about advertise-dns advertise-mac-address comment default disabled dns hop-limit interface invalid managed-address-configuration mtu other-configuration pref64 ra-delay ra-interval ra-lifetime ra-preference reachable-time retransmit-interval
/ipv6/nd/prefix 6to4-interface about autonomous comment dhcp6-pd-preferred disabled dynamic interface invalid on-link preferred-lifetime prefix valid-lifetime
/ipv6/nd/prefix/default autonomous dhcp6-pd-preferred preferred-lifetime valid-lifetime
/ipv6/nd/proxy about address comment disabled interface
/ipv6/neighbor about address comment disabled dynamic interface mac-address router status vrf
/ipv6/pool about actual-prefix comment dynamic from-pool inactive name preferred-lifetime prefix prefix-length valid-lifetime
/ipv6/pool/used about info owner pool prefix
/ipv6/route about active bgp bgp-mpls-vpn blackhole check-gateway comment connect dhcp disabled distance dst-address dynamic ecmp gateway hw-offloaded immediate-gw inactive is-is modem ospf pref-src rip routing-table scope slaac static target-scope vpn vrf-interface
/ipv6/settings accept-redirects accept-router-advertisements accept-router-advertisements-on allow-fast-path disable-ipv6 disable-link-local-address forward ipv6-fast-path-active ipv6-fast-path-bytes ipv6-fast-path-packets ipv6-fasttrack-active ipv6-fasttrack-bytes ipv6-fasttrack-packets max-neighbor-entries min-neighbor-entries multipath-hash-policy soft-max-neighbor-entries stale-neighbor-detect-interval stale-neighbor-timeout
/log about buffer extra-info message time topics
/mpls/forwarding-table about label ldp nexthops prefix te-sender te-session traffic-eng type vpls vpn vrf
/mpls/interface about builtin comment disabled input interface mpls-mtu
/mpls/ldp about afi comment disabled distribute-for-default hop-limit inactive loop-detect lsr-id path-vector-limit preferred-afi transport-addresses use-explicit-null vrf
/mpls/ldp/accept-filter about accept comment disabled neighbor prefix vrf
/mpls/ldp/advertise-filter about advertise comment disabled neighbor prefix vrf
/mpls/ldp/interface about accept-dynamic-neighbors afi comment disabled hello-interval hold-time interface transport-addresses
/mpls/ldp/local-mapping about adv-path comment disabled dst-address dynamic egress gateway inactive label local peers pw-fec vpls vrf
/mpls/ldp/neighbor about active-connect addresses comment disabled dynamic inactive local-transport on-demand operational passive passive-wait path-vector-limit peer send-targeted sending-targeted-hello throttled transport used-afi vpls
/mpls/ldp/remote-mapping about comment disabled dst-address dynamic inactive label nexthop path peer pw-fec vpls vrf
/mpls/mangle about chain comment disabled exp packets set-exp set-mark
/mpls/settings allow-fast-path dynamic-label-range mpls-fast-path-bytes mpls-fast-path-packets propagate-ttl
/mpls/traffic-eng/flow about blockade bw egress forwarding ingress label out-labels out-nexthop psb reservation resv rsb sender session style vrf
/mpls/traffic-eng/interface about bandwidth blockade-k-factor comment disabled down-flood-thresholds igp-flood-period interface invalid k-factor lih local-address-ip local-address-ip6 refresh-time remaining-bw remaining-bw-prios resource-class te-metric up-flood-thresholds use-udp
/mpls/traffic-eng/path about affinity-exclude affinity-include-all affinity-include-any comment disabled holding-priority hops name record-route reoptimize-interval setup-priority use-cspf
/mpls/traffic-eng/tunnel about affinity-exclude affinity-include-all affinity-include-any auto-bandwidth-avg-interval auto-bandwidth-range auto-bandwidth-reserve auto-bandwidth-update-interval bandwidth bandwidth-limit comment disabled forwarding forwarding-on from-address holding-priority invalid name primary primary-path primary-pending primary-retry-interval record-route reoptimize-interval secondary secondary-paths secondary-pending secondary-standby session setup-priority to-address vrf
/port about baud-rate channels data-bits device flow-control inactive line-state name parity stop-bits used-by
/port/remote-access about active allowed-addresses busy channel comment disabled inactive local-address log-file logging-active port protocol remote-address remote-port tcp-port
/ppp/aaa accounting enable-ipv6-accounting interim-update use-circuit-id-in-nas-port-id use-radius
/ppp/active about address caller-id comment encoding limit-bytes-in limit-bytes-out name radius service session-id uptime
/ppp/l2tp-secret about address comment secret
/ppp/profile about address-list bridge bridge-horizon bridge-learning bridge-path-cost bridge-port-priority bridge-port-trusted bridge-port-vid change-tcp-mss comment default dhcpv6-lease-time dhcpv6-pd-pool dhcpv6-use-radius dns-server idle-timeout incoming-filter insert-queue-before interface-list local-address name on-down on-up only-one outgoing-filter parent-queue queue-type rate-limit remote-address remote-ipv6-prefix-pool remote-ipv6-prefix-reuse session-timeout use-compression use-encryption use-ipv6 use-mpls use-upnp wins-server
/ppp/secret about caller-id comment disabled ipv6-routes last-caller-id last-disconnect-reason last-logged-out limit-bytes-in limit-bytes-out local-address name password profile remote-address remote-ipv6-prefix routes service
/queue/interface about active-queue default-queue interface queue
/queue/simple about bucket-size burst-limit burst-threshold burst-time bytes comment disabled dropped dst dynamic invalid limit-at max-limit name packet-marks packet-rate packets parent pcq-queues priority queue queued-bytes queued-packets rate target time total-bucket-size total-burst-limit total-burst-threshold total-burst-time total-bytes total-dropped total-limit-at total-max-limit total-packet-rate total-packets total-pcq-queues total-priority total-queue total-queued-bytes total-queued-packets total-rate
/queue/tree about bucket-size burst-limit burst-threshold burst-time bytes comment disabled dropped invalid limit-at max-limit name packet-mark packet-rate packets parent pcq-queues priority queue queued-bytes queued-packets rate
/queue/type about bfifo-limit cake-ack-filter cake-atm cake-autorate-ingress cake-bandwidth cake-diffserv cake-flowmode cake-memlimit cake-mpu cake-nat cake-overhead cake-overhead-scheme cake-rtt cake-rtt-scheme cake-wash codel-ce-threshold codel-ecn codel-interval codel-limit codel-target default fq-codel-ce-threshold fq-codel-ecn fq-codel-flows fq-codel-interval fq-codel-limit fq-codel-memlimit fq-codel-quantum fq-codel-target kind mq-pfifo-limit name pcq-burst-rate pcq-burst-threshold pcq-burst-time pcq-classifier pcq-dst-address-mask pcq-dst-address6-mask pcq-limit pcq-rate pcq-src-address-mask pcq-src-address6-mask pcq-total-limit pfifo-limit red-avg-packet red-burst red-limit red-max-threshold red-min-threshold sfq-allot sfq-perturb
/radius about accounting-backup accounting-port address authentication-port called-id certificate comment disabled domain protocol radsec-timeout realm require-message-auth secret service src-address status timeout
/radius/incoming accept port vrf
/routing/bfd/configuration about address-list addresses comment disabled forbid-bfd inactive interfaces min-rx min-tx multiplier vrf
/routing/bfd/session about actual-tx-interval desired-tx-interval hold-time inactive local-address multihop multiplier packets-rx packets-tx remote-address remote-min-rx remote-min-tx required-min-rx state state-changes up uptime vrf
/routing/bgp/advertisements about afi aggregator as-path as4-aggregator as4-path atomic-aggregate cluster-list communities dst ext-communities igp-metric large-communities local-pref med nexthop nlri origin originator-id otc peer withdrawn
/routing/bgp/connection about afi as cisco-vpls-nlri-len-fmt comment connect disabled dynamic hold-time inactive input.accept-communities input.accept-ext-communities input.accept-large-communities input.accept-nlri input.add-path input.affinity input.allow-as input.attr-error-handling input.filter input.filter-communities input.filter-ext-communities input.filter-large-communities input.filter-nlri input.filter-unknown input.limit-process-routes-ipv4 input.limit-process-routes-ipv6 instance keepalive-time listen local.address local.default-address local.port local.role local.ttl multihop name nexthop-choice output.add-path output.affinity output.as-override output.default-originate output.default-prepend output.filter-chain output.filter-select output.keep-sent-attributes output.network output.network-blackhole output.no-client-to-client-reflection output.no-early-cut output.redistribute output.remove-private-as remote.address remote.allowed-as remote.as remote.port remote.ttl routing-table save-to tcp-md5-key templates use-bfd vrf
/routing/bgp/evpn about comment disabled export.route-targets import.route-targets instance name rd vni vrf
/routing/bgp/instance about as cluster-id comment disabled ignore-as-path-len inactive multipath name router-id routing-table vrf
/routing/bgp/session about cisco-vpls-nlri-len-fmt ebgp established hold-time ibgp input.add-path input.affinity input.allow-as input.as-override input.filter input.ignore-as-path-len input.last-notification input.limit-process-routes input.procid instance keepalive-time keepalive-timer last-started last-stopped limit-exceeded local.address local.afi local.as local.bytes local.capabilities local.cluster-id local.eor local.id local.messages local.port local.role multihop name nexthop-choice output.add-path output.affinity output.default-originate output.default-prepend output.filter-chain output.filter-select output.keep-sent-attributes output.last-notification output.network output.no-client-to-client-reflection output.no-early-cut output.procid output.remove-private-as prefix-count remote.address remote.afi remote.as remote.bytes remote.capabilities remote.eor remote.gr-afi remote.gr-afi-fwp remote.gr-restart remote.gr-time remote.hold-time remote.id remote.messages remote.port remote.refused-cap-opt remote.role restart-timer routing-table save-to stopped uptime use-bfd vrf
/routing/bgp/template about afi as cisco-vpls-nlri-len-fmt comment default disabled hold-time inactive input.accept-communities input.accept-ext-communities input.accept-large-communities input.accept-nlri input.add-path input.affinity input.allow-as input.attr-error-handling input.filter input.filter-communities input.filter-ext-communities input.filter-large-communities input.filter-nlri input.filter-unknown input.limit-process-routes-ipv4 input.limit-process-routes-ipv6 keepalive-time multihop name nexthop-choice output.add-path output.affinity output.as-override output.default-originate output.default-prepend output.filter-chain output.filter-select output.keep-sent-attributes output.network output.network-blackhole output.no-client-to-client-reflection output.no-early-cut output.redistribute output.remove-private-as routing-table save-to templates use-bfd vrf
/routing/bgp/vpls about bridge bridge-cost bridge-horizon bridge-pvid cisco-id comment current-peers disabled export-route-targets import-route-targets inactive local-pref name pw-control-word pw-l2mtu pw-type rd site-id vrf
/routing/bgp/vpn about comment disabled export.filter-chain export.filter-select export.redistribute export.route-targets import.filter-chain import.route-targets inactive instance label-allocation-policy name route-distinguisher vrf
/routing/fantasy about comment count dealer-id disabled dst-address gateway instance-id invalid name offset prefix-length priv-offs priv-size scope seed target-scope use-hold
/routing/filter/chain about dynamic inactive name
/routing/filter/community-ext-list about comment communities disabled list regexp
/routing/filter/community-large-list about comment communities disabled list regexp
/routing/filter/community-list about comment communities disabled list regexp
/routing/filter/num-list about comment disabled list range
/routing/filter/rule about chain comment disabled inactive rule
/routing/filter/select-rule about chain comment disabled do-group-num do-group-prfx do-jump do-select-num do-select-prfx do-take do-where invalid
/routing/gmp about disabled exclude groups interfaces sources
/routing/id about comment disabled dynamic dynamic-id id inactive name select-dynamic-id select-from-vrf
/routing/igmp-proxy query-interval query-response-interval quick-leave
/routing/igmp-proxy/interface about alternative-subnets comment disabled dynamic inactive interface querier rx-bytes rx-packets source-ip-address threshold tx-bytes tx-packets upstream
/routing/igmp-proxy/mfc about active active-downstream-interfaces bytes disabled downstream-interfaces dynamic group packets source upstream-interface wrong-packets
/routing/isis/instance about afi areas areas-max comment disabled in-filter-chain inactive l1.lsp-max-age l1.lsp-max-size l1.lsp-refresh-interval l1.lsp-update-interval l1.originate-default l1.out-filter-chain l1.out-filter-select l1.redistribute l2.lsp-max-age l2.lsp-max-size l2.lsp-update-interval l2.originate-default l2.out-filter-chain l2.out-filter-select l2.redistribute name system-id vrf
/routing/isis/interface about dynamic hello-interval instance interface l1.csnp-interval l1.hello-dr-interval l1.hello-interval l1.hello-multiplier l1.metric l1.passive l1.priority l1.psnp-interval l2.csnp-interval l2.hello-dr-interval l2.hello-interval l2.hello-multiplier l2.metric l2.passive l2.priority l2.psnp-interval ptp ptp.3way-state ptp.usage
/routing/isis/interface-template about bcast.l1.csnp-interval bcast.l1.hello-interval bcast.l1.hello-interval-dr bcast.l1.hello-multiplier bcast.l1.metric bcast.l1.priority bcast.l1.psnp-interval bcast.l2.csnp-interval bcast.l2.hello-interval bcast.l2.hello-interval-dr bcast.l2.hello-multiplier bcast.l2.metric bcast.l2.priority bcast.l2.psnp-interval comment disabled inactive instance interfaces levels passive ptp ptp.hello-3way ptp.hello-interval ptp.hello-multiplier ptp.l1.csnp-interval ptp.l1.metric ptp.l1.psnp-interval ptp.l2.csnp-interval ptp.l2.metric ptp.l2.psnp-interval
/routing/isis/lsp about age body checksum dynamic inactive instance level lsp-id sequence
/routing/isis/neighbor about dynamic instance interface level-type snpa srcid state
/routing/nexthop about address afi bgp-vpn check-gateway gw-check-ok gw-state hops immediate-gw.address immediate-gw.blackhole immediate-gw.flap-count immediate-gw.interface-idx immediate-gw.mpls-label immediate-gw.mpls-peer-id immediate-gw.weight interface-ok links prev-reachable reachable routes scope target-scope unresolved
/routing/ospf/area about area-id comment default-cost disabled dynamic inactive instance name no-summaries nssa-translator transit-capable type
/routing/ospf/area/range about advertise area comment cost disabled inactive prefix
/routing/ospf/instance about comment disabled domain-id domain-tag in-filter-chain inactive mpls-te-address mpls-te-area name originate-default out-filter-chain out-filter-select redistribute router-id routing-table use-dn version vrf
/routing/ospf/interface about address area bdr cost dead-interval dr dynamic hello-interval instance-id interface network-type priority retransmit-interval state transmit-delay use-bfd vlink-neighbor-id vlink-remote-address vlink-transit-area
/routing/ospf/interface-template about area auth auth-id auth-key comment cost dead-interval disabled hello-interval inactive instance-id interfaces networks passive prefix-list priority retransmit-interval transmit-delay type use-bfd vlink-neighbor-id vlink-transit-area
/routing/ospf/lsa about age area body checksum dynamic flushing id instance link link-instance-id originator self-originated sequence type wraparound
/routing/ospf/neighbor about address adjacency area bdr comment db-summaries dr dynamic instance interface ls-requests ls-retransmits priority router-id state state-changes timeout virtual
/routing/ospf/static-neighbor about address area comment disabled inactive instance-id poll-interval
/routing/pimsm/bsr about address dynamic hash-mask-length instance priority scope4 scope6 state
/routing/pimsm/bsr/candidate about address disabled hashmask-length inactive instance priority scope4 scope6 state
/routing/pimsm/bsr/rp-candidate about address disabled group holdtime inactive instance priority
/routing/pimsm/bsr/rp-set about group instance rp.address rp.priority rp.timeout
/routing/pimsm/igmp-interface-template about instance interfaces
/routing/pimsm/instance about afi bsm-forward-back crp-advertise-contained disabled inactive name rp-hash-mask-length rp-static-override ssm-range switch-to-spt switch-to-spt-bytes switch-to-spt-interval vrf
/routing/pimsm/interface about address designated-router dr dynamic instance interface join-tracking override-interval priority propogation-delay
/routing/pimsm/interface-template about disabled hello-delay hello-period inactive instance interfaces join-prune-period join-tracking-support override-interval priority propagation-delay source-addresses
/routing/pimsm/neighbor about address designated-router instance join-tracking override-interval priority propagation-delay timeout
/routing/pimsm/static-rp about address comment disabled group inactive instance
/routing/pimsm/uib-g about group instance rp rp-local rpf
/routing/pimsm/uib-sg about group instance keepalive register rpf source spt-bit
/routing/rip/instance about afi disabled in-filter-chain name originate-default out-filter-chain out-filter-select redistribute route-gc-timeout route-timeout routing-table update-interval vrf
/routing/rip/interface about address bfd instance interface
/routing/rip/interface-template about cost disabled instance interfaces key-chain mode password poison-reverse source-addresses split-horizon use-bfd
/routing/rip/keys about chain disabled key key-id valid-from valid-till
/routing/rip/neighbor about address dynamic entries-bad instance last-update packets-bad packets-total routes
/routing/rip/static-neighbor about address disabled instance
/routing/route about active afi belongs-to bgp bgp-mpls-vpn bgp-net bgp.aggregator bgp.as-path bgp.atomic-aggregate bgp.cluster-list bgp.communities bgp.esi bgp.ext-communities bgp.igp-metric bgp.large-communities bgp.local-pref bgp.med bgp.nexthop bgp.origin bgp.originator-id bgp.otc bgp.out-nexthop bgp.pmsi bgp.session bgp.unknown bgp.weight blackhole check-gateway comment connect contribution debug.fwp-ptr debug.input.ptr debug.input.raw debug.input.refs debug.input.size debug.merge.ptr debug.merge.raw debug.merge.refs debug.merge.size debug.route-ptr dhcp disabled distance dst-address ecmp evpn filtered gateway hoplimit hw-offloaded immediate-gw isis isis.metric isis.type label ldp-address ldp-mapping ldp.label ldp.peer-id local-address modem mpls.in-label mpls.labels mpls.out-label mtu nexthop-id ospf ospf.metric ospf.tag ospf.type pref-src rip rip.metric rip.tag route-cost route-distinguisher routing-table rpki scope slaac static target-scope total-cost unreachable ve-block-offset ve-block-size ve-id vpn vrf-interface
/routing/rpki about address comment disabled expire-interval group port preference refresh-interval retry-interval vrf
/routing/rpki/session about address expires group port serial session state version
/routing/rule about action chain comment default disabled dst-address inactive interface min-prefix realm routing-mark src-address table vrf
/routing/settings check-gateway-ping-count check-gateway-ping-interval check-gateway-ping-timeout connected-in-chain dynamic-in-chain policy-rules single-process
/routing/stats/memory about name object-size objects page-cell-count page-slack pages procid unused unused-objects used
/routing/stats/origin abandoned about attrs-merge attrs-updated dealer-id hold in-policy instance-id name pid publisher-idx route-count route-type stopping synthetic terminal total-route-count type update.in-policy
/routing/stats/pcap about bgp.notification.code bgp.notification.subcode bgp.route-refresh.afi bgp.route-refresh.safi bgp.route-refresh.subtype bgp.type bgp.update.aggregator bgp.update.as-path bgp.update.as4-aggregator bgp.update.as4-path bgp.update.atomic-aggregate bgp.update.cluster-list bgp.update.communities bgp.update.ext-communities bgp.update.large-communities bgp.update.local-pref bgp.update.med bgp.update.nexthop bgp.update.nlri bgp.update.origin bgp.update.originator-id bgp.update.withdrawn data dst file protocol src timestamp
/routing/stats/process abandoned about cur-busy cur-calc id in-rpc-queue kernel-time max-busy max-calc out-rpc-queue pid private-mem-blocks process-time pss retired rpid rss shared-mem-blocks task-count tasks vms
/routing/stats/step about context cur-time max-time name order pid running runs sched state targets
/routing/table about comment disabled dynamic fib invalid name used
/safe-mode current enabled owner user
/snmp contact enabled engine-id engine-id-suffix location src-address trap-community trap-generators trap-interfaces trap-target trap-version vrf
/snmp/community about addresses authentication-password authentication-protocol comment default disabled encryption-password encryption-protocol name read-access security write-access
/special-login about channel disabled port user
/system/backup/cloud about date name ros-version secret-download-key size status
/system/clock date dst-active gmt-offset time time-zone-autodetect time-zone-name
/system/clock/manual dst-delta dst-end dst-start time-zone
/system/console about channel default disabled free port term used vcno wedged
/system/console/screen blank-interval line-count
/system/default-configuration caps-mode-script custom-script script
/system/device-mode allowed-versions attempt-count bandwidth-test container email fetch flagged flagging-enabled hotspot install-any-version ipsec l2tp mode partitions pptp proxy romon routerboard scheduler smb sniffer socks traffic-gen zerotier
/system/health 12v 3.3v 5v board-temp core cpu-temp fan1 fan2 fan3 lm87-temp name state state-after-reboot temp1 temp2 temp3 type value voltage1 voltage10 voltage2 voltage3 voltage4 voltage5 voltage6 voltage7 voltage8 voltage9
/system/health/settings active-fan active-fan2 cpu-overtemp-check cpu-overtemp-startup-delay cpu-overtemp-threshold fan-control-interval fan-full-speed-temp fan-min-speed-percent fan-mode fan-on-threshold fan-switch fan-target-temp use-fan use-fan2
/system/history about action by floating-undo policy redo redoable time trace undo undoable
/system/leds about color default disabled interface leds modem-signal-threshold type
/system/license deadline-at features level limited-upgrades next-renewal-at nlevel software-id system-id
/system/logging about action comment default disabled invalid prefix regex topics
/system/logging/action about add-topics-string cef-event-delimiter comment default disk-file-count disk-file-name disk-lines-per-file disk-stop-on-full email-start-tls email-to memory-lines memory-stop-on-full name remember remote remote-log-format remote-port remote-protocol script src-address syslog-facility syslog-severity syslog-time-format target vrf
/system/note note show-at-cli-login show-at-login
/system/ntp/client enabled freq-drift mode servers status synced-server synced-stratum system-offset vrf
/system/ntp/client/servers about address auth-key comment disabled dynamic iburst max-poll min-poll resolved-address
/system/ntp/key about comment key-id key-val
/system/ntp/server auth-key broadcast broadcast-addresses enabled local-clock-stratum manycast multicast use-local-clock vrf
/system/package about available build-time bundle disabled name scheduled size version
/system/package/local-update about completed download name source status version
/system/package/local-update/mirror check-interval enabled password primary-server secondary-server software-id user
/system/package/local-update/update-package-source about address password user
/system/package/update channel installed-version latest-version status
/system/resource architecture-name bad-blocks board-name build-time cpu cpu-count cpu-frequency cpu-load factory-software free-hdd-space free-memory platform total-hdd-space total-memory uptime version write-sect-since-reboot write-sect-total
/system/resource/cpu about cpu disk irq load
/system/resource/hardware about category device-id device-path inactive io irq location memory name owner parent ports serial-number speed type usb-version vendor vendor-id
/system/resource/irq about active-cpu count cpu irq per-cpu-count read-only users
/system/routerboard board-name current-firmware factory-firmware firmware-type model revision routerboard serial-number upgrade-firmware
/system/routerboard/mode-button enabled hold-time on-event
/system/routerboard/reset-button enabled hold-time on-event
/system/routerboard/settings auto-upgrade baud-rate boot-delay boot-device boot-os boot-protocol cpu-frequency cpu-mode enable-jumper-reset enter-setup-on force-backup-booter init-delay memory-frequency preboot-etherboot preboot-etherboot-server protected-routerboot reformat-hold-button reformat-hold-button-max silent-boot
/system/routerboard/wps-button enabled hold-time on-event
/system/scheduler about comment disabled interval name next-run on-event owner policy run-count start-date start-time
/system/script about comment dont-require-permissions invalid last-started name owner policy run-count source
/system/script/environment about comment name value
/system/script/job about comment owner parent policy script started trace type
/system/ups about alarm-setting check-capabilities comment disabled invalid load manufacture-date min-runtime model name nominal-battery-voltage offline-after offline-time on-line port serial version
/system/watchdog auto-send-supout automatic-supout ping-start-after-boot ping-timeout send-email-from send-email-to send-smtp-server watch-address watchdog-timer
/task about append autosave current file-name name save-interval source task-id term-pid terminated user
/tool/bandwidth-server allocate-udp-ports-from allowed-addresses4 allowed-addresses6 authenticate enabled max-sessions
/tool/bandwidth-server/session about client direction local-tx-speed lost-packets protocol random-data remote-tx-speed rx-10-second-average rx-current rx-size rx-total-average tcp-connection-count tx-10-second-average tx-current tx-size tx-total-average user
/tool/e-mail certificate-verification from last-address last-status password port server tls user vrf
/tool/graphing page-refresh store-every
/tool/graphing/interface about allow-address comment disabled interface store-on-disk
/tool/graphing/queue about allow-address allow-target comment disabled simple-queue store-on-disk
/tool/graphing/resource about allow-address comment disabled store-on-disk
/tool/mac-server/sessions about interface src-address uptime
/tool/netwatch about accept-icmp-time-exceeded certificate check-certificate comment disabled dns-server done-tests down-script early-failure-detection early-success-detection failed-tests host http-codes http-resp-time http-status-code ignore-initial-down ignore-initial-up interval ip ip6 loss-count loss-percent mail-servers name name-servers packet-count packet-interval packet-size port record-type response-count rtt-avg rtt-jitter rtt-max rtt-min rtt-stdev sent-count since src-address start-delay startup-delay status tcp-connect-time test-script thr-avg thr-http-time thr-jitter thr-loss-count thr-loss-percent thr-max thr-stdev thr-tcp-conn-time timeout ttl type up-script
/tool/romon current-id enabled id secrets
/tool/romon/port about comment cost default disabled dynamic forbid interface secrets
/tool/sms allowed-number channel last-ussd polling port receive-enabled remove-sent-sms-after-send secret sim-pin sms-storage status
/tool/sms/inbox about message pdu phone source timestamp type
/tool/sniffer file-limit file-name filter-cpu filter-direction filter-dst-ip-address filter-dst-ipv6-address filter-dst-mac-address filter-dst-port filter-interface filter-ip-address filter-ip-protocol filter-ipv6-address filter-mac-address filter-mac-protocol filter-operator-between-entries filter-port filter-size filter-src-ip-address filter-src-ipv6-address filter-src-mac-address filter-src-port filter-stream filter-vlan max-packet-size memory-limit memory-scroll only-headers quick-rows quick-show-frame running streaming-enabled streaming-server
/tool/sniffer/connection about active bytes dst-address mss resends src-address
/tool/sniffer/host about address peak-rate rate total
/tool/sniffer/packet about cpu data direction dscp dst-address dst-mac fragment-offset identification interface ip-header-size ip-packet-size ip-protocol num protocol size src-address src-mac tcp-flags time ttl vlan
/tool/sniffer/protocol about bytes ip-protocol packets port protocol share
/tool/traffic-generator latency-distribution-max latency-distribution-measure-interval latency-distribution-samples measure-out-of-order running stats-samples-to-keep test-id
/tool/traffic-generator/packet-template about assumed-interface assumed-ip-dscp assumed-ip-dst assumed-ip-frag-off assumed-ip-id assumed-ip-protocol assumed-ip-src assumed-ip-ttl assumed-ipv6-dst assumed-ipv6-flow-label assumed-ipv6-hop-limit assumed-ipv6-next-header assumed-ipv6-src assumed-ipv6-traffic-class assumed-mac-dst assumed-mac-protocol assumed-mac-src assumed-port assumed-raw-header assumed-tcp-ack assumed-tcp-data-offset assumed-tcp-dst-port assumed-tcp-flags assumed-tcp-src-port assumed-tcp-syn assumed-tcp-urgent-pointer assumed-tcp-window-size assumed-udp-checksum assumed-udp-dst-port assumed-udp-src-port assumed-vlan-id assumed-vlan-priority assumed-vlan-protocol comment compute-checksum-from-offset data data-byte header-stack interface ip-dscp ip-dst ip-frag-off ip-gateway ip-id ip-protocol ip-src ip-ttl ipv6-dst ipv6-flow-label ipv6-gateway ipv6-hop-limit ipv6-next-header ipv6-src ipv6-traffic-class mac-dst mac-protocol mac-src name port random-byte-offsets-and-masks random-ranges raw-header special-footer tcp-ack tcp-data-offset tcp-dst-port tcp-flags tcp-src-port tcp-syn tcp-urgent-pointer tcp-window-size udp-checksum udp-dst-port udp-src-port vlan-id vlan-priority vlan-protocol
/tool/traffic-generator/port about disabled dynamic first-header interface invalid name
/tool/traffic-generator/raw-packet-template about comment compute-checksum-from-offset data data-byte dynamic header header-length ip-header-offset ipv6-header-offset name port random-byte-offsets-and-masks random-ranges special-footer tcp-header-offset udp-compute-checksum udp-header-offset
/tool/traffic-generator/stats/latency-distribution about count graph latency share
/tool/traffic-generator/stats/port about jitter lat-avg lat-max lat-min lost-byte lost-packet lost-rate lost-ratio port rx-bad-csum rx-byte rx-ooo rx-packet rx-rate rx-unk-byte rx-unk-packet rx-unk-rate seq tx-byte tx-packet tx-rate
/tool/traffic-generator/stats/raw about id jitter lat-avg lat-max lat-min lost-byte lost-packet lost-rate lost-ratio port rx-bad-csum rx-byte rx-ooo rx-packet rx-rate seq tx-byte tx-packet tx-rate
/tool/traffic-generator/stats/stream about id jitter lat-avg lat-max lat-min lost-byte lost-packet lost-rate lost-ratio rx-bad-csum rx-byte rx-ooo rx-packet rx-rate seq tx-byte tx-packet tx-rate
/tool/traffic-generator/stream about cpu-core default-port disabled id invalid mbps name packet-count packet-size port pps tx-template
/tool/traffic-monitor about comment disabled interface invalid name on-event threshold traffic trigger
/user about address comment disabled expired group inactivity-policy inactivity-timeout last-logged-in name password
/user-manager/session acct-session-id active calling-station-id download ended last-accounting-packet nas-identifier nas-ip-address nas-port-id nas-port-type started status terminate-cause upload uptime user user-address
/user/aaa accounting default-group exclude-groups interim-update use-radius
/user/active about address by-romon group name radius via when
/user/group about comment name policy skin
/user/settings minimum-categories minimum-password-length
/user/ssh-keys about bits comment fingerprint info key key-type user
/user/ssh-keys/private about bits comment info key-type user
`

/** The first release in which commands are seen, where it is not the oldest looked at: a menu a line. */
export const since: string = `
/ 7.22:break,continue,exit 7.11:convert 7.13:deserialize,grep,onerror,serialize 7.12:jobname,tonsec 7.16:lock 7.17:range 7.14:tocrlf,tolf 7.20:recursive-print
/app 7.22:add,remove 7.21:cleanup,disable,edit,enable,export,find,get,print,reset,set,setup,unset,update 7.23:restart
/app/network 7.21:find,get,print,reset
/app/settings 7.21:edit,export,get,print,reset,set
/caps-man 7.13:export
/caps-man/aaa 7.13:edit,export,get,print,set 7.21:reset
/caps-man/access-list 7.13:add,comment,disable,edit,enable,export,find,get,move,print,remove,reset,set,unset
/caps-man/actual-interface-configuration 7.13:comment,disable,edit,enable,find,get,print,reset,set,unset
/caps-man/channel 7.13:add,comment,edit,export,find,get,print,remove,reset,set,unset
/caps-man/configuration 7.13:add,comment,edit,export,find,get,print,remove,reset,set,unset
/caps-man/datapath 7.13:add,comment,edit,export,find,get,print,remove,reset,set,unset
/caps-man/interface 7.13:add,comment,disable,edit,enable,export,find,get,hw-info,possible-channels,print,remove,reselect-channel,reset,scan,set,unset
/caps-man/manager 7.13:edit,export,get,print,set 7.21:reset
/caps-man/manager/interface 7.13:add,comment,disable,edit,enable,export,find,get,print,remove,reset,set
/caps-man/provisioning 7.13:add,comment,disable,edit,enable,export,find,get,move,print,remove,reset,set
/caps-man/radio 7.13:find,get,hw-info,print,provision
/caps-man/rates 7.13:add,comment,edit,export,find,get,print,remove,reset,set,unset
/caps-man/registration-table 7.13:edit,find,get,print,remove,reset
/caps-man/remote-cap 7.13:find,get,print,provision,remove,set-identity,upgrade
/caps-man/security 7.13:add,comment,edit,export,find,get,print,remove,reset,set,unset
/certificate 7.24:acme-renew 7.22:add-acme
/certificate/builtin 7.19:find,get,print
/certificate/settings 7.21:reset
/console 7.15:export
/console/settings 7.15:edit,export,get,print,set 7.21:reset
/container 7.21:kill,run,unset,update 7.20:repull 7.23:restart 7.24:save
/container/config 7.21:reset
/container/envs 7.21:disable,enable
/container/layers 7.21:find,get,print
/container/log 7.20:find,get,print
/container/mounts 7.21:disable,enable
/disk 7.18:blink 7.23:check,repair,smart-info 7.19:eject,format 7.24:raid-scrub-cancel 7.12:scan 7.16:test 7.22:trim
/disk/btrfs/filesystem 7.18:add-device,balance-cancel,balance-start,edit,remove-device,replace-cancel,replace-device,reset,scrub-cancel,scrub-start,set 7.17:find,get,print 7.19:reset-counters
/disk/btrfs/subvolume 7.18:add,edit,find,get,print,remove,reset,set
/disk/btrfs/transfer 7.18:add,find,get,print,remove,reset
/disk/settings 7.14:edit,export,get,print,set 7.21:reset
/dude 7.21:reset
/dude/settings 7.21:export
/file 7.23:copy,head,tail 7.13:read 7.20:recursive-print
/file/rsync-daemon 7.16:edit,export,get,print,set 7.21:reset
/interface 7.20:recursive-print
/interface/bridge 7.23:unset
/interface/bridge/port 7.13:unset
/interface/bridge/port/mst-override 7.13:unset
/interface/bridge/vlan/mvrp 7.15:find,get,print
/interface/detect-internet 7.21:reset
/interface/l2tp-server/server 7.21:reset
/interface/lte 7.15:remove,show-capabilities
/interface/lte/esim 7.18:activate,deactivate,delete,find,get,print,refresh-profile-list 7.17:provision,set-nickname 7.21:send-notifications
/interface/lte/settings 7.21:reset
/interface/macsec 7.23:monitor
/interface/macvlan 7.12:add,comment,disable,edit,enable,export,find,get,print,remove,reset,set
/interface/ovpn-server/server 7.17:add,comment,disable,enable,find,remove,reset
/interface/ppp-client 7.11:firmware-upgrade 7.20:unset
/interface/pptp-server/server 7.21:reset
/interface/sstp-server/server 7.21:reset
/interface/vxlan/vteps 7.16:comment 7.18:disable,enable
/interface/wifi 7.13:add,comment,devel,disable,edit,enable,export,find,flat-snoop,frequency-scan,get,monitor,print,remove,reset,scan,set,sniffer,unset,wps-client,wps-push-button 7.22:liberate 7.17:reset-mac-address,roam 7.16:spectral-history,spectral-scan
/interface/wifi/aaa 7.13:add,comment,disable,edit,enable,export,find,get,print,remove,reset,set,unset
/interface/wifi/access-list 7.13:add,comment,disable,edit,enable,export,find,get,move,print,remove,reset,set,unset
/interface/wifi/cap 7.13:edit,export,get,print,set 7.21:reset
/interface/wifi/capsman 7.13:edit,export,get,print,set 7.21:reset
/interface/wifi/capsman/remote-cap 7.13:find,get,print,provision,remove,set-identity,upgrade
/interface/wifi/channel 7.13:add,comment,disable,edit,enable,export,find,get,print,remove,reset,set,unset
/interface/wifi/configuration 7.13:add,comment,disable,edit,enable,export,find,get,print,remove,reset,set,unset
/interface/wifi/datapath 7.13:add,comment,disable,edit,enable,export,find,get,print,remove,reset,set,unset
/interface/wifi/interworking 7.13:add,comment,disable,edit,enable,export,find,get,print,remove,reset,set,unset
/interface/wifi/network 7.22:add,comment,disable,edit,enable,export,find,get,print,remove,reset,set,unset
/interface/wifi/network/radio 7.22:add,comment,disable,edit,enable,export,find,get,print,remove,reset,set,unset
/interface/wifi/provisioning 7.13:add,comment,disable,edit,enable,export,find,get,move,print,remove,reset,set,unset
/interface/wifi/radio 7.17:export 7.13:find,get,print,provision,reg-info,unset
/interface/wifi/radio/settings 7.17:edit,export,get,print,set 7.21:reset
/interface/wifi/registration-table 7.13:find,get,print,remove
/interface/wifi/security 7.13:add,comment,disable,edit,enable,export,find,get,print,remove,reset,set,unset
/interface/wifi/security/multi-passphrase 7.17:add,comment,disable,edit,enable,export,find,get,print,remove,reset,set,unset
/interface/wifi/steering 7.13:add,comment,disable,edit,enable,export,find,get,print,remove,reset,set,unset
/interface/wifi/steering/neighbor-group 7.13:comment,edit,find,get,print,reset,set
/interface/wireguard 7.12:wg-export,wg-import
/interface/wireguard/peers 7.12:show-client-config
/interface/wireless 7.13:add,comment,disable,edit,enable,export,find,frequency-monitor,get,monitor,print,remove,reset,reset-configuration,scan,set,setup-repeater,spectral-history,spectral-scan,wps-client,wps-push-button 7.17:reset-mac-address
/interface/wireless/access-list 7.13:add,comment,disable,edit,enable,export,find,get,move,print,remove,reset,set,unset
/interface/wireless/align 7.13:edit,export,get,monitor,print,set,test-audio 7.21:reset
/interface/wireless/cap 7.13:edit,export,get,print,set 7.21:reset
/interface/wireless/channels 7.13:add,comment,disable,edit,enable,export,find,get,move,print,remove,reset,set
/interface/wireless/connect-list 7.13:add,comment,disable,edit,enable,export,find,get,move,print,remove,reset,set
/interface/wireless/info 7.13:allowed-channels,country-info,country-list,default-scan-list,hw-info,scan-list
/interface/wireless/interworking-profiles 7.13:add,comment,edit,export,find,get,print,remove,reset,set
/interface/wireless/manual-tx-power-table 7.13:comment,edit,export,find,get,print,reset,set
/interface/wireless/nstreme 7.13:comment,edit,export,find,get,print,reset,set
/interface/wireless/nstreme-dual 7.13:add,comment,disable,edit,enable,export,find,get,monitor,print,remove,reset,reset-counters,set
/interface/wireless/registration-table 7.13:edit,find,get,print,remove,reset,reset-counters
/interface/wireless/security-profiles 7.13:add,comment,edit,export,find,get,print,remove,reset,set
/interface/wireless/sniffer 7.13:edit,export,get,print,save,set,sniff 7.21:reset
/interface/wireless/sniffer/packet 7.13:find,get,print
/interface/wireless/snooper 7.13:edit,export,flat-snoop,get,print,set,snoop 7.21:reset
/interface/wireless/wds 7.13:add,comment,disable,edit,enable,export,find,get,monitor,print,remove,reset,set
/iot/bluetooth 7.11:decode-ad
/iot/bluetooth/connections 7.12:connect,disconnect,find,get,print,read,subscribe,unsubscribe,write,write-no-resp
/iot/bluetooth/connections/async-data 7.12:clear,find,get,print
/iot/bluetooth/connections/characteristics 7.12:find,get,print
/iot/bluetooth/peripheral-devices 7.11:edit,find,get,print,reset,set
/iot/lora 7.11:disable,edit,enable,export,find,get,print,reset,reset-devices,set 7.19:send
/iot/lora/channels 7.11:disable,edit,enable,export,find,get,print,reset,set
/iot/lora/joineui 7.11:add,edit,export,find,get,print,remove,reset,set
/iot/lora/netid 7.11:add,edit,export,find,get,print,remove,reset,set
/iot/lora/radios 7.11:disable,edit,enable,export,find,get,print,reset,set
/iot/lora/servers 7.11:add,edit,export,find,get,print,remove,reset,set 7.16:reset-servers
/iot/lora/traffic 7.17:clear,export,find,get,print
/iot/lora/traffic/options 7.17:edit,export,get,print,set 7.21:reset
/iot/modbus 7.21:reset 7.10:transceive
/iot/modbus/security-rules 7.12:add,comment,disable,edit,enable,export,find,get,print,remove,reset,set
/iot/mqtt 7.11:connect,disconnect,subscribe,unsubscribe
/iot/mqtt/subscriptions 7.11:add,edit,export,find,get,print,remove,reset,set 7.23:monitor-data
/iot/mqtt/subscriptions/recv 7.11:clear,find,get,print
/iot/wiliot 7.23:clear,disable,edit,enable,export,get,print,reset,set
/iot/wiliot/bluetooth-traffic 7.23:clear,find,get,print
/iot/wiliot/mqtt-traffic 7.23:clear,find,get,print
/iot/wiliot/options 7.23:edit,export,get,print,reset,set
/iot/wiliot/servers 7.23:defaults,edit,export,find,get,print,reset,set
/ip 7.20:recursive-print
/ip/cloud 7.21:reset
/ip/cloud/advanced 7.21:reset
/ip/dhcp-client/option 7.16:comment
/ip/dhcp-server/config 7.21:reset
/ip/dhcp-server/lease 7.19:send-reconfigure
/ip/dhcp-server/matcher 7.16:comment
/ip/dhcp-server/option 7.16:comment
/ip/dhcp-server/option/sets 7.23:comment
/ip/dns 7.21:reset
/ip/dns/adlist 7.15:add,comment,disable,edit,enable,export,find,get,pause,print,reload,remove,reset,set
/ip/dns/forwarders 7.17:add,comment,disable,edit,enable,export,find,get,print,remove,reset,set
/ip/ipsec/key 7.20:export
/ip/ipsec/key/psk 7.21:add,edit,export,find,generate,get,print,remove
/ip/ipsec/key/rsa 7.20:edit,export-pub-key,find,generate-key,get,import,print,remove,reset,set
/ip/ipsec/settings 7.21:reset
/ip/ipsec/statistics 7.21:export
/ip/media 7.15:add,disable,edit,enable,export,find,get,print,remove,reset,set
/ip/media/settings 7.15:edit,export,get,print,set 7.21:reset
/ip/nat-pmp 7.13:edit,export,get,print,set 7.21:reset
/ip/nat-pmp/interfaces 7.13:add,disable,edit,enable,export,find,get,print,remove,reset,set,unset
/ip/neighbor 7.19:unset
/ip/neighbor/lldp 7.23:find,get,print
/ip/proxy 7.21:reset
/ip/proxy/inserts 7.21:export
/ip/proxy/lookups 7.21:export
/ip/proxy/refreshes 7.21:export
/ip/reverse-proxy 7.22:add,comment,disable,edit,enable,export,find,get,print,remove,reset,set
/ip/route 7.18:check
/ip/service/webserver 7.21:edit,export,get,print,reset,set
/ip/smb 7.21:reset
/ip/socks 7.21:reset
/ip/socksify 7.20:add,comment,disable,edit,enable,export,find,get,print,remove,reset,set
/ip/ssh 7.21:reset
/ip/tftp/settings 7.21:reset
/ip/traffic-flow 7.21:reset
/ip/traffic-flow/ipfix 7.21:reset
/ip/upnp 7.21:reset
/ipv6 7.20:recursive-print
/ipv6/dhcp-client 7.20:unset
/ipv6/dhcp-client/option 7.16:comment
/ipv6/dhcp-relay/option 7.21:add,comment,edit,export,find,get,print,remove,reset,set
/ipv6/dhcp-relay/routes 7.18:find,get,print,remove
/ipv6/dhcp-server/binding 7.17:send-reconfigure
/ipv6/dhcp-server/option 7.16:comment
/ipv6/dhcp-server/option/sets 7.23:comment
/ipv6/nd 7.23:unset
/ipv6/nd/prefix/default 7.21:reset
/ipv6/nd/proxy 7.20:add,comment,disable,edit,enable,export,find,get,print,remove,reset,set
/ipv6/nd/settings 7.23:edit,export,get,print,reset,set
/ipv6/neighbor 7.18:add,comment,disable,edit,enable,export,remove,reset,set
/mpls/mangle 7.17:add,comment,disable,edit,enable,export,find,get,print,remove,reset,reset-counters,reset-counters-all,set,unset
/mpls/settings 7.10:edit,export,get,print,set 7.21:reset
/openflow 7.20:add,comment,disable,edit,enable,export,find,get,print,remove,reset,set,unset
/openflow/flow 7.20:find,get,print
/openflow/group 7.20:find,get,print
/openflow/meter 7.20:find,get,print
/openflow/port 7.20:add,comment,disable,edit,enable,export,find,get,print,remove,reset,set
/port/remote-access 7.21:comment 7.20:unset
/ppp/aaa 7.21:reset
/radius/incoming 7.21:reset
/routing/bfd 7.10:export
/routing/bfd/configuration 7.10:add,disable,edit,enable,export,find,get,move,print,remove,reset,set,unset 7.11:comment
/routing/bfd/session 7.10:find,get,print
/routing/bgp/evpn 7.20:add,comment,disable,edit,enable,export,find,get,move,print,remove,reset,set,unset
/routing/bgp/instance 7.20:add,comment,disable,edit,enable,export,find,get,print,remove,reset,set,unset
/routing/filter 7.20:filter-wizard,sync
/routing/gmp 7.23.2:comment
/routing/igmp-proxy 7.21:reset
/routing/isis 7.13:export
/routing/isis/instance 7.13:add,comment,disable,edit,enable,export,find,get,print,remove,reset,set,unset
/routing/isis/interface 7.13:edit,find,get,print,reset,set,unset
/routing/isis/interface-template 7.13:add,comment,edit,export,find,get,move,print,remove,reset,set,unset 7.17:disable,enable
/routing/isis/lsp 7.13:edit,find,get,print,reset,set,unset
/routing/isis/neighbor 7.13:edit,find,get,print,reset,set,unset
/routing/ospf/interface 7.23:add,disable,edit,enable,export,remove,reset,set,unset 7.23.2:comment
/routing/pimsm/interface 7.12:unset
/routing/pimsm/static-rp 7.20.5:comment
/routing/settings 7.12:edit,export,get,print,set 7.21:reset
/safe-mode 7.21:export 7.18:get,print,release,take,toggle,unroll
/snmp 7.21:reset
/system 7.20:shell,recursive-print
/system/clock 7.21:reset
/system/clock/manual 7.21:reset
/system/console/screen 7.21:reset
/system/default-configuration 7.21:export
/system/default-configuration/caps-mode-script 7.21:export
/system/default-configuration/custom-script 7.21:export
/system/default-configuration/script 7.21:export
/system/device-mode 7.21:export
/system/gps 7.21:reset
/system/health 7.21:reset
/system/identity 7.21:reset
/system/keymat-provider 7.24:add,disable,edit,enable,export,find,get,print,qkd-get-key,qkd-get-key-with-ids,qkd-get-status,remove,reset,set
/system/leds/settings 7.21:reset
/system/license 7.21:export
/system/logging 7.22:comment
/system/logging/action 7.20:clear
/system/note 7.21:reset
/system/ntp/client 7.21:reset
/system/ntp/server 7.21:reset
/system/package 7.18:apply-changes
/system/package/local-update 7.17:download,download-all,export,find,get,print,refresh
/system/package/local-update/mirror 7.17:edit,export,force-check,get,print,set 7.21:reset
/system/package/local-update/update-package-source 7.17:add,edit,export,find,get,print,remove,reset,set
/system/package/update 7.21:reset
/system/regulatory 7.21.4:export,get,print
/system/resource/hardware 7.20:authorize,export,find,get,print,usb-power-reset
/system/resource/hardware/usb-settings 7.20:edit,export,get,print,set 7.21:reset
/system/rtrace 7.21:export 7.13:get,print,start,stop
/system/scheduler 7.24:unset
/system/script 7.24:unset
/system/watchdog 7.21:reset
/terminal 7.12:ask
/tool 7.20:recursive-print
/tool/bandwidth-server 7.21:reset
/tool/e-mail 7.21:reset
/tool/graphing 7.21:reset
/tool/mac-server 7.21:reset
/tool/mac-server/mac-winbox 7.21:reset
/tool/mac-server/ping 7.21:reset
/tool/netinstall 7.24:add,comment,disable,edit,enable,export,find,get,move,print,remove,reset,set,unset
/tool/netinstall/cache 7.24:add,find,get,print,remove
/tool/netinstall/devices 7.24:clear,find,get,install,print
/tool/netinstall/settings 7.24:edit,export,get,print,reset,set
/tool/romon 7.21:reset
/tool/sms 7.21:reset
/tool/sniffer 7.21:reset
/tool/traffic-generator 7.21:reset
/tr069-client 7.21:reset
/user 7.20:recursive-print
/user-manager 7.21:reset
/user-manager/advanced 7.21:reset
/user-manager/database 7.21:reset
/user/aaa 7.21:reset
/user/active 7.20:add,remove
/user/settings 7.21:reset
`

/** The last release in which commands are seen that are there no more: a menu a line. */
export const gone: string = `
/ 7.22.3:ping
/disk 7.18.2:eject-drive,format-drive 7.11.3:scsi-scan
/disk/smb-share 7.13.5:add,comment,disable,edit,enable,export,find,get,print,remove,reset,set
/disk/smb-user 7.13.5:add,comment,disable,edit,enable,export,find,get,print,remove,reset,set
/interface/amt 7.18.2:add,comment,disable,edit,enable,export,find,get,print,remove,reset,set
/interface/bridge/port-controller 7.17.1:edit,export,get,print,set
/interface/bridge/port-controller/device 7.17.1:add,edit,find,get,monitor,print,remove,reset,set
/interface/bridge/port-controller/port 7.17.1:edit,enable,find,get,monitor,print,remove,reset,set
/interface/bridge/port-controller/port/poe 7.17.1:find,get,monitor,print
/interface/bridge/port-extender 7.17.1:edit,export,get,print,set
/interface/bridge/settings 7.22:reset
/interface/lte/esim 7.16.2:activate-profile,enable-profle,rename-profle 7.17.1:delete-profle,disable-profile,enable-profile,list-profiles
/interface/wifi/actual-configuration 7.14.3:comment,edit,find,get,print,reset,set,unset
/interface/wifi/registration-table 7.23.3:edit,reset
/interface/wifiwave2 7.12.2:add,comment,devel,disable,edit,enable,export,find,frequency-scan,get,monitor,print,remove,reset,scan,set,sniffer,unset,wps-client,wps-push-button
/interface/wifiwave2/aaa 7.12.2:add,comment,disable,edit,enable,export,find,get,print,remove,reset,set,unset
/interface/wifiwave2/access-list 7.12.2:add,comment,disable,edit,enable,export,find,get,move,print,remove,reset,set,unset
/interface/wifiwave2/actual-configuration 7.12.2:comment,edit,find,get,print,reset,set,unset
/interface/wifiwave2/cap 7.12.2:edit,export,get,print,set
/interface/wifiwave2/capsman 7.12.2:edit,export,get,print,set
/interface/wifiwave2/capsman/remote-cap 7.12.2:find,get,print,provision,set-identity,upgrade
/interface/wifiwave2/channel 7.12.2:add,comment,disable,edit,enable,export,find,get,print,remove,reset,set,unset
/interface/wifiwave2/configuration 7.12.2:add,comment,disable,edit,enable,export,find,get,print,remove,reset,set,unset
/interface/wifiwave2/datapath 7.12.2:add,comment,disable,edit,enable,export,find,get,print,remove,reset,set,unset
/interface/wifiwave2/interworking 7.12.2:add,comment,disable,edit,enable,export,find,get,print,remove,reset,set,unset
/interface/wifiwave2/provisioning 7.12.2:add,comment,disable,edit,enable,export,find,get,move,print,remove,reset,set,unset
/interface/wifiwave2/radio 7.12.2:find,get,print,provision,reg-info,unset
/interface/wifiwave2/registration-table 7.12.2:edit,find,get,print,remove,reset
/interface/wifiwave2/security 7.12.2:add,comment,disable,edit,enable,export,find,get,print,remove,reset,set,unset
/interface/wifiwave2/steering 7.12.2:add,comment,disable,edit,enable,export,find,get,print,remove,reset,set,unset
/interface/wifiwave2/steering/neighbor-group 7.12.2:comment,edit,find,get,print,reset,set
/iot/lora 7.18.2:unset
/ip/firewall/connection/tracking 7.22:reset
/ip/hotspot/active 7.20.8:add,comment,edit,reset,set
/ip/ipsec/key 7.19.6:edit,export-pub-key,find,generate-key,get,import,print,remove,reset,set
/ip/ipsec/key/qkd 7.23.3:edit,export,get,get-key,get-key-cached,get-key-with-ids,get-status,print,reset,set
/ip/neighbor/discovery-settings 7.22:reset
/ip/service 7.16.2:unset
/ip/settings 7.22:reset
/ipv6/settings 7.22:reset
/lora 7.22.3:disable,edit,enable,export,find,get,print,reset,reset-devices,send,set 7.18.2:unset
/lora/channels 7.22.3:disable,edit,enable,export,find,get,print,reset,set
/lora/joineui 7.22.3:add,edit,export,find,get,print,remove,reset,set
/lora/netid 7.22.3:add,edit,export,find,get,print,remove,reset,set
/lora/radios 7.22.3:disable,edit,enable,export,find,get,print,reset,set
/lora/servers 7.22.3:add,edit,export,find,get,print,remove,reset,reset-servers,set
/lora/traffic 7.22.3:clear,export,find,get,print
/lora/traffic/options 7.22.3:edit,export,get,print,reset,set
/routing 7.19.6:reinstall-fib
/routing/route/rule 7.23:comment,disable,edit,enable,find,get,move,print,reset,set,unset
/routing/stats 7.20.8:info
/rsync-daemon 7.15.3:edit,export,get,print,set
/system/hardware 7.19.6:edit,export,get,print,set
/system/package/local-update 7.21.5:edit,reset,set
/system/resource/irq/rps 7.21.3:disable,edit,enable,export,find,get,print,reset,set
/system/resource/pci 7.19.6:find,get,print,usb-power-reset
/system/resource/usb 7.19.6:authorize,edit,export,find,get,print,set
/system/resource/usb/settings 7.19.6:edit,export,get,print,set
/system/upgrade 7.16.2:download,download-all,edit,export,find,get,print,refresh,reset,set
/system/upgrade/mirror 7.16.2:edit,export,force-check,get,print,set
/system/upgrade/upgrade-package-source 7.16.2:add,edit,export,find,get,print,remove,reset,set
/user/active 7.19.6:request-logout
/user/ssh-keys 7.19.6:reset
`
