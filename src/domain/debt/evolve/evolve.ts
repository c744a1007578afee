import { minus, noComponents, plus, takeInOrder } from '../../value/component.js'
import { laterOf } from '../../value/local-date.js'
import { Series } from '../../value/series.js'
import { emptyFile } from '../case-file.js'
import type { DebtEvent, DebtEventOf } from '../event.js'
import type { DebtState, Dispute, KnownDebt, PromiseToPay } from '../state.js'
import { applied, discounted, increased, recovered, reduced, restored, reversed, writtenOff } from './balance.js'
import { evolveFile } from './case-file.js'
import { ofDisputes } from './disputes.js'
import { billed, defaulted, duesOf, extended } from './dues.js'
import { evolvePlans } from './plans.js'

/**
 * The debt after an event. Total: history is true, so an event that cannot happen here changes nothing. Every event that
 * changes the debt is kept in `history`, so that `debtOn` can rebuild a past day.
 */
export const evolve = (state: DebtState, event: DebtEvent): DebtState => {
  if (state.situation === 'unissued') return event.type === 'DebtIssued' ? issued(event) : state
  return evolveKnown(state, event)
}

/** The same for an issued debt, which stays issued. */
export const evolveKnown = (state: KnownDebt, event: DebtEvent): KnownDebt => {
  // An event of another aggregate changes nothing. Types cannot keep such events out of a store.
  const after: KnownDebt | undefined = changed(state, event)
  if (after === undefined || after === state) return state
  // `after` is new and not shared yet, so it may be changed in place. Another copy would cost as much as applying the event.
  return Object.assign(after, { history: state.history.append(event), latest: laterOf(state.latest, event.on) })
}

/** One line per event. */
const changed = (state: KnownDebt, event: DebtEvent): KnownDebt => {
  switch (event.type) {
    case 'DebtIssued':
      return state
    case 'DebtorReminded':
      return event.step === finalNoticeStep ? { ...state, finalNotice: event.on } : { ...state }
    case 'PaymentPromised':
      return { ...state, promises: state.promises.append(promised(state, event)) }
    case 'PromiseKept':
      return judged(state, event.promise, { status: 'kept', counted: event.counted.amount })
    case 'PromisePartiallyKept':
      return judged(state, event.promise, { status: 'partiallyKept', counted: event.counted.amount })
    case 'PromiseBroken':
      return judged(state, event.promise, { status: 'broken', counted: event.counted.amount })
    case 'PromiseWithdrawn':
      return judged(state, event.promise, { status: 'withdrawn' })
    case 'PromiseSuperseded':
      return judged(state, event.promise, { status: 'superseded' })
    case 'PromiseReleased':
      return released(state, event)
    case 'PromiseReinstated':
      return reinstated(state, event)
    case 'PromiseReopened':
      return judged(state, event.promise, { status: 'open', counted: 0n })
    case 'DebtPartiallyPaid':
    case 'DebtPaid':
      return reduced(
        { ...state, payments: state.payments.append(applied(event, event.split, state.movements.length)) },
        event.on,
        event.split,
        'payment',
      )
    case 'EarlyDiscountGranted':
      return reduced(discounted(state, event), event.on, event.split, 'discount')
    case 'DebtRecovered':
      return recovered(
        { ...state, payments: state.payments.append(applied(event, {}, undefined)) },
        event.on,
        event.amount.amount,
      )
    case 'PaymentReversed':
      return reversed(state, event)
    case 'PlanProposed':
    case 'PlanCountered':
    case 'PlanSigned':
    case 'GuaranteeRegistered':
    case 'GuaranteeReleased':
    case 'GuaranteeEnforced':
    case 'SettlementAgreed':
    case 'CollectorAssigned':
    case 'DunningHeld':
    case 'DunningReleased':
    case 'PlacedWithAgency':
    case 'RecalledFromAgency':
    case 'AgencyCollected':
      return { ...state, file: evolveFile(state.file, event, state) }
    case 'DebtRescheduled':
    case 'InstalmentMissed':
    case 'PlanCompleted':
    case 'PlanCancelled':
      return { ...state, plans: evolvePlans(state.plans, event, state) }
    case 'PlanDefaulted':
      return { ...defaulted(state, event), plans: evolvePlans(state.plans, event, state) }
    case 'DueDateExtended':
      return extended(state, event.to)
    case 'DebtReferredToLegal':
      return { ...state, legal: event }
    case 'LegalOutcomeRecorded':
      return { ...state, legal: undefined }
    case 'DebtWrittenOff':
      return reduced(ofDisputes(writtenOff(state, event), event), event.on, event.split, 'write-off')
    case 'WriteOffReversed': {
      const writeOff = state.movements.findLastIndex(({ because }) => because === 'write-off')
      return increased(restored(ofDisputes(state, event), event), event.on, event.split, 'reversal', writeOff)
    }
    case 'CreditNoteIssued': {
      const creditNotes = state.creditNotes.append(event.creditNote)
      const credited = { ...ofDisputes(state, event), creditNotes, onAccount: withCredit(state.onAccount, event) }
      return event.amount.amount === 0n ? credited : reduced(credited, event.on, event.split, 'reduction')
    }
    case 'ConcessionGranted':
      return reduced(
        { ...ofDisputes(state, event), file: evolveFile(state.file, event, state) },
        event.on,
        event.split,
        'reduction',
      )
    case 'SettlementHonoured':
      return reduced({ ...state, file: evolveFile(state.file, event, state) }, event.on, event.split, 'settlement')
    case 'SettlementFailed': {
      const file = evolveFile(state.file, event, state)
      const plans = evolvePlans(state.plans, event, state)
      const given = state.file.settlements.findLast(({ settlement }) => settlement === event.settlement)?.given
      return increased({ ...state, file, plans }, event.on, event.split, 'reversal', given?.movement)
    }
    case 'LateChargeAdded': {
      const split = { [event.component]: event.amount.amount }
      const chargedUntil = laterOf(event.on, state.chargedUntil ?? event.on)
      const charges = state.charges.append(billed(event, event.component, undefined))
      const charged = plus(state.charged, split)
      return increased({ ...state, charges, charged, chargedUntil }, event.on, split, 'charge')
    }
    case 'CollectionCostAdded': {
      const file = evolveFile(state.file, event, state)
      const charges = state.charges.append(billed(event, 'cost', event.charge))
      return increased({ ...state, file, charges }, event.on, { cost: event.amount.amount }, 'charge')
    }
    case 'ChargeWaived': {
      // `charged` counts late charges only; a corrected collection cost must not make it negative.
      const wrong = event.ground === 'correction' ? event.amount.amount : 0n
      const charged = minus(state.charged, takeInOrder(state.charged, wrong, [event.component]))
      return reduced({ ...ofDisputes(state, event), charged }, event.on, event.split, 'charge')
    }
    case 'DisputeRaised': {
      const { dispute, on } = event
      const raised = { dispute, amount: event.amount.amount, on, takenOff: [], writtenOff: 0n, resolved: undefined }
      return { ...state, disputes: state.disputes.append(raised) }
    }
    case 'DisputeResolved': {
      const resolved = { on: event.on, outcome: event.outcome }
      const isIt = ({ dispute }: Dispute) => dispute === event.dispute
      return { ...state, disputes: state.disputes.changeLast(isIt, (dispute) => ({ ...dispute, resolved })) }
    }
    case 'DebtSold':
      return reduced({ ...state, sold: event }, event.on, event.split, 'end')
    case 'DebtCancelled':
      return { ...reduced(state, event.on, event.split, 'end'), situation: 'cancelled', cancelled: event }
    case 'DebtAssumed':
      return assumed(state, event)
    case 'ExcuseRecorded':
    case 'RefusalRecorded':
    case 'DelayReasonRecorded':
    case 'ContactAttempted':
    case 'InboundContactRecorded':
      // A conversation changes no figure. It stays in the history because the next step depends on it.
      return { ...state }
    case 'ErrorAcknowledged':
    case 'ComplaintRecorded':
    case 'NoteAdded':
    case 'StepWithheld':
      return state
  }
}

/**
 * The name of the ladder step that is the last warning before legal action.
 *
 * @since 0.1.0
 */
export const finalNoticeStep = 'final-notice'

const issued = (event: DebtEventOf<'DebtIssued'>): DebtState => {
  const { amount, currency } = event.principal
  return {
    situation: 'open',
    debt: event.debt,
    debtor: event.debtor,
    assumedOn: undefined,
    currency,
    issued: event,
    dueDate: event.dueDate,
    open: { ...noComponents, principal: amount },
    dues: duesOf(event),
    charges: Series.of(),
    movements: Series.of({ on: event.on, amount, split: { principal: amount }, because: 'issue' }),
    payments: Series.of(),
    promises: Series.of(),
    plans: Series.of(),
    disputes: Series.of(),
    creditNotes: Series.of(),
    onAccount: Series.of(),
    charged: noComponents,
    chargedUntil: undefined,
    finalNotice: undefined,
    legal: undefined,
    writeOff: undefined,
    sold: undefined,
    file: emptyFile,
    history: Series.of(event),
    latest: event.on,
  }
}

/** A final notice to the old debtor does not count for the new one. */
const assumed = (debt: KnownDebt, { debtor, on, sameDebtor }: DebtEventOf<'DebtAssumed'>): KnownDebt =>
  sameDebtor ? { ...debt, debtor } : { ...debt, debtor, assumedOn: on, finalNotice: undefined }

const withCredit = (
  before: KnownDebt['onAccount'],
  { debtor, creditNote, onAccount, on, reason }: DebtEventOf<'CreditNoteIssued'>,
): KnownDebt['onAccount'] =>
  onAccount === undefined
    ? before
    : before.append({ payment: onAccount.payment, debtor, creditNote, amount: onAccount.amount.amount, on, reason })

const promised = (debt: KnownDebt, event: DebtEventOf<'PaymentPromised'>): PromiseToPay => ({
  promise: event.promise,
  amount: event.amount.amount,
  tolerance: event.tolerance.amount,
  madeOn: event.on,
  by: event.by,
  deadline: event.deadline,
  paymentsBefore: debt.payments.length,
  status: 'open',
  counted: 0n,
  released: 0n,
})

const released = (debt: KnownDebt, { promise, amount }: DebtEventOf<'PromiseReleased'>): KnownDebt => {
  const made = debt.promises.findLast((one) => one.promise === promise)
  const all = (made?.released ?? 0n) + amount.amount
  return judged(debt, promise, {
    released: all,
    ...(made !== undefined && all >= made.amount ? { status: 'released' } : {}),
  })
}

const reinstated = (debt: KnownDebt, { promise, amount }: DebtEventOf<'PromiseReinstated'>): KnownDebt => {
  const left = (debt.promises.findLast((one) => one.promise === promise)?.released ?? 0n) - amount.amount
  return judged(debt, promise, { status: 'open', counted: 0n, released: left > 0n ? left : 0n })
}

const judged = (debt: KnownDebt, promise: string, verdict: Partial<PromiseToPay>): KnownDebt => ({
  ...debt,
  promises: debt.promises.changeLast(
    (one) => one.promise === promise,
    (one) => ({ ...one, ...verdict }),
  ),
})
