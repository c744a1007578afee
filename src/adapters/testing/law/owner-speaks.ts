import { ownerOfContact } from '../../../domain/debt/rule/reminder.js'
import type { Law } from '../../../domain/law/law.js'
import type { DebtHistory } from '../arbitrary/debt/history.js'
import { eachAccepted, whereAccepted } from './each-command.js'

/**
 * Only one party contacts the debtor: the creditor, the agency that has the debt, or counsel.
 *
 * @since 0.2.0
 */
export const ownerSpeaks: Law<DebtHistory> = {
  name: 'a reminder comes from the one who owns the contact',
  source: 'one voice: a debtor is asked by one of creditor, agency and counsel',
  says: 'While an agency or counsel has the debt, we write no reminders ourselves.',
  guard: whereAccepted('RemindDebtor'),
  check: (history) =>
    eachAccepted(history, ['RemindDebtor'], ({ command: { by = 'creditor' }, before }) => {
      const owner = ownerOfContact(before)
      return by === owner ? undefined : `the ${by} reminds, and the ${owner} owns the contact`
    }),
}
