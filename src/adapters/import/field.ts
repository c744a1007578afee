/** What the rows of a file are. */
export const kinds = ['debts', 'payments', 'cheques'] as const
/**
 * What the rows of a file are: debts, payments or cheques.
 *
 * @since 0.2.0
 */
export type Kind = (typeof kinds)[number]

/**
 * What a row of debts may say. `open` is what is left of the amount and `paid` what is not; `status`, `type` and `sign` say in
 * words what the figures may not: that it was paid, that it is a credit note, on which side of the account it is. `termsFrom` is
 * the day that the terms count from, where that is not the issue date; `pays` is the debt that a credit or a payment is for.
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

/** From `status` on they say what became of it: where it is now, and on which days it came there. */
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

/** Fields that do for another that is missing. */
const instead: Readonly<Partial<Record<Field, ReadonlyArray<Field>>>> = {
  issueDate: ['dueDate'],
  amount: ['open', 'debit'],
}

/** What rows of that kind have to say, and no column says. */
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
