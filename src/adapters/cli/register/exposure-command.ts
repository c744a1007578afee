import {
  type CreditRow,
  type CreditStatus,
  type CreditSums,
  creditStatuses,
} from '../../../projections/register/credit.js'
import { byDebtor, registerCommand } from './register-command.js'
import { countsOf } from './register-form.js'

const help = `
The exposure is what is open and what cheques of the debtor that were passed on
may bring back. Room is what it leaves of the credit limit. What cheques cover,
and cash on account, stand beside it and are not taken off.

  receivables exposure --book book.db --as-of 2026-03-31 --status overLimit
  receivables exposure --book book.db --as-of 2026-03-31 --by parent

--format csv has one row per debtor and currency, and with --by one per group
and currency.`

export const exposureCommand = registerCommand<CreditRow, CreditSums>({
  name: 'exposure',
  description: 'what is at stake with each debtor, and the credit room that is left',
  help,
  title: 'Exposure and credit room',
  none: 'Nothing is at stake, and no credit limit was set.',
  statuses: creditStatuses,
  groupings: byDebtor,
  ask: (book, query) => book.credit(query),
  rows: [
    { name: 'debtor', head: 'debtor', of: ({ debtor }) => debtor },
    { name: 'status', head: 'status', of: ({ status }) => status },
    { name: 'exposure', head: 'exposure', of: ({ amount }) => amount },
    { name: 'open', of: ({ open }) => open },
    { name: 'recourse', of: ({ recourse }) => recourse },
    { name: 'covered', of: ({ covered }) => covered },
    { name: 'unapplied', of: ({ unapplied }) => unapplied },
    { name: 'limit', head: 'limit', of: ({ limit }) => limit },
    { name: 'room', head: 'room', of: ({ room }) => room },
    { name: 'over', head: 'over', of: ({ over }) => over },
    { name: 'overdueDays', head: 'days overdue', of: ({ overdueDays }) => overdueDays },
    { name: 'holds', of: ({ holds }) => holds.join(' ') },
  ],
  sums: [
    { name: 'debtors', head: 'debtors', of: ({ debtors }) => debtors },
    ...countsOf<CreditStatus, CreditSums>(creditStatuses, { overLimit: 'over limit', held: 'held' }),
    { name: 'exposure', head: 'exposure', of: ({ exposure }) => exposure },
    { name: 'open', of: ({ open }) => open },
    { name: 'recourse', of: ({ recourse }) => recourse },
    { name: 'covered', head: 'covered', of: ({ covered }) => covered },
    { name: 'unapplied', head: 'unapplied', of: ({ unapplied }) => unapplied },
    { name: 'limit', of: ({ limit }) => limit },
    { name: 'room', head: 'room', of: ({ room }) => room },
    { name: 'over', head: 'over', of: ({ over }) => over },
  ],
})
