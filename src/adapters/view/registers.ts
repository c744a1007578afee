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

/** How a register of such rows is asked for. */
type Asked<Row, Sums> = (query: RegisterQuery<Row>) => Answer<ReportError, Register<Row, Sums>>

/**
 * The registers of a book: everything of a kind with its sums, of any day, with the knowledge of any time.
 *
 * @since 0.2.0
 */
export interface Registers {
  /** What is at stake with each debtor, and what may still be sold to him on credit. */
  readonly credit: Asked<CreditRow, CreditSums>
  /** What was promised, what is waited for, and what was kept. */
  readonly promises: Asked<PromiseRow, PromiseSums>
  /** What was contested, how that ended, and what still is. */
  readonly disputes: Asked<DisputeRow, DisputeSums>
  /** What was agreed to be paid by instalments, what came, and what is late. */
  readonly plans: Asked<PlanRow, PlanSums>
  /** Every cheque, where it is, and when it is due. */
  readonly cheques: Asked<ChequeRow, ChequeSums>
  /** What agencies have or had, what they collected, and what they kept of it. */
  readonly placements: Asked<PlacementRow, PlacementSums>
  /** What each collector has, what he did in a window, and what came of it. */
  readonly collectors: (query: CollectorsQuery) => Answer<ReportError, CollectorsReport>
  /** What each step of the ladder brought, by channel and hour. @since 0.2.0 */
  readonly steps: (query: StepsQuery) => Answer<ReportError, StepsReport>
}

/** Asks a function of the states of a book, as they are now, by a question that has those parts beside its day. */
export type View = <Q extends ReportAt, V>(
  of: (states: States<OpenItemState>, query: Q) => V,
  ...needed: ReadonlyArray<string>
) => (query: Q) => Answer<ReportError, V>

/**
 * The registers of a book: `ofItems` asks what bears on money, and `ofCases` what bears on what is done next, too, each of the
 * debtor alone whom a question names; `ofAllCases` of everybody.
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
