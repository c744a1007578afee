import { one, preset } from '../preset-of.js'

export const freshbooks = preset(
  'freshbooks',
  'FreshBooks, invoice details, with a row for each line, which add up',
  ['https://www.freshbooks.com/api/reports'],
  {
    debt: one('Invoice #', 'Invoice Number'),
    debtor: one('Client Name', 'Organization'),
    issueDate: one('Date Issued', 'Issue Date'),
    dueDate: one('Due Date'),
    amount: one('Line Total'),
    currency: one('Currency'),
    settledDate: one('Date Paid'),
    status: {
      oneOf: [['Invoice Status'], ['Status']],
      translate: {
        ...{ 'Auto-Paid': 'settled', Paid: 'settled', Outstanding: 'open', Sent: 'open', Viewed: 'open' },
        ...{ Overdue: 'open', Draft: 'excluded', Disputed: 'disputed', Retry: 'open', Failed: 'open' },
      },
    },
  },
  {
    signs: ['Client Name', 'Invoice #', 'Date Issued', 'Line Total'],
    instalments: true,
    leave: ['Rate', 'Quantity', 'Discount Percentage', 'Line Subtotal', 'Tax 1 Amount', 'Tax 2 Amount'],
  },
)
