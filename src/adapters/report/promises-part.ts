import type { CurrencyCode } from '../../domain/value/currency.js'
import type { PromiseSums } from '../../projections/register/promises.js'
import type { BookReport } from '../../projections/report/book-report.js'
import type { PromiseWeek } from '../../projections/report/promise-weeks.js'
import { eventIds } from './detail-link.js'
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
  { promises: weeks, events }: Pick<BookReport, 'promises' | 'events'>,
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
  const keptShareOf = (week: PromiseWeek): Html => {
    const kept = sumsOf(week, currency)?.keptShare
    return kept === undefined ? share(kept, style) : lead(share(kept, style))
  }
  const lead = (shown: Html): Html => html`<a href="#promised-${currency}">${shown}</a>`
  return html`<p>${promises.says}</p>${drawn(picture)}${table({
    caption: `${promises.title} ${currency}`,
    head: [words.cash.weekUntil, ...shownStatuses.map((status) => promises[status]), promises.keptShare],
    rows: weeks.map((week) => [
      date(week.to, style),
      ...shownStatuses.map((status) => {
        const of = countOf(week, status)
        return of === 0 ? count(of, style) : lead(count(of, style))
      }),
      keptShareOf(week),
    ]),
  })}${
    all.length === 0
      ? ''
      : folded(
          promises.title,
          table({
            caption: `${promises.title} ${currency}`,
            id: `promised-${currency}`,
            head: [
              ...[words.debt, words.debtor, promises.by, words.amount, promises.came, promises.status],
              words.events,
            ],
            texts: [1, 2, 5, 6],
            rows: all.map((one) => [
              named(one.debt),
              named(one.debtor),
              date(one.by, style),
              amount(one.amount, style),
              amount(one.counted, style),
              statusName(one.status),
              eventIds(events[one.debt]),
            ]),
          }),
        )
  }`
}
