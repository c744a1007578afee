import * as t from 'io-ts'
import { Count } from '../../value/count.js'
import { ChargeId, Text } from '../../value/id.js'
import { LocalDate } from '../../value/local-date.js'
import { Money } from '../../value/money.js'
import { LegalOutcome } from '../event/legal.js'
import { about } from './header.js'

/**
 * What a policy asks for before a debt may go to court. `timeBarredFrom` is the first day on which it is too late.
 *
 * @since 0.1.0
 */
export const LegalConditions = t.intersection([
  t.strict({ finalNotice: t.boolean, minDaysPastDue: Count, minAmount: Money }),
  t.exact(t.partial({ timeBarredFrom: LocalDate })),
])

/**
 * `covered` is covered by pending cheques, `unapplied` is the debtor's unapplied cash for the debt.
 *
 * @since 0.1.0
 */
export const ReferToLegal = t.intersection([
  t.strict({
    type: t.literal('ReferToLegal'),
    ...about,
    counsel: Text,
    authority: Text,
    costs: Money,
    conditions: LegalConditions,
  }),
  t.exact(t.partial({ covered: Money, unapplied: Money })),
])

/**
 * `charged` is what of the costs the debtor owes, as an entry of its own.
 *
 * @since 0.1.0
 */
export const RecordLegalOutcome = t.intersection([
  t.strict({
    type: t.literal('RecordLegalOutcome'),
    ...about,
    outcome: LegalOutcome,
    awarded: Money,
    costs: Money,
    document: Text,
  }),
  t.exact(t.partial({ charged: t.strict({ charge: ChargeId, amount: Money }) })),
])
