import * as fc from 'fast-check'
import { CreditBar, type SalePolicy, type WithoutLimit } from '../../../../domain/debtor/sale/policy.js'
import type { Exposure, Sale } from '../../../../domain/debtor/sale/sale.js'
import type { CurrencyCode } from '../../../../domain/value/currency.js'
import { localDate } from '../local-date.js'
import { money } from '../money.js'
import { record } from '../record.js'
import { cashShare } from './particulars.js'

const ascending = (shares: ReadonlyArray<number>): ReadonlyArray<number> => [...shares].sort((a, b) => a - b)

/** Any policy that its codec accepts, in force from an early day. */
export const salePolicy = (): fc.Arbitrary<SalePolicy> =>
  record(
    {
      version: fc.constantFrom('2024-1', '2026-3'),
      effectiveFrom: localDate(),
      minCashShareByBand: fc
        .tuple(fc.array(cashShare(), { minLength: 5, maxLength: 5 }), cashShare())
        .map(([shares, unknown]) => {
          const [A = 0, B = 0, C = 0, D = 0, E = 0] = ascending(shares)
          return { A, B, C, D, E, new: unknown }
        }),
      withoutLimit: fc.constantFrom<WithoutLimit>('no-credit', 'house-limit'),
      countUnapplied: fc.boolean(),
      refuseWhile: fc.subarray(Object.keys(CreditBar.keys) as CreditBar[]),
      requireTerms: fc.boolean(),
      requireAssessment: fc.boolean(),
    },
    {
      houseLimits: fc.array(money({ max: 2_000_000n }), { maxLength: 3 }),
      maxOverdueDays: fc.nat(90),
      maxAssessmentAge: fc.nat(400),
    },
  )

/** What somebody owes in that currency. */
export const exposure = (currency: CurrencyCode): fc.Arbitrary<Exposure> => {
  const balance = fc.oneof(fc.constant({ amount: 0n, currency }), money({ currency, max: 1_000_000n }))
  const overdueDays = fc.integer({ min: -60, max: 120 })
  return record({ open: balance, uncleared: balance, unapplied: balance, overdueDays })
}

/** A sale in that currency, small or large, with any share paid at once. */
export const sale = (currency: CurrencyCode): fc.Arbitrary<Sale> =>
  record({
    on: localDate(),
    amount: fc.oneof(money({ currency, max: 100n }), money({ currency, max: 2_000_000n })),
    cashShare: cashShare(),
  })
