import type { LocalDate } from '../local-date.js'
import type { PaymentEvent, PaymentEventOf } from './event.js'
import type { PaymentState } from './state.js'

/** One line per event. Total: an event that cannot happen here leaves the state as it is. */
export const evolve = (state: PaymentState, event: PaymentEvent): PaymentState => {
  if (state.situation === 'unreceived') return event.type === 'PaymentReceived' ? received(event) : state
  switch (event.type) {
    case 'PaymentReceived':
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
    case 'PaymentReturned':
      return { ...moved(state, event.on, -event.amount.amount), situation: 'returned' }
  }
}

type Received = Exclude<PaymentState, { readonly situation: 'unreceived' }>

const received = (event: PaymentEventOf<'PaymentReceived'>): PaymentState => ({
  situation: 'received',
  received: event,
  unapplied: event.amount.amount,
  instruction: event.instruction,
  movements: [{ on: event.on, amount: event.amount.amount }],
  allocations: [],
})

const moved = (payment: Received, on: LocalDate, amount: bigint): Received => ({
  ...payment,
  unapplied: payment.unapplied + amount,
  movements: [...payment.movements, { on, amount }],
})
