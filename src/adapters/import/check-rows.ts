import * as E from 'fp-ts/lib/Either.js'
import type { BookEvent } from '../../domain/book/book.js'
import { books } from '../command/aggregate.js'
import { handleBatch } from '../command/handle-batch.js'
import type { EventStore } from '../store/event-store.js'
import { joint } from './header/slot.js'
import type { CsvError, ImportError } from './import-error.js'
import type { ListProblem, OpenList } from './open-items/open-list.js'
import type { Reading } from './reading.js'
import { problemsOfRefusal } from './refusal.js'
import { type RowsReport, rowsTally } from './report.js'
import { derivedPaymentId } from './row/payment-row.js'
import { type ImportRow, type ReadRow, readRows } from './row/read-rows.js'
import { type RowProblem, valueTold } from './row/row-problem.js'
import type { RowSource, SourceRow } from './row-source.js'
import { type ImportedBy, type RowTask, tasksOf } from './row-tasks.js'
import type { Instalments } from './scratch/instalments.js'
import type { Note, RowNotes } from './scratch/row-notes.js'
import type { Sighting } from './scratch/seen-keys.js'
import { type Tally, tally } from './tally.js'
import type { CurrentRows } from './undo/current-rows.js'

/** What a file holds, before anything of it is written. */
export interface CheckedRows {
  readonly rows: number
  readonly excluded: number
  readonly rejected: number
  /** The first of the problems. */
  readonly problems: ReadonlyArray<RowProblem>
  /** What importing it would do; counted where the book is asked. */
  readonly tally: Tally
  readonly report: RowsReport
}

export interface CheckRows {
  readonly source: RowSource
  readonly reading: Reading
  readonly by: ImportedBy
  /** To ask whether the book would accept each row; nothing is written to it. */
  readonly ask: EventStore<BookEvent> | undefined
  readonly current: CurrentRows
  readonly seen: (key: string, row: number) => Sighting
  readonly notes: RowNotes
  /** For lists of all that is open. */
  readonly list: OpenList | undefined
  readonly instalments: Instalments | undefined
  readonly onBytes: (count: number) => void
}

const problemsTold = 20

/** A row in hand: what is wrong with it so far, or what it asks of the book. */
interface Checking {
  readonly read: ReadRow
  readonly said: ImportRow | undefined
  readonly occurrence: number
  problems: ReadonlyArray<RowProblem>
  tasks: ReadonlyArray<RowTask>
}

const none: ReadonlyArray<never> = []

const checking = (
  read: ReadRow,
  said: ImportRow | undefined,
  occurrence: number,
  problems: ReadonlyArray<RowProblem>,
): Checking => ({ read, said, occurrence, problems, tasks: none })

/** Reads every row, and writes nothing but notes on those that are not simply imported. */
export const checkRows = async (check: CheckRows): Promise<E.Either<ImportError, CheckedRows>> => {
  const { source, reading, ask, notes } = check
  const counted = tally()
  const report = rowsTally()
  const problems: RowProblem[] = []
  let [rows, excluded, rejected] = [0, 0, 0]
  for await (const page of readRows(source, reading, check.onBytes, check.instalments)) {
    if (E.isLeft(page)) return page
    rows += page.right.length
    const inHand: Checking[] = []
    for (const read of page.right) {
      const one = checkOne(read, check)
      if (E.isLeft(one)) return one
      if (one.right === undefined) {
        excluded += 1
        report.add(read, false)
      } else inHand.push(one.right)
    }
    const compared = await compareWithBook(inHand, check)
    if (E.isLeft(compared)) return compared
    if (ask !== undefined) {
      const asked = await askBook(ask, reading, inHand, counted)
      if (E.isLeft(asked)) return asked
    }
    for (const one of inHand) {
      const { read, said, problems: found } = one
      if (found.length > 0 || one.occurrence > 1) notes.write(read.record.row, noteOf(one))
      if (found.length > 0) rejected += 1
      if (found.length > 0 && said?.kind === 'debt') check.instalments?.refuse(said.debt)
      report.add(read, found.length > 0)
      if (problems.length < problemsTold) problems.push(...found)
    }
  }
  const told = problems.slice(0, problemsTold)
  return E.right({ rows, excluded, rejected, problems: told, tally: counted, report: report.report() })
}

const noteOf = ({ said, occurrence, problems }: Checking): Note => ({
  occurrence,
  ...(said?.kind === 'payment' && { payment: said.payment ?? derivedPaymentId(said, occurrence) }),
  ...(problems.length > 0 && { problems }),
})

/** Nothing of a row that is left out. */
const checkOne = (read: ReadRow, { reading, seen }: CheckRows): E.Either<CsvError, Checking | undefined> => {
  const { row } = read.record
  if (E.isLeft(read.read)) {
    const { mixed, problems } = read.read.left
    return mixed === undefined ? E.right(checking(read, undefined, 1, problems)) : E.left(mixed)
  }
  const said = read.read.right
  if (said.kind === 'left-out') return E.right(undefined)
  const id = ownId(said)
  const { firstRow, times } = seen(id ?? derivedPaymentId(said as Extract<ImportRow, { kind: 'payment' }>, 1), row)
  if (id !== undefined && times > 1) {
    const field = said.kind === 'credit' ? 'debt' : said.kind
    const column = (reading.columns.of[field]?.at ?? []).map((index) => reading.headers[index] ?? '').join('+')
    const value = id.slice(id.indexOf(' ') + 1)
    const problem = { row, column, value, expected: `an id of its own: row ${firstRow} has it already` }
    return E.right(checking(read, said, 1, [problem]))
  }
  return E.right(checking(read, said, id === undefined ? times : 1, none))
}

/** Tells of each row what it asks of the book, or what a list of open items has against it. */
const compareWithBook = async (
  inHand: ReadonlyArray<Checking>,
  { reading, by, ask, list, current }: CheckRows,
): Promise<E.Either<ImportError, void>> => {
  // What nobody is asked need not be told: ids of commands are digests.
  if (ask === undefined && list === undefined) return E.right(undefined)
  const sound = inHand.flatMap((one) =>
    one.said === undefined || one.problems.length > 0 ? [] : [{ one, row: one.said, occurrence: one.occurrence }],
  )
  const rows = await current.of(sound)
  if (E.isLeft(rows)) return rows
  for (const [index, said] of rows.right.entries()) {
    const one = sound[index]?.one
    if (one === undefined) continue
    if (list !== undefined && (said.kind === 'debt' || said.kind === 'credit') && list.knows(said)) {
      const wrong = list.see(said)
      if (wrong !== undefined) one.problems = [problemOf(reading, one.read.record, wrong)]
    } else if (ask !== undefined) one.tasks = tasksOf(said, one.occurrence, by)
  }
  return E.right(undefined)
}

const problemOf = (
  { columns, headers }: Reading,
  { row, cells }: SourceRow,
  { field, expected }: ListProblem,
): RowProblem => {
  const at = (columns.of[field] ?? (field === 'open' ? columns.of.amount : undefined))?.at ?? []
  const column = at.length === 0 ? field : at.map((index) => headers[index] ?? '').join('+')
  return { row, column, value: valueTold(at.map((index) => cells[index] ?? '').join(joint)), expected }
}

/** The id that a row says it is about; payments may be without. */
const ownId = (said: ImportRow): string | undefined => {
  switch (said.kind) {
    case 'debt':
      return said.debt
    case 'credit':
      return `credit ${said.payment}`
    case 'payment':
      return said.payment
    case 'cheque':
      return said.cheque
  }
}

const askBook = async (
  ask: EventStore<BookEvent>,
  reading: Reading,
  inHand: ReadonlyArray<Checking>,
  counted: Tally,
): Promise<E.Either<ImportError, void>> => {
  const tasks = inHand.flatMap((one) => one.tasks.map(({ task }) => task))
  const handled = await handleBatch(ask, books)(tasks)()
  if (E.isLeft(handled)) return handled
  let at = 0
  for (const one of inHand) {
    if (one.said === undefined || one.tasks.length === 0) continue
    const outcomes = handled.right.slice(at, at + one.tasks.length)
    at += one.tasks.length
    const refused = counted.count(one.tasks, outcomes)
    if (refused) one.problems = problemsOfRefusal(reading, one.said, one.read.record.cells, refused.role, refused.why)
  }
  return E.right(undefined)
}
