// What may happen to a debt beside being issued, promised and paid, and what a clerk says of it.
import * as E from 'fp-ts/lib/Either.js'
import { DebtEvent } from '../../src/domain/debt/event.js'

const eur = (amount: string) => ({ amount, currency: 'EUR' })
const instalments = [
  { due: '2026-04-30', amount: eur('6000') },
  { due: '2026-05-31', amount: eur('6500') },
]
const terms = { graceDays: 3, toleratedMisses: 1, onDefault: 'accelerated' }
const reduced = { split: { principal: '500' }, remaining: eur('12000') }

interface Told {
  readonly event: DebtEvent
  readonly told: string
}

const told = (says: { readonly type: DebtEvent['type'] } & Readonly<Record<string, unknown>>, words: string): Told => {
  const event = DebtEvent.decode({ on: '2026-03-31', debt: 'INV-7', debtor: 'ACME', ...says })
  if (E.isLeft(event)) throw new Error(says.type)
  return { event: event.right, told: words }
}

export const lifeOfADebt: ReadonlyArray<Told> = [
  told(
    {
      type: 'DebtIssued',
      principal: eur('12500'),
      dueDate: '2026-04-30',
      terms: {
        discounts: [
          { days: 10, basisPoints: 250 },
          { days: 1, basisPoints: 300 },
        ],
        lateCharge: { strategy: 'none' },
      },
    },
    'Issued to ACME: 125.00 EUR, due 2026-04-30; 2.5 % off within 10 days; 3 % off within 1 day; nothing is charged for paying late',
  ),
  told(
    {
      type: 'PaymentPromised',
      promise: 'PR-1',
      amount: eur('5000'),
      by: '2026-04-10',
      deadline: '2026-04-10',
      tolerance: eur('100'),
      channel: 'phone',
      time: '14:30',
      zone: 'Asia/Tehran',
    },
    'Debtor promises 50.00 EUR by 2026-04-10 at 14:30 in Asia/Tehran, of which 1.00 EUR may be missing (phone; PR-1)',
  ),
  told(
    {
      type: 'DebtPartiallyPaid',
      payment: 'P-1',
      allocation: 1,
      amount: eur('500'),
      ...reduced,
      method: 'transfer',
      valueDate: '2026-03-30',
    },
    '5.00 EUR paid with payment P-1 (transfer; value date 2026-03-30)',
  ),
  told(
    {
      type: 'PaymentReversed',
      payment: 'P-1',
      allocation: 1,
      amount: eur('500'),
      ...reduced,
      reason: 'chargeback',
      discount: { amount: eur('10'), split: { principal: '10' } },
    },
    '5.00 EUR of payment P-1 taken back, with the discount of 0.10 EUR: chargeback',
  ),
  told(
    { type: 'EarlyDiscountGranted', payment: 'P-1', allocation: 1, basisPoints: 200, amount: eur('500'), ...reduced },
    '5.00 EUR off (2 %) because payment P-1 came early',
  ),
  told(
    {
      type: 'ConcessionGranted',
      concession: 'CO-1',
      amount: eur('500'),
      ...reduced,
      approvedBy: 'the manager',
      reason: 'hardship',
    },
    'Concession CO-1: 5.00 EUR given up, approved by the manager: hardship',
  ),
  told(
    {
      type: 'SettlementAgreed',
      settlement: 'SE-1',
      pay: eur('10000'),
      forgives: eur('2500'),
      by: '2026-05-15',
      approvedBy: 'the manager',
      document: 'letter 4',
    },
    'Settlement SE-1: if 100.00 EUR comes by 2026-05-15, the rest of 25.00 EUR is given up (approved by the manager; letter 4)',
  ),
  told(
    { type: 'SettlementHonoured', settlement: 'SE-1', amount: eur('2500'), ...reduced },
    'Settlement SE-1 honoured: the rest of 25.00 EUR is given up',
  ),
  told(
    { type: 'SettlementFailed', settlement: 'SE-1', restored: eur('0'), split: {}, remaining: eur('12500') },
    'Settlement SE-1 failed: all is owed as before',
  ),
  told(
    { type: 'SettlementFailed', settlement: 'SE-1', restored: eur('2500'), split: {}, remaining: eur('12500') },
    'Settlement SE-1 failed: 25.00 EUR that was given up is owed again',
  ),
  told(
    {
      type: 'LateChargeAdded',
      component: 'interest',
      amount: eur('175'),
      strategy: 'simple-interest',
      from: '2026-03-01',
      segments: [],
      contested: false,
      remaining: eur('12675'),
    },
    '1.75 EUR of interest charged for being late from 2026-03-01 to 2026-03-31 (simple-interest)',
  ),
  told(
    {
      type: 'LateChargeAdded',
      component: 'fee',
      amount: eur('4000'),
      strategy: 'agreed-penalty',
      from: '2026-03-01',
      segments: [],
      contested: true,
      remaining: eur('16500'),
    },
    '40.00 EUR in fees charged for being late from 2026-03-01 to 2026-03-31 (agreed-penalty); whether that is owed is contested',
  ),
  told(
    {
      type: 'CollectionCostAdded',
      charge: 'CH-1',
      amount: eur('900'),
      evidence: 'invoice of the court',
      remaining: eur('13400'),
    },
    'Collection cost CH-1 of 9.00 EUR charged: invoice of the court',
  ),
  told(
    {
      type: 'ChargeWaived',
      component: 'cost',
      amount: eur('500'),
      ...reduced,
      ground: 'favour',
      approvedBy: 'the manager',
      reason: 'long a customer',
    },
    '5.00 EUR of costs waived as a favour, approved by the manager: long a customer',
  ),
  told(
    {
      type: 'PlanProposed',
      plan: 'PL-1',
      instalments,
      proposedBy: 'the debtor',
      terms,
      validUntil: '2026-04-07',
    },
    'the debtor proposes plan PL-1: 60.00 EUR on 2026-04-30, 65.00 EUR on 2026-05-31; 3 days of grace, in default with more than 1 missed, then all is due at once; to be signed by 2026-04-07',
  ),
  told(
    { type: 'PlanCountered', plan: 'PL-1', instalments, counteredBy: 'the creditor' },
    'the creditor would rather have plan PL-1: 60.00 EUR on 2026-04-30, 65.00 EUR on 2026-05-31',
  ),
  told(
    { type: 'PlanSigned', plan: 'PL-1', document: 'contract 8', signedBy: 'both' },
    'Plan PL-1 signed by both (contract 8)',
  ),
  told(
    {
      type: 'DebtRescheduled',
      plan: 'PL-1',
      instalments,
      document: 'contract 8',
      reason: 'short of cash',
      terms: { ...terms, graceDays: 1, onDefault: 'original-due-date' },
    },
    'Plan PL-1: 60.00 EUR on 2026-04-30, 65.00 EUR on 2026-05-31 (short of cash; contract 8); 1 day of grace, in default with more than 1 missed, then the original due date counts again',
  ),
  told(
    { type: 'InstalmentMissed', plan: 'PL-1', instalment: 2, due: '2026-05-31', missing: eur('6500') },
    'Instalment 2 of plan PL-1 missed: 65.00 EUR of what was due 2026-05-31 has not come',
  ),
  told({ type: 'PlanCompleted', plan: 'PL-1' }, 'Plan PL-1 completed: every instalment was paid'),
  told(
    { type: 'PlanDefaulted', plan: 'PL-1', missed: 2, consequence: 'accelerated', dueDate: '2026-06-04' },
    'Plan PL-1 in default with 2 instalments missed: all is due on 2026-06-04',
  ),
  told(
    { type: 'PlanDefaulted', plan: 'PL-1', missed: 1, consequence: 'original-due-date', dueDate: '2026-03-31' },
    'Plan PL-1 in default with 1 instalment missed: the due date is 2026-03-31 again',
  ),
  told(
    { type: 'PlanDefaulted', plan: 'PL-1', missed: 1, consequence: 'instalments-stay', dueDate: '2026-04-30' },
    'Plan PL-1 in default with 1 instalment missed: the instalments stay',
  ),
  told({ type: 'PlanCancelled', plan: 'PL-1', reason: 'paid at once' }, 'Plan PL-1 cancelled: paid at once'),
  told(
    { type: 'GuaranteeRegistered', guarantee: 'GU-1', kind: 'promissory-note', reference: 'note 17' },
    'Guarantee GU-1 taken: a promissory note (note 17) for all that is owed',
  ),
  told(
    {
      type: 'GuaranteeRegistered',
      guarantee: 'GU-1',
      kind: 'guarantor',
      reference: 'PERSON-3',
      amount: eur('10000'),
      expires: '2026-12-31',
    },
    'Guarantee GU-1 taken: a guarantor (PERSON-3) for 100.00 EUR, until 2026-12-31',
  ),
  told({ type: 'GuaranteeReleased', guarantee: 'GU-1', reason: 'all paid' }, 'Guarantee GU-1 released: all paid'),
  told(
    { type: 'GuaranteeEnforced', guarantee: 'GU-1', amount: eur('6500'), reason: 'plan in default' },
    'Guarantee GU-1 called upon for 65.00 EUR: plan in default',
  ),
  told(
    { type: 'ErrorAcknowledged', error: 'wrong price', remedy: 'a new invoice', by: '2026-04-02', dispute: 'DI-1' },
    'The creditor admits an error: wrong price. To be put right by 2026-04-02: a new invoice (DI-1)',
  ),
  told(
    { type: 'ExcuseRecorded', excuse: 'cheque-of-other', channel: 'phone', said: 'when my cheque clears' },
    'Excuse by phone: a cheque from somebody else has to clear first (when my cheque clears)',
  ),
  told({ type: 'ExcuseRecorded', excuse: 'no-money', channel: 'visit' }, 'Excuse by visit: there is no money'),
  told(
    { type: 'RefusalRecorded', channel: 'letter', written: true, said: 'I shall not pay' },
    'Debtor refuses to pay, by letter and in writing (I shall not pay)',
  ),
  told({ type: 'DelayReasonRecorded', delayReason: 'invoice-missing' }, 'Reason of the delay: the invoice is missing'),
  told(
    { type: 'ContactAttempted', channel: 'phone', outcome: 'no-answer', conversation: false },
    'Contact by phone: no answer',
  ),
  told(
    { type: 'ContactAttempted', channel: 'visit', outcome: 'reached', conversation: true, regarding: 'the plan' },
    'Contact by visit: reached, and spoken to; it was about the plan',
  ),
  told(
    { type: 'InboundContactRecorded', channel: 'chat', conversation: true, regarding: 'the delivery' },
    'Debtor got in touch by chat, and was spoken to, about the delivery',
  ),
  told({ type: 'ComplaintRecorded', channel: 'email', complaint: 'rude call' }, 'Debtor complains by email: rude call'),
  told({ type: 'NoteAdded', note: 'ask for the manager' }, 'Internal note: ask for the manager'),
  told(
    {
      ...{ type: 'StepWithheld', step: 'call', policy: 'house-1', rule: 'cap', pack: 'us-regulation-f' },
      ...{ packVersion: '2021-11-30', until: '2026-04-03' },
    },
    'Step call held back by cap of us-regulation-f 2021-11-30 (policy house-1) until 2026-04-03',
  ),
  told({ type: 'CollectorAssigned', collector: 'clerk-3' }, 'clerk-3 looks after it from now on'),
  told(
    { type: 'DunningHeld', hold: 'HO-1', reason: 'vulnerability', until: '2026-04-30' },
    'Nobody asks for money until 2026-04-30: the debtor is vulnerable (hold HO-1)',
  ),
  told({ type: 'DunningReleased', hold: 'HO-1', reason: 'well again' }, 'Hold HO-1 released: well again'),
  told(
    { type: 'PlacedWithAgency', placement: 'AG-1', agency: 'Swift', claim: eur('12500'), commission: 1500 },
    'Placed with agency Swift: claim 125.00 EUR, commission 15 % (AG-1)',
  ),
  told(
    { type: 'RecalledFromAgency', placement: 'AG-1', reason: 'nothing came' },
    'Recalled from the agency: nothing came (AG-1)',
  ),
  told(
    { type: 'AgencyCollected', placement: 'AG-1', payment: 'P-2', amount: eur('5000'), commission: eur('750') },
    'The agency collected 50.00 EUR as payment P-2, commission 7.50 EUR (AG-1)',
  ),
  told(
    {
      type: 'LegalOutcomeRecorded',
      outcome: 'judgment',
      awarded: eur('12000'),
      costs: eur('1900'),
      document: 'judgment 5 O 1/26',
    },
    'Legal outcome: judgment, 120.00 EUR awarded, costs 19.00 EUR in all (judgment 5 O 1/26)',
  ),
  told(
    {
      type: 'WriteOffReversed',
      amount: eur('12500'),
      split: { principal: '12500' },
      remaining: eur('12500'),
      reason: 'the debtor is back',
    },
    'Write-off reversed, 125.00 EUR is owed again: the debtor is back',
  ),
  told(
    {
      type: 'DebtSold',
      buyer: 'BUYER-1',
      price: eur('3000'),
      amount: eur('12500'),
      split: { principal: '12500' },
      document: 'sale 2',
    },
    'Sold to BUYER-1 for 30.00 EUR with 125.00 EUR open (sale 2)',
  ),
] as const
