import type { Router } from '../../src/index.js'

/** What is done with a router. @throws {UsageError | RouterOSError} as a rejection. */
export type Work = (router: Router) => Promise<void>
