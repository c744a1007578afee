import type { DebtEvent } from '../../../domain/debt/event.js'
import type { IssuedDebt } from '../../../domain/debt/state.js'
import type { PaymentEvent } from '../../../domain/payment/event.js'
import type { ReceivedPayment } from '../../../domain/payment/state.js'

/** Where a stream breaks a law: at which event, counted from 0 like revisions, and what is wrong, with its figures. */
export interface Violation {
  readonly revision: number
  readonly wrong: string
}

/** The events of one stream with the state after each of them. */
export interface Told<S, E> {
  readonly events: ReadonlyArray<E>
  readonly states: ReadonlyArray<S>
}

export type ToldDebt = Told<IssuedDebt, DebtEvent>
export type ToldPayment = Told<ReceivedPayment, PaymentEvent>

/** Something that must hold for every stream of a kind. `check` answers the first event that breaks it. */
export interface StreamLaw<H> {
  readonly name: string
  readonly check: (told: H) => Violation | undefined
}

/** Looks at every event with the state after it and the one before it, which the first event has not. */
export const eachEvent =
  <S, E>(wrong: (event: E, after: S, before: S | undefined, revision: number) => string | undefined) =>
  ({ events, states }: Told<S, E>): Violation | undefined => {
    for (const [revision, event] of events.entries()) {
      const found = wrong(event, states[revision] as S, states[revision - 1], revision)
      if (found !== undefined) return { revision, wrong: found }
    }
    return undefined
  }
