import type { CurrencyCode } from '../domain/currency.js'
import type { PromiseId } from '../domain/id.js'
import type { Instant } from '../domain/instant.js'
import type { LocalDate } from '../domain/local-date.js'
import { type Change, type Fact, factsOf, type ItemHistory, type OpenItem } from './open-item-codec.js'

/** Which day is asked about, and whose knowledge: without `knownAt`, all that is known today of that day. */
export interface At {
  readonly asOf: LocalDate
  readonly knownAt?: Instant | undefined
}

/** A part of an open balance with the day on which it is due, in minor units. */
export interface DuePart {
  readonly due: LocalDate
  readonly amount: bigint
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
  const plan = latestChange(facts, 'planned')
  const dueDate = latestChange(facts, 'due')?.dueDate ?? issued.on
  return {
    item,
    currency: item.currency,
    issuedOn: issued.on,
    open,
    planned: plan !== undefined,
    parts: plan === undefined ? [{ due: dueDate, amount: open }] : partsOfPlan(plan.instalments, dueDate, open),
    disputed: disputedOf(facts, open),
    promises: openPromises(facts, at.asOf),
    events: [...new Set(facts.map((fact) => fact.id))],
  }
}

/** The change of that kind with the latest effective date; of one day, the one recorded last. */
export const latestChange = <K extends Change['kind']>(
  facts: ReadonlyArray<Fact>,
  kind: K,
): (Change & { kind: K }) | undefined => {
  let found: Fact | undefined
  for (const fact of facts) {
    if (fact.change.kind === kind && (found === undefined || fact.on >= found.on)) found = fact
  }
  return found?.change as (Change & { kind: K }) | undefined
}

/** Payments clear the oldest instalments first, so what is open is at the end of the plan; more is due as before it. */
const partsOfPlan = (
  instalments: ReadonlyArray<{ readonly due: LocalDate; readonly amount: { readonly amount: bigint } }>,
  dueBefore: LocalDate,
  open: bigint,
): ReadonlyArray<DuePart> => {
  const parts: DuePart[] = []
  let left = open
  for (const { due, amount } of [...instalments].reverse()) {
    if (left === 0n) break
    const part = amount.amount < left ? amount.amount : left
    parts.unshift({ due, amount: part })
    left -= part
  }
  return left > 0n ? [{ due: dueBefore, amount: left }, ...parts] : parts
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
    }
  })
  if (promises.length === 0) return []
  const cash = cashOf(facts)
  return promises.flatMap(({ index, on, closed, change }) => {
    const { promise, amount, by, deadline } = change
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

const cashOf = (facts: ReadonlyArray<Fact>): Array<{ index: number; on: LocalDate; left: bigint }> => {
  const payments = new Map<string, { index: number; on: LocalDate; left: bigint }>()
  facts.forEach(({ change, on }, index) => {
    if (change.kind !== 'moved') return
    const key = `${change.payment}#${change.allocation}`
    if (change.cause === 'paid') payments.set(key, { index, on, left: -change.amount })
    else if (change.cause === 'reversed') payments.delete(key)
  })
  return [...payments.values()]
}
