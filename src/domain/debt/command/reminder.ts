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
 * `covered` is covered by cheques in hand, `unapplied` is the debtor's unapplied cash; `by` defaults to the creditor.
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
