import type { BookEvent } from '../book/book.js'
import type { DebtId, DebtorId } from '../value/id.js'

/**
 * Whose money was ever directed to a debt. It may be of somebody else than its debtor, and wait for it: for its issue, or for
 * a dispute to end. Who has nothing waiting any more is still named, since looking at him costs little.
 *
 * @since 0.2.0
 */
export interface DebtPayers {
  readonly of: 'debt'
  readonly payers: ReadonlyArray<DebtorId>
}

/** The debts that money is directed to when it comes; none for other events, and for money that is not directed. */
export const debtsDirectedTo = (event: BookEvent): ReadonlyArray<DebtId> =>
  (event.type === 'PaymentReceived' || event.type === 'CreditGranted') && event.instruction.strategy === 'specific'
    ? event.instruction.directions.map(({ debt }) => debt)
    : []

/** With one more payer, who is named once. */
export const withPayer = ({ payers }: DebtPayers, payer: DebtorId): DebtPayers => ({
  of: 'debt',
  payers: payers.includes(payer) ? payers : [...payers, payer],
})
