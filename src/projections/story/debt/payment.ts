import type { DebtEventOf } from '../../../domain/debt/event.js'
import { tellAmount } from '../../../domain/value/tell-amount.js'
import { when } from '../phrase.js'
import type { Words } from '../words.js'

type MoneyIn = DebtEventOf<'DebtPartiallyPaid' | 'DebtPaid' | 'DebtRecovered'>

const paidWith = ({ payment, payer, method, on, valueDate }: MoneyIn): string =>
  `with payment ${payment}${when(payer, (who) => ` of ${who}`)} (${method}${valueDate === on ? '' : `; value date ${valueDate}`})`

export const debtPaymentWords: Words<MoneyIn | DebtEventOf<'PaymentReversed'>> = {
  DebtPartiallyPaid: (e) => `${tellAmount(e.amount)} paid ${paidWith(e)}`,
  DebtPaid: (e) => `${tellAmount(e.amount)} paid ${paidWith(e)}: nothing is left to pay`,
  PaymentReversed: (e) =>
    `${tellAmount(e.amount)} of payment ${e.payment}${when(e.payer, (who) => ` of ${who}`)} taken back${when(e.discount, ({ amount }) => `, with the discount of ${tellAmount(amount)}`)}: ${e.reason}`,
  DebtRecovered: (e) =>
    `${tellAmount(e.amount)} recovered ${paidWith(e)}: ${tellAmount(e.outstanding)} of what was written off may still come`,
}
