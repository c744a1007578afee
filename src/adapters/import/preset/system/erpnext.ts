import { one, preset } from '../preset-of.js'

export const erpnext = preset(
  'erpnext',
  'ERPNext, report of accounts receivable, and sales invoices',
  ['https://github.com/frappe/erpnext/blob/develop/erpnext/accounts/report/accounts_receivable/accounts_receivable.py'],
  {
    debt: one('Voucher No', 'ID', 'name'),
    debtor: one('Party', 'Customer', 'customer'),
    issueDate: one('Posting Date', 'posting_date'),
    dueDate: one('Due Date', 'Payment Due Date', 'due_date'),
    amount: one('Invoiced Amount', 'Grand Total', 'grand_total'),
    open: one('Outstanding Amount', 'outstanding_amount'),
    currency: one('Currency', 'currency'),
    type: {
      oneOf: [['Voucher Type']],
      translate: { 'Sales Invoice': 'invoice', 'Payment Entry': 'payment' },
    },
    status: { oneOf: [['Status'], ['status']], translate: { 'Credit Note Issued': 'settled', Return: 'open' } },
  },
  {
    signs: ['Voucher No', 'Receivable Account', 'Outstanding Amount'],
    leave: ['Paid Amount', 'Credit Note', '0-30', '31-60', '61-90', '91-120', '121-Above', 'Remaining Balance'],
  },
)
