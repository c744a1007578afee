import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { debtorHistory } from '../../../src/adapters/testing/arbitrary/debtor/history.js'
import { exposure, sale, salePolicy } from '../../../src/adapters/testing/arbitrary/debtor/sale.js'
import { cashShareToFit, creditPart } from '../../../src/domain/debtor/cash-share.js'
import { debtor } from '../../../src/domain/debtor/debtor.js'
import type { DebtorEvent } from '../../../src/domain/debtor/event.js'
import { fromBestToWorst } from '../../../src/domain/debtor/risk-band.js'
import { decideSale, type SaleDecision } from '../../../src/domain/debtor/sale/decide-sale.js'
import { SalePolicy } from '../../../src/domain/debtor/sale/policy.js'
import { ruleWeights } from '../../../src/domain/debtor/sale/reason.js'
import type { Exposure, Sale } from '../../../src/domain/debtor/sale/sale.js'
import type { DebtorState } from '../../../src/domain/debtor/state.js'
import type { DebtorId } from '../../../src/domain/value/id.js'
import { addDays } from '../../../src/domain/value/local-date.js'
import { type Money, money } from '../../../src/domain/value/money.js'
import { day } from '../sample.js'
import { HOLD, MOR } from './sample.js'

interface Question {
  readonly policy: SalePolicy
  readonly debtor: DebtorState
  readonly exposure: Exposure
  readonly sale: Sale
}

/** A debtor with a past and some sale afterwards; mostly under a policy that is in effect by then. */
const question: fc.Arbitrary<Question> = debtorHistory({
  maxCommands: 12,
  only: [
    'AssessCredit',
    'SetCreditLimit',
    'HoldCredit',
    'ReleaseCredit',
    'AgreeTerms',
    'StartMoratorium',
    'EndMoratorium',
    'RecordInsolvency',
    'ClassifyDebtor',
    'EraseSubject',
  ],
}).chain(({ states }) => {
  const state = states.at(-1) ?? debtor.initial
  const registered = state.situation === 'unregistered' ? undefined : state.registered
  const currency = registered?.currency ?? 'EUR'
  const later = fc.tuple(sale(currency), fc.integer({ min: -5, max: 400 }), fc.nat(9))
  return fc.tuple(salePolicy(), exposure(currency), later).map(([policy, owed, [asked, days, early]]) => {
    const on = addDays(registered?.on ?? asked.on, days)
    const effectiveFrom = early === 0 ? policy.effectiveFrom : day('2024-01-01')
    return { policy: { ...policy, effectiveFrom }, debtor: state, exposure: owed, sale: { ...asked, on } }
  })
})

const judge = ({ policy, debtor, exposure, sale }: Question): SaleDecision => decideSale(policy, debtor, exposure, sale)
const ranks = { refuse: 0, 'accept-with-conditions': 1, accept: 2 } as const
const rank = (asked: Question): number => ranks[judge(asked).decision]
const more = ({ amount, currency }: Money, by: bigint): Money => money(amount + by, currency)
const by = fc.bigInt({ min: 1n, max: 2_000_000n })

const neverBetter = (easier: Question, harder: Question): void => {
  expect(rank(harder)).toBeLessThanOrEqual(rank(easier))
  expect(judge(harder).requiredCashShare).toBeGreaterThanOrEqual(judge(easier).requiredCashShare)
}
const check = <T>(property: fc.IProperty<T>): void => fc.assert(property, { numRuns: 500 })
const C1 = 'C-1' as DebtorId
const idOf = (state: DebtorState): DebtorId => (state.situation === 'unregistered' ? C1 : state.registered.debtor)

describe('a sale on credit gets no easier', () => {
  it('by being larger', () => {
    check(
      fc.property(question, by, (asked, extra) => {
        neverBetter(asked, { ...asked, sale: { ...asked.sale, amount: more(asked.sale.amount, extra) } })
      }),
    )
  })

  it('by owing more, or by having less on account', () => {
    check(
      fc.property(question, by, fc.constantFrom('open', 'uncleared', 'unapplied'), (asked, extra, what) => {
        const larger = { ...asked, exposure: { ...asked.exposure, [what]: more(asked.exposure[what], extra) } }
        if (what === 'unapplied') neverBetter(larger, asked)
        else neverBetter(asked, larger)
      }),
    )
  })

  it('by being overdue for longer', () => {
    check(
      fc.property(question, fc.nat(200), (asked, days) => {
        const overdueDays = asked.exposure.overdueDays + days
        neverBetter(asked, { ...asked, exposure: { ...asked.exposure, overdueDays } })
      }),
    )
  })

  it('by paying less at once', () => {
    check(
      fc.property(question, fc.nat(10_000), (asked, less) => {
        const cashShare = Math.max(0, asked.sale.cashShare - less)
        const harder = { ...asked, sale: { ...asked.sale, cashShare } }
        expect(rank(harder)).toBeLessThanOrEqual(rank(asked))
        expect(judge(harder).requiredCashShare).toBe(judge(asked).requiredCashShare)
      }),
    )
  })

  it('by being in a worse band', () => {
    check(
      fc.property(question, fc.nat(4), fc.nat(4), (asked, a, b) => {
        const inBand = (n: number): Question => {
          const to = fromBestToWorst[n] ?? 'E'
          const { on } = asked.sale
          const classified = { type: 'DebtorClassified', on, debtor: idOf(asked.debtor), to, why: 'judged' } as const
          return { ...asked, debtor: debtor.evolve(asked.debtor, classified) }
        }
        neverBetter(inBand(Math.min(a, b)), inBand(Math.max(a, b)))
      }),
    )
  })

  it('by a hold, a moratorium, an insolvency or an erasure', () => {
    check(
      fc.property(question, fc.nat(3), (asked, which) => {
        const about = { on: asked.sale.on, debtor: idOf(asked.debtor) }
        const bars: ReadonlyArray<DebtorEvent> = [
          { type: 'CreditHeld', ...about, hold: HOLD(99), reason: 'pays late' },
          { type: 'MoratoriumStarted', ...about, moratorium: MOR(99), kind: 'court' },
          { type: 'InsolvencyRecorded', ...about, proceeding: 'liquidation', court: 'AG Hamburg' },
          { type: 'SubjectErased', ...about, request: 'request 1' },
        ]
        const bar = bars[which]
        if (bar) neverBetter(asked, { ...asked, debtor: debtor.evolve(asked.debtor, bar) })
      }),
    )
  })
})

describe('the answer', () => {
  it('is yes to whoever pays all at once', () => {
    check(
      fc.property(question, (asked) => {
        const answer = judge({ ...asked, sale: { ...asked.sale, cashShare: 10_000 } })
        expect(answer.decision).toBe('accept')
        expect(answer.reasons.every(({ ok }) => ok)).toBe(true)
      }),
    )
  })

  it('gives the reason of every rule once, and follows from them', () => {
    check(
      fc.property(question, (asked) => {
        const { decision, reasons } = judge(asked)
        expect(reasons.map(({ rule }) => rule)).toEqual(Object.keys(ruleWeights))
        const against = reasons.filter(({ ok }) => !ok).map(({ rule }) => ruleWeights[rule])
        const worst = against.includes('refuses') ? 'refuse' : against.length > 0 ? 'accept-with-conditions' : 'accept'
        expect(decision).toBe(worst)
        expect(reasons.every(({ applies, ok }) => applies || ok)).toBe(true)
      }),
    )
  })

  it('names a cash share that is enough, and no less would be', () => {
    check(
      fc.property(question, (asked) => {
        const { requiredCashShare } = judge(asked)
        const shareAndLimit = (cashShare: number): boolean =>
          judge({ ...asked, sale: { ...asked.sale, cashShare } }).reasons.every(
            ({ rule, ok }) => ok || (rule !== 'cash-share' && rule !== 'credit-limit'),
          )
        expect(shareAndLimit(requiredCashShare)).toBe(true)
        const barred = judge({ ...asked, sale: { ...asked.sale, cashShare: 0 } }).decision === 'refuse'
        const less = requiredCashShare - 1
        if (barred || less < 0 || creditPart(asked.sale.amount.amount, less) === 0n) return
        expect(shareAndLimit(less)).toBe(false)
      }),
    )
  })

  it('has figures that add up: the limit without the exposure is the room, and what the room lacks is exceeded', () => {
    check(
      fc.property(question, (asked) => {
        const { reasons, creditRoom } = judge(asked)
        const reason = reasons.find((each) => each.rule === 'credit-limit')
        if (reason === undefined) throw new Error('no reason of the credit limit')
        const room = reason.limit.amount - reason.exposure.amount
        const exceeded = reason.creditPart.amount - creditRoom.amount
        expect(creditRoom.amount).toBe(room > 0n ? room : 0n)
        expect(reason.exceededBy.amount).toBe(exceeded > 0n ? exceeded : 0n)
      }),
    )
  })

  it('is yes, no and yes on conditions, and every rule is met and not met, in these questions', () => {
    const answers = fc.sample(question, { numRuns: 3000, seed: 20_260_331 }).map(judge)
    expect(new Set(answers.map(({ decision }) => decision))).toEqual(new Set(Object.keys(ranks)))
    const found = (wanted: boolean) =>
      new Set(answers.flatMap(({ reasons }) => reasons.filter((r) => r.applies && r.ok === wanted).map((r) => r.rule)))
    expect(found(true)).toEqual(new Set(Object.keys(ruleWeights)))
    expect(found(false)).toEqual(new Set(Object.keys(ruleWeights).filter((rule) => rule !== 'figures')))
  })
})

describe('a cash share', () => {
  it('is rounded up, and leaves the rest on credit', () => {
    fc.assert(
      fc.property(by, fc.nat(10_000), (amount, share) => {
        const cash = amount - creditPart(amount, share)
        const exact = amount * BigInt(share)
        expect(cash * 10_000n >= exact && (cash - 1n) * 10_000n < exact).toBe(true)
      }),
    )
  })

  it('to fit into some room is the least that does', () => {
    fc.assert(
      fc.property(by, fc.bigInt({ min: -1000n, max: 2_500_000n }), (amount, room) => {
        const share = cashShareToFit(amount, room)
        const fits = (s: number): boolean => creditPart(amount, s) <= (room > 0n ? room : 0n)
        expect(share >= 0 && share <= 10_000 && fits(share)).toBe(true)
        if (share > 0) expect(fits(share - 1)).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a sale policy', () => {
  it('goes through JSON and back', () => {
    fc.assert(
      fc.property(salePolicy(), (policy) => {
        expect(SalePolicy.decode(JSON.parse(JSON.stringify(SalePolicy.encode(policy))))).toEqual(E.right(policy))
      }),
    )
  })

  it('that trusts a worse band with more credit is refused', () => {
    fc.assert(
      fc.property(salePolicy(), fc.nat(3), fc.nat(9_999), (policy, n, share) => {
        const [better, worse] = [fromBestToWorst[n] ?? 'A', fromBestToWorst[n + 1] ?? 'E']
        const minCashShareByBand = { ...policy.minCashShareByBand, [better]: share + 1, [worse]: share }
        expect(E.isLeft(SalePolicy.decode(SalePolicy.encode({ ...policy, minCashShareByBand })))).toBe(true)
      }),
    )
  })
})
