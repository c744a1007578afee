import { describe, expect, it } from 'vitest'
import { given, play, tellAmount } from '../../../../src/adapters/testing/index.js'
import type { DebtCommand } from '../../../../src/domain/debt/command.js'
import { debt } from '../../../../src/domain/debt/debt.js'
import { inCurrencyOf, openBalance, recoverable } from '../../../../src/domain/debt/state.js'
import { money } from '../../../../src/domain/value/money.js'
import { balanceOn } from '../../../../src/domain/value/movement.js'
import { customer, day, eur, INV, issue, issued, life, PAY, pay, stateAfter, takeBack, writeOff } from '../../sample.js'
import { cost } from '../sample.js'

const open = (events: Parameters<typeof stateAfter>[0]): string => {
  const state = stateAfter(events)
  return tellAmount(inCurrencyOf(state, openBalance(state)))
}

describe('a payment', () => {
  it('reduces what is open, and says what remains', () => {
    given(debt, issued)
      .when(pay('400.00', '2026-03-20'))
      .then({
        type: 'DebtPartiallyPaid',
        debt: INV,
        debtor: customer,
        on: day('2026-03-20'),
        payment: PAY(1),
        allocation: 1,
        amount: eur('400.00'),
        split: { principal: 40_000n },
        remaining: eur('600.00'),
        method: 'transfer',
        valueDate: day('2026-03-20'),
      })
  })

  it('of all that is open settles the debt', () => {
    const events = life(pay('400.00', '2026-03-20'), pay('600.00', '2026-03-31', 2))
    expect(events.map(({ type }) => type)).toEqual(['DebtIssued', 'DebtPartiallyPaid', 'DebtPaid'])
    expect(stateAfter(events).situation).toBe('settled')
  })

  it('of more than is open is refused with both figures', () => {
    given(debt, ...life(pay('400.00', '2026-03-20')))
      .when(pay('600.01', '2026-03-31', 2))
      .thenRejected({ _tag: 'ExceedsOpen', amount: eur('600.01'), open: eur('600.00'), on: day('2026-03-31') })
  })

  it('may be recorded late, for an earlier day', () => {
    const events = life(pay('400.00', '2026-03-20'), pay('100.00', '2026-03-10', 2))
    expect(
      [day('2026-03-09'), day('2026-03-10'), day('2026-03-20')].map((on) =>
        balanceOn(stateAfter(events).movements, on),
      ),
    ).toEqual([100_000n, 90_000n, 50_000n])
  })

  it('for a day before the issue is refused, and so are nothing and another currency', () => {
    given(debt, issued).when(pay('1.00', '2026-02-28')).thenRejected({ _tag: 'BeforeIssue' })
    given(debt, issued).when(pay('0.00', '2026-03-02')).thenRejected({ _tag: 'NotPositive', field: 'amount' })
    given(debt, issued)
      .when({ ...pay('1.00', '2026-03-02'), amount: money(100n, 'USD') })
      .thenRejected({ _tag: 'CurrencyMismatch', expected: 'EUR', given: 'USD' })
  })

  it('twice is one payment; two allocations of it are two', () => {
    const paid = life(pay('400.00', '2026-03-20'))
    given(debt, ...paid)
      .when(pay('400.00', '2026-03-20'))
      .thenNothing()
    expect(open(life(pay('400.00', '2026-03-20'), { ...pay('400.00', '2026-03-21'), allocation: 2 }))).toBe(
      '200.00 EUR',
    )
  })

  it('on a settled debt is refused', () => {
    given(debt, ...life(pay('1000.00', '2026-03-20')))
      .when(pay('1.00', '2026-03-21', 2))
      .thenRejected({ _tag: 'NotOpen', situation: 'settled' })
  })
})

describe('a payment that is taken back', () => {
  it('opens exactly what it had closed, on the day of the reversal', () => {
    const events = life(pay('1000.00', '2026-03-20'), takeBack('2026-04-05'))
    expect(open(events)).toBe('1,000.00 EUR')
    expect(stateAfter(events).situation).toBe('open')
    expect([day('2026-03-25'), day('2026-04-05')].map((on) => balanceOn(stateAfter(events).movements, on))).toEqual([
      0n,
      100_000n,
    ])
  })

  it('is taken back once, and not before it came', () => {
    const paid = life(pay('400.00', '2026-03-20'))
    given(debt, ...paid)
      .when(takeBack('2026-03-19'))
      .thenRejected({ _tag: 'BeforePayment', on: day('2026-03-19'), paidOn: day('2026-03-20') })
    given(debt, ...life(pay('400.00', '2026-03-20'), takeBack('2026-04-05')))
      .when(takeBack('2026-04-09'))
      .thenNothing()
    given(debt, ...paid)
      .when(takeBack('2026-04-05', 2))
      .thenRejected({ _tag: 'UnknownPayment', payment: PAY(2) })
  })

  it('cannot come again under the same number: the bank gives a new payment', () => {
    const events = life(pay('400.00', '2026-03-20'), takeBack('2026-04-05'), pay('400.00', '2026-04-06'))
    expect(open(events)).toBe('1,000.00 EUR')
  })

  it('opens a debt again that was written off for the rest', () => {
    const events = life(pay('400.00', '2026-03-20'), writeOff('2026-06-30'), takeBack('2026-07-02'))
    expect([open(events), stateAfter(events).situation, recoverable(stateAfter(events))]).toEqual([
      '400.00 EUR',
      'open',
      60_000n,
    ])
  })
})

describe('a payment of several components', () => {
  it('clears costs before the principal, unless it is said otherwise', () => {
    const usual = life(cost('50.00', '2026-04-01'), pay('400.00', '2026-04-02'))
    expect(usual.at(-1)).toMatchObject({ split: { cost: 5_000n, principal: 35_000n }, remaining: eur('650.00') })
    const named = life(cost('50.00', '2026-04-01'), { ...pay('400.00', '2026-04-02'), order: ['principal'] })
    expect(named.at(-1)).toMatchObject({ split: { principal: 40_000n } })
  })

  it('opens the same components again when it is taken back', () => {
    const events = life(cost('50.00', '2026-04-01'), pay('400.00', '2026-04-02'), takeBack('2026-04-09'))
    expect(stateAfter(events).open).toEqual({ principal: 100_000n, fee: 0n, interest: 0n, cost: 5_000n })
  })
})

describe('a payment that comes early', () => {
  const discounts = [
    { days: 10, basisPoints: 200 },
    { days: 20, basisPoints: 100 },
  ]
  const early = issue({ terms: { discounts } })
  const lived = (...commands: ReadonlyArray<DebtCommand>) => {
    const { events, rejections } = play(debt, [early, ...commands])
    expect(rejections).toEqual([])
    return events
  }

  it('of the debt less its discount settles it', () => {
    const events = lived(pay('980.00', '2026-03-11'))
    expect(events.slice(1)).toMatchObject([
      { type: 'DebtPartiallyPaid', amount: eur('980.00'), remaining: eur('20.00') },
      {
        type: 'EarlyDiscountGranted',
        on: '2026-03-11',
        payment: PAY(1),
        allocation: 1,
        basisPoints: 200,
        amount: eur('20.00'),
        split: { principal: 2_000n },
        remaining: eur('0.00'),
      },
    ])
    expect(stateAfter(events).situation).toBe('settled')
  })

  it('in parts takes a part of the discount with each, and each the step that it reaches', () => {
    expect(open(lived(pay('490.00', '2026-03-05'), pay('490.00', '2026-03-11', 2)))).toBe('0.00 EUR')
    // 495.00 at 1 % settles 500.00.
    expect(open(lived(pay('490.00', '2026-03-05'), pay('495.00', '2026-03-21', 2)))).toBe('0.00 EUR')
    expect(open(lived(pay('490.00', '2026-03-05'), pay('495.00', '2026-03-22', 2)))).toBe('5.00 EUR')
  })

  it('goes by its own day, also when it is recorded late', () => {
    const late = { ...pay('980.00', '2026-03-25'), valueDate: day('2026-03-11') }
    expect(lived(late).at(-1)).toMatchObject({ type: 'EarlyDiscountGranted', on: '2026-03-25', amount: eur('20.00') })
  })

  it('of all that is open takes nothing off', () => {
    expect(lived(pay('1000.00', '2026-03-11')).map(({ type }) => type)).toEqual(['DebtIssued', 'DebtPaid'])
  })

  it('before the issue counts as of the day of the issue', () => {
    const deposit = { ...pay('980.00', '2026-03-01'), valueDate: day('2026-02-20') }
    expect(open(lived(deposit))).toBe('0.00 EUR')
  })

  it('opens the discount again when it is taken back, once', () => {
    const events = lived(pay('980.00', '2026-03-11'), takeBack('2026-04-05'))
    expect(events.at(-1)).toMatchObject({
      type: 'PaymentReversed',
      amount: eur('980.00'),
      discount: { amount: eur('20.00'), split: { principal: 2_000n } },
      remaining: eur('1000.00'),
    })
    expect([open(events), stateAfter(events).situation]).toEqual(['1,000.00 EUR', 'open'])
    given(debt, ...events)
      .when(takeBack('2026-04-06'))
      .thenNothing()
    // What comes again comes too late for the discount.
    expect(open(lived(pay('980.00', '2026-03-11'), takeBack('2026-04-05'), pay('980.00', '2026-04-06', 2)))).toBe(
      '20.00 EUR',
    )
  })

  it('takes with it no more than is open on every later day', () => {
    // From 25 March to 9 April 100.00 were open, as the book knows it.
    const events = lived(pay('900.00', '2026-03-25', 1), takeBack('2026-04-10', 1), pay('95.00', '2026-03-05', 2))
    expect(events.at(-1)).toMatchObject({ type: 'EarlyDiscountGranted', amount: eur('1.94') })
    const { movements } = stateAfter(events)
    expect(balanceOn(movements, day('2026-03-25'))).toBe(306n)
    const more = lived(pay('900.00', '2026-03-25', 1), takeBack('2026-04-10', 1), pay('99.00', '2026-03-05', 2))
    expect(more.at(-1)).toMatchObject({ type: 'EarlyDiscountGranted', amount: eur('1.00') })
  })
})

describe('regressions', () => {
  it('a back-dated payment is refused where it would have made a later day negative', () => {
    const events = life(pay('900.00', '2026-03-10'), takeBack('2026-04-10'))
    given(debt, ...events)
      .when(pay('500.00', '2026-03-15', 2))
      .thenRejected({ _tag: 'ExceedsOpen', amount: eur('500.00'), open: eur('100.00'), on: day('2026-03-15') })
    const later = life(pay('900.00', '2026-03-10'), takeBack('2026-04-10'), pay('500.00', '2026-04-10', 2))
    expect(open(later)).toBe('500.00 EUR')
  })

  it.each([[[]], [['cost' as const]], [['principal' as const, 'principal' as const]]])(
    'a payment in the order %j, which leaves components out or names one twice, is still all of it',
    (order) => {
      const events = life({ ...pay('400.00', '2026-03-20'), order })
      expect(events.at(-1)).toMatchObject({ split: { principal: 40_000n }, remaining: eur('600.00') })
      expect(open(events)).toBe('600.00 EUR')
    },
  )

  it('an amount larger than any double is exact', () => {
    const principal = money(10n ** 20n + 1n, 'IRR')
    const state = stateAfter([{ ...issued, principal }])
    expect(tellAmount(inCurrencyOf(state, openBalance(state)))).toBe('1,000,000,000,000,000,000.01 IRR')
    given(debt)
      .when(issue({ principal }))
      .then({ ...issued, principal })
  })
})
