import { type Command, Option } from 'commander'
import { decideAccount } from '../../../domain/collection/ladder/decide-account.js'
import type { DebtDecision } from '../../../domain/collection/ladder/decision.js'
import type { DebtorId } from '../../../domain/value/id.js'
import { reportJson } from '../../../projections/report-json.js'
import { tellAmount } from '../../words/amount.js'
import { print } from '../form/print.js'
import { table } from '../form/table.js'
import { tellAt } from '../option/known.js'
import { accountOfDebtor, allAccounts } from './collection-accounts.js'
import { type PolicyOptions, policyOptions, withPolicy } from './policy-options.js'

interface NextOptions extends PolicyOptions {
  readonly debtor?: string
  readonly all?: true
}

const decisionsTable = (decisions: ReadonlyArray<DebtDecision>): string =>
  table({
    columns: [
      { head: 'next' },
      { head: 'debt' },
      { head: 'debtor', stretch: true },
      { head: 'late', align: 'right' },
      { head: 'to ask for', align: 'right' },
      { head: 'last step' },
      { head: 'due' },
      { head: 'by' },
      { head: 'at' },
      { head: 'because' },
    ],
    rows: decisions.map(({ next, debt, debtor, daysPastDue, mayBeAskedFor, level, due }) => [
      next?.on ?? '',
      debt ?? '',
      debtor ?? '',
      `${daysPastDue}`,
      mayBeAskedFor === undefined ? '' : tellAmount(mayBeAskedFor),
      level ?? '',
      due.map(({ step }) => step).join(', '),
      due.map(({ channel, does }) => channel ?? does).join(', '),
      due.flatMap(({ at }) => at ?? []).join(', '),
      next?.because ?? '',
    ]),
  })

const byNext = (a: DebtDecision, b: DebtDecision): number => {
  const [one = '9999-12-31', other = '9999-12-31'] = [a.next?.on, b.next?.on]
  return one < other ? -1 : one > other ? 1 : b.daysPastDue - a.daysPastDue
}

const run = ({ debtor: only, all, format, ...options }: NextOptions): Promise<number> =>
  withPolicy(
    { format, ...options },
    only === undefined ? allAccounts : accountOfDebtor(only as DebtorId),
    async ({ policy, accounts, asked, day, gate, at, zone }) => {
      const decisions = accounts
        .flatMap(
          ({ debtor, debts, contacts }) =>
            decideAccount({ policy, debtor, debts, day, gate, at, zone, contacts }).debts,
        )
        .filter(({ next, daysPastDue }) => next !== undefined && (all === true || daysPastDue > 0 || next.on <= day))
        .sort(byNext)
      const due = decisions.filter((decision) => decision.due.length > 0).length
      const told = `${decisions.length} debts, ${due} with a step due; ${tellAt(asked, undefined)}`
      print(format, {
        json: () => reportJson({ asOf: day, at, policy: policy.version, decisions }),
        table: () => `What is next on ${day}, by policy ${policy.version}\n\n${decisionsTable(decisions)}\n\n${told}`,
      })
      return 0
    },
  )

const help = `
Debts that are late, or have a step due, by the day on which something is to be
done next. Every one of them has one. Nothing is written.

  receivables next --book book.db --policy house.json --as-of 2026-03-31
  receivables why INV-7 --book book.db --policy house.json --on 2026-03-31`

export const nextCommand = (program: Command): void => {
  const command = program
    .command('next')
    .description('what is to be done next about every debt, by a collection policy')
  policyOptions(command)
    .addOption(new Option('--debtor <id>', 'of one debtor'))
    .option('--all', 'also debts that are not late and have no step due')
    .addHelpText('after', help)
    .action(async (options: NextOptions) => {
      process.exitCode = await run(options)
    })
}
