import type { BounceReason, ChequePurpose } from '../../../domain/cheque/event.js'
import { reader } from '../cell/words.js'

/** Where a cheque is, as ledgers say it. */
export type ChequeStatus = 'in-hand' | 'deposited' | 'cleared' | 'bounced' | 'returned' | 'endorsed'

export const statusIn = reader<ChequeStatus>({
  'in-hand':
    'in hand,held,received,on hand,portfolio,vorhanden,im bestand,نزد صندوق,در صندوق,در دست,في الصندوق,برسم القبض',
  deposited:
    'deposited,under collection,in collection,presented,eingereicht,zum inkasso,واگذار شده,در جریان وصول,مودع,تحت التحصيل',
  cleared:
    'cleared,paid,collected,honoured,honored,eingelöst,bezahlt,gutgeschrieben,وصول شده,پاس شده,نقد شده,محصل,مصروف',
  bounced:
    'bounced,dishonoured,dishonored,unpaid,nsf,geplatzt,nicht eingelöst,unbezahlt,برگشتی,برگشت خورده,برگشت شده,مرتجع,مرتد',
  returned: 'returned,given back,handed back,zurückgegeben,عودت,عودت شده,عودت داده شده,معاد,مسترد',
  endorsed: 'endorsed,passed on,transferred,indossiert,weitergegeben,ظهرنویسی شده,خرج شده,منتقل شده,مظهر,مجير',
})

export const purposeIn = reader<ChequePurpose>({
  payment: 'payment,for payment,zahlung,پرداخت,بابت پرداخت,سداد,دفع',
  security: 'security,guarantee,collateral,deposit,sicherheit,pfand,تضمین,ضمانت,تضمینی,ضمانتی,ضمان,تأمين',
})

export const bounceReasonIn = reader<BounceReason>({
  'insufficient-funds':
    'insufficient funds,nsf,no funds,not sufficient,mangels deckung,keine deckung,کسری موجودی,عدم موجودی,عدم کفایت موجودی,عدم كفاية الرصيد,رصيد غير كاف,لا يوجد رصيد',
  'account-closed':
    'account closed,closed account,konto erloschen,konto aufgelöst,مسدود بودن حساب,حساب مسدود,الحساب مغلق',
  stopped: 'stopped,payment stopped,countermanded,gesperrt,widerrufen,دستور عدم پرداخت,أمر بعدم الدفع,إيقاف الصرف',
  signature: 'signature differs,signature mismatch,unterschrift,عدم تطابق امضا,مغایرت امضا,اختلاف التوقيع',
  date: 'wrong date,post dated,stale,falsches datum,تاریخ,ایراد تاریخ,تاريخ,خطأ في التاريخ',
  technical: 'technical reason,formal defect,formfehler,technisch,ایراد فنی,قلم خوردگی,سبب فني',
  other: 'other reason,others,sonstiges,سایر,غيره,أخرى',
})
