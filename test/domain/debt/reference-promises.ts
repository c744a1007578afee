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
 * promise, first promise first, takes the earliest recorded units that came after it was made and until its deadline.
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

/** What of a promise was released, in all. */
export const referenceReleased = (events: ReadonlyArray<DebtEvent>, promise: string): bigint =>
  events.reduce((sum, e) => (e.type === 'PromiseReleased' && e.promise === promise ? sum + e.amount.amount : sum), 0n)
