import type { AppliedPayment, DebtState, IssuedDebt } from '../debt/state.js'
import type { DebtId } from '../id.js'
import type { Allocation, PaymentState, ReceivedPayment } from '../payment/state.js'

export type AccountDebt = IssuedDebt & DebtState
export type AccountPayment = ReceivedPayment & PaymentState

/**
 * Debts and payments of one debtor, as their streams tell them: those that are not at rest, at least; and the debts of
 * others that these payments are for.
 */
export interface Account {
  readonly debts: ReadonlyMap<DebtId, AccountDebt>
  readonly payments: ReadonlyArray<AccountPayment>
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

/** The debts that payments are directed to or placed on, whoever owes them. */
export const debtsNamedBy = (payments: ReadonlyArray<ReceivedPayment>): ReadonlySet<DebtId> =>
  new Set(
    payments.flatMap(({ instruction, allocations }) => [
      ...(instruction.strategy === 'specific' ? instruction.directions : []).map(({ debt }) => debt),
      ...allocations.map(({ debt }) => debt),
    ]),
  )
