import type { PaymentField } from '../field.js'
import { bareNumber, currency, debt, debtor, line, type Words } from './shared-headers.js'

export const paymentHeaders: Readonly<Record<PaymentField, Words>> = {
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
    line('amount,payment amount,amount paid,paid amount,amount received,received amount,total,betrag,montant,importe'),
    line('total amount,amount in doc curr,wrbtr,مبلغ,مبلغ پرداخت,المبلغ,المبلغ المدفوع'),
    line('amount in local currency,dmbtr'),
  ],
  currency,
  debt: [...debt, line('applied to,against invoice,invoices,for invoice')],
}
