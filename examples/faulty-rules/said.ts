import { isRight, left, right } from 'fp-ts/lib/Either.js'
import { addDays, type BookCommand, type DebtEvent, type DebtState, debt, debtor, fold, openBalance } from 'receivables'
import type { DebtCommand, DebtRejection } from 'receivables/debt'
import { settledBook, withRule } from 'receivables/testing'
import { type Exhibit, exhibit, miswrites, type OwnDebt } from './faulty.js'

type Known = Exclude<DebtState, { readonly situation: 'unissued' }>

/** A debt that refuses some commands of one kind, with a reason that is so. */
const refuses = (type: DebtCommand['type'], when: (state: Known, command: DebtCommand) => boolean): OwnDebt =>
  withRule(debt, {
    [type]: (command: DebtCommand, state: DebtState) =>
      state.situation !== 'unissued' && when(state, command)
        ? left<DebtRejection>({ _tag: 'NotOpen', debt: state.debt, situation: state.situation })
        : debt.decide(command, state),
  })

/** A debt of which one command does something else before, on the way. */
const first = (type: DebtCommand['type'], does: (state: Known, command: DebtCommand) => ReadonlyArray<DebtEvent>) =>
  withRule(debt, {
    [type]: (command: DebtCommand, state: DebtState) => {
      const before = state.situation === 'open' ? does(state, command) : []
      const answer = debt.decide(command, fold(debt, before, state))
      return isRight(answer) && answer.right.length > 0
        ? right([...before, ...answer.right])
        : debt.decide(command, state)
    },
  })

const about = ({ debt, debtor }: Known, { on }: DebtCommand) => ({ debt, debtor, on })

/** What was said and is not written down, and what nobody said and is. */
export const said: ReadonlyArray<Exhibit> = [
  exhibit(
    'a dispute refused because it comes after thirty days',
    refuses('RaiseDispute', ({ issued }, { on }) => on > addDays(issued.on, 30)),
  ),
  exhibit(
    'a second dispute of a debt refused',
    refuses('RaiseDispute', ({ disputes }) => disputes.length > 0),
  ),
  exhibit(
    'a complaint refused because the debt is paid',
    refuses('RecordComplaint', ({ situation }) => situation === 'settled'),
  ),
  exhibit(
    'what an agency collected refused',
    refuses('RecordAgencyCollection', () => true),
  ),
  exhibit(
    'what a court decided refused',
    refuses('RecordLegalOutcome', () => true),
  ),
  exhibit(
    'a promise that is never judged',
    refuses('EvaluatePromise', () => true),
  ),
  exhibit(
    'a part payment that ends a dispute',
    first('ApplyPayment', (state, command) =>
      state.disputes.map(({ dispute }) => ({
        ...{ type: 'DisputeResolved', ...about(state, command), dispute, outcome: 'rejected', reason: 'paid' },
      })),
    ),
  ),
  exhibit(
    'a promise that nobody gave, taken from a dispute',
    miswrites('RaiseDispute', (events, command, state) => {
      if (state.situation !== 'open' || events.length === 0) return events
      const [none, amount] = [0n, openBalance(state)].map((amount) => ({ amount, currency: state.currency }))
      const by = addDays(command.on, 14)
      const promise = { ...about(state, command), promise: `PTP of ${command.dispute}`, amount, tolerance: none }
      return [
        { type: 'PaymentPromised', ...promise, by, deadline: by, channel: 'phone' } as unknown as DebtEvent,
        ...events,
      ]
    }),
  ),
  exhibit(
    'a promise for 29 February taken for 1 March',
    withRule(debt, {
      PromisePayment: (command, state) =>
        debt.decide(command.by.endsWith('-02-29') ? { ...command, by: addDays(command.by, 1) } : command, state),
    }),
  ),
  exhibit(
    'a breathing space refused',
    withRule(debtor, {
      StartMoratorium: ({ debtor: id }) => left({ _tag: 'NotEligible', debtor: id } as never),
    }),
  ),
  exhibit('book: a dispute refused', {
    ...settledBook,
    decide: (command: BookCommand, state) =>
      command.type === 'RaiseDispute' && state.debts.get(command.debt)?.situation === 'open'
        ? left<DebtRejection>({ _tag: 'NotOpen', debt: command.debt, situation: 'open' })
        : settledBook.decide(command, state),
  }),
]
