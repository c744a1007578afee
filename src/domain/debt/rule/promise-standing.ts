import { type LocalDate, laterOf } from '../../value/local-date.js'
import { Series } from '../../value/series.js'
import type { DebtEvent } from '../event.js'
import { evolveKnown } from '../evolve/evolve.js'
import { type DebtState, type IssuedDebt, inCurrencyOf, type KnownDebt, type PromiseToPay } from '../state.js'
import { about } from './decision.js'
import { type Release, releasesOf } from './promise-release.js'
import { type Counted, countedFor, isOpen, toPay, verdictEvent, verdictOn } from './promise-verdict.js'

/**
 * The decided events, followed by what they change about promises, so that every verdict agrees with all that is known now,
 * whatever the order of recording. A fulfilled promise is kept at once; what is no longer to be paid is released; a judged
 * promise is judged again, dated no earlier than before. An open promise that was never judged waits for its verdict.
 */
export const withPromisesJudged = (state: DebtState, events: ReadonlyArray<DebtEvent>): ReadonlyArray<DebtEvent> => {
  const [first] = events
  if (state.situation === 'unissued' || first === undefined) return events
  if (state.promises.length === 0 && !events.some(({ type }) => type === 'PaymentPromised')) return events
  const after = events.reduce(evolveKnown, state)
  return concerns(state, after) ? [...events, ...corrections(after, first.on, paymentOf(events))] : events
}

/** Whether anything changed that verdicts depend on. */
const concerns = (before: KnownDebt, after: KnownDebt): boolean =>
  before.movements !== after.movements ||
  before.payments !== after.payments ||
  before.promises !== after.promises ||
  before.disputes !== after.disputes ||
  before.file.holds !== after.file.holds ||
  before.debtor !== after.debtor

/** The payment that was applied or reversed, if any. */
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

/** The promise with that much released and without a verdict. */
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

/** The event that reopens a promise. An open one needs it only if a released part is to be paid again. */
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

/** The last day on which the promise was judged; none if never. */
const lastJudgedOn = ({ history }: IssuedDebt, { promise }: PromiseToPay): LocalDate | undefined => {
  let last: LocalDate | undefined
  for (const event of history) {
    if ('counted' in event && event.promise === promise) last = laterOf(event.on, last ?? event.on)
  }
  return last
}
