export { type ChequeRow, type ChequeSums, chequeRegister, chequeSituations } from './cheques.js'
export {
  type CollectorSums,
  type CollectorsQuery,
  type CollectorsReport,
  type CollectorWork,
  collectorPerformance,
} from './collectors.js'
export { type CreditRow, type CreditStatus, type CreditSums, creditRegister, creditStatuses } from './credit.js'
export { type DisputeRow, type DisputeStatus, type DisputeSums, disputeRegister, disputeStatuses } from './disputes.js'
export type { OfDebt } from './of-debt.js'
export {
  type PlacementRow,
  type PlacementStatus,
  type PlacementSums,
  placementRegister,
  placementStatuses,
} from './placements.js'
export { type PlanRow, type PlanStatus, type PlanSums, planRegister, planStatuses } from './plans.js'
export {
  type PromiseRow,
  type PromiseStatus,
  type PromiseSums,
  promiseRegister,
  promiseStatuses,
} from './promises.js'
export type { Counted, CountedBy, Register, RegisterGroup, RegisterQuery, RegisterRow } from './register.js'
export { type StepPart, type StepRow, type StepsQuery, type StepsReport, stepPerformance } from './steps.js'
