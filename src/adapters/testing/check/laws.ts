import { stockLawsOfBook } from '../law/book-laws.js'
import { deciderLaws } from '../law/decider-laws.js'
import { gateLaws, policyLaws } from '../law/house/house-laws.js'
import { lateChargeLaws } from '../law/late-charge/late-charge-laws.js'
import { projectionLaws } from '../law/projection-laws.js'
import { stockLawsOfCheque, stockLawsOfDebt, stockLawsOfDebtor, stockLawsOfPayment } from '../law/stock-laws.js'
import { validationRuns } from '../law/validation-runs.js'
import { agesByDays, asksOnlyWhatMayBeAsked, givesUpOnlyWhatIsLost, suesOnlyWhatMayBeSued } from './check-rule.js'

/**
 * The stock laws by what they are of: those that a check holds against a decider of each kind (`decider`: of any at all), against a projection, and
 * those that a free rule may be held against. Each has a name, says itself in a sentence, and names its source.
 *
 * @since 0.2.0
 * @example laws.debt.map(({ name, says, source }) => [name, says, source])
 */
export const laws = {
  debt: stockLawsOfDebt,
  payment: stockLawsOfPayment,
  cheque: stockLawsOfCheque,
  debtor: stockLawsOfDebtor,
  book: stockLawsOfBook,
  policy: policyLaws,
  gate: gateLaws,
  decider: deciderLaws,
  projection: projectionLaws,
  lateCharge: lateChargeLaws,
  rule: { asksOnlyWhatMayBeAsked, givesUpOnlyWhatIsLost, suesOnlyWhatMayBeSued, agesByDays, validationRuns },
} as const
