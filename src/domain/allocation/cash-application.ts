import type { Either } from 'fp-ts/lib/Either.js'
import type { BookEvent, BookRejection } from '../book/book.js'
import type { DebtCommandOf } from '../debt/command.js'
import { debt } from '../debt/debt.js'
import { fold } from '../decider.js'
import type { PaymentCommand } from '../payment/command.js'
import { payment } from '../payment/payment.js'
import type { PaymentState } from '../payment/state.js'
import type { DebtId, DebtorId, PaymentId } from '../value/id.js'
import type { Account, AccountDebt, AccountPayment } from './account.js'
import { afterRefusal, type ProcessCommand, resume } from './process.js'

/**
 * A step that was taken: what was asked of a stream, and what happened there.
 *
 * @since 0.2.0
 */
export interface Step {
  readonly command: ProcessCommand
  /**
   * How often the like was done before: the allocations of the payment, or how often its allocation was taken back. It tells one
   * step from the next that says the same.
   */
  readonly before: number
  readonly events: ReadonlyArray<BookEvent>
}

/**
 * The payment id that a cheque or a credit note names is another payment's: `of` whom that is, and what it says its
 * `reference` is. What the cheque brought or the note left over is not booked, and the other payment is left as it is.
 *
 * @since 0.2.0
 */
export interface PaymentIdTaken {
  readonly _tag: 'PaymentIdTaken'
  readonly payment: PaymentId
  readonly of: DebtorId
  readonly reference?: string
}

/**
 * A step that cannot be taken: its stream refuses it, the id that it would book under is another's, or it changes nothing, so
 * that it would be asked for again for ever.
 *
 * @since 0.2.0
 */
export interface StepNotTaken {
  readonly command: ProcessCommand
  readonly why: BookRejection | PaymentIdTaken | { readonly _tag: 'ChangesNothing' }
}

/** An account on its way to rest. `steps` are those of all rounds so far, in their order. */
export interface CashRun {
  readonly account: Account
  readonly steps: ReadonlyArray<Step>
  readonly notTaken: ReadonlyArray<StepNotTaken>
  /** Placements of this run that their debts refused: one that is refused again is a step that cannot be taken. */
  readonly refused: ReadonlySet<string>
}

export const cashRun = (account: Account): CashRun => ({ account, steps: [], notTaken: [], refused: new Set() })

/** Two steps are the same if they are about the same payment, allocation or hold. */
const stepKey = (command: ProcessCommand): string => {
  switch (command.type) {
    case 'AllocatePayment':
    case 'ReceivePayment':
    case 'ReturnPayment':
    case 'GrantCredit':
      return `${command.type}\n${command.payment}`
    case 'UnallocatePayment':
    case 'ApplyPayment':
    case 'ReversePayment':
      return `${command.type}\n${command.payment}\n${command.allocation}`
    case 'HoldDunning':
    case 'ReleaseDunning':
      return `${command.type}\n${command.debt}\n${command.hold}`
  }
}

/**
 * Cash application, one round of it: takes every step that the account asks for, each on what the one before left. Pure;
 * nothing is read and nothing is stored. Nothing when the account is at rest.
 *
 * A step that cannot be taken is told in `notTaken` and not asked for again, while the rest of the account goes on. A debt
 * that refuses its money gives it back to the payment, which is placed anew; where it would be placed for the second time on
 * what has refused it, it stays where it is.
 */
export const nextRound = ({ account, steps, notTaken, refused }: CashRun): CashRun | undefined => {
  const untakeable = new Set(notTaken.map(({ command }) => stepKey(command)))
  const asked = resume(account, (command) => untakeable.size === 0 || !untakeable.has(stepKey(command)))
  if (asked.length === 0) return undefined
  const inHand = accountInHand(account)
  const done: Step[] = []
  const untaken: StepNotTaken[] = []
  // Made where a debt refuses its money, which is rare.
  let refusedNow: Set<string> | undefined
  let placedHere: ReadonlyMap<string, ProcessCommand> | undefined

  const take = (command: ProcessCommand): void => {
    const taken = inHand.idTaken(command)
    if (taken !== undefined) {
      untaken.push({ command, why: taken })
      return
    }
    const before = inHand.timesBefore(command)
    const decided = inHand.decide(command)
    if (decided._tag === 'Right') {
      if (decided.right.length === 0) untaken.push({ command, why: { _tag: 'ChangesNothing' } })
      else done.push({ command, before, events: decided.right })
      return
    }
    if (command.type !== 'ApplyPayment') {
      untaken.push({ command, why: decided.left })
      return
    }
    refusedNow ??= new Set(refused)
    placedHere ??= new Map(steps.flatMap(placementsOf))
    const placement = placedHere.get(allocationKey(command))
    const key = placementKey(command)
    if (placement !== undefined && refusedNow.has(key)) untaken.push({ command: placement, why: decided.left })
    refusedNow.add(key)
    take(afterRefusal(command, decided.left))
  }
  for (const command of asked) take(command)
  return {
    account: inHand.account(),
    steps: [...steps, ...done],
    notTaken: [...notTaken, ...untaken],
    refused: refusedNow ?? refused,
  }
}

const allocationKey = ({ payment, allocation }: { readonly payment: PaymentId; readonly allocation: number }): string =>
  `${payment}\n${allocation}`

const placementKey = ({ payment, debt, amount, on }: DebtCommandOf<'ApplyPayment'>): string =>
  `${payment}\n${debt}\n${amount.amount}\n${on}`

/** Which command made an allocation, by its key. */
const placementsOf = ({ command, events }: Step): ReadonlyArray<readonly [string, ProcessCommand]> =>
  events.flatMap((event) => (event.type === 'PaymentAllocated' ? [[allocationKey(event), command] as const] : []))

/** An account that commands change in place. */
const accountInHand = (account: Account) => {
  const debts = new Map<DebtId, AccountDebt>(account.debts)
  const payments = new Map(account.payments.map((one): [PaymentId, AccountPayment] => [one.received.payment, one]))
  const booked = new Map(account.booked)

  const paymentOf = (id: PaymentId): PaymentState => payments.get(id) ?? booked.get(id) ?? payment.initial

  const pay = (command: PaymentCommand): Either<BookRejection, ReadonlyArray<BookEvent>> => {
    const before = paymentOf(command.payment)
    const decided = payment.decide(command, before)
    if (decided._tag === 'Left' || decided.right.length === 0) return decided
    const after = fold(payment, decided.right, before)
    const books = command.type === 'ReceivePayment' || command.type === 'GrantCredit'
    if (books || booked.has(command.payment)) booked.set(command.payment, after)
    if (after.situation !== 'unreceived') payments.set(command.payment, after)
    return decided
  }

  return {
    /** Whose id it is that something would be booked under. What is booked already as it should be is not asked for. */
    idTaken: (command: ProcessCommand): PaymentIdTaken | undefined => {
      if (command.type !== 'ReceivePayment' && command.type !== 'GrantCredit') return undefined
      const there = paymentOf(command.payment)
      if (there.situation === 'unreceived') return undefined
      const { debtor: of, reference } = there.received
      return { _tag: 'PaymentIdTaken', payment: command.payment, of, ...(reference === undefined ? {} : { reference }) }
    },
    decide: (command: ProcessCommand): Either<BookRejection, ReadonlyArray<BookEvent>> => {
      switch (command.type) {
        case 'AllocatePayment':
        case 'UnallocatePayment':
        case 'ReceivePayment':
        case 'ReturnPayment':
        case 'GrantCredit':
          return pay(command)
        case 'ApplyPayment':
        case 'ReversePayment':
        case 'HoldDunning':
        case 'ReleaseDunning': {
          const before = debts.get(command.debt) ?? debt.initial
          const decided = debt.decide(command, before)
          if (decided._tag === 'Left') return decided
          const after = fold(debt, decided.right, before)
          if (after.situation !== 'unissued') debts.set(command.debt, after)
          return decided
        }
      }
    },
    timesBefore: (command: ProcessCommand): number => {
      const state = 'payment' in command ? paymentOf(command.payment) : payment.initial
      if (state.situation === 'unreceived') return 0
      if (!('allocation' in command)) return state.allocations.length
      return state.allocations.find(({ allocation }) => allocation === command.allocation)?.takenBack.length ?? 0
    },
    account: (): Account => ({ ...account, debts, payments: [...payments.values()], booked }),
  }
}
