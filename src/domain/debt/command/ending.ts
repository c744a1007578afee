import * as t from 'io-ts'
import { Text } from '../../value/id.js'
import { Money } from '../../value/money.js'
import { about } from './header.js'

export const WriteOffDebt = t.strict({ type: t.literal('WriteOffDebt'), ...about, reason: Text })

export const ReverseWriteOff = t.strict({ type: t.literal('ReverseWriteOff'), ...about, reason: Text })

export const SellDebt = t.strict({
  type: t.literal('SellDebt'),
  ...about,
  buyer: Text,
  price: Money,
  document: Text,
})

export const CancelDebt = t.strict({ type: t.literal('CancelDebt'), ...about, reason: Text })
