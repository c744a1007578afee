import type { BookEvent } from '../domain/book.js'
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
        ? [{ kind: 'recovered', amount: -amount.amount, payment }]
        : [{ kind: 'moved', amount: reopened, cause: 'reversed', payment, allocation }]
    }
    case 'DebtRecovered':
      return [{ kind: 'recovered', amount: event.amount.amount, payment: event.payment }]
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
      return [{ kind: 'moved', amount: -event.amount.amount, cause: 'allocated', debt: event.debt }]
    case 'PaymentUnallocated':
      return [{ kind: 'moved', amount: event.amount.amount, cause: 'unallocated', debt: event.debt }]
    case 'PaymentReturned':
      return [moved(-event.amount.amount, 'returned')]
    case 'DebtReferredToLegal':
    case 'DebtorReminded':
      return []
  }
}

const noTags = {}

const begin = (event: BookEvent): OpenItemState => {
  if (event.type === 'DebtIssued') {
    const { debt, debtor, principal, tags } = event
    const item = { kind: 'debt', id: debt, debtor, currency: principal.currency, tags: tags ?? noTags } as const
    return { item, last: undefined }
  }
  if (event.type === 'PaymentReceived') {
    const { payment, debtor, amount } = event
    return { item: { kind: 'payment', id: payment, debtor, currency: amount.currency, tags: noTags }, last: undefined }
  }
  return undefined
}

const apply = (state: OpenItemState, { id, recordedAt, event }: Seen<BookEvent>): OpenItemState => {
  const history = state ?? begin(event)
  if (history === undefined) return undefined
  const changes = changesOf(event)
  let { last } = history
  for (const change of changes) last = { id, on: event.on, recordedAt, change, before: last }
  return last === history.last ? history : { item: history.item, last }
}

/** The read model behind aging, cashflow and statement: one state per debt and per payment. */
export const openItems: Projection<BookEvent, OpenItemState> = {
  name: 'open-items',
  version: 1,
  key: ({ stream }) => stream,
  empty: undefined,
  apply,
  codec: OpenItemState,
}
