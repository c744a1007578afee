import * as t from 'io-ts'
import { Count } from '../../value/count.js'
import { Text } from '../../value/id.js'
import { LocalDate } from '../../value/local-date.js'
import { Money } from '../../value/money.js'
import { refined } from '../../value/refined.js'
import { CashShare } from '../cash-share.js'
import { fromBestToWorst } from '../risk-band.js'

const CashShares = t.type({ A: CashShare, B: CashShare, C: CashShare, D: CashShare, E: CashShare, new: CashShare })

const isNeverLess = (shares: t.TypeOf<typeof CashShares>): boolean =>
  fromBestToWorst.every((band, index) => {
    const better = fromBestToWorst[index - 1]
    return better === undefined || shares[better] <= shares[band]
  })

/**
 * What of an invoice is paid at the sale at least, by band: the worse the band, the more (or the same).
 *
 * @since 0.1.0
 */
export const CashShareByBand = refined(
  CashShares,
  isNeverLess,
  'a cash share for every band, which from A to E is never less',
)
export type CashShareByBand = Readonly<t.TypeOf<typeof CashShareByBand>>

/**
 * What of a debtor may keep a creditor from selling on credit.
 *
 * @since 0.1.0
 */
export const CreditBar = t.keyof({ insolvency: null, moratorium: null, 'credit-hold': null }, 'a bar to credit')
export type CreditBar = t.TypeOf<typeof CreditBar>

/**
 * Which limit a debtor has to whom none was ever set: none at all, or the house limit of the policy.
 *
 * @since 0.1.0
 */
export const WithoutLimit = t.keyof({ 'no-credit': null, 'house-limit': null }, 'what holds where no limit was set')
export type WithoutLimit = t.TypeOf<typeof WithoutLimit>

/**
 * Codec of the rules by which a creditor sells on credit.
 *
 * - `minCashShareByBand`: see {@link CashShareByBand}; a debtor without a band is `new`.
 * - `houseLimits`: the most that any debtor may owe, one amount for each currency. The debtor's own limit counts where it
 *   is less, and `withoutLimit` says what counts where there is none.
 * - `countUnapplied`: whether money that the debtor has on account makes room for credit.
 * - `refuseWhile`: what bars credit. A debtor who was erased gets none whatever the policy says.
 * - `maxOverdueDays`: so many days past due may the oldest debt be; overdue by more, and there is no further credit.
 * - `materiality`: what may be overdue without counting, one amount for each currency. `exposure` is asked with it, and then
 *   tells since when more than that is overdue.
 * - `requireTerms`: no invoice without terms agreed.
 * - `requireAssessment`: no credit without an assessment; by its own last day it is over, and after `maxAssessmentAge` days.
 *
 * @since 0.1.0
 */
export const SalePolicy = t.intersection(
  [
    t.type({
      version: Text,
      effectiveFrom: LocalDate,
      minCashShareByBand: CashShareByBand,
      withoutLimit: WithoutLimit,
      countUnapplied: t.boolean,
      refuseWhile: t.readonlyArray(CreditBar),
      requireTerms: t.boolean,
      requireAssessment: t.boolean,
    }),
    t.partial({
      houseLimits: t.readonlyArray(Money),
      maxOverdueDays: Count,
      materiality: t.readonlyArray(Money),
      maxAssessmentAge: Count,
    }),
  ],
  'a sale policy',
)
export type SalePolicy = Readonly<t.TypeOf<typeof SalePolicy>>
/**
 * A policy of sale as JSON, as it stands in a configuration file.
 *
 * @since 0.1.0
 */
export type SalePolicyJson = t.OutputOf<typeof SalePolicy>
