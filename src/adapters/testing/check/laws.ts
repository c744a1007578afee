import { stockLawsOfBook } from '../law/book-laws.js'
import { deciderLaws } from '../law/decider-laws.js'
import { gateLaws, policyLaws } from '../law/house/house-laws.js'
import { lateChargeLaws } from '../law/late-charge/late-charge-laws.js'
import { projectionLaws } from '../law/projection-laws.js'
import { stockLawsOfCheque, stockLawsOfDebt, stockLawsOfDebtor, stockLawsOfPayment } from '../law/stock-laws.js'
import { validationRuns } from '../law/validation-runs.js'
import { agesByDays, asksOnlyWhatMayBeAsked, givesUpOnlyWhatIsLost, suesOnlyWhatMayBeSued } from './check-rule.js'

/**
 * The stock laws by subject: those of each kind of decider (`decider`: of any decider), those of a projection, and those to check a
 * free rule with. Each has a name, a sentence that states it, and a source.
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
