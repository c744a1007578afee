import * as E from 'fp-ts/lib/Either.js'
import type { AccountCheque } from '../../domain/allocation/account.js'
import type { BookEvent } from '../../domain/book/book.js'
import type { IssuedDebt } from '../../domain/debt/state.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import type { OpenItemState } from '../../projections/open-item/item-history-codec.js'
import { openItems } from '../../projections/open-item/open-item.js'
import { type Pending, pendingAccounts, pendingIn } from '../../projections/pending-accounts.js'
import { applyTo } from '../../projections/projection/projection.js'
import type { EventStore, ReadError, StreamName } from '../store/event-store.js'
import { openBalances } from './balances.js'
import { bothSidesAgree, openPairs, unfinished } from './both-sides.js'
import { checkBookings, chequesBooked } from './cheque-bookings.js'
import { checkCredits, creditsGranted } from './credit-bookings.js'
import { streamFollower, streamLaws } from './follow-stream.js'
import { checkSteps, stepsTakeable } from './process-steps.js'
import { replay } from './replay.js'
import { bucketsSum, checkReports, forecastSums } from './report-laws.js'
import { type Failure, type LawTally, openTally } from './tally.js'

/**
 * What a whole book came to when every law was held against it. No `failures` means that all hold.
 *
 * @since 0.2.0
 */
export interface Verification {
  readonly events: number
  readonly streams: number
  readonly byType: Readonly<Record<string, number>>
  readonly laws: ReadonlyArray<LawTally>
  /** Some of what is wrong, if anything is. */
  readonly failures: ReadonlyArray<Failure>
}

/**
 * Told how far it is: events read, then streams of how many, then days of how many.
 *
 * @since 0.2.0
 */
export type OnProgress = (stage: 'events' | 'streams' | 'days', done: number, of?: number) => void

const decodes = 'every event is one that its codec accepts'
const names = [
  decodes,
  ...streamLaws,
  bothSidesAgree,
  unfinished,
  stepsTakeable,
  chequesBooked,
  creditsGranted,
  bucketsSum,
  forecastSums,
]

/**
 * Replays a whole book and holds every law against it. What is kept of it at a time is what its reports need, and the one
 * stream in hand.
 *
 * @since 0.2.0
 */
export const verifyBook = async (
  store: EventStore<BookEvent>,
  today: LocalDate,
  onProgress: OnProgress,
): Promise<E.Either<ReadError, Verification>> => {
  const tally = openTally(names)
  const streams = new Map<StreamName, number>()
  const byType = new Map<string, number>()
  const states = new Map<string, OpenItemState>()
  const unread = new Set<StreamName>()
  const broken = new Set<StreamName>()
  const pending = new Map<string, Pending>()
  let events = 0

  const replayed = await replay(store, (read) => {
    events += 1
    if (events % 1000 === 0) onProgress('events', events)
    const { stream, revision } = E.isLeft(read) ? read.left : read.right
    streams.set(stream, (streams.get(stream) ?? 0) + 1)
    if (E.isLeft(read)) {
      unread.add(stream)
      return tally.count(decodes, { stream, revision, wrong: read.left.problems.join('; ') })
    }
    tally.count(decodes)
    byType.set(read.right.event.type, (byType.get(read.right.event.type) ?? 0) + 1)
    applyTo(openItems, states, read.right)
    applyTo(pendingAccounts, pending, read.right)
  })
  if (E.isLeft(replayed)) return replayed

  const pairs = openPairs(tally)
  const balances = openBalances()
  const cheques: AccountCheque[] = []
  const credited: IssuedDebt[] = []
  const follow = streamFollower(tally, pairs, balances, cheques, credited)
  let followed = 0
  for (const [stream, count] of streams) {
    const read = unread.has(stream) ? E.right([]) : await store.read(stream)()
    if (E.isLeft(read)) return read
    // What was written since the replay is for the next time.
    const whole = !unread.has(stream) && follow(stream, read.right.slice(0, count))
    if (!whole) {
      broken.add(stream)
      pairs.unread(stream)
      states.delete(stream)
    }
    followed += 1
    if (followed % 100 === 0) onProgress('streams', followed, streams.size)
  }
  const finished = await checkSteps(tally, store, pendingIn(pending), broken)
  if (E.isLeft(finished)) return finished
  pairs.finish(finished.right)
  const booked = await checkBookings(tally, store, cheques, broken)
  if (E.isLeft(booked)) return booked
  const granted = await checkCredits(tally, store, credited, broken)
  if (E.isLeft(granted)) return granted

  const days = [...new Set([...balances.monthEnds(), today])].sort()
  await checkReports(tally, states, balances, days, (done) => onProgress('days', done, days.length))
  return E.right({
    events,
    streams: streams.size,
    byType: Object.fromEntries([...byType].sort(([a], [b]) => (a < b ? -1 : 1))),
    laws: tally.laws(),
    failures: tally.failures(),
  })
}
