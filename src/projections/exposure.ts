import type { CurrencyCode } from '../domain/value/currency.js'
import type { DebtorId } from '../domain/value/id.js'
import { daysPastDue } from '../domain/value/local-date.js'
import { type Money, money } from '../domain/value/money.js'
import { type Covers, chequeAt, coverAt, coveredBy, coverOf } from './open-item/cheque-cover.js'
import type { OpenItemState } from './open-item/open-item-codec.js'
import { type At, balanceOf, factsAt, positionAt } from './open-item/position.js'
import type { States } from './projection/projection.js'

export interface ExposureQuery extends At {
  readonly debtor: DebtorId
}

/**
 * What is at stake with one debtor in one currency. `exposure` is `open` and `recourse`, what cheques of the debtor that were
 * passed on may bring back. `covered`, what of `open` cheques are for, and `unapplied` stand beside it; `overdueDays` is the
 * age of the oldest open part.
 */
export interface CurrencyExposure {
  readonly currency: CurrencyCode
  readonly exposure: Money
  readonly open: Money
  readonly recourse: Money
  readonly covered: Money
  readonly unapplied: Money
  readonly overdueDays: number
}

/** What is at stake with a debtor on any day, as known at any time, by currency: what a credit decision goes by. */
export const exposure = (states: States<OpenItemState>, query: ExposureQuery): ReadonlyArray<CurrencyExposure> => {
  const covers = coverAt(states, query)
  const tallies = new Map<CurrencyCode, Tally>()
  for (const history of states.values()) {
    if (history?.item.debtor !== query.debtor || factsAt(history, query).length === 0) continue
    const { kind, currency } = history.item
    const tally = tallies.get(currency) ?? { open: 0n, recourse: 0n, covered: 0n, unapplied: 0n, overdueDays: 0 }
    tallies.set(currency, tally)
    if (kind === 'payment') tally.unapplied += balanceOf(factsAt(history, query))
    else if (kind === 'cheque') addCheque(tally, chequeAt(history, query))
    else addDebt(tally, positionAt(history, query), covers, query)
  }
  return [...tallies].sort(([a], [b]) => (a < b ? -1 : 1)).map(([currency, tally]) => told(currency, tally))
}

interface Tally {
  open: bigint
  recourse: bigint
  covered: bigint
  unapplied: bigint
  overdueDays: number
}

const addCheque = (tally: Tally, cheque: ReturnType<typeof chequeAt>): void => {
  if (cheque?.recourse) tally.recourse += cheque.outstanding
}

const addDebt = (tally: Tally, position: ReturnType<typeof positionAt>, covers: Covers, { asOf }: At): void => {
  if (position === undefined) return
  tally.open += position.open
  tally.covered += coveredBy(coverOf(covers, position))
  for (const { due } of position.parts) tally.overdueDays = Math.max(tally.overdueDays, daysPastDue(due, asOf))
}

const told = (
  currency: CurrencyCode,
  { open, recourse, covered, unapplied, overdueDays }: Tally,
): CurrencyExposure => ({
  currency,
  exposure: money(open + recourse, currency),
  open: money(open, currency),
  recourse: money(recourse, currency),
  covered: money(covered, currency),
  unapplied: money(unapplied, currency),
  overdueDays,
})
