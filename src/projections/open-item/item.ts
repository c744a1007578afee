import type { IssuedDebt } from '../../domain/debt/state.js'
import type { ReceivedPayment } from '../../domain/payment/state.js'
import type { CurrencyCode } from '../../domain/value/currency.js'
import type { DebtId, DebtorId, PaymentId } from '../../domain/value/id.js'

interface About {
  readonly debtor: DebtorId
  readonly currency: CurrencyCode
  readonly tags: Readonly<Record<string, string>>
  /** Who looks after it, as far as that is on record. */
  readonly collector: string | undefined
}

/**
 * Which debt or payment, and whose it was on the day that is asked about.
 *
 * @since 0.1.0
 */
export type OpenItem =
  | ({ readonly kind: 'debt'; readonly id: DebtId } & About)
  | ({ readonly kind: 'payment'; readonly id: PaymentId } & About)

const noTags = {}

export const debtItem = ({
  debt,
  debtor,
  currency,
  issued,
  file,
}: Pick<IssuedDebt, 'debt' | 'debtor' | 'currency' | 'issued' | 'file'>): OpenItem => ({
  ...{ kind: 'debt', id: debt, debtor, currency, tags: issued.tags ?? noTags },
  collector: file.collector,
})

export const paymentItem = ({ received: { payment, debtor, amount } }: ReceivedPayment): OpenItem => ({
  ...{ kind: 'payment', id: payment, debtor, currency: amount.currency, tags: noTags },
  collector: undefined,
})
