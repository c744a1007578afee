import type { Money } from '../../value/money.js'
import { CashShare } from '../cash-share.js'
import type { Asked } from './asked.js'
import type { UnsoundFigure } from './reason.js'

/** Every figure of a sale and its exposure that cannot be: no answer built on it would mean anything. */
export const unsoundFigures = ({ sale, exposure }: Asked): ReadonlyArray<UnsoundFigure> => {
  const { open, uncleared, unapplied, overdueDays } = exposure
  const balances: ReadonlyArray<readonly ['open' | 'uncleared' | 'unapplied', Money]> = [
    ['open', open],
    ['uncleared', uncleared],
    ['unapplied', unapplied],
  ]
  return [
    ...(sale.amount.amount > 0n ? [] : [{ field: 'amount', why: 'not-positive' } as const]),
    ...(CashShare.is(sale.cashShare) ? [] : [{ field: 'cashShare', why: 'out-of-range' } as const]),
    ...balances.flatMap(([field, { amount, currency }]) => [
      ...(currency === sale.amount.currency ? [] : [{ field, why: 'other-currency' } as const]),
      ...(amount < 0n ? [{ field, why: 'negative' } as const] : []),
    ]),
    ...(Number.isSafeInteger(overdueDays) ? [] : [{ field: 'overdueDays', why: 'out-of-range' } as const]),
  ]
}
