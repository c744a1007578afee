/** What is open of something, in minor units. */
interface Open {
  readonly open: bigint
}

/** The parts after the first `amount` minor units of them. */
export const withoutFirst = <P extends Open>(parts: ReadonlyArray<P>, amount: bigint): ReadonlyArray<P> => {
  let left = amount
  return parts.flatMap((part) => {
    const taken = left < part.open ? left : part.open
    left -= taken
    return part.open > taken ? [{ ...part, open: part.open - taken }] : []
  })
}

/** The first `amount` minor units of the parts. */
export const firstOf = <P extends Open>(parts: ReadonlyArray<P>, amount: bigint): ReadonlyArray<P> => {
  let left = amount
  return parts.flatMap((part) => {
    const taken = left < part.open ? left : part.open
    left -= taken
    return taken > 0n ? [{ ...part, open: taken }] : []
  })
}
