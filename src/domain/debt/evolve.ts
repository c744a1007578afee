import { minus, noComponents, plus, type Split, total } from '../component.js'
import type { LocalDate } from '../local-date.js'
import type { DebtEvent, DebtEventOf } from './event.js'
import type { AppliedPayment, DebtState, IssuedDebt, PromiseToPay } from './state.js'

/** One line per event. Total: history is true, so an event that cannot happen here leaves the state as it is. */
export const evolve = (state: DebtState, event: DebtEvent): DebtState => {
  if (state.situation === 'unissued') return event.type === 'DebtIssued' ? issued(event) : state
  switch (event.type) {
    case 'DebtIssued':
      return state
    case 'DebtorReminded':
      return event.step === finalNoticeStep ? { ...state, finalNotice: event.on } : state
    case 'PaymentPromised':
      return { ...state, promises: [...state.promises, promised(state, event)] }
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
    case 'PromiseReopened':
      return judged(state, event.promise, { status: 'open', counted: 0n })
    case 'DebtPartiallyPaid':
    case 'DebtPaid':
      return reduced({ ...state, payments: [...state.payments, applied(event, event.split)] }, event.on, event.split)
    case 'DebtRecovered':
      return situated({
        ...state,
        payments: [...state.payments, applied(event, {})],
        recovered: state.recovered + event.amount.amount,
        losses: [...state.losses, { on: event.on, amount: -event.amount.amount }],
      })
    case 'PaymentReversed':
      return reversed(state, event)
    case 'DebtRescheduled':
      return { ...state, plan: { plan: event.plan, on: event.on, instalments: event.instalments } }
    case 'DueDateExtended':
      return { ...state, dueDate: event.to }
    case 'DebtReferredToLegal':
      return { ...state, legal: event }
    case 'DebtWrittenOff':
      return reduced(writtenOff(state, event), event.on, event.split)
    case 'CreditNoteIssued':
      return reduced({ ...state, creditNotes: [...state.creditNotes, event.creditNote] }, event.on, event.split)
    case 'DisputeRaised': {
      const raised = { dispute: event.dispute, amount: event.amount.amount, on: event.on, resolved: false }
      return { ...state, disputes: [...state.disputes, raised] }
    }
    case 'DisputeResolved': {
      const resolve = (d: IssuedDebt['disputes'][number]) =>
        d.dispute === event.dispute ? { ...d, resolved: true } : d
      return { ...state, disputes: state.disputes.map(resolve) }
    }
    case 'DebtCancelled':
      return { ...reduced(state, event.on, event.split), situation: 'cancelled' }
  }
}

/** The name of the ladder step that is the last warning before legal action. */
export const finalNoticeStep = 'final-notice'

type Issued = Exclude<DebtState, { readonly situation: 'unissued' }>

const issued = (event: DebtEventOf<'DebtIssued'>): DebtState => ({
  situation: 'open',
  debt: event.debt,
  debtor: event.debtor,
  currency: event.principal.currency,
  issued: event,
  dueDate: event.dueDate,
  open: { ...noComponents, principal: event.principal.amount },
  movements: [{ on: event.on, amount: event.principal.amount }],
  payments: [],
  promises: [],
  plan: undefined,
  disputes: [],
  creditNotes: [],
  finalNotice: undefined,
  legal: undefined,
  writtenOff: 0n,
  writtenOffOn: undefined,
  recovered: 0n,
  losses: [],
})

const situated = (debt: Issued): Issued => {
  if (debt.situation === 'cancelled') return debt
  const situation = total(debt.open) > 0n ? 'open' : debt.writtenOff > debt.recovered ? 'writtenOff' : 'settled'
  return situation === debt.situation ? debt : { ...debt, situation }
}

const sumOf = (split: Split): bigint => total(plus(noComponents, split))

const reduced = (debt: Issued, on: LocalDate, split: Split): Issued =>
  situated({
    ...debt,
    open: minus(debt.open, split),
    movements: [...debt.movements, { on, amount: -sumOf(split) }],
  })

const writtenOff = (debt: Issued, { on, amount: { amount } }: DebtEventOf<'DebtWrittenOff'>): Issued => ({
  ...debt,
  writtenOff: debt.writtenOff + amount,
  writtenOffOn: on,
  losses: [...debt.losses, { on, amount }],
})

const applied = (
  event: DebtEventOf<'DebtPartiallyPaid' | 'DebtPaid' | 'DebtRecovered'>,
  split: Split,
): AppliedPayment => ({
  payment: event.payment,
  allocation: event.allocation,
  on: event.on,
  amount: event.amount.amount,
  split,
  recovery: event.type === 'DebtRecovered',
  reversed: undefined,
})

const reversed = (debt: Issued, event: DebtEventOf<'PaymentReversed'>): Issued => {
  const isIt = (p: AppliedPayment) => p.payment === event.payment && p.allocation === event.allocation
  const recovery = debt.payments.some((p) => isIt(p) && p.recovery)
  return situated({
    ...debt,
    payments: debt.payments.map((p) => (isIt(p) ? { ...p, reversed: { on: event.on } } : p)),
    open: plus(debt.open, event.split),
    movements: recovery ? debt.movements : [...debt.movements, { on: event.on, amount: sumOf(event.split) }],
    recovered: recovery ? debt.recovered - event.amount.amount : debt.recovered,
    losses: recovery ? [...debt.losses, { on: event.on, amount: event.amount.amount }] : debt.losses,
  })
}

const promised = (debt: Issued, event: DebtEventOf<'PaymentPromised'>): PromiseToPay => ({
  promise: event.promise,
  amount: event.amount.amount,
  tolerance: event.tolerance.amount,
  madeOn: event.on,
  by: event.by,
  deadline: event.deadline,
  paymentsBefore: debt.payments.length,
  status: 'open',
  counted: 0n,
})

const judged = (debt: Issued, promise: string, verdict: Partial<PromiseToPay>): Issued => ({
  ...debt,
  promises: debt.promises.map((p) => (p.promise === promise ? { ...p, ...verdict } : p)),
})
