import * as fc from 'fast-check'
import type { CurrencyCode } from '../../../../domain/value/currency.js'
import type { DebtorId } from '../../../../domain/value/id.js'

const homes = ['EUR', 'IRR', 'KWD', 'JPY', 'USD'] as const

/** Somebody with debts: who, and in which currency they mostly deal. */
export interface Home {
  readonly debtor: DebtorId
  readonly currency: CurrencyCode
}

/** One of so many debtors, each with a currency of its own; one time in ten in another currency. */
export const home = (debtors: number): fc.Arbitrary<Home> =>
  fc
    .tuple(
      fc.nat(debtors - 1),
      fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(1) }),
    )
    .map(([n, abroad]) => ({ debtor: `C-${n + 1}` as DebtorId, currency: homes[(n + abroad) % homes.length] ?? 'EUR' }))
