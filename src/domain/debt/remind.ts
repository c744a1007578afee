import type { LocalDate } from '../local-date.js'
import type { DebtCommandOf } from './command.js'
import { about, accept, type Decision, reject, whenOpen, wrongAmount } from './decision.js'
import { promisedBalance } from './promise-verdict.js'
import type { DebtState, OpenDebt } from './state.js'
import { disputedBalance, inCurrencyOf, openBalance } from './state.js'

/** What may be asked for on that day: neither what is disputed nor what is promised until its deadline. */
export const dunnableBalance = (debt: OpenDebt, on: LocalDate): bigint => {
  const dunnable = openBalance(debt) - disputedBalance(debt) - promisedBalance(debt, on)
  return dunnable > 0n ? dunnable : 0n
}

/** A reminder states a true balance, and none of what is disputed or promised. */
export const remindDebtor = (command: DebtCommandOf<'RemindDebtor'>, state: DebtState): Decision =>
  whenOpen(command, state, (debt) => {
    const wrong = wrongAmount(debt, 'balance', command.balance)
    if (wrong) return reject(wrong)
    const dunnable = dunnableBalance(debt, command.on)
    if (dunnable === 0n) {
      return reject({
        rejection: 'NothingToDun',
        open: inCurrencyOf(debt, openBalance(debt)),
        disputed: inCurrencyOf(debt, disputedBalance(debt)),
        promised: inCurrencyOf(debt, promisedBalance(debt, command.on)),
      })
    }
    if (command.balance.amount > dunnable) {
      return reject({ rejection: 'BalanceMisstated', stated: command.balance, dunnable: inCurrencyOf(debt, dunnable) })
    }
    const { channel, step, tone, message, balance, revision } = command
    return accept({
      type: 'DebtorReminded',
      ...about(debt, command.on),
      channel,
      step,
      tone,
      message,
      balance,
      revision,
    })
  })
