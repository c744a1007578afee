import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { debtHistory } from '../../../src/adapters/testing/index.js'
import { debt } from '../../../src/domain/debt/debt.js'
import type { DebtEvent } from '../../../src/domain/debt/event.js'
import { outstandingBy } from '../../../src/domain/debt/plan-progress.js'
import { promisedBalance } from '../../../src/domain/debt/rule/promise-verdict.js'
import { disputedBalance, type IssuedDebt, openBalance, type Plan } from '../../../src/domain/debt/state.js'
import { fold } from '../../../src/domain/decider.js'
import type { LocalDate } from '../../../src/domain/value/local-date.js'
import { type DuePart, type Position, positionAt } from '../../../src/projections/index.js'
import type { ItemHistory } from '../../../src/projections/open-item/open-item-codec.js'
import { daysOf, states, until } from '../history.js'

const positionOn = (events: ReadonlyArray<DebtEvent>, asOf: LocalDate): Position | undefined => {
  const [history] = [...states(events).values()]
  return history && positionAt(history as ItemHistory, { asOf })
}

/** The debt at the end of a day: the fold of what was true by then. */
const debtOn = (events: ReadonlyArray<DebtEvent>, day: LocalDate): IssuedDebt | undefined => {
  const state = fold(debt, until(events, day))
  return state.situation === 'unissued' ? undefined : state
}

/** Every debt on some of its days: what the projection says of it, and what its decider knows. */
const eachPosition = (
  check: (position: Position, debt: IssuedDebt, day: LocalDate, events: ReadonlyArray<DebtEvent>) => void,
  runs = 300,
) =>
  fc.assert(
    fc.property(debtHistory(), fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), ({ events }, picks) => {
      const days = daysOf(events)
      for (const pick of picks) {
        const day = days[pick % days.length] as LocalDate
        const known = debtOn(events, day)
        const position = positionOn(events, day)
        const open = known === undefined ? 0n : openBalance(known)
        if (position === undefined) expect(open).toBe(0n)
        else check(position, known as IssuedDebt, day, until(events, day))
      }
    }),
    { numRuns: runs },
  )

/** By instalments where a plan is in force or its instalments stay, what is beside them by the due date of the debt. */
const partsOf = (known: IssuedDebt, day: LocalDate, plan: Plan | undefined): ReadonlyArray<DuePart> => {
  const open = openBalance(known)
  if (plan === undefined) return [{ due: known.dueDate, amount: open }]
  const missing = outstandingBy(known, plan, day).map(({ due, missing: amount }) => ({ due, amount }))
  // What was recovered of a write-off that was reversed since has cleared no instalment, and is not owed any more.
  let left = open
  const owed = missing.reverse().flatMap(({ due, amount: whole }) => {
    const amount = whole < left ? whole : left
    left -= amount
    return amount > 0n ? [{ due, amount }] : []
  })
  return left > 0n ? [...owed, { due: known.dueDate, amount: left }] : owed
}

/** Instalments that stay after a default give way to an extension that is agreed after it. */
const planOf = ({ plans }: IssuedDebt, events: ReadonlyArray<DebtEvent>): Plan | undefined => {
  const last = plans.at(-1)
  const defaulted = events.findLastIndex(({ type }) => type === 'PlanDefaulted')
  const stays =
    last?.status === 'defaulted' &&
    last.terms.onDefault === 'instalments-stay' &&
    events.slice(defaulted).every(({ type }) => type !== 'DueDateExtended')
  return last?.status === 'in-force' || stays ? last : undefined
}

const byDay = (parts: ReadonlyArray<DuePart>): ReadonlyMap<LocalDate, bigint> => {
  const sums = new Map<LocalDate, bigint>()
  for (const { due, amount } of parts) sums.set(due, (sums.get(due) ?? 0n) + amount)
  return new Map([...sums].sort(([a], [b]) => (a < b ? -1 : 1)))
}

describe('the position of a debt on any day', () => {
  it('is open, disputed and promised as its decider says of that day', () => {
    eachPosition((position, known, day) => {
      const promised = position.promises.reduce((sum, { left }) => sum + left, 0n)
      expect({ open: position.open, disputed: position.disputed, promised }).toEqual({
        open: openBalance(known),
        disputed: disputedBalance(known),
        promised: promisedBalance(known, day),
      })
    })
  })

  it('is due by the instalments of the plan that the decider has, else by its due date', () => {
    eachPosition((position, known, day, events) => {
      const plan = planOf(known, events)
      expect(byDay(position.parts)).toEqual(byDay(partsOf(known, day, plan)))
      expect(position.planned).toBe(plan !== undefined)
    })
  })

  it('has parts that sum to what is open, the earliest first', () => {
    eachPosition(({ parts, open }) => {
      expect(parts.reduce((sum, { amount }) => sum + amount, 0n)).toBe(open)
      expect(parts.every(({ amount }) => amount > 0n)).toBe(true)
      expect(parts.map(({ due }) => due)).toEqual(parts.map(({ due }) => due).sort())
    })
  })
})
