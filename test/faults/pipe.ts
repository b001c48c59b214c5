import type { Socket } from 'node:net'
import { Scrambler } from './scrambler.js'

/** One direction of a link: what one socket says the other hears, until a fault is asked for. */
export class Pipe {
  readonly #from: Socket
  readonly #to: Socket
  readonly #onCut: () => void
  readonly #delays = new Set<NodeJS.Timeout>()
  #waiting: Buffer[] = []
  #hasEnded = false
  #isFrozen = false
  #isScheduled = false
  #delay = 0
  #step = Infinity
  #left = Infinity
  #scrambler: Scrambler | undefined
  #passed = 0

  /** @param onCut what ends the link when this direction has had its last byte. */
  constructor(from: Socket, to: Socket, onCut: () => void) {
    this.#from = from
    this.#to = to
    this.#onCut = onCut
    from.on('data', (chunk: Buffer) => this.push(chunk))
    from.on('end', () => this.#after(() => this.#end()))
    to.on('drain', () => this.#flow())
  }

  /** How many bytes have gone through. */
  get passed(): number {
    return this.#passed
  }

  /** How many times sentences left in another order than they came in. */
  get scrambled(): number {
    return this.#scrambler?.count ?? 0
  }

  push(chunk: Buffer): void {
    this.#after(() => {
      if (this.#scrambler !== undefined) this.#scrambler.write(chunk)
      else this.#forward(chunk)
    })
  }

  /** Lets so many more bytes through, then ends the link. */
  cutAfter(bytes: number): void {
    this.#left = bytes
    if (bytes === 0) this.#onCut()
  }

  /** Nothing goes through; nothing is lost. */
  freeze(): void {
    this.#isFrozen = true
    this.#from.pause()
  }

  thaw(): void {
    this.#isFrozen = false
    this.#flow()
  }

  /** At most so many bytes in one turn of the event loop. */
  drip(bytesPerTick: number): void {
    this.#step = bytesPerTick
  }

  /** Everything takes so much longer, in ms. */
  delay(ms: number): void {
    this.#delay = ms
  }

  /** Replies of different tags change places; see {@link Scrambler}. */
  reorder(): void {
    this.#scrambler ??= new Scrambler((sentences) => this.#forward(sentences))
  }

  close(): void {
    for (const timer of this.#delays) clearTimeout(timer)
    this.#scrambler?.close()
    this.#waiting = []
    this.#isFrozen = true
  }

  #after(act: () => void): void {
    if (this.#delay === 0) {
      act()
      return
    }
    const timer = setTimeout(() => {
      this.#delays.delete(timer)
      act()
    }, this.#delay)
    this.#delays.add(timer)
  }

  #end(): void {
    this.#hasEnded = true
    this.#pump()
  }

  #forward(bytes: Buffer): void {
    this.#waiting.push(bytes)
    this.#pump()
  }

  #flow(): void {
    if (this.#isFrozen) return
    this.#from.resume()
    this.#pump()
  }

  #pump(): void {
    while (!this.#isFrozen && !this.#isScheduled && this.#waiting.length > 0) {
      this.#write(this.#next())
      if (this.#left === 0) this.#onCut()
      if (this.#step !== Infinity) this.#schedule()
    }
    if (this.#hasEnded && this.#waiting.length === 0 && !this.#isFrozen) this.#to.end()
  }

  #schedule(): void {
    this.#isScheduled = true
    setImmediate(() => {
      this.#isScheduled = false
      this.#pump()
    })
  }

  #next(): Buffer {
    const [first, ...rest] = this.#waiting as [Buffer, ...Buffer[]]
    const size = Math.min(first.length, this.#step, this.#left)
    this.#waiting = size < first.length ? [first.subarray(size), ...rest] : rest
    return first.subarray(0, size)
  }

  #write(bytes: Buffer): void {
    this.#left -= bytes.length
    this.#passed += bytes.length
    if (!this.#to.write(bytes)) this.#from.pause()
  }
}
