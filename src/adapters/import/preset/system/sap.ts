import { one, preset } from '../preset-of.js'

const bsid = 'https://www.sapdatasheet.org/abap/tabl/bsid.html'
const sides = { S: 'debit', H: 'credit' }

export const sapBsid = preset(
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
  {
    signs: ['KUNNR', 'BELNR', 'SHKZG', 'WRBTR'],
    leave: ['CPUDT', 'ZTERM', 'ZBD1P', 'ZBD2P', 'MWSTS', 'WMWST', 'SKFBT', 'SKNTO', 'WSKTO'],
  },
)

export const sapFbl5n = preset(
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
)
