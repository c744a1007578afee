import * as E from 'fp-ts/lib/Either.js'
import { laterOf } from '../value/local-date.js'
import { leastFrom } from '../value/movement.js'
import type { PaymentCommandOf, Placement } from './command.js'
import type { Decision } from './decision.js'
import type { PaymentEvent } from './event.js'
import { evolve } from './evolve.js'
import type { PaymentRejection } from './rejection.js'
import { inCurrencyOf, type PaymentState, refundedBalance } from './state.js'

type Received = Exclude<PaymentState, { readonly situation: 'unreceived' }>

/** Places money on debts: all placements or none, and never more than is unapplied from that day on. */
export const allocatePayment = (command: PaymentCommandOf<'AllocatePayment'>, state: PaymentState): Decision => {
  if (state.situation === 'unreceived') return E.left({ _tag: 'NotReceived', payment: command.payment })
  if (state.situation === 'returned') return E.left({ _tag: 'AlreadyReturned', payment: command.payment })
  const events: PaymentEvent[] = []
  let payment: PaymentState = state
  for (const placement of command.placements) {
    if (payment.situation === 'unreceived') break
    const refused = whyNot(payment, placement)
    if (refused) return E.left(refused)
    const event: PaymentEvent = {
      type: 'PaymentAllocated',
      ...about(payment, placement.on),
      allocation: payment.allocations.length + 1,
      debt: placement.debt,
      amount: placement.amount,
      strategy: command.strategy,
      unapplied: inCurrencyOf(payment, payment.unapplied - placement.amount.amount),
    }
    events.push(event)
    payment = evolve(payment, event)
  }
  return E.right(events)
}

const whyNot = (payment: Received, { debt, amount, on }: Placement): PaymentRejection | undefined => {
  const { currency } = payment.received.amount
  if (amount.currency !== currency) {
    return { _tag: 'CurrencyMismatch', expected: currency, given: amount.currency }
  }
  if (amount.amount <= 0n) return { _tag: 'NotPositive', field: 'amount', amount }
  if (on < payment.received.on) return { _tag: 'BeforeReceipt', on, receivedOn: payment.received.on }
  const unapplied = leastFrom(payment.movements, on)
  return amount.amount > unapplied
    ? { _tag: 'ExceedsUnapplied', debt, amount, unapplied: inCurrencyOf(payment, unapplied), on }
    : undefined
}

const about = ({ received }: Received, on: Placement['on']) =>
  ({ on, payment: received.payment, debtor: received.debtor }) as const

/** Takes one allocation back: its money is unapplied again. */
export const unallocatePayment = (command: PaymentCommandOf<'UnallocatePayment'>, state: PaymentState): Decision => {
  const { payment, allocation, on, reason } = command
  if (state.situation === 'unreceived') return E.left({ _tag: 'NotReceived', payment })
  const placed = state.allocations.find((a) => a.allocation === allocation)
  if (placed === undefined) return E.left({ _tag: 'UnknownAllocation', payment, allocation })
  if (placed.undone) return E.right([])
  if (on < placed.on) return E.left({ _tag: 'BeforeAllocation', on, allocatedOn: placed.on })
  return E.right([unallocated(state, placed, on, reason, command.hold ?? true)])
}

/**
 * The bank took the money back: every allocation is taken back first, none before the day it took effect. Where money was
 * placed and taken off again on a later day, it is gone from that day on: it was not unapplied before.
 *
 * A return takes the whole amount, and what was refunded is not there to be taken: it is owed anew. So a payment that was
 * refunded, if only in part, is refused with `Refunded`, for somebody to settle by hand: take its money off the debts,
 * record what the bank took of it as a refund, and issue the refunded part as a new debt.
 */
export const returnPayment = (command: PaymentCommandOf<'ReturnPayment'>, state: PaymentState): Decision => {
  const { payment, on, reason } = command
  if (state.situation === 'unreceived') return E.left({ _tag: 'NotReceived', payment })
  if (state.situation === 'returned') return E.right([])
  const refunded = refundedBalance(state)
  if (refunded > 0n) return E.left({ _tag: 'Refunded', payment, refunded: inCurrencyOf(state, refunded) })
  if (on < state.received.on) return E.left({ _tag: 'BeforeReceipt', on, receivedOn: state.received.on })
  const events: PaymentEvent[] = []
  let left: Received = state
  for (const placed of state.allocations.filter((a) => !a.undone)) {
    const event = unallocated(left, placed, laterOf(on, placed.on), reason, true)
    events.push(event)
    left = evolve(left, event) as Received
  }
  const freed = state.allocations.flatMap((a) => (a.undone && a.undone.on > a.on ? [a.undone.on] : []))
  const gone = freed.reduce(laterOf, on)
  return E.right([...events, { type: 'PaymentReturned', ...about(state, gone), amount: state.received.amount, reason }])
}

const unallocated = (
  payment: Received,
  { allocation, debt, amount }: Received['allocations'][number],
  on: Placement['on'],
  reason: string,
  hold: boolean,
): PaymentEvent => ({
  type: 'PaymentUnallocated',
  ...about(payment, on),
  allocation,
  debt,
  amount: inCurrencyOf(payment, amount),
  reason,
  hold,
  unapplied: inCurrencyOf(payment, payment.unapplied + amount),
})
