import { once } from 'node:events'
import net from 'node:net'
import { DemoRouter } from '../demo/index.js'
import { replayServer, restServer, rowServer } from './replay.js'

/** What the other process tells once it listens. */
export interface Ports {
  /** A demo router. */
  router: number
  /** One that has only one reply, and so costs next to nothing. */
  replay: number
  /** Answers so many bytes with so many others, and looks at none of them. */
  echo: number
  /** One whose rows are ready. */
  rows: number
  /** The same rows over REST. */
  rest: number
  /** The demo router over REST. */
  http: number
  https: number
  /** And over TLS. */
  tls: number
}

/** The other end, in a process of its own. */
async function serve(requestSize: number, replySize: number): Promise<void> {
  const demo = await DemoRouter.start({ http: true, https: 'certificate', tls: 'certificate' })
  const [replay, echo, rows, rest] = [replayServer(), echoServer(requestSize, replySize), rowServer(), restServer()]
  const ports: Ports = {
    router: demo.port,
    replay: await listen(replay),
    echo: await listen(echo),
    rows: await listen(rows),
    rest: await listen(rest),
    http: demo.httpPort,
    https: demo.httpsPort,
    tls: demo.tlsPort
  }
  process.send!(ports)
  process.on('disconnect', () => process.exit())
}

function echoServer(requestSize: number, replySize: number): net.Server {
  const reply = Buffer.alloc(replySize)
  return net.createServer({ noDelay: true }, (socket) => {
    let pending = 0
    socket.on('error', () => socket.destroy())
    socket.on('data', (chunk) => {
      pending += chunk.length
      const replies: Buffer[] = []
      for (; pending >= requestSize; pending -= requestSize) replies.push(reply)
      if (replies.length > 0) socket.write(replies.length === 1 ? reply : Buffer.concat(replies))
    })
  })
}

async function listen(server: net.Server): Promise<number> {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return (server.address() as net.AddressInfo).port
}

void serve(Number(process.argv[2]), Number(process.argv[3]))
