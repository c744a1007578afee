import { basename } from 'node:path'
import * as E from 'fp-ts/lib/Either.js'
import type { BookEvent } from '../../domain/book.js'
import type { DebtorId } from '../../domain/id.js'
import type { Book } from '../book.js'
import type { EventStore } from '../event-store.js'
import type { CheckedRows } from './check-rows.js'
import { isUnchanged } from './csv-file.js'
import type { ImportError } from './import-error.js'
import { type ImportRequest, rejectsFileOf } from './import-request.js'
import type { ImportSummary } from './import-summary.js'
import { looseDebtors } from './loose-debtors.js'
import type { ReadableFile } from './read-file.js'
import { rejectsFile } from './rejects-file.js'
import type { RowNotes } from './scratch/row-notes.js'
import type { Scratch } from './scratch/scratch.js'
import { settleDebtors } from './settle-debtors.js'
import { summaryOf } from './summary-of.js'
import { writeRows } from './write-rows.js'

export interface Checked extends ReadableFile {
  readonly request: ImportRequest
  readonly checked: CheckedRows
  readonly notes: RowNotes
  readonly scratch: Scratch
}

/** Writes the rows of a checked file to a book, and lets the cash find its debts. */
export const importChecked = async (
  { file, reading, request, checked, notes, scratch }: Checked,
  { store }: Book,
): Promise<E.Either<ImportError, ImportSummary>> => {
  if (!(await isUnchanged(file))) return E.left({ error: 'FileChanged', file: file.path })
  const { as } = reading.columns
  // Debts of the file leave no cash behind, so only what was there before can find them.
  const loose: E.Either<ImportError, ReadonlySet<DebtorId>> = as === 'debts'
    ? await looseDebtors(store)
    : E.right(new Set())
  if (E.isLeft(loose)) return loose
  const path = request.onError === 'report' ? rejectsFileOf(request) : undefined
  const rejects = path === undefined ? undefined : rejectsFile(path, file, reading)
  // A file that cannot be written is known before the book is.
  const begun = checked.rejected > 0 ? await rejects?.begin() : undefined
  if (begun !== undefined && E.isLeft(begun)) return begun
  const by = { actor: request.actor, at: request.recordedAt }
  let done = 0
  const written = await writeRows({
    ...{ file, reading, by, store, notes, rejects },
    onError: request.onError,
    onBytes: (count) => {
      done += count
      request.onProgress?.({ phase: 'importing', done, of: file.size })
    },
  })
  if (E.isLeft(written)) {
    await rejects?.abandon()
    return written
  }
  const reported = (await rejects?.finish()) ?? E.right(false)
  if (E.isLeft(reported)) return reported
  const { tally, late, rejectedLate } = written.right
  const settled = await settle(store, as === 'debts' ? loose.right : written.right.debtors)
  if (E.isLeft(settled)) return settled
  return E.right(
    summaryOf({
      ...{ file: file.path, as, dryRun: false, tally },
      rows: checked.rows,
      excluded: checked.excluded,
      rejected: checked.rejected + rejectedLate,
      problems: [...checked.problems, ...late],
      allocations: settled.right,
      rejectsFile: reported.right && path !== undefined ? path : null,
    }),
  )

  async function settle(
    into: EventStore<BookEvent>,
    debtors: ReadonlySet<DebtorId> | undefined,
  ): Promise<E.Either<ImportError, number>> {
    if (debtors?.size === 0) return E.right(0)
    return settleDebtors({
      ...{ store: into, debtors, scratch },
      given: { commandId: `import:settle:${basename(file.path)}`, ...by },
      onDebtors: (count) => request.onProgress?.({ phase: 'settling', done: count, of: debtors?.size ?? count }),
    })
  }
}
