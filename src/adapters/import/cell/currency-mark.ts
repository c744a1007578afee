import type { CurrencyCode } from '../../../domain/value/currency.js'

const dollars = 'USD AUD CAD NZD SGD HKD MXN ARS CLP COP BRL TWD JMD BSD BBD BZD FJD GYD LRD NAD TTD XCD'.split(' ')

/** The currencies that a common sign can mean. It has to agree with the currency of the row, and tells it only where it can mean one. */
const signs: Readonly<Record<string, ReadonlyArray<string>>> = {
  $: dollars,
  us$: ['USD'],
  a$: ['AUD'],
  c$: ['CAD'],
  r$: ['BRL'],
  au$: ['AUD'],
  can$: ['CAD'],
  nz$: ['NZD'],
  s$: ['SGD'],
  hk$: ['HKD'],
  '€': ['EUR'],
  '£': ['GBP', 'EGP', 'LBP', 'SYP', 'GIP', 'FKP', 'SHP'],
  '¥': ['JPY', 'CNY'],
  '₹': ['INR'],
  rs: ['INR', 'PKR', 'LKR', 'NPR', 'MUR'],
  'rs.': ['INR', 'PKR', 'LKR', 'NPR', 'MUR'],
  '₺': ['TRY'],
  '₽': ['RUB'],
  '₩': ['KRW'],
  '₪': ['ILS'],
  '₫': ['VND'],
  '₴': ['UAH'],
  '₦': ['NGN'],
  '฿': ['THB'],
  zł: ['PLN'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  'fr.': ['CHF'],
  sfr: ['CHF'],
  kč: ['CZK'],
  ft: ['HUF'],
  '﷼': ['IRR', 'SAR', 'QAR', 'OMR', 'YER'],
  ریال: ['IRR', 'SAR', 'QAR', 'OMR', 'YER'],
  ريال: ['IRR', 'SAR', 'QAR', 'OMR', 'YER'],
  'ر.س': ['SAR'],
  'د.إ': ['AED'],
  'د.ك': ['KWD'],
  'د.ع': ['IQD'],
}

/** The currencies that a sign can mean. */
export const signsOf = (mark: string): ReadonlyArray<CurrencyCode> => {
  const key = mark.toLowerCase()
  return Object.hasOwn(signs, key) ? ((signs[key] ?? []) as ReadonlyArray<CurrencyCode>) : []
}

/** Whether a code or a sign beside an amount is one of that currency. */
export const marks = (mark: string, currency: CurrencyCode): boolean =>
  mark.toLowerCase() === currency.toLowerCase() || signsOf(mark).includes(currency)
