import { one, preset } from '../preset-of.js'

/** Words are the same without regard to case and underscores. */
const chargebeeStatus = {
  ...{ Paid: 'settled', 'Payment Due': 'open', 'Not Paid': 'open', Posted: 'open' },
  ...{ Voided: 'excluded', Pending: 'excluded' },
}

export const chargebee = preset(
  'chargebee',
  'Chargebee, invoices by their labels',
  [
    'https://documentation.invantive.com/2017R2/chargebee-data-model/webhelp/chargebee-connector-invoices-invoices.html',
  ],
  {
    debt: one('Invoice Number', 'ID'),
    debtor: one('Customer ID', 'Customer Id'),
    issueDate: one('Invoice Date', 'Date'),
    dueDate: one('Due Date'),
    amount: one('Amount', 'Total'),
    open: one('Amount Due'),
    currency: one('Currency', 'Currency Code'),
    status: { oneOf: [['Status']], translate: chargebeeStatus },
  },
  {
    leave: ['Amount Paid', 'Amount Adjusted', 'Amount to Collect', 'Credits Applied', 'Paid On', 'Paid At'],
  },
)

export const chargebeeApi = preset(
  'chargebee-api',
  'Chargebee, invoices by the names of its API, in minor units',
  ['https://datacatalog.chargebee.com/invoices'],
  {
    debt: one('id'),
    debtor: one('customer_id'),
    issueDate: one('date'),
    dueDate: one('due_date'),
    amount: one('total'),
    open: one('amount_due'),
    currency: one('currency_code'),
    status: { oneOf: [['status']], translate: chargebeeStatus },
  },
  {
    signs: ['amount_due', 'amount_adjusted', 'credits_applied', 'currency_code'],
    minorUnits: true,
    leave: ['amount_paid', 'amount_adjusted', 'amount_to_collect', 'credits_applied', 'sub_total', 'tax', 'paid_at'],
  },
)
