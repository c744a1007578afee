import { one, preset } from '../preset-of.js'

export const xero = preset(
  'xero',
  'Xero, sales invoices, with a row for each line',
  [
    'https://docs.milientsoftware.com/help/moment-by-topic/integrations/file-exports/file-export-accounting-system/xero',
  ],
  {
    debt: one('InvoiceNumber', '*InvoiceNumber'),
    debtor: one('ContactName', '*ContactName', 'Contact'),
    issueDate: one('InvoiceDate', '*InvoiceDate', 'Date'),
    dueDate: one('DueDate', '*DueDate'),
    amount: one('Total'),
    open: one('InvoiceAmountDue', 'AmountDue'),
    currency: one('Currency', 'CurrencyCode'),
    type: {
      oneOf: [['Type']],
      translate: {
        'Sales Invoice': 'invoice',
        ACCREC: 'invoice',
        'Sales credit note': 'credit-note',
        ACCRECCREDIT: 'credit-note',
      },
    },
    status: {
      oneOf: [['Status']],
      translate: {
        ...{ 'Awaiting Payment': 'open', AUTHORISED: 'open', Paid: 'settled', Draft: 'excluded' },
        ...{ 'Awaiting Approval': 'excluded', SUBMITTED: 'excluded', Voided: 'excluded', Deleted: 'excluded' },
      },
    },
  },
  {
    signs: ['ContactName', 'InvoiceNumber', 'InvoiceAmountDue'],
    lines: true,
    exclude: ['Bill', 'ACCPAY'].map((value) => ({ column: 'Type', value })),
    leave: [
      ...[
        'PlannedDate',
        'TaxTotal',
        'InvoiceAmountPaid',
        'Quantity',
        'UnitAmount',
        'Discount',
        'LineAmount',
        'TaxAmount',
      ],
      ...['SubTotal', 'TotalTax', 'AmountPaid', 'AmountCredited', 'ExpectedPaymentDate', 'PlannedPaymentDate'],
    ],
  },
)
