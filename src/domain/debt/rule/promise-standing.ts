import { type LocalDate, laterOf } from '../../value/local-date.js'
import { Series } from '../../value/series.js'
import type { DebtEvent } from '../event.js'
import { evolveKnown } from '../evolve/evolve.js'
import { type DebtState, type IssuedDebt, inCurrencyOf, type KnownDebt, type PromiseToPay } from '../state.js'
import { about } from './decision.js'
import { type Release, releasesOf } from './promise-release.js'
import { type Counted, countedFor, isOpen, toPay, verdictEvent, verdictOn } from './promise-verdict.js'

/**
 * What was decided about a debt, followed by what it means for the promises: each stands as a verdict given by all that is known
 * now would say, whatever the order in which it was recorded. A promise that is now fulfilled is kept at once; of one that has
 * nothing left to pay so much is released; one that was judged is judged anew, on the day on which it was judged at the
 * earliest. An open one that was never judged waits for its verdict.
 */
export const withPromisesJudged = (state: DebtState, events: ReadonlyArray<DebtEvent>): ReadonlyArray<DebtEvent> => {
  const [first] = events
  if (state.situation === 'unissued' || first === undefined) return events
  if (state.promises.length === 0 && !events.some(({ type }) => type === 'PaymentPromised')) return events
  const after = events.reduce(evolveKnown, state)
  return concerns(state, after) ? [...events, ...corrections(after, first.on, paymentOf(events))] : events
}

/** Whether anything moved that a promise is judged by. */
const concerns = (before: KnownDebt, after: KnownDebt): boolean =>
  before.movements !== after.movements ||
  before.payments !== after.payments ||
  before.promises !== after.promises ||
  before.disputes !== after.disputes ||
  before.file.holds !== after.file.holds ||
  before.debtor !== after.debtor

/** The payment that came or went, if it was one. */
const paymentOf = (events: ReadonlyArray<DebtEvent>) =>
  events.find(
    (event) => event.type === 'DebtPaid' || event.type === 'DebtPartiallyPaid' || event.type === 'PaymentReversed',
  )?.payment

const nothingCounted: Counted = { amount: 0n, last: undefined }

type Payment = ReturnType<typeof paymentOf>

const corrections = (debt: KnownDebt, on: LocalDate, payment: Payment): ReadonlyArray<DebtEvent> => {
  const releases = releasesOf(debt)
  const stands = debt.promises
    .filter(({ status }) => status !== 'withdrawn' && status !== 'superseded')
    .map((promise) => ({ promise, release: releases.get(promise.promise) ?? { amount: 0n, on: promise.madeOn } }))
  const counts = countedFor({
    ...debt,
    promises: Series.from(stands.map(({ promise, release }) => afterRelease(promise, release.amount))),
  })
  return stands.flatMap(({ promise, release }) => {
    const counted = counts.get(promise.promise) ?? nothingCounted
    return corrected(debt, promise, release, counted, laterOf(on, promise.madeOn), payment)
  })
}

/** The promise with so much of it released, and with no verdict on it. */
const afterRelease = (promise: PromiseToPay, released: bigint): PromiseToPay => ({
  ...promise,
  released,
  status: released >= promise.amount ? 'released' : 'open',
})

const corrected = (
  debt: KnownDebt,
  promise: PromiseToPay,
  release: Release,
  { amount: counted, last }: Counted,
  on: LocalDate,
  payment: Payment,
): ReadonlyArray<DebtEvent> => {
  const after = afterRelease(promise, release.amount)
  const judgedOn = lastJudgedOn(debt, promise)
  const day = isOpen(promise) ? judgedOn : laterOf(on, judgedOn ?? on)
  const status = after.status === 'released' ? 'released' : verdictOn(debt, after, counted, day)
  const more = release.amount - promise.released
  const sameVerdict =
    status === promise.status && (status === 'open' || status === 'released' || counted === promise.counted)
  if (sameVerdict && more === 0n) return []
  const events = setAside(debt, promise, more, on, payment)
  if (more > 0n) {
    const released = { amount: inCurrencyOf(debt, more), left: inCurrencyOf(debt, toPay(after) - counted) }
    events.push({ type: 'PromiseReleased', ...about(debt, release.on), promise: promise.promise, ...released })
  }
  if (status === 'open' || status === 'released') return events
  const keptOn = [last ?? on, release.amount > 0n ? release.on : on].reduce(laterOf, on)
  events.push(verdictEvent(debt, promise, status, counted, status === 'kept' ? keptOn : (day ?? on)))
  return events
}

/** How a promise comes to be open again: one that is so already only where something of it is to be paid again. */
const setAside = (
  debt: KnownDebt,
  { promise, status }: PromiseToPay,
  more: bigint,
  on: LocalDate,
  payment: Payment,
): DebtEvent[] => {
  const says = { ...about(debt, on), promise }
  if (more < 0n) return [{ type: 'PromiseReinstated', ...says, amount: inCurrencyOf(debt, -more) }]
  if (status === 'open') return []
  return payment === undefined
    ? [{ type: 'PromiseReinstated', ...says, amount: inCurrencyOf(debt, 0n) }]
    : [{ type: 'PromiseReopened', ...says, payment }]
}

/** The last day on which the promise was judged; none where it never was. */
const lastJudgedOn = ({ history }: IssuedDebt, { promise }: PromiseToPay): LocalDate | undefined => {
  let last: LocalDate | undefined
  for (const event of history) {
    if ('counted' in event && event.promise === promise) last = laterOf(event.on, last ?? event.on)
  }
  return last
}
