import type { IssuedDebt } from '../debt/state.js'
import type { DebtorState } from '../debtor/state.js'
import type { Channel } from '../value/method.js'

/**
 * Why a contact may be made or may not: the rule, the pack of laws that it is of, and its figures.
 *
 * @since 0.2.0
 */
export interface GateReason {
  readonly rule: string
  readonly pack?: string | undefined
  readonly version?: string | undefined
  readonly [figure: string]: unknown
}

/**
 * What a gate answers. `nextAllowedAt` is the first instant at which the same would be allowed, where there is one.
 *
 * @since 0.2.0
 */
export type GateAnswer =
  | { readonly allowed: true; readonly reasons: ReadonlyArray<GateReason> }
  | {
      readonly allowed: false
      readonly reasons: readonly [GateReason, ...GateReason[]]
      readonly nextAllowedAt?: string | undefined
    }

/**
 * Who tells whether somebody may be contacted by a channel at an instant, by the laws that hold there. `C` is what the gate knows of
 * contacts that were made.
 *
 * @since 0.2.0
 */
export type ContactGate<C> = (question: {
  readonly debtor: DebtorState
  readonly debt: IssuedDebt | undefined
  readonly channel: Channel
  readonly at: string
  readonly contacts: ReadonlyArray<C>
}) => GateAnswer
