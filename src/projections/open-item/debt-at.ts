import { debt } from '../../domain/debt/debt.js'
import type { DebtEvent } from '../../domain/debt/event.js'
import { pausesOf } from '../../domain/debt/rule/promise-pause.js'
import { countPromises, deadlineOf, isRunning, toPay } from '../../domain/debt/rule/promise-verdict.js'
import { type SchedulePart, scheduleOf } from '../../domain/debt/schedule.js'
import { disputedBalance, type IssuedDebt, type KnownDebt, openBalance } from '../../domain/debt/state.js'
import type { CurrencyCode } from '../../domain/value/currency.js'
import type { DebtId, PromiseId } from '../../domain/value/id.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import type { At } from '../projection/state-at.js'
import { factsAt } from './facts-at.js'
import { debtItem, type OpenItem } from './item.js'
import type { DebtItemHistory, Fact } from './item-history.js'

/**
 * An open promise with what has not come for it yet.
 *
 * @since 0.1.0
 */
export interface OpenPromise {
  readonly promise: PromiseId
  readonly by: LocalDate
  readonly deadline: LocalDate
  readonly left: bigint
}

/**
 * A debt as it stood: what was open, when its parts were due, and what of it was disputed or promised. In minor units.
 *
 * @since 0.2.0
 */
export interface DebtPosition {
  readonly item: OpenItem
  readonly debt: DebtId
  readonly currency: CurrencyCode
  readonly issuedOn: LocalDate
  readonly open: bigint
  /** Its schedule: what is open, part by part, the oldest due first. */
  readonly parts: ReadonlyArray<SchedulePart>
  readonly disputed: bigint
  readonly promises: ReadonlyArray<OpenPromise>
  /** The events behind these figures. */
  readonly events: ReadonlyArray<string>
}

/** A debt after the events of a history, as its decider knows it; none before it was issued. */
const debtAfter = (facts: ReadonlyArray<Fact<DebtEvent>>): KnownDebt | undefined => {
  let state = debt.initial
  for (const { event } of facts) state = debt.evolve(state, event)
  return state.situation === 'unissued' ? undefined : state
}

/**
 * The debt on a day, from the events that were true and known; none before it was issued.
 *
 * @since 0.2.0
 */
export const debtAt = (history: DebtItemHistory, at: At): KnownDebt | undefined => debtAfter(factsAt(history, at))

/**
 * The position of a debt on a day, or none where nothing was open.
 *
 * @since 0.1.0
 */
export const positionAt = (history: DebtItemHistory, at: At): DebtPosition | undefined => {
  const facts = factsAt(history, at)
  const known = debtAfter(facts)
  const open = known === undefined ? 0n : openBalance(known)
  if (known === undefined || open <= 0n) return undefined
  return {
    item: debtItem(known),
    debt: known.debt,
    currency: known.currency,
    issuedOn: known.issued.on,
    open,
    parts: scheduleOf(known),
    disputed: disputedBalance(known),
    promises: openPromises(known, at.asOf),
    events: facts.map(({ id }) => id),
  }
}

/** The promises that can still be kept on a day, with what has not come for each. */
export const openPromises = (known: IssuedDebt, asOf: LocalDate): ReadonlyArray<OpenPromise> => {
  const running = known.promises.filter((promise) => isRunning(known, promise, asOf))
  if (running.length === 0) return []
  const counts = countPromises(known)
  const pauses = pausesOf(known)
  return running.flatMap((one) => {
    const { promise, by } = one
    const left = toPay(one) - (counts.get(promise) ?? 0n)
    // While a promise is suspended no day is too late for it.
    return left > 0n ? [{ promise, by, deadline: deadlineOf(one, pauses) ?? asOf, left }] : []
  })
}
