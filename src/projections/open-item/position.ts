import { deadlineAfter, type Pause, pausesTold } from '../../domain/debt/rule/promise-pause.js'
import type { CurrencyCode } from '../../domain/value/currency.js'
import type { PromiseId } from '../../domain/value/id.js'
import type { Instant } from '../../domain/value/instant.js'
import { addDays, type LocalDate } from '../../domain/value/local-date.js'
import { type DuePart, withoutFirst } from './due-part.js'
import { type Change, type Fact, factsOf, type ItemHistory, type OpenItem } from './open-item-codec.js'
import { outstandingOf, type PlanInForce, planInForce } from './plan.js'

/** Which day is asked about, and whose knowledge: without `knownAt`, all that is known today of that day. */
export interface At {
  readonly asOf: LocalDate
  readonly knownAt?: Instant | undefined
}

/** An open promise with what has not come for it yet. */
export interface OpenPromise {
  readonly promise: PromiseId
  readonly by: LocalDate
  readonly deadline: LocalDate
  readonly left: bigint
}

/** A debt as it stood: what was open, when its parts were due, and what of it was disputed or promised. */
export interface Position {
  readonly item: OpenItem
  readonly currency: CurrencyCode
  readonly issuedOn: LocalDate
  readonly open: bigint
  readonly planned: boolean
  readonly parts: ReadonlyArray<DuePart>
  readonly disputed: bigint
  readonly promises: ReadonlyArray<OpenPromise>
  /** The events behind these figures. */
  readonly events: ReadonlyArray<string>
}

/** The facts that were true on that day to a reader who knew what was recorded by then. */
export const factsAt = (history: ItemHistory, { asOf, knownAt }: At): ReadonlyArray<Fact> =>
  factsOf(history).filter((fact) => fact.on <= asOf && (knownAt === undefined || fact.recordedAt <= knownAt))

export const balanceOf = (facts: ReadonlyArray<Fact>): bigint => {
  let balance = 0n
  for (const { change } of facts) if (change.kind === 'moved') balance += change.amount
  return balance
}

/** The position of a debt, or none where nothing was open. */
export const positionAt = (history: ItemHistory, at: At): Position | undefined => {
  const { item } = history
  const facts = factsAt(history, at)
  const open = balanceOf(facts)
  const issued = facts[0]
  if (open <= 0n || issued === undefined) return undefined
  const plan = planInForce(facts)
  const dueDate = dueDateIn(facts) ?? issued.on
  return {
    item,
    currency: item.currency,
    issuedOn: issued.on,
    open,
    planned: plan !== undefined,
    parts: plan === undefined ? [{ due: dueDate, amount: open }] : partsOfPlan(plan, dueDate, open),
    disputed: disputedOf(facts, open),
    promises: openPromises(facts, at.asOf),
    events: [...new Set(facts.map((fact) => fact.id))],
  }
}

/** The due date as it was last said. */
export const dueDateIn = (facts: ReadonlyArray<Fact>): LocalDate | undefined => {
  let dueDate: LocalDate | undefined
  for (const { change } of facts) if (change.kind === 'due') dueDate = change.dueDate
  return dueDate
}

/** What has not come of the instalments; what is open beside them is due as before the plan. The oldest part comes first. */
const partsOfPlan = (plan: PlanInForce, dueBefore: LocalDate, open: bigint): ReadonlyArray<DuePart> => {
  const missing = outstandingOf(plan)
  const planned = missing.reduce((sum, { amount }) => sum + amount, 0n)
  if (planned >= open) return withoutFirst(missing, planned - open)
  return [...missing, { due: dueBefore, amount: open - planned }].sort((a, b) => (a.due < b.due ? -1 : 1))
}

const disputedOf = (facts: ReadonlyArray<Fact>, open: bigint): bigint => {
  const disputes = new Map<string, bigint>()
  for (const { change } of facts) {
    if (change.kind === 'disputed') disputes.set(change.dispute, change.amount)
    else if (change.kind === 'resolved') disputes.delete(change.dispute)
  }
  let disputed = 0n
  for (const amount of disputes.values()) disputed += amount
  return disputed < open ? disputed : open
}

/** A promise is open until it is judged, withdrawn or superseded, and no longer than its deadline. */
const openPromises = (facts: ReadonlyArray<Fact>, asOf: LocalDate): ReadonlyArray<OpenPromise> => {
  const promises: Array<{ index: number; on: LocalDate; closed: boolean; change: Change & { kind: 'promised' } }> = []
  facts.forEach(({ change, on }, index) => {
    if (change.kind === 'promised') promises.push({ index, on, closed: false, change })
    else if (change.kind === 'promiseClosed' || change.kind === 'promiseReopened') {
      const promise = promises.find((p) => p.change.promise === change.promise)
      if (promise) promise.closed = change.kind === 'promiseClosed'
    } else if (change.kind === 'promiseDropped') {
      // Money that came for it counts for the others, as if it had never been given.
      const dropped = promises.findIndex((p) => p.change.promise === change.promise)
      if (dropped >= 0) promises.splice(dropped, 1)
    }
  })
  if (promises.length === 0) return []
  const cash = cashOf(facts)
  const pauses = pausesOf(facts)
  return promises.flatMap(({ index, on, closed, change }) => {
    const { promise, amount, by } = change
    // While a promise is suspended no day is too late for it.
    const deadline = deadlineAfter(on, change.deadline, pauses) ?? asOf
    let left = amount
    for (const paid of cash) {
      if (!(paid.on > on || (paid.on === on && paid.index > index)) || paid.on > deadline) continue
      const counted = paid.left < left ? paid.left : left
      paid.left -= counted
      left -= counted
    }
    return closed || asOf > deadline || left === 0n ? [] : [{ promise, by, deadline, left }]
  })
}

const pausesOf = (facts: ReadonlyArray<Fact>): ReadonlyArray<Pause> => {
  const pauses = pausesTold()
  for (const { change, on } of facts) {
    if (change.kind === 'disputed') pauses.begin(`dispute ${change.dispute}`, on)
    else if (change.kind === 'resolved') pauses.end(`dispute ${change.dispute}`, on)
    else if (change.kind === 'paused') pauses.begin(`hold ${change.hold}`, on, addDays(change.until, 1))
    else if (change.kind === 'resumed') pauses.end(`hold ${change.hold}`, on)
  }
  return pauses.all()
}

const cashOf = (facts: ReadonlyArray<Fact>): Array<{ index: number; on: LocalDate; left: bigint }> => {
  const payments = new Map<string, { index: number; on: LocalDate; left: bigint }>()
  facts.forEach(({ change, on }, index) => {
    if (change.kind !== 'moved' || change.credit) return
    const key = `${change.payment}#${change.allocation}`
    if (change.cause === 'paid') payments.set(key, { index, on, left: -change.amount })
    else if (change.cause === 'reversed') {
      const payment = payments.get(key)
      if (payment !== undefined) payment.left -= change.amount
    }
  })
  return [...payments.values()]
}
