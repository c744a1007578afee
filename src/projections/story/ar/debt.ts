import type { DebtEvent, DebtEventOf, PlanTerms } from '../../../domain/debt/event.js'
import type { Instalment } from '../../../domain/value/instalment.js'
import { creditNoteTotal } from '../credit-note-total.js'
import { percent, tagged } from '../phrase.js'
import { beside, list, more, type Said, say } from '../say.js'
import type { Words } from '../words.js'
import { names as n } from './names.js'

const dates = (instalments: ReadonlyArray<Instalment>): Said =>
  instalments.length === 0 ? say`دون أقساط` : list(instalments.map(({ due, amount }) => say`${amount} في ${due}`))

const underTerms = (terms: PlanTerms | undefined): Said | undefined =>
  terms &&
  say`؛ أيام المهلة: ${terms.graceDays}، وتُعد متعثرة إذا زادت الأقساط الفائتة على ${terms.toleratedMisses}: ${n.ifDefault[terms.onDefault]}`

const offer = ({ plan, instalments, terms, validUntil }: DebtEventOf<'PlanProposed' | 'PlanCountered'>): Said =>
  say`الخطة ${plan}: ${dates(instalments)}${underTerms(terms)}${validUntil && say`؛ تُوقَّع في موعد أقصاه ${validUntil}`}`

const ofDisputes = ({ disputes = [] }: Pick<DebtEventOf<'DebtWrittenOff'>, 'disputes'>): Said =>
  more(list(disputes.map(({ dispute, amount }) => say`منه ${amount} من الاعتراض ${dispute}`)))

const paidWith = ({
  payment,
  payer,
  method,
  on,
  valueDate,
}: DebtEventOf<'DebtPaid' | 'DebtPartiallyPaid' | 'DebtRecovered'>): Said =>
  say`بالدفعة ${payment}${payer && say` من ${payer}`} (${n.method[method]}${valueDate !== on && say`؛ تاريخ القيمة ${valueDate}`})`

const terms = ({
  terms: { agreement, methods = [], discounts = [], lateCharge } = {},
  tags,
}: DebtEventOf<'DebtIssued'>): Said =>
  more(
    agreement && say`الاتفاقية ${agreement}`,
    methods.length > 0 &&
      say`طريقة الدفع: ${list(
        methods.map((method) => n.method[method]),
        ' أو ',
      )}`,
    ...discounts.map(({ days, basisPoints }) => say`خصم ${percent(basisPoints)} (خلال أيام: ${days})`),
    lateCharge && n.late[lateCharge.strategy],
    tags && tagged(tags),
  )

export const debtWords: Words<DebtEvent, Said> = {
  DebtIssued: (e) =>
    say`صدر على ${e.debtor}: ${e.principal}، الاستحقاق ${e.instalments ? dates(e.instalments) : e.dueDate}${beside(e.reference)}${terms(e)}`,
  DueDateExtended: (e) => say`نُقل تاريخ الاستحقاق من ${e.from} إلى ${e.to}، بموافقة ${e.agreedBy}: ${e.reason}`,
  DebtorReminded: (e) => say`تذكير بمبلغ ${e.balance} عبر ${n.channel[e.channel]} (${e.step}؛ الرسالة ${e.message})`,
  ExcuseRecorded: (e) => say`عذر المدين عبر ${n.channel[e.channel]}: ${n.excuse[e.excuse]}${beside(e.said)}`,
  RefusalRecorded: (e) =>
    say`امتنع المدين عن السداد عبر ${n.channel[e.channel]}${e.written && say` وكتابةً`}${beside(e.said)}`,
  DelayReasonRecorded: (e) => say`سبب التأخر: ${n.delay[e.delayReason]}`,
  ContactAttempted: (e) =>
    say`تواصل عبر ${n.channel[e.channel]}: ${n.contact[e.outcome]}${e.conversation && say`، وجرى الحديث معه`}${e.regarding && say`؛ الموضوع: ${e.regarding}`}`,
  InboundContactRecorded: (e) =>
    say`تواصل المدين معنا عبر ${n.channel[e.channel]}${e.conversation && say` وجرى الحديث معه`}؛ الموضوع: ${e.regarding}`,
  ComplaintRecorded: (e) => say`شكوى من المدين عبر ${n.channel[e.channel]}: ${e.complaint}`,
  NoteAdded: (e) => say`ملاحظة داخلية: ${e.note}`,
  StepWithheld: (e) =>
    say`أُوقفت الخطوة ${e.step} بموجب ${e.rule}${e.pack && say` من ${e.pack}`}${e.packVersion && say` ${e.packVersion}`} (السياسة ${e.policy})${e.until && say` حتى ${e.until}`}`,
  PaymentPromised: (e) =>
    say`وعد ${e.promisedBy ?? say`المدين`} بسداد ${e.amount} في موعد أقصاه ${e.by}${e.time && say` الساعة ${e.time}`}${e.zone && say` بتوقيت ${e.zone}`}${e.deadline !== e.by && say`، وآخر مهلة ${e.deadline}`}${e.tolerance.amount !== 0n && say`، مع نقص مسموح قدره ${e.tolerance}`} (${n.channel[e.channel]}؛ ${e.promise})`,
  PromiseKept: (e) => say`وُفي بالوعد ${e.promise}: وصل ${e.counted} في الموعد`,
  PromisePartiallyKept: (e) => say`وُفي بالوعد ${e.promise} جزئيًا: لم يصل في الموعد إلا ${e.counted}`,
  PromiseBroken: (e) => say`لم يُوفَ بالوعد ${e.promise}: لم يصل شيء في الموعد`,
  PromiseWithdrawn: (e) => say`سُحب الوعد ${e.promise}: ${e.reason}`,
  PromiseSuperseded: (e) => say`حلّ محل الوعد ${e.promise} الوعد ${e.successor}`,
  PromiseReleased: (e) =>
    say`رُفع ${e.amount} من الوعد ${e.promise}، إذ لم يبقَ ما يُسدَّد به${e.left.amount !== 0n && say`؛ ولا يزال ${e.left} منتظرًا`}`,
  PromiseReopened: (e) => say`عاد الوعد ${e.promise} قائمًا بسبب الدفعة ${e.payment}`,
  PromiseReinstated: (e) =>
    say`عاد الوعد ${e.promise} قائمًا بحسب ما عُلم الآن${e.amount.amount !== 0n && say`؛ ويُسدَّد منه ${e.amount} مجددًا`}`,
  DebtPartiallyPaid: (e) => say`سُدِّد ${e.amount} ${paidWith(e)}`,
  DebtPaid: (e) => say`سُدِّد ${e.amount} ${paidWith(e)}: لم يبقَ ما يُسدَّد`,
  PaymentReversed: (e) =>
    say`استُرجع ${e.amount} من الدفعة ${e.payment}${e.payer && say` من ${e.payer}`}${e.discount && say`، مع الخصم ${e.discount.amount}`}: ${e.reason}`,
  DebtRecovered: (e) => say`حُصِّل ${e.amount} ${paidWith(e)}: وقد يصل بعد ${e.outstanding} مما شُطب`,
  PlanProposed: (e) => say`اقترح ${e.proposedBy} ${offer(e)}`,
  PlanCountered: (e) => say`اقترح ${e.counteredBy} بدلًا من ذلك ${offer(e)}`,
  PlanSigned: (e) => say`وقّع ${e.signedBy} الخطة ${e.plan} (${e.document})`,
  DebtRescheduled: (e) =>
    say`الخطة ${e.plan}: ${dates(e.instalments)} (${e.reason}؛ ${e.document}${e.guarantee && say`، بضمان ${e.guarantee}`})${underTerms(e.terms)}`,
  InstalmentMissed: (e) => say`فات القسط ${e.instalment} من الخطة ${e.plan}: لم يصل ${e.missing} مما استحق في ${e.due}`,
  PlanCompleted: (e) => say`اكتملت الخطة ${e.plan}: سُدِّدت جميع الأقساط`,
  PlanDefaulted: (e) =>
    say`تعثرت الخطة ${e.plan} (الأقساط الفائتة: ${e.missed}): ${n.ifDefault[e.consequence]}${e.consequence !== 'instalments-stay' && say` (${e.dueDate})`}`,
  PlanCancelled: (e) => say`أُلغيت الخطة ${e.plan}: ${e.reason}`,
  GuaranteeRegistered: (e) =>
    say`سُجّل الضمان ${e.guarantee}: ${n.guarantee[e.kind]} (${e.reference}) عن ${e.amount ?? say`كامل الدين`}${e.expires && say`، حتى ${e.expires}`}`,
  GuaranteeReleased: (e) => say`أُفرج عن الضمان ${e.guarantee}: ${e.reason}`,
  GuaranteeEnforced: (e) => say`نُفّذ على الضمان ${e.guarantee} بمبلغ ${e.amount}: ${e.reason}`,
  DisputeRaised: (e) => say`اعترض المدين على ${e.amount}: ${e.reason} (${e.dispute})`,
  DisputeResolved: (e) => say`بُتّ في الاعتراض ${e.dispute}: ${n.dispute[e.outcome]}`,
  ErrorAcknowledged: (e) =>
    say`أقرّ الدائن بخطأ: ${e.error}. يُصحَّح في موعد أقصاه ${e.by}: ${e.remedy}${beside(e.dispute)}`,
  CreditNoteIssued: (e) =>
    say`إشعار دائن ${e.creditNote} بمبلغ ${creditNoteTotal(e)}: ${e.reason}${e.onAccount && say`؛ منه ${e.onAccount.amount} تحت الحساب برقم ${e.onAccount.payment}`}${ofDisputes(e)}`,
  EarlyDiscountGranted: (e) => say`خصم ${e.amount} (${percent(e.basisPoints)}) لأن الدفعة ${e.payment} وصلت مبكرًا`,
  ConcessionGranted: (e) =>
    say`تنازل ${e.concession}: تُنوزل عن ${e.amount}، باعتماد ${e.approvedBy}: ${e.reason}${ofDisputes(e)}`,
  SettlementAgreed: (e) =>
    say`تسوية ${e.settlement}: إن وصل ${e.pay} في موعد أقصاه ${e.by} يُتنازل عن الباقي ${e.forgives} (باعتماد ${e.approvedBy}؛ ${e.document})`,
  SettlementHonoured: (e) => say`نُفّذت التسوية ${e.settlement}: تُنوزل عن الباقي ${e.amount}`,
  SettlementFailed: (e) =>
    say`لم تُنفَّذ التسوية ${e.settlement}: ${e.restored.amount === 0n ? say`الدين كما كان` : say`عاد إلى الدين ${e.restored} مما تُنوزل عنه`}`,
  LateChargeAdded: (e) =>
    say`احتُسب ${e.amount} (${n.component[e.component]}) عن التأخر من ${e.from} إلى ${e.on} (${e.strategy})${e.contested && say`؛ واستحقاقه محل خلاف`}${e.dueDate && say`؛ الاستحقاق ${e.dueDate}`}`,
  CollectionCostAdded: (e) =>
    say`احتُسبت تكلفة تحصيل ${e.charge} بمبلغ ${e.amount}: ${e.evidence}${e.dueDate && say`؛ الاستحقاق ${e.dueDate}`}`,
  ChargeWaived: (e) =>
    say`أُعفي من ${e.amount} (${n.component[e.component]}) ${n.ground[e.ground]}، باعتماد ${e.approvedBy}: ${e.reason}${ofDisputes(e)}`,
  CollectorAssigned: (e) => say`يتولى متابعته من الآن ${e.collector}`,
  DunningHeld: (e) => say`لا مطالبة حتى ${e.until}: ${n.hold[e.reason]} (الإيقاف ${e.hold})`,
  DunningReleased: (e) => say`رُفع الإيقاف ${e.hold}: ${e.reason}`,
  PlacedWithAgency: (e) =>
    say`أُحيل إلى شركة التحصيل ${e.agency}: المطالبة ${e.claim}، العمولة ${percent(e.commission)} (${e.placement})`,
  RecalledFromAgency: (e) => say`سُحب من شركة التحصيل: ${e.reason} (${e.placement})`,
  AgencyCollected: (e) =>
    say`حصّلت شركة التحصيل ${e.amount} بالدفعة ${e.payment}، العمولة ${e.commission} (${e.placement})`,
  DebtReferredToLegal: (e) =>
    say`أُحيل إلى ${e.counsel} لرفعه إلى ${e.authority}: المطالبة ${e.claim}، التكاليف حتى الآن ${e.costs}`,
  LegalOutcomeRecorded: (e) =>
    say`النتيجة القانونية: ${n.legal[e.outcome]}، المحكوم به ${e.awarded}، إجمالي التكاليف ${e.costs} (${e.document})`,
  DebtWrittenOff: (e) =>
    say`شُطب ${e.amount}: ${e.reason}. والحق في المطالبة باقٍ${e.remaining && say`؛ ويبقى للسداد ${e.remaining}`}${ofDisputes(e)}`,
  WriteOffReversed: (e) => say`أُلغي الشطب وعاد ${e.amount} دينًا: ${e.reason}${ofDisputes(e)}`,
  DebtSold: (e) => say`بيع إلى ${e.buyer} بمبلغ ${e.price}، والرصيد القائم ${e.amount} (${e.document})`,
  DebtCancelled: (e) => say`أُلغي والرصيد القائم ${e.amount}: ${e.reason}`,
  DebtAssumed: (e) =>
    say`${e.debtor} ${e.sameDebtor ? say`هو نفسه ${e.from}، وعليه` : say`تحمّل عن ${e.from}`} ${e.open} (${e.agreement})، باعتماد ${e.approvedBy}`,
}
