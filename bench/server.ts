import net from 'node:net'
import { DemoRouter } from '../demo/index.js'

/** What the other process tells once it listens. */
export interface Ports {
  router: number
  echo: number
}

/**
 * The other end, in a process of its own: a demo router, and a bare socket that answers so many bytes with so many
 * others and looks at none of them.
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
  echo.listen(0, '127.0.0.1', () => {
    const ports: Ports = { router: demo.port, echo: (echo.address() as net.AddressInfo).port }
    process.send!(ports)
  })
  process.on('disconnect', () => process.exit())
}

void serve(Number(process.argv[2]), Number(process.argv[3]))
