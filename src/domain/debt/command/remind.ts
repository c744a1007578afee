import * as t from 'io-ts'
import { Count } from '../../count.js'
import { Text } from '../../id.js'
import { Channel } from '../../method.js'
import { Money } from '../../money.js'
import { about } from './about.js'

/** Who speaks to the debtor. */
export const ContactOwner = t.keyof({ creditor: null, agency: null, legal: null }, 'an owner of contact')
export type ContactOwner = t.TypeOf<typeof ContactOwner>

/** `covered` is what cheques in hand cover; `by` is the creditor unless said otherwise. */
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
  t.exact(t.partial({ covered: Money, by: ContactOwner })),
])
