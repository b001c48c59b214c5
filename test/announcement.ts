/** What a router may say of itself; what is undefined it leaves out. */
export interface Announcement {
  mac?: string | undefined
  identity?: string | undefined
  version?: string | undefined
  platform?: string | undefined
  uptime?: number | undefined
  softwareId?: string | undefined
  board?: string | undefined
  ipv6?: string | undefined
  interface?: string | undefined
  ipv4?: string | undefined
}

const hex = (text: string): string => Buffer.from(text, 'utf8').toString('hex')
const field = (type: string, value: string): string =>
  `00${type}${(value.length / 2).toString(16).padStart(4, '0')}${value}`

/** An MNDP packet, written down in hexadecimal as one sees it in a capture. */
export function announce(said: Announcement): Buffer {
  let packet = '61000001'
  if (said.mac !== undefined) packet += field('01', said.mac.replaceAll(':', ''))
  if (said.identity !== undefined) packet += field('05', hex(said.identity))
  if (said.version !== undefined) packet += field('07', hex(said.version))
  if (said.platform !== undefined) packet += field('08', hex(said.platform))
  if (said.uptime !== undefined) {
    const [a, b, c, d] = said.uptime.toString(16).padStart(8, '0').match(/../g)!
    packet += field('0a', `${d}${c}${b}${a}`)
  }
  if (said.softwareId !== undefined) packet += field('0b', hex(said.softwareId))
  if (said.board !== undefined) packet += field('0c', hex(said.board))
  packet += field('0e', '01')
  if (said.ipv6 !== undefined) packet += field('0f', said.ipv6.replaceAll(':', ''))
  if (said.interface !== undefined) packet += field('10', hex(said.interface))
  if (said.ipv4 !== undefined) {
    const parts = said.ipv4.split('.').map((part) => Number(part).toString(16).padStart(2, '0'))
    packet += field('11', parts.join(''))
  }
  return Buffer.from(packet, 'hex')
}
