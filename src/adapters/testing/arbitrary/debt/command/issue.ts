import { debtorId } from '../../id.js'
import { localDate } from '../../local-date.js'
import { record } from '../../record.js'
import { text } from '../../text.js'
import { instalmentsSaid, particulars } from '../particulars.js'
import { amount, type CommandArbitraries, reason, says } from './says.js'

export const issueCommands: CommandArbitraries<'IssueDebt' | 'ExtendDueDate'> = {
  IssueDebt: record(
    { ...says('IssueDebt'), debtor: debtorId(), principal: amount, dueDate: localDate() },
    { ...particulars, instalments: instalmentsSaid },
  ),
  ExtendDueDate: record({ ...says('ExtendDueDate'), to: localDate(), agreedBy: text(), reason }),
}
