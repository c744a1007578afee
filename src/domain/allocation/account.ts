import type { ChequeState, ReceivedCheque } from '../cheque/state.js'
import type { AppliedPayment, KnownDebt } from '../debt/state.js'
import type { RegisteredDebtor } from '../debtor/state.js'
import type { Allocation, PaymentState, ReceivedPayment } from '../payment/state.js'
import type { DebtId, DebtorId, PaymentId } from '../value/id.js'

/**
 * A debt of the account, as it stands.
 *
 * @since 0.1.0
 */
export type AccountDebt = KnownDebt
/**
 * A payment of the account, as it stands; none that was only requested from the bank.
 *
 * @since 0.1.0
 */
export type AccountPayment = ReceivedPayment & Exclude<PaymentState, { readonly situation: 'unreceived' }>
/**
 * A cheque of the account, as it stands.
 *
 * @since 0.1.0
 */
export type AccountCheque = ReceivedCheque & ChequeState

/**
 * Debts, payments and cheques of one debtor, as their streams tell them: those that are not at rest, at least; `booked`, what
 * is under the payment ids that these cheques and debts name; and the debts of others that these payments are for. The debtor itself
 * matters while it has a moratorium.
 *
 * @since 0.1.0
 */
export interface Account {
  readonly owner: DebtorId
  readonly debts: ReadonlyMap<DebtId, AccountDebt>
  readonly payments: ReadonlyArray<AccountPayment>
  readonly cheques: ReadonlyArray<AccountCheque>
  readonly booked: ReadonlyMap<PaymentId, PaymentState>
  readonly debtor: RegisteredDebtor | undefined
}

/** An allocation as the debt took it; nothing when it has not heard of it. */
export const takenBy = (
  account: Account,
  { received }: ReceivedPayment,
  { debt, allocation }: Allocation,
): AppliedPayment | undefined =>
  account.debts
    .get(debt)
    ?.payments.find((applied) => applied.payment === received.payment && applied.allocation === allocation)

/** The debts that payments are directed to or placed on, and that cheques cover, whoever owes them. */
export const debtsNamedBy = (
  payments: ReadonlyArray<ReceivedPayment>,
  cheques: ReadonlyArray<ReceivedCheque> = [],
): ReadonlySet<DebtId> => {
  const named = new Set<DebtId>()
  for (const { instruction, allocations } of payments) {
    if (instruction.strategy === 'specific') for (const { debt } of instruction.directions) named.add(debt)
    for (const { debt } of allocations) named.add(debt)
  }
  for (const { received } of cheques) for (const { debt } of received.covers) named.add(debt)
  return named
}

/** In the order of their value dates. */
export const byReceipt = ({ received: a }: AccountPayment, { received: b }: AccountPayment): number =>
  a.on < b.on ? -1 : a.on > b.on ? 1 : a.payment < b.payment ? -1 : a.payment > b.payment ? 1 : 0

/** Every allocation in the order in which it takes effect, which is its own, so that whoever resumes does the same. */
export const allocationsInOrder = ({ payments }: Account): ReadonlyArray<readonly [AccountPayment, Allocation]> => {
  const all: Array<readonly [AccountPayment, Allocation]> = []
  for (const payment of payments) for (const allocation of payment.allocations) all.push([payment, allocation])
  return all.sort(([a, placed], [b, other]) =>
    placed.on === other.on ? byReceipt(a, b) || placed.allocation - other.allocation : placed.on < other.on ? -1 : 1,
  )
}
