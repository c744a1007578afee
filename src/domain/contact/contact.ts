import type { DebtId, DebtorId } from '../value/id.js'
import type { Channel } from '../value/method.js'

/**
 * What a contact is for. `ask`: to be paid. `legal-threat`: to be paid, saying that a court may be asked. `inform`: nothing is
 * asked for, as in a receipt or an apology. `answer`: to what the debtor has just asked by that channel.
 * `opt-out-confirmation`: that no more is sent there. `end-of-efforts`, `remedy-may-be-invoked`, `remedy-invoked`: what may
 * still be said to one who wants no contact. `required-by-law`: a notice that a law demands.
 *
 * Source: 12 CFR 1006.6(c)(2) and 1006.14(h)(2) for what is still said after a request to cease and after an opt-out.
 *
 * @since 0.2.0
 */
export type ContactPurpose =
  | 'ask'
  | 'legal-threat'
  | 'inform'
  | 'answer'
  | 'opt-out-confirmation'
  | 'end-of-efforts'
  | 'remedy-may-be-invoked'
  | 'remedy-invoked'
  | 'required-by-law'

/**
 * One contact that there was, as laws count it. `at` is an instant. `direction` is `inbound` where the debtor reached us.
 * `conversation`: somebody was spoken with. `connected`: the number that was dialled was reached, if only its ringing or a
 * voicebox; a busy or dead line was not. Without `debt` it was about every debt. `event` is the id of the event that tells of it.
 *
 * @since 0.2.0
 */
export interface Contact {
  readonly at: string
  readonly channel: Channel
  readonly direction: 'outbound' | 'inbound'
  readonly conversation: boolean
  readonly connected: boolean
  readonly debt?: DebtId | undefined
  readonly debtor?: DebtorId | undefined
  readonly purpose?: ContactPurpose | undefined
  readonly event?: string | undefined
}
