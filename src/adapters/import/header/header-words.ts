import { withoutBrackets } from '../cell/currency-words.js'
import type { Field, Kind } from '../field.js'
import { chequeHeaders } from './cheque-headers.js'
import type { HeaderIndex } from './header-index.js'
import { headerKey } from './header-key.js'
import { currency, debt, debtor, type Words } from './shared-headers.js'

const line = (...words: ReadonlyArray<string>): ReadonlyArray<string> => words.flatMap((text) => text.split(','))

const bareNumber: Words = [line('number,num,no,id'), line('name'), line('reference,ref')]

const words: Readonly<Record<Kind, Readonly<Partial<Record<Field, Words>>>>> = {
  debts: {
    debt: [...debt, ...bareNumber],
    debtor,
    issueDate: [
      line(
        'issue date,issued on,invoice date,inv date,invoice bill date,bill date,invoice issued,invoice date utc',
        'rechnungsdatum,date facture,date de facture,date de la facture,date émission,date d émission,fecha factura',
        'fecha de factura,fecha emisión,fecha de emisión,dat emissao,data emissao,data de emissao,data emissão,data de emissão',
        'data fattura,factuurdatum,fatura tarihi,تاریخ صدور,تاریخ فاکتور,تاریخ صورتحساب,تاريخ الفاتورة,تاريخ الإصدار',
      ),
      line(
        'order date,document date,doc date,bldat,document create date,belegdatum,data documento,created,created utc',
      ),
      line('posting date,budat,transaction date,txn date,buchungsdatum'),
      line('date,datum,fecha,data,tarih,date utc,تاریخ,التاريخ'),
    ],
    dueDate: [
      line(
        'due date,due on,due in date,net due date,payment due date,invoice date due,netdt,faedt,due date utc,due',
        'maturity date,date of maturity,date due,fällig am,fälligkeitsdatum,fälligkeit,fällig,fälligkeitstermin,nettofälligkeit',
        'échéance,date échéance,date d échéance,fecha vencimiento,fecha de vencimiento,vencimiento,dat vencimento,vencimento',
        'data vencimento,data de vencimento,scadenza,data scadenza,vervaldatum,vade,vade tarihi,son ödeme tarihi',
        'سررسید,تاریخ سررسید,موعد پرداخت,تاريخ الاستحقاق',
      ),
    ],
    amount: [
      line('grand total,amount total,base grand total,original amount,orig amount,invoiced amount'),
      line(
        'amount,total,invoice amount,invoice total,total amount,debt amount,invoice value,betrag,rechnungsbetrag,bruttobetrag',
        'montant,montant ttc,total ttc,importe,importe total,valor,vlr documento,valor documento,valor do documento,importo',
        'totale,totale fattura,bedrag,totaalbedrag,tutar,toplam,toplam tutar,مبلغ,مبلغ فاکتور,مبلغ کل,جمع کل,المبلغ',
        'مبلغ الفاتورة,المبلغ الإجمالي,الإجمالي',
      ),
      line(
        'betrag in belegwährung,betrag in bw,principal,amount in doc curr,amount in document currency,wrbtr,total in currency,gross amount,document amount',
      ),
      line('amount in local currency,amount in lc,dmbtr,amount lcy,betrag in hauswährung,betrag in hw'),
    ],
    currency,
    open: [
      line(
        'open,open amount,open balance,balance,outstanding,outstanding amount,outstanding balance,amount outstanding',
        'remaining,remaining amount,residual,amount residual,amount remaining,balance due,total open amount,unpaid amount',
        'offener betrag,offen,restbetrag,offener posten,saldo,offener saldo,reste à payer,solde,solde dû,restant dû',
        'saldo pendiente,importe pendiente,pendiente,saldo devedor,valor em aberto,residuo,importo residuo,openstaand',
        'openstaand bedrag,kalan,kalan tutar,bakiye,مانده,باقیمانده,مبلغ باقیمانده,مانده فاکتور,المتبقي,المبلغ المتبقي,الرصيد',
      ),
      line('amount due,invoice amount due,due amount,remaining amt lcy,remaining amount lcy'),
    ],
    paid: [
      line(
        'paid,paid amount,amount paid,invoice amount paid,total paid,payments,payments applied,amount received,received amount',
        'bezahlt,gezahlt,bezahlter betrag,gezahlter betrag,payé,montant payé,montant réglé,pagado,importe pagado,valor pago',
        'pago,pagato,importo pagato,betaald,betaald bedrag,ödenen,ödenen tutar,پرداخت شده,پرداختی,مبلغ پرداختی',
        'مبلغ پرداخت شده,دریافتی,مبلغ دریافتی,دریافت شده,المدفوع,المبلغ المدفوع',
      ),
    ],
    settledDate: [
      line(
        'settled date,settlement date,settled on,paid date,date paid,paid on,fully paid on,fully paid on date,paid at',
      ),
      line(
        'clear date,clearing date,cleared on,augdt,bezahlt am,closed at date,تاریخ تسویه,تاريخ التسوية,تاريخ السداد',
      ),
      line('payment date,zahlungsdatum,date de paiement,fecha de pago,تاریخ پرداخت,تاريخ الدفع'),
    ],
    status: [
      line(
        'status,payment status,invoice status,state,payment state,paid status,zahlungsstatus,rechnungsstatus,statut,estado',
        'stato,situação,situacao,durum,وضعیت,وضعیت پرداخت,وضعیت فاکتور,الحالة,حالة الدفع,حالة الفاتورة',
      ),
    ],
    disputed: [line('disputed,is disputed,in dispute,dispute,مورد اختلاف,متنازع عليه')],
    terms: [
      line(
        'terms,payment terms,payment term,net terms,credit terms,terms days,credit days,payment days,net days,due days',
        'payment terms template,invoice payment term id,payment terms code,net term days,zahlungsbedingung',
        'zahlungsbedingungen,zahlungsziel,zahlungsziel tage,conditions de paiement,délai de paiement,condiciones de pago',
        'forma de pago,prazo,prazo de pagamento,condizioni di pagamento,betalingstermijn,vade gün,zterm',
        'مهلت تسویه,مهلت پرداخت,شرایط پرداخت,مهلت,شروط الدفع,مدة السداد',
      ),
    ],
    termsFrom: [line('baseline date,baseline payment date,baseline payment dte,zfbdt,basisdatum,zahlungsfristenbasis')],
    type: [
      line(
        'type,transaction type,document type,doc type,voucher type,invoice type,trans type,entry type,move type,blart',
        'belegart,typ,tipo,tipo documento,type de document,نوع,نوع سند,نوع المستند',
      ),
    ],
    sign: [
      line(
        'sign,debit credit,debit credit indicator,debit credit ind,d c,dr cr,cr dr,soll haben,soll haben kennzeichen,shkzg',
        's h,debit or credit,dc indicator,d c indicator,بدهکار بستانکار,مدين دائن',
      ),
    ],
    debit: [line('debit,debit amount,soll,débit,debe,dare,débito,بدهکاری,مبلغ بدهکار,مدين')],
    credit: [line('credit,credit amount,haben,crédit,haber,avere,crédito,بستانکار,مبلغ بستانکار,دائن')],
  },
  payments: {
    payment: [
      line('payment,payment id,payment no,payment number,payment reference,receipt no,receipt number'),
      line('receipt id,check number,check no,cheque number,cheque no,transaction id,txn id,zahlungsnummer'),
      line('شماره پرداخت,شماره رسید,شماره چک,رقم الدفعة,رقم السند,رقم الإيصال,رقم الشيك'),
      ...bareNumber,
    ],
    debtor,
    date: [
      line('payment date,date of payment,receipt date,received date,date received,received on,paid on'),
      line('paid date,date paid,zahlungsdatum'),
      line('value date,valuta,تاریخ پرداخت,تاریخ دریافت,تاريخ الدفع,تاريخ السداد'),
      line('posting date,booking date,transaction date,txn date,budat'),
      line('date,datum,fecha,data,تاریخ,التاريخ'),
    ],
    amount: [
      line(
        'amount,payment amount,amount paid,paid amount,amount received,received amount,total,betrag,montant,importe',
      ),
      line('total amount,amount in doc curr,wrbtr,مبلغ,مبلغ پرداخت,المبلغ,المبلغ المدفوع'),
      line('amount in local currency,dmbtr'),
    ],
    currency,
    debt: [...debt, line('applied to,against invoice,invoices,for invoice')],
  },
  cheques: chequeHeaders,
}

/** The keys by which a header is known: of all of it, and without what stands in brackets. */
const keysOf = (header: string): ReadonlyArray<string> => [headerKey(header), headerKey(withoutBrackets(header))]

const tables = new Map<Words, ReadonlyArray<ReadonlySet<string>>>()
const keyed = (lines: Words): ReadonlyArray<ReadonlySet<string>> => {
  const known = tables.get(lines) ?? lines.map((names) => new Set(names.map(headerKey)))
  tables.set(lines, known)
  return known
}

/** The columns that a field can be read from: those of the surest words that the file has. `taken` are for others. */
export const columnsFor = (
  as: Kind,
  field: Field,
  { exact, byKey, byKeyWithoutBrackets }: HeaderIndex,
  taken: ReadonlySet<number>,
): ReadonlyArray<number> => {
  const all = words[as][field]
  if (all === undefined) return []
  const free = (places: ReadonlyArray<number> = []) => places.filter((index) => !taken.has(index))
  const own = free(exact.get(field))
  if (own.length > 0) return own
  for (const keys of keyed(all)) {
    for (const places of [byKey, byKeyWithoutBrackets]) {
      const found = [...keys].flatMap((key) => free(places.get(key))).sort((a, b) => a - b)
      if (found.length > 0) return found
    }
  }
  return []
}

const everyWord = new Set(
  Object.values(words).flatMap((fields) => Object.values(fields).flatMap((lines) => lines.flat().map(headerKey))),
)

/** Whether a cell is the name of some field: the row that has most of such cells is the header. */
export const isHeaderWord = (cell: string): boolean => cell !== '' && keysOf(cell).some((key) => everyWord.has(key))

const countryWords = new Set(['country', 'country code', 'کشور', 'البلد', 'الدولة'].map(headerKey))

/** Tags that are kept without being asked for. */
export const knownTag = (header: string): string | undefined =>
  countryWords.has(headerKey(header)) ? 'country' : undefined
