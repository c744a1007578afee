import type { Money } from '../../domain/value/money.js'
import { amount, countText } from './figures.js'
import type { Shown } from './html.js'
import type { Telling } from './told.js'

/**
 * What the amounts that a table leaves out come to, under as many columns as stand between the first and that of the amounts; no row
 * where none is left out.
 */
export const othersRow = (
  { count, amount: left }: { readonly count: number; readonly amount: Money },
  between: number,
  { words, style }: Telling,
): ReadonlyArray<Shown[]> =>
  count === 0
    ? []
    : [[words.others(countText(count, style), count === 1), ...Array<Shown>(between).fill(''), amount(left, style), '']]
