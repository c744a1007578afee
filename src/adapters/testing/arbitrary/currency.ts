import * as fc from 'fast-check'
import type { CurrencyCode } from '../../../domain/value/currency.js'
import { minorUnitDigits } from '../../../domain/value/currency-table.js'

const everyCurrency = Object.keys(minorUnitDigits) as ReadonlyArray<CurrencyCode>

/** A currency: mostly euro, dollar and rial, often one with no or three decimals (JPY, KWD), at times any of ISO 4217. */
export const currency = (): fc.Arbitrary<CurrencyCode> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant<CurrencyCode>('EUR') },
    { weight: 6, arbitrary: fc.constantFrom<CurrencyCode>('USD', 'IRR', 'KWD', 'JPY', 'SAR') },
    { weight: 1, arbitrary: fc.constantFrom(...everyCurrency) },
  )
