import * as t from 'io-ts'
import { DisputeId, Text } from '../../value/id.js'
import { Money } from '../../value/money.js'
import { about } from './header.js'

/**
 * Without an amount, all that is open. A part reduces disputes first: `dispute`, or the oldest.
 *
 * @since 0.1.0
 */
export const WriteOffDebt = t.intersection([
  t.strict({ type: t.literal('WriteOffDebt'), ...about, reason: Text }),
  t.exact(t.partial({ amount: Money, dispute: DisputeId })),
])

/**
 * Without an amount, all that was written off and has not been recovered.
 *
 * @since 0.1.0
 */
export const ReverseWriteOff = t.intersection([
  t.strict({ type: t.literal('ReverseWriteOff'), ...about, reason: Text }),
  t.exact(t.partial({ amount: Money })),
])

/**
 * Sold to a `buyer` for a `price`: what is open is no longer ours to collect.
 *
 * @since 0.1.0
 */
export const SellDebt = t.strict({
  type: t.literal('SellDebt'),
  ...about,
  buyer: Text,
  price: Money,
  document: Text,
})

/**
 * The debt is taken back as a whole; `reason` says why.
 *
 * @since 0.1.0
 */
export const CancelDebt = t.strict({ type: t.literal('CancelDebt'), ...about, reason: Text })
