import { basename } from 'node:path'
import * as E from 'fp-ts/lib/Either.js'
import type { DebtorId } from '../../domain/value/id.js'
import type { Book } from '../book.js'
import { notAtRest, type UnreadAccount, type UntakenStep } from '../command/apply-cash.js'
import type { CheckedRows } from './check-rows.js'
import { rejectsFile } from './csv/rejects-file.js'
import type { ImportError } from './import-error.js'
import type { RowsRequest } from './import-request.js'
import type { ImportSummary } from './import-summary.js'
import { isEmpty } from './is-empty.js'
import type { OpenList } from './open-items/open-list.js'
import { writeChanges } from './open-items/write-changes.js'
import type { ImportPlan } from './plan/import-plan.js'
import type { Reading } from './reading.js'
import type { RowSource } from './row-source.js'
import type { ImportedBy } from './row-tasks.js'
import type { Instalments } from './scratch/instalments.js'
import type { RowNotes } from './scratch/row-notes.js'
import type { Scratch } from './scratch/scratch.js'
import { summaryOf } from './summary-of.js'
import type { Understood } from './understood.js'
import { asTheyStand, type CurrentRows, currentRows } from './undo/current-rows.js'
import { type WrittenRows, writeRows } from './write-rows.js'

export interface Checked {
  readonly source: RowSource
  readonly reading: Reading
  readonly understood: Understood
  readonly plan: ImportPlan
  readonly request: RowsRequest
  /** The correlation id of all events of this import. */
  readonly mark: string
  readonly checked: CheckedRows
  readonly notes: RowNotes
  readonly scratch: Scratch
  readonly list: OpenList | undefined
  readonly instalments: Instalments | undefined
}

const byOf = ({ request: { actor, recordedAt: at }, mark: correlationId }: Checked): ImportedBy => ({
  actor,
  at,
  correlationId,
})

type Step<A> = Promise<E.Either<ImportError, A>>

/** Writes the rows of a checked file to a book, and runs cash application. */
export const importChecked = async (all: Checked, book: Book): Step<ImportSummary> => {
  const { source, reading, checked, understood, plan } = all
  all.scratch.shrink()
  if (!(await source.isUnchanged())) return E.left({ _tag: 'FileChanged', file: source.name })
  const { as } = reading.columns
  const written = await writeAndReport(all, book)
  if (E.isLeft(written)) return written
  const { tally, late, rejectedLate, debtors, rejects } = written.right
  const brought = all.list === undefined ? E.right(0) : await writeChanges(book.store, all.list, byOf(all))
  if (E.isLeft(brought)) return brought
  // Money of any debtor may be directed to a new debt.
  const allocations = await applyCash(all, book, as === 'debts' ? undefined : debtors)
  if (E.isLeft(allocations)) return E.left(afterRows(allocations.left, checked.rows, tally.events()))
  const done = {
    file: source.name,
    as,
    understood,
    plan,
    report: checked.report,
    dryRun: false,
    tally,
    brought: brought.right,
    list: all.list,
    allocations: allocations.right,
    rejectsFile: rejects,
  }
  const { rows, excluded } = checked
  const problems = [...checked.problems, ...late]
  return E.right(summaryOf({ ...done, rows, excluded, rejected: checked.rejected + rejectedLate, problems }))
}

/** An error after the rows are stored; if the store failed, says how much of the import is stored. */
const afterRows = (cause: ImportError, rows: number, events: number): ImportError => {
  switch (cause._tag) {
    case 'Full':
    case 'ReadOnly':
    case 'Locked':
    case 'Unavailable':
    case 'Replaced':
    case 'Closed':
      return events === 0 ? cause : { _tag: 'Interrupted', step: 'cash', rows, events, cause }
    case 'BrokenOff':
      return afterRows(cause.cause, rows, events)
    default:
      return cause
  }
}

/** Writes the rows, and rejected rows to their file. */
const writeAndReport = async (
  all: Checked,
  { store }: Book,
): Step<WrittenRows & { readonly rejects: string | null }> => {
  const { source, reading, request, checked, notes, list, instalments } = all
  const { onError, onProgress } = request
  const path = request.rejects
  const rejects = onError === 'report' && path !== undefined ? rejectsFile(path, source.form, reading) : undefined
  // Create the rejects file before writing to the book, to find out early if that fails.
  const begun = checked.rejected > 0 ? await rejects?.begin() : undefined
  if (begun !== undefined && E.isLeft(begun)) return begun
  const empty = await isEmpty(store)
  if (E.isLeft(empty)) return empty
  const current: CurrentRows = empty.right ? asTheyStand : currentRows(store)
  const by = byOf(all)
  let done = 0
  const onBytes = (count: number) => {
    done += count
    onProgress?.({ phase: 'importing', done, of: source.size })
  }
  const written = await writeRows({
    source,
    reading,
    by,
    store,
    current,
    notes,
    rejects,
    onError,
    list,
    instalments,
    onBytes,
  })
  if (E.isLeft(written)) {
    await rejects?.abandon()
    return written
  }
  const reported = (await rejects?.finish()) ?? E.right(false)
  return E.isLeft(reported) ? reported : E.right({ ...written.right, rejects: reported.right ? (path ?? null) : null })
}

const debtorsTogether = 1000

/** Runs cash application for these debtors, or for all if they are too many to remember. Returns the number of placements. */
const applyCash = async (all: Checked, book: Book, debtors: ReadonlySet<DebtorId> | undefined): Step<number> => {
  const { source, request } = all
  const by = { ...byOf(all), commandId: `import:settle:${basename(source.name)}` }
  const told = [...(debtors ?? [])]
  let placed = 0
  const steps: UntakenStep[] = []
  const unread: UnreadAccount[] = []
  for (let from = 0; debtors === undefined || from < told.length; from += debtorsTogether) {
    const applied = await book.applyCash(by, debtors && told.slice(from, from + debtorsTogether))
    if (E.isRight(applied)) placed += applied.right.placed
    else if (applied.left._tag === 'StepsNotTaken') {
      steps.push(...applied.left.steps)
      unread.push(...(applied.left.unread ?? []))
    } else return applied
    if (debtors === undefined) break
    request.onProgress?.({ phase: 'settling', done: Math.min(from + debtorsTogether, told.length), of: told.length })
  }
  const left = notAtRest(steps, unread)
  return left === undefined ? E.right(placed) : E.left(left)
}
