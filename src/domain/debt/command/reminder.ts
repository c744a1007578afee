import * as t from 'io-ts'
import { Count } from '../../value/count.js'
import { Text } from '../../value/id.js'
import { Channel } from '../../value/method.js'
import { Money } from '../../value/money.js'
import { about } from './header.js'

/**
 * Who speaks to the debtor.
 *
 * @since 0.1.0
 */
export const ContactOwner = t.keyof({ creditor: null, agency: null, legal: null }, 'an owner of contact')
export type ContactOwner = t.TypeOf<typeof ContactOwner>

/**
 * `covered` is what cheques in hand cover, `unapplied` what the debtor has on account that is placed on no debt; `by` is the
 * creditor unless said otherwise.
 *
 * @since 0.1.0
 */
export const RemindDebtor = t.intersection([
  t.strict({
    type: t.literal('RemindDebtor'),
    ...about,
    channel: Channel,
    step: Text,
    tone: Count,
    message: Text,
    balance: Money,
    revision: Count,
  }),
  t.exact(t.partial({ covered: Money, unapplied: Money, by: ContactOwner })),
])
