export { type CreditRow, type CreditStatus, type CreditSums, creditRegister, creditStatuses } from './credit.js'
export {
  type PromiseRow,
  type PromiseStatus,
  type PromiseSums,
  promiseRegister,
  promiseStatuses,
} from './promises.js'
export type { Counted, Register, RegisterGroup, RegisterQuery, RegisterRow } from './register.js'
