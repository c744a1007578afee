import { describe, expect, it } from 'vitest'
import { debt } from '../../src/domain/debt/debt.js'
import type { DebtEvent } from '../../src/domain/debt/event.js'
import { promisedBalance } from '../../src/domain/debt/rule/promise-verdict.js'
import type { IssuedDebt } from '../../src/domain/debt/state.js'
import { fold } from '../../src/domain/decider.js'
import { addDays } from '../../src/domain/value/local-date.js'
import { aging } from '../../src/projections/aging/aging.js'
import { hold, release, resolve } from '../domain/debt/sample.js'
import { DIS, day, dispute, INV, life, PTP, pay, promise } from '../domain/sample.js'
import { states, until } from './history.js'

const promisedOn = (events: ReadonlyArray<DebtEvent>, on: string): bigint | undefined =>
  aging(states(events), { asOf: day(on) }).currencies[0]?.columns.promised.amount

/** Every day from the issue to the end of the year, as the decider of the debt sees it. */
const agreesEveryDay = (events: ReadonlyArray<DebtEvent>): void => {
  for (let on = day('2026-03-01'); on < '2026-12-31'; on = addDays(on, 1)) {
    const known = fold(debt, until(events, on)) as IssuedDebt
    expect([on, promisedOn(events, on)]).toEqual([on, promisedBalance(known, on)])
  }
}

describe('what is promised', () => {
  it('is promised until its deadline', () => {
    const events = life(promise('300.00', '2026-03-10', '2026-03-20'))
    agreesEveryDay(events)
    expect(['2026-03-09', '2026-03-10', '2026-03-20', '2026-03-21'].map((on) => promisedOn(events, on))).toEqual([
      ...[0n, 30_000n, 30_000n, 0n],
    ])
  })

  it('waits for a dispute, and has as many days after it as there were left', () => {
    const events = life(
      promise('300.00', '2026-03-10', '2026-03-20'),
      dispute('100.00', '2026-03-15'),
      resolve('2026-04-15'),
    )
    agreesEveryDay(events)
    expect(['2026-04-10', '2026-04-20', '2026-04-21'].map((on) => promisedOn(events, on))).toEqual([
      ...[30_000n, 30_000n, 0n],
    ])
  })

  it('waits for as long as a moratorium lasts, or until it is released', () => {
    const made = promise('300.00', '2026-03-10', '2026-03-20')
    const under = hold('2026-03-18', '2026-04-30', { reason: 'moratorium' })
    const whole = life(made, under)
    agreesEveryDay(whole)
    expect(['2026-05-03', '2026-05-04'].map((on) => promisedOn(whole, on))).toEqual([30_000n, 0n])
    const released = life(made, under, release('2026-04-01'))
    agreesEveryDay(released)
    expect(['2026-04-03', '2026-04-04'].map((on) => promisedOn(released, on))).toEqual([30_000n, 0n])
  })

  it('waits for a dispute and a moratorium that have the same id', () => {
    const under = hold('2026-03-16', '2026-03-31', { reason: 'moratorium' })
    const events = life(
      promise('300.00', '2026-03-10', '2026-03-20'),
      dispute('100.00', '2026-03-15'),
      { ...under, hold: DIS(1) as string as typeof under.hold },
      resolve('2026-04-15'),
    )
    agreesEveryDay(events)
    expect(promisedOn(events, '2026-04-20')).toBe(30_000n)
  })

  it('is not held by anything else that keeps reminders away', () => {
    const events = life(promise('300.00', '2026-03-10', '2026-03-20'), hold('2026-03-18', '2026-04-30'))
    agreesEveryDay(events)
    expect(promisedOn(events, '2026-03-21')).toBe(0n)
  })

  it('loses to another promise the money that had come for one that was withdrawn', () => {
    const events = life(
      promise('300.00', '2026-03-10', '2026-03-20'),
      promise('300.00', '2026-03-10', '2026-03-25', { promise: PTP(2) }),
      pay('200.00', '2026-03-12'),
      { type: 'WithdrawPromise', debt: INV, on: day('2026-03-14'), promise: PTP(1), reason: 'r' },
    )
    agreesEveryDay(events)
    expect(['2026-03-13', '2026-03-14'].map((on) => promisedOn(events, on))).toEqual([40_000n, 10_000n])
  })
})
