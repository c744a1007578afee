import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { play } from '../../../src/adapters/testing/index.js'
import type { DebtCommand } from '../../../src/domain/debt/command.js'
import { debt } from '../../../src/domain/debt/debt.js'
import type { DebtEvent } from '../../../src/domain/debt/event.js'
import { type LateFee, lateFee } from '../../../src/domain/late-charge/late-fee.js'
import { stretches } from '../../../src/domain/late-charge/stretch.js'
import { addDays, daysBetween } from '../../../src/domain/value/local-date.js'
import { due, hold, reschedule } from '../debt/sample.js'
import { day, dispute, eur, INV, issue, pay, writeOff } from '../sample.js'
import { arrears } from './arbitrary.js'
import { right } from './late.js'

const bySteps: LateFee = {
  by: 'step',
  currency: 'EUR',
  steps: [
    { days: 31, total: 15_00n },
    { days: 61, total: 30_00n },
    { days: 91, total: 45_00n },
  ],
}
const byMonths: LateFee = { by: 'period', days: 30, counted: 'over', amount: eur('15.00') }

const owed = (charge: LateFee, says: Partial<ReturnType<typeof issue>> = {}) =>
  issue({ terms: { lateCharge: { strategy: 'fixed', charge } }, ...says })

/** The invoice is due on 31 March. */
const late = (days: number): string => addDays(day('2026-03-31'), days)
const chargeOn = (on: string): DebtCommand => ({ type: 'ChargeLateness', debt: INV, on: day(on) })

/** All that was charged in fees, after everything, less what was taken back; nothing may be refused. */
const feesOf = (...commands: ReadonlyArray<DebtCommand>): bigint => {
  const { events, rejections } = play(debt, commands)
  expect(rejections).toEqual([])
  const change = (event: DebtEvent): bigint =>
    event.type === 'LateChargeAdded' ? event.amount.amount : event.type === 'ChargeWaived' ? -event.amount.amount : 0n
  return events.reduce((sum, event) => sum + change(event), 0n)
}

describe('a fee by the step: 15.00 when 31 days late, 30.00 when 61, 45.00 when 91', () => {
  it.each([
    [30, 0n],
    [31, 15_00n],
    [60, 15_00n],
    [61, 30_00n],
    [91, 45_00n],
    [400, 45_00n],
  ])('%i days late, is so much in all, not each time that it is asked', (days, fee) => {
    expect(feesOf(owed(bySteps), chargeOn(late(days)))).toBe(fee)
    const daily = Array.from({ length: days }, (_, before) => chargeOn(late(before + 1)))
    expect(feesOf(owed(bySteps), ...daily, chargeOn(late(days)))).toBe(fee)
  })

  it('goes by every part of the schedule', () => {
    const instalments = [due('2026-03-31', '500.00'), due('2026-04-30', '500.00')]
    const both = owed(bySteps, { instalments, dueDate: day('2026-04-30') })
    // The first part is 61 days late, the second 31.
    expect(feesOf(both, chargeOn('2026-05-31'))).toBe(45_00n)
  })

  it('is nothing under a plan that is kept', () => {
    const plan = reschedule('2026-03-20', [due('2026-05-01', '500.00'), due('2026-08-01', '500.00')])
    expect(feesOf(owed(bySteps), plan, pay('500.00', '2026-05-01'), chargeOn('2026-07-31'))).toBe(0n)
  })

  it('stays when the debt is paid late, and is taken back when it turns out that it was paid in time', () => {
    const paid = (amount: string, on: string) =>
      feesOf(owed(bySteps), chargeOn(late(31)), pay(amount, on), chargeOn(late(91)))
    expect(paid('1015.00', late(40))).toBe(15_00n)
    expect(paid('1000.00', '2026-03-30')).toBe(0n)
  })

  it('does not go by days of a dispute over all of it, or of a moratorium', () => {
    const all = dispute('1000.00', late(0))
    const resolved: DebtCommand = {
      ...{ type: 'ResolveDispute', debt: INV, on: day(late(11)), dispute: all.dispute, outcome: 'rejected' },
    }
    const held = hold(late(1), late(10), { reason: 'moratorium' })
    for (const paused of [[all, resolved], [held]]) {
      expect(feesOf(owed(bySteps), ...paused, chargeOn(late(40)))).toBe(0n)
      expect(feesOf(owed(bySteps), ...paused, chargeOn(late(41)))).toBe(15_00n)
    }
  })

  it('goes by the days of a write-off that was undone: it is no forgiveness', () => {
    const undone: DebtCommand = { type: 'ReverseWriteOff', debt: INV, on: day(late(60)), reason: 'found' }
    expect(feesOf(owed(bySteps), writeOff(late(5)), undone, chargeOn(late(91)))).toBe(45_00n)
  })
})

describe('a fee by the period', () => {
  it('is one for every period that is over, or that has begun', () => {
    const begun: LateFee = { ...byMonths, counted: 'begun' }
    const fees = (fee: LateFee) => [1, 29, 30, 31, 60, 61].map((days) => feesOf(owed(fee), chargeOn(late(days))))
    expect(fees(byMonths)).toEqual([0n, 0n, 15_00n, 15_00n, 30_00n, 30_00n])
    expect(fees(begun)).toEqual([15_00n, 15_00n, 15_00n, 30_00n, 30_00n, 45_00n])
  })

  it('of a day is one for every day that bears, whatever happens to the debt', () => {
    const daily: LateFee = { by: 'period', days: 1, counted: 'over', amount: eur('0.01') }
    fc.assert(
      fc.property(arrears, ({ movements, holds, from, asOf }) => {
        const lateness = {
          ...{ currency: 'EUR' as const, from, asOf, holds, movements: { principal: movements } },
          ...{ baseRates: new Map(), indices: new Map(), costs: [] },
        }
        const days = stretches({ movements, holds, from, asOf })
          .filter(({ principal }) => principal > 0n)
          .reduce((sum, stretch) => sum + daysBetween(stretch.from, stretch.to) + 1, 0)
        expect(right(lateFee(daily, lateness))).toEqual({ num: BigInt(days), den: 1n })
      }),
    )
  })
})
