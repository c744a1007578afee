import type { LocalDate } from '../value/local-date.js'
import { evolve } from './evolve/evolve.js'
import { type DebtState, initial, type KnownDebt } from './state.js'

/**
 * The debt as it was at the end of a day: `evolve` over the events that had taken effect by then, in the order in which they
 * were recorded. Before its issue it is unissued; on the day of its last event and later it is the debt itself.
 *
 * @since 0.2.0
 */
export const debtOn = (debt: KnownDebt, day: LocalDate): DebtState =>
  debt.latest <= day ? debt : debt.history.filter(({ on }) => on <= day).reduce(evolve, initial)
