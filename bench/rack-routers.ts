import { DemoRouter } from '../demo/index.js'

/** Where one demo router listens. */
export interface Address {
  plain: number
  tls: number
}

/** One process of the rack: so many demo routers, each with a plain and a TLS port of its own. */
async function serve(count: number): Promise<void> {
  const addresses: Address[] = []
  for (let at = 0; at < count; at += 1) {
    const router = await DemoRouter.start({ tls: 'certificate' })
    addresses.push({ plain: router.port, tls: router.tlsPort })
  }
  process.send!(addresses)
  process.on('disconnect', () => process.exit())
}

void serve(Number(process.argv[2]))
