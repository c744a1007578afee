import type { DebtEvent, DebtEventOf, PlanTerms } from '../../../domain/debt/event.js'
import type { Instalment } from '../../../domain/value/instalment.js'
import { creditNoteTotal } from '../credit-note-total.js'
import { percent, tagged } from '../phrase.js'
import { beside, list, more, type Said, say } from '../say.js'
import type { Words } from '../words.js'
import { names as n } from './names.js'

const dates = (instalments: ReadonlyArray<Instalment>): Said =>
  instalments.length === 0 ? say`بدون قسط` : list(instalments.map(({ due, amount }) => say`${amount} در ${due}`))

const underTerms = (terms: PlanTerms | undefined): Said | undefined =>
  terms &&
  say`؛ ${terms.graceDays} روز مهلت، نکول با بیش از ${terms.toleratedMisses} قسط پرداخت‌نشده: ${n.ifDefault[terms.onDefault]}`

const offer = ({ plan, instalments, terms, validUntil }: DebtEventOf<'PlanProposed' | 'PlanCountered'>): Said =>
  say`برنامهٔ ${plan}: ${dates(instalments)}${underTerms(terms)}${validUntil && say`؛ مهلت امضا تا ${validUntil}`}`

const ofDisputes = ({ disputes = [] }: Pick<DebtEventOf<'DebtWrittenOff'>, 'disputes'>): Said =>
  more(list(disputes.map(({ dispute, amount }) => say`${amount} از آن مربوط به اعتراض ${dispute}`)))

const paidWith = ({
  payment,
  payer,
  method,
  on,
  valueDate,
}: DebtEventOf<'DebtPaid' | 'DebtPartiallyPaid' | 'DebtRecovered'>): Said =>
  say`با دریافت ${payment}${payer && say` از ${payer}`} (${n.method[method]}${valueDate !== on && say`؛ تاریخ ارزش ${valueDate}`})`

const terms = ({
  terms: { agreement, methods = [], discounts = [], lateCharge } = {},
  tags,
}: DebtEventOf<'DebtIssued'>): Said =>
  more(
    agreement && say`قرارداد ${agreement}`,
    methods.length > 0 &&
      say`روش پرداخت: ${list(
        methods.map((method) => n.method[method]),
        ' یا ',
      )}`,
    ...discounts.map(({ days, basisPoints }) => say`${percent(basisPoints)} تخفیف تا ${days} روز`),
    lateCharge && n.late[lateCharge.strategy],
    tags && tagged(tags),
  )

export const debtWords: Words<DebtEvent, Said> = {
  DebtIssued: (e) =>
    say`صدور برای ${e.debtor}: ${e.principal}، سررسید ${e.instalments ? dates(e.instalments) : e.dueDate}${beside(e.reference)}${terms(e)}`,
  DueDateExtended: (e) => say`سررسید از ${e.from} به ${e.to} منتقل شد، با موافقت ${e.agreedBy}: ${e.reason}`,
  DebtorReminded: (e) => say`یادآوری ${e.balance} با ${n.channel[e.channel]} (${e.step}؛ پیام ${e.message})`,
  ExcuseRecorded: (e) => say`عذر بدهکار با ${n.channel[e.channel]}: ${n.excuse[e.excuse]}${beside(e.said)}`,
  RefusalRecorded: (e) =>
    say`بدهکار با ${n.channel[e.channel]}${e.written && say` و کتباً`} از پرداخت خودداری کرد${beside(e.said)}`,
  DelayReasonRecorded: (e) => say`دلیل تأخیر: ${n.delay[e.delayReason]}`,
  ContactAttempted: (e) =>
    say`تماس با ${n.channel[e.channel]}: ${n.contact[e.outcome]}${e.conversation && say`، گفت‌وگو انجام شد`}${e.regarding && say`؛ موضوع: ${e.regarding}`}`,
  InboundContactRecorded: (e) =>
    say`بدهکار با ${n.channel[e.channel]} تماس گرفت${e.conversation && say` و گفت‌وگو شد`}؛ موضوع: ${e.regarding}`,
  ComplaintRecorded: (e) => say`شکایت بدهکار با ${n.channel[e.channel]}: ${e.complaint}`,
  NoteAdded: (e) => say`یادداشت داخلی: ${e.note}`,
  StepWithheld: (e) =>
    say`گام ${e.step} به‌موجب ${e.rule}${e.pack && say` از ${e.pack}`}${e.packVersion && say` ${e.packVersion}`} متوقف ماند (سیاست ${e.policy})${e.until && say` تا ${e.until}`}`,
  PaymentPromised: (e) =>
    say`${e.promisedBy ?? say`بدهکار`} وعدهٔ پرداخت ${e.amount} را تا ${e.by}${e.time && say` ساعت ${e.time}`}${e.zone && say` به وقت ${e.zone}`} داد${e.deadline !== e.by && say`، حداکثر تا ${e.deadline}`}${e.tolerance.amount !== 0n && say`، با کسری مجاز ${e.tolerance}`} (${n.channel[e.channel]}؛ ${e.promise})`,
  PromiseKept: (e) => say`وعدهٔ ${e.promise} وفا شد: ${e.counted} به‌موقع رسید`,
  PromisePartiallyKept: (e) => say`وعدهٔ ${e.promise} در بخشی وفا شد: تنها ${e.counted} به‌موقع رسید`,
  PromiseBroken: (e) => say`وعدهٔ ${e.promise} وفا نشد: چیزی به‌موقع نرسید`,
  PromiseWithdrawn: (e) => say`وعدهٔ ${e.promise} پس گرفته شد: ${e.reason}`,
  PromiseSuperseded: (e) => say`وعدهٔ ${e.promise} جای خود را به ${e.successor} داد`,
  PromiseReleased: (e) =>
    say`${e.amount} از وعدهٔ ${e.promise} برداشته شد، چون بدهی‌ای برای آن نمانده است${e.left.amount !== 0n && say`؛ ${e.left} هنوز در انتظار است`}`,
  PromiseReopened: (e) => say`وعدهٔ ${e.promise} به‌سبب دریافت ${e.payment} دوباره باز شد`,
  PromiseReinstated: (e) =>
    say`وعدهٔ ${e.promise} بنا بر دانستهٔ امروز دوباره باز است${e.amount.amount !== 0n && say`؛ ${e.amount} از آن باید دوباره پرداخت شود`}`,
  DebtPartiallyPaid: (e) => say`${e.amount} پرداخت شد ${paidWith(e)}`,
  DebtPaid: (e) => say`${e.amount} پرداخت شد ${paidWith(e)}: چیزی برای پرداخت نمانده است`,
  PaymentReversed: (e) =>
    say`${e.amount} از دریافت ${e.payment}${e.payer && say` از ${e.payer}`} برگشت خورد${e.discount && say`، همراه با تخفیف ${e.discount.amount}`}: ${e.reason}`,
  DebtRecovered: (e) =>
    say`${e.amount} وصول شد ${paidWith(e)}: از آنچه حذف شده بود ${e.outstanding} هنوز ممکن است برسد`,
  PlanProposed: (e) => say`پیشنهاد ${e.proposedBy}: ${offer(e)}`,
  PlanCountered: (e) => say`پیشنهاد متقابل ${e.counteredBy}: ${offer(e)}`,
  PlanSigned: (e) => say`برنامهٔ ${e.plan} را ${e.signedBy} امضا کرد (${e.document})`,
  DebtRescheduled: (e) =>
    say`برنامهٔ ${e.plan}: ${dates(e.instalments)} (${e.reason}؛ ${e.document}${e.guarantee && say`، با تضمین ${e.guarantee}`})${underTerms(e.terms)}`,
  InstalmentMissed: (e) =>
    say`قسط ${e.instalment} از برنامهٔ ${e.plan} پرداخت نشد: ${e.missing} از سررسید ${e.due} نرسیده است`,
  PlanCompleted: (e) => say`برنامهٔ ${e.plan} به پایان رسید: همهٔ قسط‌ها پرداخت شد`,
  PlanDefaulted: (e) =>
    say`برنامهٔ ${e.plan} با ${e.missed} قسط پرداخت‌نشده نکول شد: ${n.ifDefault[e.consequence]}${e.consequence !== 'instalments-stay' && say` (${e.dueDate})`}`,
  PlanCancelled: (e) => say`برنامهٔ ${e.plan} لغو شد: ${e.reason}`,
  GuaranteeRegistered: (e) =>
    say`تضمین ${e.guarantee} دریافت شد: ${n.guarantee[e.kind]} (${e.reference}) برای ${e.amount ?? say`همهٔ بدهی`}${e.expires && say`، تا ${e.expires}`}`,
  GuaranteeReleased: (e) => say`تضمین ${e.guarantee} آزاد شد: ${e.reason}`,
  GuaranteeEnforced: (e) => say`تضمین ${e.guarantee} برای ${e.amount} به اجرا گذاشته شد: ${e.reason}`,
  DisputeRaised: (e) => say`بدهکار به ${e.amount} اعتراض دارد: ${e.reason} (${e.dispute})`,
  DisputeResolved: (e) => say`نتیجهٔ اعتراض ${e.dispute}: ${n.dispute[e.outcome]}`,
  ErrorAcknowledged: (e) =>
    say`بستانکار اشتباه را پذیرفت: ${e.error}. جبران تا ${e.by}: ${e.remedy}${beside(e.dispute)}`,
  CreditNoteIssued: (e) =>
    say`اعلامیهٔ بستانکار ${e.creditNote} به مبلغ ${creditNoteTotal(e)}: ${e.reason}${e.onAccount && say`؛ ${e.onAccount.amount} از آن با شناسهٔ ${e.onAccount.payment} در حساب ماند`}${ofDisputes(e)}`,
  EarlyDiscountGranted: (e) => say`${e.amount} تخفیف (${percent(e.basisPoints)})، چون دریافت ${e.payment} زود رسید`,
  ConcessionGranted: (e) =>
    say`گذشت ${e.concession}: از ${e.amount} صرف‌نظر شد، با تأیید ${e.approvedBy}: ${e.reason}${ofDisputes(e)}`,
  SettlementAgreed: (e) =>
    say`مصالحهٔ ${e.settlement}: اگر ${e.pay} تا ${e.by} برسد، از باقی‌ماندهٔ ${e.forgives} صرف‌نظر می‌شود (تأیید ${e.approvedBy}؛ ${e.document})`,
  SettlementHonoured: (e) => say`مصالحهٔ ${e.settlement} انجام شد: از باقی‌ماندهٔ ${e.amount} صرف‌نظر شد`,
  SettlementFailed: (e) =>
    say`مصالحهٔ ${e.settlement} انجام نشد: ${e.restored.amount === 0n ? say`بدهی مانند پیش است` : say`${e.restored} که از آن گذشته بودیم دوباره بدهی است`}`,
  LateChargeAdded: (e) =>
    say`${e.amount} (${n.component[e.component]}) برای تأخیر از ${e.from} تا ${e.on} منظور شد (${e.strategy})${e.contested && say`؛ استحقاق آن محل تردید است`}${e.dueDate && say`؛ سررسید ${e.dueDate}`}`,
  CollectionCostAdded: (e) =>
    say`هزینهٔ وصول ${e.charge} به مبلغ ${e.amount} منظور شد: ${e.evidence}${e.dueDate && say`؛ سررسید ${e.dueDate}`}`,
  ChargeWaived: (e) =>
    say`${e.amount} (${n.component[e.component]}) بخشیده شد ${n.ground[e.ground]}، با تأیید ${e.approvedBy}: ${e.reason}${ofDisputes(e)}`,
  CollectorAssigned: (e) => say`از این پس ${e.collector} پیگیر آن است`,
  DunningHeld: (e) => say`تا ${e.until} مطالبه نمی‌شود: ${n.hold[e.reason]} (توقف ${e.hold})`,
  DunningReleased: (e) => say`توقف ${e.hold} برداشته شد: ${e.reason}`,
  PlacedWithAgency: (e) =>
    say`به شرکت وصول ${e.agency} سپرده شد: مطالبه ${e.claim}، کارمزد ${percent(e.commission)} (${e.placement})`,
  RecalledFromAgency: (e) => say`از شرکت وصول پس گرفته شد: ${e.reason} (${e.placement})`,
  AgencyCollected: (e) =>
    say`شرکت وصول ${e.amount} را با شناسهٔ ${e.payment} وصول کرد، کارمزد ${e.commission} (${e.placement})`,
  DebtReferredToLegal: (e) =>
    say`برای طرح در ${e.authority} به ${e.counsel} ارجاع شد: مطالبه ${e.claim}، هزینه تاکنون ${e.costs}`,
  LegalOutcomeRecorded: (e) =>
    say`نتیجهٔ حقوقی: ${n.legal[e.outcome]}، محکوم‌به ${e.awarded}، جمع هزینه‌ها ${e.costs} (${e.document})`,
  DebtWrittenOff: (e) =>
    say`${e.amount} از دفاتر حذف شد: ${e.reason}. طلب پابرجاست${e.remaining && say`؛ ${e.remaining} باید پرداخت شود`}${ofDisputes(e)}`,
  WriteOffReversed: (e) => say`حذف از دفاتر برگشت، ${e.amount} دوباره بدهی است: ${e.reason}${ofDisputes(e)}`,
  DebtSold: (e) => say`به ${e.buyer} به بهای ${e.price} فروخته شد، با ماندهٔ ${e.amount} (${e.document})`,
  DebtCancelled: (e) => say`با ماندهٔ ${e.amount} باطل شد: ${e.reason}`,
  DebtAssumed: (e) =>
    say`${e.debtor} ${e.sameDebtor ? say`همان ${e.from} است و بدهکار:` : say`به‌جای ${e.from} عهده‌دار بدهی شد:`} ${e.open} (${e.agreement})، با تأیید ${e.approvedBy}`,
}
