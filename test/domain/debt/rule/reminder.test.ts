import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { given } from '../../../../src/adapters/testing/index.js'
import { debt } from '../../../../src/domain/debt/debt.js'
import { finalNoticeStep } from '../../../../src/domain/debt/evolve/evolve.js'
import { dunnableBalance, ownerOfContact } from '../../../../src/domain/debt/rule/reminder.js'
import { openBalance } from '../../../../src/domain/debt/state.js'
import { addDays } from '../../../../src/domain/value/local-date.js'
import { money } from '../../../../src/domain/value/money.js'
import { customer, day, dispute, eur, issued, life, pay, promise, stateAfter, takeBack } from '../../sample.js'
import { cost, credit, due, hold, lookAtPlan, place, refer, remind, reschedule, settle, waive } from '../sample.js'

describe('a reminder', () => {
  it('keeps what the message said: step, tone, balance, and the revision that it was read from', () => {
    const { type: _, ...says } = remind('1000.00', '2026-04-05')
    given(debt, issued)
      .when(remind('1000.00', '2026-04-05'))
      .then({ type: 'DebtorReminded', debtor: customer, ...says })
  })

  it('asks for nothing that is disputed', () => {
    given(debt, ...life(dispute('400.00', '2026-04-01')))
      .when(remind('600.01', '2026-04-05'))
      .thenRejected({ _tag: 'BalanceMisstated', stated: eur('600.01'), dunnable: eur('600.00') })
  })

  it('asks for nothing that is on account already, and is placed on no debt', () => {
    given(debt, issued)
      .when(remind('1000.00', '2026-04-05', { unapplied: eur('1000.00') }))
      .thenRejected({ _tag: 'NothingToDun', open: eur('1000.00'), unapplied: eur('1000.00') })
    given(debt, issued)
      .when(remind('700.01', '2026-04-05', { unapplied: eur('300.00') }))
      .thenRejected({ _tag: 'BalanceMisstated', stated: eur('700.01'), dunnable: eur('700.00') })
    given(debt, issued)
      .when(remind('600.01', '2026-04-05', { unapplied: eur('300.00'), covered: eur('100.00') }))
      .thenRejected({ _tag: 'BalanceMisstated', dunnable: eur('600.00') })
  })

  it('asks for nothing that is promised, until the deadline has passed', () => {
    const promised = life(promise('1000.00', '2026-04-02', '2026-04-10'))
    given(debt, ...promised)
      .when(remind('1000.00', '2026-04-10'))
      .thenRejected({ _tag: 'NothingToDun', open: eur('1000.00'), promised: eur('1000.00') })
    expect(life(promise('1000.00', '2026-04-02', '2026-04-10'), remind('1000.00', '2026-04-11'))).toHaveLength(3)
  })

  it('asks again for what a promise has not brought, less what came for it', () => {
    const events = life(promise('600.00', '2026-04-02', '2026-04-10'), pay('200.00', '2026-04-05'))
    given(debt, ...events)
      .when(remind('400.01', '2026-04-06'))
      .thenRejected({ _tag: 'BalanceMisstated', dunnable: eur('400.00') })
  })

  it('is of an open debt, in its currency, for more than nothing', () => {
    given(debt, ...life(pay('1000.00', '2026-03-20')))
      .when(remind('1.00', '2026-04-05'))
      .thenRejected({ _tag: 'NotOpen' })
    given(debt, issued).when(remind('0.00', '2026-04-05')).thenRejected({ _tag: 'NotPositive', field: 'balance' })
    given(debt, issued)
      .when(remind('1.00', '2026-04-05', { balance: money(100n, 'SAR') }))
      .thenRejected({ _tag: 'CurrencyMismatch' })
  })

  it('is remembered when it is the final notice', () => {
    expect(stateAfter(life(remind('1000.00', '2026-04-05'))).finalNotice).toBeUndefined()
    const final = life(remind('1000.00', '2026-05-05', { step: finalNoticeStep }))
    expect(stateAfter(final).finalNotice).toBe('2026-05-05')
  })
})

describe('while a plan is in force, a reminder', () => {
  const planned = reschedule('2026-04-02')

  it('asks for the instalments that are due, and for no others', () => {
    given(debt, ...life(planned))
      .when(remind('1.00', '2026-04-30'))
      .thenRejected({ _tag: 'NothingToDun', notDue: eur('1000.00') })
    given(debt, ...life(planned))
      .when(remind('500.01', '2026-05-01'))
      .thenRejected({ _tag: 'BalanceMisstated', dunnable: eur('500.00') })
    expect(life(planned, remind('1000.00', '2026-06-01'))).toHaveLength(3)
  })

  it('asks for what an instalment lacks, when a part of it came or went back', () => {
    given(debt, ...life(planned, pay('300.00', '2026-04-20'), credit('50.00', '2026-04-21')))
      .when(remind('150.01', '2026-05-02'))
      .thenRejected({ _tag: 'BalanceMisstated', dunnable: eur('150.00') })
    expect(
      life(planned, pay('500.00', '2026-05-01'), takeBack('2026-05-10'), remind('500.00', '2026-05-10')),
    ).toHaveLength(5)
  })

  it('asks for all of it when the plan has defaulted', () => {
    expect(life(planned, lookAtPlan('2026-05-02'), remind('1000.00', '2026-05-02'))).toHaveLength(5)
  })

  it('takes what is disputed from the instalments that are not due yet, first', () => {
    given(debt, ...life(planned, dispute('700.00', '2026-04-10')))
      .when(remind('300.01', '2026-05-02'))
      .thenRejected({ _tag: 'BalanceMisstated', dunnable: eur('300.00') })
    expect(life(planned, dispute('500.00', '2026-04-10'), remind('500.00', '2026-05-02'))).toHaveLength(4)
  })

  it('asks for nothing that an instalment would ask for later, when a cost that came after it is waived', () => {
    given(debt, ...life(planned, cost('50.00', '2026-04-10'), waive('50.00', '2026-04-12')))
      .when(remind('1.00', '2026-04-13'))
      .thenRejected({ _tag: 'NothingToDun', notDue: eur('1000.00') })
  })
})

describe('other things that keep reminders off', () => {
  it('a hold, and a settlement whose money may still come, keep off all of it', () => {
    given(debt, ...life(hold('2026-04-01', '2026-04-30')))
      .when(remind('1.00', '2026-04-30'))
      .thenRejected({ _tag: 'NothingToDun', heldUntil: day('2026-04-30') })
    given(debt, ...life(settle('600.00', '2026-04-01', '2026-04-20')))
      .when(remind('1.00', '2026-04-20'))
      .thenRejected({ _tag: 'NothingToDun', heldUntil: day('2026-04-20') })
  })

  it('a settlement whose day is over holds nothing any more, and is not named as what does', () => {
    const settled = life(settle('600.00', '2026-04-01', '2026-04-20'), dispute('1000.00', '2026-04-02'))
    given(debt, ...settled)
      .when(remind('1.00', '2026-04-20'))
      .thenRejected({ _tag: 'NothingToDun', heldUntil: day('2026-04-20') })
    given(debt, ...settled)
      .when(remind('1.00', '2026-04-21'))
      .thenRejected({ _tag: 'NothingToDun', disputed: eur('1000.00'), heldUntil: undefined })
  })

  it('a cheque in hand keeps off what it covers', () => {
    given(debt, issued)
      .when(remind('600.01', '2026-04-05', { covered: eur('400.00') }))
      .thenRejected({ _tag: 'BalanceMisstated', dunnable: eur('600.00') })
    given(debt, issued)
      .when(remind('1.00', '2026-04-05', { covered: eur('2000.00') }))
      .thenRejected({ _tag: 'NothingToDun', covered: eur('2000.00') })
    given(debt, issued)
      .when(remind('1.00', '2026-04-05', { covered: eur('-0.01') }))
      .thenRejected({ _tag: 'Negative', field: 'covered' })
    given(debt, issued)
      .when(remind('1.00', '2026-04-05', { covered: money(1n, 'SAR') }))
      .thenRejected({ _tag: 'CurrencyMismatch' })
  })

  it('one speaks to the debtor: a court case comes before an agency, and an agency before the creditor', () => {
    const owners = [[], [place('2026-05-01')], [refer('2026-05-01')]].map((said) =>
      ownerOfContact(stateAfter(life(...said))),
    )
    expect(owners).toEqual(['creditor', 'agency', 'legal'])
  })
})

describe('what may be asked for', () => {
  it('and what may not is all that is open, whatever was promised, disputed, planned and covered', () => {
    const figures = fc.record({
      paid: fc.bigInt({ min: 1n, max: 30_000n }),
      disputed: fc.bigInt({ min: 1n, max: 70_000n }),
      covered: fc.bigInt({ min: 0n, max: 70_000n }),
      planned: fc.boolean(),
      at: fc.nat(90),
    })
    fc.assert(
      fc.property(figures, ({ paid, disputed, covered, planned, at }) => {
        const on = addDays(day('2026-04-03'), at)
        const plan = planned
          ? [reschedule('2026-04-02', [due('2026-05-01', '500.00'), due('2026-06-01', '500.00')])]
          : []
        const state = stateAfter(
          life(
            ...plan,
            { ...pay('1.00', '2026-04-03'), amount: money(paid, 'EUR') },
            { ...dispute('1.00', '2026-04-03'), amount: money(disputed, 'EUR') },
          ),
        )
        const open = openBalance(state)
        const free = dunnableBalance(state, on, covered)
        expect(free).toBeGreaterThanOrEqual(0n)
        expect(free).toBeLessThanOrEqual(open - disputed > 0n ? open - disputed : 0n)
        expect(free).toBeLessThanOrEqual(open - covered > 0n ? open - covered : 0n)
        if (!planned) expect(free).toBe(open > disputed + covered ? open - disputed - covered : 0n)
      }),
    )
  })
})

describe('regressions', () => {
  it('a promise and a dispute over the same money do not make the balance that may be asked for negative', () => {
    const events = life(promise('1000.00', '2026-04-02', '2026-04-10'), dispute('800.00', '2026-04-03'))
    given(debt, ...events)
      .when(remind('1.00', '2026-04-05'))
      .thenRejected({ _tag: 'NothingToDun' })
  })
})
