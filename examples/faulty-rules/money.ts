import { right } from 'fp-ts/lib/Either.js'
import { debt } from 'receivables'
import { withRule } from 'receivables/testing'
import { blind, exhibit, mishears, miswrites } from './faulty.js'

/** What is paid, taken back, lost and recovered; and rules that are no functions. */
export const money = [
  exhibit(
    'a retried payment taken under the next allocation',
    mishears('ApplyPayment', (command, state) => {
      if (state.situation === 'unissued') return command
      const taken = state.payments.filter(({ payment }) => payment === command.payment)
      return taken.length === 0
        ? command
        : { ...command, allocation: 1 + Math.max(...taken.map((one) => one.allocation)) }
    }),
  ),
  exhibit('a retried payment taken again', blind('ApplyPayment', 'DebtPartiallyPaid', 'PromiseKept')),
  exhibit(
    'a payment whose parts lose a cent',
    miswrites('ApplyPayment', (events) =>
      events.map((event) => {
        if (event.type !== 'DebtPartiallyPaid') return event
        const { principal = 0n, ...split } = event.split
        return principal > 1n ? { ...event, split: { ...split, principal: principal - 1n } } : event
      }),
    ),
  ),
  exhibit(
    'a payment that says another remainder',
    miswrites('ApplyPayment', (events) =>
      events.map((event) =>
        event.type === 'DebtPartiallyPaid'
          ? { ...event, remaining: { ...event.remaining, amount: event.remaining.amount + 1n } }
          : event,
      ),
    ),
  ),
  exhibit(
    'a reversal that re-opens too little',
    miswrites('ReversePayment', (events) =>
      events.map((event) => {
        if (event.type !== 'PaymentReversed') return event
        const { principal = 0n, ...split } = event.split
        return principal > 1n ? { ...event, split: { ...split, principal: principal - 1n } } : event
      }),
    ),
  ),
  exhibit(
    'more recovered than was written off',
    miswrites('ApplyPayment', (events) =>
      events.map((event) =>
        event.type === 'DebtRecovered'
          ? { ...event, amount: { ...event.amount, amount: event.amount.amount + event.outstanding.amount + 1n } }
          : event,
      ),
    ),
  ),
  exhibit(
    'a write-off that leaves something open',
    miswrites('WriteOffDebt', (events) =>
      events.map((event) => {
        if (event.type !== 'DebtWrittenOff') return event
        const { principal = 0n, ...split } = event.split
        const amount = { ...event.amount, amount: event.amount.amount - 1n }
        return principal > 1n ? { ...event, amount, split: { ...split, principal: principal - 1n } } : event
      }),
    ),
  ),
  exhibit(
    'a note in the small hours: the answer is another each time',
    withRule(debt, {
      AddNote: (command, state) => {
        const answer = debt.decide(command, state)
        odd = !odd
        return answer._tag === 'Right' && odd ? right([...answer.right, ...answer.right]) : answer
      },
    }),
  ),
  exhibit(
    'a rule that tidies up the command',
    withRule(debt, {
      AddNote: (command, state) => debt.decide(Object.assign(command, { note: `${command.note}.` }), state),
    }),
  ),
  exhibit(
    'a rule that throws at what it does not know',
    withRule(debt, {
      ResolveDispute: (command, state) => {
        if (state.situation !== 'unissued' && !state.disputes.some(({ dispute }) => dispute === command.dispute)) {
          throw new RangeError(`no dispute ${command.dispute}`)
        }
        return debt.decide(command, state)
      },
    }),
  ),
]

let odd = false
