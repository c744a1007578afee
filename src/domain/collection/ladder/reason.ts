import type { CourtWait } from '../../contact/court-waits.js'
import type { GateReason } from '../../contact/reason.js'
import type { ContactOwner } from '../../debt/command/reminder.js'
import type { HoldReason } from '../../debt/event/handling.js'
import type { UnmetLegalCondition } from '../../debt/rejection.js'
import type { KnownDebt } from '../../debt/state.js'
import type { DebtId, DisputeId, HoldId, MoratoriumId, PlanId, PromiseId, SettlementId } from '../../value/id.js'
import type { LocalDate } from '../../value/local-date.js'
import type { Channel } from '../../value/method.js'
import type { Money } from '../../value/money.js'
import type { StepAnchor } from '../policy/step.js'

/**
 * What keeps a debt as a whole from any step, with the figures that say so.
 *
 * @since 0.2.0
 */
export type StandsAgainst =
  | { readonly rule: 'situation'; readonly situation: KnownDebt['situation'] | 'unissued' }
  | { readonly rule: 'policy-in-effect'; readonly effectiveFrom: LocalDate }
  | { readonly rule: 'no-strategy' }
  | { readonly rule: 'erased'; readonly on: LocalDate }
  | { readonly rule: 'insolvency'; readonly proceedings: ReadonlyArray<string>; readonly since: LocalDate }
  | { readonly rule: 'moratorium'; readonly moratorium: MoratoriumId; readonly until: LocalDate | undefined }
  | { readonly rule: 'owner-of-contact'; readonly owner: ContactOwner; readonly since: LocalDate }
  | { readonly rule: 'representative'; readonly since: LocalDate }
  | { readonly rule: 'hold'; readonly hold: HoldId; readonly reason: HoldReason; readonly until: LocalDate }
  | { readonly rule: 'settlement'; readonly settlement: SettlementId; readonly by: LocalDate }
  | { readonly rule: 'disputed'; readonly amount: Money; readonly disputes: ReadonlyArray<DisputeId> }
  | {
      readonly rule: 'promised'
      readonly amount: Money
      readonly promises: ReadonlyArray<PromiseId>
      /** The last day for them; none while they are suspended. */
      readonly until: LocalDate | undefined
    }
  | { readonly rule: 'planned'; readonly plan: PlanId; readonly amount: Money; readonly nextDue: LocalDate }
  | { readonly rule: 'not-due'; readonly amount: Money; readonly nextDue: LocalDate }
  | { readonly rule: 'covered'; readonly amount: Money; readonly until: LocalDate | undefined }
  | { readonly rule: 'unapplied'; readonly amount: Money }
/**
 * Why one step is taken or is not, with the figures that say so.
 *
 * - `offset`: its day has come, or comes on `on`.
 * - `days-between`: the last step is too near. `cadence`: that is how often the house wants to be in touch, at most.
 * - `taken`: it was taken, and `message` is what was sent. `repeated`: again, for that time.
 * `notice-spent`: court needs a notice of what is late now.
 * - `together`: it goes along with the step of another debt. `waits-for`: a step before it is first. `jumped`: a later step came first. `lapsed`: it is for before the due date, which is over.
 * - `least-amount`: what is less than that is not asked for. `least-of-step`, `most-of-step`, `debts`, `days-past-due`: a condition of the step, and what there is.
 * `share-of-step`: it has to be such a share of all that is `open`, in basis points. `none-of-step`: one of these had to be so.
 * - `needs`: a step that has to be taken first, for so many days. `legal`: what is missing before court.
 * `court-too-early`: a pack wants so many days before court, from `since`; nothing while no reminder was sent.
 * - `small-rest`: so little is open, for so long, that the house writes it off. `contact`: what the gate says of a channel.
 *
 * @since 0.2.0
 */
export type StepFinding =
  | {
      readonly rule: 'offset'
      readonly from: StepAnchor
      readonly anchor: LocalDate
      readonly days: number
      readonly months?: number | undefined
      readonly on: LocalDate
      readonly daysPastDue: number
    }
  | { readonly rule: 'days-between'; readonly days: number; readonly last: LocalDate; readonly on: LocalDate }
  | { readonly rule: 'cadence'; readonly contacts: number; readonly inDays: number; readonly on: LocalDate }
  | { readonly rule: 'taken'; readonly on: LocalDate; readonly message: string | undefined }
  | {
      readonly rule: 'repeated'
      readonly time: number
      /** How often in all; none where there is no end. */
      readonly times: number | undefined
      readonly on: LocalDate
    }
  | { readonly rule: 'notice-spent'; readonly court: string; readonly on: LocalDate }
  | { readonly rule: 'waits-for'; readonly step: string }
  | { readonly rule: 'together'; readonly with: DebtId; readonly debts: number }
  | { readonly rule: 'jumped'; readonly by: string }
  | { readonly rule: 'lapsed'; readonly due: LocalDate }
  | { readonly rule: 'least-amount'; readonly least: Money; readonly actual: Money }
  | { readonly rule: 'least-of-step'; readonly least: Money | undefined; readonly actual: Money }
  | { readonly rule: 'most-of-step'; readonly most: Money; readonly actual: Money }
  | { readonly rule: 'share-of-step'; readonly least: number; readonly actual: Money; readonly open: Money }
  | { readonly rule: 'none-of-step'; readonly unmet: ReadonlyArray<StepFinding> }
  | { readonly rule: 'debts'; readonly least: number; readonly actual: number }
  | { readonly rule: 'days-past-due'; readonly least: number; readonly actual: number }
  | { readonly rule: 'needs'; readonly step: string; readonly days: number; readonly takenOn: LocalDate | undefined }
  | { readonly rule: 'legal'; readonly unmet: ReadonlyArray<UnmetLegalCondition> }
  | {
      readonly rule: 'court-too-early'
      readonly pack: string
      readonly version: string
      readonly provision: string
      readonly days: number
      readonly after: CourtWait['after']
      readonly since: LocalDate | undefined
    }
  | { readonly rule: 'time-barred'; readonly since: LocalDate }
  | { readonly rule: 'small-rest'; readonly most: Money; readonly open: Money; readonly daysPastDue: number }
  | {
      readonly rule: 'contact'
      readonly channel: Channel
      readonly allowed: boolean
      readonly because: ReadonlyArray<GateReason>
      readonly nextAllowedAt: string | undefined
    }

/**
 * One reason of a decision.
 *
 * @since 0.2.0
 */
export type CollectionReason = StandsAgainst | StepFinding
