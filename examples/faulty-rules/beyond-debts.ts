import { isRight, left, right } from 'fp-ts/lib/Either.js'
import { addDays, type BookCommand, type BookEvent, type BookRejection, cheque, debtor, payment } from 'receivables'
import { settledBook, type WholeBook, withRule } from 'receivables/testing'
import { type Exhibit, exhibit, hasOnAccount, without } from './faulty.js'

const book = (
  rule: string,
  decide: (command: BookCommand, state: WholeBook) => ReturnType<typeof settledBook.decide>,
): Exhibit => exhibit<BookCommand, WholeBook, BookEvent, BookRejection>(`book: ${rule}`, { ...settledBook, decide })

/** Payments, cheques, debtors and whole books, where nobody looked. */
export const beyondDebts: ReadonlyArray<Exhibit> = [
  exhibit(
    'a refund of more than is on account',
    hasOnAccount('RefundPayment', ({ unapplied }) => unapplied + 1_00n),
  ),
  exhibit('money taken off a debt, and lost', {
    ...payment,
    evolve: (state, event) =>
      event.type === 'PaymentUnallocated' && state.situation !== 'unreceived'
        ? { ...(payment.evolve(state, event) as typeof state), unapplied: state.unapplied }
        : payment.evolve(state, event),
  }),
  exhibit(
    'a returned payment that is still placed',
    withRule(payment, {
      ReturnPayment: (command, state) => {
        const answer = payment.decide(command, state)
        return isRight(answer) ? right(answer.right.filter(({ type }) => type !== 'PaymentUnallocated')) : answer
      },
    }),
  ),
  exhibit(
    'a debit collected twice',
    withRule(payment, {
      ConfirmDebit: (command, state) =>
        state.situation !== 'unreceived' && state.debit !== undefined
          ? payment.decide(command, { situation: 'unreceived', debit: { ...state.debit, status: 'pending' } })
          : payment.decide(command, state),
    }),
  ),
  exhibit(
    'a debit asked for again after it failed for good',
    withRule(payment, {
      RetryDebit: (command, state) =>
        state.debit?.status === 'finally-failed'
          ? payment.decide(command, {
              ...state,
              debit: { ...state.debit, status: 'failed', retryOn: command.on },
            } as typeof state)
          : payment.decide(command, state),
    }),
  ),
  exhibit(
    'a cheque cleared again after it was returned to the drawer',
    withRule(cheque, {
      ClearCheque: (command, state) =>
        state.situation === 'returned' || state.situation === 'stopped'
          ? cheque.decide(command, {
              ...state,
              situation: 'deposited',
              bank: 'bank',
              presented: 0n,
              again: false,
            } as never)
          : cheque.decide(command, state),
    }),
  ),
  exhibit(
    'a cheque that brings more than it says',
    withRule(cheque, {
      RedeemCheque: (command, state) =>
        state.situation === 'unreceived'
          ? cheque.decide(command, state)
          : cheque.decide(command, { ...state, clearings: [] }),
    }),
  ),
  exhibit('a bounce without its number', {
    ...cheque,
    evolve: (state, event) => {
      const after = cheque.evolve(state, event)
      return event.type === 'ChequeBounced' && after.situation !== 'unreceived' ? { ...after, bounces: 1 } : after
    },
  }),
  exhibit(
    'a security that covers a debt',
    withRule(cheque, {
      ReceiveCheque: (command, state) => {
        const answer = cheque.decide({ ...command, purpose: 'payment' }, state)
        return isRight(answer)
          ? right(
              answer.right.map((event) =>
                event.type === 'ChequeReceived' ? { ...event, purpose: command.purpose ?? 'payment' } : event,
              ),
            )
          : answer
      },
    }),
  ),
  exhibit('an opt-out that ends after thirty days', {
    ...debtor,
    evolve: (state, event) => {
      const after = debtor.evolve(state, event)
      if (after.situation !== 'registered') return after
      return {
        ...after,
        wishes: after.wishes.filter((one) => one.type !== 'ConsentRevoked' || addDays(one.on, 30) >= event.on),
      }
    },
  }),
  exhibit('a credit limit in another currency forgotten for the new one', {
    ...debtor,
    evolve: (state, event) =>
      event.type === 'CreditLimitChanged' && state.situation === 'registered'
        ? debtor.evolve({ ...state, limits: [] } as never, event)
        : debtor.evolve(state, event),
  }),
  exhibit(
    'a mandate granted to whom nobody registered',
    withRule(debtor, {
      GrantMandate: (command, state) => {
        if (state.situation === 'registered') return debtor.decide(command, state)
        const { type: _, ...says } = command
        return right([{ type: 'MandateGranted', ...says } as never])
      },
    }),
  ),
  book('a reminder of what a cheque covers', (command, state) =>
    settledBook.decide(command, command.type === 'RemindDebtor' ? { ...state, cheques: new Map() } : state),
  ),
  book('a reminder of money that is on account', (command, state) =>
    settledBook.decide(command, command.type === 'RemindDebtor' ? { ...state, payments: new Map() } : state),
  ),
  book('money refused by who owes nothing', (command, state) =>
    command.type === 'ReceivePayment' && [...state.debts.values()].every((one) => one.situation !== 'open')
      ? left({ _tag: 'NotReceived', payment: command.payment } as never)
      : settledBook.decide(command, state),
  ),
  book('a debt issued for half of what was sold', (command, state) => {
    const answer = settledBook.decide(command, state)
    return isRight(answer)
      ? right(
          answer.right.map((event) =>
            event.type === 'DebtIssued'
              ? { ...event, principal: { ...event.principal, amount: (event.principal.amount + 1n) / 2n } }
              : event,
          ),
        )
      : answer
  }),
  book('a payment booked for the next month', (command, state) => {
    const answer = settledBook.decide(command, state)
    return isRight(answer)
      ? right(
          answer.right.map((event) =>
            event.type === 'PaymentReceived' ? { ...event, on: addDays(event.on, 31) } : event,
          ),
        )
      : answer
  }),
  book('money on account although a debt is open', (command, state) =>
    settledBook.decide(command, command.type === 'ReceivePayment' ? { ...state, debts: new Map() } : state),
  ),
  book('a reminder while the debtor is under a moratorium', (command, state) =>
    settledBook.decide(
      command,
      command.type === 'RemindDebtor'
        ? { ...state, debts: new Map([...state.debts].map(([id, one]) => [id, without(one, 'DunningHeld')])) }
        : state,
    ),
  ),
]
