import type { Component } from '../value/component.js'
import type { ChargeId } from '../value/id.js'
import type { LocalDate } from '../value/local-date.js'

/** Where an amount that is owed comes from: a due date of the issue, which counts from 1, or a charge of a day. */
export type BilledOrigin =
  | { readonly of: 'issue'; readonly instalment: number }
  | { readonly of: 'charge'; readonly charge: ChargeId | undefined; readonly on: LocalDate }

/** An amount that the debtor was ever asked for, with its due date as it is without a plan. */
export interface Billed {
  readonly component: Component
  readonly due: LocalDate
  readonly amount: bigint
  readonly origin: BilledOrigin
}
