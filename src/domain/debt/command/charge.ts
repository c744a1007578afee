import * as t from 'io-ts'
import { datedTable } from '../../late-charge/dated.js'
import { Fraction } from '../../late-charge/fraction.js'
import { BaseRate } from '../../late-charge/rate.js'
import { LateChargeStrategy } from '../../late-charge/strategy.js'
import { Approval } from '../../value/approval.js'
import { ChargeId, DisputeId, Text } from '../../value/id.js'
import { LocalDate } from '../../value/local-date.js'
import { Money } from '../../value/money.js'
import { ChargedComponent, WaiverGround } from '../event/charge.js'
import { about } from './header.js'

/**
 * Charges what is owed for being late until `on` and not charged yet, by `strategy` or else that of the debt's terms.
 * `lateFrom` is the day after the due date unless the law counts from another. Base rate and index tables are passed by name.
 * The charge is due on `dueDate`, by default on `on`.
 *
 * @since 0.1.0
 */
export const ChargeLateness = t.intersection([
  t.strict({ type: t.literal('ChargeLateness'), ...about }),
  t.exact(
    t.partial({
      strategy: LateChargeStrategy,
      lateFrom: LocalDate,
      dueDate: LocalDate,
      baseRates: t.record(Text, datedTable(BaseRate, 'base rates')),
      indices: t.record(Text, datedTable(Fraction, 'values of an index')),
    }),
  ),
])

/**
 * A cost is due on `dueDate`, by default on `on`.
 *
 * @since 0.1.0
 */
export const AddCollectionCost = t.intersection([
  t.strict({ type: t.literal('AddCollectionCost'), ...about, charge: ChargeId, amount: Money, evidence: Text }),
  t.exact(t.partial({ dueDate: LocalDate })),
])

/**
 * `dispute` names the dispute about the charge: what is waived is no longer disputed.
 *
 * @since 0.1.0
 */
export const WaiveCharge = t.intersection([
  t.strict({
    type: t.literal('WaiveCharge'),
    ...about,
    component: ChargedComponent,
    amount: Money,
    ground: WaiverGround,
    approval: Approval,
    reason: Text,
  }),
  t.exact(t.partial({ dispute: DisputeId })),
])
