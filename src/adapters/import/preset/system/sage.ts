import { one, preset } from '../preset-of.js'

export const sage50 = preset(
  'sage-50',
  'Sage 50 (UK), headers of the audit trail',
  [
    'https://docs.zynk.com/workflow/developers/sage-50-uk-schema/sage-50-uk-audit_header-columns.html',
    'https://www.makingithappen.co.uk/CI/std/audittrans.htm',
  ],
  {
    debt: { oneOf: [['INV_REF', 'TRAN_NUMBER'], ['TRAN_NUMBER'], ['INV_REF']] },
    debtor: one('ACCOUNT_REF', 'SALES_PURCHASE_REF'),
    issueDate: one('DATE'),
    dueDate: one('DUE_DATE'),
    amount: one('GROSS_AMOUNT'),
    open: one('OUTSTANDING'),
    type: {
      oneOf: [['TYPE']],
      translate: { SI: 'invoice', SC: 'credit-note', SA: 'payment', SR: 'payment', SP: 'invoice' },
    },
  },
  {
    signs: ['TRAN_NUMBER', 'ACCOUNT_REF', 'GROSS_AMOUNT'],
    // The trail holds purchases and journals too, and receipts that are in what is outstanding of their invoices.
    exclude: ['PI', 'PC', 'PP', 'PA', 'PR', 'SR', 'SD', 'PD', 'JD', 'JC', 'BP', 'BR', 'VP', 'VR', 'CP', 'CR'].map(
      (value) => ({ column: 'TYPE', value }),
    ),
    leave: [
      ...['NET_AMOUNT', 'TAX_AMOUNT', 'BANK_AMOUNT', 'AMOUNT_PAID', 'PAYMENT', 'PAID_FLAG', 'PAID_STATUS'],
      ...['DISPUTED', 'LAST_CHARGE_DATE', 'DATE_BF', 'DATE_FROM', 'DATE_TO', 'DATE_ENTERED', 'CURRENCY'],
    ],
  },
)
