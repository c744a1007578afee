import { inCurrencyOf, openBalance } from '../../domain/debt/state.js'
import type { CurrencyCode } from '../../domain/value/currency.js'
import type { PlacementId } from '../../domain/value/id.js'
import { daysBetween, type LocalDate } from '../../domain/value/local-date.js'
import { type Money, money } from '../../domain/value/money.js'
import { sumIn } from '../../domain/value/money-arithmetic.js'
import { ratioOf } from '../metrics/ratio.js'
import { debtAt } from '../open-item/debt-at.js'
import { factsAt } from '../open-item/facts-at.js'
import type { ItemHistory } from '../open-item/item-history.js'
import type { OpenItemState } from '../open-item/item-history-codec.js'
import type { States } from '../projection/projection.js'
import type { At } from '../projection/state-at.js'
import { type OfDebt, ofDebt } from './of-debt.js'
import {
  byStatusIn,
  type Counted,
  type CountedBy,
  countedIn,
  ofEach,
  type Register,
  type RegisterQuery,
  type RegisterRow,
  registerOf,
} from './register.js'

/**
 * Whether an agency has the debt, or had it until it was recalled.
 *
 * @since 0.2.0
 */
export const placementStatuses = ['placed', 'recalled'] as const

/**
 * How a placement stands.
 *
 * @since 0.2.0
 */
export type PlacementStatus = (typeof placementStatuses)[number]

/**
 * A placement with an agency on a day. `amount` is the claim that was handed over, `open` what is open of the debt while it is placed;
 * `collected` and `commission` are what the agency reported, and `rate` the commission agreed, of 1. `days` are those until it was
 * recalled, or until the day that is asked about.
 *
 * @since 0.2.0
 */
export interface PlacementRow extends RegisterRow, OfDebt {
  readonly placement: PlacementId
  readonly agency: string
  readonly placedOn: LocalDate
  readonly recalledOn: LocalDate | undefined
  readonly days: number
  readonly status: PlacementStatus
  readonly open: Money
  readonly collected: Money
  readonly commission: Money
  readonly rate: number
  readonly lastCollectedOn: LocalDate | undefined
}

/**
 * Placements of one currency. `net` is `collected` less `commission`. `collectedShare` is what was collected of what was handed over,
 * of 1; where nothing was there is none.
 *
 * @since 0.2.0
 */
export interface PlacementSums {
  readonly currency: CurrencyCode
  readonly placements: Counted
  readonly byStatus: CountedBy<PlacementStatus>
  readonly open: Money
  readonly collected: Money
  readonly commission: Money
  readonly net: Money
  readonly collectedShare: number | undefined
}

/**
 * The placements of a book with agencies on any day, as known at any time, the first placed first. They are on record in the states of
 * `collectionItems`; by those of `openItems` there are none.
 *
 * @since 0.2.0
 */
export const placementRegister: (
  states: States<OpenItemState>,
  query: RegisterQuery<PlacementRow>,
) => Register<PlacementRow, PlacementSums> = registerOf({
  rowsIn: ofEach((history: ItemHistory, at: At): ReadonlyArray<PlacementRow> => {
    if (history.kind !== 'debt') return []
    const events = factsAt(history, at).map(({ event }) => event)
    const debt = events.some(({ type }) => type === 'PlacedWithAgency') ? debtAt(history, at) : undefined
    if (debt === undefined) return []
    const of = (amount: bigint): Money => inCurrencyOf(debt, amount)
    const reports = events.flatMap((event) => (event.type === 'AgencyCollected' ? [event] : []))
    return debt.file.placements.map(({ placement, agency, on, claim, commission, collected, recalled }) => {
      const own = reports.filter((report) => report.placement === placement)
      return {
        ...ofDebt(debt),
        ...{ placement, agency, placedOn: on, recalledOn: recalled, days: daysBetween(on, recalled ?? at.asOf) },
        status: recalled === undefined ? 'placed' : 'recalled',
        ...{ amount: of(claim), open: of(recalled === undefined ? openBalance(debt) : 0n), collected: of(collected) },
        commission: sumIn(
          debt.currency,
          own.map((report) => report.commission),
        ),
        rate: commission / 10_000,
        lastCollectedOn: own
          .map((report) => report.on)
          .toSorted()
          .at(-1),
      }
    })
  }),
  order: ({ placedOn, debt, placement }) => `${placedOn}\n${debt}\n${placement}`,
  sumsOf: (currency, rows) => {
    const sum = (of: (row: PlacementRow) => Money): Money => sumIn(currency, rows.map(of))
    const placements = countedIn(currency, rows)
    const [collected, commission] = [sum((row) => row.collected), sum((row) => row.commission)]
    return {
      currency,
      placements,
      byStatus: byStatusIn(currency, placementStatuses, rows),
      open: sum(({ open }) => open),
      ...{ collected, commission, net: money(collected.amount - commission.amount, currency) },
      collectedShare: ratioOf(collected.amount, placements.amount.amount),
    }
  },
})
