import type { KnownDebt } from '../../domain/debt/state.js'
import type { DebtId, DebtorId } from '../../domain/value/id.js'

/**
 * Of which debt a row of a register is, whose debt that is on the day, and who looks after it.
 *
 * @since 0.2.0
 */
export interface OfDebt {
  readonly debt: DebtId
  readonly debtor: DebtorId
  readonly collector: string | undefined
  readonly tags: Readonly<Record<string, string>>
}

const noTags = {}

export const ofDebt = ({ debt, debtor, issued, file }: KnownDebt): OfDebt => ({
  ...{ debt, debtor, collector: file.collector, tags: issued.tags ?? noTags },
})

/** Shares out what is open, to whoever comes first: no more is promised or disputed in all. */
export const sharedOut = (open: bigint): ((wanted: bigint) => bigint) => {
  let left = open
  return (wanted) => {
    const share = wanted < left ? wanted : left
    if (share <= 0n) return 0n
    left -= share
    return share
  }
}
