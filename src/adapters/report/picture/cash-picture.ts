import type { MessageStyle } from '../../../domain/message/style.js'
import type { CurrencyCode } from '../../../domain/value/currency.js'
import type { CashWeek } from '../cash-weeks.js'
import { shortDayText } from '../figures.js'
import type { ReportWords } from '../words/words.js'
import { amountAxis, namesBeneath, scaleOf, someNames } from './axis.js'
import { colours } from './colours.js'
import type { Picture } from './draw.js'

/** What came and what is expected, with the range around it. */
export const cashPicture = (
  weeks: ReadonlyArray<CashWeek>,
  currency: CurrencyCode,
  words: ReportWords,
  style: MessageStyle,
): Picture => {
  const all = weeks.flatMap(({ most, came }) => [most.amount, came?.amount ?? 0n])
  const scale = scaleOf(
    all.reduce((largest, amount) => (amount > largest ? amount : largest), 0n),
    currency,
    words,
    style,
  )
  const days = weeks.map(({ to }) => shortDayText(to, style))
  const range = { type: 'line', stack: 'range', silent: true, showSymbol: false, lineStyle: { opacity: 0 }, z: 1 }
  return {
    id: `cash-${currency}`,
    title: words.cash.title,
    height: 300,
    keys: [
      { name: words.cash.came, colour: colours.came },
      { name: words.cash.expected, colour: colours.expected },
      { name: words.cash.range, colour: colours.range },
    ],
    option: (room) => ({
      ...namesBeneath(days, style, someNames(days, room)),
      yAxis: amountAxis(scale.name, style),
      series: [
        { ...range, data: weeks.map(({ least }) => scale.of(least.amount)) },
        {
          ...range,
          areaStyle: { color: colours.range, opacity: 1 },
          data: weeks.map(({ least, most }) => scale.of(most.amount - least.amount)),
        },
        {
          type: 'bar',
          z: 2,
          silent: true,
          barMaxWidth: 28,
          itemStyle: { color: colours.came },
          data: weeks.map(({ came }) => (came === undefined ? null : scale.of(came.amount))),
        },
        {
          type: 'line',
          z: 3,
          silent: true,
          symbol: 'circle',
          symbolSize: 7,
          lineStyle: { color: colours.expected, width: 2 },
          itemStyle: { color: colours.expected },
          data: weeks.map(({ expected }) => scale.of(expected.amount)),
        },
      ],
    }),
  }
}
