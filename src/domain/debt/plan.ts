import type { PlanId } from '../value/id.js'
import type { Instalment } from '../value/instalment.js'
import type { LocalDate } from '../value/local-date.js'
import type { PlanTerms } from './event.js'

/**
 * A signed plan. Movements and charges before it do not count for it: `movementsBefore` and `chargesBefore` are how many there
 * were.
 *
 * @since 0.1.0
 */
export interface Plan {
  readonly plan: PlanId
  readonly on: LocalDate
  readonly instalments: ReadonlyArray<Instalment>
  readonly terms: PlanTerms
  readonly missed: ReadonlyArray<number>
  readonly movementsBefore: number
  readonly chargesBefore: number
  readonly status: 'in-force' | 'completed' | 'defaulted' | 'cancelled'
}
