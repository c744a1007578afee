import type { CurrencyCode } from '../../domain/value/currency.js'
import { type Money, money } from '../../domain/value/money.js'
import type { AgedAmount } from '../aging/explain-aging.js'

/**
 * What a figure of an aging is made of: the largest amounts, each with the events that made it, and what all others come to.
 * `bucket` is the id of a bucket, or `unapplied`, whose amounts are below zero.
 *
 * @since 0.2.0
 */
export interface BehindFigure {
  readonly currency: CurrencyCode
  readonly bucket: string
  readonly amounts: ReadonlyArray<AgedAmount>
  readonly others: { readonly count: number; readonly amount: Money }
}

const size = ({ amount: { amount } }: AgedAmount): bigint => (amount < 0n ? -amount : amount)

/** The figures of the amounts of an aging, of each so many amounts. */
export const behindFigures = (all: ReadonlyArray<AgedAmount>, most: number): ReadonlyArray<BehindFigure> => {
  const figures = new Map<string, AgedAmount[]>()
  for (const one of all) {
    const figure = `${one.item.currency} ${one.bucket?.id ?? 'unapplied'}`
    const own = figures.get(figure)
    if (own === undefined) figures.set(figure, [one])
    else own.push(one)
  }
  return [...figures.values()].flatMap((amounts): ReadonlyArray<BehindFigure> => {
    const [first] = amounts
    if (first === undefined) return []
    const { currency } = first.item
    const sorted = amounts.sort((a, b) => Number(size(b) - size(a)))
    const others = sorted.slice(most)
    const left = others.reduce((sum, { amount }) => sum + amount.amount, 0n)
    return [
      {
        ...{ currency, bucket: first.bucket?.id ?? 'unapplied', amounts: sorted.slice(0, most) },
        others: { count: others.length, amount: money(left, currency) },
      },
    ]
  })
}
