import type { HoldId, MoratoriumId } from '../../value/id.js'
import type { LocalDate } from '../../value/local-date.js'
import type { Money } from '../../value/money.js'
import type { RiskBand } from '../risk-band.js'

/**
 * What is wrong with what was asked: by which no sale can be judged.
 *
 * @since 0.1.0
 */
export interface UnsoundFigure {
  readonly field: 'amount' | 'cashShare' | 'open' | 'uncleared' | 'unapplied' | 'overdueDays'
  readonly why: 'not-positive' | 'negative' | 'other-currency' | 'out-of-range'
}

/**
 * One rule with the figures that it was judged on.
 *
 * @since 0.1.0
 */
export type SaleFinding =
  | { readonly rule: 'figures'; readonly unsound: ReadonlyArray<UnsoundFigure> }
  | { readonly rule: 'policy-in-effect'; readonly on: LocalDate; readonly effectiveFrom: LocalDate }
  | { readonly rule: 'registered'; readonly on: LocalDate; readonly registeredOn: LocalDate | undefined }
  | { readonly rule: 'erased'; readonly erasedOn: LocalDate | undefined }
  | { readonly rule: 'insolvency'; readonly proceedings: ReadonlyArray<string> }
  | {
      readonly rule: 'moratorium'
      readonly moratorium: MoratoriumId | undefined
      readonly until: LocalDate | undefined
    }
  | { readonly rule: 'credit-hold'; readonly holds: ReadonlyArray<HoldId> }
  | { readonly rule: 'overdue'; readonly overdueDays: number; readonly maxOverdueDays: number | undefined }
  | { readonly rule: 'terms'; readonly inForce: string | undefined; readonly offered: string | undefined }
  | {
      readonly rule: 'assessment'
      readonly assessedOn: LocalDate | undefined
      readonly validUntil: LocalDate | undefined
      readonly age: number | undefined
      readonly maxAge: number | undefined
    }
  | {
      readonly rule: 'cash-share'
      readonly band: RiskBand
      readonly offered: number
      /** By the policy for that band. */
      readonly byBand: number
      /** By the terms in force. */
      readonly byTerms: number | undefined
    }
  | {
      readonly rule: 'credit-limit'
      readonly limit: Money
      readonly exposure: Money
      readonly creditPart: Money
      readonly exceededBy: Money
    }

/**
 * Rules that a sale on credit is judged by, by name.
 *
 * @since 0.1.0
 */
export type SaleRule = SaleFinding['rule']

/**
 * One reason for a decision, for the sale or against it. `applies` is false where the rule asks for nothing: the policy does
 * not want it, or nothing of the sale stays on credit. Such a rule is `ok` whatever its figures are.
 *
 * @since 0.1.0
 */
export type SaleReason = SaleFinding & { readonly applies: boolean; readonly ok: boolean }

/**
 * What it means if a rule is not met. `refuses`: there is no credit. `condition`: there is, once that is mended: more is
 * paid at the sale, terms are agreed, the debtor is assessed.
 *
 * @since 0.1.0
 */
export const ruleWeights = {
  figures: 'refuses',
  'policy-in-effect': 'refuses',
  registered: 'refuses',
  erased: 'refuses',
  insolvency: 'refuses',
  moratorium: 'refuses',
  'credit-hold': 'refuses',
  overdue: 'refuses',
  terms: 'condition',
  assessment: 'condition',
  'cash-share': 'condition',
  'credit-limit': 'condition',
} as const satisfies Readonly<Record<SaleRule, 'refuses' | 'condition'>>
