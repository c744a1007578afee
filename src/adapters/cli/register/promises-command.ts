import {
  type PromiseRow,
  type PromiseStatus,
  type PromiseSums,
  promiseStatuses,
} from '../../../projections/register/promises.js'
import { byDebt, registerCommand } from './register-command.js'
import { countsOf } from './register-form.js'

const help = `
Those that are open can still be kept. An unjudged one has its last day behind
it, and no verdict is on record yet. Of those that were judged, kept % is how
many were kept, and came % how much of their amounts came in time.

  receivables promises --book book.db --as-of 2026-03-31 --status open
  receivables promises --book book.db --as-of 2026-03-31 --by collector

--format csv has one row per promise, and with --by one per group and currency.`

export const promisesCommand = registerCommand<PromiseRow, PromiseSums>({
  name: 'promises',
  description: 'what debtors promised to pay, what is waited for, and what was kept',
  help,
  title: 'Promises',
  none: 'Nothing was promised.',
  statuses: promiseStatuses,
  groupings: byDebt,
  ask: (book, query) => book.promises(query),
  rows: [
    { name: 'promise', head: 'promise', of: ({ promise }) => promise },
    { name: 'debt', head: 'debt', of: ({ debt }) => debt },
    { name: 'debtor', head: 'debtor', of: ({ debtor }) => debtor },
    { name: 'collector', of: ({ collector }) => collector },
    { name: 'channel', of: ({ channel }) => channel },
    { name: 'madeOn', day: true, of: ({ madeOn }) => madeOn },
    { name: 'by', head: 'by', day: true, of: ({ by }) => by },
    { name: 'deadline', head: 'last day', day: true, of: ({ deadline }) => deadline },
    { name: 'status', head: 'status', of: ({ status }) => status },
    { name: 'amount', head: 'amount', of: ({ amount }) => amount },
    { name: 'counted', head: 'came', of: ({ counted }) => counted },
    { name: 'released', of: ({ released }) => released },
    { name: 'left', head: 'left', of: ({ left }) => left },
  ],
  sums: [
    { name: 'made', head: 'made', of: ({ made }) => made.count },
    { name: 'madeAmount', of: ({ made }) => made.amount },
    ...countsOf<PromiseStatus, PromiseSums>(promiseStatuses, {
      ...{ open: 'open', unjudged: 'unjudged', kept: 'kept', partiallyKept: 'partly', broken: 'broken' },
    }),
    { name: 'promised', head: 'waited for', of: ({ promised }) => promised },
    { name: 'keptShare', head: 'kept %', of: ({ keptShare }) => ({ share: keptShare }) },
    { name: 'cameShare', head: 'came %', of: ({ cameShare }) => ({ share: cameShare }) },
  ],
})
