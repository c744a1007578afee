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
  return say`عن ${lines(directions)}${rest && say`، والباقي ${n.placed[rest]}`}`
}

const fee = (charged: Money | undefined): Said | undefined => charged && say`؛ رسوم البنك ${charged}`
const approved = (by: string | undefined): Said | undefined => (by ? say`؛ باعتماد ${by}` : undefined)
const certificate = (paper: string | undefined): Said | undefined => (paper ? say`؛ الشهادة ${paper}` : undefined)
const inCalendar = (name: CalendarName | undefined): Said | undefined =>
  name && name !== 'gregory' ? say` (${n.calendar[name]})` : undefined

const tellStep = (step: TermStep<CalendarName>): Said => {
  switch (step.step) {
    case 'days':
      return say`(أيام: ${step.days})`
    case 'months':
      return say`(أشهر: ${step.months})${inCalendar(step.calendar)}`
    case 'end-of-month':
      return say`إلى نهاية الشهر${inCalendar(step.calendar)}`
    case 'day-of-month':
      return say`إلى اليوم ${step.day} من الشهر${inCalendar(step.calendar)}`
  }
}

const tellTerms = (terms: PaymentTerms<CalendarName>): Said =>
  terms.length === 0 ? say`الاستحقاق فورًا` : say`الاستحقاق من الإصدار ${list(terms.map(tellStep), '، ثم ')}`

/** The words of a collections clerk in Arabic. */
export const arabicWords: Words<BookEvent, Said> = {
  ...debtWords,
  PaymentReceived: (e) =>
    say`وصل ${e.amount} من ${e.debtor} (${n.method[e.method]})، ${direction(e.instruction)}${beside(e.reference)}`,
  CreditGranted: (e) =>
    say`قُيّد ${e.amount} لحساب ${e.debtor} دون نقد: ${e.reason}، ${direction(e.instruction)}${beside(e.reference)}${approved(e.approvedBy)}`,
  PaymentAllocated: (e) => say`خُصص ${e.amount} للدين ${e.debt} (${e.strategy})`,
  PaymentUnallocated: (e) =>
    say`رُفع ${e.amount} عن الدين ${e.debt}: ${e.reason}${e.hold && say`؛ ويُحفظ تحت الحساب`}${fee(e.fee)}`,
  PaymentReturned: (e) => say`عاد ${e.amount} إلى البنك: ${e.reason}${fee(e.fee)}`,
  PaymentRefunded: (e) =>
    say`رد ${e.refund}: صُرف ${e.amount} (${n.method[e.method]}): ${e.reason}${approved(e.approvedBy)}`,
  UnappliedReleased: (e) => say`قُيّد ${e.amount} إيرادًا: ${e.reason}${approved(e.approvedBy)}`,
  DebitRequested: (e) =>
    say`الخصم المباشر ${e.attempt} بموجب التفويض ${e.mandate}: يحصّل البنك ${e.amount} من ${e.debtor} في ${e.collectOn}، ${direction(e.instruction)}${beside(e.reference)}`,
  DebitFailed: (e) =>
    say`تعذّر الخصم المباشر ${e.attempt}: ${n.debit[e.reason]}${e.final ? say`؛ ولا يُعاد` : e.retryOn && say`؛ ويمكن إعادته ابتداءً من ${e.retryOn}`}`,
  DebitSucceeded: (e) => say`وصل مبلغ الخصم المباشر ${e.attempt}`,
  ChequeReceived: (e) =>
    say`استُلم شيك بمبلغ ${e.amount} مؤرخ في ${e.chequeDate} من ${e.debtor}${e.purpose === 'security' && say`، على سبيل الضمان`}${e.covers.length > 0 && say`، عن ${lines(e.covers)}`} (${e.bank} ${e.serial}${e.sayad && say`، صياد ${e.sayad}`}، الساحب ${e.drawer})${e.replaces && e.replaces.length > 0 && say`، بدلًا من ${list(e.replaces)}`}${beside(e.reference)}`,
  ChequeDeposited: (e) => say`أُودع لدى ${e.bank}`,
  ChequeRecalled: (e) => say`سُحب من البنك: ${e.reason}`,
  ChequeCleared: (e) => say`حُصّل ${e.amount} بالدفعة ${e.payment} (التحصيل ${e.clearing})`,
  ChequePartlyCleared: (e) =>
    say`حُصّل ${e.amount} بالدفعة ${e.payment} (التحصيل ${e.clearing})، والنقص ${e.shortfall}${certificate(e.certificate)}`,
  ChequeBounced: (e) =>
    say`ارتجاع ${e.bounce}: ${n.bounce[e.reason]}، والنقص ${e.shortfall}${certificate(e.certificate)}${fee(e.fee)}`,
  ChequeRepresented: (e) => say`قُدّم مجددًا لدى ${e.bank}`,
  ChequeEndorsed: (e) => say`ظُهّر إلى ${e.to} ${e.recourse ? say`وقد يعود` : say`ولا يعود`}`,
  ChequeReplaced: (e) => say`حلّ محله: ${e.by.length === 0 ? say`لا شيك آخر` : list(e.by)}`,
  ChequeRedeemed: (e) =>
    say`سُدّد بدلًا منه ${e.amount} (${n.method[e.method]}) بالدفعة ${e.payment} (التحصيل ${e.clearing}): ولا يزال منه ${e.remaining}`,
  ChequeReturned: (e) => say`أُعيد إلى المدين دون صرف: ${e.reason}`,
  ChequeStopped: (e) => say`أُوقف: ${n.stop[e.reason]}`,
  ClearingReversed: (e) => say`أُلغي التحصيل ${e.clearing}: استُرجع ${e.amount} من الدفعة ${e.payment}: ${e.reason}`,
  ChequeReferredToLegal: (e) => say`أُحيل إلى ${e.counsel} لرفعه إلى ${e.authority}: المطالبة ${e.claim}`,
  DebtorRegistered: (e) =>
    say`سُجّل: ${n.debtor[e.kind]}، ويخضع لنظام ${e.jurisdiction}${more(
      e.parent && say`يتبع ${e.parent}`,
      e.currency && say`الحدود بعملة ${e.currency}`,
      e.zone && say`المنطقة الزمنية ${e.zone}`,
      e.language && say`اللغة ${e.language}`,
      e.tags && tagged(e.tags),
    )}`,
  CreditAssessed: (e) =>
    say`تقييم ${e.source}: ${n.band[e.band]}${e.factors && beside(list(e.factors.map(({ name, points }) => say`${name} ${points}`)))}${e.suggestedLimit && say`، والحد المقترح ${e.suggestedLimit}`}${e.validUntil && say`، صالح حتى ${e.validUntil}`}`,
  CreditLimitChanged: (e) =>
    say`الحد الائتماني ${e.limit}${e.before && say` بدلًا من ${e.before}`}، باعتماد ${e.approvedBy}: ${e.reason}`,
  CreditHeld: (e) => say`لا ائتمان حاليًا: ${e.reason} (الإيقاف ${e.hold})`,
  CreditReleased: (e) => say`رُفع إيقاف الائتمان ${e.hold}: ${e.reason}`,
  TermsAgreed: (e) =>
    say`قبِل ${e.acceptedBy} الشروط ${e.agreement}: ${tellTerms(e.terms)}، ${percent(e.cashShare)} عند البيع${e.validFrom && say`، سارية من ${e.validFrom}`}${e.benefits && e.benefits.length > 0 && say`؛ مع ${list(e.benefits)}`}`,
  ContactPreferenceChanged: (e) =>
    say`يفضّل التواصل عبر ${
      e.channels.length === 0
        ? say`أي وسيلة`
        : list(
            e.channels.map((channel) => n.channel[channel]),
            '، ثم ',
          )
    }${e.hours && say`، من ${e.hours.from} إلى ${e.hours.to}`}${e.zone && say` بتوقيت ${e.zone}`}${e.language && say`، اللغة ${e.language}`}`,
  ConsentGiven: (e) => say`يجوز التواصل عبر ${n.channel[e.channel]}${beside(e.how)}`,
  ConsentRevoked: (e) => say`لم يعد يجوز التواصل عبر ${n.channel[e.channel]}${beside(e.how)}`,
  CeaseRequested: (e) => say`يطلب عدم التواصل معه عبر ${n.channel[e.scope]} (${e.how})`,
  MoratoriumStarted: (e) =>
    say`${n.moratorium[e.kind]}${e.until ? say` حتى ${e.until}` : say`، دون نهاية محددة`} (${e.moratorium}${e.reference && say`؛ ${e.reference}`})`,
  MoratoriumEnded: (e) => say`انتهت المهلة ${e.moratorium}: ${e.reason}`,
  InsolvencyRecorded: (e) => say`إجراء إعسار ${e.proceeding} لدى ${e.court}${beside(e.reference)}`,
  MandateGranted: (e) =>
    say`أُجيز الخصم المباشر بالتفويض ${e.mandate} (${e.reference}؛ ${e.scheme})${e.limit && say`، بحد أقصى ${e.limit} لكل مرة`}`,
  MandateRevoked: (e) => say`ألغى ${n.party[e.by]} التفويض ${e.mandate}: ${e.reason}`,
  DebtorClassified: (e) => say`صُنّف: ${n.band[e.to]}${e.from && say` بعد ${n.band[e.from]}`}: ${e.why}`,
  RetentionHoldPlaced: (e) => say`يجب حفظ البيانات${e.until && say` حتى ${e.until}`}: ${e.basis} (الإيقاف ${e.hold})`,
  RetentionHoldReleased: (e) => say`رُفع إلزام الحفظ ${e.hold}`,
  SubjectErased: (e) => say`مُحيت البيانات الشخصية (${e.request})`,
  PolicyAdopted: (e) =>
    say`اعتمد ${e.adoptedBy} السياسة ${e.version}، سارية من ${e.from}${beside(e.document)}${e.override && say`؛ مع أخطاء عددها ${e.override.faults.length} (${list(e.override.faults)})، لأن ${e.override.reason}`}؛ البصمة ${e.hash}`,
}
