import type { DebtEvent, DebtEventOf } from '../../../src/domain/debt/event.js'
import { referenceTakenBack } from './reference-balance.js'

interface Unit {
  readonly on: string
  readonly after: number
  taken: boolean
}

const nextDay = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

/** The day on which a dispute was over: it was resolved, or the last of it was given up. */
const referenceDisputeEnd = (
  events: ReadonlyArray<DebtEvent>,
  { dispute, amount }: DebtEventOf<'DisputeRaised'>,
): string | undefined => {
  const taken = events.flatMap((event) => {
    const part = 'disputes' in event ? event.disputes?.find((one) => one.dispute === dispute) : undefined
    if (part === undefined) return []
    return [{ on: event.on, amount: event.type === 'WriteOffReversed' ? -part.amount.amount : part.amount.amount }]
  })
  const nothingLeft = taken.reduce((sum, one) => sum + one.amount, 0n) === amount.amount
  const emptied = nothingLeft
    ? taken
        .map(({ on }) => on)
        .sort()
        .at(-1)
    : undefined
  const resolved = events.find((each) => each.type === 'DisputeResolved' && each.dispute === dispute)?.on
  return [emptied, resolved].filter((day) => day !== undefined).sort()[0]
}

type Paused = 'no' | 'yes' | 'until further notice'

/** Whether promises rest on a day, as far as is known: in a dispute, or under a moratorium. */
const pausedOn = (events: ReadonlyArray<DebtEvent>, day: string): Paused => {
  let paused: Paused = 'no'
  for (const event of events) {
    if (event.type === 'DisputeRaised' && event.on <= day) {
      const end = referenceDisputeEnd(events, event)
      if (end === undefined) return 'until further notice'
      if (day < end) paused = 'yes'
    }
    if (event.type === 'DunningHeld' && event.reason === 'moratorium' && event.on <= day && day <= event.until) {
      const end = events.find((each) => each.type === 'DunningReleased' && each.hold === event.hold)
      if (end === undefined || day < end.on) paused = 'yes'
    }
  }
  return paused
}

/** The last day of a promise, counted day by day from the day it was made: a day on which promises rest is not counted. */
export const referenceDeadline = (
  events: ReadonlyArray<DebtEvent>,
  madeOn: string,
  deadline: string,
): string | undefined => {
  let left = Math.round((Date.parse(deadline) - Date.parse(madeOn)) / 86_400_000) + 1
  for (let day = madeOn; ; day = nextDay(day)) {
    const paused = pausedOn(events, day)
    if (paused === 'until further notice') return undefined
    if (paused === 'no') left -= 1
    if (left === 0) return day
  }
}

/**
 * What counts for each promise that was neither withdrawn nor superseded, in whole minor units laid out one by one: each
 * promise, first promise first, takes the earliest units that came after it was made and until its deadline.
 * Only for small amounts.
 */
export const referenceCounts = (events: ReadonlyArray<DebtEvent>): ReadonlyMap<string, bigint> => {
  const gone = new Set(
    events.flatMap((e) => (e.type === 'PromiseWithdrawn' || e.type === 'PromiseSuperseded' ? [e.promise] : [])),
  )
  const units: Unit[] = events.flatMap((e, after) => {
    if (e.type !== 'DebtPaid' && e.type !== 'DebtPartiallyPaid') return []
    if (e.method === 'credit') return []
    const left = e.amount.amount - referenceTakenBack(events, e)
    return Array.from({ length: Number(left) }, () => ({ on: e.on, after, taken: false }))
  })
  units.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.after - b.after))
  const counts = new Map<string, bigint>()
  for (const [made, event] of events.entries()) {
    if (event.type !== 'PaymentPromised' || gone.has(event.promise)) continue
    if (referenceReleased(events, event.promise) === event.amount.amount) continue
    const deadline = referenceDeadline(events, event.on, event.deadline)
    const inTime = units.filter(
      ({ on, after, taken }) =>
        !taken && (deadline === undefined || on <= deadline) && (on > event.on || (on === event.on && after > made)),
    )
    const toPay = event.amount.amount - referenceReleased(events, event.promise)
    const counted = inTime.slice(0, Number(toPay))
    for (const unit of counted) unit.taken = true
    counts.set(event.promise, BigInt(counted.length))
  }
  return counts
}

/** What of a promise was released, in all, less what is to be paid again. */
export const referenceReleased = (events: ReadonlyArray<DebtEvent>, promise: string): bigint =>
  events.reduce((sum, e) => {
    if (e.type === 'PromiseReleased' && e.promise === promise) return sum + e.amount.amount
    return e.type === 'PromiseReinstated' && e.promise === promise ? sum - e.amount.amount : sum
  }, 0n)

/** What a debt was asked for and relieved of, day by day, as if what was taken back had never been. */
const referenceFalls = (
  events: ReadonlyArray<DebtEvent>,
): ReadonlyArray<{ readonly on: string; readonly amount: bigint; readonly lost: boolean }> => {
  return events.flatMap((e, at) => {
    const says = (amount: bigint, lost = false) => [{ on: e.on, amount, lost }]
    switch (e.type) {
      case 'DebtIssued':
        return says(e.principal.amount)
      case 'LateChargeAdded':
      case 'CollectionCostAdded':
        return says(e.amount.amount)
      case 'DebtPaid':
      case 'DebtPartiallyPaid':
        return says(referenceTakenBack(events, e) - e.amount.amount)
      case 'EarlyDiscountGranted': {
        const back = events.reduce((sum, one) => {
          const same = one.type === 'PaymentReversed' && one.payment === e.payment && one.allocation === e.allocation
          return same ? sum + (one.discount?.amount.amount ?? 0n) : sum
        }, 0n)
        return says(back - e.amount.amount)
      }
      case 'SettlementHonoured': {
        const failed = events.some((one) => one.type === 'SettlementFailed' && one.settlement === e.settlement)
        return failed ? [] : says(-e.amount.amount)
      }
      case 'DebtWrittenOff': {
        const next = events.findIndex((one, later) => later > at && one.type === 'DebtWrittenOff')
        const back = events
          .slice(at, next < 0 ? undefined : next)
          .reduce((sum, one) => (one.type === 'WriteOffReversed' ? sum + one.amount.amount : sum), 0n)
        return says(back - e.amount.amount, true)
      }
      case 'CreditNoteIssued':
      case 'ConcessionGranted':
      case 'ChargeWaived':
      case 'DebtSold':
      case 'DebtCancelled':
        return says(-e.amount.amount)
      default:
        return []
    }
  })
}

/** What falls off each promise in the end, by what is known of every day: the days walked one by one. */
export const referenceReleases = (events: ReadonlyArray<DebtEvent>): ReadonlyMap<string, bigint> => {
  const falls = referenceFalls(events)
  const made = events.flatMap((e, at) => {
    if (e.type !== 'PaymentPromised') return []
    const end = events.find(
      (one) => (one.type === 'PromiseWithdrawn' || one.type === 'PromiseSuperseded') && one.promise === e.promise,
    )
    return [{ e, at, end: end?.on, last: referenceDeadline(events, e.on, e.deadline), counted: 0n, released: 0n }]
  })
  const came = events.flatMap((e, at) => {
    if ((e.type !== 'DebtPaid' && e.type !== 'DebtPartiallyPaid') || e.method === 'credit') return []
    return [{ on: e.on, at, left: e.amount.amount - referenceTakenBack(events, e) }]
  })
  const days = [...new Set(events.map(({ on }) => on))].sort()
  for (const day of days) {
    const runs = (one: (typeof made)[number]) =>
      one.e.on <= day && (one.last === undefined || day <= one.last) && (one.end === undefined || day < one.end)
    for (const money of came.filter(({ on }) => on === day)) {
      for (const one of made.filter(runs)) {
        if (one.e.on === day && money.at < one.at) continue
        for (; money.left > 0n && one.counted + one.released < one.e.amount.amount; money.left -= 1n) one.counted += 1n
      }
    }
    const until = falls.filter(({ on }) => on <= day)
    const fell = until.filter(({ on, lost }) => on === day && !lost).reduce((sum, { amount }) => sum + amount, 0n) < 0n
    const open = until.reduce((sum, { amount, lost }) => (lost && !fell ? sum : sum + amount), 0n)
    const left = (one: (typeof made)[number]) => {
      const rest = one.e.amount.amount - one.released - one.counted
      const due = one.e.amount.amount - one.released
      const enough = due > one.e.tolerance.amount ? due - one.e.tolerance.amount : due
      return one.counted > 0n && one.counted >= enough ? 0n : rest
    }
    const running = made.filter(runs)
    let beyond = running.reduce((sum, each) => sum + left(each), 0n) - open
    for (const one of running.toReversed()) {
      for (let most = left(one); most > 0n && beyond > 0n; most -= 1n, beyond -= 1n) one.released += 1n
    }
    for (const [at, e] of events.entries()) {
      if (e.type !== 'DebtAssumed' || e.on !== day || e.sameDebtor) continue
      for (const one of running) if (one.at < at) one.released += left(one)
    }
  }
  return new Map(made.map(({ e, released }) => [e.promise, released]))
}
