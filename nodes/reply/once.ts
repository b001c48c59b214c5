/** A function that makes something at its first call; later calls return the same, or throw the same. */
export function once<T>(make: () => T): () => T {
  let outcome: (() => T) | undefined
  return () => {
    outcome ??= settle(make)
    return outcome()
  }
}

function settle<T>(make: () => T): () => T {
  try {
    const made = make()
    return () => made
  } catch (error) {
    return () => {
      throw error
    }
  }
}
