import type { CurrencyCode } from '../../domain/value/currency.js'
import { addDays, epochDay, type LocalDate } from '../../domain/value/local-date.js'
import { openOn } from '../forecast/lot.js'
import { pastOf } from '../forecast/past.js'
import type { OpenItemState } from '../open-item/item-history-codec.js'
import { placed, type ReportAt } from '../open-item/place.js'
import type { States } from '../projection/projection.js'
import { lossRates, type RatedBucket } from './provision.js'
import { standingOn } from './standing.js'

/**
 * Loss rates of a book's own past: of debts that fell due from `from` to `to`, what was still unpaid on the due date and 30, 60 and
 * 90 days after it, and what of them was lost: written off, or still open so many days after the due date.
 *
 * @since 0.2.0
 */
export interface OwnRatesQuery extends ReportAt {
  readonly from: LocalDate
  /** After so many days what is still open counts as lost: 365 unless told. */
  readonly lostAfter?: number | undefined
}

/**
 * The buckets of one currency with what is open in each and its rate, ready for {@link provisionMatrix}, and the last day of the due
 * dates that the rates were seen on. Of a bucket that nothing came to, the rate is nothing.
 *
 * @since 0.2.0
 */
export interface OwnRates {
  readonly currency: CurrencyCode
  readonly from: LocalDate
  readonly to: LocalDate
  readonly lost: bigint
  readonly buckets: ReadonlyArray<RatedBucket>
}

const buckets = [
  { id: 'current', from: Number.NEGATIVE_INFINITY, to: 0 },
  { id: '1-30', from: 1, to: 30 },
  { id: '31-60', from: 31, to: 60 },
  { id: '61-90', from: 61, to: 90 },
  { id: '91+', from: 91, to: Number.POSITIVE_INFINITY },
] as const

/**
 * The loss rates of a book by flow. Only debts that have been waited for long enough are looked at, so that the last due date is so
 * many days before the day that is asked about.
 *
 * @since 0.2.0
 */
export const ownRates = (states: States<OpenItemState>, query: OwnRatesQuery): ReadonlyArray<OwnRates> => {
  const { asOf, from, lostAfter = 365 } = query
  const to = addDays(asOf, -lostAfter)
  const { debts } = pastOf(states, placed(states, query).knownAt)
  const currencies = [...new Set(debts.map(({ currency }) => currency))].sort()
  return currencies.map((currency) => {
    const own = debts.filter((life) => life.currency === currency)
    const cohort = own.flatMap(({ lots }) => lots.filter(({ due }) => epochDay(from) <= due && due <= epochDay(to)))
    const unpaid = [0n, 0n, 0n, 0n, 0n]
    let lost = 0n
    for (const lot of cohort) {
      unpaid[0] = (unpaid[0] ?? 0n) + lot.amount
      const gone = lot.ends.reduce(
        (sum, { by, amount, on }) => (by === 'write-off' && on <= lot.due + lostAfter ? sum + amount : sum),
        0n,
      )
      const left = openOn(lot, lot.due + lostAfter)
      lost += gone + left
      for (const [index, late] of [0, 30, 60, 90].entries()) {
        const paid = lot.ends.reduce(
          (sum, { by, amount, on }) => (by !== 'write-off' && on <= lot.due + late ? sum + amount : sum),
          0n,
        )
        unpaid[index + 1] = (unpaid[index + 1] ?? 0n) + lot.amount - paid
      }
    }
    const rates = lossRates(unpaid, lost)
    const { late } = standingOn(own, epochDay(asOf))
    return {
      ...{ currency, from, to, lost },
      buckets: buckets.map(({ id, from: first, to: last }, index) => ({
        id,
        open: late(first, last),
        rate: rates[index],
      })),
    }
  })
}
