import type { DebtEvent, DebtEventOf } from '../../../src/domain/debt/event.js'
import { type Amounts, referenceBalance } from './reference-balance.js'

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

interface Unit {
  readonly component: keyof Amounts
  /** Beside the plan, since when and by which day; the plan's own are due as its instalments are. */
  readonly beside?: { readonly due: string; readonly since: string }
  gone?: { readonly by: string; readonly how: 'cleared' | 'lost'; readonly turn: number }
}

const components: ReadonlyArray<keyof Amounts> = ['cost', 'interest', 'fee', 'principal']
const units = (split: Partial<Amounts>, component: keyof Amounts): ReadonlyArray<0> =>
  Array.from({ length: Number(split[component] ?? 0n) }, () => 0)

/** Every minor unit of a debt that a plan divides, or that stands beside it, with what became of it by the end of a day. */
const laidOut = (events: ReadonlyArray<DebtEvent>, at: number, day: string): ReadonlyArray<Unit> => {
  const { instalments } = events[at] as DebtEventOf<'DebtRescheduled'>
  const dues = instalments.flatMap(({ due, amount }) => Array.from({ length: Number(amount.amount) }, () => due))
  const open = referenceBalance(events.slice(0, at))
  const all: Unit[] = components.flatMap((component) => units(open, component).map((): Unit => ({ component })))
  let turn = 0

  const goes = (split: Partial<Amounts>, by: string, how: 'cleared' | 'lost', on: string, isWaived: boolean): void => {
    const before = all.filter(({ beside, gone }) => beside === undefined && gone !== undefined).length
    const oldest = dues[before] ?? '9999-12-31'
    const rank = ({ beside }: Unit): string => {
      if (beside === undefined) return oldest <= on ? '0' : `1 ${oldest} 0`
      return beside.since > on ? `2 ${beside.due}` : `1 ${beside.due} 1`
    }
    for (const component of components) {
      const there = all.filter((unit) => unit.component === component && unit.gone === undefined)
      const inTurn = isWaived
        ? [...there.filter(({ beside }) => beside !== undefined).toReversed(), ...there.filter((one) => !one.beside)]
        : there.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))
      for (const unit of inTurn.slice(0, Number(split[component] ?? 0n))) unit.gone = { by, how, turn: turn++ }
    }
  }
  const comesBack = (split: Partial<Amounts>, by: string): void => {
    for (const component of components) {
      const here = all
        .filter((unit) => unit.component === component && unit.gone?.by === by)
        .toSorted((a, b) => (b.gone?.turn ?? 0) - (a.gone?.turn ?? 0))
      for (const unit of here.slice(0, Number(split[component] ?? 0n))) delete unit.gone
    }
  }

  for (const [index, event] of events.entries()) {
    if (index <= at) continue
    const lossBefore = events.slice(0, index).findLast(({ type }) => type === 'DebtWrittenOff')
    const on = event.type === 'WriteOffReversed' && lossBefore !== undefined ? lossBefore.on : event.on
    if (on > day) continue
    switch (event.type) {
      case 'DebtPaid':
      case 'DebtPartiallyPaid':
        goes(event.split, `${event.payment} ${event.allocation}`, 'cleared', event.on, false)
        break
      case 'EarlyDiscountGranted':
        goes(event.split, `${event.payment} ${event.allocation}`, 'cleared', event.on, false)
        break
      case 'CreditNoteIssued':
      case 'ConcessionGranted':
        goes(event.split, event.type, 'cleared', event.on, false)
        break
      case 'SettlementHonoured':
        goes(event.split, event.settlement, 'cleared', event.on, false)
        break
      case 'ChargeWaived':
        goes(event.split, event.type, 'cleared', event.on, true)
        break
      case 'DebtWrittenOff':
      case 'DebtSold':
      case 'DebtCancelled':
        goes(event.split, event.type, 'lost', event.on, false)
        break
      case 'LateChargeAdded':
      case 'CollectionCostAdded': {
        const component = event.type === 'LateChargeAdded' ? event.component : 'cost'
        const beside = { due: event.dueDate ?? event.on, since: event.on }
        all.push(...units({ [component]: event.amount.amount }, component).map((): Unit => ({ component, beside })))
        break
      }
      case 'PaymentReversed':
        if (cameAfter(events, at, event)) comesBack(event.split, `${event.payment} ${event.allocation}`)
        break
      case 'WriteOffReversed':
        comesBack(event.split, 'DebtWrittenOff')
        break
      case 'SettlementFailed':
        if (honouredAfter(events, at, event.settlement)) comesBack(event.split, event.settlement)
        break
    }
  }
  return all
}
/** What came by the end of a day for the plan that the event at `at` made. */
export const referenceCleared = (events: ReadonlyArray<DebtEvent>, at: number, day: string): bigint =>
  BigInt(laidOut(events, at, day).filter(({ beside, gone }) => beside === undefined && gone?.how === 'cleared').length)

const poured = (instalments: DebtEventOf<'DebtRescheduled'>['instalments'], came: bigint) =>
  instalments.flatMap(({ due, amount }, index) => {
    const before = instalments.slice(0, index).reduce((sum, one) => sum + one.amount.amount, 0n)
    const here = came - before
    const missing = here <= 0n ? amount.amount : amount.amount - here
    return missing > 0n ? [{ number: index + 1, due, missing }] : []
  })

/** Each instalment that is not full, with what it lacks, when what came is poured into them one after the other. */
export const referenceOutstanding = (events: ReadonlyArray<DebtEvent>, at: number, day: string) =>
  poured((events[at] as DebtEventOf<'DebtRescheduled'>).instalments, referenceCleared(events, at, day))

/** What of them is owed: what was written off is not waited for. One that was undone counts as if it had never been. */
export const referenceOwed = (events: ReadonlyArray<DebtEvent>, at: number, day: string) => {
  const gone = laidOut(events, at, day).filter((unit) => unit.beside === undefined && unit.gone !== undefined)
  return poured((events[at] as DebtEventOf<'DebtRescheduled'>).instalments, BigInt(gone.length))
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
