import * as E from 'fp-ts/lib/Either.js'
import type { BookEvent } from '../../domain/book/book.js'
import type { DebtorId } from '../../domain/value/id.js'
import { books } from '../command/aggregate.js'
import { handleBatch } from '../command/handle-batch.js'
import type { EventStore } from '../store/event-store.js'
import type { Reject, RejectsFile } from './csv/rejects-file.js'
import type { ImportError } from './import-error.js'
import type { OnError } from './import-request.js'
import type { OpenList } from './open-items/open-list.js'
import type { Reading } from './reading.js'
import { problemsOfRefusal } from './refusal.js'
import { Cells } from './row/cells.js'
import { type ImportRow, readRows } from './row/read-rows.js'
import type { RowProblem } from './row/row-problem.js'
import type { RowSource, SourceRow } from './row-source.js'
import { type ImportedBy, type RowTask, tasksOf } from './row-tasks.js'
import type { Instalments } from './scratch/instalments.js'
import type { RowNotes } from './scratch/row-notes.js'
import { type Tally, tally } from './tally.js'
import type { CountedRow, CurrentRows } from './undo/current-rows.js'

export interface WriteRows {
  readonly source: RowSource
  readonly reading: Reading
  readonly by: ImportedBy
  readonly store: EventStore<BookEvent>
  readonly current: CurrentRows
  readonly notes: RowNotes
  readonly onError: OnError
  readonly list: OpenList | undefined
  readonly instalments: Instalments | undefined
  readonly rejects: RejectsFile | undefined
  readonly onBytes: (count: number) => void
}

/** What became of the rows. Those that are `late` were refused although the check had found nothing against them. */
export interface WrittenRows {
  readonly tally: Tally
  readonly late: ReadonlyArray<RowProblem>
  readonly rejectedLate: number
  /** Whose rows they were; none where they are too many to remember. */
  readonly debtors: ReadonlySet<DebtorId> | undefined
}

const mostDebtors = 100_000
const problemsTold = 20

interface Writing {
  readonly cells: ReadonlyArray<string>
  readonly row: ImportRow
  readonly tasks: ReadonlyArray<RowTask>
}

/** A further instalment of a debt that is not imported: it goes with the first. */
const furtherOf = (record: SourceRow, reading: Reading): Reject => {
  const cells = new Cells(reading, record)
  cells.problem('debt', 'a debt that can be imported: the first row of this number says what is wrong')
  return { record, problems: cells.problems, payment: undefined }
}

/** Imports the rows that the check let pass, a page with one append: on SQLite a page is in the book or it is not. */
export const writeRows = async (write: WriteRows): Promise<E.Either<ImportError, WrittenRows>> => {
  const { source, reading, by, store, onError } = write
  const counted = tally()
  const noteOf = write.notes.reader()
  const late: RowProblem[] = []
  let rejectedLate = 0
  let rows = 0
  let debtors: Set<DebtorId> | undefined = new Set()
  for await (const page of readRows(source, reading, write.onBytes, write.instalments)) {
    if (E.isLeft(page)) return page
    const rejects: Reject[] = []
    const counting: Array<CountedRow & { readonly cells: ReadonlyArray<string> }> = []
    for (const { record, read } of page.right) {
      const note = noteOf(record.row)
      if (note?.problems !== undefined) {
        rejects.push({ record, problems: note.problems, payment: note.payment })
        continue
      }
      if (E.isLeft(read)) return E.left({ _tag: 'FileChanged', file: source.name })
      const row = read.right
      if (row.kind === 'left-out') {
        if (row.debt !== undefined && write.instalments?.isRefused(row.debt)) rejects.push(furtherOf(record, reading))
        continue
      }
      counting.push({ cells: record.cells, row, occurrence: note?.occurrence ?? 1 })
    }
    const current = await write.current.of(counting)
    if (E.isLeft(current)) return current
    const writing: Writing[] = []
    for (const [index, said] of current.right.entries()) {
      const counted = counting[index]
      if (counted === undefined) continue
      if (write.list !== undefined && (said.kind === 'debt' || said.kind === 'credit') && write.list.knows(said))
        continue
      const { row, cells, occurrence } = counted
      writing.push({ cells, row, tasks: tasksOf(said, occurrence, by) })
      debtors?.add(row.debtor)
    }
    if (debtors !== undefined && debtors.size > mostDebtors) debtors = undefined
    const handled = await handleBatch(store, books)(writing.flatMap(({ tasks }) => tasks.map(({ task }) => task)))()
    if (E.isLeft(handled)) {
      const events = counted.events()
      const cause = handled.left._tag === 'BrokenOff' ? handled.left.cause : handled.left
      return events === 0 ? handled : E.left({ _tag: 'Interrupted', step: 'rows', rows, events, cause })
    }
    rows += writing.length
    let at = 0
    for (const { row, cells, tasks } of writing) {
      const refused = counted.count(tasks, handled.right.slice(at, at + tasks.length))
      at += tasks.length
      if (refused === undefined) continue
      const problems = problemsOfRefusal(reading, row, cells, refused.role, refused.why)
      const [problem] = problems
      if (onError === 'stop' && problem !== undefined) return E.left({ _tag: 'BookChanged', problem })
      const payment = row.kind === 'payment' ? row.payment : undefined
      rejects.push({ record: { row: row.row, cells }, problems, payment })
      if (late.length < problemsTold) late.push(...problems)
      rejectedLate += 1
      if (row.kind === 'debt') write.instalments?.refuse(row.debt)
    }
    const written = await write.rejects?.write(rejects)
    if (written !== undefined && E.isLeft(written)) return written
  }
  return E.right({ tally: counted, late, rejectedLate, debtors })
}
