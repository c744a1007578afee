import * as E from 'fp-ts/lib/Either.js'
import { leastFrom } from '../value/movement.js'
import type { PaymentCommandOf, Placement } from './command.js'
import type { Decision } from './decision.js'
import type { PaymentEvent } from './event.js'
import { evolve } from './evolve.js'
import type { PaymentRejection } from './rejection.js'
import { inCurrencyOf, type PaymentState } from './state.js'
import { about, type Received, unallocated, wrongAmount } from './unallocated.js'

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
  const wrong = wrongAmount(payment.received.amount, amount)
  if (wrong) return wrong
  if (on < payment.received.on) return { _tag: 'BeforeReceipt', on, receivedOn: payment.received.on }
  const unapplied = leastFrom(payment.movements, on)
  return amount.amount > unapplied
    ? { _tag: 'ExceedsUnapplied', debt, amount, unapplied: inCurrencyOf(payment, unapplied), on }
    : undefined
}

/** Takes one allocation back, or a part of it: its money is unapplied again. */
export const unallocatePayment = (command: PaymentCommandOf<'UnallocatePayment'>, state: PaymentState): Decision => {
  const { payment, allocation, on, reason } = command
  if (state.situation === 'unreceived') return E.left({ _tag: 'NotReceived', payment })
  const placed = state.allocations.find((a) => a.allocation === allocation)
  if (placed === undefined) return E.left({ _tag: 'UnknownAllocation', payment, allocation })
  if (placed.undone) return E.right([])
  if (on < placed.on) return E.left({ _tag: 'BeforeAllocation', on, allocatedOn: placed.on })
  const amount = command.amount ?? inCurrencyOf(state, placed.amount)
  const wrong = wrongAmount(state.received.amount, amount)
  if (wrong) return E.left(wrong)
  if (amount.amount > placed.amount) {
    return E.left({ _tag: 'ExceedsAllocation', amount, placed: inCurrencyOf(state, placed.amount) })
  }
  return E.right([unallocated(state, placed, { on, amount, reason, hold: command.hold ?? true })])
}
