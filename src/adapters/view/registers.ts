import type { OpenItemState } from '../../projections/open-item/item-history-codec.js'
import type { ReportAt } from '../../projections/open-item/place.js'
import type { States } from '../../projections/projection/projection.js'
import { type ChequeRow, type ChequeSums, chequeRegister } from '../../projections/register/cheques.js'
import {
  type CollectorsQuery,
  type CollectorsReport,
  collectorPerformance,
} from '../../projections/register/collectors.js'
import { type CreditRow, type CreditSums, creditRegister } from '../../projections/register/credit.js'
import { type DisputeRow, type DisputeSums, disputeRegister } from '../../projections/register/disputes.js'
import { type PlacementRow, type PlacementSums, placementRegister } from '../../projections/register/placements.js'
import { type PlanRow, type PlanSums, planRegister } from '../../projections/register/plans.js'
import { type PromiseRow, type PromiseSums, promiseRegister } from '../../projections/register/promises.js'
import type { Register, RegisterQuery } from '../../projections/register/register.js'
import { type StepsQuery, type StepsReport, stepPerformance } from '../../projections/register/steps.js'
import type { Answer } from '../answer.js'
import type { ReportError } from './report-error.js'

/** The query for a register with such rows and totals. */
type Asked<Row, Sums> = (query: RegisterQuery<Row>) => Answer<ReportError, Register<Row, Sums>>

/**
 * The registers of a book: everything of one kind with totals, as of any day and as known at any time.
 *
 * @since 0.2.0
 */
export interface Registers {
  /** The exposure of each debtor, and the credit room that is left. */
  readonly credit: Asked<CreditRow, CreditSums>
  /** Promises: made, still open, and kept or broken. */
  readonly promises: Asked<PromiseRow, PromiseSums>
  /** Disputes: raised, resolved and how, and still open. */
  readonly disputes: Asked<DisputeRow, DisputeSums>
  /** Instalment plans: agreed, paid and late. */
  readonly plans: Asked<PlanRow, PlanSums>
  /** Every cheque, where it is and its due date. */
  readonly cheques: Asked<ChequeRow, ChequeSums>
  /** Placements with agencies: what they have or had, what they collected, and their commission. */
  readonly placements: Asked<PlacementRow, PlacementSums>
  /** Each collector's portfolio, actions in a period, and results. */
  readonly collectors: (query: CollectorsQuery) => Answer<ReportError, CollectorsReport>
  /** The result of each step of the ladder, by channel and hour. @since 0.2.0 */
  readonly steps: (query: StepsQuery) => Answer<ReportError, StepsReport>
}

/** Turns a function of a book's current states into a method; `needed` are the fields that its query must have besides `asOf`. */
export type View = <Q extends ReportAt, V>(
  of: (states: States<OpenItemState>, query: Q) => V,
  ...needed: ReadonlyArray<string>
) => (query: Q) => Answer<ReportError, V>

/**
 * The registers of a book. `ofItems` reads the open items; `ofCases` also the events that collection steps depend on. Both read
 * only the debtor that a query names; `ofAllCases` always reads everybody.
 */
export const registers = (ofItems: View, ofCases: View, ofAllCases: View): Registers => ({
  credit: ofCases(creditRegister),
  promises: ofItems(promiseRegister),
  disputes: ofItems(disputeRegister),
  plans: ofCases(planRegister),
  cheques: ofItems(chequeRegister),
  placements: ofCases(placementRegister),
  collectors: ofAllCases(collectorPerformance),
  steps: ofAllCases(stepPerformance, 'from', 'zone'),
})
