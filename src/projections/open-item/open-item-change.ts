import { aggregateOfEvent, type BookEvent } from '../../domain/book/book.js'
import type { ChequeEvent } from '../../domain/cheque/event.js'
import type { DebtEvent } from '../../domain/debt/event.js'
import type { PaymentEvent } from '../../domain/payment/event.js'
import { splitTotal } from '../../domain/value/component.js'
import { isMoneyMethod } from '../../domain/value/method.js'
import type { Cause, Change, Place } from './open-item-codec.js'

const none: ReadonlyArray<Change> = []

const moved = (amount: bigint, cause: Cause): Change => ({ kind: 'moved', amount, cause })

type PlanEnded = Change & { readonly kind: 'planEnded' }

const ended = ({ plan }: Pick<PlanEnded, 'plan'>, how: PlanEnded['how']): Change => ({ kind: 'planEnded', plan, how })

/** One line per event of a debt that moves money, or the day on which it is due, disputed or promised. */
const debtChangesOf = (event: DebtEvent): ReadonlyArray<Change> => {
  switch (event.type) {
    case 'DebtIssued':
      return [moved(event.principal.amount, 'issued'), { kind: 'due', dueDate: event.dueDate }]
    case 'DebtPartiallyPaid':
    case 'DebtPaid': {
      const { payment, allocation, amount, method } = event
      const paid = { kind: 'moved', amount: -amount.amount, cause: 'paid', payment, allocation } as const
      return [isMoneyMethod(method) ? paid : { ...paid, credit: true }]
    }
    case 'PaymentReversed': {
      const { payment, allocation, split, amount, discount } = event
      const reopened = splitTotal(split)
      if (reopened === 0n) return [{ kind: 'recovered', amount: -amount.amount, payment }]
      const reversed = { kind: 'moved', amount: reopened, cause: 'reversed', payment, allocation } as const
      if (discount === undefined) return [reversed]
      return [reversed, { kind: 'moved', amount: discount.amount.amount, cause: 'restored', payment, allocation }]
    }
    case 'DebtRecovered':
      return [{ kind: 'recovered', amount: event.amount.amount, payment: event.payment }]
    case 'CreditNoteIssued':
      return event.amount.amount === 0n ? none : [moved(-event.amount.amount, 'credited')]
    case 'LateChargeAdded':
    case 'CollectionCostAdded':
      return [moved(event.amount.amount, 'charged')]
    case 'ChargeWaived':
      return [moved(-event.amount.amount, 'waived')]
    case 'EarlyDiscountGranted': {
      const { payment, allocation, amount } = event
      return [{ kind: 'moved', amount: -amount.amount, cause: 'discounted', payment, allocation }]
    }
    case 'ConcessionGranted':
      return [moved(-event.amount.amount, 'conceded')]
    case 'SettlementHonoured':
      return [{ kind: 'moved', amount: -event.amount.amount, cause: 'conceded', settlement: event.settlement }]
    case 'SettlementFailed': {
      const { restored, settlement } = event
      return restored.amount === 0n ? none : [{ kind: 'moved', amount: restored.amount, cause: 'restored', settlement }]
    }
    case 'DebtWrittenOff':
      return [moved(-event.amount.amount, 'writtenOff')]
    case 'WriteOffReversed':
      return [moved(event.amount.amount, 'reinstated')]
    case 'DebtSold':
      return [moved(-event.amount.amount, 'sold')]
    case 'DebtCancelled':
      return [moved(-event.amount.amount, 'cancelled')]
    case 'DueDateExtended':
      return [{ kind: 'due', dueDate: event.to }]
    case 'DebtRescheduled':
      return [{ kind: 'planned', plan: event.plan, instalments: event.instalments }]
    case 'PlanCancelled':
      return [ended(event, 'fell-away')]
    case 'PlanCompleted':
      return [ended(event, 'completed')]
    case 'PlanDefaulted':
      return event.consequence === 'instalments-stay'
        ? [ended(event, 'instalments-stay')]
        : [ended(event, 'fell-away'), { kind: 'due', dueDate: event.dueDate }]
    case 'DunningHeld':
      return event.reason === 'moratorium' ? [{ kind: 'paused', hold: event.hold, until: event.until }] : none
    case 'DunningReleased':
      return [{ kind: 'resumed', hold: event.hold }]
    case 'DisputeRaised':
      return [{ kind: 'disputed', dispute: event.dispute, amount: event.amount.amount }]
    case 'DisputeResolved':
      return [{ kind: 'resolved', dispute: event.dispute }]
    case 'PaymentPromised': {
      const { promise, amount, by, deadline } = event
      return [{ kind: 'promised', promise, amount: amount.amount, by, deadline }]
    }
    case 'PromiseKept':
    case 'PromisePartiallyKept':
    case 'PromiseBroken':
      return [{ kind: 'promiseClosed', promise: event.promise }]
    case 'PromiseWithdrawn':
    case 'PromiseSuperseded':
      return [{ kind: 'promiseDropped', promise: event.promise }]
    case 'PromiseReopened':
      return [{ kind: 'promiseReopened', promise: event.promise }]
    case 'DebtReferredToLegal':
    case 'LegalOutcomeRecorded':
    case 'DebtorReminded':
    case 'PlanProposed':
    case 'PlanCountered':
    case 'PlanSigned':
    case 'InstalmentMissed':
    case 'GuaranteeRegistered':
    case 'GuaranteeReleased':
    case 'GuaranteeEnforced':
    case 'ErrorAcknowledged':
    case 'SettlementAgreed':
    case 'ExcuseRecorded':
    case 'RefusalRecorded':
    case 'DelayReasonRecorded':
    case 'ContactAttempted':
    case 'InboundContactRecorded':
    case 'ComplaintRecorded':
    case 'NoteAdded':
    case 'CollectorAssigned':
    case 'PlacedWithAgency':
    case 'RecalledFromAgency':
    case 'AgencyCollected':
      return none
  }
}

/** One line per event that moves the unapplied cash of a payment. */
const paymentChangesOf = (event: PaymentEvent): ReadonlyArray<Change> => {
  switch (event.type) {
    case 'PaymentReceived':
      return [moved(event.amount.amount, isMoneyMethod(event.method) ? 'received' : 'credited')]
    case 'CreditGranted':
      return [moved(event.amount.amount, 'credited')]
    case 'PaymentAllocated':
      return [{ kind: 'moved', amount: -event.amount.amount, cause: 'allocated', debt: event.debt }]
    case 'PaymentUnallocated':
      return [{ kind: 'moved', amount: event.amount.amount, cause: 'unallocated', debt: event.debt }]
    case 'PaymentRefunded':
      return [moved(-event.amount.amount, 'refunded')]
    case 'PaymentReturned':
      return [moved(-event.amount.amount, 'returned')]
    case 'DebitRequested':
    case 'DebitFailed':
    case 'DebitSucceeded':
      return none
  }
}

const at = (place: Place): Change => ({ kind: 'chequeMoved', place })

/** One line per event that changes where a cheque is, or what it has brought. */
const chequeChangesOf = (event: ChequeEvent): ReadonlyArray<Change> => {
  switch (event.type) {
    case 'ChequeReceived': {
      // One held as security covers nothing, whatever it names.
      const named = event.purpose === 'security' ? [] : event.covers
      const covers = named.map(({ debt, amount }) => ({ debt, amount: amount.amount }))
      return [
        { kind: 'cheque', amount: event.amount.amount, chequeDate: event.chequeDate, covers },
        { kind: 'chequeMoved', place: 'in-hand' },
      ]
    }
    case 'ChequeDeposited':
      return [at('under-collection')]
    case 'ChequeRepresented':
      return [{ kind: 'chequeMoved', place: 'under-collection', how: 'again' }]
    case 'ChequeRecalled':
      return [{ kind: 'chequeMoved', place: 'in-hand', how: 'recalled' }]
    case 'ChequeEndorsed':
      return [{ kind: 'chequeMoved', place: 'endorsed', recourse: event.recourse }]
    case 'ChequeCleared':
    case 'ChequePartlyCleared':
    case 'ChequeRedeemed':
      return [{ kind: 'chequeMoved', place: 'gone', brought: event.amount.amount }]
    case 'ClearingReversed':
      return [{ kind: 'chequeMoved', place: 'gone', how: 'reversed', brought: -event.amount.amount }]
    case 'ChequeBounced':
    case 'ChequeReplaced':
    case 'ChequeReturned':
    case 'ChequeStopped':
    case 'ChequeReferredToLegal':
      return [at('gone')]
  }
}

/** What an event changes of the money that views tell of. What is known of a debtor changes none of it. */
export const changesOf = (event: BookEvent): ReadonlyArray<Change> => {
  switch (aggregateOfEvent[event.type]) {
    case 'debt':
      return debtChangesOf(event as DebtEvent)
    case 'payment':
      return paymentChangesOf(event as PaymentEvent)
    case 'cheque':
      return chequeChangesOf(event as ChequeEvent)
    case 'debtor':
      return none
  }
}
