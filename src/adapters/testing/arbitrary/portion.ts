import * as fc from 'fast-check'
import { type Money, money } from '../../../domain/value/money.js'

/** How much of a whole a command asks for, before the whole is known. Mostly a share of it, at times a mistake. */
export type Portion =
  | { readonly of: 'share'; readonly percent: number }
  | { readonly of: 'tooMuch'; readonly by: bigint }
  | { readonly of: 'zero' | 'negative' | 'otherCurrency' }

/** Mostly all of it or some percent, one time in ten too much, and at times no amount or another currency. */
export const portion = (): fc.Arbitrary<Portion> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant<Portion>({ of: 'share', percent: 100 }) },
    {
      weight: 20,
      arbitrary: fc.integer({ min: 1, max: 99 }).map((percent): Portion => ({ of: 'share', percent })),
    },
    {
      weight: 3,
      arbitrary: fc.bigInt({ min: 1n, max: 1_000n }).map((by): Portion => ({ of: 'tooMuch', by })),
    },
    { weight: 1, arbitrary: fc.constantFrom<Portion>({ of: 'zero' }, { of: 'negative' }, { of: 'otherCurrency' }) },
  )

/** That portion of a whole. A share is at least one minor unit. */
export const portionOf = ({ amount, currency }: Money, asked: Portion): Money => {
  switch (asked.of) {
    case 'share': {
      const share = (amount * BigInt(asked.percent)) / 100n
      return money(share > 0n ? share : 1n, currency)
    }
    case 'tooMuch':
      return money(amount + asked.by, currency)
    case 'zero':
      return money(0n, currency)
    case 'negative':
      return money(-1n, currency)
    case 'otherCurrency':
      return money(amount > 0n ? amount : 1n, currency === 'CHF' ? 'SEK' : 'CHF')
  }
}
