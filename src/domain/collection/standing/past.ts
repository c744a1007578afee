import { type ChequeState, recourseOf } from '../../cheque/state.js'
import type { DelayReason } from '../../debt/event/contact.js'
import { scheduleOf } from '../../debt/schedule.js'
import { type KnownDebt, openBalance } from '../../debt/state.js'
import { limitOn } from '../../debtor/in-force.js'
import type { DebtorState } from '../../debtor/state.js'
import type { CurrencyCode } from '../../value/currency.js'
import { daysBetween, type LocalDate } from '../../value/local-date.js'
import { lateMoneyOf, meanLateness } from './lateness.js'
import { weightOn } from './weight.js'

/**
 * A debtor with all that it owed or owes, and all cheques that it gave, as they were on a day. No personal data is in it.
 *
 * @since 0.2.0
 */
export interface StandingCase {
  readonly debtor: DebtorState
  readonly debts: ReadonlyArray<KnownDebt>
  readonly cheques: ReadonlyArray<ChequeState>
}

/**
 * So many of so many, each as much as it still says.
 *
 * @since 0.2.0
 */
export interface CountOf {
  readonly count: number
  readonly of: number
}

/**
 * What the past two years tell of a debtor: the figures that its standing is made of. What happened in the last year counts twice.
 *
 * - `debts`: how many came due. `daysLate`: how late its money comes, by amount; before the due date where below zero. `daysLater`:
 *   by how many days it comes later in the last 90 than in the nine months before. `oldest`: days past due of what is open.
 * - `broken`: promises that were not kept whole, of those that were judged. `deferred`: those that a later one took the place of.
 * - `bounced`: cheques that came back, those that are not made good counted once more. `bouncedAmount`: their share in basis points.
 * - `rejected`: disputes that turned out to be none, of all debts. `unanswered`: attempts by phone, visit or chat that reached nobody.
 * - `defaults`: plans that failed. `used`: how much of its limit is used, in basis points; none where it has no limit.
 * - `reasons`: the reasons of delay that it gave, by how often.
 *
 * @since 0.2.0
 */
export interface StandingPast {
  readonly debts: number
  readonly daysLate: number
  readonly daysLater: number
  readonly oldest: number
  readonly broken: CountOf
  readonly deferred: CountOf
  readonly bounced: CountOf
  readonly bouncedAmount: number
  readonly rejected: CountOf
  readonly unanswered: CountOf
  readonly defaults: number
  readonly used: number | undefined
  readonly reasons: ReadonlyMap<DelayReason, number>
}

const ofBasisPoints = 10_000n

/** A share in basis points, of nothing none. */
export const shareOf = (part: bigint, whole: bigint): number =>
  whole <= 0n ? 0 : Number(part >= whole ? ofBasisPoints : (part * ofBasisPoints) / whole)

/** The figures of a debtor on a day. Pure: the same case has the same figures for ever. */
export const standingPast = (found: StandingCase, day: LocalDate): StandingPast => {
  const debts = found.debts.filter(({ situation }) => situation !== 'cancelled')
  const money = debts.flatMap((debt) => lateMoneyOf(debt, day))
  const within = (from: number, to: number) =>
    meanLateness(
      money.filter(({ on }) => daysBetween(on, day) >= from && daysBetween(on, day) < to),
      day,
    )
  const [recent, before] = [within(0, 90), within(90, 365)]
  return {
    debts: debts.filter(({ dueDate }) => dueDate <= day).length,
    daysLate: meanLateness(money, day) ?? 0,
    daysLater: recent === undefined || before === undefined ? 0 : Math.max(0, recent - before),
    oldest: debts.reduce((most, debt) => Math.max(most, ageOf(debt, day)), 0),
    ...ofPromises(debts, day),
    ...ofCheques(found.cheques, day),
    ...ofEvents(debts, day),
    used: usedOf(found, day),
  }
}

const ageOf = (debt: KnownDebt, day: LocalDate): number => {
  const due = debt.situation === 'open' ? scheduleOf(debt)[0]?.due : undefined
  return due === undefined ? 0 : daysBetween(due, day)
}

const ofPromises = (
  debts: ReadonlyArray<KnownDebt>,
  day: LocalDate,
): Pick<StandingPast, 'broken' | 'deferred' | 'defaults'> => {
  let [judged, broken, made, deferred, defaults] = [0, 0, 0, 0, 0]
  for (const { promises, plans } of debts) {
    for (const { status, madeOn } of promises) {
      const weight = weightOn(day, madeOn)
      made += weight
      if (status === 'superseded') deferred += weight
      if (status === 'kept' || status === 'broken' || status === 'partiallyKept') judged += weight
      if (status === 'broken' || status === 'partiallyKept') broken += weight
    }
    for (const { status, on } of plans) if (status === 'defaulted') defaults += weightOn(day, on)
  }
  return { broken: { count: broken, of: judged }, deferred: { count: deferred, of: made }, defaults }
}

const ofCheques = (
  cheques: ReadonlyArray<ChequeState>,
  day: LocalDate,
): Pick<StandingPast, 'bounced' | 'bouncedAmount'> => {
  let [count, of] = [0, 0]
  const amounts = new Map<CurrencyCode, { came: bigint; all: bigint }>()
  for (const cheque of cheques) {
    if (cheque.situation === 'unreceived' || cheque.received.purpose === 'security') continue
    const { amount, on } = cheque.received
    const weight = weightOn(day, on)
    const unsettled = cheque.situation === 'bounced' || cheque.situation === 'legal'
    const times = cheque.bounces === 0 ? 0 : unsettled ? 2 : 1
    of += weight
    count += weight * times
    const sum = amounts.get(amount.currency) ?? { came: 0n, all: 0n }
    sum.all += amount.amount * BigInt(weight)
    sum.came += amount.amount * BigInt(weight * times)
    amounts.set(amount.currency, sum)
  }
  const shares = [...amounts.values()].map(({ came, all }) => shareOf(came, all))
  return { bounced: { count, of }, bouncedAmount: Math.max(0, ...shares) }
}

/** Ways by which somebody may answer, or not. */
const spoken: ReadonlySet<string> = new Set(['phone', 'visit', 'chat'])
const reachedNobody: ReadonlySet<string> = new Set(['no-answer', 'busy', 'wrong-number', 'voicemail', 'undelivered'])

const ofEvents = (
  debts: ReadonlyArray<KnownDebt>,
  day: LocalDate,
): Pick<StandingPast, 'rejected' | 'unanswered' | 'reasons'> => {
  let [rejected, attempts, unanswered, all] = [0, 0, 0, 0]
  const reasons = new Map<DelayReason, number>()
  for (const { history, issued } of debts) {
    all += weightOn(day, issued.on)
    for (const event of history) {
      const weight = weightOn(day, event.on)
      if (event.type === 'DisputeResolved' && event.outcome === 'rejected') rejected += weight
      else if (event.type === 'DelayReasonRecorded' && weight > 0) {
        reasons.set(event.delayReason, (reasons.get(event.delayReason) ?? 0) + 1)
      } else if (event.type === 'ContactAttempted' && spoken.has(event.channel)) {
        attempts += weight
        if (reachedNobody.has(event.outcome)) unanswered += weight
      }
    }
  }
  return {
    rejected: { count: rejected, of: Math.max(all, rejected) },
    unanswered: { count: unanswered, of: attempts },
    reasons,
  }
}

/** What is open, and what may come back of cheques that were passed on, against the limit: of the currency in which most is used. */
const usedOf = ({ debtor, debts, cheques }: StandingCase, day: LocalDate): number | undefined => {
  if (debtor.situation === 'unregistered') return undefined
  const owed = new Map<CurrencyCode, bigint>()
  const add = (currency: CurrencyCode, amount: bigint) => owed.set(currency, (owed.get(currency) ?? 0n) + amount)
  for (const debt of debts) if (debt.situation === 'open') add(debt.currency, openBalance(debt))
  for (const cheque of cheques) {
    if (cheque.situation !== 'unreceived') add(cheque.received.amount.currency, recourseOf(cheque))
  }
  const shares = [...owed].flatMap(([currency, amount]) => {
    const limit = limitOn(debtor, currency, day)
    return limit === undefined ? [] : [limit.amount <= 0n ? (amount > 0n ? 10_000 : 0) : shareOf(amount, limit.amount)]
  })
  return shares.length === 0 ? undefined : Math.max(...shares)
}
