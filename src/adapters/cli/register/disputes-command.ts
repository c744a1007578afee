import {
  type DisputeRow,
  type DisputeStatus,
  type DisputeSums,
  disputeStatuses,
} from '../../../projections/register/disputes.js'
import { byDebt, registerCommand } from './register-command.js'
import { countsOf } from './register-form.js'

const help = `
Of those that ended, given up % is what of their amounts was credited, conceded
or written off, and days is how many they took, in the mean.

  receivables disputes --book book.db --as-of 2026-03-31 --status open
  receivables disputes --book book.db --as-of 2026-03-31 --by reason

--format csv has one row per dispute, and with --by one per group and currency.`

export const disputesCommand = registerCommand<DisputeRow, DisputeSums>({
  name: 'disputes',
  description: 'what debtors contested, how that ended, and what still is disputed',
  help,
  title: 'Disputes',
  none: 'Nothing was disputed.',
  statuses: disputeStatuses,
  groupings: { ...byDebt, reason: ({ reason }) => reason },
  ask: (book, query) => book.disputes(query),
  rows: [
    { name: 'dispute', head: 'dispute', of: ({ dispute }) => dispute },
    { name: 'debt', head: 'debt', of: ({ debt }) => debt },
    { name: 'debtor', head: 'debtor', of: ({ debtor }) => debtor },
    { name: 'collector', of: ({ collector }) => collector },
    { name: 'reason', head: 'reason', of: ({ reason }) => reason },
    { name: 'raisedOn', head: 'raised', day: true, of: ({ raisedOn }) => raisedOn },
    { name: 'endedOn', day: true, of: ({ endedOn }) => endedOn },
    { name: 'days', head: 'days', of: ({ days }) => days },
    { name: 'status', head: 'status', of: ({ status }) => status },
    { name: 'amount', head: 'amount', of: ({ amount }) => amount },
    { name: 'givenUp', head: 'given up', of: ({ givenUp }) => givenUp },
    { name: 'left', head: 'left', of: ({ left }) => left },
  ],
  sums: [
    { name: 'raised', head: 'raised', of: ({ raised }) => raised.count },
    { name: 'raisedAmount', of: ({ raised }) => raised.amount },
    ...countsOf<DisputeStatus, DisputeSums>(disputeStatuses, {
      ...{ open: 'open', upheld: 'upheld', partly: 'partly', rejected: 'rejected' },
    }),
    { name: 'disputed', head: 'disputed', of: ({ disputed }) => disputed },
    { name: 'givenUp', head: 'given up', of: ({ givenUp }) => givenUp },
    { name: 'givenUpShare', head: 'given up %', of: ({ givenUpShare }) => ({ share: givenUpShare }) },
    { name: 'daysToEnd', head: 'days', of: ({ daysToEnd }) => daysToEnd && Math.round(daysToEnd * 10) / 10 },
  ],
})
