// Menus by the words that people use for what is in them. Loading this file again changes nothing.
;(function () {
  const text = (key, details) => routerosExplorer.text(key, details)

  /** The best menu of each first. The catalogs have the words, by the name of the group: the first is its title. */
  const MENUS = {
    devices:
      '/ip/dhcp-server/lease /interface/wifi/registration-table /interface/wireless/registration-table /ip/arp /interface/bridge/host',
    block: '/ip/firewall/filter /ip/firewall/address-list /ip/dhcp-server/lease /ip/kid-control/device',
    children: '/ip/kid-control /ip/kid-control/device',
    wifi: '/interface/wifi /interface/wireless /interface/wifi/configuration /interface/wifiwave2',
    'wifi-password':
      '/interface/wifi/security /interface/wireless/security-profiles /interface/wifi /interface/wifiwave2/security /caps-man/security',
    'wifi-clients':
      '/interface/wifi/registration-table /interface/wireless/registration-table /interface/wifiwave2/registration-table /caps-man/registration-table',
    guests: '/ip/hotspot/user /ip/hotspot/active /ip/hotspot/host',
    speed: '/queue/simple /queue/tree /interface',
    traffic: '/interface /ip/firewall/connection /queue/simple',
    forward: '/ip/firewall/nat /ip/upnp',
    internet: '/ip/dhcp-client /interface/pppoe-client /ip/cloud /interface/lte /ip/route',
    addresses: '/ip/address /ip/pool /ip/dhcp-server/network /ipv6/address',
    websites: '/ip/dns /ip/dns/static /ip/dns/adlist /ip/dns/cache',
    vpn: '/interface/wireguard/peers /interface/wireguard /ppp/active /ppp/secret /interface/l2tp-server/server /interface/ovpn-server/server /ip/ipsec/active-peers',
    cables: '/interface/ethernet /interface/bridge/port /interface/ethernet/switch/port',
    poe: '/interface/ethernet/poe',
    vlan: '/interface/vlan /interface/bridge/vlan',
    mobile: '/interface/lte /interface/lte/apn',
    sms: '/tool/sms/inbox /tool/sms',
    log: '/log /system/logging /system/history',
    users: '/user /user/active /user/group',
    services: '/ip/service /ip/ssh /tool/mac-server',
    schedule: '/system/scheduler /system/script',
    update: '/system/package/update /system/package /system/routerboard',
    health: '/system/health /system/ups',
    load: '/system/resource /system/resource/cpu /system/routerboard',
    name: '/system/identity /system/note',
    time: '/system/clock /system/ntp/client',
    files: '/file /disk /system/backup/cloud',
    outage: '/tool/netwatch /interface/detect-internet/state',
    neighbours: '/ip/neighbor /interface/wifi/capsman/remote-cap /caps-man/remote-cap'
  }

  /** Without accents and capital letters: so what is typed is compared with what stands in the catalog. */
  function plain(words) {
    return words
      .normalize('NFKD')
      .replace(/\p{Mn}/gu, '')
      .toLowerCase()
  }

  /** Letters and digits alone, with one space before each word. */
  function spaced(words) {
    return plain(` ${words}`).replace(/[^\p{L}\p{N}]+/gu, ' ')
  }

  let known

  /** By path, what people call it: `title`, `words` and how near to the top of the group it stands. */
  function wordsByPath() {
    known ??= readWords()
    return known
  }

  function readWords() {
    const byPath = new Map()
    for (const [group, paths] of Object.entries(MENUS)) {
      const own = text(`words.${group}`)
      // The words of the manual, which many use in any language.
      const english = text(`words.${group}`, { lng: 'en-US' })
      const [title] = own.split(/[,、，]\s*/)
      for (const [rank, path] of paths.split(' ').entries()) {
        const entries = byPath.get(path) ?? []
        entries.push({ title, words: spaced(`${own}, ${english}`), rank })
        byPath.set(path, entries)
      }
    }
    return byPath
  }

  /** How well a term is found in the words of one group: 0 is not at all. The first words say best what it is about. */
  function foundInWords(term, { words, rank }) {
    const wanted = spaced(term).trimEnd()
    const place = words.indexOf(hasNoSpaces(term) ? wanted.trimStart() : wanted)
    return place < 0 || wanted === '' ? 0 : 4 - rank / 8 - Math.min(place, 200) / 200
  }

  /** Of Chinese and Japanese texts, a word is no more than a part. */
  function hasNoSpaces(term) {
    return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(term)
  }

  function foundInPath(term, path) {
    const names = path.split('/')
    if (names.at(-1) === term) return 5
    if (names.at(-1).startsWith(term)) return 3.5
    return path.includes(term) ? 2 : 0
  }

  /**
   * The menus for what was typed, best first: those in which most of its words are found, in the path or in the words
   * that people use.
   */
  function findMenus(typed, paths, most) {
    const terms = plain(typed)
      .split(/[\s,/]+/)
      .filter((term) => term !== '')
    const byPath = wordsByPath()
    const results = paths.map((path) => {
      const entries = byPath.get(path) ?? []
      const scores = terms.map((term) =>
        Math.max(foundInPath(term, path), ...entries.map((entry) => foundInWords(term, entry)))
      )
      const title = entries.find((entry) => terms.some((term) => foundInWords(term, entry) > 0))?.title
      const found = scores.filter((score) => score > 0).length
      return { path, about: title ?? entries[0]?.title, found, score: scores.reduce((sum, score) => sum + score, 0) }
    })
    const best = Math.max(0, ...results.map(({ found }) => found))
    return results
      .filter(({ found }) => found > 0 && found === best)
      .sort((a, b) => b.score - a.score || a.path.length - b.path.length || a.path.localeCompare(b.path))
      .slice(0, most)
  }

  /** What people call a menu, if anything. */
  function titleOf(path) {
    return wordsByPath()
      .get(path)
      ?.find(({ rank }) => rank === 0)?.title
  }

  globalThis.routerosExplorer = Object.assign(globalThis.routerosExplorer ?? {}, { findMenus, titleOf })
})()
