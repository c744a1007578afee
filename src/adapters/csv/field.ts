/** What the rows of a file are. */
export type Kind = 'debts' | 'payments'

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

/** What a column can hold. The names are those of `--map`. */
export type Field = DebtField | PaymentField

export const fieldsOf: Readonly<Record<Kind, ReadonlyArray<Field>>> = { debts: debtFields, payments: paymentFields }

export const requiredFields: Readonly<Record<Kind, ReadonlyArray<Field>>> = {
  debts: ['debt', 'debtor', 'issueDate', 'amount'],
  payments: ['debtor', 'date', 'amount'],
}

export const dateFields: ReadonlyArray<Field> = ['issueDate', 'dueDate', 'settledDate', 'date']
