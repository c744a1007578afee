import * as E from 'fp-ts/lib/Either.js'
import { type LocalDate, laterOf } from '../value/local-date.js'
import type { Money } from '../value/money.js'
import { leastFrom } from '../value/movement.js'
import type { PaymentCommandOf } from './command.js'
import type { Decision } from './decision.js'
import type { PaymentEvent } from './event.js'
import { evolve } from './evolve.js'
import { inCurrencyOf, incomeIn, type PaymentState, refundedBalance } from './state.js'
import { about, type Received, unallocated, wrongAmount } from './unallocated.js'

/**
 * The bank took the money back, all that is left of it or a part. What is placed nowhere goes first, then what is on debts,
 * the latest allocation first: as much as is needed, none before the day it took effect. Where money was placed and taken
 * off again on a later day, it is gone from that day on: it was not unapplied before. The bank's fee is told to the first
 * debt that money is taken from: whether it is a cost of its debtor is a matter of its terms.
 *
 * What was refunded is not there to be taken: it is owed anew. So a return without an amount of a payment that was refunded,
 * if only in part, is refused with `Refunded`, for somebody to settle by hand: return what is left by its amount, and issue
 * the refunded part as a new debt. What was taken as income is still there, and goes last.
 */
export const returnPayment = (command: PaymentCommandOf<'ReturnPayment'>, state: PaymentState): Decision => {
  const { payment, on, reason, fee } = command
  if (state.situation === 'unreceived') return E.left({ _tag: 'NotReceived', payment })
  if (state.situation === 'returned') {
    return command.amount === undefined ? E.right([]) : E.left({ _tag: 'AlreadyReturned', payment })
  }
  const { received } = state
  const refunded = refundedBalance(state)
  const left = received.amount.amount - refunded - state.returned
  if (command.amount === undefined && refunded > 0n) {
    return E.left({ _tag: 'Refunded', payment, refunded: inCurrencyOf(state, refunded) })
  }
  const amount = command.amount ?? inCurrencyOf(state, left)
  const wrong = wrongAmount(received.amount, amount) ?? (fee && wrongAmount(received.amount, fee, 'fee'))
  if (wrong) return E.left(wrong)
  if (amount.amount > left) return E.left({ _tag: 'ExceedsReceived', amount, left: inCurrencyOf(state, left) })
  if (on < received.on) return E.left({ _tag: 'BeforeReceipt', on, receivedOn: received.on })
  const part = amount.amount < left
  const freed = freeing(state, { on, amount, reason, fee, hold: !part })
  const after = freed.reduce<PaymentState>(evolve, state) as Received
  return E.right([
    ...freed,
    {
      type: 'PaymentReturned',
      ...about(state, firstDayWith(after, amount.amount - incomeIn(after, amount.amount), on)),
      amount,
      reason,
      ...(fee === undefined ? {} : { fee }),
      ...(part
        ? { unapplied: inCurrencyOf(state, after.unapplied - amount.amount + incomeIn(after, amount.amount)) }
        : {}),
    },
  ])
}

interface Return {
  readonly on: LocalDate
  readonly amount: Money
  readonly reason: string
  readonly fee: Money | undefined
  readonly hold: boolean
}

/** How much of which allocation has to come off its debt for so much to be there. */
const latestFirst = ({ allocations }: Received, amount: bigint): ReadonlyMap<number, bigint> => {
  const parts = new Map<number, bigint>()
  let missing = amount
  for (const placed of allocations.toReversed()) {
    if (missing <= 0n) break
    if (placed.undone) continue
    const part = placed.amount < missing ? placed.amount : missing
    parts.set(placed.allocation, part)
    missing -= part
  }
  return parts
}

/** Takes off debts what is needed before so much can go. */
const freeing = (payment: Received, { on, amount, reason, fee, hold }: Return): ReadonlyArray<PaymentEvent> => {
  const parts = latestFirst(payment, amount.amount - payment.unapplied)
  const events: PaymentEvent[] = []
  let left = payment
  for (const placed of payment.allocations) {
    const part = parts.get(placed.allocation)
    if (part === undefined) continue
    const told = fee !== undefined && events.length === 0 ? { fee } : {}
    const off = { on: laterOf(on, placed.on), amount: inCurrencyOf(payment, part), reason, hold, ...told }
    const event = unallocated(left, placed, off)
    events.push(event)
    left = evolve(left, event) as Received
  }
  return events
}

/** The first day, from `on`, from which so much is unapplied for ever. */
const firstDayWith = ({ movements }: Received, amount: bigint, on: LocalDate): LocalDate => {
  const days = [on, ...movements.map((movement) => movement.on).filter((day) => day > on)].sort()
  return days.find((day) => leastFrom(movements, day) >= amount) ?? on
}
