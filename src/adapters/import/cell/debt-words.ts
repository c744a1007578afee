import { asciiDigits } from '../cell/ascii-digits.js'
import { reader } from './words.js'

/**
 * What ledgers say became of a debt: it is owed, all of it was paid, some of it was, it is as if it had never been
 * (`void`), it is not yet (`draft`), or somebody disputes it.
 */
export const debtStatuses = ['open', 'settled', 'partly-paid', 'excluded', 'disputed'] as const
export type DebtStatus = (typeof debtStatuses)[number]

export const debtStatusIn = reader<DebtStatus>({
  open: [
    'op,open,unpaid,not paid,outstanding,overdue,past due,due,late,current,sent,issued,posted,approved,authorised,authorized',
    'submitted,pending,active,new,invoiced,viewed,in payment,processing,in process,on hold,shipped,delivered,confirmed',
    'a vencer,avoin,öppen,förfallen,obetald,åpen,ubetalt,fizetetlen,neuhrazeno,未收款,미수',
    'resolved,released,awaiting payment,payment due,payment overdue,unpaid and discounted,overdue and discounted',
    'offen,unbezahlt,überfällig,fällig,gebucht,versendet,gemahnt,impayé,impayée,ouvert,en retard,échu,à payer,non payé',
    'pendiente,vencido,vencida,abierto,abierta,impagado,emitida,em aberto,aberto,pendente,atrasado,não pago,aperto',
    'scaduta,da pagare,openstaand,vervallen,açık,ödenmedi',
    'nierozliczony,nierozliczona,niezapłacona,niezapłacone,nieopłacona,do zapłaty,przeterminowana,wystawiona,не оплачен,не оплачено',
    'معتمدة,معتمد,باز,پرداخت نشده,صادرشده,صادر شده,سررسید گذشته,معوق,جاری,در انتظار پرداخت,تسویه نشده',
    'مفتوح,مفتوحة,غير مدفوع,غير مدفوعة,مستحق,مستحقة,متأخر,متأخرة,معلق,صادرة',
  ].join(),
  settled: [
    'maksettu,slutbetald,betald,betalt,kifizetve,uhrazeno,已收款,완납',
    'cl,paid,settled,closed,cleared,fully paid,paid in full,complete,completed,reconciled,collected',
    'bezahlt,beglichen,ausgeglichen,erledigt,geschlossen,vollständig bezahlt,payé,payée,soldé,réglé,réglée,acquittée',
    'pagado,pagada,cobrado,cobrada,cerrado,pago,paga,quitado,liquidado,pagato,pagata,saldata,betaald,ödendi',
    'rozliczony,rozliczona,zapłacona,zapłacone,opłacona,оплачен,оплачено',
    'پرداخت شده,تسویه شده,تسویه,بسته,وصول شده,مدفوع,مدفوعة,مسدد,مسددة,مغلق,مغلقة',
  ].join(),
  'partly-paid': [
    'partially paid,partly paid,partial,part paid,partial payment,partly paid and discounted',
    'teilweise bezahlt,teilbezahlt,teilzahlung,partiellement payé,partiellement payée,payé partiellement',
    'parcialmente cobrada,parcialmente cobrado,parcialmente pagado,parcialmente pagada,pago parcial,parcialmente pago,parzialmente pagata,deels betaald',
    'częściowo rozliczony,częściowo rozliczona,częściowo zapłacona,częściowo opłacona,частично оплачен,оплачен частично',
    'نیمه پرداخت,پرداخت جزئی,تسویه ناقص,مدفوع جزئيا,مدفوعة جزئيا,مسدد جزئيا',
  ].join(),
  excluded: [
    'void,voided,cancelled,canceled,deleted,draft,reversed,rejected,declined,not charged,proforma,pro forma,quote',
    'storniert,storno,entwurf,gelöscht,annulé,annulée,brouillon,anulado,anulada,cancelado,cancelada,borrador',
    'rascunho,annullata,bozza,geannuleerd,concept,iptal,taslak',
    'باطل,باطل شده,لغو شده,ابطال شده,پیش نویس,ملغى,ملغاة,ملغي,مسودة',
  ].join(),
  disputed: 'disputed,in dispute,contested,strittig,en litige,litige,en disputa,مورد اختلاف,متنازع عليه',
})

/** What a row of a ledger is about, where it holds more than invoices. */
export type DocumentType = 'invoice' | 'credit-note' | 'payment'

export const documentTypeIn = reader<DocumentType>({
  invoice: [
    'inv,bill,tax invoice,sales invoice,customer invoice,out invoice,debit note,debit memo,statement charge,finance charge',
    'accrec,rv,dr,rechnung,lastschrift,facture,factura,fatura,fattura,factuur,صورتحساب,فاکتور,فاتورة',
    'si,subscription,one time,finance charge memo,reminder,opening balance,invoice posting,journal,journal entry,late fee,interest',
    'satış faturası,rg,re,fa,facture client,factura de venta,فاکتور فروش,فاتورة مبيعات,debit',
  ].join(),
  'credit-note': [
    'credit,credit memo,cr memo,creditmemo,credit note,customer credit note,out refund,accreccredit,dg,gutschrift',
    'cm,cn,crn,sc,avoir,note de crédit,nota de crédito,abono,nota di credito,creditnota,برگشت از فروش,إشعار دائن,اشعار دائن',
    'return,sales return,refund credit,adjustment credit,storno,stornorechnung,rechnungskorrektur,rectificativa,factura rectificativa',
    'facture d avoir,nota de abono,nota credito,note credit,iade,iade faturası,satış iade faturası,alacak dekontu,nc,مرجوعی,مرتجع,مرتجع مبيعات',
  ].join(),
  payment: [
    'pmt,receipt,customer payment,deposit,cash receipt,payment on account,dz,za,zahlung,zahlungseingang,paiement,pago',
    'pagamento,betaling,پرداخت,دریافت,دفعة,سند قبض,prepayment,overpayment,unapplied payment,on account',
  ].join(),
})

/** Which side of the account a figure is on: `H` of SAP and of DATEV is a credit. */
export type Side = 'debit' | 'credit'

export const sideIn = reader<Side>({
  debit: 'd,dr,s,soll,dt,debe,débit,dare,borç,b,بدهکار,بد,مدين,db',
  credit: 'c,cr,h,haben,k,kredit,haber,crédit,avere,a,alacak,ct,بستانکار,بس,دائن,ha',
})

/** `+` and `-` have no letters, so they are told apart before the words are. */
export const sideOf = (cell: string): Side | undefined =>
  cell === '+' ? 'debit' : cell === '-' || cell === '\u2212' ? 'credit' : sideIn(cell)

/** When a row says it is due: so many days after its issue, or after the end of that month. */
export interface TermsText {
  readonly days: number
  readonly endOfMonth: boolean
}

const atOnce = reader<'at-once'>({
  'at-once': [
    'due on receipt,on receipt,due upon receipt,upon receipt,immediate,immediate payment,cash,cod,cash on delivery,cia',
    'prepaid,prepayment,pia,cash in advance,due immediately,pay immediately,0001',
    'sofort,sofort fällig,sofort rein netto,sofort zahlbar,zahlbar sofort,barzahlung,bar,ohne abzug sofort',
    'à réception,comptant,paiement comptant,paiement à réception,al contado,contado,inmediato,pago inmediato,à vista',
    'نقدی,نقد,فوری,عند الاستلام,نقدا,فوري',
  ].join(),
})

const endOfMonthOnly = reader<'eom'>({
  eom: 'end of month,due end of month,month end,monatsende,fin de mois,fin de mes,پایان ماه,نهاية الشهر',
})

const longest = 80
const endOfMonth = /\b(?:eom|end of month|month end|fin de mois|fdm|fin de mes|monatsende)\b/i

/** Reads terms: `Net 30`, `30 days`, `2/10 net 30`, `Due on receipt`, `30`, `Net 30 EOM`. A discount is not read. */
export const termsIn = (cell: string): TermsText | undefined => {
  if (cell.length > longest) return undefined
  const text = asciiDigits(cell).trim()
  if (/^\d{1,4}(?:[.,]0+)?$/.test(text)) return { days: Math.trunc(Number(text.replace(',', '.'))), endOfMonth: false }
  if (atOnce(text)) return { days: 0, endOfMonth: false }
  if (endOfMonthOnly(text)) return { days: 0, endOfMonth: true }
  const eom = endOfMonth.test(text)
  const net =
    /\b(?:net|netto|n|rein netto)[\s/.-]{0,3}(\d{1,3})\b/i.exec(text) ??
    /(?:^|\s|\/)(\d{1,3}) (?:\w{1,12} )?net(?:to)?\b/i.exec(text)
  if (net !== null) return { days: Number(net[1]), endOfMonth: eom }
  const days =
    /(\d{1,3})\s{0,2}(?:-\s?)?(?:days?|d|tage?n?|t|jours?|j|d[ií]as?|dias|giorni|gg|dagen|g[uü]n|روز[هة]?|يوم[اً]?|أيام)(?![\p{L}])/iu.exec(
      text,
    )
  return days === null ? undefined : { days: Number(days[1]), endOfMonth: eom }
}
