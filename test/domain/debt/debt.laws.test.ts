import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  arbitrary,
  debtHistory,
  debtLaws,
  debtSaidAgain,
  deciderLaws,
  given,
  obeys,
  play,
} from '../../../src/adapters/testing/index.js'
import type { DebtCommandOf } from '../../../src/domain/debt/command.js'
import { debt } from '../../../src/domain/debt/debt.js'
import type { IssuedDebt } from '../../../src/domain/debt/state.js'
import { type DebtState, openBalance } from '../../../src/domain/debt/state.js'
import { fold } from '../../../src/domain/decider.js'
import { fraction } from '../../../src/domain/late-charge/fraction.js'
import type { InterestTerms } from '../../../src/domain/late-charge/interest-terms.js'
import type { LateChargeStrategy } from '../../../src/domain/late-charge/strategy.js'
import type { HoldId } from '../../../src/domain/value/id.js'
import { day, eur, INV, issue, judge, life, PTP, pay, promise, takeBack, writeOff } from '../sample.js'

const hold = 'H-1' as HoldId
const noInterest: InterestTerms = { rates: { by: 'agreed', table: [{ from: day('2026-01-01'), value: fraction(0n) }] } }

const owed = (state: DebtState): bigint => (state.situation === 'unissued' ? 0n : openBalance(state))

describe('whatever happens to a debt', () => {
  it.each([...debtLaws, ...deciderLaws, debtSaidAgain].map((law) => [law.name, law] as const))('%s', (_, law) => {
    fc.assert(fc.property(debtHistory(), obeys(law)), { numRuns: 200 })
  })

  it('evolve takes events that cannot follow one another, in any order, and keeps to what it knows', () => {
    fc.assert(
      fc.property(fc.array(arbitrary.debtEvent(), { maxLength: 30 }), (events) => {
        const state = fold(debt, events)
        return (state.situation === 'unissued') === events.every(({ type }) => type !== 'DebtIssued')
      }),
      { numRuns: 300 },
    )
  })

  it('a debt that was cancelled stays so, and owes nothing', () => {
    fc.assert(
      fc.property(debtHistory(), ({ states }) => {
        const ended = states.findIndex(debt.isTerminal)
        return ended < 0 || states.slice(ended).every((state) => debt.isTerminal(state) && owed(state) === 0n)
      }),
    )
  })

  it('what was charged for being late is never below zero: nobody is credited with what was not charged', () => {
    fc.assert(
      fc.property(debtHistory(), ({ states }) =>
        states.every((state) => state.situation === 'unissued' || Object.values(state.charged).every((n) => n >= 0n)),
      ),
      { numRuns: 300 },
    )
  })
})

describe('regressions', () => {
  const about = (on: string) => ({ debt: INV, on: day(on) })

  it('what was written off of a debt that was issued in error is not owed again', () => {
    const events = life(
      writeOff('2026-04-01'),
      pay('300.00', '2026-04-02'),
      { type: 'ReverseWriteOff', ...about('2026-04-03'), reason: 'found' },
      takeBack('2026-04-04'),
      { type: 'CancelDebt', ...about('2026-04-05'), reason: 'issued in error' },
    )
    given(debt, ...events)
      .when({ type: 'ReverseWriteOff', ...about('2026-04-06'), reason: 'found' })
      .thenRejected({ _tag: 'NotOpen', situation: 'cancelled' })
  })

  it('money counts for one promise only, also when the moratorium that had suspended the other ended long before', () => {
    const history = play(debt, [
      issue(),
      promise('500.00', '2026-04-01', '2026-04-10'),
      { type: 'HoldDunning', ...about('2026-04-05'), hold, reason: 'moratorium', until: day('2026-05-08') },
      pay('500.00', '2026-04-25'),
      { type: 'ReleaseDunning', ...about('2026-04-06'), hold, reason: 'refused' },
      promise('500.00', '2026-04-20', '2026-04-26', { promise: PTP(2) }),
      judge('2026-04-27', 2),
    ])
    obeys(...debtLaws)(history)
    const last = history.states.at(-1) as IssuedDebt
    expect([...last.promises]).toMatchObject([
      // It was judged on 25 April, when money seemed to keep it; what is known now is that it was late by then.
      { status: 'broken', counted: 0n },
      { status: 'kept', counted: 500_00n },
    ])
  })

  it('a charge by other terms takes back at once what those before it had charged, as far as there is something open', () => {
    const fixed = (by: LateChargeStrategy): DebtCommandOf<'ChargeLateness'> => ({
      type: 'ChargeLateness',
      ...about('2026-04-04'),
      strategy: by,
    })
    const charge = { by: 'amount', amount: eur('10.00') } as const
    const compensation = { strategy: 'simple-interest', terms: noInterest, compensation: charge } as const
    const history = play(debt, [
      issue(),
      { ...fixed(compensation), on: day('2026-04-01') },
      pay('10.00', '2026-04-02'),
      pay('1000.00', '2026-04-04', 2),
      takeBack('2026-04-05'),
      fixed({ strategy: 'fixed', charge: { by: 'amount', amount: eur('30.00') } }),
    ])
    obeys(debtSaidAgain)(history)
    expect(history.events.slice(-2).map(({ type }) => type)).toEqual(['LateChargeAdded', 'ChargeWaived'])
  })
})
