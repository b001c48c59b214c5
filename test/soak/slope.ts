/** A straight line through samples. */
export interface Slope {
  /** Per unit of time. */
  readonly value: number
  /** The standard error of `value`. */
  readonly error: number
}

/** The least-squares slope of values over times. */
export function slopeOf(samples: readonly (readonly [time: number, value: number])[]): Slope {
  const count = samples.length
  const mean = (at: 0 | 1): number => samples.reduce((sum, sample) => sum + sample[at], 0) / count
  const [meanTime, meanValue] = [mean(0), mean(1)]
  const spread = samples.reduce((sum, [time]) => sum + (time - meanTime) ** 2, 0)
  const value = samples.reduce((sum, [time, each]) => sum + (time - meanTime) * (each - meanValue), 0) / spread
  const rest = samples.reduce((sum, [time, each]) => sum + (each - meanValue - value * (time - meanTime)) ** 2, 0)
  return { value, error: Math.sqrt(rest / Math.max(1, count - 2) / spread) }
}
