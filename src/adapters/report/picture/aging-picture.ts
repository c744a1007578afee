import type { MessageStyle } from '../../../domain/message/style.js'
import type { LocalDate } from '../../../domain/value/local-date.js'
import type { AgingReport, CurrencyAging } from '../../../projections/aging/aging-report.js'
import { bucketName } from '../bucket-name.js'
import { shortDayText } from '../figures.js'
import type { ReportWords } from '../words/words.js'
import { amountAxis, eachName, namesBeneath, scaleOf, someNames } from './axis.js'
import { colourOfAge } from './colours.js'
import type { Picture } from './draw.js'

const largestOf = (amounts: ReadonlyArray<bigint>): bigint =>
  amounts.reduce((most, amount) => (amount > most ? amount : most), 0n)

/** What is open by age: a bar for each bucket. */
export const agingPicture = (aged: CurrencyAging, words: ReportWords, style: MessageStyle): Picture => {
  const scale = scaleOf(largestOf(aged.buckets.map((bucket) => bucket.amount.amount)), aged.currency, words, style)
  const names = aged.buckets.map((bucket) => bucketName(bucket, words, style))
  return {
    id: `aging-${aged.currency}`,
    title: words.aging.title,
    height: 280,
    keys: [],
    option: (room) => ({
      ...namesBeneath(names, style, eachName(names, style, room)),
      yAxis: amountAxis(scale.name, style),
      series: [
        {
          type: 'bar',
          silent: true,
          barMaxWidth: 72,
          data: aged.buckets.map(({ amount }, bucket) => ({
            value: scale.of(amount.amount),
            itemStyle: { color: colourOfAge(bucket, aged.buckets.length) },
          })),
        },
      ],
    }),
  }
}

/** The aging of one currency on a day. */
export interface AgedOn {
  readonly day: LocalDate
  readonly aged: CurrencyAging | undefined
}

export const agedOn = (reports: ReadonlyArray<AgingReport>, currency: string): ReadonlyArray<AgedOn> =>
  reports.map(({ asOf, currencies }) => ({ day: asOf, aged: currencies.find((one) => one.currency === currency) }))

/** The same over time: one bucket on the other. */
export const historyPicture = (
  history: ReadonlyArray<AgedOn>,
  { currency, buckets }: CurrencyAging,
  words: ReportWords,
  style: MessageStyle,
): Picture => {
  const scale = scaleOf(largestOf(history.map(({ aged }) => aged?.open.amount ?? 0n)), currency, words, style)
  const days = history.map(({ day }) => shortDayText(day, style))
  return {
    id: `history-${currency}`,
    title: words.history.title,
    height: 300,
    keys: buckets.map((bucket, n) => ({
      name: bucketName(bucket, words, style),
      colour: colourOfAge(n, buckets.length),
    })),
    option: (room) => ({
      ...namesBeneath(days, style, { boundaryGap: false, ...someNames(days, room) }),
      yAxis: amountAxis(scale.name, style),
      series: buckets.map((_, n) => ({
        type: 'line',
        stack: 'open',
        silent: true,
        showSymbol: false,
        lineStyle: { width: 0.5, color: '#ffffff' },
        areaStyle: { color: colourOfAge(n, buckets.length), opacity: 1 },
        data: history.map(({ aged }) => scale.of(aged?.buckets[n]?.amount.amount ?? 0n)),
      })),
    }),
  }
}
