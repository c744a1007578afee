import { describe, expect, it } from 'vitest'
import { accountOf } from '../../../src/adapters/testing/index.js'
import type { AccountDebt } from '../../../src/domain/allocation/account.js'
import { setAsideFor, withSetAside } from '../../../src/domain/allocation/set-aside.js'
import type { BookCommand } from '../../../src/domain/book/book.js'
import type { DebtId } from '../../../src/domain/value/id.js'
import { type Money, money } from '../../../src/domain/value/money.js'
import { receive as cheque } from '../cheque/sample.js'
import { remind } from '../debt/sample.js'
import { customer, day, eur, INV, issue, PAY } from '../sample.js'
import { record } from './account.js'

/** 300.00 that is on account from 10 April on, and held there. */
const onAccount: BookCommand = {
  ...{ type: 'ReceivePayment', payment: PAY(1), debtor: customer, on: day('2026-04-10'), amount: eur('300.00') },
  ...{ method: 'transfer', instruction: { strategy: 'none' } },
}
const inHand = cheque({ on: day('2026-04-12'), amount: eur('400.00'), covers: [{ debt: INV, amount: eur('400.00') }] })

const book = record([issue(), onAccount, inHand])
const account = accountOf(book, customer)
const debt = book.debts.get(INV) as AccountDebt

describe('what is set aside for a debt', () => {
  it('is what is there on the day: no money and no cheque that came later', () => {
    const aside = (on: string) => setAsideFor(debt, day(on), [account])
    expect(['2026-04-09', '2026-04-10', '2026-04-11', '2026-04-12'].map(aside)).toEqual([
      { unapplied: 0n, covered: 0n },
      { unapplied: 300_00n, covered: 0n },
      { unapplied: 300_00n, covered: 0n },
      { unapplied: 300_00n, covered: 400_00n },
    ])
    expect(setAsideFor(debt, day('2026-04-12'), [])).toEqual({ unapplied: 0n, covered: 0n })
  })

  it('is for the oldest due, and not for what falls due later as well', () => {
    const later = issue({ debt: 'INV-8' as DebtId, dueDate: day('2026-04-30') })
    const both = record([issue({ principal: eur('200.00') }), later, onAccount])
    const aside = (id: DebtId) =>
      setAsideFor(both.debts.get(id) as AccountDebt, day('2026-05-01'), [accountOf(both, customer)]).unapplied
    expect([aside(INV), aside('INV-8' as DebtId)]).toEqual([200_00n, 100_00n])
  })

  it('is what the caller says where he knows of more, and no less than there is', () => {
    const told = (says: { readonly unapplied?: Money; readonly covered?: Money }) => {
      const { unapplied, covered } = withSetAside(remind('1.00', '2026-04-12', says), debt, [account])
      return [unapplied, covered]
    }
    expect(told({})).toEqual([eur('300.00'), eur('400.00')])
    expect(told({ unapplied: eur('299.99'), covered: eur('0.00') })).toEqual([eur('300.00'), eur('400.00')])
    expect(told({ unapplied: eur('300.01'), covered: eur('400.01') })).toEqual([eur('300.01'), eur('400.01')])
    // What cannot be is left as it is, to be refused.
    const wrong = { unapplied: eur('-1.00'), covered: money(1n, 'IRR') }
    expect(told(wrong)).toEqual([wrong.unapplied, wrong.covered])
  })

  it('changes no command where nothing is there', () => {
    const asked = remind('1.00', '2026-04-05')
    expect(withSetAside(asked, debt, [account])).toBe(asked)
  })
})
