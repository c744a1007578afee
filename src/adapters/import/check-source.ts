import * as E from 'fp-ts/lib/Either.js'
import { instantOf } from '../../domain/value/instant.js'
import type { Book } from '../book.js'
import { invalidGiven } from '../store/envelope-check.js'
import { checkRows } from './check-rows.js'
import { dryStore } from './dry-store.js'
import { importChecked } from './import-checked.js'
import type { ImportError } from './import-error.js'
import type { RowsRequest } from './import-request.js'
import type { ImportSummary } from './import-summary.js'
import { contentOf, markText, newMark } from './imported/import-mark.js'
import { isEmpty } from './is-empty.js'
import { bookAt, nothingOpen } from './open-items/book-at.js'
import { type OpenList, openList } from './open-items/open-list.js'
import { writeChanges } from './open-items/write-changes.js'
import type { Reading } from './reading.js'
import { recordedSoFar } from './recorded-at.js'
import { asId } from './row/as-id.js'
import { Cells } from './row/cells.js'
import { readRows } from './row/read-rows.js'
import type { RowSource } from './row-source.js'
import { type Instalments, instalmentsOf } from './scratch/instalments.js'
import { rowNotes } from './scratch/row-notes.js'
import { type Scratch, withScratch } from './scratch/scratch.js'
import { seenKeys } from './scratch/seen-keys.js'
import { nothingIn, summaryOf } from './summary-of.js'
import { survey } from './survey/survey.js'
import { asTheyStand, currentRows } from './undo/current-rows.js'

/** Rows that were checked and may be imported; valid only during the call of `use`. */
export interface CheckedSource {
  /** What importing them would do. */
  readonly summary: ImportSummary
  readonly importInto: (book: Book) => Promise<E.Either<ImportError, ImportSummary>>
}

/**
 * Checks all rows of a source without writing: how to read them, each row, the rows against each other, and against the book if
 * there is one. If they can be imported, calls `use` and returns its result.
 */
export const checkSource = async <A>(
  book: Book | undefined,
  source: RowSource,
  asked: RowsRequest,
  use: (checked: CheckedSource) => Promise<E.Either<ImportError, A>>,
  { counting = false }: { readonly counting?: boolean } = {},
): Promise<E.Either<ImportError, A>> => {
  const now = new Date()
  const request = { ...asked, recordedAt: recordedSoFar(asked.recordedAt, instantOf(now)) }
  const by = { actor: request.actor, at: request.recordedAt }
  const invalid = invalidGiven({ ...by, commandId: 'import' }, now)
  if (invalid !== undefined) return E.left(invalid)
  const surveyed = await survey(source, request, Number(request.recordedAt.slice(0, 4)))
  if (E.isLeft(surveyed)) return surveyed
  if (surveyed.right?._tag === 'Unclear') {
    return E.left({ _tag: 'Unclear', file: source.name, questions: surveyed.right.questions })
  }
  if (surveyed.right === undefined) {
    const summary = nothingIn(source.name, false)
    return use({ summary, importInto: async () => E.right(summary) })
  }
  const { reading, understood, plan } = surveyed.right
  const empty = book === undefined ? E.right(true) : await isEmpty(book.store)
  if (E.isLeft(empty)) return empty
  const listed = await listOf(book, request)
  if (E.isLeft(listed)) return listed
  const list = listed.right
  return withScratch<ImportError, A>(async (scratch) => {
    const notes = rowNotes(scratch)
    const gathered = await gather(source, reading, scratch)
    if (E.isLeft(gathered)) return gathered
    const instalments = gathered.right
    const current = book === undefined || empty.right ? asTheyStand : currentRows(book.store)
    let done = 0
    const checked = await checkRows({
      source,
      reading,
      by,
      // Skip the comparison with an empty book, which costs time and finds nothing.
      ask: empty.right && !counting ? undefined : dryStore(book?.store),
      current,
      seen: seenKeys(scratch),
      notes,
      list,
      instalments,
      onBytes: (count) => {
        done += count
        request.onProgress?.({ phase: 'checking', done, of: source.size })
      },
    })
    if (E.isLeft(checked)) return checked
    const { rows, rejected, problems } = checked.right
    if (rejected > 0 && request.onError === 'stop') {
      return E.left({ _tag: 'BadRows' as const, file: source.name, rows, rejected, problems })
    }
    if (rejected > 0 && list !== undefined && request.openItems?.gone === 'settle') {
      return E.left({ _tag: 'SkippedOpenItems' as const, rejected })
    }
    const brought = list === undefined ? E.right(0) : await writeChanges(dryStore(book?.store), list, by)
    if (E.isLeft(brought)) return brought
    const { as } = reading.columns
    const told = {
      file: source.name,
      as,
      dryRun: false,
      allocations: null,
      rejectsFile: null,
      understood,
      plan,
      list,
      brought: brought.right,
    }
    const summary = summaryOf({ ...told, ...checked.right })
    request.onChecked?.(summary)
    const content = contentOf(checked.right.report, rows)
    // An interrupted import resumes under the same mark.
    const mark =
      current.from.get(content) ?? markText(newMark(content, rows, source.name, request.recordedAt, current.undone))
    const known = { source, reading, understood, plan, request, mark, checked: checked.right }
    const importInto = (into: Book) => importChecked({ ...known, notes, scratch, list, instalments }, into)
    return use({ summary, importInto })
  })
}

/** The comparison for a list of open items; `undefined` if the file is no such list. */
const listOf = async (
  book: Book | undefined,
  { openItems }: RowsRequest,
): Promise<E.Either<ImportError, OpenList | undefined>> => {
  if (openItems === undefined) return E.right(undefined)
  const { asOf, gone } = openItems
  const at = book === undefined ? E.right(nothingOpen) : await bookAt(book.store, asOf)
  return E.isLeft(at) ? at : E.right(openList(at.right, asOf, gone))
}

/** Combines rows that share a number, if they are one debt. */
const gather = async (
  source: RowSource,
  reading: Reading,
  scratch: Scratch,
): Promise<E.Either<ImportError, Instalments | undefined>> => {
  if (reading.shared === undefined || reading.columns.as !== 'debts') return E.right(undefined)
  const instalments = instalmentsOf(scratch, reading.shared)
  for await (const page of readRows(source, reading, () => {})) {
    if (E.isLeft(page)) return page
    for (const { record, read } of page.right) {
      if (E.isLeft(read)) instalments.addUnread(asId(new Cells(reading, record).text('debt')), record.row)
      else if (read.right.kind === 'debt') instalments.add(read.right)
    }
  }
  return E.right(instalments)
}
