/** Counters, meters and clocks by what their names end in. */
const COUNTER =
  /(?:^|[-.])(?:bytes?|packets?|errors?|collisions?|hits|naks|(?:bits|packets|drops|errors|ops)-per-second)$|-drops?$/

/** Beginnings of the counters of an interface. */
const OF_INTERFACE =
  /^(?:fp|rx|tx|tx-rx|driver-rx|driver-tx)-(?!band|chains|channel-width|flow-control|freq|immediate|power|radio|switch-offset|template)/

const ALSO = new Set(
  `
  .nextid about activity age bytes-down bytes-in bytes-out bytes-up cache-used cpu-load cpu-used
  current-bytes current-packets expires-after free free-hdd-space free-memory idle-time irq last-activity last-handshake
  last-seen link-downs load limit-bytes-left orig-bytes orig-rate packet-rate packets-in packets-out packets-rx
  packets-tx queued-bytes queued-packets rate rate-down rate-up repl-rate rssi rsrp rsrq rx session-time-left
  session-uptime signal signal-strength signal-to-noise sinr time-remaining timeout total-packet-rate total-rate tx
  uptime write-sect-since-reboot write-sect-total
  `
    .trim()
    .split(/\s+/)
)
/** They look like counters and are set by people. */
const SET =
  /^(?:connection-bytes|crc-errors|data-byte|log-script-errors|on-error|receive-errors|red-avg-packet|switch-to-spt-bytes)$/

/** Whether a property moves by itself: a row in which only such properties differ has not changed. */
export function isMoving(name: string): boolean {
  return ALSO.has(name) || ((COUNTER.test(name) || OF_INTERFACE.test(name)) && !SET.test(name))
}
