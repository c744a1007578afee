import { one, preset } from '../preset-of.js'

export const zoho = preset(
  'zoho',
  'Zoho Books, invoices, with a row for each line',
  ['https://www.zoho.com/books/help/invoice/', 'https://www.zoho.com/books/help/import-export/'],
  {
    debt: one('Invoice Number'),
    debtor: one('Customer ID', 'Customer Name'),
    issueDate: one('Invoice Date'),
    dueDate: one('Due Date'),
    terms: one('Payment Terms'),
    amount: one('Total'),
    open: one('Balance'),
    currency: one('Currency Code'),
    status: {
      oneOf: [['Invoice Status']],
      translate: {
        ...{
          Draft: 'excluded',
          Void: 'excluded',
          'Pending Approval': 'excluded',
          Closed: 'settled',
          Paid: 'settled',
        },
        ...{ Sent: 'open', Overdue: 'open', Unpaid: 'open', Viewed: 'open', PartiallyPaid: 'partly-paid' },
      },
    },
  },
  {
    signs: ['Invoice Number', 'Invoice Status', 'Customer ID', 'Item Name', 'Balance'],
    lines: true,
    leave: [
      ...[
        'SubTotal',
        'Entity Discount Amount',
        'Entity Discount Percent',
        'Discount Amount',
        'Quantity',
        'Item Price',
        'Item Total',
        'Item Tax Amount',
      ],
      ...['Shipping Charge', 'Adjustment', 'Round Off', 'Expected Payment Date', 'Last Payment Date', 'Exchange Rate'],
    ],
  },
)
