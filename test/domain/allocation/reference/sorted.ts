/** The list with one more, which stays in order. Of equals the new one is the last. */
export const withInOrder = <A>(sorted: ReadonlyArray<A>, one: A, compare: (a: A, b: A) => number): A[] => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compare(sorted[middle] as A, one) <= 0) low = middle + 1
    else high = middle
  }
  return sorted.toSpliced(low, 0, one)
}
