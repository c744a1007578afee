import { localDate } from '../../local-date.js'
import { record } from '../../record.js'
import { text } from '../../text.js'
import { instalmentsSaid, particulars } from '../particulars.js'
import { amount, type EventArbitraries, reason, says } from './says.js'

export const issueEvents: EventArbitraries<'DebtIssued' | 'DueDateExtended'> = {
  DebtIssued: record(
    { ...says('DebtIssued'), principal: amount, dueDate: localDate() },
    { ...particulars, instalments: instalmentsSaid },
  ),
  DueDateExtended: record({
    ...says('DueDateExtended'),
    from: localDate(),
    to: localDate(),
    agreedBy: text(),
    reason,
  }),
}
