import { dunnableBalance } from '../../../domain/debt/rule/reminder.js'
import { inCurrencyOf } from '../../../domain/debt/state.js'
import type { Law } from '../../../domain/law/law.js'
import { tellAmount } from '../../../domain/value/tell-amount.js'
import type { DebtHistory } from '../arbitrary/debt/history.js'
import { eachAccepted, eventOf, whereAccepted } from './each-command.js'

/**
 * A reminder asks neither for amounts covered by cheques nor for unapplied cash.
 *
 * @since 0.2.0
 */
export const setAsideNotAsked: Law<DebtHistory> = {
  name: 'nobody is reminded of what his cheques cover, or of money that is here already',
  source: 'a cover by an un-matured cheque keeps dunning off the amount it concerns',
  says: 'We do not ask for money that we hold, or for which we hold a cheque.',
  guard: whereAccepted('RemindDebtor'),
  check: (history) =>
    eachAccepted(history, ['RemindDebtor'], ({ command, events, before }) => {
      const reminded = eventOf(events, 'DebtorReminded')
      const setAside = (command.covered?.amount ?? 0n) + (command.unapplied?.amount ?? 0n)
      const free = dunnableBalance(before, command.on, setAside)
      return reminded === undefined || reminded.balance.amount <= free
        ? undefined
        : `reminded of ${tellAmount(reminded.balance)} where ${tellAmount(inCurrencyOf(before, free))} is neither here nor covered`
    }),
}
