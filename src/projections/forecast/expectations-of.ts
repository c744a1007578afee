import { type SchedulePart, scheduleOf } from '../../domain/debt/schedule.js'
import { type Dispute, disputedBalance, type IssuedDebt, openBalance, stillDisputed } from '../../domain/debt/state.js'
import { epochDay, type LocalDate } from '../../domain/value/local-date.js'
import { type Covers, coverOf } from '../open-item/cheque-cover.js'
import { openPromises } from '../open-item/debt-at.js'
import { firstOf, withoutFirst } from '../open-item/parts.js'
import { either, neverComes, onDay, someDay } from './arrival.js'
import type { Behaviour } from './behaviour.js'
import { type Arrival, byBehaviour } from './by-behaviour.js'
import type { CountedChance } from './chance.js'
import type { Expectation, ForecastSource } from './expectation.js'
import type { Records } from './records.js'

/** What expectations are made of on a day. */
export interface Known {
  readonly behaviour: Behaviour
  readonly records: Records
  readonly covers: Covers
  readonly date: LocalDate
  readonly ends: ReadonlyArray<number>
  /** Whether everything comes on the day that is told: the schedule. */
  readonly certain: boolean
}

/** An amount of a source, the parts of the schedule that it is of, and the day that is told. */
interface Told {
  readonly source: ForecastSource
  readonly parts: ReadonlyArray<SchedulePart>
  readonly on: number
  readonly counted: CountedChance | undefined
}

/** The day on which a dispute should be over, when others took so long: one that took longer already may take as long again. */
const expectedEnd = (dispute: Dispute | undefined, today: number, days: number): number => {
  const end = dispute === undefined ? today : epochDay(dispute.on) + days
  return end > today ? end : today + days
}

/**
 * What of a debt is expected when, each open minor unit from one source: cheques, then promises, of the oldest parts first; then
 * the instalments of a plan that are not late; the rest by how its debtor pays. What is disputed is taken from the latest parts, and
 * waits for the end of its dispute.
 */
export const expectationsOf = (debt: IssuedDebt, known: Known): ReadonlyArray<Expectation> => {
  const open = openBalance(debt)
  if (open <= 0n) return []
  const { behaviour, records, date, ends, certain } = known
  const today = behaviour.day
  const { debt: id, debtor, currency } = debt
  const parts = scheduleOf(debt)
  const disputed = disputedBalance(debt)
  let left: ReadonlyArray<SchedulePart> = firstOf(parts, open - disputed)
  const take = (amount: bigint): ReadonlyArray<SchedulePart> => {
    const taken = firstOf(left, amount)
    left = withoutFirst(left, amount)
    return taken
  }
  const arrive = (source: ForecastSource, due: number, on: number, counted: CountedChance | undefined): Arrival => {
    if (certain) return source === 'disputed' ? someDay(ends) : onDay(on - today, ends)
    if (source === 'behaviour') return byBehaviour(behaviour, debtor, due, ends)
    if (source !== 'disputed') {
      const wait = Math.max(1, on - today)
      return either(counted?.chance ?? 0, onDay(wait, ends), byBehaviour(behaviour, debtor, due, ends, wait))
    }
    const { disputes } = records
    if (disputes === undefined) return byBehaviour(behaviour, debtor, due, ends)
    return either(disputes.givenUp, neverComes(ends), byBehaviour(behaviour, debtor, due, ends, on - today))
  }
  const expect = ({ source, parts: of, on, counted }: Told): ReadonlyArray<Expectation> =>
    of.map(({ due, open: amount }) => {
      const day = epochDay(due)
      return {
        ...{ debt: id, debtor, currency, source, due: day, on, amount, counted },
        ...arrive(source, day, on, counted),
      }
    })
  const expected: Expectation[] = []
  for (const { chequeDate, amount } of coverOf(known.covers, { debt: id, currency, open })) {
    const on = Math.max(epochDay(chequeDate), today + 1)
    expected.push(...expect({ source: 'cheque', parts: take(amount), on, counted: records.cheques(debtor) }))
  }
  for (const { by, left: amount } of openPromises(debt, date)) {
    const on = Math.max(epochDay(by), today + 1)
    expected.push(...expect({ source: 'promise', parts: take(amount), on, counted: records.promises(debtor) }))
  }
  for (const part of left) {
    const due = epochDay(part.due)
    const isPlanned = part.origin.of === 'plan' && due > today
    expected.push(
      ...expect({
        source: isPlanned ? 'plan' : 'behaviour',
        parts: [part],
        on: Math.max(due, today + 1),
        counted: isPlanned ? records.plans(debtor) : undefined,
      }),
    )
  }
  if (disputed > 0n) {
    const dispute = debt.disputes.find((one) => stillDisputed(one) > 0n)
    const on = expectedEnd(dispute, today, records.disputes?.days ?? 0)
    expected.push(
      ...expect({ source: 'disputed', parts: withoutFirst(parts, open - disputed), on, counted: undefined }),
    )
  }
  return sameDue(expected)
}

/** Components that are due on one day and come from one source are one amount, which comes or does not. */
const sameDue = (expected: ReadonlyArray<Expectation>): ReadonlyArray<Expectation> => {
  if (expected.length < 2) return expected
  const merged: Expectation[] = []
  for (const one of expected) {
    const at = merged.findIndex(({ source, due, on }) => source === one.source && due === one.due && on === one.on)
    const before = merged[at]
    if (before === undefined) merged.push(one)
    else merged[at] = { ...before, amount: before.amount + one.amount }
  }
  return merged
}
