import assert from 'node:assert/strict'
import { allMenus, endsByItself, isRead, isRestart, menuOf, takesIds } from '../../../src/menus/index.js'

const given =
  (...names: string[]) =>
  (argument: string): boolean =>
    names.includes(argument)

/** They show how far they are, and end when they are done. */
const PROGRESS = `
  /certificate/create-certificate-request /certificate/enable-ssl-certificate /certificate/sign /disk/check /disk/copy
  /disk/format /disk/nvme-discover /disk/repair /disk/smart-info /dude/export-db /dude/import-db /dude/vacuum-db
  /interface/lte/esim/provision /interface/lte/firmware-upgrade /interface/ovpn-client/import-ovpn-configuration
  /interface/ovpn-server/server/export-client-configuration /interface/ppp-client/firmware-upgrade
  /interface/wifi/wps-client /interface/wireless/setup-repeater /interface/wireless/wps-client
  /iot/modbus/read-holding-registers /iot/wiliot/disable /iot/wiliot/enable /system/backup/cloud/download-file
  /system/backup/cloud/remove-file /system/backup/cloud/upload-file /system/check-installation
  /system/device-mode/update /system/license/renew /system/package/update/check-for-updates
  /system/package/update/download /system/package/update/install /system/sup-output /tool/fetch /tool/speed-test
  /tool/traffic-generator/inject-pcap`

interface Known {
  path: string
  args: ReadonlySet<string>
}

function commands(): Known[] {
  return allMenus().flatMap((menu) =>
    [...menuOf(menu)!.commands.values()]
      .filter(({ gone }) => gone === undefined)
      .map((command) => ({
        path: `${menu === '/' ? '' : menu}/${command.name}`,
        args: new Set(command.arguments.keys())
      }))
  )
}

describe('endsByItself', () => {
  const refreshing = commands().filter(({ args }) => args.has('freeze-frame-interval') || args.has('once'))
  const progress = PROGRESS.trim().split(/\s+/)

  it('is false for every command of the table that is refreshed, but for those that show how far they are', () => {
    const ending = refreshing.filter(({ path }) => endsByItself(path, given()))
    assert.deepEqual(ending.map(({ path }) => path).sort(), progress.sort())
  })

  it('is true with an argument that ends it, if the command has one', () => {
    for (const { path, args } of refreshing) {
      if (progress.includes(path)) continue
      for (const end of ['once', 'duration', 'count']) {
        if (args.has(end)) assert.ok(endsByItself(path, given(end)), `${path} ${end}`)
      }
      assert.ok(!endsByItself(path, given('interval', 'freeze-frame-interval', 'proplist')), path)
    }
  })

  it('is true for every other command of the table', () => {
    const known = new Set(refreshing.map(({ path }) => path))
    const endless = commands().filter(({ path }) => !known.has(path) && !endsByItself(path, given()))
    assert.deepEqual(
      endless.map(({ path }) => path).filter((path) => !path.endsWith('/listen')),
      ['/tool/ping', '/tool/romon/ping']
    )
  })

  it('knows print, listen, ping and torch by their own arguments', () => {
    assert.ok(endsByItself('/interface/print', given('detail', 'where')))
    for (const name of ['follow', 'follow-only', 'interval']) assert.ok(!endsByItself('/log/print', given(name)), name)
    assert.ok(!endsByItself('/interface/listen', given('once')))
    assert.ok(endsByItself('/ping', given('count')) && !endsByItself('/ping', given('interval')))
    assert.ok(endsByItself('/tool/torch', given('duration')) && !endsByItself('/tool/torch', given('interface')))
    assert.ok(endsByItself('/tool/traceroute', given('count')))
  })

  it('knows commands of menus that nobody knows by their names', () => {
    assert.ok(!endsByItself('/interface/later/monitor-much', given()))
    assert.ok(endsByItself('/interface/later/monitor-much', given('once')))
    assert.ok(!endsByItself('/interface/wireless/snooper/snooper', given()))
    assert.ok(endsByItself('/later/do-something', given()))
    assert.ok(endsByItself('/disk/scan', given()))
  })
})

describe('isRead', () => {
  it('is true for commands that only read', () => {
    const reads = `
      /interface/print /interface/getall /system/identity/get /interface/find /log/listen /interface/ethernet/monitor
      /interface/monitor-traffic /interface/bonding/monitor-slaves /tool/torch /tool/ping /ping /tool/traceroute
      /console/inspect /resolve /tool/profile /tool/ip-scan /tool/mac-scan /tool/snmp-get /tool/snmp-walk /file/read
      /ip/route/check /export /ip/address/export`
    for (const path of reads.trim().split(/\s+/)) assert.ok(isRead(path, given()), path)
  })

  it('is false for all others', () => {
    const writes = `
      /interface/set /interface/add /system/reboot /tool/fetch /system/script/run /execute /import /file/add
      /system/backup/save /tool/sniffer/start /ip/dns/cache/flush /disk/check /later/do-something`
    for (const path of writes.trim().split(/\s+/)) assert.ok(!isRead(path, given()), path)
  })

  it('is false with an argument that writes', () => {
    for (const name of ['file', 'append', 'do', 'on-event']) {
      assert.ok(!isRead('/interface/print', given(name)), name)
      assert.ok(!isRead('/interface/monitor-traffic', given(name)), name)
    }
    assert.ok(!isRead('/export', given('file')) && !isRead('/ip/route/check', given('do')))
    assert.ok(isRead('/file/read', given('file', 'offset')) && !isRead('/file/read', given('file', 'do')))
  })
})

describe('isRestart', () => {
  it('is true for commands after which the connection goes', () => {
    const known = commands().filter(({ path }) => isRestart(path))
    assert.equal(known.length, 7)
    assert.ok(!isRestart('/system/reboot/print') && !isRestart('/system/routerboard/upgrade'))
  })
})

describe('takesIds', () => {
  it('is true for commands of the table that take numbers', () => {
    for (const { path, args } of commands()) {
      if (/\/(?:edit|get)$/.test(path)) continue
      assert.equal(takesIds(path), args.has('numbers') || args.has('number'), path)
    }
  })

  it('is true in menus that nobody knows for all but what looks and adds', () => {
    for (const name of ['set', 'remove', 'move', 'reset-counters']) assert.ok(takesIds(`/later/menu/${name}`), name)
    for (const name of ['add', 'print', 'getall', 'listen', 'find']) assert.ok(!takesIds(`/later/menu/${name}`), name)
    assert.ok(!takesIds('/system/identity/set') && !takesIds('/system/identity/unheard-of'))
  })
})
