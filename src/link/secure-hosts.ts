/** The usual ports of the API and of REST, TLS and plain, are one router. */
const USUAL_PORTS = new Set([undefined, 8728, 8729, 443, 80])
/** Remembered at once; the oldest is forgotten first. */
const MOST = 10_000

/**
 * Where TLS has worked: under `AUTO` nothing goes back to plain there. All that can reach the same router share one, and
 * it lasts as long as they do.
 */
export class SecureHosts {
  /** The one where TLS has worked last stands last. */
  readonly #known = new Set<string>()

  /** Whether TLS has worked there; the usual ports are one place. */
  has(host: string, port: number | undefined): boolean {
    return this.#known.has(keyOf(host, port))
  }

  /** TLS has worked there. */
  add(host: string, port: number | undefined): void {
    const key = keyOf(host, port)
    this.#known.delete(key)
    this.#known.add(key)
    const [oldest] = this.#known
    if (this.#known.size > MOST && oldest !== undefined) this.#known.delete(oldest)
  }
}

function keyOf(host: string, port: number | undefined): string {
  return `${normaliseHost(host)} ${USUAL_PORTS.has(port) ? '' : port}`
}

/** One spelling for each host: blanks, brackets, case, zeros and a last dot make no difference. */
export function normaliseHost(host: string): string {
  const bare = host
    .trim()
    .replace(/^\[(.*)\]$/, '$1')
    .toLowerCase()
  const written = bare.includes(':') ? `[${bare}]` : bare.replace(/\.$/, '')
  // It knows the spellings of addresses, but not those with a zone.
  return URL.canParse(`http://${written}`) ? new URL(`http://${written}`).hostname : written
}
