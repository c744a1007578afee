import * as E from 'fp-ts/lib/Either.js'
import { daysInMonth } from '../../../domain/value/local-date.js'
import type { RowSource, SourceRow } from '../row-source.js'
import type { FileError } from './file-error.js'

/** What is reckoned of each booking, by these names in front of its own columns. */
export const bookingColumns = [
  'Debitor',
  'Art des Postens',
  'Beleg des Postens',
  'Ausgeglichener Beleg',
  'Datum mit Jahr',
  'Fällig am',
  'Währung des Postens',
] as const

/** What the first line says of all bookings: nothing that is missing can be guessed. */
interface Batch {
  /** `20260701`: the year of a day without one is that of the fiscal year that begins so. */
  readonly yearBegins: string
  /** Of accounts of the ledger; those of debtors and creditors have a digit more. */
  readonly accountLength: number
  readonly currency: string
  readonly chart: string
}

const isBatch = ({ cells }: SourceRow): boolean => /^(?:EXTF|DTVF)$/.test(cells[0] ?? '') && cells[2] === '21'

/**
 * A batch of bookings as DATEV writes it (EXTF, category 21), as rows of what debtors owe and what they have to their credit. Its
 * columns are told by their places; its days have no year, and its accounts no kind, but by its first line. Bookings without a
 * debtor have no kind of item, and are left out. Any other file stays what it is.
 *
 * https://developer.datev.de/datev/platform/de/dtvf/formate/buchungsstapel
 */
export const asBookings = async (source: RowSource): Promise<E.Either<FileError, RowSource>> => {
  const start: SourceRow[] = []
  for await (const page of source.records()) {
    if (E.isRight(page)) start.push(...page.right)
    if (E.isLeft(page) || start.length > 1 || !(start[0] && isBatch(start[0]))) break
  }
  const [first, header, ...rows] = start
  if (first === undefined || !isBatch(first)) return E.right(source)
  const batch = batchOf(first.cells)
  if (typeof batch === 'string') return E.left({ _tag: 'BrokenCsv', file: source.name, row: first.row, detail: batch })
  const chart = batch.chart || chartIn(rows.map(({ cells }) => sidesOf(batch, cells)))
  const { glimpses: _, ...rest } = source
  return E.right({
    ...rest,
    records: async function* (onBytes) {
      for await (const page of source.records(onBytes)) {
        yield E.map((records: ReadonlyArray<SourceRow>) =>
          records.flatMap(({ row, cells }) => {
            if (row === first.row) return []
            const own = row === header?.row ? bookingColumns : itemOf({ ...batch, chart }, cells)
            return [{ row, cells: [...own, ...cells] }]
          }),
        )(page)
      }
    },
  })
}

const batchOf = (cells: ReadonlyArray<string>): Batch | string => {
  const [begin = '', from = ''] = [cells[12], cells[14]]
  const yearBegins = begin === '' ? from : begin
  const accountLength = Number(cells[13] || 0)
  if (!/^\d{8}$/.test(yearBegins)) {
    return 'the first line of a Buchungsstapel says in field 13 when the fiscal year begins, such as 20260101: its days have no year'
  }
  if (!(accountLength >= 4 && accountLength <= 8)) {
    return 'the first line of a Buchungsstapel says in field 14 how long its accounts are, 4 to 8: debtors have one digit more'
  }
  return { yearBegins, accountLength, currency: cells[21] ?? '', chart: cells[26] ?? '' }
}

interface Sides {
  readonly debtors: ReadonlyArray<string>
  /** The other account, as four digits. */
  readonly contra: string
  readonly isDebit: boolean
}

/** Which of the two accounts is a debtor's, and on which side: the sign of a booking is that of its first account. */
const sidesOf = ({ accountLength }: Batch, cells: ReadonlyArray<string>): Sides => {
  const [account = '', other = ''] = [cells[6], cells[7]]
  const debtors = [account, other].filter((one) => one.length === accountLength + 1 && /^[1-6]\d+$/.test(one))
  const contra = (debtors[0] === account ? other : account).padStart(accountLength, '0').slice(0, 4)
  return { debtors, contra, isDebit: (cells[1] !== 'H') === (debtors[0] === account) }
}

/** The chart of accounts by what debtors are charged against: sales are class 8 in the one, and class 4 in the other. */
const chartIn = (sides: ReadonlyArray<Sides>): string => {
  const classes = new Set(sides.flatMap(({ debtors, contra, isDebit }) => (debtors.length && isDebit ? contra[0] : [])))
  return classes.size === 1 ? (classes.has('8') ? '03' : classes.has('4') ? '04' : '') : ''
}

const charts: Readonly<Record<string, { readonly sales: RegExp; readonly money: RegExp }>> = {
  '03': { sales: /^8/, money: /^1[0-3]/ },
  '04': { sales: /^4/, money: /^1[5-8]|^146/ },
}

/** What takes from a debtor: a credit note or money, as far as the chart of accounts tells it; else the side and the account. */
const creditAgainst = (contra: string, chart: string): string => {
  const known = Object.hasOwn(charts, chart) ? charts[chart] : undefined
  if (known?.sales.test(contra)) return 'Gutschrift'
  return known?.money.test(contra) ? 'Zahlung' : `Haben ${contra}`
}

const itemOf = (batch: Batch, cells: ReadonlyArray<string>): ReadonlyArray<string> => {
  const { debtors, contra, isDebit } = sidesOf(batch, cells)
  const [debtor, another] = debtors
  if (debtor === undefined) return bookingColumns.map(() => '')
  const number = cells[10] ?? ''
  const reverses = cells[117] === '1' || cells[117] === 'G'
  const owed = isDebit !== reverses
  const kind = owed ? 'Rechnung' : reverses ? 'Gutschrift' : creditAgainst(contra, batch.chart)
  return [
    another === undefined ? debtor : '',
    kind,
    owed ? number : '',
    owed ? '' : number,
    dayIn(batch.yearBegins, cells[9] ?? ''),
    owed ? cells[116] || dueIn(cells[11] ?? '') : '',
    cells[2] || batch.currency,
  ]
}

/** `1501` or `101` as a day of the fiscal year; what is none is left as it is, to be refused with its row. */
const dayIn = (yearBegins: string, text: string): string => {
  const [day, month] = [text.slice(0, -2).padStart(2, '0'), text.slice(-2)]
  if (!/^\d{3,4}$/.test(text)) return text
  const year = Number(yearBegins.slice(0, 4)) + (`${month}${day}` < yearBegins.slice(4) ? 1 : 0)
  return `${year}-${month}-${day}`
}

/** The second field of a booking may say when it is due: as six digits that are a day. */
const dueIn = (text: string): string => {
  const [, day = '', month = '', year = ''] = /^(\d\d)(\d\d)(\d\d)$/.exec(text) ?? []
  const isDay = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1
  return isDay && Number(day) <= daysInMonth(2000 + Number(year), Number(month)) ? `20${year}-${month}-${day}` : ''
}
