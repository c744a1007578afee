import type { BookRejection } from '../book/book.js'
import type { DebtCommandOf } from '../debt/command.js'
import type { PaymentCommandOf } from '../payment/command.js'
import type { Allocation } from '../payment/state.js'
import type { DebtorId } from '../value/id.js'
import { laterOf } from '../value/local-date.js'
import { money } from '../value/money.js'
import { type Account, type AccountPayment, allocationsInOrder, takenBy } from './account.js'
import { bookCheques } from './cheque-money.js'
import { grantCredits } from './credit-money.js'
import { holdDebts } from './moratorium-hold.js'
import { planAllocations } from './plan.js'

/**
 * What the process asks of the streams of a debtor.
 *
 * @since 0.1.0
 */
export type ProcessCommand =
  | PaymentCommandOf<'AllocatePayment'>
  | PaymentCommandOf<'UnallocatePayment'>
  | PaymentCommandOf<'ReceivePayment'>
  | PaymentCommandOf<'ReturnPayment'>
  | PaymentCommandOf<'GrantCredit'>
  | DebtCommandOf<'HoldDunning'>
  | DebtCommandOf<'ReleaseDunning'>
  | DebtCommandOf<'ApplyPayment'>
  | DebtCommandOf<'ReversePayment'>

/**
 * The process that carries what one stream says to the others, which are written one at a time: what a cheque brings becomes
 * a payment, a payment's stream says where its money goes, the debt's stream then takes it, and a moratorium of the debtor
 * holds its debts. `resume` answers what is still to be done for an account to be at rest, from the streams alone: after a
 * crash anywhere the same commands follow, and none twice. What is not `takeable` is left out, and the rest goes on.
 *
 * @since 0.1.0
 */
export const resume = (
  account: Account,
  takeable: (command: ProcessCommand) => boolean = () => true,
): ReadonlyArray<ProcessCommand> => {
  const unfinished: ProcessCommand[] = [...bookCheques(account), ...grantCredits(account), ...holdDebts(account)]
  for (const [payment, allocation] of allocationsInOrder(account)) {
    unfinished.push(...catchUp(account, payment, allocation))
  }
  const takeables = unfinished.filter(takeable)
  return takeables.length > 0 ? takeables : planAllocations(account).filter(takeable)
}

const catchUp = (account: Account, payment: AccountPayment, placed: Allocation): ReadonlyArray<ProcessCommand> => {
  const { received } = payment
  const taken = takenBy(account, payment, placed)
  const { debt, allocation, on, undone } = placed
  const which = { payment: received.payment, allocation }
  if (taken === undefined) {
    if (undone) return []
    if (!account.debts.has(debt))
      return [{ type: 'UnallocatePayment', ...which, on, reason: 'no such debt', hold: false }]
    const amount = money(placed.placed, received.amount.currency)
    const says = {
      ...which,
      debt,
      on,
      amount,
      method: received.method,
      valueDate: received.on,
      ...payerOf(account, placed, received),
    }
    return [{ type: 'ApplyPayment', ...says }]
  }
  const next = placed.takenBack[taken.takenBack.length]
  if (next !== undefined && !taken.reversed) {
    const { currency } = received.amount
    // A recovery takes effect no earlier than the write-off, which may be later than the allocation.
    const says = {
      ...which,
      debt,
      on: laterOf(next.on, taken.on),
      reason: next.reason,
    }
    const amount = money(next.amount, currency)
    const part = next.amount < taken.amount ? { part: { amount, time: taken.takenBack.length } } : {}
    return [
      {
        type: 'ReversePayment',
        ...says,
        ...part,
        ...(next.fee === undefined ? {} : { fee: money(next.fee, currency) }),
      },
    ]
  }
  const back = taken.takenBack[placed.takenBack.length]
  if (back !== undefined && !undone) {
    const says = { ...which, on: laterOf(on, back.on), reason: 'reversed' }
    const part = back.amount < placed.amount ? { amount: money(back.amount, received.amount.currency) } : {}
    return [{ type: 'UnallocatePayment', ...says, ...part }]
  }
  return []
}

/** Whose money it is, where the debt is somebody else's. */
const payerOf = (
  { debts }: Account,
  { debt }: Allocation,
  { debtor }: AccountPayment['received'],
): { readonly payer?: DebtorId } => (debts.get(debt)?.debtor === debtor ? {} : { payer: debtor })

/**
 * A debt that refuses an allocation (it was paid by somebody else meanwhile) gives the money back to the payment.
 *
 * @since 0.1.0
 */
export const afterRefusal = (
  refused: DebtCommandOf<'ApplyPayment'>,
  { _tag: rejection }: BookRejection,
): PaymentCommandOf<'UnallocatePayment'> => ({
  type: 'UnallocatePayment',
  payment: refused.payment,
  allocation: refused.allocation,
  on: refused.on,
  reason: `the debt refused: ${rejection}`,
  hold: false,
})
