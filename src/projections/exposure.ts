import { type SchedulePart, scheduleOf } from '../domain/debt/schedule.js'
import { openBalance } from '../domain/debt/state.js'
import type { CurrencyCode } from '../domain/value/currency.js'
import type { DebtorId } from '../domain/value/id.js'
import { daysPastDue, type LocalDate } from '../domain/value/local-date.js'
import { type Money, money } from '../domain/value/money.js'
import { chequeAt } from './open-item/cheque-at.js'
import { coverAt, coveredBy, coverOf } from './open-item/cheque-cover.js'
import { debtAt } from './open-item/debt-at.js'
import type { OpenItemState } from './open-item/item-history-codec.js'
import { paymentAt } from './open-item/payment-at.js'
import { placed, type ReportAt } from './open-item/place.js'
import type { States } from './projection/projection.js'
import type { At } from './projection/state-at.js'

/**
 * Whose exposure, on which day. `materiality`, one amount for a currency, is what may be overdue without counting as late; of
 * a currency that it does not name, every minor unit counts.
 *
 * @since 0.1.0
 */
export interface ExposureQuery extends ReportAt {
  readonly debtor: DebtorId
  readonly materiality?: ReadonlyArray<Money> | undefined
}

/**
 * What is at stake with one debtor in one currency. `exposure` is `open` and `recourse`, what cheques of the debtor that were
 * passed on may bring back. `covered`, what of `open` cheques are for, and `unapplied` stand beside it. `overdueDays` is the
 * most days past due that more than the materiality of the query is; 0 where nothing is overdue.
 *
 * @since 0.1.0
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

/**
 * What is at stake with a debtor on any day, as known at any time, by currency: what a credit decision goes by.
 *
 * @since 0.1.0
 */
export const exposure = (states: States<OpenItemState>, query: ExposureQuery): ReadonlyArray<CurrencyExposure> =>
  exposures(states, placed(states, query), query).get(query.debtor) ?? []

/** The same of one debtor, or of each that has anything, in one pass. */
export const exposures = (
  states: States<OpenItemState>,
  at: At,
  { debtor, materiality = [] }: Partial<Pick<ExposureQuery, 'debtor' | 'materiality'>>,
): ReadonlyMap<DebtorId, ReadonlyArray<CurrencyExposure>> => {
  const tallies = new Map<DebtorId, Map<CurrencyCode, Tally>>()
  const tallyOf = (whose: DebtorId, currency: CurrencyCode): Tally => {
    const own = tallies.get(whose) ?? new Map<CurrencyCode, Tally>()
    tallies.set(whose, own)
    const tally = own.get(currency) ?? { open: 0n, recourse: 0n, covered: 0n, unapplied: 0n, parts: [] }
    own.set(currency, tally)
    return tally
  }
  const isAsked = (whose: DebtorId): boolean => debtor === undefined || whose === debtor
  const asked = [...states.values()].filter((history) => history?.debtors.some(isAsked))
  const debts = new Set(asked.flatMap((history) => (history?.kind === 'debt' ? [history.id] : [])))
  const covers = coverAt(states, at, debtor === undefined ? undefined : debts)
  for (const history of asked) {
    switch (history?.kind) {
      case 'debt': {
        const debt = debtAt(history, at)
        if (debt === undefined || !isAsked(debt.debtor)) continue
        const open = openBalance(debt)
        const tally = tallyOf(debt.debtor, debt.currency)
        tally.open += open
        tally.covered += coveredBy(coverOf(covers, { debt: debt.debt, currency: debt.currency, open }))
        tally.parts.push(...scheduleOf(debt))
        continue
      }
      case 'payment': {
        const payment = paymentAt(history, at)
        if (payment === undefined) continue
        const { debtor: payer, amount } = payment.received
        tallyOf(payer, amount.currency).unapplied += payment.unapplied
        continue
      }
      case 'cheque': {
        const cheque = chequeAt(history, at)
        if (cheque === undefined) continue
        tallyOf(cheque.debtor, cheque.currency).recourse += cheque.recourse ? cheque.outstanding : 0n
      }
    }
  }
  const immaterial = (currency: CurrencyCode): bigint =>
    materiality.find((amount) => amount.currency === currency)?.amount ?? 0n
  return new Map(
    [...tallies].map(([whose, own]) => [
      whose,
      [...own]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([currency, tally]) => told(currency, tally, overdueDays(tally.parts, immaterial(currency), at.asOf))),
    ]),
  )
}

interface Tally {
  open: bigint
  recourse: bigint
  covered: bigint
  unapplied: bigint
  readonly parts: SchedulePart[]
}

/** The oldest parts first, until more than that amount is overdue. */
const overdueDays = (parts: ReadonlyArray<SchedulePart>, immaterial: bigint, asOf: LocalDate): number => {
  let overdue = 0n
  for (const { due, open } of parts.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))) {
    overdue += open
    if (overdue > immaterial) return Math.max(0, daysPastDue(due, asOf))
  }
  return 0
}

const told = (currency: CurrencyCode, tally: Tally, days: number): CurrencyExposure => ({
  currency,
  exposure: money(tally.open + tally.recourse, currency),
  open: money(tally.open, currency),
  recourse: money(tally.recourse, currency),
  covered: money(tally.covered, currency),
  unapplied: money(tally.unapplied, currency),
  overdueDays: days,
})
