import * as fc from 'fast-check'
import { accountOf, receivedCheques } from '../../../../domain/allocation/account-of.js'
import { initial } from '../../../../domain/cheque/state.js'
import { openBalance } from '../../../../domain/debt/state.js'
import type { ChequeId, PaymentId } from '../../../../domain/value/id.js'
import { addDays } from '../../../../domain/value/local-date.js'
import { money } from '../../../../domain/value/money.js'
import { chequeStep } from '../cheque/step.js'
import { gap, latestDay } from '../day.js'
import { pick } from '../debt/sight.js'
import { portion, portionOf } from '../portion.js'
import { record } from '../record.js'
import type { BookFit } from './fit.js'
import { home } from './home.js'

/** A post-dated cheque for the debts of one of the debtors, oldest first; at times for more than they owe. */
export const receivingOne = (debtors: number): fc.Arbitrary<BookFit> =>
  record({
    home: home(debtors),
    gap: gap(),
    days: fc.integer({ min: 0, max: 90 }),
    portion: portion(),
    purpose: fc.constantFrom('payment', 'payment', 'payment', 'security'),
  }).map(({ home: { debtor, currency }, gap, days, portion, purpose }) => (book, before) => {
    const owed = [...accountOf(book, debtor).debts.values()].filter((debt) => debt.currency === currency)
    const open = owed.reduce((sum, debt) => sum + openBalance(debt), 0n)
    const amount = portionOf(money(open > 0n ? open : 10_000n, currency), portion)
    const on = addDays(latestDay(before), gap)
    let left = amount.amount
    const covers = owed.flatMap((debt) => {
      const part = openBalance(debt) < left ? openBalance(debt) : left
      left -= part > 0n ? part : 0n
      return part > 0n ? [{ debt: debt.debt, amount: money(part, currency) }] : []
    })
    const cheque = `CHQ-${book.cheques.size + 1}` as ChequeId
    const says = { cheque, debtor, on, amount, chequeDate: addDays(on, days), drawer: debtor, bank: 'Melli' }
    return { type: 'ReceiveCheque', ...says, serial: `${book.cheques.size + 100}`, purpose, covers }
  })

/** Whatever happens to one of the cheques. Its money is booked under ids that no other payment has. */
export const passingOn = (): fc.Arbitrary<BookFit> =>
  fc.tuple(fc.nat(20), chequeStep({ only: lifeOfCheque })).map(([which, step]) => (book, before) => {
    const command = step(pick(receivedCheques(book), which) ?? initial, before)
    const own = 'payment' in command && !command.payment.startsWith(`PAY-${command.cheque}-`)
    return own ? { ...command, payment: `PAY-${command.cheque}-0` as PaymentId } : command
  })

const lifeOfCheque = [
  'DepositCheque',
  'RecallCheque',
  'ClearCheque',
  'PartlyClearCheque',
  'BounceCheque',
  'RepresentCheque',
  'EndorseCheque',
  'ReplaceCheque',
  'RedeemCheque',
  'ReturnCheque',
  'StopCheque',
  'ReverseClearing',
  'ReferChequeToLegal',
] as const
