import * as t from 'io-ts'
import { Text } from '../../value/id.js'
import { Money } from '../../value/money.js'
import { about } from './header.js'

// FROZEN: stored formats (see ../event.ts).

/**
 * The debt went to court or to counsel, with what is claimed and what that costs.
 *
 * @since 0.1.0
 */
export const DebtReferredToLegal = t.type({
  type: t.literal('DebtReferredToLegal'),
  ...about,
  counsel: Text,
  authority: Text,
  claim: Money,
  costs: Money,
})

/**
 * How a case ended.
 *
 * @since 0.1.0
 */
export const LegalOutcome = t.keyof(
  { judgment: null, 'settled-in-court': null, dismissed: null, withdrawn: null, enforced: null, uncollectible: null },
  'a legal outcome',
)
export type LegalOutcome = t.TypeOf<typeof LegalOutcome>

/**
 * `awarded` is what the court gave of the claim, `costs` what it cost in all; costs that the debtor owes are charged
 * apart.
 *
 * @since 0.1.0
 */
export const LegalOutcomeRecorded = t.type({
  type: t.literal('LegalOutcomeRecorded'),
  ...about,
  outcome: LegalOutcome,
  awarded: Money,
  costs: Money,
  document: Text,
})
