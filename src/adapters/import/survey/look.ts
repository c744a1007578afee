import * as E from 'fp-ts/lib/Either.js'
import { type Field, missingFields } from '../field.js'
import { columnName } from '../header/column-name.js'
import { type Columns, recogniseColumns } from '../header/columns.js'
import type { Slot } from '../header/slot.js'
import type { ReadingRequest } from '../import-request.js'
import type { Question } from '../question.js'
import type { Sections } from '../reading.js'
import { isExcluded } from '../row/excluded.js'
import type { SourceRow } from '../row-source.js'
import { withAges } from './ages.js'
import { contentsOf } from './contents-of.js'
import { withCurrency } from './currency-column.js'
import { typesQuestion } from './document-types.js'
import { withFirstColumn } from './first-column.js'
import { isAskedForIssue } from './issue-date.js'
import { offeredFor } from './offered-for.js'
import { reductionsQuestion } from './reductions.js'
import { roundedQuestion } from './rounded.js'
import { sectionsIn, withoutLedger } from './sections.js'
import { sharedNumberIn } from './shared-number.js'
import { withSign } from './sign-column.js'
import { answersYesOrNo, paidAnswers, statusWordsIn, unreadStatus } from './statuses.js'
import { takenBy } from './taken.js'

export interface Looked {
  readonly columns: Columns
  /** Rows of the sample that are not excluded. */
  readonly rows: ReadonlyArray<SourceRow>
  readonly questions: Question[]
  readonly sections: Sections | undefined
  /** Columns that are not read for a reason that the file shows, and the reason. */
  readonly reasons: ReadonlyMap<number, string>
}

/** What the headers and the words of a sample tell of the columns. */
export const lookAt = (
  headers: ReadonlyArray<string>,
  titles: ReadonlyArray<SourceRow>,
  below: ReadonlyArray<SourceRow>,
  request: ReadingRequest,
): E.Either<ReadonlyArray<Question>, Looked> => {
  const contents = contentsOf(below)
  const recognised = recogniseColumns(headers, request, contents)
  if (E.isLeft(recognised)) return E.left([recognised.left])
  const { errors } = recognised.right
  const questions: Question[] = [...errors]
  const rows = below.filter(({ cells }) => !isExcluded(recognised.right.columns, cells))
  const reasons = new Map<number, string>()
  const said = withStatus(recognised.right.columns, headers, rows, questions)
  const signed = withSign(said, headers, contents, isSaid('sign', request))
  const named = withCurrency(signed, headers, contents, request)
  const own = named.as === 'debts' ? withoutLedger(named, titles, rows, headers, request) : named
  const columns =
    own.as === 'debts' ? withAges(withFirstColumn(own, headers, rows), headers, rows, reasons, request) : own
  const sections = columns.as === 'debts' ? sectionsIn(titles, rows, headers, columns) : undefined
  const namesDebtor = sections !== undefined && (sections.at ?? sections.label ?? sections.groups) !== false
  const has = (field: Field) => columns.of[field] !== undefined
  const lacking = missingFields(columns.as, (field) => {
    if (field === 'debtor') return has(field) || namesDebtor
    return has(field) || (field === 'issueDate' && request.opening !== undefined)
  })
  if (isAskedForIssue(columns, headers, contents, request)) lacking.push('issueDate')
  if (lacking.length > 0) {
    const taken = takenBy(columns)
    const [debtorAt, ...more] = columns.of.debtor?.at ?? []
    const debtor = debtorAt === undefined || more.length > 0 ? undefined : columnName(headers, debtorAt)
    const unread = headers.flatMap((_, index) => (taken.has(index) ? [] : [columnName(headers, index)]))
    const offered = lacking.map((field) => offeredFor(field, headers, taken, contents))
    questions.push({ _tag: 'MissingFields', as: columns.as, missing: lacking, unread, offered, debtor, headers })
  }
  if (columns.as !== 'debts' && request.tags.length > 0) questions.push({ _tag: 'TagsOfPayments' })
  const sharing = columns.as === 'debts' && !request.instalments && !request.lines
  const shared = sharing
    ? sharedNumberIn(rows, headers, columns.of.debt, columns.of.debtor, takenBy(columns))
    : undefined
  const leavesOut = request.onError === 'skip' || request.onError === 'report'
  if (shared !== undefined && !(leavesOut && shared.debtor !== undefined)) questions.push(shared)
  questions.push(
    ...unreadStatus(columns, headers, rows, request),
    ...typesQuestion(columns, headers, rows),
    ...reductionsQuestion(columns, headers, rows, request),
    ...roundedQuestion(titles, headers, request),
  )
  return E.right({ columns, rows, questions, sections, reasons })
}

/** Whether the user says what that field is. */
const isSaid = (field: Field, { map, constants = [], preset }: ReadingRequest): boolean =>
  [...map, ...constants].some(([name]) => name === field) || preset?.fields[field] !== undefined

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
  for (const field of ['paid', 'open'] as const) {
    const slot = of[field]
    if (slot?.at.length !== 1 || !answersYesOrNo(valuesOf(slot))) continue
    of.status ??= {
      at: slot.at,
      because: 'by its header, and its answers',
      translate: paidAnswers(valuesOf(slot), field),
    }
    delete of[field]
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
