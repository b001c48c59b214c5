import assert from 'node:assert/strict'
import { parseDate, parseDuration, parseRate, parseSize } from '../../../src/wire/measures.js'
import { parseRow, type TypedRow, type Value } from '../../../src/wire/values.js'

type Vectors = readonly (readonly [text: string, value: Value | undefined])[]

const durations: Vectors = [
  ['0s', 0],
  ['600', 600],
  ['10m', 600],
  ['00:10:00', 600],
  ['1d2h', 93_600],
  ['2w3d', 1_468_800],
  ['1d03:04:05', 97_445],
  ['3w1d02:03:04', 1_908_184],
  ['250ms', 0.25],
  ['14ms612us', 0.014612],
  ['1s5ms', 1.005],
  ['5m5ms', 300.005],
  ['120ns', 0.00000012],
  ['00:00:00.200', 0.2],
  ['-5s', -5],
  ['never', undefined],
  ['none', undefined],
  ['', undefined],
  ['-', undefined],
  ['d', undefined],
  ['1x', undefined],
  ['1h1d', undefined],
  ['10:00', undefined],
  ['1m ', undefined],
  ['99999999999999999999', undefined]
]
const rates: Vectors = [
  ['0', 0],
  ['512000', 512_000],
  ['512k', 512_000],
  ['10M', 10_000_000],
  ['10Mbps', 10_000_000],
  ['9.8Mbps', 9_800_000],
  ['144.4Mbps', 144_400_000],
  ['10.5kbps', 10_500],
  ['1Gbps', 1_000_000_000],
  ['0bps', 0],
  ['10M/2M', undefined],
  ['10MiB', undefined],
  ['10B', undefined],
  ['unlimited', undefined],
  ['144.4Mbps-20MHz/2S/SGI', undefined],
  ['-1', undefined],
  ['18446744073709551615', undefined]
]
const sizes: Vectors = [
  ['65536', 65_536],
  ['4M', 4_194_304],
  ['4MiB', 4_194_304],
  ['25.3KiB', 25_907],
  ['1.5GiB', 1_610_612_736],
  ['512B', 512],
  ['100k', 102_400],
  ['10bps', undefined],
  ['10Mbps', undefined],
  ['unlimited', undefined],
  ['', undefined],
  ['18446744073709551615', undefined]
]
const dates: Vectors = [
  ['2026-11-26 10:00:00', '2026-11-26T10:00:00'],
  ['nov/26/2026 10:00:00', '2026-11-26T10:00:00'],
  ['Nov/26/2026', '2026-11-26'],
  ['2026-11-26', '2026-11-26'],
  ['jan/01/1970 00:00:00', '1970-01-01T00:00:00'],
  ['2024-02-29', '2024-02-29'],
  ['2026-02-29', undefined],
  ['2026-13-01', undefined],
  ['foo/26/2026', undefined],
  ['nov/26 10:00:00', undefined],
  ['10:00:00', undefined],
  ['2026-11-26 25:00:00', undefined],
  ['startup', undefined],
  ['', undefined]
]

describe('measures', () => {
  const all: [parse: (text: string) => Value | undefined, vectors: Vectors][] = [
    [parseDuration, durations],
    [parseRate, rates],
    [parseSize, sizes],
    [parseDate, dates]
  ]
  for (const [parse, vectors] of all) {
    for (const [text, value] of vectors) {
      it(`${parse.name} reads ${JSON.stringify(text)}`, () => assert.equal(parse(text), value))
    }
  }
})

describe('values with units', () => {
  const rows: [menu: string, row: Record<string, string>, expected: TypedRow][] = [
    [
      '/system/resource',
      { uptime: '3w1d02:03:04', 'free-memory': '25.3KiB', 'build-time': 'nov/26/2026 10:00:00', version: '7.20' },
      { uptime: 1_908_184, 'free-memory': 25_907, 'build-time': '2026-11-26T10:00:00', version: '7.20' }
    ],
    ['/queue/simple', { 'max-limit': '10M/2M', name: '10M' }, { 'max-limit': [10_000_000, 2_000_000], name: '10M' }],
    ['/queue/simple', { 'max-limit': '10M/2M/1M', 'limit-at': '/' }, { 'max-limit': '10M/2M/1M', 'limit-at': '/' }],
    ['/ip/dns/static', { ttl: '1d' }, { ttl: 86_400 }],
    ['/ip/firewall/mangle', { ttl: '1d' }, { ttl: '1d' }],
    ['/system/scheduler', { interval: '1d', 'start-time': '10:00:00' }, { interval: 86_400, 'start-time': '10:00:00' }],
    ['/log', { time: '2026-11-26 10:00:00', message: '10m' }, { time: '2026-11-26T10:00:00', message: '10m' }],
    ['/tool', { time: '14ms612us', rx: '9.8Mbps' }, { time: 0.014612, rx: 9_800_000 }],
    [
      '/x',
      { uptime: 'never', 'rx-rate': 'unlimited', when: 'yes' },
      { uptime: 'never', 'rx-rate': 'unlimited', when: 'yes' }
    ],
    [
      '/x',
      { running: 'true', mtu: '1500', 'rx-byte': '18446744073709551615' },
      { running: true, mtu: 1500, 'rx-byte': '18446744073709551615' }
    ],
    ['/x', { password: '10m', comment: '1d', timeout: '5m' }, { password: '10m', comment: '1d', timeout: 300 }]
  ]
  for (const [menu, row, expected] of rows) {
    it(`${menu} ${JSON.stringify(row)}`, () => assert.deepEqual(parseRow({ ...row }, 'units', menu), expected))
  }
})
