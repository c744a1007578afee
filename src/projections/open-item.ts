import { type BookEvent, isPaymentEvent } from '../domain/book.js'
import { noComponents, plus, total } from '../domain/component.js'
import { type Cause, type Change, OpenItemState } from './open-item-codec.js'
import type { Projection, Seen } from './projection.js'

const moved = (amount: bigint, cause: Cause): Change => ({ kind: 'moved', amount, cause })

/** One line per event that moves money, or the day on which it is due, disputed or promised. */
const changesOf = (event: BookEvent): ReadonlyArray<Change> => {
  switch (event.type) {
    case 'DebtIssued':
      return [moved(event.principal.amount, 'issued'), { kind: 'due', dueDate: event.dueDate }]
    case 'DebtPartiallyPaid':
    case 'DebtPaid': {
      const { payment, allocation, amount } = event
      return [{ kind: 'moved', amount: -amount.amount, cause: 'paid', payment, allocation }]
    }
    case 'PaymentReversed': {
      const { payment, allocation, split, amount } = event
      const reopened = total(plus(noComponents, split))
      return reopened === 0n
        ? [{ kind: 'recovered', amount: -amount.amount }]
        : [{ kind: 'moved', amount: reopened, cause: 'reversed', payment, allocation }]
    }
    case 'DebtRecovered':
      return [{ kind: 'recovered', amount: event.amount.amount }]
    case 'CreditNoteIssued':
      return [moved(-event.amount.amount, 'credited')]
    case 'DebtWrittenOff':
      return [moved(-event.amount.amount, 'writtenOff')]
    case 'DebtCancelled':
      return [moved(-event.amount.amount, 'cancelled')]
    case 'DueDateExtended':
      return [{ kind: 'due', dueDate: event.to }]
    case 'DebtRescheduled':
      return [{ kind: 'planned', instalments: event.instalments }]
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
    case 'PromiseWithdrawn':
    case 'PromiseSuperseded':
      return [{ kind: 'promiseClosed', promise: event.promise }]
    case 'PromiseReopened':
      return [{ kind: 'promiseReopened', promise: event.promise }]
    case 'PaymentReceived':
      return [moved(event.amount.amount, 'received')]
    case 'PaymentAllocated':
      return [moved(-event.amount.amount, 'allocated')]
    case 'PaymentUnallocated':
      return [moved(event.amount.amount, 'unallocated')]
    case 'PaymentReturned':
      return [moved(-event.amount.amount, 'returned')]
    case 'DebtReferredToLegal':
    case 'DebtorReminded':
      return []
  }
}

const noTags = {}

const first = (event: BookEvent): OpenItemState => {
  if (event.type === 'DebtIssued') {
    const { debt, debtor, principal, tags } = event
    return { kind: 'debt', id: debt, debtor, currency: principal.currency, tags: tags ?? noTags, facts: [] }
  }
  if (event.type === 'PaymentReceived') {
    const { payment, debtor, amount } = event
    return { kind: 'payment', id: payment, debtor, currency: amount.currency, tags: noTags, facts: [] }
  }
  return undefined
}

const apply = (state: OpenItemState, { id, recordedAt, event }: Seen<BookEvent>): OpenItemState => {
  const item = state ?? first(event)
  if (item === undefined) return undefined
  const changes = changesOf(event)
  if (changes.length === 0) return item
  const facts = item.facts.slice()
  for (const change of changes) facts.push({ id, on: event.on, recordedAt, change })
  return { ...item, facts }
}

/** The read model behind aging, cashflow and statement: one state per debt and per payment. */
export const openItems: Projection<BookEvent, OpenItemState> = {
  name: 'open-items',
  version: 1,
  key: (event) => (isPaymentEvent(event) ? `payment-${event.payment}` : `debt-${event.debt}`),
  empty: undefined,
  apply,
  codec: OpenItemState,
}
