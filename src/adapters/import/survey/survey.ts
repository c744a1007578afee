import * as E from 'fp-ts/lib/Either.js'
import { exponent } from '../../../domain/value/currency.js'
import { currencyInHeader, currencyNamed, type NamedCurrency } from '../cell/currency-words.js'
import { type DecimalDetection, detectDecimal } from '../cell/decimal-detection.js'
import { figureIn } from '../cell/figure.js'
import type { FileError } from '../csv/file-error.js'
import { calendarsAtHand } from '../date/calendars-at-hand.js'
import { calendarIn, type DateEvidence, dateEvidence, ordersIn } from '../date/date-detection.js'
import type { Calendars } from '../date/day-of.js'
import type { DateColumn } from '../date/read-date.js'
import { amountFields, dateFields, type Field, fieldsOf } from '../field.js'
import { type Columns, recogniseColumns } from '../header/columns.js'
import { joint, type Slot } from '../header/slot.js'
import type { ReadingRequest } from '../import-request.js'
import type { Question } from '../question.js'
import type { Reading } from '../reading.js'
import { isExcluded } from '../row/excluded.js'
import { valueTold } from '../row/row-problem.js'
import type { RowSource, SourceRow } from '../row-source.js'
import type { Understood } from '../understood.js'
import { headerRowOf, headersOf } from './header-row.js'
import { looksOf } from './profile.js'
import { sectionColumnIn } from './sections.js'
import { sharedNumberIn } from './shared-number.js'
import { answersYesOrNo, paidAnswers, statusWordsIn } from './statuses.js'
import { tellForm } from './tell-form.js'

/** How the rows of a source are to be read, and what was understood; or what has to be asked first. */
export type Survey =
  | { readonly _tag: 'Clear'; readonly reading: Reading; readonly understood: Understood }
  | { readonly _tag: 'Unclear'; readonly questions: ReadonlyArray<Question> }

const sampleRows = 2500
/** Of files of very many columns, or of long cells, fewer rows are looked at. */
const [sampleCells, sampleCharacters] = [500_000, 16_000_000]
/** Of larger files only the beginning is looked at for what dates and figures do not show at once. */
const [wholeUpTo, beginning] = [64_000_000, 16_000_000]

/** Looks at a source as far as it takes to read it rightly. Nothing of it where it is empty. */
export const survey = async (
  source: RowSource,
  request: ReadingRequest,
  thisYear: number,
): Promise<E.Either<FileError, Survey | undefined>> => {
  const sampled = await sample(source)
  if (E.isLeft(sampled)) return sampled
  const { records, entire } = sampled.right
  const named = request.map.flatMap(([, column]) => [column, ...column.split('+').map((part) => part.trim())])
  const header = source.headers === undefined ? headerRowOf(records, named) : { row: 0, cells: source.headers }
  const headers = header === undefined ? [] : headersOf(header)
  if (header === undefined || headers.length === 0) return E.right(undefined)
  const looked = lookAt(
    headers,
    records.filter(({ row }) => row > header.row),
    request,
  )
  if (E.isLeft(looked)) return E.right({ _tag: 'Unclear', questions: looked.left })
  const { columns, rows, questions, sectionAt } = looked.right
  const currency = currencyOf(columns, headers, request)
  const evidence = watch(columns, headers, request, currency)
  for (const record of rows) evidence.see(record)
  if (!entire && !evidence.decided()) {
    const read = await readOn(source, header.row, columns, evidence)
    if (E.isLeft(read)) return read
  }
  const dates = await datesOf(evidence, request, thisYear)
  questions.push(...dates.questions)
  const decimal = request.decimal ?? evidence.decimal.mark()
  if (typeof decimal !== 'string') questions.push(decimal)
  questions.push(...currencyQuestion(columns, rows, currency), ...dueQuestion(columns, headers, rows, request))
  if (questions.length > 0 || typeof decimal !== 'string') return E.right({ _tag: 'Unclear', questions })
  const reading: Reading = {
    headers,
    headerRow: header.row,
    width: headers.length,
    columns,
    dates: dates.of,
    context: { calendars: dates.calendars, zone: request.zone },
    currency: currency?.currency,
    toman: currency?.toman ?? false,
    decimal,
    terms: request.terms,
    opening: request.opening,
    paidOn: request.paidOn,
    instalments: request.instalments ?? false,
    sectionAt,
  }
  const titles = records.filter(({ row }) => row < header.row)
  return E.right({
    _tag: 'Clear',
    reading,
    understood: {
      form: tellForm(source.form),
      headerRow: header.row,
      titles: titles.slice(0, 5).map(({ cells }) => valueTold(cells.filter((cell) => cell !== '').join(' '))),
      fields: understoodFields(columns, headers, rows, sectionAt),
      left: leftColumns(columns, headers, rows, request, sectionAt),
      dates: dates.told(columns, headers),
      zone: request.zone ?? null,
      decimal: { mark: decimal, because: request.decimal === undefined ? 'by the figures' : 'as you say' },
      currency:
        currency === undefined
          ? null
          : { code: currency.toman ? 'IRR (toman)' : currency.currency, because: currency.because },
    },
  })
}

const sample = async (
  source: RowSource,
): Promise<E.Either<FileError, { readonly records: ReadonlyArray<SourceRow>; readonly entire: boolean }>> => {
  const records: SourceRow[] = []
  let [cellsLeft, charactersLeft] = [sampleCells, sampleCharacters]
  for await (const page of source.records()) {
    if (E.isLeft(page)) {
      // What cannot be read on is told when all rows are checked, with the row.
      if (records.length > 0 && page.left._tag === 'BrokenCsv') return E.right({ records, entire: true })
      return page
    }
    for (const record of page.right) {
      records.push(record)
      cellsLeft -= record.cells.length
      for (const cell of record.cells) charactersLeft -= cell.length
      if (records.length >= sampleRows || cellsLeft <= 0 || charactersLeft <= 0) {
        return E.right({ records, entire: false })
      }
    }
  }
  return E.right({ records, entire: true })
}

interface Looked {
  readonly columns: Columns
  /** Rows of the sample that are not excluded. */
  readonly rows: ReadonlyArray<SourceRow>
  readonly questions: Question[]
  readonly sectionAt: number | undefined
}

/** What the headers and the words of a sample tell of the columns. */
const lookAt = (
  headers: ReadonlyArray<string>,
  below: ReadonlyArray<SourceRow>,
  request: ReadingRequest,
): E.Either<ReadonlyArray<Question>, Looked> => {
  const recognised = recogniseColumns(headers, request)
  if (E.isLeft(recognised)) return E.left([recognised.left])
  const { missing, errors } = recognised.right
  const questions: Question[] = [...errors]
  const rows = below.filter(({ cells }) => !isExcluded(recognised.right.columns, cells))
  const columns = withStatus(recognised.right.columns, headers, rows, questions)
  const debtorAt = columns.of.debtor?.at
  const sectionAt =
    columns.as === 'debts' && (debtorAt?.length ?? 0) < 2 ? sectionColumnIn(rows, debtorAt?.[0]) : undefined
  const lacking = sectionAt === undefined ? missing : missing.filter((field) => field !== 'debtor')
  if (lacking.length > 0) {
    const taken = takenBy(columns)
    const unread = headers.filter((_, index) => !taken.has(index))
    questions.push({ _tag: 'MissingFields', as: columns.as, missing: lacking, unread, headers })
  }
  if (columns.as !== 'debts' && request.tags.length > 0) questions.push({ _tag: 'TagsOfPayments' })
  const sharing = columns.as === 'debts' && !request.instalments
  const shared = sharing
    ? sharedNumberIn(rows, headers, columns.of.debt, columns.of.debtor, takenBy(columns))
    : undefined
  if (shared !== undefined) questions.push(shared)
  return E.right({ columns, rows, questions, sectionAt })
}

const takenBy = ({ of, tags }: Columns): ReadonlySet<number> =>
  new Set([...Object.values(of).flatMap(({ at }) => at), ...tags.map(([, index]) => index)])

/** Columns of words: whether they say the status of a debt, and what is not known of them. */
const withStatus = (
  columns: Columns,
  headers: ReadonlyArray<string>,
  rows: ReadonlyArray<SourceRow>,
  questions: Question[],
): Columns => {
  if (columns.as !== 'debts') return columns
  const of: Partial<Record<Field, Slot>> = { ...columns.of }
  const valuesOf = (slot: Slot) => rows.map(({ cells }) => cells[slot.at[0] ?? -1] ?? '')
  if (of.paid?.at.length === 1 && answersYesOrNo(valuesOf(of.paid))) {
    const { at } = of.paid
    of.status ??= { at, because: 'by its header, and its answers', translate: paidAnswers(valuesOf(of.paid)) }
    delete of.paid
  }
  const { status } = of
  if (status?.at.length === 1) {
    const { unknown, foreign } = statusWordsIn(valuesOf(status), status)
    const said = status.because === 'as you say' || status.translate !== undefined
    if (foreign && !said) delete of.status
    else if (unknown.length > 0 && of.open === undefined && of.paid === undefined) {
      questions.push({ _tag: 'UnknownStatus', column: headers[status.at[0] ?? -1] ?? 'status', words: unknown })
    }
  }
  return { ...columns, of }
}

interface Currency extends NamedCurrency {
  readonly because: string
}

/** Of rows without a currency of their own: as the user says, or as the header of an amount does. */
const currencyOf = (
  columns: Columns,
  headers: ReadonlyArray<string>,
  { currency }: ReadingRequest,
): Currency | undefined => {
  if (currency !== undefined) return { currency, toman: false, because: 'as you say' }
  for (const field of amountFields) {
    for (const at of columns.of[field]?.at ?? []) {
      const named = currencyInHeader(headers[at] ?? '')
      if (named !== undefined) return { ...named, because: `by the header "${headers[at]}"` }
    }
  }
  return undefined
}

const currencyQuestion = (
  columns: Columns,
  rows: ReadonlyArray<SourceRow>,
  currency: Currency | undefined,
): ReadonlyArray<Question> => {
  if (columns.of.currency !== undefined || currency !== undefined) return []
  const amounts = amountFields.flatMap((field) => columns.of[field]?.at ?? [])
  const marks = rows.flatMap(({ cells }) =>
    amounts.slice(0, 1).flatMap((at) => {
      const figure = figureIn(cells[at] ?? '')
      return figure === undefined ? [] : [figure.mark]
    }),
  )
  const told = marks.length > 0 && marks.every((mark) => mark !== undefined && currencyNamed(mark) !== undefined)
  return told ? [] : [{ _tag: 'NoCurrency', mark: marks.find((mark) => mark !== undefined) }]
}

const dueQuestion = (
  columns: Columns,
  headers: ReadonlyArray<string>,
  rows: ReadonlyArray<SourceRow>,
  { terms }: ReadingRequest,
): ReadonlyArray<Question> => {
  const { as, of } = columns
  if (as !== 'debts' || terms !== undefined || of.dueDate !== undefined || of.terms !== undefined) return []
  const taken = takenBy(columns)
  const dateLike = headers.filter(
    (header, at) =>
      header !== '' &&
      !taken.has(at) &&
      looksOf(
        header,
        rows.map(({ cells }) => cells[at] ?? ''),
      ) === 'date',
  )
  return [{ _tag: 'NoDueDate', dateLike }]
}

interface Watch {
  readonly see: (record: SourceRow) => void
  readonly decided: () => boolean
  readonly dates: ReadonlyArray<{ readonly field: Field; readonly evidence: DateEvidence }>
  readonly decimal: DecimalDetection
}

/** Watches the dates and the figures of rows. */
const watch = (
  columns: Columns,
  headers: ReadonlyArray<string>,
  request: ReadingRequest,
  currency: Currency | undefined,
): Watch => {
  const columnsOf = (fields: ReadonlyArray<Field>) =>
    fields.flatMap((field) => {
      const [at] = columns.of[field]?.at ?? []
      return at === undefined ? [] : [{ field, at, header: headers[at] ?? field }]
    })
  const days = columnsOf(dateFields).map((one) => ({ ...one, evidence: dateEvidence(one.header) }))
  const figures = columnsOf(amountFields)
  const currencyAt = columns.of.currency?.at[0]
  const decimal = detectDecimal()
  const sampledDays = request.dateFormat === undefined ? days : []
  return {
    dates: days,
    decimal,
    decided: () =>
      sampledDays.every(({ evidence }) => evidence.decided()) && (request.decimal !== undefined || decimal.decided()),
    see: ({ row, cells }) => {
      for (const { at, evidence } of days) evidence.see(row, cells[at] ?? '')
      const code = currencyAt === undefined ? undefined : currencyNamed(cells[currencyAt] ?? '')?.currency
      const digits = exponent(code ?? currency?.currency ?? 'EUR')
      for (const { at, header } of figures) decimal.see(header, row, cells[at] ?? '', digits)
    },
  }
}

/** Reads on until dates and figures are decided, as far as that may take. */
const readOn = async (
  source: RowSource,
  headerRow: number,
  columns: Columns,
  evidence: Watch,
): Promise<E.Either<FileError, void>> => {
  let left = source.size <= wholeUpTo ? Number.POSITIVE_INFINITY : beginning
  for await (const page of source.records((count) => {
    left -= count
  })) {
    if (E.isLeft(page)) return page.left._tag === 'BrokenCsv' ? E.right(undefined) : page
    for (const record of page.right) {
      if (record.row > headerRow && !isExcluded(columns, record.cells)) evidence.see(record)
    }
    if (evidence.decided() || left <= 0) break
  }
  return E.right(undefined)
}

interface Dates {
  readonly of: Readonly<Partial<Record<Field, DateColumn>>>
  readonly calendars: Calendars
  readonly questions: ReadonlyArray<Question>
  readonly told: (columns: Columns, headers: ReadonlyArray<string>) => Understood['dates']
}

const datesOf = async ({ dates }: Watch, request: ReadingRequest, thisYear: number): Promise<Dates> => {
  const { dateFormat, calendar: said } = request
  const all = dates.map(({ evidence }) => evidence)
  const { orders, unclear } = ordersIn(all)
  const questions: Question[] = dateFormat === undefined ? [...unclear] : []
  const shown = said ?? dateFormat?.calendar ?? calendarIn(all, thisYear)
  const named = all.some(({ plain }) => plain.size > 0)
  if (typeof shown === 'object') questions.push(shown)
  const calendar = typeof shown === 'string' ? shown : undefined
  const needs = (calendar !== undefined && calendar !== 'gregorian') || named
  const calendars = needs ? await calendarsAtHand() : {}
  if (calendars === undefined && calendar !== undefined && calendar !== 'gregorian') {
    questions.push({ _tag: 'NoCalendars', calendar })
  }
  const of: Partial<Record<Field, DateColumn>> = {}
  dates.forEach(({ field }, index) => {
    of[field] = { format: dateFormat, orders: orders[index] ?? {}, calendar }
  })
  return {
    of,
    calendars: calendars ?? {},
    questions,
    told: (columns, headers) =>
      dates.map(({ field, evidence }, index) => {
        const numbers = [...evidence.alike].map(([looks, { pattern }]) => pattern(orders[index]?.[looks]))
        const formats = dateFormat === undefined ? [...numbers, ...evidence.plain.keys()] : [dateFormat.name]
        const other = evidence.otherYears() === undefined ? [] : [`${calendar} calendar`]
        return { field, column: headers[columns.of[field]?.at[0] ?? -1] ?? field, formats: [...formats, ...other] }
      }),
  }
}

const understoodFields = (
  columns: Columns,
  headers: ReadonlyArray<string>,
  rows: ReadonlyArray<SourceRow>,
  sectionAt: number | undefined,
): Understood['fields'] => {
  const example = (at: number): string => valueTold(rows.find(({ cells }) => (cells[at] ?? '') !== '')?.cells[at] ?? '')
  const fields = fieldsOf[columns.as].flatMap((field) => {
    const slot = columns.of[field]
    if (slot === undefined) return []
    const { at, constant, because } = slot
    const named = at.map((index) => headers[index] ?? '')
    return [{ field, columns: named, because, example: constant ?? at.map(example).join(joint) }]
  })
  const section =
    sectionAt === undefined ? undefined : rows.find(({ cells }) => cells.filter((cell) => cell !== '').length === 1)
  return section === undefined || columns.of.debtor !== undefined
    ? fields
    : [
        ...fields,
        {
          field: 'debtor',
          columns: [],
          because: 'by the lines above the rows',
          example: section.cells[sectionAt ?? 0] ?? '',
        },
      ]
}

const leftColumns = (
  columns: Columns,
  headers: ReadonlyArray<string>,
  rows: ReadonlyArray<SourceRow>,
  { ignore = [], exclude }: ReadingRequest,
  sectionAt: number | undefined,
): Understood['left'] => {
  const taken = takenBy(columns)
  const meant = new Set([...ignore, ...exclude.map(([column]) => column)].map((column) => column.toLowerCase()))
  return headers.flatMap((column, at) => {
    if (taken.has(at) || at === sectionAt) return []
    const values = rows.map(({ cells }) => cells[at] ?? '')
    const looks = looksOf(column, values)
    const warned = (looks === 'amount' || looks === 'date') && !meant.has(column.toLowerCase())
    return [{ column, looks, example: valueTold(values.find((value) => value !== '') ?? ''), warned }]
  })
}
