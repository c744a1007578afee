import type { BookEvent } from '../../../domain/book/book.js'
import type { CalendarName } from '../../../domain/calendar/month-parts.js'
import type { Instruction } from '../../../domain/payment/event.js'
import type { PaymentTerms, TermStep } from '../../../domain/payment-terms.js'
import type { Money } from '../../../domain/value/money.js'
import { percent, tagged } from '../phrase.js'
import { beside, list, more, type Said, say } from '../say.js'
import type { Words } from '../words.js'
import { debtWords } from './debt.js'
import { names as n } from './names.js'

const lines = (of: ReadonlyArray<{ readonly debt: string; readonly amount?: Money | undefined }>): Said =>
  list(of.map(({ debt, amount }) => say`${debt}${amount && say` (${amount})`}`))

const direction = (instruction: Instruction): Said => {
  if (instruction.strategy !== 'specific') return say`${n.placed[instruction.strategy]}`
  const { directions, rest } = instruction
  if (directions.length === 0) return say`${n.placed[rest ?? 'none']}`
  return say`برای ${lines(directions)}${rest && say`، باقی‌مانده ${n.placed[rest]}`}`
}

const fee = (charged: Money | undefined): Said | undefined => charged && say`؛ کارمزد بانک ${charged}`
const approved = (by: string | undefined): Said | undefined => (by ? say`؛ با تأیید ${by}` : undefined)
const certificate = (paper: string | undefined): Said | undefined => (paper ? say`؛ گواهی ${paper}` : undefined)
const inCalendar = (name: CalendarName | undefined): Said | undefined =>
  name && name !== 'gregory' ? say` (${n.calendar[name]})` : undefined

const tellStep = (step: TermStep<CalendarName>): Said => {
  switch (step.step) {
    case 'days':
      return say`${step.days} روز`
    case 'months':
      return say`${step.months} ماه${inCalendar(step.calendar)}`
    case 'end-of-month':
      return say`تا پایان ماه${inCalendar(step.calendar)}`
    case 'day-of-month':
      return say`تا روز ${step.day} ماه${inCalendar(step.calendar)}`
  }
}

const tellTerms = (terms: PaymentTerms<CalendarName>): Said =>
  terms.length === 0 ? say`سررسید همان روز` : say`سررسید از روز صدور ${list(terms.map(tellStep), '، سپس ')}`

/** The words of a collections clerk in Persian. */
export const persianWords: Words<BookEvent, Said> = {
  ...debtWords,
  PaymentReceived: (e) =>
    say`${e.amount} از ${e.debtor} دریافت شد (${n.method[e.method]})، ${direction(e.instruction)}${beside(e.reference)}`,
  CreditGranted: (e) =>
    say`${e.amount} بستانکاری برای ${e.debtor} بدون دریافت وجه: ${e.reason}، ${direction(e.instruction)}${beside(e.reference)}${approved(e.approvedBy)}`,
  PaymentAllocated: (e) => say`${e.amount} به بدهی ${e.debt} اختصاص یافت (${e.strategy})`,
  PaymentUnallocated: (e) =>
    say`${e.amount} از بدهی ${e.debt} برداشته شد: ${e.reason}${e.hold && say`؛ در حساب می‌ماند`}${fee(e.fee)}`,
  PaymentReturned: (e) => say`${e.amount} به بانک برگشت: ${e.reason}${fee(e.fee)}`,
  PaymentRefunded: (e) =>
    say`استرداد ${e.refund}: ${e.amount} پس داده شد (${n.method[e.method]}): ${e.reason}${approved(e.approvedBy)}`,
  UnappliedReleased: (e) => say`${e.amount} به درآمد منظور شد: ${e.reason}${approved(e.approvedBy)}`,
  DebitRequested: (e) =>
    say`برداشت مستقیم ${e.attempt} با مجوز ${e.mandate}: بانک ${e.amount} را از ${e.debtor} در ${e.collectOn} وصول می‌کند، ${direction(e.instruction)}${beside(e.reference)}`,
  DebitFailed: (e) =>
    say`برداشت مستقیم ${e.attempt} ناموفق بود: ${n.debit[e.reason]}${e.final ? say`؛ دوباره تلاش نمی‌شود` : e.retryOn && say`؛ از ${e.retryOn} می‌توان دوباره تلاش کرد`}`,
  DebitSucceeded: (e) => say`وجه برداشت مستقیم ${e.attempt} رسید`,
  ChequeReceived: (e) =>
    say`چک ${e.amount} به تاریخ ${e.chequeDate} از ${e.debtor} دریافت شد${e.purpose === 'security' && say`، به‌عنوان تضمین`}${e.covers.length > 0 && say`، بابت ${lines(e.covers)}`} (${e.bank} ${e.serial}${e.sayad && say`، صیاد ${e.sayad}`}، صادرکننده ${e.drawer})${e.replaces && e.replaces.length > 0 && say`، به‌جای ${list(e.replaces)}`}${beside(e.reference)}`,
  ChequeDeposited: (e) => say`به ${e.bank} سپرده شد`,
  ChequeRecalled: (e) => say`از بانک پس گرفته شد: ${e.reason}`,
  ChequeCleared: (e) => say`${e.amount} با شناسهٔ ${e.payment} وصول شد (وصول ${e.clearing})`,
  ChequePartlyCleared: (e) =>
    say`${e.amount} با شناسهٔ ${e.payment} وصول شد (وصول ${e.clearing})، کسری ${e.shortfall}${certificate(e.certificate)}`,
  ChequeBounced: (e) =>
    say`برگشت ${e.bounce}: ${n.bounce[e.reason]}، کسری ${e.shortfall}${certificate(e.certificate)}${fee(e.fee)}`,
  ChequeRepresented: (e) => say`دوباره به ${e.bank} ارائه شد`,
  ChequeEndorsed: (e) => say`به ${e.to} واگذار شد ${e.recourse ? say`و ممکن است برگردد` : say`و برنمی‌گردد`}`,
  ChequeReplaced: (e) => say`جایگزین آن: ${e.by.length === 0 ? say`چک دیگری نیست` : list(e.by)}`,
  ChequeRedeemed: (e) =>
    say`به‌جای آن ${e.amount} پرداخت شد (${n.method[e.method]})، با شناسهٔ ${e.payment} (وصول ${e.clearing}): هنوز ${e.remaining} مانده است`,
  ChequeReturned: (e) => say`بدون وصول به بدهکار پس داده شد: ${e.reason}`,
  ChequeStopped: (e) => say`پرداخت آن متوقف شد: ${n.stop[e.reason]}`,
  ClearingReversed: (e) => say`وصول ${e.clearing} برگشت: ${e.amount} از ${e.payment} پس گرفته شد: ${e.reason}`,
  ChequeReferredToLegal: (e) => say`برای طرح در ${e.authority} به ${e.counsel} ارجاع شد: مطالبه ${e.claim}`,
  DebtorRegistered: (e) =>
    say`ثبت شد: ${n.debtor[e.kind]}، تابع قانون ${e.jurisdiction}${more(
      e.parent && say`زیرمجموعهٔ ${e.parent}`,
      e.currency && say`سقف‌ها به ${e.currency}`,
      e.zone && say`منطقهٔ زمانی ${e.zone}`,
      e.language && say`زبان ${e.language}`,
      e.tags && tagged(e.tags),
    )}`,
  CreditAssessed: (e) =>
    say`ارزیابی ${e.source}: ${n.band[e.band]}${e.factors && beside(list(e.factors.map(({ name, points }) => say`${name} ${points}`)))}${e.suggestedLimit && say`، سقف پیشنهادی ${e.suggestedLimit}`}${e.validUntil && say`، معتبر تا ${e.validUntil}`}`,
  CreditLimitChanged: (e) =>
    say`سقف اعتبار ${e.limit}${e.before && say` به‌جای ${e.before}`}، با تأیید ${e.approvedBy}: ${e.reason}`,
  CreditHeld: (e) => say`فعلاً بدون اعتبار: ${e.reason} (توقف ${e.hold})`,
  CreditReleased: (e) => say`توقف اعتبار ${e.hold} برداشته شد: ${e.reason}`,
  TermsAgreed: (e) =>
    say`شرایط ${e.agreement} را ${e.acceptedBy} پذیرفت: ${tellTerms(e.terms)}، ${percent(e.cashShare)} هنگام فروش${e.validFrom && say`، معتبر از ${e.validFrom}`}${e.benefits && e.benefits.length > 0 && say`؛ همراه با ${list(e.benefits)}`}`,
  ContactPreferenceChanged: (e) =>
    say`راه ترجیحی تماس: ${
      e.channels.length === 0
        ? say`هر راهی`
        : list(
            e.channels.map((channel) => n.channel[channel]),
            '، سپس ',
          )
    }${e.hours && say`، از ${e.hours.from} تا ${e.hours.to}`}${e.zone && say` به وقت ${e.zone}`}${e.language && say`، زبان ${e.language}`}`,
  ConsentGiven: (e) => say`تماس با ${n.channel[e.channel]} مجاز است${beside(e.how)}`,
  ConsentRevoked: (e) => say`تماس با ${n.channel[e.channel]} دیگر مجاز نیست${beside(e.how)}`,
  CeaseRequested: (e) => say`می‌خواهد دیگر با ${n.channel[e.scope]} با او تماس گرفته نشود (${e.how})`,
  MoratoriumStarted: (e) =>
    say`${n.moratorium[e.kind]}${e.until ? say` تا ${e.until}` : say`، بدون پایان معین`} (${e.moratorium}${e.reference && say`؛ ${e.reference}`})`,
  MoratoriumEnded: (e) => say`مهلت ${e.moratorium} پایان یافت: ${e.reason}`,
  InsolvencyRecorded: (e) => say`رسیدگی ${e.proceeding} در ${e.court}${beside(e.reference)}`,
  MandateGranted: (e) =>
    say`برداشت مستقیم با مجوز ${e.mandate} اجازه داده شد (${e.reference}؛ ${e.scheme})${e.limit && say`، هر بار حداکثر ${e.limit}`}`,
  MandateRevoked: (e) => say`مجوز ${e.mandate} را ${n.party[e.by]} لغو کرد: ${e.reason}`,
  DebtorClassified: (e) => say`اکنون ${n.band[e.to]}${e.from && say` پس از ${n.band[e.from]}`}: ${e.why}`,
  RetentionHoldPlaced: (e) =>
    say`داده‌ها${e.until && say` تا ${e.until}`} باید نگهداری شود: ${e.basis} (توقف ${e.hold})`,
  RetentionHoldReleased: (e) => say`الزام نگهداری ${e.hold} برداشته شد`,
  SubjectErased: (e) => say`داده‌های شخصی پاک شد (${e.request})`,
  PolicyAdopted: (e) =>
    say`سیاست ${e.version} را ${e.adoptedBy} تصویب کرد، اجرا از ${e.from}${beside(e.document)}${e.override && say`؛ با ${e.override.faults.length} ایراد (${list(e.override.faults)})، زیرا ${e.override.reason}`}؛ هش ${e.hash}`,
}
