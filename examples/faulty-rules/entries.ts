import { isRight, left, right } from 'fp-ts/lib/Either.js'
import {
  addDays,
  type BookEvent,
  cheque,
  type DebtEvent,
  type DebtState,
  type Decider,
  debt,
  debtor,
  payment,
} from 'receivables'
import type { ChequeRejection } from 'receivables/cheque'
import type { DebtRejection } from 'receivables/debt'
import type { DebtorRejection } from 'receivables/debtor'
import { withRule } from 'receivables/testing'
import { type Exhibit, exhibit, miswrites, without } from './faulty.js'

/** A decider whose events of some type are written down otherwise than they were decided. */
const writes = <C, S, E extends { readonly type: string }, R, T extends E['type']>(
  decider: Decider<C, S, E, R>,
  type: T,
  written: (event: Extract<E, { readonly type: T }>) => ReadonlyArray<E>,
): Decider<C, S, E, R> => ({
  ...decider,
  decide: (command, state) => {
    const answer = decider.decide(command, state)
    const isIt = (event: E): event is Extract<E, { readonly type: T }> => event.type === type
    return isRight(answer) ? right(answer.right.flatMap((event) => (isIt(event) ? written(event) : [event]))) : answer
  },
})

/** A debt that forgets a kind of event as soon as it has happened. */
const forgets = (type: DebtEvent['type']): Decider<Parameters<typeof debt.decide>[0], DebtState, DebtEvent, never> =>
  ({
    ...debt,
    evolve: (state: DebtState, event: DebtEvent) => (event.type === type ? state : debt.evolve(state, event)),
  }) as never

const refused = (rejection: DebtRejection) => left(rejection)

type Is<T extends BookEvent['type']> = Extract<BookEvent, { readonly type: T }>

/** What is written down is not what was asked, not all of it, or of somebody else; what is remembered is not what was written. */
export const entries: ReadonlyArray<Exhibit> = [
  exhibit(
    'a promise written down for a day later than it was given',
    writes(debt, 'PaymentPromised', (event) => [
      { ...event, by: addDays(event.by, 1), deadline: addDays(event.deadline, 1) },
    ]),
  ),
  exhibit(
    'a payment booked a day after it came',
    writes(debt, 'DebtPartiallyPaid', (event) => [{ ...event, on: addDays(event.on, 1) }]),
  ),
  exhibit(
    'a complaint in the file of another customer',
    writes(debt, 'ComplaintRecorded', (event) => [{ ...event, debtor: 'C-9' as typeof event.debtor }]),
  ),
  exhibit(
    'a credit note of which the rest is lost',
    miswrites('IssueCreditNote', (events) =>
      events.map((event) => {
        if (event.type !== 'CreditNoteIssued') return event
        const { onAccount: _, ...says } = event
        return says
      }),
    ),
  ),
  exhibit(
    'a withdrawn promise that stays open',
    miswrites('WithdrawPromise', () => []),
  ),
  exhibit(
    'a dispute that nobody knows, resolved with success',
    withRule(debt, {
      ResolveDispute: (command, state) => {
        const answer = debt.decide(command, state)
        return !isRight(answer) && answer.left._tag === 'UnknownDispute' ? right([]) : answer
      },
    }),
  ),
  exhibit(
    'a debt that is issued again with other content, with success',
    withRule(debt, {
      IssueDebt: (command, state) => (state.situation === 'unissued' ? debt.decide(command, state) : right([])),
    }),
  ),
  exhibit(
    'a promise in whatever currency',
    withRule(debt, {
      PromisePayment: (command, state) =>
        debt.decide(
          state.situation === 'unissued'
            ? command
            : { ...command, amount: { ...command.amount, currency: state.currency } },
          state,
        ),
    }),
  ),
  exhibit(
    'a plan signed after its offer was over',
    withRule(debt, {
      SignPlan: (command, state) => {
        const answer = debt.decide(command, state)
        if (isRight(answer) || answer.left._tag !== 'ProposalExpired') return answer
        const { validUntil } = answer.left
        const then = debt.decide({ ...command, on: validUntil }, state)
        return isRight(then) ? right(then.right.map((event) => ({ ...event, on: command.on }))) : then
      },
    }),
  ),
  exhibit(
    'money refused because the debt is in court',
    withRule(debt, {
      ApplyPayment: (command, state) =>
        state.situation === 'open' && state.legal !== undefined
          ? refused({ _tag: 'NotOpen', debt: state.debt, situation: state.situation })
          : debt.decide(command, state),
    }),
  ),
  exhibit(
    'money refused because the debt is written off',
    withRule(debt, {
      ApplyPayment: (command, state) =>
        state.situation === 'unissued' || state.writeOff === undefined
          ? debt.decide(command, state)
          : refused({ _tag: 'NotOpen', debt: state.debt, situation: state.situation }),
    }),
  ),
  exhibit('a resolved dispute that is remembered as open', forgets('DisputeResolved')),
  exhibit('an early discount that is not taken off', forgets('EarlyDiscountGranted')),
  exhibit('a court case that is never over', forgets('LegalOutcomeRecorded')),
  exhibit('a hold that ends a day before its day', {
    ...debt,
    evolve: (state, event) =>
      debt.evolve(state, event.type === 'DunningHeld' ? { ...event, until: addDays(event.until, -1) } : event),
  }),
  exhibit('a fold that goes by the last event alone', {
    ...debt,
    evolve: (state, event) =>
      event.type === 'DebtPartiallyPaid'
        ? debt.evolve(without(state, 'DebtPartiallyPaid'), event)
        : debt.evolve(state, event),
  }),
  exhibit(
    'a payment that loses its reference',
    writes(payment, 'PaymentReceived', ({ reference: _, ...event }: Is<'PaymentReceived'>) => [event as never]),
  ),
  exhibit(
    "a bank's fee for a returned payment that is forgotten",
    writes(payment, 'PaymentReturned', ({ fee: _, ...event }: Is<'PaymentReturned'>) => [event as never]),
  ),
  exhibit(
    'a refund by a name that nobody gave',
    writes(payment, 'PaymentRefunded', (event) => [{ ...event, approvedBy: 'system' } as typeof event]),
  ),
  exhibit(
    'a debit under a mandate that was revoked',
    withRule(payment, {
      RequestDebit: (command, state) =>
        payment.decide({ ...command, mandate: { ...command.mandate, revokedOn: undefined } } as typeof command, state),
    }),
  ),
  exhibit(
    'a cheque taken for the day on which it was handed over',
    writes(cheque, 'ChequeReceived', (event) => [{ ...event, chequeDate: event.on }]),
  ),
  exhibit(
    'a cheque presented before its date',
    withRule(cheque, {
      DepositCheque: (command, state) => {
        const answer = cheque.decide(command, state)
        if (isRight(answer) || answer.left._tag !== 'BeforeChequeDate') return answer
        const then = cheque.decide({ ...command, on: answer.left.chequeDate }, state)
        return isRight(then) ? right(then.right.map((event) => ({ ...event, on: command.on }))) : then
      },
    }),
  ),
  exhibit(
    'a bounce that is refused',
    withRule(cheque, {
      BounceCheque: ({ cheque: id }) => left<ChequeRejection>({ _tag: 'UnknownCheque', cheque: id }),
    }),
  ),
  exhibit(
    'an opt-out written down for the phone, whatever it was of',
    writes(debtor, 'ConsentRevoked', (event) => [{ ...event, channel: 'phone' as const }]),
  ),
  exhibit(
    'somebody erased while a law wants his records kept',
    withRule(debtor, {
      EraseSubject: (command, state) =>
        debtor.decide(command, state.situation === 'registered' ? { ...state, retentionHolds: [] } : state),
    }),
  ),
  exhibit('a moratorium that is forgotten', {
    ...debtor,
    evolve: (state, event) =>
      event.type === 'MoratoriumStarted' && state.situation === 'registered' ? state : debtor.evolve(state, event),
  }),
  exhibit(
    'a request to stop that is refused',
    withRule(debtor, {
      RequestCease: ({ debtor: id }) => left<DebtorRejection>({ _tag: 'NotRegistered', debtor: id }),
    }),
  ),
]
