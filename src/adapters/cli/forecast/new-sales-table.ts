import type { CurrencyNewSales, NewSalesReport } from '../../../projections/forecast/new-sales.js'
import { tellAmount } from '../../words/amount.js'
import { some } from '../../words/some.js'
import { amountCells } from '../form/amount-column.js'
import { table } from '../form/table.js'

/** How many debtors are named with the counts behind what is expected of them. */
const named = 5

const salesOf = ({ currency, sold, periods, beyond, expectedLoss, debtors }: CurrencyNewSales): string => {
  const cells = amountCells([
    ...[sold, beyond, expectedLoss],
    ...periods.flatMap((period) => [period.sold, period.amount, period.p10, period.p50, period.p90]),
  ])
  const rows = table({
    columns: [
      { head: `new sales ${currency}` },
      ...['sold', 'amount', 'P10', 'P50', 'P90'].map((head) => ({ head, align: 'right' as const })),
    ],
    rows: [
      ...periods.map(({ from, to, ...period }) => [
        from === to ? from : `${from} - ${to}`,
        ...[period.sold, period.amount, period.p10, period.p50, period.p90].map(cells),
      ]),
      ['beyond', '', cells(beyond), '', '', ''],
      ['expected loss', '', cells(expectedLoss), '', '', ''],
    ],
    totals: [['sold', cells(sold), cells(sold), '', '', '']],
  })
  const told = debtors
    .slice(0, named)
    .map(
      ({ debtor, debts, days, amount }) =>
        `    ${debtor}: ${some(debts, 'debt')} in ${days} days, ${tellAmount(amount)}`,
    )
  const others = debtors.length > named ? [`    and ${some(debtors.length - named, 'other')}`] : []
  return [rows, '', 'As much a day as in the days until then, the largest first:', ...told, ...others].join('\n')
}

/** Sales that are not made yet, in each currency, and from what they are reckoned. */
export const newSalesTable = ({ currencies }: NewSalesReport): string =>
  currencies.length === 0
    ? 'New sales: nothing was sold in the last quarter.'
    : `New sales, which are not among the above\n\n${currencies.map(salesOf).join('\n\n')}`
