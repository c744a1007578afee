import { isLeft, isRight, left, right } from 'fp-ts/lib/Either.js'
import { addDays, type DebtEvent, type DebtState, debt, fold } from 'receivables'
import type { DebtCommand, DebtRejection } from 'receivables/debt'
import { withRule } from 'receivables/testing'
import { blind, type Exhibit, exhibit, mishears, miswrites } from './faulty.js'

/** A debt as if its events had said something else. */
const told = (state: DebtState, change: (event: DebtEvent) => DebtEvent): DebtState =>
  state.situation === 'unissued' ? state : fold(debt, state.history.map(change))

/** A debt that folds its events otherwise, or not at all. */
const evolves = (change: (event: DebtEvent, state: DebtState) => DebtEvent | undefined) => ({
  ...debt,
  evolve: (state: DebtState, event: DebtEvent): DebtState => {
    const changed = change(event, state)
    return changed === undefined ? state : debt.evolve(state, changed)
  },
})

/** What nobody thought of, of a debt. */
export const oversights: ReadonlyArray<Exhibit> = [
  exhibit('a promise kept by money that was taken back', blind('EvaluatePromise', 'PaymentReversed')),
  exhibit('a promise judged without its tolerance', {
    ...debt,
    decide: (command: DebtCommand, state: DebtState) =>
      debt.decide(
        command,
        told(state, (event) =>
          event.type === 'PaymentPromised' ? { ...event, tolerance: { ...event.tolerance, amount: 0n } } : event,
        ),
      ),
  }),
  exhibit(
    'a promise of any day taken as one of the day of issue',
    mishears('PromisePayment', (command, state) =>
      state.situation === 'unissued' ? command : { ...command, on: state.issued.on },
    ),
  ),
  exhibit('a promise of what is disputed', blind('PromisePayment', 'DisputeRaised')),
  exhibit('a plan while another is in force', blind('RescheduleDebt', 'DebtRescheduled')),
  exhibit('a settlement beside the one that runs', blind('AgreeSettlement', 'SettlementAgreed')),
  exhibit(
    'a settlement honoured with less than was agreed',
    withRule(debt, {
      ApplyPayment: (command, state) => {
        const isRunning =
          state.situation !== 'unissued' && state.file.settlements.some(({ status }) => status === 'agreed')
        const cheaper = told(state, (event) =>
          event.type === 'SettlementAgreed'
            ? { ...event, pay: { ...event.pay, amount: (event.pay.amount * 9n) / 10n } }
            : event,
        )
        return debt.decide(command, isRunning ? cheaper : state)
      },
    }),
  ),
  exhibit('a reversal of a payment that was reversed', blind('ReversePayment', 'PaymentReversed')),
  exhibit(
    'a reversal for a day before the payment, taken as one of that day',
    mishears('ReversePayment', (command, state) => {
      const paid =
        state.situation === 'unissued' ? undefined : state.payments.find((one) => one.payment === command.payment)
      return paid === undefined ? command : { ...command, on: paid.on > command.on ? paid.on : command.on }
    }),
  ),
  exhibit('a write-off that is reversed after it was recovered', blind('ReverseWriteOff', 'DebtRecovered')),
  exhibit('a debt sold that was sold', blind('SellDebt', 'DebtSold')),
  exhibit('a debt cancelled that was paid in part', blind('CancelDebt', 'DebtPartiallyPaid')),
  exhibit('a waiver of more than was charged', blind('WaiveCharge', 'ChargeWaived')),
  exhibit(
    'a due date that is moved to an earlier day',
    withRule(debt, {
      ExtendDueDate: (command, state) => {
        const answer = debt.decide(command, state)
        if (isRight(answer) || state.situation !== 'open') return answer
        const { debt: id, debtor: whose, dueDate: from } = state
        const { on, to, agreedBy, reason } = command
        return right<DebtRejection, ReadonlyArray<DebtEvent>>([
          { type: 'DueDateExtended', on, debt: id, debtor: whose, from, to, agreedBy, reason },
        ])
      },
    }),
  ),
  exhibit(
    'a due date that is moved, and forgotten',
    evolves((event) => (event.type === 'DueDateExtended' ? undefined : event)),
  ),
  exhibit(
    'a hold released, and still in force',
    evolves((event) => (event.type === 'DunningReleased' ? undefined : event)),
  ),
  exhibit(
    'a recall from the agency that is forgotten',
    evolves((event) => (event.type === 'RecalledFromAgency' ? undefined : event)),
  ),
  exhibit(
    'an agency keeps what it collected',
    evolves((event) => (event.type === 'AgencyCollected' ? undefined : event)),
  ),
  exhibit(
    'a commission rounded up',
    miswrites('RecordAgencyCollection', (events) =>
      events.map((event) =>
        event.type === 'AgencyCollected'
          ? { ...event, commission: { ...event.commission, amount: event.commission.amount + 1n } }
          : event,
      ),
    ),
  ),
  exhibit(
    'a debt assumed, and the old debtor reminded',
    evolves((event) => (event.type === 'DebtAssumed' ? undefined : event)),
  ),
  exhibit(
    'interest from the due date itself',
    miswrites('ChargeLateness', (events) =>
      events.map((event) => (event.type === 'LateChargeAdded' ? { ...event, from: addDays(event.from, -1) } : event)),
    ),
  ),
  exhibit('interest on what was paid', blind('ChargeLateness', 'DebtPartiallyPaid')),
  exhibit(
    'interest an eighth higher',
    withRule(debt, {
      ChargeLateness: (command, state) => {
        const answer = debt.decide(command, state)
        if (isLeft(answer)) return answer
        let sum = 0n
        return right(
          answer.right.map((event) => {
            if (event.type !== 'LateChargeAdded') return event
            const extra = event.component === 'interest' ? event.amount.amount / 8n : 0n
            sum += extra
            return {
              ...event,
              amount: { ...event.amount, amount: event.amount.amount + extra },
              remaining: { ...event.remaining, amount: event.remaining.amount + sum },
            }
          }),
        )
      },
    }),
  ),
  exhibit(
    'a dispute that is resolved for the debtor, and stays disputed',
    evolves((event) => (event.type === 'DisputeResolved' && event.outcome === 'upheld' ? undefined : event)),
  ),
  exhibit(
    'a dispute of more than is open',
    withRule(debt, {
      RaiseDispute: (command, state) => {
        const answer = debt.decide(command, state)
        if (isRight(answer) || state.situation !== 'open' || command.amount?.currency !== state.currency) return answer
        const { debt: id, debtor: whose } = state
        const { on, dispute, amount = command.amount, reason } = command
        return amount !== undefined && answer.left._tag === 'ExceedsUndisputed'
          ? right<DebtRejection, ReadonlyArray<DebtEvent>>([
              { type: 'DisputeRaised', on, debt: id, debtor: whose, dispute, amount, reason },
            ])
          : answer
      },
    }),
  ),
  exhibit('an instalment missed that was paid', blind('EvaluatePlan', 'DebtPartiallyPaid')),
  exhibit(
    'a reminder written down twice',
    miswrites('RemindDebtor', (events) => [...events, ...events]),
  ),
  exhibit(
    'a payment split principal first, whatever is charged',
    miswrites('ApplyPayment', (events) =>
      events.map((event) => {
        if (event.type !== 'DebtPartiallyPaid' && event.type !== 'DebtPaid') return event
        const { principal = 0n, interest = 0n, ...rest } = event.split
        return interest > 0n ? { ...event, split: { ...rest, principal: principal + interest } } : event
      }),
    ),
  ),
  exhibit('every answer is no', {
    ...debt,
    decide: (command: DebtCommand, state: DebtState) =>
      state.situation === 'unissued'
        ? debt.decide(command, state)
        : left<DebtRejection>({ _tag: 'NotOpen', debt: state.debt, situation: state.situation }),
  }),
]
