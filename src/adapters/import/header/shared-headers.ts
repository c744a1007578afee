/**
 * How exports name a field. Words of an earlier line are surer: those of a later one count only where a file has none of
 * the earlier. Two columns with words of one line are ambiguous.
 */
export type Words = ReadonlyArray<ReadonlyArray<string>>

/** Names of one line, parted by commas. */
export const line = (...words: ReadonlyArray<string>): ReadonlyArray<string> => words.flatMap((text) => text.split(','))

export const debtor: Words = [
  line(
    'debtor,debtor id,customer id,customer no,customer number,customer code,customer account,cust id,cust no,cust number',
    'client id,client no,client code,kunnr,kundennummer,kundennr,kunden nr,debitor,debitorennummer,debitorenkonto,debitorennr',
    'kundnummer,kundenummer,personenkonto,partner id,bill to customer no,sell to customer no,account number,account no,código cliente,código de cliente',
    'cust,card id,asiakasnumero,客户编码,客户编号,거래처코드',
    'cod cliente,codice cliente,code client,numéro client,klantnummer,customer key',
    'کد مشتری,شماره مشتری,کد بدهکار,کد طرف حساب,کد تفصیلی,رقم العميل,كود العميل,رمز العميل',
    'compte tiers,code tiers,compte auxiliaire,compte client,cari kod,cari kodu,cari hesap kodu,müşteri kodu,取引先コード,得意先コード,顧客コード,取引先番号',
    'kod kontrahenta,kod klienta,id kontrahenta,код контрагента,код клиента,business partner,bp,bp code,sold to party',
  ),
  line(
    'asiakas,odběratel,vevő,πελάτης,客户,거래처,고객',
    'customer,client,kunde,partner,party,cliente,klant,müşteri,debiteur,مشتری,بدهکار,العميل,المدين,الزبون,طرف حساب',
    'kontrahent,nabywca,klient,odbiorca,контрагент,клиент,покупатель,заказчик,tiers,cari,cari hesap,bill to,sold to,取引先,得意先,顧客,請求先',
  ),
  line(
    'kontakt,kontaktname,vevő neve,客户名称,거래처명,고객명',
    'customer name,client name,debtor name,contact name,name customer,customer full name,invoice partner display name',
    'partner name,company,company name,kundenname,nom du client,nom client,nombre cliente,nombre del cliente,razón social',
    'nome cliente,ragione sociale,klantnaam,contact,نام مشتری,عنوان مشتری,نام طرف حساب,اسم العميل,اسم الزبون',
    'kundnamn,kundenavn,party name,organization,organisation,organization name,raison sociale,cari ünvanı,cari hesap ünvanı,müşteri adı',
    'nazwa kontrahenta,nazwa klienta,nazwa nabywcy,наименование контрагента,firma,取引先名,得意先名,顧客名,請求先名',
  ),
  line('name,naam,nazwa,intitulé,ünvan'),
  line('account,konto,a c,a c ref,account ref'),
  line('account name,kontoname,kontobezeichnung'),
  line('customer email'),
]

export const currency: Words = [
  line(
    'valuutta,měna,pénznem,νόμισμα,币别,币种,통화,client currency',
    'currency,currency code,currency id,iso currency,invoice currency,document currency,ccy,curr,waers,währung,währungscode',
    'waluta,валюта,wkz,wkz umsatz,devise,moneda,moeda,divisa,valuta,para birimi,döviz,ارز,واحد پول,نوع ارز,العملة,通貨,通貨コード',
  ),
]

export const debt: Words = [
  line(
    'item id,fiş no,num titulo,invoice invoice number,laskun numero,laskunumero,číslo faktury,számlaszám,документ расчетов,αρ παραστατικού,αριθμός τιμολογίου,发票号,发票号码,계산서번호',
    'debt,debt id,invoice id,invoice no,invoice number,invoice num,invoice ref,inv no,inv number,bill no,bill number',
    'rechnungsnummer,rechnungsnr,rechnung nr,belnr,numéro de facture,n facture,no facture,número de factura,nº factura',
    'num factura,número da fatura,numero fattura,n fattura,factuurnummer,fatura no,شماره فاکتور,شماره صورتحساب,شماره بدهی',
    'رقم الفاتورة,fakturanummer,nota fiscal,nf,número nf,op nummer,numer faktury,nr faktury,номер счета,номер накладной,номер документа реализации,請求書番号,請求番号,請求書no',
  ),
  line('invoice,sales invoice,rechnung,facture,factura,fatura,fattura,factuur,فاکتور,الفاتورة'),
  line(
    'order number,order no,order id,document no,document number,doc no,doc number,doc id,document,num documento',
    '单据编号,전표번호,doklad',
    'numero documento,nº documento,belegnummer,belegnr,beleg nr,beleg,belegfeld 1,voucher no,voucher number,شماره سند,رقم المستند',
    'numéro de pièce,n pièce,numer dokumentu,nr dokumentu,номер документа,journal entry,رقم القيد,belge no,belge numarası,evrak no,伝票番号,伝票no',
  ),
]

/** What a row is called where no column says what the number is of. */
export const bareNumber: Words = [
  line('transaction no'),
  line('number,num,no,id,číslo,numer,nr,номер,numero,número'),
  line('name'),
  line('reference,ref,reference no,referencia,pièce'),
]
