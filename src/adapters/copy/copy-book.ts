import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { BookEvent } from '../../domain/book/book.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import { aging } from '../../projections/aging/aging.js'
import type { AgingReport } from '../../projections/aging/aging-report.js'
import type { OpenItemState } from '../../projections/open-item/item-history-codec.js'
import { openItems } from '../../projections/open-item/open-item.js'
import { applyTo, type States } from '../../projections/projection/projection.js'
import { reportJson } from '../../projections/report-json.js'
import { type BrokenOff, brokenOff } from '../store/broken-off.js'
import type { AppendError, EventStore, Position, ReadError } from '../store/event-store.js'
import { appendRuns, runsOf } from './append-runs.js'
import { followCopy, type OnSame } from './follow-copy.js'

/**
 * The target has fewer events than were copied into it: it loses events that it accepted.
 *
 * @since 0.1.0
 */
export interface LostEvents {
  readonly _tag: 'LostEvents'
  readonly copied: number
  readonly found: number
}

/**
 * The two stores give different totals for these debtors, although the events are the same.
 *
 * @since 0.1.0
 */
export interface TotalsDiffer {
  readonly _tag: 'TotalsDiffer'
  readonly debtors: ReadonlyArray<string>
}

/**
 * Why a book was not copied completely. `Conflict`: at revision `expected + 1` of this stream the target has a different event, so
 * it is no copy of the source; its events were not changed.
 *
 * @since 0.1.0
 */
export type CopyError = ReadError | AppendError | BrokenOff | LostEvents | TotalsDiffer

/**
 * The content of the target, verified to equal the source.
 *
 * @since 0.1.0
 */
export interface Copied {
  readonly streams: number
  readonly events: number
  /** Number of events that were not there before. */
  readonly added: number
  /** Whether the source got more events after it was read to its end; copy again to add them. */
  readonly sourceGrew: boolean
  /** The totals of both books by debtor, over all events. */
  readonly totals: AgingReport
}

/**
 * Comparing events that are already there, copying the rest, and verifying everything.
 *
 * @since 0.1.0
 */
export type CopyStage = 'comparing' | 'copying' | 'verifying'

/**
 * Page size and progress of a copy.
 *
 * @since 0.1.0
 */
export interface CopyOptions {
  /** Events read and appended at a time, 1000 by default. */
  readonly pageSize?: number
  /** Called with the number of events that a stage has done, and their total `of` if known. */
  readonly onProgress?: (stage: CopyStage, done: number, of?: number) => void
}

/** After every date of a book, so that all events count. */
const endOfDays = '9999-12-31' as LocalDate

const totalsOf = (states: States<OpenItemState>): AgingReport =>
  aging(states, { asOf: endOfDays, groupBy: ({ debtor }) => debtor })

/** The totals of a book, if its copy has the same. The aging's totals by debtor are those of the statements too. */
export const sameTotals = (
  source: States<OpenItemState>,
  copy: States<OpenItemState>,
): E.Either<TotalsDiffer, AgingReport> => {
  const totals = totalsOf(source)
  const [ours, theirs] = [totals, totalsOf(copy)].map(
    (report) => new Map((reportJson(report).groups ?? []).map((group) => [group.group, JSON.stringify(group)])),
  ) as [Map<string, string>, Map<string, string>]
  const debtors = [...new Set([...ours.keys(), ...theirs.keys()])].filter((name) => ours.get(name) !== theirs.get(name))
  return debtors.length === 0 ? E.right(totals) : E.left({ _tag: 'TotalsDiffer', debtors })
}

/**
 * Copies a book from one store to another: every event with its id, envelope and revision, in the order of the source, which is
 * only read. Then both are read again and compared: every event, and the totals of every debtor.
 *
 * After an interruption, or when the source has grown, copy again: it resumes and adds nothing twice. A target with other events
 * is refused before anything is added to it.
 *
 * ```ts
 * const copied = await copyBook(file, server)()
 * // { streams: 120, events: 1234, added: 1234, sourceGrew: false, totals }
 * ```
 *
 * @since 0.1.0
 */
export const copyBook =
  (from: EventStore<BookEvent>, to: EventStore<BookEvent>, options: CopyOptions = {}): TaskEither<CopyError, Copied> =>
  async () => {
    const { pageSize = 1000, onProgress = () => {} } = options

    let compared = 0
    const begun = await followCopy(from, to, {
      pageSize,
      onSame: (events) => {
        compared += events.length
        onProgress('comparing', compared)
      },
    })
    if (E.isLeft(begun)) return begun

    let events = begun.right.events
    for (let after: Position = begun.right.position; ; ) {
      const page = await from.readAll(after, pageSize, 'validate')()
      if (E.isLeft(page)) return E.left(brokenOff('copy', events, page.left))
      const appended = await appendRuns(to, runsOf(page.right.events))
      if (E.isLeft(appended)) {
        // A conflict names the foreign event in the target.
        return appended.left._tag === 'Conflict' ? appended : E.left(brokenOff('copy', events, appended.left))
      }
      events += page.right.events.length
      onProgress('copying', events)
      if (page.right.end) break
      after = page.right.next
    }

    const streams = new Set<string>()
    const [source, copy] = [new Map<string, OpenItemState>(), new Map<string, OpenItemState>()]
    let verified = 0
    const onSame: OnSame = (original, copied) => {
      for (const event of original) applyTo(openItems, source, event)
      for (const event of copied) {
        applyTo(openItems, copy, event)
        streams.add(event.stream)
      }
      verified += copied.length
      onProgress('verifying', verified, events)
    }
    const followed = await followCopy(from, to, { pageSize, given: events, onSame })
    if (E.isLeft(followed)) {
      return followed.left._tag === 'Conflict' ? followed : E.left(brokenOff('copy', events, followed.left))
    }
    const found = followed.right.events
    if (found < events) return E.left({ _tag: 'LostEvents', copied: events, found })
    const totals = sameTotals(source, copy)
    if (E.isLeft(totals)) return totals
    const more = await from.readAll(followed.right.position, 1, 'trust')()
    if (E.isLeft(more)) return more
    const sourceGrew = more.right.events.length > 0
    // Another copy may have added to the same target.
    const added = events - begun.right.events
    return E.right({ streams: streams.size, events: found, added, sourceGrew, totals: totals.right })
  }
