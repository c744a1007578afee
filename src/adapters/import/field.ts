/** What the rows of a file are. */
export const kinds = ['debts', 'payments', 'cheques'] as const
export type Kind = (typeof kinds)[number]

export const debtFields = [
  'debt',
  'debtor',
  'issueDate',
  'dueDate',
  'amount',
  'currency',
  'settledDate',
  'disputed',
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

/** What a column can hold. The names are those of `--map`. */
export type Field = DebtField | PaymentField | ChequeField

export const fieldsOf: Readonly<Record<Kind, ReadonlyArray<Field>>> = {
  debts: debtFields,
  payments: paymentFields,
  cheques: chequeFields,
}

export const requiredFields: Readonly<Record<Kind, ReadonlyArray<Field>>> = {
  debts: ['debt', 'debtor', 'issueDate', 'amount'],
  payments: ['debtor', 'date', 'amount'],
  cheques: ['cheque', 'debtor', 'amount', 'receivedDate', 'chequeDate', 'bank', 'serial'],
}

export const dateFields: ReadonlyArray<Field> = [
  'issueDate',
  'dueDate',
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
