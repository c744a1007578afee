import { one, preset } from '../preset-of.js'

export const businessCentral = preset(
  'business-central',
  'Microsoft Dynamics 365 Business Central, customer ledger entries',
  [
    'https://learn.microsoft.com/en-us/dynamics365/business-central/application/base-application/query/microsoft.sales.receivables.cust.-ledger-entries',
  ],
  {
    debt: one('Document No.', 'Document_No'),
    debtor: one('Customer No.', 'Customer_No'),
    issueDate: one('Document Date', 'Document_Date', 'Posting Date', 'Posting_Date'),
    dueDate: one('Due Date', 'Due_Date'),
    amount: one('Original Amount', 'Amount', 'Original Amt. (LCY)', 'Amount (LCY)', 'Amount_LCY'),
    open: {
      like: 'amount',
      oneOf: [
        ...[['Remaining Amount'], ['Remaining Amount'], ['Remaining Amt. (LCY)'], ['Remaining Amt. (LCY)']],
        ['Remaining_Amt_LCY'],
      ],
    },
    currency: { like: 'amount', oneOf: [['Currency Code'], ['Currency Code'], [], [], []] },
    type: {
      oneOf: [['Document Type'], ['Document_Type']],
      translate: { Refund: 'invoice', 'Finance Charge Memo': 'invoice', Reminder: 'invoice' },
    },
  },
  {
    signs: ['Document No.', 'Customer No.', 'Remaining Amt. (LCY)'],
    leave: [
      'Open',
      'Entry No.',
      'Pmt. Discount Date',
      'Pmt. Disc. Tolerance Date',
      'Closed at Date',
      'Original Pmt. Disc. Possible',
      'Remaining Pmt. Disc. Possible',
      'Max. Payment Tolerance',
    ],
  },
)
