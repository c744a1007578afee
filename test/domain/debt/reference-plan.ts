import type { DebtEvent, DebtEventOf } from '../../../src/domain/debt/event.js'
import { referenceOpen } from './reference-balance.js'

type Paid = { readonly payment: string; readonly allocation: number }

const cameAfter = (events: ReadonlyArray<DebtEvent>, at: number, { payment, allocation }: Paid): boolean =>
  events.some(
    (each, index) =>
      index > at &&
      (each.type === 'DebtPaid' || each.type === 'DebtPartiallyPaid') &&
      each.payment === payment &&
      each.allocation === allocation,
  )

const honouredAfter = (events: ReadonlyArray<DebtEvent>, at: number, settlement: string): boolean =>
  events.some((each, index) => index > at && each.type === 'SettlementHonoured' && each.settlement === settlement)

/** What came by the end of a day for the plan that the event at `at` made. */
export const referenceCleared = (events: ReadonlyArray<DebtEvent>, at: number, day: string): bigint => {
  let cleared = 0n
  let charged = 0n
  for (const event of events.slice(at + 1).filter(({ on }) => on <= day)) {
    switch (event.type) {
      case 'DebtPaid':
      case 'DebtPartiallyPaid':
      case 'CreditNoteIssued':
      case 'ConcessionGranted':
        cleared += event.amount.amount
        break
      case 'EarlyDiscountGranted':
        if (cameAfter(events, at, event)) cleared += event.amount.amount
        break
      case 'PaymentReversed':
        if (cameAfter(events, at, event)) cleared -= event.amount.amount + (event.discount?.amount.amount ?? 0n)
        break
      case 'SettlementHonoured': {
        const stands = !events.some(
          (each) => each.type === 'SettlementFailed' && each.on <= day && each.settlement === event.settlement,
        )
        if (stands) cleared += event.amount.amount
        break
      }
      case 'LateChargeAdded':
      case 'CollectionCostAdded':
        charged += event.amount.amount
        break
      case 'ChargeWaived':
        charged -= event.amount.amount
        break
    }
  }
  return charged < 0n ? cleared - charged : cleared
}

/** Each instalment that is not full, with what it lacks, when what came is poured into them one after the other. */
export const referenceOutstanding = (events: ReadonlyArray<DebtEvent>, at: number, day: string) => {
  const { instalments } = events[at] as DebtEventOf<'DebtRescheduled'>
  return instalments.flatMap(({ due, amount }, index) => {
    const before = instalments.slice(0, index).reduce((sum, one) => sum + one.amount.amount, 0n)
    const here = referenceCleared(events, at, day) - before
    const missing = here <= 0n ? amount.amount : amount.amount - here
    return missing > 0n ? [{ number: index + 1, due, missing }] : []
  })
}

/**
 * What of them is owed: no more than was open that day, the latest instalments first. A write-off that was undone counts as if
 * it had been undone on its own day.
 */
export const referenceOwed = (events: ReadonlyArray<DebtEvent>, at: number, day: string) => {
  const dated = events.map((event, index) => {
    const writtenOff = events.slice(0, index).findLast(({ type }) => type === 'DebtWrittenOff')
    return event.type === 'WriteOffReversed' && writtenOff !== undefined ? { ...event, on: writtenOff.on } : event
  })
  let open = referenceOpen(dated, day)
  return referenceOutstanding(events, at, day)
    .toReversed()
    .flatMap((one) => {
      const missing = one.missing < open ? one.missing : open
      open -= missing
      return missing > 0n ? [{ ...one, missing }] : []
    })
    .toReversed()
}

/** What became of every plan, in the order in which they were made. */
export const referencePlans = (events: ReadonlyArray<DebtEvent>): ReadonlyArray<{ at: number; status: string }> => {
  const made = events.flatMap((event, at) => (event.type === 'DebtRescheduled' ? [{ at, plan: event.plan }] : []))
  return made.map(({ at, plan }, index) => {
    const isLast = (now: number) => !made.slice(index + 1).some((later) => later.at < now)
    let status = 'in-force'
    events.forEach((event, now) => {
      if (now <= at) return
      if (event.type === 'PlanCompleted' && event.plan === plan) status = 'completed'
      if (event.type === 'PlanDefaulted' && event.plan === plan) status = 'defaulted'
      if (event.type === 'PlanCancelled' && event.plan === plan) status = 'cancelled'
      const undone =
        (event.type === 'PaymentReversed' && cameAfter(events, at, event)) ||
        (event.type === 'SettlementFailed' && honouredAfter(events, at, event.settlement))
      if (undone && status === 'completed' && isLast(now)) status = 'in-force'
    })
    return { at, status }
  })
}
