import type { DebtField } from '../field.js'
import { bareNumber, currency, debt, debtor, line, type Words } from './shared-headers.js'

export const debtHeaders: Readonly<Record<DebtField, Words>> = {
  debt: [...debt, ...bareNumber],
  debtor,
  issueDate: [
    line(
      'issue date,issued on,invoice date,inv date,invoice bill date,bill date,invoice issued,invoice date utc',
      'rechnungsdatum,date facture,date de facture,date de la facture,date émission,date d émission,fecha factura',
      'fecha de factura,fecha emisión,fecha de emisión,dat emissao,data emissao,data de emissao,data emissão,data de emissão',
      'data wystawienia,data faktury,дата счета,дата накладной,date issued,dated on,fakturadatum,fakturadato',
      'emissão,emissao,emisión,émission',
      'dt emissao,fecha doc,düzenleme tarihi,bilagsdato,laskun päivä,laskun päivämäärä,laskupäivä,vystaveno,datum vystavení,kelt,számla kelte,ημερομηνία έκδοσης,开票日期,发票日期,계산서일자',
      'data fattura,factuurdatum,fatura tarihi,تاریخ صدور,تاریخ فاکتور,تاریخ صورتحساب,تاريخ الفاتورة,تاريخ الإصدار,請求日,請求書日付,発行日',
    ),
    line(
      'order date,document date,doc date,bldat,document create date,belegdatum,data documento,created,created utc,created at',
      'journal entry date,تاریخ سند,单据日期,전표일자,거래일자',
      'date de pièce,data dokumentu,дата документа,belge tarihi,evrak tarihi,伝票日付,売上日',
    ),
    line('posting date,accounting date,budat,transaction date,txn date,buchungsdatum'),
    line('date,datum,fecha,ημερομηνία,päivämäärä,日期,일자,data,tarih,date utc,дата,تاریخ,التاريخ,日付'),
  ],
  dueDate: [
    line(
      'due date,due on,due in date,net due date,payment due date,invoice date due,netdt,faedt,due date utc,due',
      'due date receive by,vencim neto,forfall,eräpäivä,splatno,datum splatnosti,fizetési határidő,esedékesség,ημ λήξης,ημερομηνία λήξης,到期日,付款到期日,만기일,지급기일,تاریخ سررسید',
      'maturity date,date of maturity,date due,fällig am,fälligkeitsdatum,fälligkeit,fällig,fälligkeitstermin,nettofälligkeit',
      'échéance,date échéance,date d échéance,fecha vencimiento,fecha de vencimiento,vencimiento,dat vencimento,vencimento',
      'data vencimento,data de vencimento,scadenza,data scadenza,vervaldatum,vade,vade tarihi,son ödeme tarihi',
      'سررسید,تاریخ سررسید,موعد پرداخت,تاريخ الاستحقاق,förfallodatum,forfaldsdato,forfallsdato,payable by,termin płatności,termin zapłaty,срок оплаты,оплатить до,splatnost,支払期限,支払期日,入金期日,入金予定日,期日',
    ),
  ],
  amount: [
    line(
      'grand total,amount total,base grand total,original amount,orig amount,amount due original,invoiced amount,total incl tax,total inc tax',
      'total including tax,total incl vat,total inc vat,total including vat,total with tax',
      'مبلغ قابل پرداخت,قابل پرداخت,مبلغ خالص,مبلغ نهایی,جمع نهایی,الإجمالي شامل الضريبة',
    ),
    line(
      'total invoice amount,valor da conta,vlr titulo,importe en ml,bill amount,bill amt,gesamtbetrag,total value,total transaction amount,bruttosumma,summa,celkem,bruttó,összeg,ποσό,应收金额,金额,含税金额,합계금액,금액',
      'amount,total,invoice amount,invoice total,total amount,debt amount,invoice value,betrag,rechnungsbetrag,bruttobetrag',
      'montant,montant ttc,total ttc,importe,importe total,valor,vlr documento,valor documento,valor do documento,importo',
      'totale,totale fattura,bedrag,totaalbedrag,tutar,toplam,toplam tutar,مبلغ,مبلغ فاکتور,مبلغ کل,جمع کل,المبلغ',
      'مبلغ الفاتورة,المبلغ الإجمالي,الإجمالي,جمع فاکتور,kwota,kwota brutto,wartość brutto,сумма,сумма с ндс,сумма документа,請求金額,請求額,金額,税込金額,合計金額,合計',
    ),
    line(
      'betrag in belegwährung,betrag in bw,principal,amount in doc curr,amount in document currency,wrbtr,total in currency,gross amount,document amount',
      'amount in currency,umsatz,wartość,gross,brutto,document total,totalt,beløb,beløp,belopp,op betrag',
    ),
    line('amount in local currency,amount in lc,dmbtr,amount lcy,betrag in hauswährung,betrag in hw'),
  ],
  currency,
  open: [
    line(
      'open,open amount,open balance,balance,outstanding,outstanding amount,outstanding balance,amount outstanding',
      'remaining,remaining amount,residual,amount residual,residual amount,amount remaining,balance due,total open amount,unpaid amount',
      'balance amt,a receber,due value,total transaction amount due,invoice balance,montant restant dû,montant restant,restant à payer,avoinna,k likvidaci,zbývá uhradit,hátralék,υπόλοιπο',
      'долг,باقي,الباقي,未入金額,未入金,未收金额,应收余额,余额,미수금액,미수금,잔액',
      'offener betrag,offen,restbetrag,offener posten,saldo,offener saldo,reste à payer,solde,solde dû,restant dû',
      'amount due remaining,still owed,owed,restbeløb,restbeløp,att betala,pending,pending amount,amount pending,not settled,amount not settled,pozostało,pozostało do zapłaty,do zapłaty',
      'reste dû,reste à régler,остаток,остаток долга,задолженность,المبلغ المستحق,المستحق,المبلغ المتبقي للدفع',
      'saldo pendiente,importe pendiente,pendiente,saldo devedor,valor em aberto,residuo,importo residuo,openstaand',
      'openstaand bedrag,kalan,kalan tutar,bakiye,مانده,باقیمانده,مبلغ باقیمانده,مانده فاکتور,المتبقي,المبلغ المتبقي,الرصيد,残高,未収残高,未収金額,未回収残高,売掛残高,残額',
    ),
    line('amount due,invoice amount due,due amount,remaining amt lcy,remaining amount lcy'),
  ],
  paid: [
    line(
      'paid,paid amount,amount paid,invoice amount paid,total paid,payments,payments applied,amount received,received amount',
      'valor recebido,recd amt,received,paid value,invoice paid to date,cobrado,cobrada,maksettu,uhrazeno,kifizetve,εξοφλημένο,مدفوع,已收金额,입금액',
      'bezahlt,gezahlt,bezahlter betrag,gezahlter betrag,payé,montant payé,montant réglé,pagado,importe pagado,valor pago',
      'pago,pagato,importo pagato,betaald,betaald bedrag,ödenen,ödenen tutar,پرداخت شده,پرداختی,مبلغ پرداختی',
      'zapłacono,wpłacono,kwota zapłacona,оплачено,versé,montant versé',
      'مبلغ پرداخت شده,دریافتی,مبلغ دریافتی,دریافت شده,المدفوع,المبلغ المدفوع,入金額,入金済額,入金済み額',
    ),
  ],
  settledDate: [
    line(
      'settled date,settlement date,settled on,paid date,date paid,paid on,fully paid on,fully paid on date,paid at',
    ),
    line('clear date,clearing date,cleared on,augdt,bezahlt am,closed at date,تاریخ تسویه,تاريخ التسوية,تاريخ السداد'),
    line('payment date,zahlungsdatum,date de paiement,fecha de pago,تاریخ پرداخت,تاريخ الدفع'),
  ],
  status: [
    line(
      'belegstatus,zahlstatus,item status,tila,stav,állapot,κατάσταση,状态,상태',
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
    line('class'),
  ],
  sign: [
    line(
      'segno,sign,debit credit,debit credit indicator,debit credit ind,d c,dr cr,cr dr,soll haben,soll haben kennzeichen,shkzg',
      's h,debit or credit,dc indicator,d c indicator,debe haber,dare avere,débit crédit,borç alacak,sens,بدهکار بستانکار,تشخیص,مدين دائن',
    ),
  ],
  debit: [
    line(
      'debit,debit amount,amount debit,soll,betrag soll,umsatz soll,borç,winien,дебет,بدهکار,débit,debe,dare,débito,بدهکاری,مبلغ بدهکار,مدين',
    ),
  ],
  credit: [
    line(
      'credit,credit amount,amount credit,haben,betrag haben,umsatz haben,alacak,кредит,crédit,haber,avere,crédito,بستانکار,مبلغ بستانکار,دائن',
    ),
  ],
  pays: [],
}
