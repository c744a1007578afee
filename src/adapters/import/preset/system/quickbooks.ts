import { one, preset } from '../preset-of.js'

export const quickbooks = preset(
  'quickbooks',
  'QuickBooks Online, reports with a row for each open invoice, and invoices by the names of its API',
  ['https://docs.gravitydata.co/sources/quickbooks-online/tables/invoices'],
  {
    debt: one('Num', 'No.', 'DocNumber', 'Invoice #'),
    debtor: one('Customer', 'Customer full name', 'Name', 'CustomerRef_Name', 'CustomerRef'),
    issueDate: one('Date', 'Transaction date', 'TxnDate', 'Invoice Date'),
    dueDate: one('Due date', 'DueDate'),
    terms: one('Terms', 'SalesTerm'),
    amount: one('Amount', 'TotalAmt', 'Total'),
    open: one('Open balance', 'Balance'),
    currency: one('Currency', 'CurrencyRef'),
    type: {
      oneOf: [['Transaction type'], ['Type']],
      translate: { Invoice: 'invoice', 'Credit Memo': 'credit-note', Payment: 'payment', 'Journal Entry': 'invoice' },
    },
  },
  { leave: ['Foreign Amount', 'Foreign Open Balance'] },
)
