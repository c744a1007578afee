/** What the rows of a file are. */
export const kinds = ['debts', 'payments', 'cheques'] as const
/**
 * What the rows of a file are: debts, payments or cheques.
 *
 * @since 0.2.0
 */
export type Kind = (typeof kinds)[number]

/**
 * The fields of a row of debts. `open` is the open part of the amount and `paid` the paid part. `status`, `type` and `sign` are
 * words for what figures may not show: that it was paid, that it is a credit note, the side of the account. `termsFrom` is the
 * day from which the terms count, if it is not the issue date; `pays` is the debt that a credit or a payment is for.
 */
export const debtFields = [
  'debt',
  'debtor',
  'issueDate',
  'dueDate',
  'amount',
  'currency',
  'open',
  'paid',
  'settledDate',
  'status',
  'disputed',
  'terms',
  'termsFrom',
  'type',
  'sign',
  'debit',
  'credit',
  'pays',
] as const
export type DebtField = (typeof debtFields)[number]

export const paymentFields = ['payment', 'debtor', 'date', 'amount', 'currency', 'debt'] as const
export type PaymentField = (typeof paymentFields)[number]

/** The fields from `status` on describe the history of a cheque: its status, and the days of each step. */
export const chequeFields = [
  'cheque',
  'debtor',
  'amount',
  'currency',
  'receivedDate',
  'chequeDate',
  'bank',
  'serial',
  'sayad',
  'drawer',
  'purpose',
  'debts',
  'status',
  'statusDate',
  'depositedDate',
  'depositedWith',
  'endorsedDate',
  'endorsedTo',
  'recourse',
  'bouncedDate',
  'bounceReason',
  'clearedDate',
  'returnedDate',
] as const
export type ChequeField = (typeof chequeFields)[number]

/**
 * What a column can hold. The names are those of `--map`.
 *
 * @since 0.2.0
 */
export type Field = DebtField | PaymentField | ChequeField

export const fieldsOf: Readonly<Record<Kind, ReadonlyArray<Field>>> = {
  debts: debtFields,
  payments: paymentFields,
  cheques: chequeFields,
}

const required: Readonly<Record<Kind, ReadonlyArray<Field>>> = {
  debts: ['debt', 'debtor', 'issueDate', 'amount'],
  payments: ['debtor', 'date', 'amount'],
  cheques: ['cheque', 'debtor', 'amount', 'receivedDate', 'chequeDate', 'bank', 'serial'],
}

/** Fields that can replace a missing one. */
const instead: Readonly<Partial<Record<Field, ReadonlyArray<Field>>>> = {
  issueDate: ['dueDate'],
  amount: ['open', 'debit'],
}

/** The required fields of that kind for which there is no column. */
export const missingFields = (as: Kind, has: (field: Field) => boolean): Field[] =>
  required[as].filter((field) => !has(field) && !(as === 'debts' && instead[field]?.some(has)))

export const dateFields: ReadonlyArray<Field> = [
  'issueDate',
  'dueDate',
  'termsFrom',
  'settledDate',
  'date',
  'receivedDate',
  'chequeDate',
  'statusDate',
  'depositedDate',
  'endorsedDate',
  'bouncedDate',
  'clearedDate',
  'returnedDate',
]

export const amountFields: ReadonlyArray<Field> = ['amount', 'open', 'paid', 'debit', 'credit']
