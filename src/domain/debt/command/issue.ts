import * as t from 'io-ts'
import { DebtorId, Text } from '../../value/id.js'
import { Instalment } from '../../value/instalment.js'
import { LocalDate } from '../../value/local-date.js'
import { Money } from '../../value/money.js'
import { Tags } from '../../value/tags.js'
import { Terms } from '../event/issue.js'
import { about } from './header.js'

/**
 * `on` is the issue date; `dueDate` is the last one where there are `instalments`, which sum to the principal.
 *
 * @since 0.1.0
 */
export const IssueDebt = t.intersection([
  t.strict({ type: t.literal('IssueDebt'), ...about, debtor: DebtorId, principal: Money, dueDate: LocalDate }),
  t.exact(t.partial({ instalments: t.readonlyArray(Instalment), reference: Text, terms: Terms, tags: Tags })),
])

/**
 * The debt is due later, by agreement: it is not late before that day.
 *
 * @since 0.1.0
 */
export const ExtendDueDate = t.strict({
  type: t.literal('ExtendDueDate'),
  ...about,
  to: LocalDate,
  agreedBy: Text,
  reason: Text,
})
