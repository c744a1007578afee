/**
 * How exports name a field. Words of an earlier line are surer: those of a later one count only where a file has none of
 * the earlier. Two columns with words of one line are ambiguous.
 */
export type Words = ReadonlyArray<ReadonlyArray<string>>

export const debtor: Words = [
  ['debtor', 'debtor id', 'customer', 'customer id', 'customer no', 'customer number', 'customer code', 'cust id'],
  ['cust no', 'cust number', 'client', 'client id', 'kunnr', 'kunde', 'kundennummer', 'partner', 'partner id', 'party'],
  ['customer name', 'client name', 'debtor name', 'contact name', 'name customer', 'customer full name'],
  ['invoice partner display name'],
  ['مشتری', 'کد مشتری', 'شماره مشتری', 'بدهکار', 'کد بدهکار', 'العميل', 'رقم العميل', 'كود العميل', 'المدين'],
  ['نام مشتری', 'اسم العميل'],
  ['name'],
]

export const currency: Words = [
  ['currency', 'currency code', 'currency id', 'iso currency', 'invoice currency', 'ccy', 'curr', 'waers', 'währung'],
  ['ارز', 'واحد پول', 'نوع ارز', 'العملة'],
]

export const debt: Words = [
  ['debt', 'debt id', 'invoice', 'invoice id', 'invoice no', 'invoice number', 'invoice num', 'invoice ref'],
  ['inv no', 'inv number', 'bill no', 'bill number', 'sales invoice', 'rechnungsnummer', 'belnr'],
  ['شماره فاکتور', 'شماره صورتحساب', 'شماره بدهی', 'رقم الفاتورة'],
  ['order number', 'order no', 'order id', 'document no', 'document number', 'doc no', 'doc number', 'doc id'],
]
