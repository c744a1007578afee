import type { LocalDate } from '../value/local-date.js'
import { evolve } from './evolve/evolve.js'
import { type DebtState, initial, type KnownDebt } from './state.js'

/**
 * The debt at the end of a day, as known now: `evolve` over the events in effect by then, in the order of recording. Before its
 * issue it is unissued; from the day of its latest event on it is the debt itself.
 *
 * @since 0.2.0
 */
export const debtOn = (debt: KnownDebt, day: LocalDate): DebtState =>
  debt.latest <= day ? debt : debt.history.filter(({ on }) => on <= day).reduce(evolve, initial)
