import * as fc from 'fast-check'
import type { CurrencyCode } from '../../../domain/value/currency.js'
import { type Money, money as moneyOf } from '../../../domain/value/money.js'
import { currency } from './currency.js'

export interface MoneyConstraints {
  /** Any currency by default. */
  readonly currency?: CurrencyCode
  /** In minor units; 1 by default. */
  readonly min?: bigint
  /** In minor units; a thousand million by default. */
  readonly max?: bigint
}

/**
 * An amount of money, above zero unless `min` says otherwise; it shrinks to the least amount.
 *
 * @example money({ currency: 'KWD', max: 10_000n }) // 0.001 KWD to 10.000 KWD
 */
export const money = ({ currency: code, min = 1n, max = 1_000_000_000n }: MoneyConstraints = {}): fc.Arbitrary<Money> =>
  fc
    .tuple(fc.bigInt({ min, max }), code === undefined ? currency() : fc.constant(code))
    .map(([amount, of]) => moneyOf(amount, of))
