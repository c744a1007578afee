import { type Money, toDecimal } from '../../domain/value/money.js'
import { isSameMoney } from '../../domain/value/money-arithmetic.js'
import { visible } from '../../domain/value/visible.js'
import { some } from '../../projections/story/phrase.js'
import type { CheckedTotal, RowsReport, ShownRow } from './report.js'
import type { LeftColumn, Understood } from './understood.js'

/** Lines of cells, each column as wide as its widest cell. */
const aligned = (rows: ReadonlyArray<ReadonlyArray<string>>): ReadonlyArray<string> => {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)))
  return rows.map((row) => `  ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')}`.trimEnd())
}

const longest = 30
const cut = (text: string): string => visible(text.length > longest ? `${text.slice(0, longest - 3)}...` : text)
const columnsTold = 30

/**
 * How a file is read, and what its rows come to, in lines for a reader. Warnings begin with `!`.
 *
 * @since 0.2.0
 */
export const tellReport = (understood: Understood, report: RowsReport): ReadonlyArray<string> => [
  ...tellUnderstood(understood),
  ...tellRows(report),
]

/** How a file is read. */
export const tellUnderstood = (understood: Understood): ReadonlyArray<string> => {
  const { form, headerRow, preset, titles, fields, left, dates, decimal, currency, zone } = understood
  const above = titles.length === 0 ? '' : `, below ${titles.map((title) => `"${cut(title)}"`).join(', ')}`
  const days = dates.map(
    ({ column, formats }) => `${visible(column)} ${formats.length === 0 ? 'none' : formats.join(', ')}`,
  )
  const times = zone === null ? 'days as they are written' : `times in ${zone}`
  return [
    `${form}, headers on row ${headerRow}${above}`,
    ...(preset === undefined
      ? []
      : [`read as an export of ${visible(preset.system)}: --preset ${visible(preset.name)}, or else --preset none`]),
    ...aligned(
      fields.map(({ field, columns, because, example }) => [
        field,
        columns.length === 0 ? '' : columns.map((column) => `"${cut(column)}"`).join('+'),
        because,
        example === '' ? '' : `such as ${cut(example)}`,
      ]),
    ),
    ...(currency === null ? [] : [`currency: ${currency.code}, ${currency.because}`]),
    `decimals: behind a ${decimal.mark}, ${decimal.because}`,
    ...(days.length === 0 ? [] : [`dates: ${days.join('; ')} (${times})`]),
    ...tellLeft(left),
  ]
}

const tellLeft = (left: ReadonlyArray<LeftColumn>): ReadonlyArray<string> => {
  const warned = left.filter((one) => one.warned)
  const quiet = left.filter(({ column, warned, looks }) => !warned && looks !== 'empty' && column !== '').map(tellQuiet)
  const more = quiet.length > columnsTold ? [`and ${quiet.length - columnsTold} more`] : []
  return [
    ...warned
      .slice(0, columnsTold)
      .map(
        ({ column, looks, example }) =>
          `! "${visible(column)}" is not read, and looks like ${looks === 'amount' ? 'an amount' : 'a date'} (${cut(example)}): say what it is with --map FIELD="${visible(column)}", or leave it with --ignore "${visible(column)}"`,
      ),
    ...(warned.length > columnsTold
      ? [`! and ${warned.length - columnsTold} more columns that look like amounts or dates are not read`]
      : []),
    ...(quiet.length === 0 ? [] : [`not read: ${[...quiet.slice(0, columnsTold), ...more].join(', ')}`]),
  ]
}

const tellQuiet = ({ column, because }: LeftColumn): string =>
  because === undefined ? `"${cut(column)}"` : `"${cut(column)}" (${because})`

const headingOf = {
  amount: 'amount',
  paid: 'paid',
  open: 'open',
  credit: 'credits',
  refused: 'refused',
  excluded: 'left out',
} as const

const leftOutWords = {
  excluded: 'excluded as you say',
  void: 'void or a draft by their status',
  zero: 'of nothing',
  'used-credit': 'credits that are used up',
  total: 'totals',
  section: 'lines that name a debtor',
  remark: 'lines of text',
  instalment: 'further instalments of their debts',
  line: 'further lines of their invoices',
} as const

/** What the rows of a file come to. */
export const tellRows = (report: RowsReport): ReadonlyArray<string> => {
  const { sums, leftOut, blankDueDates, totals, first } = report
  const { byTerms, byAllTerms, onIssue } = blankDueDates
  const out = Object.entries(leftOut).map(
    ([why, count]) => `${count} ${leftOutWords[why as keyof typeof leftOutWords]}`,
  )
  const kinds = ['amount', 'paid', 'open', 'credit', 'refused', 'excluded'] as const
  const shown = kinds.filter((kind) => kind === 'amount' || sums.some((sum) => sum[kind].amount !== 0n))
  const headings = ['currency', ...shown.map((kind) => headingOf[kind])]
  const figures = sums.map((sum) => [sum.currency, ...shown.map((kind) => toDecimal(sum[kind]))])
  return [
    ...first.map(tellShown),
    ...(figures.length === 0 ? [] : alignedFigures([headings, ...figures])),
    ...(out.length === 0 ? [] : [`rows left out: ${out.join('; ')}`]),
    ...(byTerms > 0 ? [`no due date on ${some(byTerms, 'row')}: due by the terms of the row`] : []),
    ...(byAllTerms > 0 ? [`no due date on ${some(byAllTerms, 'row')}: due by --terms`] : []),
    ...(onIssue > 0 ? [`! no due date on ${some(onIssue, 'row')}: due on the issue date`] : []),
    ...tellCounts(report),
    ...totals.map(tellTotal),
  ]
}

const tellCounts = (report: RowsReport): ReadonlyArray<string> => {
  const { dueBeforeIssue, withoutIssueDate, paidWithoutDate, credits, disputedByStatus, contradicted } = report
  const count = (rows: number, text: string): ReadonlyArray<string> =>
    rows > 0 ? [`${text}: ${some(rows, 'row')}`] : []
  return [
    ...count(dueBeforeIssue, '! due before the issue date, and late from then'),
    ...count(withoutIssueDate, '! no issue date, so issued on the due date or on --opening if that is earlier'),
    ...count(paidWithoutDate, 'paid without a day, so on the issue date or on --paid-on'),
    ...count(credits, "credits of the debtor's, on account until they are placed"),
    ...count(
      disputedByStatus,
      '! called disputed by the status, and read as open (--map disputed=COLUMN reads them so)',
    ),
    ...count(contradicted, '! called paid by the status, with something open by the figures, which are what counts'),
  ]
}

const told = (sum: Money): string => `${toDecimal(sum)} ${sum.currency}`

const tellShown = ({ row, id, debtor, date, due, amount, open }: ShownRow): string => {
  const until = due === null ? '' : `, due ${due}`
  const left = open === null || isSameMoney(open, amount) ? '' : `, open ${told(open)}`
  return `  row ${row}: ${cut(id)} of ${cut(debtor)}, ${date}${until}: ${told(amount)}${left}`
}

const alignedFigures = (rows: ReadonlyArray<ReadonlyArray<string>>): ReadonlyArray<string> => {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)))
  return rows.map(
    (row) =>
      `  ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ')}`,
  )
}

const tellTotal = ({ row, column, stated, read, agrees }: CheckedTotal): string =>
  agrees
    ? `row ${row} sums up "${visible(column)}" as ${stated}, which agrees`
    : `! row ${row} sums up "${visible(column)}" as ${stated}, and what was read comes to ${read.map(told).join(', ')}`
