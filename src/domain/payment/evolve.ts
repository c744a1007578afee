import type { LocalDate } from '../value/local-date.js'
import type { PaymentEvent } from './event.js'
import type { CollectedDebit, DirectDebit, PaymentState, Receipt } from './state.js'

/** One line per event. Total: an event that cannot happen here leaves the state as it is. */
export const evolve = (state: PaymentState, event: PaymentEvent): PaymentState => {
  if (state.situation === 'unreceived') {
    if (event.type === 'PaymentReceived') return received(event, state.debit)
    if (event.type === 'CreditGranted') return received({ ...event, method: 'credit' }, state.debit)
    const debit = debited(state.debit, event)
    return debit === state.debit ? state : { ...state, debit }
  }
  switch (event.type) {
    case 'PaymentReceived':
    case 'CreditGranted':
    case 'DebitRequested':
    case 'DebitFailed':
    case 'DebitSucceeded':
      return state
    case 'PaymentAllocated': {
      const { allocation, debt, on } = event
      const placed = { allocation, debt, amount: event.amount.amount, on, undone: undefined }
      return moved({ ...state, allocations: [...state.allocations, placed] }, on, -event.amount.amount)
    }
    case 'PaymentUnallocated': {
      const undone = { on: event.on, reason: event.reason }
      const undo = (a: Received['allocations'][number]) => (a.allocation === event.allocation ? { ...a, undone } : a)
      const instruction = event.hold ? ({ strategy: 'none' } as const) : state.instruction
      return moved({ ...state, instruction, allocations: state.allocations.map(undo) }, event.on, event.amount.amount)
    }
    case 'PaymentRefunded': {
      const { refund, amount, on } = event
      const refunds = [...state.refunds, { refund, amount: amount.amount, on }]
      return moved({ ...state, refunds }, on, -amount.amount)
    }
    case 'PaymentReturned':
      return { ...moved(state, event.on, -event.amount.amount), situation: 'returned' }
  }
}

type Received = Exclude<PaymentState, { readonly situation: 'unreceived' }>

const debited = (debit: DirectDebit | undefined, event: PaymentEvent): DirectDebit | undefined => {
  if (event.type === 'DebitRequested') {
    return { status: 'pending', requested: debit?.requested ?? event, latest: event }
  }
  if (debit === undefined) return undefined
  const { requested, latest } = debit
  switch (event.type) {
    case 'DebitFailed':
      return event.final
        ? { status: 'finally-failed', requested, latest, failed: event }
        : { status: 'failed', requested, latest, failed: event, retryOn: event.retryOn ?? event.on }
    case 'DebitSucceeded':
      return { status: 'succeeded', requested, latest, succeeded: event }
    default:
      return debit
  }
}

const collected = (debit: DirectDebit | undefined): CollectedDebit | undefined =>
  debit?.status === 'succeeded' ? debit : undefined

const received = (receipt: Receipt, debit: DirectDebit | undefined): PaymentState => ({
  situation: 'received',
  received: receipt,
  unapplied: receipt.amount.amount,
  instruction: receipt.instruction,
  movements: [{ on: receipt.on, amount: receipt.amount.amount }],
  allocations: [],
  refunds: [],
  debit: collected(debit),
})

const moved = (payment: Received, on: LocalDate, amount: bigint): Received => ({
  ...payment,
  unapplied: payment.unapplied + amount,
  movements: [...payment.movements, { on, amount }],
})
