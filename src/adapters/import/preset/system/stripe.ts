import { one, preset } from '../preset-of.js'

export const stripe = preset(
  'stripe',
  'Stripe, invoices by the names of its API, in minor units',
  [
    'https://docs.stripe.com/api/invoices/object',
    'https://endash-guidance-docs.gitbook.io/cigro-data-templates/data-model-templates/stripe-invoice-details',
  ],
  {
    debt: one('number', 'invoice_number', 'id', 'invoice_id'),
    debtor: one('customer', 'customer_id'),
    issueDate: one('created', 'invoice_created_at', 'effective_at'),
    dueDate: one('due_date'),
    amount: one('total'),
    open: one('amount_remaining'),
    currency: one('currency'),
    status: {
      oneOf: [['status']],
      translate: { draft: 'excluded', open: 'open', paid: 'settled', uncollectible: 'open', void: 'excluded' },
    },
  },
  {
    signs: ['amount_remaining', 'amount_due', 'amount_paid', 'subtotal'],
    minorUnits: true,
    leave: ['amount_due', 'amount_paid', 'subtotal', 'tax', 'period_start', 'period_end'],
  },
)

export const stripeDashboard = preset(
  'stripe-dashboard',
  'Stripe, invoices as its dashboard exports them',
  ['https://docs.stripe.com/invoicing/dashboard/manage-invoices', 'https://docs.stripe.com/api/invoices/object'],
  {
    debt: one('Number', 'id'),
    debtor: one('Customer', 'Customer Email'),
    issueDate: one('Date (UTC)', 'Created (UTC)', 'Finalized At (UTC)'),
    dueDate: one('Due Date (UTC)'),
    amount: one('Total'),
    paid: one('Amount Paid'),
    currency: one('Currency'),
    status: {
      oneOf: [['Status']],
      translate: { draft: 'excluded', open: 'open', paid: 'settled', uncollectible: 'open', void: 'excluded' },
    },
  },
  {
    signs: ['Date (UTC)', 'Due Date (UTC)', 'Minimum Line Item Period Start (UTC)'],
    leave: [
      ...[
        'Amount Due',
        'Subtotal',
        'Total Discount Amount',
        'Tax',
        'Tax Percent',
        'Starting Balance',
        'Ending Balance',
      ],
      ...['Minimum Line Item Period Start (UTC)', 'Maximum Line Item Period End (UTC)', 'Paid'],
    ],
  },
)
