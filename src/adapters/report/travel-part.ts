import { inDigits } from '../../domain/message/words/digits.js'
import { hasWholeUnits } from '../../domain/message/words/money.js'
import { exponent } from '../../domain/value/currency.js'
import { isInstant } from '../../domain/value/instant.js'
import { money } from '../../domain/value/money.js'
import { dayIn } from '../../domain/value/zone.js'
import type { CurrencyAging } from '../../projections/aging/aging-report.js'
import type { ReportAt } from '../../projections/open-item/place.js'
import type { BookReport } from '../../projections/report/book-report.js'
import { bucketName } from './bucket-name.js'
import { amount, dayText } from './figures.js'
import { type Html, html, jsonIn, scriptElement } from './html.js'
import { colourOfAge } from './picture/colours.js'
import { table } from './table.js'
import type { Telling } from './told.js'

/** The figures of one cell of the grid, in minor units, in the order of the rows of the table. */
const figuresOf = (aged: CurrencyAging): ReadonlyArray<bigint> => [
  ...aged.buckets.map((bucket) => bucket.amount.amount),
  aged.open.amount,
  aged.unapplied.amount,
  aged.outstanding.amount,
]

const knowledgeName = (knownAt: ReportAt['knownAt'], { zone }: BookReport, { words, style }: Telling): string => {
  if (knownAt === undefined) return words.travel.now
  return isInstant(knownAt) ? dayText(dayIn(zone, knownAt), style) : knownAt
}

/** The grid as the page carries it: names for what the sliders stand at, and figures for each place. */
const carried = (report: BookReport, telling: Telling) => {
  const { grid, aging } = report
  const { style } = telling
  const numbers = inDigits('0123456789', style.digits)
  return {
    days: grid.days,
    dayNames: grid.days.map((day) => dayText(day, style)),
    knownAts: grid.knownAts.map((knownAt) => knownAt ?? null),
    knownNames: grid.knownAts.map((knownAt) => knowledgeName(knownAt, report, telling)),
    digits: [...numbers],
    marks: style.digits === 'latn' ? [',', '.'] : ['\u066c', '\u066b'],
    buckets: aging.convention.buckets.length,
    currencies: aging.currencies.map(({ currency }) => ({
      code: currency,
      exponent: exponent(currency),
      whole: hasWholeUnits(currency),
      cells: grid.reports.map((reports) =>
        reports.map(({ currencies }) => {
          const aged = currencies.find((one) => one.currency === currency)
          return aged === undefined ? '' : figuresOf(aged).join(' ')
        }),
      ),
    })),
  }
}

const slider = (id: string, name: string, stops: ReadonlyArray<string>): Html =>
  html`<label for="${id}">${name}: <output id="${id}-told" for="${id}"><bdi>${stops.at(-1)}</bdi></output></label><input id="${id}" type="range" min="0" max="${stops.length - 1}" step="1" value="${stops.length - 1}" aria-valuetext="${stops.at(-1)}"${stops.length < 2 ? html` disabled` : ''}>`

const agedTable = (aged: CurrencyAging, { words, style }: Telling): Html => {
  const figures = figuresOf(aged)
  const most = aged.buckets.reduce((largest, { amount: { amount } }) => (amount > largest ? amount : largest), 1n)
  const of = (minorUnits = 0n): Html => amount(money(minorUnits, aged.currency), style)
  return html`<div id="travel-${aged.currency}">${table({
    caption: `${words.travel.title} ${aged.currency}`,
    head: [words.bucket, '', aged.currency],
    rows: aged.buckets.map((bucket, n) => [
      bucketName(bucket, words, style),
      html`<span class="bar" style="inline-size:${Number(((figures[n] ?? 0n) * 1000n) / most) / 10}%;background:${colourOfAge(n, aged.buckets.length)}"></span>`,
      of(figures[n]),
    ]),
    totals: [words.open, words.unapplied, words.outstanding].map((name, n) => [
      name,
      '',
      of(figures[aged.buckets.length + n]),
    ]),
  })}</div>`
}

/** The aging of any day of the grid, by any of its knowledges; without its program, that of the day of the report. */
export const travelPart = (report: BookReport, telling: Telling): Html => {
  const { travel } = telling.words
  const grid = carried(report, telling)
  return html`<p>${travel.says}</p><div class="travel" id="travel-controls" hidden>${slider('travel-day', telling.words.day, grid.dayNames)}${slider('travel-known', travel.knowledge, grid.knownNames)}</div>${report.aging.currencies.map((aged) => agedTable(aged, telling))}${scriptElement(jsonIn(grid), html` type="application/json" id="grid"`)}`
}
