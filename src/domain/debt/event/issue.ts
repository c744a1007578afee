import * as t from 'io-ts'
import { LateChargeStrategy } from '../../late-charge/strategy.js'
import { Text } from '../../value/id.js'
import { Instalment } from '../../value/instalment.js'
import { LocalDate } from '../../value/local-date.js'
import { PaymentMethod } from '../../value/method.js'
import { Money } from '../../value/money.js'
import { DiscountLadder } from './discount-ladder.js'
import { about } from './header.js'

// FROZEN: stored formats (see ../event.ts).

/**
 * Terms agreed for a debt. `agreement` refers to the snapshot (or its hash) that both sides accepted, `discounts` is what
 * is taken off for paying early, `lateCharge` what is charged for paying late. By `returnFees` the debtor owes as a cost what
 * the bank charges for a payment that it takes back.
 *
 * @since 0.1.0
 */
export const Terms = t.partial({
  methods: t.readonlyArray(PaymentMethod),
  agreement: Text,
  discounts: DiscountLadder,
  lateCharge: LateChargeStrategy,
  returnFees: t.literal('debtor'),
})
export type Terms = Readonly<t.TypeOf<typeof Terms>>

/**
 * `on` is the issue date. `tags` group debts in views (region, branch, product). What is due on several days has `instalments`,
 * which sum to the principal on days that strictly increase; `dueDate` is the last of them.
 *
 * @since 0.1.0
 */
export const DebtIssued = t.intersection([
  t.type({ type: t.literal('DebtIssued'), ...about, principal: Money, dueDate: LocalDate }),
  t.partial({
    instalments: t.readonlyArray(Instalment),
    reference: Text,
    terms: Terms,
    tags: t.record(t.string, t.string),
  }),
])

/**
 * The due date moves only by agreement: who agreed, and why.
 *
 * @since 0.1.0
 */
export const DueDateExtended = t.type({
  type: t.literal('DueDateExtended'),
  ...about,
  from: LocalDate,
  to: LocalDate,
  agreedBy: Text,
  reason: Text,
})
