import * as fc from 'fast-check'
import { DebitFailureReason } from '../../../../domain/payment/event.js'
import type { DebtorId, PaymentId } from '../../../../domain/value/id.js'
import { addDays, laterOf } from '../../../../domain/value/local-date.js'
import { gap } from '../day.js'
import { debtId } from '../id.js'
import { localDate } from '../local-date.js'
import { money } from '../money.js'
import { rarely } from '../rarely.js'
import { record } from '../record.js'
import { instruction } from './instruction.js'
import { mandateFor } from './mandate.js'
import type { ReceiveConstraints } from './receive.js'
import { type PaymentFit, sightOf } from './sight.js'

export const debitFailureReason = (): fc.Arbitrary<DebitFailureReason> =>
  fc.constantFrom(...(Object.keys(DebitFailureReason.keys) as ReadonlyArray<DebitFailureReason>))

/** Days from a request to its collection; one time in ten the day before. */
const lead = (): fc.Arbitrary<number> =>
  fc.oneof({ weight: 9, arbitrary: fc.nat(14) }, { weight: 1, arbitrary: fc.constant(-1) })

/** Asks for a debit that is not there yet, on any day; for one that is there, again. */
export const requestingDebit = ({
  payment = 'PAY-1' as PaymentId,
  debtor = 'C-1' as DebtorId,
  debts = debtId(),
}: ReceiveConstraints = {}): fc.Arbitrary<PaymentFit> =>
  record(
    { on: localDate(), amount: money(), lead: lead(), mandate: mandateFor(), changed: fc.boolean() },
    { instruction: instruction({ debts }) },
  ).map(({ on, amount, lead, mandate, changed, instruction }) => (state) => {
    if (state.debit !== undefined) {
      const { type: _, attempt: __, mandate: id, ...says } = state.debit.requested
      const facts = { ...mandate(says), id }
      return { ...says, type: 'RequestDebit', mandate: facts, ...(changed ? { amount } : {}) }
    }
    const wanted = { on, collectOn: addDays(on, lead), amount }
    const directed = instruction === undefined ? {} : { instruction }
    return { type: 'RequestDebit', payment, debtor, ...wanted, mandate: mandate(wanted), ...directed }
  })

/** The bank says that the debit brought nothing: mostly of one that is pending, at times a day before it was requested. */
export const failingDebit = (): fc.Arbitrary<PaymentFit> =>
  record({
    gap: gap(),
    early: rarely(4),
    reason: fc.oneof(fc.constant<DebitFailureReason>('insufficient-funds'), debitFailureReason()),
    retry: record({ maxAttempts: fc.integer({ min: 1, max: 5 }), minDays: fc.nat(14) }),
  }).map(({ gap, early, reason, retry }) => (state, before) => {
    const { payment, debit, after } = sightOf(state, before)
    const requestedOn = debit?.latest.on ?? after(gap)
    const on = early ? addDays(requestedOn, -1) : laterOf(after(gap), requestedOn)
    return { type: 'RecordDebitFailure', payment, on, reason, retry }
  })

/** Asks once more: mostly when the failure allows it, at times a day earlier. */
export const retryingDebit = (): fc.Arbitrary<PaymentFit> =>
  record({ gap: gap(), early: rarely(4), lead: lead(), mandate: mandateFor() }).map(
    ({ gap, early, lead, mandate }) =>
      (state, before) => {
        const { payment, debit, unapplied, after } = sightOf(state, before)
        const retryOn = debit?.status === 'failed' ? debit.retryOn : after(gap)
        const on = early ? addDays(retryOn, -1) : laterOf(after(gap), retryOn)
        const days = { on, collectOn: addDays(on, lead) }
        const facts = mandate({ ...days, amount: debit?.latest.amount ?? unapplied })
        return { type: 'RetryDebit', payment, ...days, mandate: facts }
      },
  )

/** The bank says that the debit brought the money: mostly on the day of collection or later, at times a day earlier. */
export const confirmingDebit = (): fc.Arbitrary<PaymentFit> =>
  record({ gap: gap(), early: rarely(4) }).map(({ gap, early }) => (state, before) => {
    const { payment, debit, after } = sightOf(state, before)
    const collectOn = debit?.latest.collectOn ?? after(gap)
    return { type: 'ConfirmDebit', payment, on: early ? addDays(collectOn, -1) : laterOf(after(gap), collectOn) }
  })

/** What comes next of a debit: an answer of the bank to one that is pending, another try after a failure. */
export const debiting = (constraints: ReceiveConstraints = {}): fc.Arbitrary<PaymentFit> =>
  fc
    .record({
      answer: fc.oneof({ weight: 3, arbitrary: failingDebit() }, { weight: 1, arbitrary: confirmingDebit() }),
      retry: retryingDebit(),
      any: fc.oneof(requestingDebit(constraints), failingDebit(), retryingDebit(), confirmingDebit()),
      odd: rarely(),
    })
    .map(({ answer, retry, any, odd }) => (state, before) => {
      const status = odd ? undefined : state.debit?.status
      return (status === 'pending' ? answer : status === 'failed' ? retry : any)(state, before)
    })
