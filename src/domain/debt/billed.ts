import type { Component } from '../value/component.js'
import type { ChargeId } from '../value/id.js'
import type { LocalDate } from '../value/local-date.js'

/** Where an owed amount comes from: an instalment of the issue (counted from 1), or a charge. */
export type BilledOrigin =
  | { readonly of: 'issue'; readonly instalment: number }
  | { readonly of: 'charge'; readonly charge: ChargeId | undefined; readonly on: LocalDate }

/** An amount that was billed, with its due date when no plan applies. */
export interface Billed {
  readonly component: Component
  readonly due: LocalDate
  readonly amount: bigint
  readonly origin: BilledOrigin
}
