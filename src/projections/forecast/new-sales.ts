import type { CurrencyCode } from '../../domain/value/currency.js'
import type { DebtorId } from '../../domain/value/id.js'
import { addDays, epochDay } from '../../domain/value/local-date.js'
import { type Money, money } from '../../domain/value/money.js'
import { type Horizon, type Period, periodsFrom } from '../cashflow/period.js'
import type { OpenItemState } from '../open-item/item-history-codec.js'
import { type PlacedAt, placed, type ReportAt } from '../open-item/place.js'
import type { States } from '../projection/projection.js'
import { type Behaviour, behaviourOn } from './behaviour.js'
import { byBehaviour } from './by-behaviour.js'
import { periodAhead } from './came.js'
import { endsOf } from './outlook.js'
import { pastOf } from './past.js'
import { type Rhythm, rhythmsOn } from './rhythm.js'
import { rounded } from './rounded.js'
import { piecesOf } from './spell.js'
import { quantileOf } from './spread.js'
import { ninetieth, wideningOf } from './widening.js'

/**
 * What is asked about sales that are not made yet: over which horizon, from the end of which day on, and whose knowledge.
 *
 * @since 0.2.0
 */
export interface NewSalesQuery extends ReportAt {
  readonly horizon: Horizon
}

/**
 * A period of sales to come: what should be `sold` in it, and the `amount` that should come in it for all that was sold since the day
 * of the report. Of what may come, `p10` is exceeded nine times in ten, `p90` once in ten.
 *
 * @since 0.2.0
 */
export interface NewSalesPeriod extends Period {
  readonly sold: Money
  readonly amount: Money
  readonly p10: Money
  readonly p50: Money
  readonly p90: Money
}

/**
 * What sales to a debtor are reckoned from: so many debts in so many days, and their amount.
 *
 * @since 0.2.0
 */
export interface DebtorRhythm {
  readonly debtor: DebtorId
  readonly debts: number
  readonly days: number
  readonly amount: Money
}

/**
 * One currency of sales to come: the amounts of `periods`, `beyond` and `expectedLoss` sum to what should be `sold`, exactly. `debtors`
 * are those who are expected to buy, the largest first.
 *
 * @since 0.2.0
 */
export interface CurrencyNewSales {
  readonly currency: CurrencyCode
  readonly sold: Money
  readonly periods: ReadonlyArray<NewSalesPeriod>
  readonly beyond: Money
  readonly expectedLoss: Money
  readonly debtors: ReadonlyArray<DebtorRhythm>
}

/**
 * Cash of sales that are not made yet. It is never among what a forecast of the open items expects.
 *
 * @since 0.2.0
 */
export interface NewSalesReport {
  readonly asOf: ReportAt['asOf']
  readonly knownAt: ReportAt['knownAt']
  readonly place: PlacedAt['place']
  readonly horizon: Horizon
  readonly currencies: ReadonlyArray<CurrencyNewSales>
}

/** What should be sold and what should come of it, period by period: means, and variances of what comes. */
interface Coming {
  readonly sold: Float64Array
  readonly mean: Float64Array
  readonly variance: Float64Array
  later: number
  never: number
}

/**
 * Adds the sales to a debtor of each day ahead, as much a day as in the days that were counted, each paid as he pays. How many there
 * are has the distribution of Poisson, so the variance is that of a sum of so many amounts.
 */
const addSales = (coming: Coming, rhythm: Rhythm, behaviour: Behaviour, ends: ReadonlyArray<number>): void => {
  const { debtor, days, amount, squares, terms } = rhythm
  const longest = ends.at(-1) ?? 0
  for (let ahead = 1; ahead <= longest; ahead++) {
    const period = periodAhead(ends, ahead)
    for (const [term, part] of terms) {
      const share = Number(part) / Number(amount)
      const sold = Number(part) / days
      const { chances, later, never } = byBehaviour(behaviour, debtor, behaviour.day + ahead + term, ends, ahead)
      coming.sold[period] = (coming.sold[period] ?? 0) + sold
      coming.later += sold * later
      coming.never += sold * never
      for (let index = period; index < ends.length; index++) {
        const chance = chances[index] ?? 0
        coming.mean[index] = (coming.mean[index] ?? 0) + sold * chance
        coming.variance[index] = (coming.variance[index] ?? 0) + (squares / days) * share * share * chance
      }
    }
  }
}

const currencyNewSales = (
  currency: CurrencyCode,
  rhythms: ReadonlyArray<Rhythm>,
  behaviour: Behaviour,
  periods: ReadonlyArray<Period>,
): CurrencyNewSales => {
  const ends = endsOf(periods, behaviour.day)
  const size = ends.length
  const coming: Coming = {
    ...{ sold: new Float64Array(size), mean: new Float64Array(size), variance: new Float64Array(size) },
    ...{ later: 0, never: 0 },
  }
  for (const rhythm of rhythms) addSales(coming, rhythm, behaviour, ends)
  const sum = BigInt(Math.round(coming.sold.reduce((total, one) => total + one, 0)))
  const sold = rounded(sum, [...coming.sold])
  const parts = rounded(sum, [...coming.mean, coming.later, coming.never])
  const of = (amount: bigint | undefined): Money => money(amount ?? 0n, currency)
  return {
    ...{ currency, sold: of(sum) },
    periods: periods.map((period, index) => {
      const spread = { mean: coming.mean[index] ?? 0, variance: coming.variance[index] ?? 0 }
      const at = (score: number): Money => of(BigInt(Math.round(quantileOf(spread, score, wideningOf([])))))
      return {
        ...{ ...period, sold: of(sold[index]), amount: of(parts[index]) },
        ...{ p10: at(-ninetieth), p50: at(0), p90: at(ninetieth) },
      }
    }),
    ...{ beyond: of(parts[size]), expectedLoss: of(parts[size + 1]) },
    debtors: rhythms
      .map(({ debtor, debts, days, amount }) => ({ debtor, debts, days, amount: of(amount) }))
      .sort((a, b) => Number(b.amount.amount) / b.days - Number(a.amount.amount) / a.days),
  }
}

/**
 * What should be sold after a day, and when that should turn into cash: each debtor is taken to buy as much a day as in the quarter
 * until it, on the same terms, and to pay as he has paid. It stands apart from what a forecast expects of what is open.
 *
 * @since 0.2.0
 */
export const newSales = (states: States<OpenItemState>, query: NewSalesQuery): NewSalesReport => {
  const { asOf, knownAt, horizon } = query
  const at = placed(states, query)
  const { debts } = pastOf(states, at.knownAt)
  const day = epochDay(asOf)
  const periods = periodsFrom(addDays(asOf, 1), horizon)
  const longest = endsOf(periods, day).at(-1) ?? 0
  const behaviour = behaviourOn(piecesOf(debts.flatMap(({ lots }) => lots)), day, longest)
  const rhythms = rhythmsOn(debts, day)
  const currencies = [...new Set(rhythms.map(({ currency }) => currency))].sort()
  return {
    ...{ asOf, knownAt, place: at.place, horizon },
    currencies: currencies.map((currency) => {
      const own = rhythms.filter((one) => one.currency === currency)
      return currencyNewSales(currency, own, behaviour, periods)
    }),
  }
}
