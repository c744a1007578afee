import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { play } from '../../../../src/adapters/testing/index.js'
import type { DebtCommand, DebtCommandOf } from '../../../../src/domain/debt/command.js'
import { debt } from '../../../../src/domain/debt/debt.js'
import { type IssuedDebt, openBalance } from '../../../../src/domain/debt/state.js'
import { fraction } from '../../../../src/domain/late-charge/fraction.js'
import { basisPoints } from '../../../../src/domain/late-charge/rate.js'
import type { LateChargeStrategy } from '../../../../src/domain/late-charge/strategy.js'
import { addDays } from '../../../../src/domain/value/local-date.js'
import { DIS, day, eur, INV, issue, PLAN, pay, writeOff } from '../../sample.js'
import { cost, due, reschedule } from '../sample.js'

const tenPercent = {
  strategy: 'simple-interest',
  terms: { rates: { by: 'agreed', table: [{ from: day('2000-01-01'), value: basisPoints(1000) }] } },
} as const satisfies LateChargeStrategy

const owed = (principal: string, dueDate = '2026-01-31', lateCharge: LateChargeStrategy = tenPercent) =>
  issue({ on: day('2026-01-01'), dueDate: day(dueDate), principal: eur(principal), terms: { lateCharge } })

/** 10 % of it is 1.00 a day. */
const oneADay = owed('3650.00')

const charge = (on: string, says: Partial<DebtCommandOf<'ChargeLateness'>> = {}): DebtCommandOf<'ChargeLateness'> => ({
  type: 'ChargeLateness',
  debt: INV,
  on: day(on),
  ...says,
})
const extend = (on: string, to: string): DebtCommandOf<'ExtendDueDate'> => ({
  type: 'ExtendDueDate',
  debt: INV,
  on: day(on),
  to: day(to),
  agreedBy: 'both',
  reason: 'the bank was closed',
})
const undoWriteOff = (on: string): DebtCommandOf<'ReverseWriteOff'> => ({
  type: 'ReverseWriteOff',
  debt: INV,
  on: day(on),
  reason: 'he pays again',
})

/** Nothing of it is refused. */
const lived = (...commands: ReadonlyArray<DebtCommand>): IssuedDebt => {
  const { states, rejections } = play(debt, commands)
  expect(rejections).toEqual([])
  return states.at(-1) as IssuedDebt
}
const charged = (...commands: ReadonlyArray<DebtCommand>): bigint => lived(...commands).charged.interest

describe('what bears interest', () => {
  const twoInstalments = [
    owed('2400.00'),
    reschedule('2026-01-20', [due('2026-03-31', '1200.00'), due('2026-05-31', '1200.00')]),
  ] as const

  it('is nothing under a plan that is kept', () => {
    const kept = [pay('1200.00', '2026-03-31', 1), pay('1200.00', '2026-05-31', 2)]
    expect(charged(...twoInstalments, ...kept, charge('2026-06-30'))).toBe(0n)
  })

  it('is the instalment that came late, for the days that it was', () => {
    const late = [pay('1200.00', '2026-04-30', 1), pay('1200.00', '2026-05-31', 2)]
    expect(charged(...twoInstalments, ...late, charge('2026-06-30'))).toBe(9_86n)
  })

  it('is what was late until a plan took effect, and what is late again after it was cancelled, not what lies between', () => {
    const planned = reschedule('2026-03-01', [due('2026-04-30', '1825.00'), due('2026-06-30', '1825.00')])
    const cancelled = {
      type: 'CancelPlan',
      debt: INV,
      on: day('2026-04-01'),
      plan: PLAN(1),
      reason: 'not kept',
    } as const
    expect(charged(oneADay, planned, charge('2026-03-31'))).toBe(28_00n)
    expect(charged(oneADay, planned, cancelled, charge('2026-04-10'))).toBe(38_00n)
  })

  it('is what was late before the due date was moved, and stays so', () => {
    const commands = [oneADay, charge('2026-02-28'), extend('2026-03-01', '2026-03-31')]
    const { states, events } = play(debt, [...commands, charge('2026-04-10')])
    expect((states.at(-1) as IssuedDebt).charged.interest).toBe(38_00n)
    expect(events.filter(({ type }) => type === 'ChargeWaived')).toEqual([])
    expect(charged(oneADay, extend('2026-03-01', '2026-03-31'), charge('2026-04-10'))).toBe(38_00n)
  })

  it('is what was written off too, once that is undone: as if it had never been', () => {
    expect(charged(oneADay, writeOff('2026-03-01'), undoWriteOff('2026-06-01'), charge('2026-06-30'))).toBe(150_00n)
    const inPart = { ...writeOff('2026-03-01'), amount: eur('1825.00') }
    expect(charged(oneADay, inPart, undoWriteOff('2026-06-01'), charge('2026-06-30'))).toBe(150_00n)
    const half = { ...undoWriteOff('2026-06-01'), amount: eur('1825.00') }
    // 29 days on all, 121 on the half that is owed again.
    expect(charged(oneADay, writeOff('2026-03-01'), half, charge('2026-06-30'))).toBe(29_00n + 60_50n)
  })

  it('falls by what was recovered before the write-off was undone, from its day on', () => {
    const recovered = [writeOff('2026-03-01'), pay('1825.00', '2026-05-01'), undoWriteOff('2026-06-01')]
    // 90 days until 1 May on all of it, 60 on the half.
    expect(charged(oneADay, ...recovered, charge('2026-06-30'))).toBe(90_00n + 30_00n)
  })

  it('is a charge from the day after its own due date', () => {
    const bearing: LateChargeStrategy = { ...tenPercent, terms: { ...tenPercent.terms, bears: ['cost'] } }
    const commands = [owed('100.00', '2026-01-31', bearing), cost('3650.00', '2026-03-01')]
    expect(charged(...commands, charge('2026-03-31'))).toBe(30_00n)
  })

  it('is each part from the index of its own due date', () => {
    const byIndex = owed('200.00', '2026-01-31', { strategy: 'index-ratio', index: 'prices' })
    const prices = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'].map((from, month) => ({
      from: day(from),
      value: fraction(BigInt(100 + 10 * month), 1n),
    }))
    const planned = reschedule('2026-01-10', [due('2026-01-31', '100.00'), due('2026-02-28', '100.00')])
    // 100.00 from 100 to 130, and 100.00 from 110 to 130.
    expect(charged(byIndex, planned, charge('2026-04-30', { indices: { prices } }))).toBe(30_00n + 18_18n)
  })
})

describe('what bears interest of a debt that was issued in instalments', () => {
  it('is each from the day after its own due date', () => {
    const inTwo = {
      ...owed('3650.00', '2026-02-28'),
      instalments: [due('2026-01-31', '1825.00'), due('2026-02-28', '1825.00')],
    }
    // 28 days on a half, 31 on all.
    expect(charged(inTwo, charge('2026-03-31'))).toBe(14_00n + 31_00n)
    // What is disputed is of what is not due yet, before it is of what is late.
    const disputed = {
      type: 'RaiseDispute',
      debt: INV,
      on: day('2026-01-10'),
      dispute: DIS(1),
      reason: 'broken',
    } as const
    expect(charged(inTwo, { ...disputed, amount: eur('1825.00') }, charge('2026-03-31'))).toBe(14_00n + 15_50n)
  })
})

describe('lateness of any debt', () => {
  const anyDay = fc.integer({ min: 1, max: 200 })
  const on = (after: number) => addDays(day('2026-01-31'), after)

  it('before an extension or a plan is never changed by it', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, fc.boolean(), fc.boolean(), (before, later, more, planned, chargedBefore) => {
        const borne = chargedBefore ? BigInt(before - 1) * 1_00n : 0n
        const all = { ...eur('3650.00'), amount: 3650_00n + borne }
        const moved = planned
          ? reschedule(on(before), [{ due: on(before + later), amount: all }])
          : extend(on(before), on(before + later))
        const first = chargedBefore ? [charge(on(before - 1))] : []
        const after = lived(oneADay, ...first, moved, charge(on(before + later + more)))
        const daysLate = BigInt(before - 1) + BigInt(more)
        expect(after.charged.interest).toBe(daysLate * 1_00n)
        expect(openBalance(after)).toBe(3650_00n + daysLate * 1_00n)
      }),
    )
  })

  it('is the same, whether a write-off was undone or never happened', () => {
    fc.assert(
      fc.property(
        anyDay,
        anyDay,
        anyDay,
        fc.option(fc.bigInt({ min: 1n, max: 3650_00n })),
        (lost, undone, more, part) => {
          const writtenOff = {
            ...writeOff(on(lost)),
            ...(part === null ? {} : { amount: { ...eur('1.00'), amount: part } }),
          }
          const end = charge(on(lost + undone + more))
          expect(charged(oneADay, writtenOff, undoWriteOff(on(lost + undone)), end)).toBe(charged(oneADay, end))
        },
      ),
    )
  })
})
