import { once } from 'node:events'
import net from 'node:net'
import { DemoRouter } from '../demo/index.js'

/** What the other process tells once it listens. */
export interface Ports {
  router: number
  replay: number
  echo: number
}

/**
 * The other end, in a process of its own: a demo router; one that has only one reply, and so costs next to nothing; and
 * a bare socket that answers so many bytes with so many others and looks at none of them.
 */
async function serve(requestSize: number, replySize: number): Promise<void> {
  const demo = await DemoRouter.start()
  const reply = Buffer.alloc(replySize)
  const echo = net.createServer((socket) => {
    let pending = 0
    socket.setNoDelay(true)
    socket.on('data', (chunk) => {
      pending += chunk.length
      const replies: Buffer[] = []
      for (; pending >= requestSize; pending -= requestSize) replies.push(reply)
      if (replies.length > 0) socket.write(replies.length === 1 ? reply : Buffer.concat(replies))
    })
  })
  const replay = net.createServer((socket) => {
    socket.setNoDelay(true)
    socket.on('data', (chunk) => {
      const tags = chunk.toString('latin1').matchAll(/\.tag=(\d+)\0/g)
      socket.write([...tags].map(([, tag]) => replyTo(tag!)).join(''), 'latin1')
    })
  })
  const ports: Ports = { router: demo.port, replay: await listen(replay), echo: await listen(echo) }
  process.send!(ports)
  process.on('disconnect', () => process.exit())
}

/** `!re` with a name, and `!done`. */
function replyTo(tag: string): string {
  const word = `${String.fromCharCode(tag.length + 5)}.tag=${tag}`
  return `\x03!re${word}\x0e=name=MikroTik\0\x05!done${word}\0`
}

async function listen(server: net.Server): Promise<number> {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return (server.address() as net.AddressInfo).port
}

void serve(Number(process.argv[2]), Number(process.argv[3]))
