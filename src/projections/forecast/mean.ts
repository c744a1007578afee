/** The mean of numbers, which does not depend on their order; nothing of none. */
export const mean = (values: Iterable<number>): number | undefined => {
  const inOrder = Float64Array.from(values).sort()
  return inOrder.length === 0 ? undefined : inOrder.reduce((sum, value) => sum + value, 0) / inOrder.length
}
