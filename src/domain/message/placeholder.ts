/** What stands for a figure or a name in a template, and of what kind each is. */
export const placeholders = {
  addressee: 'name',
  sender: 'text',
  department: 'text',
  person: 'text',
  phone: 'text',
  hours: 'text',
  howToPay: 'text',
  link: 'text',
  optOut: 'text',
  purposeLine: 'text',
  reference: 'text',
  asOf: 'date',
  invoiced: 'date',
  due: 'date',
  payBy: 'date',
  answerBy: 'date',
  overdue: 'days',
  asked: 'money',
  open: 'money',
  charges: 'money',
  paid: 'money',
  nextStep: 'words',
  promised: 'money',
  promisedBy: 'date',
  planTotal: 'money',
  planFirst: 'date',
  planCount: 'instalments',
  planLines: 'lines',
  instalment: 'money',
  instalmentDue: 'date',
  cheque: 'text',
  chequeAmount: 'money',
  chequeDate: 'date',
  disputed: 'money',
  decision: 'words',
  remedy: 'text',
  remedyBy: 'date',
  payment: 'money',
  paidOn: 'date',
  released: 'money',
  complainedOn: 'date',
} as const

/**
 * The name of a placeholder: `{asked}` is the amount that is asked for.
 *
 * @since 0.2.0
 */
export type Placeholder = keyof typeof placeholders

export const isPlaceholder = (name: string): name is Placeholder => Object.hasOwn(placeholders, name)
