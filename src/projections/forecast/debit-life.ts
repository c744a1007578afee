import type { PaymentEvent, PaymentEventOf } from '../../domain/payment/event.js'
import type { MandateId } from '../../domain/value/id.js'
import { epochDay } from '../../domain/value/local-date.js'
import { type Fact, factsOf } from '../open-item/item-history.js'
import type { OpenItemState } from '../open-item/item-history-codec.js'
import type { States } from '../projection/projection.js'
import { type KnownAt, knownBy } from '../projection/state-at.js'
import type { Outcome } from './chance.js'

type Requested = PaymentEventOf<'DebitRequested'>

/** The direct debits of a book as far as they are known: what was told of each, and when mandates ended. */
export interface Debits {
  readonly told: ReadonlyArray<ReadonlyArray<PaymentEvent>>
  readonly revoked: ReadonlyMap<MandateId, number>
}

export const noDebits: Debits = { told: [], revoked: new Map() }

/** The direct debits to a reader of that knowledge, from the states of the projection of them. */
export const debitsOf = (states: States<OpenItemState>, knownAt?: KnownAt): Debits => {
  const isKnown = knownBy(knownAt)
  const known = <E>(history: { readonly last: Fact<E> }): ReadonlyArray<E> =>
    factsOf(history).flatMap((fact) => (isKnown(fact) ? [fact.event] : []))
  const told: Array<ReadonlyArray<PaymentEvent>> = []
  const revoked = new Map<MandateId, number>()
  for (const history of states.values()) {
    if (history?.kind === 'payment') {
      const events = known(history)
      if (events.some(({ type }) => type === 'DebitRequested')) told.push(events)
    } else if (history?.kind === 'debtor') {
      for (const event of known(history)) {
        if (event.type === 'MandateRevoked') revoked.set(event.mandate, epochDay(event.on))
      }
    }
  }
  return { told, revoked }
}

/** What was asked of the bank and is not decided on a day, and how all that was decided by then ended. */
export interface DebitsOn {
  readonly pending: ReadonlyArray<Requested>
  readonly outcomes: ReadonlyArray<Outcome>
}

/**
 * The direct debits on a day. Where the mandate has been revoked by the day of collection, nothing is waited for. What the bank took
 * back did not come.
 */
export const debitsOn = ({ told, revoked }: Debits, day: number): DebitsOn => {
  const pending: Requested[] = []
  const outcomes: Outcome[] = []
  for (const events of told) {
    let asked: Requested | undefined
    let came: Requested | undefined
    let returned = 0n
    for (const event of events) {
      if (epochDay(event.on) > day) continue
      if (event.type === 'DebitRequested') asked = event
      else if (event.type === 'PaymentReturned') returned += event.amount.amount
      else if (event.type === 'DebitSucceeded') {
        came = asked
        asked = undefined
      } else if (event.type === 'DebitFailed' && asked !== undefined) {
        outcomes.push({ debtor: asked.debtor, share: 0 })
        asked = undefined
      }
    }
    if (came !== undefined) {
      const { amount } = came.amount
      outcomes.push({ debtor: came.debtor, share: Math.max(0, Number(amount - returned) / Number(amount)) })
    }
    if (asked === undefined) continue
    const ended = revoked.get(asked.mandate)
    if (ended === undefined || ended > day || ended > epochDay(asked.collectOn)) pending.push(asked)
  }
  return { pending, outcomes }
}
