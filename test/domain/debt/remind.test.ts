import { describe, expect, it } from 'vitest'
import { given } from '../../../src/adapters/testing/index.js'
import type { DebtCommandOf } from '../../../src/domain/debt/command.js'
import { debt } from '../../../src/domain/debt/debt.js'
import { finalNoticeStep } from '../../../src/domain/debt/evolve.js'
import { money } from '../../../src/domain/money.js'
import { customer, day, dispute, eur, INV, issued, life, pay, promise, stateAfter } from '../sample.js'

const remind = (
  amount: string,
  on: string,
  says: Partial<DebtCommandOf<'RemindDebtor'>> = {},
): DebtCommandOf<'RemindDebtor'> => ({
  type: 'RemindDebtor',
  debt: INV,
  on: day(on),
  channel: 'letter',
  step: 'first',
  tone: 1,
  message: 'MSG-1',
  balance: eur(amount),
  revision: 0,
  ...says,
})

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
      .thenRejected({ rejection: 'BalanceMisstated', stated: eur('600.01'), dunnable: eur('600.00') })
  })

  it('asks for nothing that is promised, until the deadline has passed', () => {
    const promised = life(promise('1000.00', '2026-04-02', '2026-04-10'))
    given(debt, ...promised)
      .when(remind('1000.00', '2026-04-10'))
      .thenRejected({ rejection: 'NothingToDun', open: eur('1000.00'), promised: eur('1000.00') })
    expect(life(promise('1000.00', '2026-04-02', '2026-04-10'), remind('1000.00', '2026-04-11'))).toHaveLength(3)
  })

  it('asks again for what a promise has not brought, less what came for it', () => {
    const events = life(promise('600.00', '2026-04-02', '2026-04-10'), pay('200.00', '2026-04-05'))
    given(debt, ...events)
      .when(remind('400.01', '2026-04-06'))
      .thenRejected({ rejection: 'BalanceMisstated', dunnable: eur('400.00') })
  })

  it('is of an open debt, in its currency, for more than nothing', () => {
    given(debt, ...life(pay('1000.00', '2026-03-20')))
      .when(remind('1.00', '2026-04-05'))
      .thenRejected({ rejection: 'NotOpen' })
    given(debt, issued).when(remind('0.00', '2026-04-05')).thenRejected({ rejection: 'NotPositive', field: 'balance' })
    given(debt, issued)
      .when(remind('1.00', '2026-04-05', { balance: money(100n, 'SAR') }))
      .thenRejected({ rejection: 'CurrencyMismatch' })
  })

  it('is remembered when it is the final notice', () => {
    expect(stateAfter(life(remind('1000.00', '2026-04-05'))).finalNotice).toBeUndefined()
    const final = life(remind('1000.00', '2026-05-05', { step: finalNoticeStep }))
    expect(stateAfter(final).finalNotice).toBe('2026-05-05')
  })
})

describe('regressions', () => {
  it('a promise and a dispute over the same money do not make the balance that may be asked for negative', () => {
    const events = life(promise('1000.00', '2026-04-02', '2026-04-10'), dispute('800.00', '2026-04-03'))
    given(debt, ...events)
      .when(remind('1.00', '2026-04-05'))
      .thenRejected({ rejection: 'NothingToDun' })
  })
})
