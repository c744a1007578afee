import { describe, expect, it } from 'vitest'
import { type PlanRules, planObjections } from '../../../src/domain/collection/index.js'
import type { Instalment } from '../../../src/domain/value/instalment.js'
import { day, eur } from '../sample.js'

const monthly = (...amounts: ReadonlyArray<string>): ReadonlyArray<Instalment> =>
  amounts.map((amount, month) => ({ due: day(`2026-0${month + 2}-15`), amount: eur(amount) }))

/** A plan of 15 January 2026, with the first instalment a month later. */
const against = (rules: PlanRules, instalments: ReadonlyArray<Instalment>, isGuaranteed = false) =>
  planObjections(rules, { on: day('2026-01-15'), instalments, isGuaranteed })

describe('a plan that a house may sign', () => {
  const thirds = monthly('100.00', '100.00', '100.00')

  it('has as many instalments as are allowed, and not one more', () => {
    expect(against({ maxInstalments: 3 }, thirds)).toEqual([])
    expect(against({ maxInstalments: 2 }, thirds)).toEqual([{ rule: 'instalments', most: 2, actual: 3 }])
  })

  it('ends on the last day that is allowed, and not a day later', () => {
    // From 15 January to 15 April 2026 are 90 days.
    expect(against({ maxDays: 90 }, thirds)).toEqual([])
    expect(against({ maxDays: 89 }, thirds)).toEqual([{ rule: 'days', most: 89, actual: 90 }])
  })

  it('has no instalment below the least, which itself will do', () => {
    const least = { leastInstalment: [eur('100.00')] }
    expect(against(least, thirds)).toEqual([])
    expect(against(least, monthly('150.00', '100.00', '99.99'))).toEqual([
      { rule: 'least-instalment', instalment: 3, least: eur('100.00'), actual: eur('99.99') },
    ])
    expect(against({ leastInstalment: [{ ...eur('500.00'), currency: 'USD' as never }] }, thirds)).toEqual([])
  })

  it('begins with the share that is wanted at first, rounded up to a whole cent', () => {
    const third = { firstShare: 3333 } as PlanRules
    // 33.33 % of 300.01 are 99.993333.
    expect(against(third, monthly('100.00', '100.00', '100.01'))).toEqual([])
    expect(against(third, monthly('99.99', '100.00', '100.02'))).toEqual([
      { rule: 'first-share', least: eur('100.00'), actual: eur('99.99') },
    ])
    expect(against({}, monthly('0.01', '300.00'))).toEqual([])
  })

  it('is guaranteed above an amount, at which it need not be', () => {
    const guaranteed = { guaranteeAbove: [eur('300.00')] }
    expect(against(guaranteed, thirds)).toEqual([])
    const more = monthly('100.00', '100.00', '100.01')
    expect(against(guaranteed, more)).toEqual([{ rule: 'guarantee', above: eur('300.00'), total: eur('300.01') }])
    expect(against(guaranteed, more, true)).toEqual([])
  })

  it('is told all that speaks against it at once', () => {
    const rules = { maxInstalments: 2, maxDays: 10, leastInstalment: [eur('200.00')], guaranteeAbove: [eur('1.00')] }
    expect(against({ ...rules, firstShare: 5000 } as PlanRules, thirds).map(({ rule }) => rule)).toEqual([
      ...['instalments', 'days', 'least-instalment', 'least-instalment', 'least-instalment'],
      ...['first-share', 'guarantee'],
    ])
  })

  it('has an instalment: nothing speaks against none', () => {
    expect(against({ maxInstalments: 1 }, [])).toEqual([])
  })
})
