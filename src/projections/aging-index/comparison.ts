import type { CurrencyCode } from '../../domain/value/currency.js'
import type { Money } from '../../domain/value/money.js'
import type { AgingConvention } from '../aging/aging-convention.js'
import type { EventId, ReportAt } from '../open-item/place.js'
import type { ChangeReason } from './change-reason.js'

/**
 * Two agings by one convention: the days that they are about, and what each knew.
 *
 * @since 0.2.0
 */
export interface ComparisonQuery {
  readonly before: ReportAt
  readonly after: ReportAt
  readonly convention?: AgingConvention
}

/**
 * Amounts of one currency. The sum of `buckets` is `open`; `open` less `unapplied` is `outstanding`; what is disputed, promised
 * or covered by cheques stands beside.
 *
 * @since 0.2.0
 */
export interface ComparedAmounts {
  readonly buckets: ReadonlyArray<{ readonly id: string; readonly amount: Money }>
  readonly open: Money
  readonly unapplied: Money
  readonly outstanding: Money
  readonly disputed: Money
  readonly promised: Money
  readonly covered: Money
}

/**
 * What one reason did to every figure, and by how many events: by none where it is time alone that passed.
 *
 * @since 0.2.0
 */
export interface AgingChange {
  readonly reason: ChangeReason
  readonly events: number
  readonly amounts: ComparedAmounts
}

/**
 * One currency of a comparison: `after` is `before` and all `changes` together, in each figure.
 *
 * @since 0.2.0
 */
export interface CurrencyComparison {
  readonly currency: CurrencyCode
  readonly before: ComparedAmounts
  readonly after: ComparedAmounts
  readonly difference: ComparedAmounts
  readonly changes: ReadonlyArray<AgingChange>
}

/**
 * Why two agings differ. Each of both is named as its report is: asked with its place, it is the same for ever.
 *
 * @since 0.2.0
 */
export interface AgingComparison {
  readonly before: ReportAt & { readonly place: EventId | undefined }
  readonly after: ReportAt & { readonly place: EventId | undefined }
  readonly convention: AgingConvention
  readonly currencies: ReadonlyArray<CurrencyComparison>
}
