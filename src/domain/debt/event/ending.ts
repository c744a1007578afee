import * as t from 'io-ts'
import { Split } from '../../value/component.js'
import { Text } from '../../value/id.js'
import { Money } from '../../value/money.js'
import { ofDisputes } from './dispute.js'
import { about } from './header.js'

// FROZEN: stored formats (see ../event.ts).

/**
 * The claim stays: what is written off can still be recovered. `remaining` is what is open beside it, if anything is.
 *
 * @since 0.1.0
 */
export const DebtWrittenOff = t.intersection([
  t.type({
    type: t.literal('DebtWrittenOff'),
    ...about,
    amount: Money,
    split: Split,
    reason: Text,
  }),
  t.partial({ remaining: Money }),
  ofDisputes,
])

/**
 * What was written off and has not been recovered is owed again; what of it had been disputed is disputed again.
 *
 * @since 0.1.0
 */
export const WriteOffReversed = t.intersection([
  t.type({
    type: t.literal('WriteOffReversed'),
    ...about,
    amount: Money,
    split: Split,
    remaining: Money,
    reason: Text,
  }),
  ofDisputes,
])

/**
 * The claim is somebody else's now. The price is no payment of the debtor.
 *
 * @since 0.1.0
 */
export const DebtSold = t.type({
  type: t.literal('DebtSold'),
  ...about,
  buyer: Text,
  price: Money,
  amount: Money,
  split: Split,
  document: Text,
})

/**
 * Issued in error: the open balance is gone, without payment.
 *
 * @since 0.1.0
 */
export const DebtCancelled = t.type({
  type: t.literal('DebtCancelled'),
  ...about,
  amount: Money,
  split: Split,
  reason: Text,
})
