import type { NodeMessage } from 'node-red'
import { EmbeddedNodeRed } from './nodered.js'
import { Arena } from './opponents.js'
import { atMost, type Findings, perSecond, whole } from './report.js'
import { live, mebibytes } from './used.js'

const ROWS = 1_000_000
const PROPERTIES = 27
const STEP = 100_000
const LIMIT = 64 * 2 ** 20

/** How far the memory has grown by the time so many rows have come. */
interface Sample {
  rows: number
  ms: number
  /** The most until then. */
  rss: number
}

export async function million(): Promise<Findings> {
  const arena = await Arena.open()
  const nodeRed = await EmbeddedNodeRed.start(arena.ports.rows, {
    batches: { type: 'routeros-command', command: '/interface/print', commandType: 'str', output: 'batch' }
  })
  // Connects, and has the other side make its rows.
  await nodeRed.follow('batches', order(1), isLast)

  const [liveBefore, rssBefore] = [await live(), process.memoryUsage.rss()]
  const samples: Sample[] = []
  const began = performance.now()
  let [rows, most] = [0, rssBefore]
  await nodeRed.follow('batches', order(ROWS), (msg) => {
    const before = rows
    rows += msg.payload.length
    most = Math.max(most, process.memoryUsage.rss())
    if (Math.floor(rows / STEP) > Math.floor(before / STEP)) {
      samples.push({ rows, ms: performance.now() - began, rss: most - rssBefore })
    }
    return isLast(msg)
  })
  if (rows !== ROWS) throw new Error(`${rows} rows instead of ${ROWS}`)
  const liveAfter = (await live()) - liveBefore
  await nodeRed.stop()
  arena.close()

  const table = {
    title: 'A million rows in batches',
    measured: `A real Node-RED, as above: one message to a command node with output "batch", 500 rows of ${PROPERTIES} properties to a message, whose
receiver keeps none. How far the resident memory of the process (RSS) has ever grown beyond that of the connected, idle
Node-RED before it: garbage, buffers and compiled code count, and nothing is collected by force on the way. After the
last row and a garbage collection, live memory had grown by ${mebibytes(liveAfter)}.`,
    columns: ['rows', 'ms', 'rows/s', 'RSS growth, at most'],
    rows: samples.map(({ rows: count, ms, rss }) => [whole(count), whole(ms), perSecond(count, ms), mebibytes(rss)])
  }
  const goal = atMost('a million rows in batches: growth of RSS', LIMIT, most - rssBefore, mebibytes)
  return { tables: [table], goals: [goal] }
}

function order(rows: number): NodeMessage {
  return { args: { rows, properties: PROPERTIES } }
}

/** The last of a sequence carries its count. */
function isLast(msg: { parts?: { count?: number } }): boolean {
  return msg.parts?.count !== undefined
}
