import * as t from 'io-ts'
import { DisputeId, Text } from '../../value/id.js'
import { Money } from '../../value/money.js'
import { about } from './header.js'

/** Without an amount, all that is open. A part is of what is disputed first: of `dispute`, or of the oldest. */
export const WriteOffDebt = t.intersection([
  t.strict({ type: t.literal('WriteOffDebt'), ...about, reason: Text }),
  t.exact(t.partial({ amount: Money, dispute: DisputeId })),
])

/** Without an amount, all that was written off and has not been recovered. */
export const ReverseWriteOff = t.intersection([
  t.strict({ type: t.literal('ReverseWriteOff'), ...about, reason: Text }),
  t.exact(t.partial({ amount: Money })),
])

export const SellDebt = t.strict({
  type: t.literal('SellDebt'),
  ...about,
  buyer: Text,
  price: Money,
  document: Text,
})

export const CancelDebt = t.strict({ type: t.literal('CancelDebt'), ...about, reason: Text })
