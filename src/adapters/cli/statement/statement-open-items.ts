import type { DebtorId } from '../../../domain/value/id.js'
import { sumIn } from '../../../domain/value/money-arithmetic.js'
import { visible } from '../../../domain/value/visible.js'
import { aging } from '../../../projections/aging/aging.js'
import type { CurrencyAging } from '../../../projections/aging/aging-report.js'
import type { AgedAmount } from '../../../projections/aging/explain-aging.js'
import type { OpenItemState } from '../../../projections/open-item/item-history-codec.js'
import type { States } from '../../../projections/projection/projection.js'
import { reportJson } from '../../../projections/report-json.js'
import { amountsBehind } from '../aging/aging-explanation.js'
import { amountCells } from '../form/amount-column.js'
import type { ReportForms } from '../form/print-report.js'
import { type Sheet, sheet, written } from '../form/sheet.js'
import { table } from '../form/table.js'
import type { AskedAt } from '../option/at.js'
import { tellAt } from '../option/known.js'
import { agesByDebtor, agesQuery, agesTable, type MembersOf } from './statement-ages.js'

/** What a debtor has open, with his companies or without, item by item with its due date, and how old all of it is. */
interface OpenItems {
  readonly items: ReadonlyArray<AgedAmount>
  readonly aged: ReadonlyArray<CurrencyAging>
}

/** The statements of what is open of each debtor, made of the book at once. */
export const openItemStatements = (
  states: States<OpenItemState>,
  asked: AskedAt,
  members: MembersOf,
): ((debtor: DebtorId) => ReportForms) => {
  const { asOf, knownAt } = asked
  const query = agesQuery(asked)
  const report = aging(states, query)
  const items = new Map<string, AgedAmount[]>()
  for (const one of amountsBehind(states, query, {})) {
    const known = items.get(one.item.debtor)
    if (known === undefined) items.set(one.item.debtor, [one])
    else known.push(one)
  }
  const agedOf = agesByDebtor(report, members)
  return (debtor) => {
    const own = members(debtor)
    const open: OpenItems = { items: own.flatMap((one) => items.get(one) ?? []), aged: agedOf(debtor) }
    const title = own.length > 1 ? `${debtor} and its companies` : debtor
    return {
      json: () => ({ debtor, asOf, knownAt: knownAt ?? null, place: report.place ?? null, ...openJson(open) }),
      sheet: () => openSheet(open),
      table: () => `Open items: ${visible(title)}\n\n${openTable(open)}\n\nStatement ${tellAt(asked, report.place)}`,
    }
  }
}

const overdue = ({ daysPastDue = 0 }: AgedAmount): number => Math.max(0, daysPastDue)

const openJson = ({ items, aged }: OpenItems) => ({
  items: reportJson(
    items.map((one) => ({
      debtor: one.item.debtor,
      kind: one.item.kind,
      id: one.item.id,
      component: one.component,
      due: one.due,
      daysOverdue: overdue(one),
      bucket: one.bucket?.id ?? 'unapplied',
      amount: one.amount,
    })),
  ),
  aging: reportJson(aged),
})

const openSheet = ({ items }: OpenItems): Sheet =>
  sheet(
    ['debtor', 'currency', 'kind', 'id', 'due', 'daysOverdue', 'bucket', 'amount'],
    items.map((one) => [
      ...[
        written(one.item.debtor),
        one.item.currency,
        one.item.kind,
        written(one.item.id),
        one.due ?? '',
        overdue(one),
      ],
      ...[one.bucket?.id ?? 'unapplied', one.amount],
    ]),
  )

const openTable = ({ items, aged }: OpenItems): string =>
  aged.length === 0 ? 'Nothing is open.' : aged.map((one) => inCurrency(one, items)).join('\n\n')

/** The items of a currency, and under them what is how old. */
const inCurrency = (aged: CurrencyAging, all: ReadonlyArray<AgedAmount>): string => {
  const { currency } = aged
  const own = all.filter(({ item }) => item.currency === currency)
  const total = sumIn(
    currency,
    own.map(({ amount }) => amount),
  )
  const cells = amountCells([...own.map(({ amount }) => amount), total])
  const isOfSeveral = new Set(all.map(({ item }) => item.debtor)).size > 1
  const items = table({
    columns: [
      ...(isOfSeveral ? [{ head: 'debtor' }] : []),
      { head: 'debt or payment' },
      { head: 'due' },
      { head: 'days overdue', align: 'right' },
      { head: `open ${currency}`, align: 'right' },
    ],
    rows: own.map((one) => [
      ...(isOfSeveral ? [one.item.debtor] : []),
      one.item.kind === 'debt' ? one.item.id : `${one.item.id} (unapplied)`,
      one.due ?? '',
      overdue(one) === 0 ? '' : String(overdue(one)),
      cells(one.amount),
    ]),
    totals: [['outstanding', ...(isOfSeveral ? [''] : []), '', '', cells(total)]],
  })
  return `${items}\n\n${agesTable(aged)}`
}
