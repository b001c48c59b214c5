/** DHCP leases, 15 properties each, as text. */
export function leases(count: number): Record<string, string>[] {
  return Array.from({ length: count }, (_, at) => ({
    '.id': `*${at.toString(16).toUpperCase()}`,
    address: `10.7.${at % 250}.9`,
    'mac-address': `48:A9:8A:7E:00:${String(at % 100).padStart(2, '0')}`,
    'client-id': '1:48:a9:8a:7e:0:1',
    server: 'defconf',
    status: 'bound',
    'expires-after': `${1 + (at % 9)}m${at % 60}s`,
    'last-seen': `${at % 24}h${at % 60}m`,
    'active-address': `10.7.${at % 250}.9`,
    'active-mac-address': '48:A9:8A:7E:00:01',
    'host-name': `client-${at}`,
    comment: at % 3 === 0 ? '' : 'ground floor',
    dynamic: 'true',
    blocked: 'false',
    disabled: 'false'
  }))
}

/** Rows with any number of properties: texts, numbers and booleans. */
export function wideRows(properties: number, count: number): Record<string, string>[] {
  const names = Array.from({ length: properties }, (_, index) => `property-${index}`)
  return Array.from({ length: count }, (_, at) =>
    Object.fromEntries(names.map((name, index) => [name, [`text-${at}`, String(at * index), 'true'][index % 3]!]))
  )
}
