import type { LocalDate } from '../value/local-date.js'
import type { PaymentEvent, PaymentEventOf } from './event.js'
import { type CollectedDebit, type DirectDebit, incomeIn, type PaymentState, type Receipt } from './state.js'

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
      const { amount } = event.amount
      const placed = { allocation, debt, placed: amount, amount, on, takenBack: [], undone: undefined }
      return moved({ ...state, allocations: [...state.allocations, placed] }, on, -event.amount.amount)
    }
    case 'PaymentUnallocated': {
      const undo = (a: Received['allocations'][number]) => (a.allocation === event.allocation ? takenOff(a, event) : a)
      const instruction = event.hold ? ({ strategy: 'none' } as const) : state.instruction
      return moved({ ...state, instruction, allocations: state.allocations.map(undo) }, event.on, event.amount.amount)
    }
    case 'PaymentRefunded': {
      const { refund, amount, on } = event
      const refunds = [...state.refunds, { refund, amount: amount.amount, on }]
      return moved({ ...state, refunds }, on, -amount.amount)
    }
    case 'UnappliedReleased': {
      const released = state.released + event.amount.amount
      return { ...moved(state, event.on, -event.amount.amount), released }
    }
    case 'PaymentReturned': {
      const returned = state.returned + event.amount.amount
      const whole = returned >= state.received.amount.amount
      const income = incomeIn(state, event.amount.amount)
      const left = {
        ...moved(state, event.on, income - event.amount.amount),
        returned,
        released: state.released - income,
      }
      return whole ? { ...left, situation: 'returned' } : left
    }
  }
}

const takenOff = (
  placed: Received['allocations'][number],
  { on, reason, amount, fee }: PaymentEventOf<'PaymentUnallocated'>,
): Received['allocations'][number] => {
  const takenBack = [...placed.takenBack, { on, amount: amount.amount, reason, fee: fee?.amount }]
  return amount.amount < placed.amount
    ? { ...placed, takenBack, amount: placed.amount - amount.amount }
    : { ...placed, takenBack, undone: { on, reason } }
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
  returned: 0n,
  released: 0n,
  debit: collected(debit),
})

const moved = (payment: Received, on: LocalDate, amount: bigint): Received => ({
  ...payment,
  unapplied: payment.unapplied + amount,
  movements: [...payment.movements, { on, amount }],
})
