export { cheque } from './cheque.js'
export * from './command.js'
export { type Cover, type CoveredDebt, coverOf, coversBetween } from './cover.js'
export * from './event.js'
export type { ChequeRejection } from './rejection.js'
export * from './sayad-id.js'
export {
  broughtBy,
  type ChequeSituation,
  type ChequeState,
  type Clearing,
  type Endorsement,
  outstandingOf,
  type ReceivedCheque,
  recourseOf,
  shortfallOf,
} from './state.js'
