import * as t from 'io-ts'
import { CurrencyCode } from '../../value/currency.js'
import { DebtorId, Text } from '../../value/id.js'
import { RiskBand } from '../risk-band.js'
import { about } from './about.js'

// FROZEN: stored formats (see ../event.ts).

/**
 * Laws differ for the three: a consumer is protected from much that a business is not, and a public body pays by its own
 * terms.
 *
 * @since 0.1.0
 */
export const DebtorKind = t.keyof({ consumer: null, business: null, 'public-body': null }, 'a kind of debtor')
export type DebtorKind = t.TypeOf<typeof DebtorKind>

/**
 * `jurisdiction` is whose law holds, as an ISO 3166 code (`DE`, `US-CA`); `zone` an IANA time zone, `language` a BCP 47 tag.
 * Where a currency is named, limits are in no other. `tags` group debtors in views.
 *
 * @since 0.1.0
 */
export const DebtorRegistered = t.intersection([
  t.type({ type: t.literal('DebtorRegistered'), ...about, kind: DebtorKind, jurisdiction: Text }),
  t.partial({
    currency: CurrencyCode,
    zone: Text,
    language: Text,
    parent: DebtorId,
    tags: t.record(t.string, t.string),
  }),
])

/**
 * The creditor's own judgement; `from` is the band that the debtor was in, by judgement or assessment.
 *
 * @since 0.1.0
 */
export const DebtorClassified = t.intersection([
  t.type({ type: t.literal('DebtorClassified'), ...about, to: RiskBand, why: Text }),
  t.partial({ from: RiskBand }),
])
