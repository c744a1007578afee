import { money } from '../../domain/value/money.js'
import { visible } from '../../domain/value/visible.js'
import type { CurrencyAging } from '../../projections/aging/aging-report.js'
import { ratioOf } from '../../projections/metrics/ratio.js'
import type { LargestDebtor, LargestDebtors } from '../../projections/report/largest-debtors.js'
import { type Details, leading } from './detail-link.js'
import { amount, countText, named, share } from './figures.js'
import { type Html, html } from './html.js'
import { scaleOf } from './picture/axis.js'
import { lyingBarsPicture } from './picture/bars-picture.js'
import { colours } from './picture/colours.js'
import { drawn } from './picture/draw.js'
import { table } from './table.js'
import type { Telling } from './told.js'

/** What is overdue of it: all but the first bucket. */
const overdue = ({ buckets }: CurrencyAging): bigint =>
  buckets.slice(1).reduce((sum, bucket) => sum + bucket.amount.amount, 0n)

/** Who owes the most. */
export const debtorsPart = (
  { currency, debtors, others }: LargestDebtors,
  whole: CurrencyAging,
  { words, style }: Telling,
  details: Details = [],
): Html => {
  const scale = scaleOf(debtors[0]?.aged.open.amount ?? 0n, currency, words, style)
  const piece = (name: string, colour: string, of: (one: LargestDebtor) => bigint) => ({
    ...{ name, colour },
    values: debtors.map((one) => scale.of(of(one))),
  })
  const picture = lyingBarsPicture(
    {
      ...{ id: `debtors-${currency}`, title: words.debtors.title, unit: scale.name },
      names: debtors.map(({ debtor }) => visible(debtor)),
      pieces: [
        piece(words.current, colours.expected, ({ aged }) => aged.open.amount - overdue(aged)),
        piece(words.overdue, colours.late, ({ aged }) => overdue(aged)),
      ],
    },
    style,
  )
  const of = (minorUnits: bigint): Html => amount(money(minorUnits, currency), style)
  return html`<p>${words.debtors.says}</p>${drawn(picture)}${table({
    caption: `${words.debtors.title} ${currency}`,
    head: [words.debtor, words.open, words.share, words.overdue],
    rows: debtors.map(({ debtor, aged }) => [
      named(debtor),
      leading(details, currency, ['debtor', debtor], amount(aged.open, style)),
      share(ratioOf(aged.open.amount, whole.open.amount), style),
      leading(details, currency, ['debtor', debtor], of(overdue(aged))),
    ]),
    totals:
      others.count === 0
        ? []
        : [
            [
              words.others(countText(others.count, style), others.count === 1),
              amount(others.open, style),
              share(ratioOf(others.open.amount, whole.open.amount), style),
              of(overdue(whole) - debtors.reduce((sum, { aged }) => sum + overdue(aged), 0n)),
            ],
          ],
  })}`
}
