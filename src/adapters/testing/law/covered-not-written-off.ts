import { accountOf, debtorsIn } from '../../../domain/allocation/account-of.js'
import { setAsideFor } from '../../../domain/allocation/set-aside.js'
import { inCurrencyOf, openBalance } from '../../../domain/debt/state.js'
import { eachEvent } from '../../../domain/law/each-event.js'
import { whereThereIs } from '../../../domain/law/guard.js'
import type { Law } from '../../../domain/law/law.js'
import type { ReplayedBook } from '../../../domain/law/replayed.js'
import { tellAmount } from '../../../domain/value/tell-amount.js'

/**
 * In a book no more of a debt is written off than is neither covered by a cheque nor here already. The package leaves that to whoever writes off by hand, so this is no
 * stock law: a house that wants it holds it with `also`.
 *
 * @since 0.2.0
 * @example checkDecider(myBook, { also: [coveredNotWrittenOff] })
 */
export const coveredNotWrittenOff: Law<ReplayedBook> = {
  name: 'nothing is written off that a cheque covers, or that is here already',
  source: 'a write-off is for what is lost',
  says: 'We give up no debt for which we hold a cheque or the money.',
  guard: whereThereIs('DebtWrittenOff'),
  check: (history) =>
    eachEvent(history, (event, _, before) => {
      const debt = event.type === 'DebtWrittenOff' ? before.debts.get(event.debt) : undefined
      if (event.type !== 'DebtWrittenOff' || debt === undefined || debt.situation === 'unissued') return undefined
      const accounts = debtorsIn(before).map((debtor) => accountOf(before, debtor))
      const { unapplied, covered } = setAsideFor(debt, event.on, accounts)
      const lost = openBalance(debt) - unapplied - covered
      return event.amount.amount <= (lost > 0n ? lost : 0n)
        ? undefined
        : `${tellAmount(event.amount)} written off, and ${tellAmount(inCurrencyOf(debt, unapplied + covered))} is here or covered`
    }),
}
