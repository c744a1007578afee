import { one, preset } from '../preset-of.js'

export const datev = preset(
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
  {
    signs: ['document_field1', 'open_balance_of_item'],
    leave: ['amount_entered', 'dunning_date1', 'dunning_date2', 'dunning_date3', 'tax_rate'],
  },
)

const amount = ['Umsatz (ohne Soll/Haben-Kz)', 'Umsatz (ohne Soll/Haben-Kennzeichen)', 'Umsatz']

export const datevBookings = preset(
  'datev-buchungsstapel',
  'DATEV, a batch of bookings (EXTF), in what it says of debtors',
  ['https://developer.datev.de/datev/platform/de/dtvf/formate/buchungsstapel'],
  {
    debt: one('Beleg des Postens'),
    debtor: one('Debitor'),
    issueDate: one('Datum mit Jahr'),
    dueDate: one('Fällig am'),
    amount: one(...amount),
    currency: one('Währung des Postens'),
    type: one('Art des Postens'),
    pays: one('Ausgeglichener Beleg'),
    sign: { oneOf: [] },
  },
  {
    signs: ['Debitor', 'Art des Postens', 'Beleg des Postens', 'Ausgeglichener Beleg', 'Datum mit Jahr'],
    exclude: [{ column: 'Art des Postens', value: '' }],
    leave: ['Belegdatum', 'Soll/Haben-Kennzeichen', 'Leistungsdatum', 'Datum Zuord. Steuerperiode', 'Fälligkeit'],
    decimal: 'comma',
    instalments: true,
  },
)
