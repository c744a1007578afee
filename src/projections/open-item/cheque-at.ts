import { cheque } from '../../domain/cheque/cheque.js'
import { type Cover, type CoveredDebt, coverOf } from '../../domain/cheque/cover.js'
import { type ChequeState, outstandingOf, recourseOf } from '../../domain/cheque/state.js'
import type { CurrencyCode } from '../../domain/value/currency.js'
import type { DebtorId } from '../../domain/value/id.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import type { At } from '../projection/state-at.js'
import { factsAt } from './facts-at.js'
import type { ChequeItemHistory } from './item-history.js'

/**
 * A cheque that is waited for: where it is, what it has not brought yet, and for which debts. In minor units.
 *
 * @since 0.1.0
 */
export interface ChequePosition {
  readonly place: Cover['kind']
  readonly debtor: DebtorId
  readonly currency: CurrencyCode
  readonly chequeDate: LocalDate
  readonly outstanding: bigint
  /** Whether it may come back to us, where it was passed on. */
  readonly recourse: boolean
  readonly covers: ReadonlyArray<CoveredDebt>
  readonly events: ReadonlyArray<string>
}

const places = { 'in-hand': 'in-hand', deposited: 'under-collection', endorsed: 'endorsed' } as const

/** A cheque as its decider knows it; none where it was not there, or is waited for no more. */
export const chequeIn = (state: ChequeState): Omit<ChequePosition, 'events'> | undefined => {
  switch (state.situation) {
    case 'in-hand':
    case 'deposited':
    case 'endorsed':
      return {
        place: places[state.situation],
        debtor: state.received.debtor,
        currency: state.received.amount.currency,
        chequeDate: state.received.chequeDate,
        outstanding: outstandingOf(state),
        recourse: recourseOf(state) > 0n,
        covers: coverOf(state)?.covers ?? [],
      }
    default:
      return undefined
  }
}

/**
 * A cheque on a day, from the events that were true and known; none where it was not there, or is waited for no more.
 *
 * @since 0.1.0
 */
export const chequeAt = (history: ChequeItemHistory, at: At): ChequePosition | undefined => {
  const facts = factsAt(history, at)
  let state = cheque.initial
  for (const { event } of facts) state = cheque.evolve(state, event)
  const position = chequeIn(state)
  return position && { ...position, events: facts.map(({ id }) => id) }
}
