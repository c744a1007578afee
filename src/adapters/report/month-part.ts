import type { CurrencyMetrics } from '../../projections/metrics/currency-tally.js'
import type { MetricUnit } from '../../projections/metrics/metric.js'
import { metricDefinitions, metricNames } from '../../projections/metrics/metric.js'
import { bucketName } from './bucket-name.js'
import { amount, number, percent, share } from './figures.js'
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

/** How the department did, each figure with its formula. */
export const monthPart = (month: CurrencyMetrics, telling: Telling): Html => {
  const { words, style } = telling
  return html`<p>${words.month.says}</p>${table({
    caption: `${words.month.title} ${month.currency}`,
    head: [words.month.figure, words.month.value, words.month.formula],
    texts: [2],
    rows: [
      ...amountNames.map((name) => [words.month.amounts[name], amount(month[name], style), '']),
      ...metricNames.map((name) => [
        words.month.metrics[name],
        told(month.metrics[name], metricDefinitions[name].unit, telling),
        html`<bdi class="formula" lang="en">${metricDefinitions[name].formula}</bdi>`,
      ]),
    ],
  })}`
}

/** The bucket of 30 days that a roll rate names. */
const nameOf = (id: string, { words, style }: Telling): string => {
  const [from, to] = id.split('-').map(Number)
  return bucketName(
    id === 'current' ? { id, from: null, to: 0 } : { id, from: from ?? 1, to: to ?? null },
    words,
    style,
  )
}

/** How much of each bucket went on to the next. */
export const rollsPart = ({ currency, rollRates }: CurrencyMetrics, telling: Telling): Html => {
  const { words, style } = telling
  const picture = barsPicture(
    {
      ...{ id: `rolls-${currency}`, title: words.rolls.title, unit: '%' },
      names: rollRates.map(({ to }) => nameOf(to, telling)),
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
    rows: rollRates.map(({ from, to, rate }) => [nameOf(from, telling), nameOf(to, telling), share(rate, style)]),
  })}`
}
