import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bookHistory } from '../../../src/adapters/testing/index.js'
import type { AccountDebt } from '../../../src/domain/allocation/account.js'
import { accountOf, debtorsIn, issuedDebts } from '../../../src/domain/allocation/account-of.js'
import { withSetAside } from '../../../src/domain/allocation/set-aside.js'
import type { DebtCommandOf } from '../../../src/domain/debt/command.js'
import { localDate } from '../../../src/domain/value/local-date.js'
import { money } from '../../../src/domain/value/money.js'

const remind = ({ debt, currency }: AccountDebt): DebtCommandOf<'RemindDebtor'> => ({
  ...{ type: 'RemindDebtor', debt, on: localDate('2099-12-31'), channel: 'email', step: 'reminder-1', tone: 1 },
  ...{ message: 'M-1', balance: money(1n, currency), revision: 0 },
})

describe('what is set aside for the debts of a debtor', () => {
  it('is no more than he has on account, in each currency', () => {
    fc.assert(
      fc.property(bookHistory(), ({ states }) => {
        const whole = states.at(-1)
        if (whole === undefined) return
        const accounts = debtorsIn(whole).map((debtor) => accountOf(whole, debtor))
        const aside = new Map<string, bigint>()
        for (const debt of issuedDebts(whole)) {
          const { unapplied } = withSetAside(remind(debt), debt, accounts)
          if (unapplied === undefined) continue
          expect(unapplied.currency).toBe(debt.currency)
          aside.set(debt.currency, (aside.get(debt.currency) ?? 0n) + unapplied.amount)
        }
        for (const [currency, amount] of aside) {
          const there = accounts
            .flatMap(({ payments }) => payments)
            .filter(({ received }) => received.amount.currency === currency)
            .reduce((sum, { unapplied }) => sum + unapplied, 0n)
          expect(amount <= there).toBe(true)
        }
      }),
    )
  })
})
