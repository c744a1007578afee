import type { CurrencyCode } from '../../domain/value/currency.js'
import type { DebtId } from '../../domain/value/id.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import type { States } from '../projection/projection.js'
import type { At } from '../projection/state-at.js'
import { type ChequePosition, chequeAt } from './cheque-at.js'
import { type ChequeItemHistory, factsOf } from './item-history.js'
import type { OpenItemState } from './item-history-codec.js'

/**
 * When a cheque counts for its debts in a view: when it clears, when it was received, or on the date written on it.
 *
 * @since 0.1.0
 */
export const recognitions = ['clearing', 'receipt', 'cheque-date'] as const
/**
 * When a cheque counts as paid.
 *
 * @since 0.1.0
 */
export type Recognition = (typeof recognitions)[number]

/**
 * What a cheque is expected to bring for one debt, and when. In minor units.
 *
 * @since 0.1.0
 */
export interface CoverPart {
  readonly chequeDate: LocalDate
  readonly place: ChequePosition['place']
  readonly amount: bigint
}

/** What cheques cover on a day, by the debt that they name. A cheque in another currency than its debt covers nothing of it. */
export type Covers = ReadonlyMap<DebtId, ReadonlyArray<CoverPart & { readonly currency: CurrencyCode }>>

const names = (history: ChequeItemHistory, debts: ReadonlySet<DebtId>): boolean =>
  factsOf(history).some(({ event }) => event.type === 'ChequeReceived' && event.covers.some((c) => debts.has(c.debt)))

/**
 * What cheques cover on a day: of all debts, or of those that are asked for.
 *
 * @since 0.1.0
 */
export const coverAt = (states: States<OpenItemState>, at: At, debts?: ReadonlySet<DebtId>): Covers => {
  const covered = new Map<DebtId, Array<CoverPart & { readonly currency: CurrencyCode }>>()
  for (const history of states.values()) {
    if (history?.kind !== 'cheque' || (debts !== undefined && !names(history, debts))) continue
    const cheque = chequeAt(history, at)
    if (cheque === undefined) continue
    const { chequeDate, place, currency } = cheque
    for (const { debt, amount } of cheque.covers) {
      const part = { chequeDate, place, amount, currency }
      const parts = covered.get(debt)
      if (parts === undefined) covered.set(debt, [part])
      else parts.push(part)
    }
  }
  return covered
}

/** Of which debt, and what of it is open. */
interface OpenDebt {
  readonly debt: DebtId
  readonly currency: CurrencyCode
  readonly open: bigint
}

/** What cheques cover of one debt: those with the earliest date first, and never more than is open. */
export const coverOf = (covers: Covers, { debt, currency, open }: OpenDebt): ReadonlyArray<CoverPart> => {
  const named = covers.get(debt)
  if (named === undefined) return []
  let left = open
  return named
    .filter((part) => part.currency === currency)
    .sort((a, b) => (a.chequeDate < b.chequeDate ? -1 : a.chequeDate > b.chequeDate ? 1 : 0))
    .flatMap(({ chequeDate, place, amount }) => {
      const part = amount < left ? amount : left
      left -= part
      return part > 0n ? [{ chequeDate, place, amount: part }] : []
    })
}

export const coveredBy = (parts: ReadonlyArray<CoverPart>): bigint =>
  parts.reduce((sum, { amount }) => sum + amount, 0n)

/** What of a debt counts as paid already by that recognition. */
export const recognised = (parts: ReadonlyArray<CoverPart>, recognition: Recognition, asOf: LocalDate): bigint => {
  if (recognition === 'clearing') return 0n
  return coveredBy(parts.filter(({ chequeDate }) => recognition === 'receipt' || chequeDate <= asOf))
}
