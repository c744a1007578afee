import type { Law } from '../../../domain/law/law.js'
import type { DebtHistory } from '../arbitrary/debt/history.js'
import { answerLaws } from './answer-laws.js'
import { excuseIsNoPromise } from './excuse-is-no-promise.js'
import { lateChargeEarned } from './late-charge-earned.js'
import { lateChargeEvidenced } from './late-charge-evidenced.js'
import { legalConditionsMet } from './legal-conditions-met.js'
import { ownerSpeaks } from './owner-speaks.js'
import { planGuaranteed } from './plan-guaranteed.js'
import { debtSaidAgain } from './said-again.js'
import { setAsideNotAsked } from './set-aside-not-asked.js'
import { withinApproval } from './within-approval.js'

/**
 * Laws of every decider of a debt about commands and their decisions; `debtLaws` are those about events alone.
 *
 * @since 0.2.0
 */
export const debtRuleLaws: ReadonlyArray<Law<DebtHistory>> = [
  debtSaidAgain,
  ownerSpeaks,
  setAsideNotAsked,
  legalConditionsMet,
  lateChargeEarned,
  lateChargeEvidenced,
  withinApproval,
  planGuaranteed,
  excuseIsNoPromise,
  ...answerLaws,
]
