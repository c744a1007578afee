import * as t from 'io-ts'
import { PaymentTerms } from '../../payment-terms.js'
import { HoldId, Text } from '../../value/id.js'
import { LocalDate } from '../../value/local-date.js'
import { Money } from '../../value/money.js'
import { CashShare } from '../cash-share.js'
import { Points } from '../points.js'
import { RiskBand } from '../risk-band.js'
import { about } from './about.js'

// FROZEN: stored formats (see ../event.ts).

/**
 * What one factor gave to an assessment.
 *
 * @since 0.1.0
 */
export const AssessedFactor = t.type({ name: Text, points: Points })
export type AssessedFactor = Readonly<t.TypeOf<typeof AssessedFactor>>

/**
 * `source` is who assessed: a bureau, the creditor's own score. `validUntil` is its last day.
 *
 * @since 0.1.0
 */
export const CreditAssessed = t.intersection([
  t.type({ type: t.literal('CreditAssessed'), ...about, band: RiskBand, source: Text }),
  t.partial({ factors: t.readonlyArray(AssessedFactor), suggestedLimit: Money, validUntil: LocalDate }),
])

/**
 * Each currency has a limit of its own; `before` is the one that was in force in the same currency.
 *
 * @since 0.1.0
 */
export const CreditLimitChanged = t.intersection([
  t.type({ type: t.literal('CreditLimitChanged'), ...about, limit: Money, approvedBy: Text, reason: Text }),
  t.partial({ before: Money }),
])

/**
 * Sales on credit stopped.
 *
 * @since 0.1.0
 */
export const CreditHeld = t.type({ type: t.literal('CreditHeld'), ...about, hold: HoldId, reason: Text })
/**
 * A hold of credit ended.
 *
 * @since 0.1.0
 */
export const CreditReleased = t.type({ type: t.literal('CreditReleased'), ...about, hold: HoldId, reason: Text })

/**
 * `agreement` refers to the snapshot (or its hash) that both sides accepted. `cashShare` is what of every invoice is paid at
 * the sale; `benefits` is what the debtor has for it, such as service or advice. `validFrom` is the day of acceptance if left out.
 *
 * @since 0.1.0
 */
export const TermsAgreed = t.intersection([
  t.type({
    type: t.literal('TermsAgreed'),
    ...about,
    agreement: Text,
    terms: PaymentTerms,
    cashShare: CashShare,
    acceptedBy: Text,
  }),
  t.partial({ benefits: t.readonlyArray(Text), validFrom: LocalDate }),
])
