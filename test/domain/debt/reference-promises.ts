import type { DebtEvent } from '../../../src/domain/debt/event.js'

interface Unit {
  readonly on: string
  readonly after: number
  readonly payment: string
  taken: boolean
}

/**
 * What counts for each promise that was neither withdrawn nor superseded, in whole minor units laid out one by one: each
 * promise, first promise first, takes the earliest recorded units that came after it was made and until its deadline.
 * Only for small amounts.
 */
export const referenceCounts = (events: ReadonlyArray<DebtEvent>): ReadonlyMap<string, bigint> => {
  const reversed = new Set(
    events.flatMap((e) => (e.type === 'PaymentReversed' ? [`${e.payment}/${e.allocation}`] : [])),
  )
  const gone = new Set(
    events.flatMap((e) => (e.type === 'PromiseWithdrawn' || e.type === 'PromiseSuperseded' ? [e.promise] : [])),
  )
  const units: Unit[] = events.flatMap((e, after) => {
    if (e.type !== 'DebtPaid' && e.type !== 'DebtPartiallyPaid') return []
    if (reversed.has(`${e.payment}/${e.allocation}`)) return []
    return Array.from({ length: Number(e.amount.amount) }, () => ({
      on: e.on,
      after,
      payment: e.payment,
      taken: false,
    }))
  })
  const counts = new Map<string, bigint>()
  for (const [made, event] of events.entries()) {
    if (event.type !== 'PaymentPromised' || gone.has(event.promise)) continue
    const inTime = units.filter(
      ({ on, after, taken }) => !taken && on <= event.deadline && (on > event.on || (on === event.on && after > made)),
    )
    const counted = inTime.slice(0, Number(event.amount.amount))
    for (const unit of counted) unit.taken = true
    counts.set(event.promise, BigInt(counted.length))
  }
  return counts
}
