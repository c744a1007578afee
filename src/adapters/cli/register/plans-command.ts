import { type PlanRow, type PlanStatus, type PlanSums, planStatuses } from '../../../projections/register/plans.js'
import { byDebt, registerCommand } from './register-command.js'
import { countsOf } from './register-form.js'

const help = `
A plan that is late is in force, and an instalment of it is past its day. Kept %
is how many of those that ended were completed.

  receivables plans --book book.db --as-of 2026-03-31 --status late
  receivables plans --book book.db --as-of 2026-03-31 --by debtor

--format csv has one row per plan, and with --by one per group and currency; the
instalments are in --format json.`

export const plansCommand = registerCommand<PlanRow, PlanSums>({
  name: 'plans',
  description: 'what was agreed to be paid by instalments, what came, and what is late',
  help,
  title: 'Plans',
  none: 'There is no plan.',
  statuses: planStatuses,
  groupings: byDebt,
  ask: (book, query) => book.plans(query),
  rows: [
    { name: 'plan', head: 'plan', of: ({ plan }) => plan },
    { name: 'debt', head: 'debt', of: ({ debt }) => debt },
    { name: 'debtor', head: 'debtor', of: ({ debtor }) => debtor },
    { name: 'collector', of: ({ collector }) => collector },
    { name: 'since', head: 'since', day: true, of: ({ since }) => since },
    { name: 'endedOn', day: true, of: ({ endedOn }) => endedOn },
    { name: 'status', head: 'status', of: ({ status }) => status },
    { name: 'instalments', head: 'parts', of: ({ instalments }) => instalments.length },
    { name: 'missed', head: 'missed', of: ({ missed }) => missed.length },
    { name: 'nextDue', head: 'next due', day: true, of: ({ nextDue }) => nextDue },
    { name: 'amount', head: 'amount', of: ({ amount }) => amount },
    { name: 'cleared', head: 'came', of: ({ cleared }) => cleared },
    { name: 'missing', head: 'to come', of: ({ missing }) => missing },
    { name: 'overdue', head: 'overdue', of: ({ overdue }) => overdue },
  ],
  sums: [
    { name: 'plans', head: 'plans', of: ({ plans }) => plans.count },
    { name: 'plansAmount', of: ({ plans }) => plans.amount },
    ...countsOf<PlanStatus, PlanSums>(planStatuses, {
      ...{ proposed: 'proposed', 'in-force': 'in force', late: 'late', completed: 'completed', defaulted: 'defaulted' },
    }),
    { name: 'cleared', head: 'came', of: ({ cleared }) => cleared },
    { name: 'missing', head: 'to come', of: ({ missing }) => missing },
    { name: 'overdue', head: 'overdue', of: ({ overdue }) => overdue },
    { name: 'keptShare', head: 'kept %', of: ({ keptShare }) => ({ share: keptShare }) },
  ],
})
