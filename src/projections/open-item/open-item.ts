import { type BookEvent, isDebtorEvent } from '../../domain/book/book.js'
import type { Projection, Seen } from '../projection/projection.js'
import { changesOf } from './open-item-change.js'
import { OpenItemState } from './open-item-codec.js'

const noTags = {}

const begin = (event: BookEvent): OpenItemState => {
  if (event.type === 'DebtIssued') {
    const { debt, debtor, principal, tags } = event
    const item = { kind: 'debt', id: debt, debtor, currency: principal.currency, tags: tags ?? noTags } as const
    return { item, last: undefined }
  }
  if (event.type === 'PaymentReceived' || event.type === 'CreditGranted') {
    const { payment, debtor, amount } = event
    return { item: { kind: 'payment', id: payment, debtor, currency: amount.currency, tags: noTags }, last: undefined }
  }
  if (event.type === 'ChequeReceived') {
    const { cheque, debtor, amount } = event
    return { item: { kind: 'cheque', id: cheque, debtor, currency: amount.currency, tags: noTags }, last: undefined }
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

/** The read model behind aging, cashflow, statement and exposure: one state per debt, payment and cheque. */
export const openItems: Projection<BookEvent, OpenItemState> = {
  name: 'open-items',
  version: 3,
  key: ({ stream, event }) => (isDebtorEvent(event) ? undefined : stream),
  empty: undefined,
  apply,
  codec: OpenItemState,
}
