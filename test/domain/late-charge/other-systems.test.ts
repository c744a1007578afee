import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import type { InterestTerms } from '../../../src/domain/late-charge/interest-terms.js'
import { basisPoints } from '../../../src/domain/late-charge/rate.js'
import type { Rounding } from '../../../src/domain/late-charge/rounding.js'
import type { LateChargeStrategy } from '../../../src/domain/late-charge/strategy.js'
import { addDays } from '../../../src/domain/value/local-date.js'
import { toDecimal } from '../../../src/domain/value/money.js'
import { casesOf } from '../cases.js'
import { day, eur } from '../sample.js'
import { charge, due } from './late.js'

const courts = casesOf('hmcts-interest.json')
const erpnext = casesOf('erpnext-dunning.json')
const tryton = casesOf('tryton-dunning.json')
for (const found of [courts, erpnext, tryton]) if ('missing' in found) console.log(found.missing)

const read = <A>(found: ReturnType<typeof casesOf>, id: string, codec: t.Type<A, unknown>): A => {
  const decoded = codec.decode('cases' in found ? found.cases.get(id) : undefined)
  if (decoded._tag === 'Left') throw new Error(`${id} is another case than expected`)
  return decoded.right
}

const dueDate = day('2026-03-31')

/** What is charged on an amount that is so many days late. */
const charged = (strategy: LateChargeStrategy, amount: string, days: number): string => {
  const late = due(dueDate, addDays(dueDate, days), [{ on: dueDate, amount: eur(amount).amount }])
  return toDecimal({
    amount: charge(strategy, late).lines.reduce((sum, each) => sum + each.amount, 0n),
    currency: 'EUR',
  })
}

const atPercent = (percent: string, rounding?: Rounding): LateChargeStrategy => {
  const rates: InterestTerms['rates'] = {
    by: 'agreed',
    table: [{ from: dueDate, value: basisPoints(Number(percent) * 100) }],
  }
  return { strategy: 'simple-interest', terms: rounding === undefined ? { rates } : { rates, rounding } }
}
const daily: Rounding = { when: 'daily', mode: 'half-up' }

describe.skipIf('missing' in courts)('interest as English courts calculate it', () => {
  const Case = t.intersection([
    t.type({
      given: t.type({ amount: t.string, pct: t.string, days: t.number }),
      expect: t.intersection([t.type({ interest: t.string }), t.partial({ daily: t.string })]),
    }),
    t.partial({ exactThenRound: t.string }),
  ])

  it.each(['hm-1', 'hm-2', 'hm-3', 'hm-4', 'hm-5-same-day'])('%s: the day is rounded first', (id) => {
    const { given, expect: expected, exactThenRound } = read(courts, id, Case)
    expect(eur(charged(atPercent(given.pct, daily), given.amount, given.days))).toEqual(eur(expected.interest))
    if (expected.daily !== undefined) expect(charged(atPercent(given.pct, daily), given.amount, 1)).toBe(expected.daily)
    if (exactThenRound !== undefined)
      expect(charged(atPercent(given.pct), given.amount, given.days)).toBe(exactThenRound)
  })

  it('hm-6-fixed-daily: a sum for each day', () => {
    const Fixed = t.type({
      given: t.type({ dailyAmount: t.string, days: t.number }),
      expect: t.type({ interest: t.string }),
    })
    const { given, expect: expected } = read(courts, 'hm-6-fixed-daily', Fixed)
    const penalty = { by: 'day', amount: eur(given.dailyAmount) } as const
    const strategy: LateChargeStrategy = { strategy: 'agreed-penalty', penalty, contested: false }
    expect(eur(charged(strategy, '1000', given.days))).toEqual(eur(expected.interest))
  })
})

describe.skipIf('missing' in erpnext)('dunning as ERPNext has it', () => {
  const Case = t.type({
    given: t.type({ outstanding: t.string, overdueDays: t.number, pct: t.string, fee: t.string }),
    expect: t.type({ interest: t.string, fee: t.string, dunningAmount: t.string }),
  })

  it.each(['dun-1-reminder-no-cost', 'dun-2-fee-and-interest'])('%s', (id) => {
    const { given, expect: expected } = read(erpnext, id, Case)
    const compensation = { by: 'amount', amount: eur(given.fee) } as const
    const interest = atPercent(given.pct)
    expect(charged(interest, given.outstanding, given.overdueDays)).toBe(expected.interest)
    const both = { ...interest, compensation } as LateChargeStrategy
    expect(charged(both, given.outstanding, given.overdueDays)).toBe(expected.dunningAmount)
  })
})

describe.skipIf('missing' in tryton)('fees as Tryton has them', () => {
  const Fees = t.type({
    given: t.type({
      amount: t.string,
      levels: t.array(
        t.intersection([t.type({ overdueDays: t.number }), t.partial({ fee: t.string, feePct: t.string })]),
      ),
    }),
    steps: t.array(t.type({ runDay: t.number, expect: t.type({ receivable: t.string }) })),
  })

  it('try-2-fees: an amount at the first level, a share of the debt itself at the second', () => {
    const { given, steps } = read(tryton, 'try-2-fees', Fees)
    const feeOf = ({ fee, feePct }: (typeof given.levels)[number]): LateChargeStrategy => ({
      strategy: 'fixed',
      charge:
        fee === undefined
          ? { by: 'share', share: basisPoints(Number(feePct) * 100) }
          : { by: 'amount', amount: eur(fee) },
    })
    for (const { runDay, expect: expected } of steps) {
      const reached = given.levels.filter(({ overdueDays }) => overdueDays <= runDay)
      const fees = reached.map((level) => eur(charged(feeOf(level), given.amount, runDay)).amount)
      const receivable = fees.reduce((sum, fee) => sum + fee, eur(given.amount).amount)
      expect(toDecimal({ amount: receivable, currency: 'EUR' })).toBe(expected.receivable)
    }
  })
})
