export * from './approval.js'
export { type Problem, problems, tellProblem } from './codec-error.js'
export {
  Component,
  type Components,
  creditOrder,
  minus,
  noComponents,
  paymentOrder,
  plus,
  Split,
  splitTotal,
  total,
} from './component.js'
export * from './currency.js'
export * from './id.js'
export * from './instalment.js'
export * from './instant.js'
export {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  daysPastDue,
  endOfMonth,
  epochDay,
  fromEpochDay,
  fromParts,
  isLeapYear,
  isLocalDate,
  LocalDate,
  type LocalDateBrand,
  localDate,
} from './local-date.js'
export * from './method.js'
export {
  type AmountError,
  fromDecimal,
  isMoneyJson,
  largestAmount,
  MinorUnits,
  Money,
  type MoneyJson,
  money,
  moneyJson,
  moneyOf,
  toDecimal,
} from './money.js'
export * from './money-arithmetic.js'
export * from './position.js'
export { splitByWeights, splitEvenly } from './split.js'
export { tellAmount } from './tell-amount.js'
export { readText, TextCodec } from './text-codec.js'
export * from './time-of-day.js'
export * from './zone.js'
