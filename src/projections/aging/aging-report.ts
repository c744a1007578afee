import type { CurrencyCode } from '../../domain/value/currency.js'
import type { DebtorId } from '../../domain/value/id.js'
import type { Money } from '../../domain/value/money.js'
import type { Recognition } from '../open-item/cheque-cover.js'
import type { OpenItem } from '../open-item/item.js'
import type { EventId, ReportAt } from '../open-item/place.js'
import type { AgingBucket, AgingConvention } from './aging-convention.js'

/**
 * What the report is asked. `groupBy` names the group of an item: its debtor, currency, collector, a tag, the item itself; or
 * `head`, the parent of all parents of its debtor, or the debtor where it has none.
 *
 * @since 0.1.0
 */
export interface AgingQuery extends ReportAt {
  readonly convention?: AgingConvention
  /** When cheques count: when they clear, unless said otherwise. */
  readonly recognition?: Recognition
  readonly groupBy?: (item: OpenItem, head: DebtorId) => string
}

/**
 * An open amount in the one bucket that it is in; `count` of how many debts, or due dates of debts, it is made.
 *
 * @since 0.1.0
 */
export interface AgedBucket extends AgingBucket {
  readonly amount: Money
  readonly count: number
}

/**
 * One currency of a report. The sum of `buckets` is `open`; `open` less `unapplied` is `outstanding`: the balance of the
 * streams. `columns` stand beside: what of the open amount is disputed, promised, or covered by cheques. `recognised` is what
 * cheques that have not cleared were taken off by the recognition asked for, and is in no bucket: nothing by the default.
 *
 * @since 0.1.0
 */
export interface CurrencyAging {
  readonly currency: CurrencyCode
  readonly outstanding: Money
  readonly open: Money
  readonly unapplied: Money
  readonly recognised: Money
  readonly buckets: ReadonlyArray<AgedBucket>
  readonly columns: { readonly disputed: Money; readonly promised: Money; readonly covered: Money }
  /** The last bucket that holds anything. */
  readonly worstBucket: string | undefined
}

/**
 * One group of a report, by what `groupBy` answered.
 *
 * @since 0.1.0
 */
export interface AgingGroup {
  readonly group: string
  readonly currencies: ReadonlyArray<CurrencyAging>
}

/**
 * `place` is the last event that was known, by its id: asked again with it as `knownAt`, the figures are the same for
 * ever.
 *
 * @since 0.1.0
 */
export interface AgingReport {
  readonly asOf: ReportAt['asOf']
  readonly knownAt: ReportAt['knownAt']
  readonly place: EventId | undefined
  readonly convention: AgingConvention
  readonly recognition: Recognition
  readonly currencies: ReadonlyArray<CurrencyAging>
  readonly groups: ReadonlyArray<AgingGroup> | undefined
}
