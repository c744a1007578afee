import type { DebtState, IssuedDebt } from '../debt/state.js'
import type { DebtId } from '../id.js'
import type { Allocation, PaymentState, ReceivedPayment } from '../payment/state.js'

export type AccountDebt = IssuedDebt & DebtState
export type AccountPayment = ReceivedPayment & PaymentState

/** Debts and payments of one debtor, as their streams tell them: those that are not at rest, at least. */
export interface Account {
  readonly debts: ReadonlyMap<DebtId, AccountDebt>
  readonly payments: ReadonlyArray<AccountPayment>
}

/** How the debt took an allocation: `missing` when it has not heard of it. */
export const howTaken = (
  account: Account,
  { received }: ReceivedPayment,
  { debt, allocation }: Allocation,
): 'missing' | 'applied' | 'reversed' => {
  const taken = account.debts
    .get(debt)
    ?.payments.find((applied) => applied.payment === received.payment && applied.allocation === allocation)
  return taken === undefined ? 'missing' : taken.reversed ? 'reversed' : 'applied'
}
