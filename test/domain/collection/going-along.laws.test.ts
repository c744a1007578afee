import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commandOfAct } from '../../../src/adapters/testing/collection/house.js'
import { type CollectionPolicy, decideAccount, decideNext } from '../../../src/domain/collection/index.js'
import { asked } from '../../../src/domain/collection/ladder/asked.js'
import { feesOf } from '../../../src/domain/collection/ladder/step-fee.js'
import { debtor } from '../../../src/domain/debtor/debtor.js'
import type { DebtId } from '../../../src/domain/value/id.js'
import { addDays } from '../../../src/domain/value/local-date.js'
import { money } from '../../../src/domain/value/money.js'
import { day, issued, stateAfter } from '../sample.js'
import { houseOf } from './office.js'

const today = day('2026-06-01')

/** Debts of one customer, so many days late, at a level that they have come to. */
const debts = fc.array(
  fc.record({
    late: fc.integer({ min: -10, max: 60 }),
    amount: fc.bigInt({ min: 1n, max: 100_000n }),
    level: fc.constantFrom(undefined, 'level 1', 'level 2'),
  }),
  { minLength: 1, maxLength: 5 },
)

const stateOf = (index: number, of: { late: number; amount: bigint; level: string | undefined }) => {
  const about = { debt: `I-${index}` as DebtId, debtor: issued.debtor }
  const dueDate = addDays(today, -of.late)
  const balance = money(of.amount, 'EUR')
  const debt = { ...issued, ...about, on: addDays(dueDate, -30), dueDate, principal: balance }
  if (of.level === undefined || of.late < 2) return stateAfter([debt])
  const said = { channel: 'letter', step: of.level, tone: 1, message: `M-${index}`, balance, revision: 1 } as const
  return stateAfter([debt, { type: 'DebtorReminded', ...about, on: addDays(today, -1), ...said }])
}

const steps = (leastShare?: number) =>
  [1, 10, 30].map((days, index) => ({
    ...{ step: `level ${index + 1}`, days, channels: ['letter'] as const },
    ...(leastShare === undefined ? {} : { when: { leastShare } }),
  }))

const along = fc.record({
  at: fc.constantFrom('highest' as const, 'own' as const),
  daysPastDue: fc.integer({ min: 1, max: 20 }),
})

const decided = (policy: CollectionPolicy, of: ReadonlyArray<Parameters<typeof stateOf>[1]>) =>
  decideAccount({
    ...{ policy, debtor: debtor.initial, day: today },
    debts: of.map((one, index) => ({ debt: stateOf(index, one) })),
  })

describe('debts that go along', () => {
  it('are asked for once a day, in one message, by its step or by one of their own', () => {
    fc.assert(
      fc.property(debts, along, (of, says) => {
        const policy = houseOf({ mode: 'ladder', per: 'debtor', along: says, steps: steps() })
        const { acts, debts: decisions } = decided(policy, of)
        expect(acts.length).toBeLessThanOrEqual(1)
        for (const id of acts[0]?.debts ?? []) {
          const rules = { policy }
          const recorded = acts[0] && commandOfAct(rules, acts[0], decided(policy, of), id, today)
          const step = decisions.find(({ debt }) => debt === id)?.due[0]?.step
          expect(recorded).toMatchObject({ type: 'RemindDebtor', debt: id, step })
        }
        const due = decisions.flatMap((one, index) => one.due.map((step) => ({ index, step })))
        expect(due.map(({ index }) => `I-${index}`).toSorted()).toEqual((acts[0]?.debts ?? []).toSorted())
        expect(due.reduce((sum, { step }) => sum + step.amount.amount, 0n)).toBe(acts[0]?.amount.amount ?? 0n)
        for (const { index, step } of due) {
          const one = of[index]
          if (one === undefined) throw new Error('no debt')
          const alone = decideNext({ policy, debtor: debtor.initial, day: today, debt: stateOf(index, one) }).due[0]
            ?.step
          if (says.at === 'own') expect(step.step).toBe(alone)
          else {
            expect(step.step).toBe(acts[0]?.step)
            expect(alone === step.step || one.late >= says.daysPastDue).toBe(true)
          }
        }
      }),
    )
  })

  it('are asked for where what is late is that share of all that is open, and else not', () => {
    fc.assert(
      fc.property(debts, along, fc.integer({ min: 1, max: 10_000 }), (of, says, leastShare) => {
        const house = { mode: 'ladder', per: 'debtor', along: says } as const
        const any = decided(houseOf({ ...house, steps: steps() }), of)
        const weighed = decided(houseOf({ ...house, steps: steps(leastShare) }), of)
        const late = of.filter((one) => one.late >= says.daysPastDue)
        const asks = (late.length > 0 ? late : of).reduce((sum, { amount }) => sum + amount, 0n)
        const open = of.reduce((sum, { amount }) => sum + amount, 0n)
        expect(weighed.acts).toEqual(asks * 10_000n >= BigInt(leastShare) * open ? any.acts : [])
      }),
    )
  })
})

describe('a fee by every band', () => {
  it('is the share itself where all bands have the same, and never falls as more is late', () => {
    const bounds = fc.uniqueArray(fc.bigInt({ min: 1n, max: 1_000n }), { maxLength: 4 })
    fc.assert(
      fc.property(
        bounds,
        fc.integer({ min: 1, max: 99 }),
        fc.bigInt({ min: 1n, max: 1_000n }),
        (found, share, hundreds) => {
          // Whole hundreds and whole percents, so that no band is rounded.
          const bands = [0n, ...found.toSorted((a, b) => Number(a - b))].map((from) => ({
            ...{ from: [money(from * 100n, 'EUR')], share: share * 100 },
          }))
          const feeFor = (amount: bigint): bigint => {
            const policy = houseOf({ mode: 'ladder', per: 'debtor', steps: steps() })
            const debt = stateOf(0, { late: 5, amount, level: undefined })
            if (debt.situation !== 'open') throw new Error('not open')
            const fee = { everyBand: true, bands }
            return feesOf([asked(policy, debt, debtor.initial, today, {})], fee)[0]?.amount ?? 0n
          }
          expect(feeFor(hundreds * 100n)).toBe(hundreds * BigInt(share))
          expect(feeFor((hundreds + 1n) * 100n) >= feeFor(hundreds * 100n)).toBe(true)
        },
      ),
    )
  })
})
