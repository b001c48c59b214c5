/** A row that has to leave its place. */
export interface Move<Row> {
  readonly row: Row
  /** The row it goes before; undefined is the end. */
  readonly before: Row | undefined
  /** Its places before the first move and after the last, counted from 1. */
  readonly from: number
  readonly to: number
}

/**
 * The fewest moves after which the wanted rows stand in their order, each before the next: the longest run that
 * already does stays, and every other row is moved once. Rows that are not wanted keep their order.
 *
 * A wanted row never passes its twin, or the next plan would take the twin for it: where it would, rows move up alone.
 *
 * @param wanted in the order they shall have; each is one of `standing`.
 * @param standing all rows, in the order they have.
 * @param twins of wanted rows, the next row that is not wanted and has the same key.
 */
export function movesFor<Row>(
  wanted: readonly Row[],
  standing: readonly Row[],
  twins: ReadonlyMap<Row, Row> = new Map()
): Move<Row>[] {
  const placeOf = new Map(standing.map((row, at) => [row, at]))
  const places = wanted.map((row) => placeOf.get(row)!)
  let { moved, ends } = arrange(longestRun(places), places, standing.length)
  const passes = [...twins].some(([row, twin]) => ends[placeOf.get(row)!]! > ends[placeOf.get(twin)!]!)
  if (passes) ({ moved, ends } = arrange(lowest(places), places, standing.length))
  return moved.map(([place, before]) => ({
    row: standing[place]!,
    before: standing[before],
    from: place + 1,
    to: ends[place]! + 1
  }))
}

interface Arrangement {
  /** Which place moves before which. */
  readonly moved: readonly (readonly [place: number, before: number])[]
  /** By the place before the first move: that after the last. */
  readonly ends: readonly number[]
}

/** @param staying the indexes of places that are not moved: those places grow. */
function arrange(staying: ReadonlySet<number>, places: readonly number[], count: number): Arrangement {
  const line = new Line(count)
  const moved: [place: number, before: number][] = []
  const move = (place: number, before: number): void => {
    line.move(place, before)
    moved.push([place, before])
  }
  let last = places.length - 1
  while (last >= 0 && !staying.has(last)) last -= 1
  for (let at = last - 1; at >= 0; at -= 1) if (!staying.has(at)) move(places[at]!, places[at + 1]!)
  // Nothing that stays comes after these: each goes right behind the one before it.
  for (let at = last + 1; at < places.length; at += 1) move(places[at]!, line.after(places[at - 1]!))
  return { moved, ends: line.places() }
}

/** Where in a list of different numbers nothing lower comes after: what moves then moves up. */
function lowest(numbers: readonly number[]): Set<number> {
  const found = new Set<number>()
  let least = Infinity
  for (let at = numbers.length - 1; at >= 0; at -= 1) {
    if (numbers[at]! > least) continue
    least = numbers[at]!
    found.add(at)
  }
  return found
}

/** Where in a list of different numbers its longest increasing run stands; of two the one that ends earlier. */
function longestRun(numbers: readonly number[]): Set<number> {
  /** By length: where the run of that length ends that has the smallest last number. */
  const ends: number[] = []
  const previous: (number | undefined)[] = []
  for (const [at, number] of numbers.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (numbers[ends[middle]!]! < number) low = middle + 1
      else high = middle
    }
    previous.push(ends[low - 1])
    ends[low] = at
  }
  const run = new Set<number>()
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) run.add(at)
  return run
}

/** Numbers from 0 up, of which each knows its neighbours; the number after the last stands for the end. */
class Line {
  readonly #next: number[]
  readonly #previous: number[]

  constructor(length: number) {
    this.#next = Array.from({ length: length + 1 }, (_, at) => (at + 1) % (length + 1))
    this.#previous = Array.from({ length: length + 1 }, (_, at) => (at + length) % (length + 1))
  }

  after(number: number): number {
    return this.#next[number]!
  }

  move(number: number, before: number): void {
    if (number === before) return
    this.#link(this.#previous[number]!, this.#next[number]!)
    const after = this.#previous[before]!
    this.#link(after, number)
    this.#link(number, before)
  }

  /** Of each number, how many stand before it. */
  places(): number[] {
    const places: number[] = []
    const end = this.#next.length - 1
    for (let number = this.#next[end]!, place = 0; number !== end; number = this.#next[number]!, place += 1) {
      places[number] = place
    }
    return places
  }

  #link(left: number, right: number): void {
    this.#next[left] = right
    this.#previous[right] = left
  }
}
