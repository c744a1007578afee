import type { LocalDate } from '../value/local-date.js'

/**
 * Of facts that replace one another, the one that holds on a day: the latest by its own date, and of the same date the one
 * recorded last. A fact that is back-dated holds until the next one began, and not for longer.
 */
export const latestOn = <F>(facts: ReadonlyArray<F>, day: LocalDate, from: (fact: F) => LocalDate): F | undefined => {
  let latest: F | undefined
  for (const fact of facts) {
    if (from(fact) <= day && (latest === undefined || from(latest) <= from(fact))) latest = fact
  }
  return latest
}

export const onOf = ({ on }: { readonly on: LocalDate }): LocalDate => on
