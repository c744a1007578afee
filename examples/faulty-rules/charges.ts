import { addDays, type DebtEvent, type DebtState, debt } from 'receivables'
import type { DebtEventOf } from 'receivables/debt'
import { withRule } from 'receivables/testing'
import { blind, exhibit, miswrites, without } from './faulty.js'

type Added = DebtEventOf<'LateChargeAdded'>

/** The charges of a command, each with so much more, and what remains with it. */
const more = (events: ReadonlyArray<DebtEvent>, by: (added: Added) => bigint): ReadonlyArray<DebtEvent> => {
  let all = 0n
  return events.map((event) => {
    if (event.type !== 'LateChargeAdded') return event
    const { amount, remaining } = event
    const extra = by(event)
    all += extra
    return {
      ...event,
      amount: { ...amount, amount: amount.amount + extra },
      remaining: { ...remaining, amount: remaining.amount + all },
    }
  })
}

const interestOpen = (state: DebtState): bigint => (state.situation === 'unissued' ? 0n : state.open.interest)

/** Fees and interest for being late, and discounts for being early. */
export const charges = [
  exhibit('a late fee on the disputed part', blind('ChargeLateness', 'DisputeRaised')),
  exhibit('interest through a moratorium', blind('ChargeLateness', 'DunningHeld')),
  exhibit('interest on a plan that is kept', blind('ChargeLateness', 'DebtRescheduled')),
  exhibit(
    'interest on interest',
    miswrites('ChargeLateness', (events, _, state) =>
      more(events, ({ component }) => (component === 'interest' ? interestOpen(state) / 10n : 0n)),
    ),
  ),
  exhibit('interest that is charged again every month', blind('ChargeLateness', 'LateChargeAdded')),
  exhibit(
    'interest rounded up at every charge',
    miswrites('ChargeLateness', (events) => more(events, () => 1n)),
  ),
  exhibit(
    'interest whose lines leave a week out',
    miswrites('ChargeLateness', (events) =>
      events.map((event) => {
        if (event.type !== 'LateChargeAdded') return event
        const segments = event.segments.map((line) =>
          line.days > 8 ? { ...line, from: addDays(line.from, 7), days: line.days - 7 } : line,
        )
        return { ...event, segments }
      }),
    ),
  ),
  exhibit(
    'interest with its first line alone',
    miswrites('ChargeLateness', (events) =>
      events.map((event) =>
        event.type === 'LateChargeAdded' ? { ...event, segments: event.segments.slice(0, 1) } : event,
      ),
    ),
  ),
  exhibit(
    'an early discount after its days',
    withRule(debt, {
      ApplyPayment: (command, state) => {
        if (state.situation === 'unissued') return debt.decide(command, state)
        const answer = debt.decide({ ...command, valueDate: state.issued.on }, state)
        if (answer._tag === 'Left') return answer
        const right = answer.right.map((event) =>
          'valueDate' in event ? { ...event, valueDate: command.valueDate } : event,
        )
        return { ...answer, right }
      },
    }),
  ),
  exhibit(
    'a discount twice',
    miswrites('ApplyPayment', (events) =>
      events.flatMap((event) => {
        if (event.type !== 'EarlyDiscountGranted' || event.remaining.amount < event.amount.amount) return [event]
        const remaining = { ...event.remaining, amount: event.remaining.amount - event.amount.amount }
        return [event, { ...event, remaining }]
      }),
    ),
  ),
  exhibit(
    'a charge on a debt that is written off',
    withRule(debt, { AddCollectionCost: (command, state) => debt.decide(command, without(state, 'DebtWrittenOff')) }),
  ),
]
