import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { given, play } from '../../../../src/adapters/testing/index.js'
import type { DebtCommand, DebtCommandOf } from '../../../../src/domain/debt/command.js'
import { debt } from '../../../../src/domain/debt/debt.js'
import { type KnownDebt, openBalance } from '../../../../src/domain/debt/state.js'
import type { InterestTerms } from '../../../../src/domain/late-charge/interest-terms.js'
import { basisPoints } from '../../../../src/domain/late-charge/rate.js'
import type { LateChargeStrategy } from '../../../../src/domain/late-charge/strategy.js'
import { total } from '../../../../src/domain/value/component.js'
import { addDays } from '../../../../src/domain/value/local-date.js'
import { money } from '../../../../src/domain/value/money.js'
import { balanceOn } from '../../../../src/domain/value/movement.js'
import { day, dispute, eur, INV, issue, issued, life, pay, takeBack, writeOff } from '../../sample.js'
import { cost, credit, hold, resolve, typesOf, waive } from '../sample.js'

const interest = (points: number, more: object = {}): LateChargeStrategy => ({
  strategy: 'simple-interest',
  terms: { rates: { by: 'agreed', table: [{ from: day('2000-01-01'), value: basisPoints(points) }] }, ...more },
})
const chargeOn = (
  on: string,
  says: Partial<DebtCommandOf<'ChargeLateness'>> = {},
): DebtCommandOf<'ChargeLateness'> => ({
  type: 'ChargeLateness',
  debt: INV,
  on: day(on),
  ...says,
})
const withTerms = (lateCharge: LateChargeStrategy, says: Partial<DebtCommandOf<'IssueDebt'>> = {}) =>
  issue({ terms: { lateCharge }, ...says })

/** Nothing of it is refused. */
const lived = (...commands: ReadonlyArray<DebtCommand>) => {
  const { events, states, rejections } = play(debt, commands)
  expect(rejections).toEqual([])
  return { events, state: states.at(-1) as KnownDebt }
}
const interestOf = (...commands: ReadonlyArray<DebtCommand>): bigint => lived(...commands).state.open.interest
const tenPercent = withTerms(interest(1000))

describe('charging for lateness', () => {
  const lateness = fc.record({
    days: fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { maxLength: 8 }),
    moves: fc.array(fc.tuple(fc.integer({ min: 0, max: 250 }), fc.bigInt({ min: 1n, max: 30_000n }), fc.boolean()), {
      maxLength: 3,
    }),
    points: fc.integer({ min: 1, max: 4_000 }),
    daily: fc.boolean(),
  })
  const from = issued.dueDate

  it('now and then comes to the same cent as charging once, whatever was paid and credited between', () => {
    fc.assert(
      fc.property(lateness, ({ days, moves, points, daily }) => {
        const rounding = { when: daily ? 'daily' : 'end', mode: 'half-up' } as const
        const strategy = interest(points, { rounding } satisfies Partial<InterestTerms>)
        const moved = moves.map(([after, amount, byCredit], n): readonly [number, DebtCommand] => [
          after,
          byCredit
            ? { ...credit('1.00', addDays(from, after), n + 1), amount: money(amount, 'EUR') }
            : { ...pay('1.00', addDays(from, after), n + 1), amount: money(amount, 'EUR'), order: ['principal'] },
        ])
        const looked = days.map((after): readonly [number, DebtCommand] => [after, chargeOn(addDays(from, after))])
        const last = chargeOn(addDays(from, 301))
        const inTurn = [...moved, ...looked].sort(([a], [b]) => a - b).map(([, command]) => command)
        const often = lived(withTerms(strategy), ...inTurn, last).state
        const once = lived(withTerms(strategy), ...moved.map(([, command]) => command), last).state
        expect(often.charged).toEqual(once.charged)
        expect(openBalance(often)).toBe(openBalance(once))
      }),
      { numRuns: 200 },
    )
  })

  it('again on a day adds nothing, and neither does charging for an earlier day afterwards', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }), (a, b) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)]
        const { events } = lived(tenPercent, chargeOn(addDays(from, late)))
        given(debt, ...events)
          .when(chargeOn(addDays(from, late)))
          .thenNothing()
        given(debt, ...events)
          .when(chargeOn(addDays(from, early)))
          .thenNothing()
      }),
    )
  })
})

describe('interest', () => {
  it('of 5,000.00 at 12.25 % for 101 days is 169.49, and 169.68 rounded day by day', () => {
    const principal = eur('5000.00')
    const charge = chargeOn('2026-07-10')
    expect(interestOf(withTerms(interest(1225), { principal }), charge)).toBe(169_49n)
    const daily = { rounding: { when: 'daily', mode: 'half-up' } } as const
    expect(interestOf(withTerms(interest(1225, daily), { principal }), charge)).toBe(169_68n)
  })

  it('of 2,000.00 at 12.25 % for 45 days is 30.21', () => {
    expect(interestOf(withTerms(interest(1225), { principal: eur('2000.00') }), chargeOn('2026-05-15'))).toBe(30_21n)
  })

  it('is added with all that stands behind it', () => {
    given(debt, ...lived(tenPercent).events)
      .when(chargeOn('2026-06-30'))
      .then({
        type: 'LateChargeAdded',
        debt: INV,
        debtor: issued.debtor,
        on: day('2026-06-30'),
        component: 'interest',
        amount: eur('24.93'),
        remaining: eur('1024.93'),
        strategy: 'simple-interest',
        from: day('2026-04-01'),
        segments: [
          {
            by: 'rate',
            from: day('2026-04-01'),
            to: day('2026-06-30'),
            days: 91,
            balance: 100_000n,
            held: 0n,
            principal: 100_000n,
            yearDays: 365,
            rate: basisPoints(1000),
            exact: { num: 182_000n, den: 73n },
          },
        ],
        contested: false,
      })
  })

  it('bears no interest: only what is principal bears', () => {
    expect(interestOf(tenPercent, chargeOn('2026-05-31'), cost('500.00', '2026-05-31'), chargeOn('2026-06-30'))).toBe(
      24_93n,
    )
  })

  it('of a principal that was paid late can be claimed after it, and opens the debt again', () => {
    const { events, state } = lived(tenPercent, pay('1000.00', '2026-04-10'), chargeOn('2026-06-30'))
    expect(typesOf(events)).toEqual(['DebtIssued', 'DebtPaid', 'LateChargeAdded'])
    expect([state.open.interest, state.situation]).toEqual([2_74n, 'open'])
    expect(
      lived(tenPercent, pay('1000.00', '2026-04-10'), chargeOn('2026-06-30'), pay('2.74', '2026-07-01', 2)).state
        .situation,
    ).toBe('settled')
  })

  it('of a debt that was paid on its day is nothing', () => {
    given(debt, ...lived(tenPercent, pay('1000.00', '2026-03-31')).events)
      .when(chargeOn('2026-06-30'))
      .thenNothing()
  })

  it('is not borne by what is disputed, while it is', () => {
    const disputed = [dispute('300.00', '2026-05-01'), resolve('2026-06-01')]
    // 30 days on 1,000.00, 31 on 700.00, 30 on 1,000.00.
    expect(interestOf(tenPercent, ...disputed, chargeOn('2026-06-30'))).toBe(22_38n)
    expect(interestOf(tenPercent, dispute('1000.00', '2026-04-11'), chargeOn('2026-06-30'))).toBe(2_74n)
  })

  it('is not borne by anything during a moratorium, and is during any other hold', () => {
    const held = (reason: 'moratorium' | 'goodwill') => hold('2026-04-11', '2026-06-09', { reason })
    expect(interestOf(tenPercent, held('moratorium'), chargeOn('2026-06-30'))).toBe(8_49n)
    expect(interestOf(tenPercent, held('goodwill'), chargeOn('2026-06-30'))).toBe(24_93n)
  })

  it('runs from another day where the law says so', () => {
    expect(interestOf(tenPercent, chargeOn('2026-06-30', { lateFrom: day('2026-06-01') }))).toBe(8_22n)
  })

  it('goes by base rates that come with the command, and is refused with the day for which there is none', () => {
    const statutory: LateChargeStrategy = {
      strategy: 'simple-interest',
      terms: {
        rates: { by: 'statutory', base: 'ecb', margin: basisPoints(800), observed: 'first-day', fixed: 'half-yearly' },
      },
    }
    const baseRates = { ecb: [{ from: day('2026-01-01'), value: basisPoints(200) }] }
    expect(interestOf(withTerms(statutory), chargeOn('2026-06-30', { baseRates }))).toBe(24_93n)
    given(debt, ...lived(withTerms(statutory)).events)
      .when(chargeOn('2026-06-30'))
      .thenRejected({
        _tag: 'LateChargeNotAssessable',
        error: { _tag: 'RateUnknown', on: day('2026-04-01'), base: 'ecb' },
      })
  })
})

describe('what shows later', () => {
  const charged = [tenPercent, chargeOn('2026-05-31')] as const

  it('a back-dated payment takes back what was charged too much', () => {
    const { events, state } = lived(
      ...charged,
      { ...pay('1000.00', '2026-04-10'), order: ['principal'] },
      chargeOn('2026-06-30'),
    )
    expect(events.at(1)).toMatchObject({ type: 'LateChargeAdded', amount: eur('16.71') })
    expect(events.at(-1)).toMatchObject({
      type: 'ChargeWaived',
      on: '2026-06-30',
      component: 'interest',
      ground: 'correction',
      amount: eur('13.97'),
      remaining: eur('2.74'),
    })
    expect([state.open.interest, state.charged.interest]).toEqual([2_74n, 2_74n])
  })

  it('so does one that names no component: it meets what was open on its value date', () => {
    const { state } = lived(...charged, pay('1000.00', '2026-04-10'), chargeOn('2026-06-30'))
    expect(state.open).toMatchObject({ principal: 0n, interest: 2_74n })
  })

  it('but not what the debtor has paid of it already', () => {
    const interest = pay('16.71', '2026-06-01')
    const { events, state } = lived(...charged, interest, pay('1000.00', '2026-04-10', 2), chargeOn('2026-06-30'))
    expect(typesOf(events).at(-1)).toBe('DebtPaid')
    expect(openBalance(state)).toBe(0n)
  })

  it('a dispute that is told late takes back what its part has borne', () => {
    const { events } = lived(...charged, dispute('1000.00', '2026-05-01'), chargeOn('2026-06-30'))
    expect(events.at(-1)).toMatchObject({ type: 'ChargeWaived', amount: eur('8.49'), remaining: eur('1008.22') })
  })
})

describe('a late charge is refused', () => {
  it('where nothing was agreed, unless the command says what', () => {
    given(debt, issued).when(chargeOn('2026-06-30')).thenRejected({ _tag: 'NoLateChargeTerms', debt: INV })
    expect(interestOf(issue(), chargeOn('2026-06-30', { strategy: interest(1000) }))).toBe(24_93n)
  })

  it('of a debt that is written off', () => {
    given(debt, ...life(writeOff('2026-05-01')))
      .when(chargeOn('2026-06-30', { strategy: interest(1000) }))
      .thenRejected({ _tag: 'NotOpen', situation: 'writtenOff' })
  })
})

describe('other strategies', () => {
  const fixed: LateChargeStrategy = { strategy: 'fixed', charge: { by: 'amount', amount: eur('15.00') } }

  it('a late fee is charged once', () => {
    const { events, state } = lived(withTerms(fixed), chargeOn('2026-04-01'), chargeOn('2026-06-30'))
    expect(events.slice(1)).toMatchObject([{ type: 'LateChargeAdded', component: 'fee', amount: eur('15.00') }])
    expect(state.open.fee).toBe(15_00n)
  })

  it('a compensation beside interest is a cost, charged once', () => {
    const both = { ...interest(1000), compensation: { by: 'amount', amount: eur('40.00') } } as LateChargeStrategy
    const { state } = lived(withTerms(both), chargeOn('2026-05-31'), chargeOn('2026-06-30'))
    expect(state.open).toEqual({ principal: 100_000n, fee: 0n, interest: 24_93n, cost: 40_00n })
  })

  it('what is given to charity never enters the balance', () => {
    const undertaking = { by: 'share', share: basisPoints(200) } as const
    const charity: LateChargeStrategy = { strategy: 'charity-undertaking', undertaking, beneficiary: 'the poor' }
    given(debt, ...lived(withTerms(charity)).events)
      .when(chargeOn('2026-06-30'))
      .thenNothing()
  })

  it('a penalty that may be void is marked', () => {
    const penalty: LateChargeStrategy = {
      strategy: 'agreed-penalty',
      penalty: { by: 'day', amount: eur('1.00') },
      contested: true,
    }
    expect(lived(withTerms(penalty), chargeOn('2026-04-05')).events.at(-1)).toMatchObject({
      component: 'fee',
      amount: eur('5.00'),
      contested: true,
    })
  })
})

describe('a charge that was waived', () => {
  it('as a favour is not charged again; one that was taken back as wrong is', () => {
    const waived = (ground: 'favour' | 'correction') => waive('24.93', '2026-06-30', { component: 'interest', ground })
    const charged = [tenPercent, chargeOn('2026-06-30')] as const
    expect(interestOf(...charged, waived('favour'), chargeOn('2026-07-31'))).toBe(8_49n)
    expect(interestOf(...charged, waived('correction'), chargeOn('2026-07-31'))).toBe(33_42n)
  })
})

describe('regressions', () => {
  it('a collection cost that was taken back as wrong is not charged for being late afterwards', () => {
    const { state } = lived(
      tenPercent,
      cost('50.00', '2026-04-02'),
      waive('50.00', '2026-04-03', { ground: 'correction' }),
      chargeOn('2026-06-30'),
    )
    expect(state.open).toEqual({ principal: 100_000n, fee: 0n, interest: 24_93n, cost: 0n })
  })

  it('what is taken back of two components together leaves no day below zero', () => {
    const both = { ...interest(1000), compensation: { by: 'share', share: basisPoints(1000) } } as LateChargeStrategy
    const { states } = play(debt, [
      withTerms(both),
      chargeOn('2026-05-31'),
      { ...pay('1000.00', '2026-03-31', 1), order: ['principal'] },
      pay('60.00', '2026-06-20', 2),
      takeBack('2026-07-10', 2),
      chargeOn('2026-06-10'),
    ])
    const state = states.at(-1) as KnownDebt
    expect(balanceOn(state.movements, day('2026-06-20'))).toBe(0n)
    for (const { on } of state.movements) expect(balanceOn(state.movements, on)).toBeGreaterThanOrEqual(0n)
    expect(total(state.open)).toBeGreaterThanOrEqual(0n)
  })
})

describe('a debt that was reversed', () => {
  it('bears while it is open again', () => {
    // Ten days before it was paid, and the 71 after the bank took it back.
    const { state } = lived(tenPercent, pay('1000.00', '2026-04-10'), takeBack('2026-04-20'), chargeOn('2026-06-30'))
    expect(state.open.interest).toBe(22_19n)
  })
})
