import type { ChequeField } from '../field.js'
import { currency, debt, debtor, type Words } from './shared-headers.js'

/** The number printed on the paper: its serial, and where a file has no other name for a cheque, that as well. */
const printedNumber = [
  ...['cheque number', 'cheque no', 'check number', 'check no', 'schecknummer', 'scheck nr'],
  ...['شماره چک', 'رقم الشيك'],
]

export const chequeHeaders: Readonly<Record<ChequeField, Words>> = {
  cheque: [
    ['cheque', 'cheque id', 'check id', 'cheque ref', 'cheque reference', 'scheck', 'scheck id'],
    ['شناسه چک', 'کد چک', 'معرف الشيك', 'رمز الشيك'],
    ['id'],
    printedNumber,
  ],
  debtor,
  amount: [
    ['amount', 'cheque amount', 'check amount', 'betrag', 'scheckbetrag', 'total', 'face value'],
    ['مبلغ', 'مبلغ چک', 'المبلغ', 'مبلغ الشيك', 'قيمة الشيك'],
  ],
  currency,
  receivedDate: [
    ['received date', 'received on', 'date received', 'receipt date', 'erhalten am', 'eingangsdatum'],
    ['تاریخ دریافت', 'تاریخ دریافت چک', 'تاريخ الاستلام', 'تاريخ استلام الشيك'],
    ['date', 'تاریخ', 'التاريخ'],
  ],
  chequeDate: [
    ['cheque date', 'check date', 'date of cheque', 'scheckdatum', 'ausstellungsdatum'],
    ['تاریخ چک', 'تاريخ الشيك'],
    ['due date', 'maturity date', 'fällig am', 'fälligkeitsdatum'],
    ['سررسید', 'سررسید چک', 'تاریخ سررسید', 'تاريخ الاستحقاق'],
  ],
  bank: [
    ['bank', 'bank name', 'drawee bank', 'drawee', 'issuing bank', 'bezogene bank'],
    ['بانک', 'نام بانک', 'بانک صادرکننده', 'البنك', 'اسم البنك', 'المصرف', 'البنك المسحوب عليه'],
  ],
  serial: [
    ['serial', 'serial no', 'serial number', 'cheque serial', 'check serial', 'seriennummer'],
    ['سریال', 'شماره سریال', 'سریال چک', 'شماره سریال چک', 'الرقم التسلسلي', 'الرقم المتسلسل'],
    printedNumber,
  ],
  sayad: [
    ['sayad', 'sayad id', 'sayad no', 'sayad number', 'sayyad', 'sayyad id', 'sayyadi id'],
    ['صیاد', 'شناسه صیاد', 'شناسه صیادی', 'کد صیاد', 'کد صیادی', 'شماره صیاد', 'شماره صیادی', 'رقم صياد'],
  ],
  drawer: [
    ['drawer', 'drawer id', 'drawn by', 'aussteller'],
    ['صادرکننده', 'صادر کننده', 'صاحب حساب', 'الساحب', 'محرر الشيك'],
  ],
  purpose: [
    ['purpose', 'cheque purpose', 'check purpose', 'zweck'],
    ['نوع چک', 'منظور', 'الغرض', 'غرض الشيك'],
  ],
  debts: [
    ['debts', 'for debts', 'invoices', 'for invoices', 'covers', 'rechnungen'],
    ['بدهی‌ها', 'فاکتورها', 'شماره فاکتورها', 'الفواتير', 'أرقام الفواتير'],
    ...debt,
  ],
  status: [
    ['status', 'cheque status', 'check status', 'scheckstatus', 'stand'],
    ['وضعیت', 'وضعیت چک', 'الحالة', 'حالة الشيك'],
  ],
  statusDate: [
    ['status date', 'date of status', 'statusdatum'],
    ['تاریخ وضعیت', 'تاريخ الحالة'],
  ],
  depositedDate: [
    ['deposited on', 'deposited date', 'deposit date', 'date deposited', 'eingereicht am', 'einreichungsdatum'],
    ['تاریخ واگذاری', 'تاریخ واگذاری به بانک', 'تاريخ الإيداع'],
  ],
  depositedWith: [
    ['deposited with', 'deposit bank', 'collecting bank', 'eingereicht bei', 'inkassobank'],
    ['بانک واگذاری', 'بانک وصول کننده', 'بنك الإيداع', 'بنك التحصيل'],
  ],
  endorsedDate: [
    ['endorsed on', 'endorsed date', 'endorsement date', 'indossiert am', 'weitergegeben am'],
    ['تاریخ ظهرنویسی', 'تاریخ انتقال', 'تاریخ خرج', 'تاريخ التظهير'],
  ],
  endorsedTo: [
    ['endorsed to', 'endorsee', 'passed on to', 'indossatar', 'weitergegeben an'],
    ['ظهرنویسی به', 'انتقال به', 'خرج به', 'المظهر له'],
  ],
  recourse: [['recourse', 'with recourse', 'regress', 'rückgriff', 'حق رجوع', 'حق الرجوع']],
  bouncedDate: [
    ['bounced on', 'bounced date', 'bounce date', 'dishonoured on', 'nicht eingelöst am', 'geplatzt am'],
    ['تاریخ برگشت', 'تاریخ برگشتی', 'تاريخ الارتداد', 'تاريخ الارتجاع'],
  ],
  bounceReason: [
    ['bounce reason', 'reason of bounce', 'reason', 'rückgabegrund', 'grund'],
    ['علت برگشت', 'دلیل برگشت', 'سبب الارتداد', 'سبب الارتجاع'],
  ],
  clearedDate: [
    ['cleared on', 'cleared date', 'clearing date', 'date cleared', 'eingelöst am', 'einlösungsdatum'],
    ['تاریخ وصول', 'تاريخ التحصيل', 'تاريخ الصرف'],
  ],
  returnedDate: [
    ['returned on', 'returned date', 'return date', 'given back on', 'zurückgegeben am'],
    ['تاریخ عودت', 'تاريخ الإعادة', 'تاريخ الإرجاع'],
  ],
}
