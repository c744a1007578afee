import * as t from 'io-ts'
import { DebtorKind } from '../../debtor/event/registration.js'
import { RiskBand } from '../../debtor/risk-band.js'
import { Count } from '../../value/count.js'
import { CurrencyCode } from '../../value/currency.js'
import { Text } from '../../value/id.js'
import { PolicyAmounts } from './amounts.js'

/**
 * Which debts a strategy is for: those that meet all that it names; one that names nothing is for all.
 *
 * - `jurisdictions`: ISO 3166 codes; `US` takes in `US-CA`.
 * - `languages`: BCP 47 tags; `ar` takes in `ar-SA`.
 * - `from`, `below`: the size of the debt, its principal as it was issued, so that no payment moves it to another segment. A
 *   currency that is not named is in no such segment.
 * - `customerFrom`, `customerBelow`: for how many days the debtor has been a customer.
 * - `tags`, `debtorTags`: texts that the debt, or the debtor, has under these names.
 *
 * @since 0.2.0
 */
export const Segment = t.partial(
  {
    kinds: t.readonlyArray(DebtorKind),
    jurisdictions: t.readonlyArray(Text),
    languages: t.readonlyArray(Text),
    bands: t.readonlyArray(RiskBand),
    currencies: t.readonlyArray(CurrencyCode),
    from: PolicyAmounts,
    below: PolicyAmounts,
    customerFrom: Count,
    customerBelow: Count,
    tags: t.record(t.string, Text),
    debtorTags: t.record(t.string, Text),
  },
  'a segment',
)
export type Segment = Readonly<t.TypeOf<typeof Segment>>
