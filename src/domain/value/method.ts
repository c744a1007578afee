import * as t from 'io-ts'

/**
 * How money reaches the creditor.
 *
 * @since 0.1.0
 */
export const PaymentMethod = t.keyof(
  {
    cash: null,
    cheque: null,
    transfer: null,
    card: null,
    online: null,
    'direct-debit': null,
    credit: null,
    other: null,
  },
  'a payment method',
)
export type PaymentMethod = t.TypeOf<typeof PaymentMethod>

/**
 * Whether money came by that method. A `credit` pays debts and is none: it is never cash received, keeps no promise, and goes
 * out only with approval.
 *
 * @since 0.2.0
 */
export const isMoneyMethod = (method: PaymentMethod): boolean => method !== 'credit'

/**
 * How creditor and debtor reach one another.
 *
 * @since 0.1.0
 */
export const Channel = t.keyof(
  { phone: null, sms: null, letter: null, visit: null, email: null, chat: null, portal: null },
  'a contact channel',
)
export type Channel = t.TypeOf<typeof Channel>
