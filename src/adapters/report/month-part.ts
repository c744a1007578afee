import type { CurrencyMetrics } from '../../projections/metrics/currency-tally.js'
import type { MetricUnit } from '../../projections/metrics/metric.js'
import { type MetricName, metricDefinitions, metricNames } from '../../projections/metrics/metric.js'
import type { DetailedFigure } from '../../projections/report/figure-details.js'
import { aged, type Behind } from './behind-part.js'
import { bandName } from './bucket-name.js'
import { type Details, leading } from './detail-link.js'
import { amount, number, percent, percentSign, share } from './figures.js'
import { type Html, html, type Shown } from './html.js'
import { barsPicture } from './picture/bars-picture.js'
import { colours } from './picture/colours.js'
import { drawn } from './picture/draw.js'
import { table } from './table.js'
import type { Telling } from './told.js'

const amountNames = ['beginning', 'sales', 'collected', 'receivable', 'current', 'unapplied'] as const

const told = (value: number | undefined, unit: MetricUnit, { words, style }: Telling): Shown => {
  switch (unit) {
    case 'share':
      return share(value, style)
    case 'per cent':
      return percent(value, style)
    case 'days':
    case 'times':
      return value === undefined
        ? number(value, 1, style)
        : [number(value, unit === 'days' ? 1 : 2, style), ' ', words.month.units[unit]]
  }
}

/** Which amounts a figure of the month is made of in the first place. */
const madeOf: Readonly<
  Record<MetricName | (typeof amountNames)[number], DetailedFigure | 'behind' | 'current' | 'unapplied'>
> = {
  beginning: 'beginning',
  sales: 'sales',
  collected: 'collected',
  receivable: 'behind',
  current: 'current',
  unapplied: 'unapplied',
  daysSalesOutstanding: 'sales',
  countbackDso: 'behind',
  bestPossibleDso: 'current',
  averageDaysDelinquent: 'overdue',
  averageDaysLate: 'settled',
  collectionEffectiveness: 'beginning',
  turnover: 'sales',
  overdueShare: 'overdue',
  overdueAge: 'overdue',
  cashSales: 'cashSales',
  largestDebtor: 'behind',
  concentration: 'behind',
  unappliedAge: 'unapplied',
  promisesKept: 'promises',
  disputesGivenUp: 'disputes',
  disputeDays: 'disputes',
  recovery: 'writtenOff',
  costToCollect: 'costs',
}

/** How the department did, each figure with its formula. */
export const monthPart = (month: CurrencyMetrics, telling: Telling, report?: Behind): Html => {
  const { words, style } = telling
  const { currency } = month
  const lead = (name: keyof typeof madeOf, shown: Html): Html => {
    const figure = madeOf[name]
    if (report === undefined) return shown
    return figure === 'behind' || figure === 'current' || figure === 'unapplied'
      ? aged(report.behind, currency, figure, shown)
      : leading(report.details, currency, [figure], shown)
  }
  return html`<p>${words.month.says}</p>${table({
    caption: `${words.month.title} ${month.currency}`,
    head: [words.month.figure, words.month.value, words.month.formula],
    texts: [2],
    rows: [
      ...amountNames.map((name) => [words.month.amounts[name], lead(name, amount(month[name], style)), '']),
      ...metricNames.map((name) => [
        words.month.metrics[name],
        lead(name, html`${told(month.metrics[name], metricDefinitions[name].unit, telling)}`),
        html`<bdi class="formula">${words.month.formulas?.[name] ?? metricDefinitions[name].formula}</bdi>`,
      ]),
    ],
  })}`
}

/** How much of each bucket went on to the next. */
export const rollsPart = ({ currency, rollRates }: CurrencyMetrics, telling: Telling, details: Details = []): Html => {
  const { words, style } = telling
  const nameOf = (id: string): string => bandName(id, words, style)
  const picture = barsPicture(
    {
      ...{ id: `rolls-${currency}`, title: words.rolls.title, unit: percentSign(style.digits) },
      names: rollRates.map(({ to }) => nameOf(to)),
      pieces: [
        {
          ...{ name: words.rolls.rate, colour: colours.expected },
          values: rollRates.map(({ rate }) => (rate === undefined ? undefined : rate * 100)),
        },
      ],
    },
    style,
  )
  return html`<p>${words.rolls.says}</p>${drawn(picture)}${table({
    caption: `${words.rolls.title} ${currency}`,
    head: [words.rolls.from, words.rolls.to, words.rolls.rate],
    texts: [1],
    rows: rollRates.map(({ from, to, rate }) => [
      leading(details, currency, ['rolling', from], html`${nameOf(from)}`),
      html`${nameOf(to)}`,
      leading(details, currency, ['rolled', to], share(rate, style)),
    ]),
  })}`
}
