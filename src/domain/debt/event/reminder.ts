import * as t from 'io-ts'
import { Count } from '../../value/count.js'
import { Text } from '../../value/id.js'
import { Channel } from '../../value/method.js'
import { Money } from '../../value/money.js'
import { about } from './header.js'

// FROZEN: stored formats (see ../event.ts).

/**
 * `balance` and `revision` are what the message stated and the revision of the stream it was read from.
 *
 * @since 0.1.0
 */
export const DebtorReminded = t.type({
  type: t.literal('DebtorReminded'),
  ...about,
  channel: Channel,
  step: Text,
  tone: Count,
  message: Text,
  balance: Money,
  revision: Count,
})
