import { one, preset } from '../preset-of.js'

export const odoo = preset(
  'odoo',
  'Odoo, invoices of customers (account.move)',
  ['https://github.com/odoo/odoo/blob/17.0/addons/account/models/account_move.py'],
  {
    debt: one('Number', 'name'),
    debtor: one('Partner', 'partner_id', 'Invoice Partner Display Name', 'invoice_partner_display_name', 'Customer'),
    issueDate: one('Invoice/Bill Date', 'invoice_date', 'Invoice Date'),
    dueDate: one('Due Date', 'invoice_date_due'),
    amount: one('Total in Currency Signed', 'amount_total_in_currency_signed', 'Total', 'amount_total'),
    open: one('Amount Due', 'amount_residual'),
    currency: one('Currency', 'currency_id'),
    type: {
      oneOf: [['Type'], ['move_type']],
      translate: {
        'Customer Invoice': 'invoice',
        'Customer Credit Note': 'credit-note',
        out_invoice: 'invoice',
        out_refund: 'credit-note',
      },
    },
    status: {
      oneOf: [['Payment Status'], ['payment_state']],
      translate: { Reversed: 'settled', reversed: 'settled', 'In Payment': 'settled', in_payment: 'settled' },
    },
  },
  {
    signs: ['Invoice Partner Display Name', 'Invoice/Bill Date'],
    exclude: ['Status', 'state'].flatMap((column) =>
      ['Draft', 'Cancelled', 'draft', 'cancel'].map((value) => ({ column, value })),
    ),
    leave: ['Untaxed Amount', 'Untaxed Amount Signed', 'Tax', 'Tax Signed', 'Total Signed', 'Amount Due Signed'],
  },
)
