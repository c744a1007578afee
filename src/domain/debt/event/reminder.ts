import * as t from 'io-ts'
import { Count } from '../../count.js'
import { Text } from '../../id.js'
import { Channel } from '../../method.js'
import { Money } from '../../money.js'
import { about } from './about.js'

// FROZEN: stored formats (see ../event.ts).

/** `balance` and `revision` are what the message stated and the revision of the stream it was read from. */
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
