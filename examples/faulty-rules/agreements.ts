import { right } from 'fp-ts/lib/Either.js'
import { addDays, type DebtEvent, type DebtState, debt, type LocalDate } from 'receivables'
import { withRule } from 'receivables/testing'
import { blind, exhibit, mishears, miswrites, type OwnDebt } from './faulty.js'

/** A debt that judges as if it were so many days later. */
const judgesEarly = (type: 'EvaluatePromise' | 'EvaluatePlan' | 'EvaluateSettlement', days: number): OwnDebt =>
  withRule(debt, {
    [type]: (command: Parameters<OwnDebt['decide']>[0] & { readonly on: LocalDate }, state: DebtState) => {
      const answer = debt.decide({ ...command, on: addDays(command.on, days) }, state)
      return answer._tag === 'Right' ? right(answer.right.map((event) => ({ ...event, on: command.on }))) : answer
    },
  })

/** Promises, plans, settlements and what is given up. */
export const agreements = [
  exhibit('a promise broken before its deadline', judgesEarly('EvaluatePromise', 30)),
  exhibit(
    'a promise judged by what was ever paid',
    miswrites('EvaluatePromise', (events, _, state) =>
      events.map((event) => {
        if (event.type !== 'PromiseBroken' || state.situation === 'unissued' || state.payments.length === 0)
          return event
        return { ...event, type: 'PromiseKept', counted: { ...event.counted, amount: 1n } }
      }),
    ),
  ),
  exhibit('one payment for two promises', blind('EvaluatePromise', 'PromiseKept', 'PromisePartiallyKept')),
  exhibit(
    'a reversal that re-opens no promise',
    miswrites('ReversePayment', (events) => events.filter(({ type }) => type !== 'PromiseReopened')),
  ),
  exhibit('promises of more than is open', blind('PromisePayment', 'PaymentPromised')),
  exhibit(
    'an excuse taken for a promise',
    withRule(debt, {
      RecordExcuse: (command, state) => {
        const answer = debt.decide(command, state)
        if (answer._tag === 'Left' || state.situation !== 'open') return answer
        const { debt: id, debtor, currency } = state
        const amount = { amount: 1n, currency }
        const by = addDays(command.on, 7)
        const says = { on: command.on, debt: id, debtor, channel: command.channel, promise: 'PTP-X' as never }
        const promised: DebtEvent = {
          ...says,
          type: 'PaymentPromised',
          amount,
          tolerance: { ...amount, amount: 0n },
          by,
          deadline: by,
        }
        return right([...answer.right, promised])
      },
    }),
  ),
  exhibit('an excuse that moves the due date', {
    ...debt,
    evolve: (state, event) => {
      const after = debt.evolve(state, event)
      return event.type === 'ExcuseRecorded' && after.situation !== 'unissued'
        ? { ...after, dueDate: addDays(after.dueDate, 7) }
        : after
    },
  }),
  exhibit('an instalment missed before its grace is over', judgesEarly('EvaluatePlan', 10)),
  exhibit(
    'a plan that is over at the first miss, whatever its terms tolerate',
    miswrites('EvaluatePlan', (events, command, state) => {
      const missed = events.find(({ type }) => type === 'InstalmentMissed')
      if (missed === undefined || events.some(({ type }) => type === 'PlanDefaulted')) return events
      if (state.situation === 'unissued') return events
      const { debt: id, debtor, dueDate } = state
      const says = { on: command.on, debt: id, debtor, plan: command.plan, dueDate }
      return [...events, { ...says, type: 'PlanDefaulted', missed: 1, consequence: 'due-dates-return' as never }]
    }),
  ),
  exhibit(
    'a plan that does not sum to what is open',
    miswrites('RescheduleDebt', (events) =>
      events.map((event) =>
        event.type === 'DebtRescheduled' ? { ...event, instalments: event.instalments.slice(0, -1) } : event,
      ),
    ),
  ),
  exhibit(
    'a large plan without a guarantee',
    mishears('RescheduleDebt', ({ guaranteeAbove: _, ...command }) => command),
  ),
  exhibit('a settlement that failed before its day', judgesEarly('EvaluateSettlement', 40)),
  exhibit('a fee after a settlement', blind('AddCollectionCost', 'SettlementAgreed', 'SettlementHonoured')),
  exhibit(
    'a concession above the limit of who approves it',
    mishears('GrantConcession', ({ approval, ...command }) => ({
      ...command,
      approval: { ...approval, limit: command.amount },
    })),
  ),
  exhibit('a credit note that counts as often as it comes', blind('IssueCreditNote', 'CreditNoteIssued')),
]
