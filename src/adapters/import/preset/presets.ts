import type { ImportPreset } from './import-preset.js'

type Fields = ImportPreset['fields']

const preset = (
  name: string,
  system: string,
  source: ReadonlyArray<string>,
  fields: Fields,
  more: Pick<ImportPreset, 'exclude' | 'leave' | 'lines' | 'minorUnits'> = {},
): ImportPreset => ({
  format: 'receivables-import-preset',
  version: 1,
  name,
  system,
  source,
  as: 'debts',
  fields,
  ...more,
})

/** Columns that do for one another, the surer first. */
const one = (...columns: ReadonlyArray<string>): Fields[string] => ({ oneOf: columns.map((column) => [column]) })

const bsid = 'https://www.sapdatasheet.org/abap/tabl/bsid.html'
const sides = { S: 'debit', H: 'credit' }

/** Words are the same without regard to case and underscores. */
const chargebeeStatus = {
  ...{ Paid: 'settled', 'Payment Due': 'open', 'Not Paid': 'open', Posted: 'open' },
  ...{ Voided: 'excluded', Pending: 'excluded' },
}

const all: ReadonlyArray<ImportPreset> = [
  preset(
    'sap-bsid',
    'SAP, table BSID (open items of customers) with the names of its fields',
    [bsid],
    {
      debt: { oneOf: [['BELNR']] },
      debtor: one('KUNNR'),
      issueDate: one('BLDAT', 'BUDAT'),
      dueDate: one('NETDT', 'FAEDT'),
      termsFrom: one('ZFBDT'),
      terms: { oneOf: [['ZBD1T', 'ZBD2T', 'ZBD3T'], ['ZBD1T', 'ZBD2T'], ['ZBD1T']] },
      amount: one('WRBTR', 'DMBTR'),
      currency: { like: 'amount', oneOf: [['WAERS'], ['HWAER']] },
      type: one('BLART'),
      sign: { oneOf: [['SHKZG']], translate: sides },
      settledDate: one('AUGDT'),
    },
    { leave: ['CPUDT', 'ZTERM', 'ZBD1P', 'ZBD2P', 'MWSTS', 'WMWST', 'SKFBT', 'SKNTO', 'WSKTO'] },
  ),
  preset(
    'sap-fbl5n',
    'SAP, line items of customers (FBL5N) as the list shows them',
    [bsid, 'https://leanx.eu/en/sap/table/bsid'],
    {
      debt: one('Document Number', 'Document number', 'DocumentNo', 'Belegnummer'),
      debtor: one('Customer', 'Account', 'Customer Account', 'Debitor', 'Konto'),
      issueDate: one('Document Date', 'Doc. Date', 'Belegdatum', 'Posting Date', 'Pstng Date', 'Buchungsdatum'),
      dueDate: one('Net due date', 'Net Due Date', 'Net Due Dt', 'Nettofälligkeit'),
      termsFrom: one('Baseline Payment Dte', 'Baseline Date', 'Baseline date for due date calculation', 'Basisdatum'),
      amount: one(
        ...['Amount in doc. curr.', 'Amount in document currency', 'Betrag in Belegwährung'],
        ...['Amount in local currency', 'Amount in LC', 'Betrag in Hauswährung'],
      ),
      currency: {
        like: 'amount',
        oneOf: [
          ...[['Document currency'], ['Document currency'], ['Belegwährung']],
          ...[['Local Currency'], ['Local Currency'], ['Hauswährung']],
        ],
      },
      type: one('Document Type', 'Doc. Type', 'Belegart'),
      sign: { oneOf: [['Debit/Credit ind'], ['Debit/Credit Indicator'], ['Soll/Haben-Kennz.']], translate: sides },
      settledDate: one('Clearing date', 'Clearing Date', 'Ausgleichsdatum'),
    },
  ),
  preset(
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
    { leave: ['Open', 'Entry No.', 'Pmt. Discount Date', 'Pmt. Disc. Tolerance Date', 'Closed at Date'] },
  ),
  preset(
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
      exclude: ['Status', 'state'].flatMap((column) =>
        ['Draft', 'Cancelled', 'draft', 'cancel'].map((value) => ({ column, value })),
      ),
      leave: ['Untaxed Amount', 'Untaxed Amount Signed', 'Tax', 'Tax Signed', 'Total Signed', 'Amount Due Signed'],
    },
  ),
  preset(
    'erpnext',
    'ERPNext, report of accounts receivable, and sales invoices',
    [
      'https://github.com/frappe/erpnext/blob/develop/erpnext/accounts/report/accounts_receivable/accounts_receivable.py',
    ],
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
      leave: ['Paid Amount', 'Credit Note', '0-30', '31-60', '61-90', '91-120', '121-Above', 'Remaining Balance'],
    },
  ),
  preset(
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
  ),
  preset(
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
  ),
  preset(
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
      lines: true,
      leave: [
        ...[
          'SubTotal',
          'Entity Discount Amount',
          'Discount Amount',
          'Quantity',
          'Item Price',
          'Item Total',
          'Item Tax Amount',
        ],
        ...[
          'Shipping Charge',
          'Adjustment',
          'Round Off',
          'Expected Payment Date',
          'Last Payment Date',
          'Exchange Rate',
        ],
      ],
    },
  ),
  preset(
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
      // The trail holds purchases and journals too, and receipts that are in what is outstanding of their invoices.
      exclude: ['PI', 'PC', 'PP', 'PA', 'PR', 'SR', 'SD', 'PD', 'JD', 'JC', 'BP', 'BR', 'VP', 'VR', 'CP', 'CR'].map(
        (value) => ({ column: 'TYPE', value }),
      ),
      leave: [
        ...['NET_AMOUNT', 'TAX_AMOUNT', 'BANK_AMOUNT', 'AMOUNT_PAID', 'PAYMENT', 'PAID_FLAG', 'PAID_STATUS'],
        ...['DISPUTED', 'LAST_CHARGE_DATE', 'DATE_BF', 'DATE_FROM', 'DATE_TO', 'DATE_ENTERED', 'CURRENCY'],
      ],
    },
  ),
  preset(
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
    { minorUnits: true, leave: ['amount_due', 'amount_paid', 'subtotal', 'tax', 'period_start', 'period_end'] },
  ),
  preset(
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
    { leave: ['Amount Paid', 'Amount Adjusted', 'Amount to Collect', 'Credits Applied', 'Paid On', 'Paid At'] },
  ),
  preset(
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
      minorUnits: true,
      leave: ['amount_paid', 'amount_adjusted', 'amount_to_collect', 'credits_applied', 'sub_total', 'tax', 'paid_at'],
    },
  ),
  preset(
    'datev',
    'DATEV, open items of debtors by the names of its accounting service, or by those of the list',
    ['https://developer.datev.de/en/product-detail/accounting-clients/'],
    {
      debt: one('document_field1', 'Belegfeld 1', 'Rechnungs-Nr.', 'Rechnungsnummer'),
      debtor: one('account_number', 'Konto', 'Debitor'),
      issueDate: one('date', 'Belegdatum', 'Datum'),
      dueDate: one('due_date', 'Fälligkeit', 'Fälligkeitsdatum'),
      debit: one('amount_debit', 'Betrag Soll', 'Umsatz Soll'),
      credit: one('amount_credit', 'Betrag Haben', 'Umsatz Haben'),
      open: one('open_balance_of_item', 'Offener Betrag'),
      currency: one('currency_code', 'WKZ', 'Währung'),
      sign: {
        oneOf: [['debit_credit_identifier'], ['Soll/Haben-Kennzeichen'], ['S/H']],
        translate: { S: 'debit', H: 'credit' },
      },
      status: { oneOf: [['is_cleared']], translate: { true: 'settled', false: 'open' } },
    },
    { leave: ['amount_entered', 'dunning_date1', 'dunning_date2', 'dunning_date3', 'tax_rate'] },
  ),
]

/**
 * How exports of usual systems are read, by name: data, as a preset in a file of JSON is.
 *
 * @since 0.2.0
 */
export const presets: Readonly<Record<string, ImportPreset>> = Object.fromEntries(
  all.map((known) => [known.name, known]),
)
