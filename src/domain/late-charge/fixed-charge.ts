import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { CurrencyCode } from '../value/currency.js'
import { type CurrencyMismatch, otherCurrency } from '../value/money-arithmetic.js'
import { ChargeAmount, ChargeUnits } from './charge-amount.js'
import { type Fraction, fraction, multiplyFractions } from './fraction.js'
import { Rate } from './rate.js'

/**
 * A flat amount: 40 EUR (directive 2011/7/EU, article 6).
 *
 * @since 0.1.0
 */
export const ByAmount = t.type({ by: t.literal('amount'), amount: ChargeAmount })

/**
 * An amount by the size of the debt, in minor units: that of the highest band that begins at or below the size. Below the
 * first band it is nothing.
 *
 * @since 0.1.0
 */
export const BySize = t.type({
  by: t.literal('size'),
  currency: CurrencyCode,
  bands: t.readonlyArray(t.type({ from: ChargeUnits, amount: ChargeUnits })),
})

/**
 * A share of the debt, once, whatever the time: 15 % of 100.00 is 15.00.
 *
 * @since 0.1.0
 */
export const ByShare = t.type({ by: t.literal('share'), share: Rate })

/**
 * A charge that is due once for a debt.
 *
 * @since 0.1.0
 */
export const FixedCharge = t.union([ByAmount, BySize, ByShare], 'a fixed charge')
export type FixedCharge = Readonly<t.TypeOf<typeof FixedCharge>>

type Size = { readonly currency: CurrencyCode; readonly amount: bigint }

const inCurrency = (size: Size, currency: CurrencyCode, amount: bigint): E.Either<CurrencyMismatch, Fraction> => {
  const other = otherCurrency(size, { currency })
  return other === undefined ? E.right(fraction(amount)) : E.left(other)
}

const ofBand = (bands: t.TypeOf<typeof BySize>['bands'], size: bigint): bigint => {
  const reached = bands.filter(({ from }) => from <= size)
  return reached.reduce((best, band) => (band.from >= best.from ? band : best), { from: 0n, amount: 0n }).amount
}

/**
 * The charge for a debt of that size, exact, in minor units; nothing for a debt of nothing. Left when the charge is stated
 * in another currency than the debt.
 *
 * @since 0.1.0
 * @example fixedCharge({ by: 'amount', amount: money(40_00n, 'EUR') }, money(1_00n, 'EUR')) // right(40_00 / 1)
 */
export const fixedCharge = (charge: FixedCharge, size: Size): E.Either<CurrencyMismatch, Fraction> => {
  if (size.amount <= 0n) return E.right(fraction(0n))
  switch (charge.by) {
    case 'amount':
      return inCurrency(size, charge.amount.currency, charge.amount.amount)
    case 'size':
      return inCurrency(size, charge.currency, ofBand(charge.bands, size.amount))
    case 'share':
      return E.right(multiplyFractions(fraction(size.amount), charge.share))
  }
}
