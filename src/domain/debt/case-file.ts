import type { Split } from '../value/component.js'
import type { GuaranteeId, HoldId, PlacementId, PlanId, SettlementId } from '../value/id.js'
import type { Instalment } from '../value/instalment.js'
import type { LocalDate } from '../value/local-date.js'
import { Series } from '../value/series.js'
import type { HoldReason } from './event/handling.js'
import type { PlanTerms } from './event/plan.js'

/**
 * A proposed plan. It changes nothing until it is signed.
 *
 * @since 0.1.0
 */
export interface Proposal {
  readonly plan: PlanId
  readonly on: LocalDate
  readonly instalments: ReadonlyArray<Instalment>
  readonly terms: PlanTerms | undefined
  readonly validUntil: LocalDate | undefined
}

/**
 * A guarantee registered for a debt, in minor units of the debt's currency. Without an amount it covers the whole debt.
 *
 * @since 0.1.0
 */
export interface Guarantee {
  readonly guarantee: GuaranteeId
  readonly on: LocalDate
  readonly amount: bigint | undefined
  readonly expires: LocalDate | undefined
  readonly enforced: bigint
  readonly released: boolean
}

/**
 * No dunning from `on` to `until`, both inclusive. A released hold ends on the day before `released`.
 *
 * @since 0.1.0
 */
export interface DunningHold {
  readonly hold: HoldId
  readonly reason: HoldReason
  readonly on: LocalDate
  readonly until: LocalDate
  readonly released: LocalDate | undefined
}

/**
 * An agreement that paying `pay` until `by` (inclusive) closes the debt. `given` is what was given up when it did, and the
 * index of that movement.
 *
 * @since 0.1.0
 */
export interface Settlement {
  readonly settlement: SettlementId
  readonly on: LocalDate
  readonly pay: bigint
  readonly by: LocalDate
  readonly paymentsBefore: number
  readonly status: 'agreed' | 'honoured' | 'failed'
  readonly given:
    | { readonly amount: bigint; readonly split: Split; readonly on: LocalDate; readonly movement: number }
    | undefined
}

/**
 * A placement of the debt with a collection agency, current or recalled.
 *
 * @since 0.1.0
 */
export interface Placement {
  readonly placement: PlacementId
  readonly agency: string
  readonly on: LocalDate
  readonly claim: bigint
  readonly commission: number
  readonly collected: bigint
  readonly payments: Series<string>
  readonly recalled: LocalDate | undefined
}

/**
 * How a debt is handled: everything on file that is not its balance.
 *
 * @since 0.1.0
 */
export interface CaseFile {
  readonly collector: string | undefined
  readonly proposal: Proposal | undefined
  readonly guarantees: Series<Guarantee>
  readonly holds: Series<DunningHold>
  readonly settlements: Series<Settlement>
  readonly placements: Series<Placement>
  readonly concessions: Series<string>
  readonly costs: Series<string>
}

export const emptyFile: CaseFile = {
  collector: undefined,
  proposal: undefined,
  guarantees: Series.of(),
  holds: Series.of(),
  settlements: Series.of(),
  placements: Series.of(),
  concessions: Series.of(),
  costs: Series.of(),
}

/**
 * The settlement that is agreed and not yet honoured or failed.
 *
 * @since 0.1.0
 */
export const currentSettlement = ({ settlements }: CaseFile): Settlement | undefined =>
  settlements.find(({ status }) => status === 'agreed')

/**
 * The agency that has the debt now.
 *
 * @since 0.1.0
 */
export const currentPlacement = ({ placements }: CaseFile): Placement | undefined =>
  placements.find(({ recalled }) => recalled === undefined)

/** The holds that are in force on that day. */
export const holdsOn = ({ holds }: CaseFile, day: LocalDate): ReadonlyArray<DunningHold> =>
  holds.filter(({ on, until, released }) => on <= day && day <= until && (released === undefined || day < released))

/**
 * A hold that is in force on that day.
 *
 * @since 0.1.0
 */
export const holdOn = (file: CaseFile, day: LocalDate): DunningHold | undefined => holdsOn(file, day)[0]
