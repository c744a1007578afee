import { chequeHeaders } from './cheque-headers.js'
import type { Field, Kind } from './field.js'
import { headerKey } from './header-key.js'
import { currency, debt, debtor, type Words } from './shared-headers.js'

const bareNumber: Words = [['number', 'num', 'no', 'id'], ['name']]

const words: Readonly<Record<Kind, Readonly<Partial<Record<Field, Words>>>>> = {
  debts: {
    debt: [...debt, ...bareNumber],
    debtor,
    issueDate: [
      ['issue date', 'issued on', 'invoice date', 'inv date', 'invoice bill date', 'bill date', 'rechnungsdatum'],
      ['order date', 'document date', 'doc date', 'bldat', 'document create date'],
      ['تاریخ صدور', 'تاریخ فاکتور', 'تاریخ صورتحساب', 'تاريخ الفاتورة', 'تاريخ الإصدار'],
      ['posting date', 'budat', 'transaction date', 'txn date'],
      ['date', 'تاریخ', 'التاريخ'],
    ],
    dueDate: [
      ['due date', 'due on', 'due in date', 'net due date', 'payment due date', 'invoice date due', 'netdt'],
      ['maturity date', 'date of maturity', 'fällig am', 'fälligkeitsdatum', 'fälligkeit'],
      ['سررسید', 'تاریخ سررسید', 'موعد پرداخت', 'تاريخ الاستحقاق'],
    ],
    amount: [
      ['grand total', 'amount total', 'base grand total'],
      [
        'amount',
        'total',
        'invoice amount',
        'invoice total',
        'total amount',
        'total open amount',
        'debt amount',
        'betrag',
      ],
      ['principal', 'amount in doc curr', 'amount in document currency', 'wrbtr', 'total in currency', 'gross amount'],
      ['مبلغ', 'مبلغ فاکتور', 'مبلغ کل', 'جمع کل', 'المبلغ', 'مبلغ الفاتورة', 'المبلغ الإجمالي'],
      ['amount in local currency', 'amount in lc', 'dmbtr'],
    ],
    currency,
    settledDate: [
      ['settled date', 'settlement date', 'settled on', 'paid date', 'date paid', 'paid on', 'fully paid on'],
      ['fully paid on date', 'clear date', 'clearing date', 'cleared on', 'augdt', 'bezahlt am'],
      ['تاریخ تسویه', 'تاريخ التسوية', 'تاريخ السداد'],
      ['payment date', 'تاریخ پرداخت', 'تاريخ الدفع'],
    ],
    disputed: [['disputed', 'is disputed', 'in dispute', 'dispute', 'مورد اختلاف', 'متنازع عليه']],
  },
  payments: {
    payment: [
      ['payment', 'payment id', 'payment no', 'payment number', 'payment reference', 'receipt no', 'receipt number'],
      [
        'receipt id',
        'check number',
        'check no',
        'cheque number',
        'cheque no',
        'transaction id',
        'txn id',
        'zahlungsnummer',
      ],
      ['شماره پرداخت', 'شماره رسید', 'شماره چک', 'رقم الدفعة', 'رقم السند', 'رقم الإيصال', 'رقم الشيك'],
      ...bareNumber,
    ],
    debtor,
    date: [
      ['payment date', 'date of payment', 'receipt date', 'received date', 'date received', 'received on', 'paid on'],
      ['paid date', 'date paid', 'zahlungsdatum'],
      ['value date', 'valuta', 'تاریخ پرداخت', 'تاریخ دریافت', 'تاريخ الدفع', 'تاريخ السداد'],
      ['posting date', 'booking date', 'transaction date', 'txn date', 'budat'],
      ['date', 'تاریخ', 'التاريخ'],
    ],
    amount: [
      [
        'amount',
        'payment amount',
        'amount paid',
        'paid amount',
        'amount received',
        'received amount',
        'total',
        'betrag',
      ],
      ['total amount', 'amount in doc curr', 'wrbtr', 'مبلغ', 'مبلغ پرداخت', 'المبلغ', 'المبلغ المدفوع'],
      ['amount in local currency', 'dmbtr'],
    ],
    currency,
    debt: [...debt, ['applied to', 'against invoice', 'invoices', 'for invoice']],
  },
  cheques: chequeHeaders,
}

/** The columns that a field can be read from: those of the surest words that the file has. `taken` are for others. */
export const columnsFor = (
  as: Kind,
  field: Field,
  headers: ReadonlyArray<string>,
  taken: ReadonlySet<number>,
): ReadonlyArray<number> => {
  for (const line of words[as][field] ?? []) {
    const keys = new Set(line.map(headerKey))
    const found = headers.flatMap((header, index) => (!taken.has(index) && keys.has(headerKey(header)) ? [index] : []))
    if (found.length > 0) return found
  }
  return []
}

const countryWords = new Set(['country', 'country code', 'کشور', 'البلد', 'الدولة'].map(headerKey))

/** Tags that are kept without being asked for. */
export const knownTag = (header: string): string | undefined =>
  countryWords.has(headerKey(header)) ? 'country' : undefined
