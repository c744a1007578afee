import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { given, play } from '../../../../src/adapters/testing/index.js'
import { debt } from '../../../../src/domain/debt/debt.js'
import { openBalance } from '../../../../src/domain/debt/state.js'
import { money } from '../../../../src/domain/value/money.js'
import { customer, day, eur, INV, issue, issued, life, pay, stateAfter, takeBack, writeOff } from '../../sample.js'
import { cost, head, judgeSettlement, openOn, remind, SET, settle, typesOf } from '../sample.js'

const agreed = settle('600.00', '2026-04-02', '2026-04-30')
const statusOf = (events: Parameters<typeof stateAfter>[0], n = 1) =>
  stateAfter(events).file.settlements.find(({ settlement }) => settlement === SET(n))?.status

describe('a settlement of any figures', () => {
  const figures = fc.record({
    pay: fc.bigInt({ min: 50_000n, max: 99_999n }),
    parts: fc.array(fc.bigInt({ min: 1n, max: 60_000n }), { minLength: 1, maxLength: 4 }),
  })

  it('closes the debt as soon as its money is there, and not a cent earlier', () => {
    fc.assert(
      fc.property(figures, ({ pay: asked, parts }) => {
        const settling = { ...agreed, pay: money(asked, 'EUR') }
        const pays = parts.map((amount, n) => ({ ...pay('1.00', '2026-04-10', n + 1), amount: money(amount, 'EUR') }))
        let paid = 0n
        for (const { before, after, command } of play(debt, [issue(), settling, ...pays]).turns.slice(2)) {
          if (before.situation !== 'open' || after.situation === 'unissued') continue
          if (command.type === 'ApplyPayment' && command.amount.amount <= openBalance(before))
            paid += command.amount.amount
          expect(after.situation).toBe(paid >= asked ? 'settled' : 'open')
          expect(openBalance(after)).toBe(paid >= asked ? 0n : 100_000n - paid)
        }
      }),
    )
  })

  it('that fails leaves the debt as if there had been none', () => {
    fc.assert(
      fc.property(figures, ({ pay: asked, parts }) => {
        const settling = { ...agreed, pay: money(asked, 'EUR') }
        const pays = parts.map((amount, n) => ({ ...pay('1.00', '2026-04-10', n + 1), amount: money(amount, 'EUR') }))
        const back = pays.map((_, n) => takeBack('2026-05-10', n + 1))
        const { states } = play(debt, [issue(), settling, ...pays, ...back, judgeSettlement('2026-05-11')])
        expect(states.at(-1)).toMatchObject({ open: { principal: 100_000n }, situation: 'open' })
      }),
    )
  })
})

describe('a settlement', () => {
  it('is for less than all that is open, within what may be given up, by a day to come', () => {
    const { type: _, approval, ...says } = agreed
    given(debt, issued)
      .when(agreed)
      .then({ type: 'SettlementAgreed', debtor: customer, ...says, forgives: eur('400.00'), approvedBy: approval.by })
    given(debt, issued)
      .when(settle('1000.00', '2026-04-02', '2026-04-30'))
      .thenRejected({ _tag: 'NotLess', pay: eur('1000.00'), open: eur('1000.00') })
    given(debt, issued)
      .when(settle('499.99', '2026-04-02', '2026-04-30'))
      .thenRejected({ _tag: 'ExceedsApproval', amount: eur('500.01'), limit: head.limit, by: head.by })
    given(debt, issued)
      .when(settle('600.00', '2026-04-02', '2026-04-01'))
      .thenRejected({ _tag: 'EndsBeforeItBegins', until: day('2026-04-01') })
    given(debt, issued)
      .when(settle('0.00', '2026-04-02', '2026-04-30'))
      .thenRejected({ _tag: 'NotPositive' })
  })

  it('is one at a time, and has a number of its own', () => {
    given(debt, ...life(agreed))
      .when(settle('700.00', '2026-04-03', '2026-04-30', { settlement: SET(2) }))
      .thenRejected({ _tag: 'SettlementInForce', settlement: SET(1) })
    const failed = [agreed, judgeSettlement('2026-05-01')]
    given(debt, ...life(...failed))
      .when(settle('700.00', '2026-05-02', '2026-05-30'))
      .thenRejected({ _tag: 'DuplicateId', kind: 'settlement', id: SET(1) })
    expect(life(...failed, settle('700.00', '2026-05-02', '2026-05-30', { settlement: SET(2) }))).toHaveLength(4)
  })

  it('is honoured by its money, in one sum or in parts, and what is left open is given up', () => {
    const events = life(agreed, pay('200.00', '2026-04-10'), pay('400.00', '2026-04-30', 2))
    expect(typesOf(events).slice(2)).toEqual(['DebtPartiallyPaid', 'DebtPartiallyPaid', 'SettlementHonoured'])
    expect(events.at(-1)).toEqual({
      type: 'SettlementHonoured',
      debt: INV,
      debtor: customer,
      on: day('2026-04-30'),
      settlement: SET(1),
      amount: eur('400.00'),
      split: { principal: 40_000n },
      remaining: eur('0.00'),
    })
    expect(stateAfter(events).situation).toBe('settled')
  })

  it('gives up all that is open then, also what was charged since', () => {
    const events = life(agreed, cost('25.00', '2026-04-05'), pay('600.00', '2026-04-10'))
    expect(events.at(-1)).toMatchObject({
      amount: eur('425.00'),
      split: { principal: 42_500n },
      remaining: eur('0.00'),
    })
    expect(openBalance(stateAfter(events))).toBe(0n)
  })

  it('gives up nothing more when more than its money comes, up to all of it', () => {
    expect(life(agreed, pay('1000.00', '2026-04-10')).at(-1)).toMatchObject({
      type: 'SettlementHonoured',
      amount: eur('0.00'),
      split: {},
    })
  })

  it('counts money that came in time and was recorded late, and none that came too late', () => {
    expect(statusOf(life(agreed, pay('600.00', '2026-05-01')))).toBe('agreed')
    expect(statusOf(life(agreed, pay('300.00', '2026-05-02'), pay('600.00', '2026-04-30', 2)))).toBe('honoured')
    expect(statusOf(life(pay('300.00', '2026-03-20'), settle('600.00', '2026-04-02', '2026-04-30')))).toBe('agreed')
  })

  it('keeps dunning off until its day', () => {
    given(debt, ...life(agreed))
      .when(remind('1000.00', '2026-04-30'))
      .thenRejected({ _tag: 'NothingToDun', heldUntil: day('2026-04-30') })
    expect(life(agreed, remind('1000.00', '2026-05-01'))).toHaveLength(3)
  })
})

describe('a settlement fails', () => {
  it('when its day is over and the money has not come: all is owed as before', () => {
    const partly = life(agreed, pay('599.99', '2026-04-10'))
    given(debt, ...partly)
      .when(judgeSettlement('2026-04-30'))
      .thenRejected({ _tag: 'SettlementNotDue', by: day('2026-04-30'), on: day('2026-04-30') })
    given(debt, ...partly)
      .when(judgeSettlement('2026-05-01'))
      .then({
        type: 'SettlementFailed',
        debt: INV,
        debtor: customer,
        on: day('2026-05-01'),
        settlement: SET(1),
        restored: eur('0.00'),
        split: {},
        remaining: eur('400.01'),
      })
  })

  it('when its money goes back: what was given up is owed again from that day', () => {
    const events = life(agreed, pay('600.00', '2026-04-10'), takeBack('2026-05-20'))
    expect(events.slice(-2)).toMatchObject([
      { type: 'PaymentReversed', remaining: eur('600.00') },
      {
        type: 'SettlementFailed',
        on: '2026-05-20',
        restored: eur('400.00'),
        split: { principal: 40_000n },
        remaining: eur('1000.00'),
      },
    ])
    expect(openOn(events, '2026-04-09', '2026-04-10', '2026-05-19', '2026-05-20')).toEqual([100_000n, 0n, 0n, 100_000n])
  })

  it('not when other money of it is enough still', () => {
    const events = life(agreed, pay('300.00', '2026-04-05'), pay('700.00', '2026-04-10', 2), takeBack('2026-05-20'))
    expect([statusOf(events), openBalance(stateAfter(events))]).toEqual(['honoured', 30_000n])
  })

  it('once; one that is judged stays as it is', () => {
    given(debt, ...life(agreed, judgeSettlement('2026-05-01')))
      .when(judgeSettlement('2026-05-02'))
      .thenNothing()
    given(debt, ...life(agreed, pay('600.00', '2026-04-10')))
      .when(judgeSettlement('2026-05-01'))
      .thenNothing()
    given(debt, ...life(agreed))
      .when(judgeSettlement('2026-05-01', 2))
      .thenRejected({ _tag: 'UnknownSettlement', settlement: SET(2) })
    given(debt, ...life(agreed))
      .when(judgeSettlement('2026-04-01'))
      .thenRejected({ _tag: 'BeforeItBegan', what: 'settlement' })
  })

  it('when the debt was written off meanwhile: what is recovered is no payment for it', () => {
    const events = life(agreed, writeOff('2026-04-05'), pay('600.00', '2026-04-10'))
    expect(statusOf(events)).toBe('agreed')
    given(debt, ...events)
      .when(judgeSettlement('2026-05-01'))
      .then({
        type: 'SettlementFailed',
        debt: INV,
        debtor: customer,
        on: day('2026-05-01'),
        settlement: SET(1),
        restored: eur('0.00'),
        split: {},
        remaining: eur('0.00'),
      })
  })
})

describe('a settlement that was honoured', () => {
  it('is the end of charges: no cost, no fee and no interest comes after it', () => {
    const honoured = life(agreed, pay('600.00', '2026-04-10'))
    given(debt, ...honoured)
      .when(cost('20.00', '2026-04-11'))
      .thenRejected({ _tag: 'NotOpen', situation: 'settled' })
  })
})

describe('regressions', () => {
  it('money that came in time is not lost on a settlement that was judged before the book was told of it', () => {
    const events = life(agreed, judgeSettlement('2026-05-01'), pay('600.00', '2026-04-30'))
    expect(events.at(-1)).toMatchObject({
      type: 'SettlementHonoured',
      on: '2026-04-30',
      amount: eur('400.00'),
      remaining: eur('0.00'),
    })
    expect(openOn(events, '2026-04-29', '2026-04-30', '2026-05-01')).toEqual([100_000n, 0n, 0n])
    const inParts = life(
      agreed,
      pay('300.00', '2026-04-10'),
      judgeSettlement('2026-05-01'),
      pay('300.00', '2026-04-20', 2),
    )
    expect([statusOf(inParts), openBalance(stateAfter(inParts))]).toEqual(['honoured', 0n])
  })

  it('money of after its day, or after something else was agreed, does not honour a settlement that has failed', () => {
    const late = life(agreed, judgeSettlement('2026-05-01'), pay('600.00', '2026-05-01'))
    expect([statusOf(late), openBalance(stateAfter(late))]).toEqual(['failed', 40_000n])
    const again = life(
      agreed,
      judgeSettlement('2026-05-01'),
      settle('700.00', '2026-05-02', '2026-05-31', { settlement: SET(2) }),
      pay('600.00', '2026-04-30'),
    )
    expect([statusOf(again, 1), statusOf(again, 2)]).toEqual(['failed', 'agreed'])
  })

  it('money that the book knew of before the settlement was agreed does not count for it, though it is dated later', () => {
    // The 500.00 that are open are without that payment.
    const events = life(
      pay('500.00', '2026-04-20'),
      settle('400.00', '2026-04-02', '2026-04-30'),
      pay('1.00', '2026-04-21', 2),
    )
    expect([statusOf(events), openBalance(stateAfter(events))]).toEqual(['agreed', 49_900n])
  })

  it('two settlements that fail by one reversal say one after the other what remains', () => {
    const events = life(
      pay('300.00', '2026-03-20', 9),
      settle('400.00', '2026-04-02', '2026-04-30'),
      pay('200.00', '2026-04-10', 1),
      pay('200.00', '2026-04-10', 2),
      takeBack('2026-04-11', 9),
      settle('200.00', '2026-04-12', '2026-04-30', { settlement: SET(2) }),
      pay('200.00', '2026-04-13', 3),
      takeBack('2026-04-14', 1),
      takeBack('2026-04-15', 3),
    )
    expect([statusOf(events, 1), statusOf(events, 2)]).toEqual(['failed', 'failed'])
    const stated = events.flatMap((each) => (each.type === 'SettlementFailed' ? [each.remaining.amount] : []))
    expect(stated.at(-1)).toBe(openBalance(stateAfter(events)))
  })
})
