import type { CurrencyCode } from '../../domain/value/currency.js'
import type { PromiseSums } from '../../projections/register/promises.js'
import type { PromiseWeek } from '../../projections/report/promise-weeks.js'
import { amount, count, date, named, share, shortDayText } from './figures.js'
import { type Html, html } from './html.js'
import { barsPicture } from './picture/bars-picture.js'
import { colours } from './picture/colours.js'
import { drawn } from './picture/draw.js'
import { folded, table } from './table.js'
import type { Telling } from './told.js'

const shownStatuses = ['kept', 'partiallyKept', 'broken', 'unjudged', 'open'] as const

const sumsOf = ({ currencies }: PromiseWeek, currency: CurrencyCode): PromiseSums | undefined =>
  currencies.find((one) => one.currency === currency)

/** How many promises were kept, week by week, and which they were. */
export const promisesPart = (
  weeks: ReadonlyArray<PromiseWeek>,
  currency: CurrencyCode,
  { words, style }: Telling,
): Html => {
  const { promises } = words
  const countOf = (week: PromiseWeek, status: (typeof shownStatuses)[number]): number =>
    sumsOf(week, currency)?.byStatus[status].count ?? 0
  const picture = barsPicture(
    {
      ...{ id: `promises-${currency}`, title: promises.title, unit: '', areCounts: true },
      names: weeks.map(({ to }) => shortDayText(to, style)),
      pieces: shownStatuses.map((status) => ({
        ...{ name: promises[status], colour: colours.promises[status] },
        values: weeks.map((week) => countOf(week, status)),
      })),
    },
    style,
  )
  const all = weeks.flatMap((week) => week.promises).filter((one) => one.amount.currency === currency)
  const statusName = (status: string): string =>
    shownStatuses.find((one) => one === status) === undefined
      ? promises.ended
      : promises[status as (typeof shownStatuses)[number]]
  return html`<p>${promises.says}</p>${drawn(picture)}${table({
    caption: `${promises.title} ${currency}`,
    head: [words.cash.weekUntil, ...shownStatuses.map((status) => promises[status]), promises.keptShare],
    rows: weeks.map((week) => [
      date(week.to, style),
      ...shownStatuses.map((status) => count(countOf(week, status), style)),
      share(sumsOf(week, currency)?.keptShare, style),
    ]),
  })}${
    all.length === 0
      ? ''
      : folded(
          promises.title,
          table({
            caption: `${promises.title} ${currency}`,
            head: [words.debt, words.debtor, promises.by, words.amount, promises.came, promises.status],
            texts: [1, 2, 5],
            rows: all.map((one) => [
              named(one.debt),
              named(one.debtor),
              date(one.by, style),
              amount(one.amount, style),
              amount(one.counted, style),
              statusName(one.status),
            ]),
          }),
        )
  }`
}
