import { type Command, Option } from 'commander'
import * as E from 'fp-ts/lib/Either.js'
import { decideNext } from '../../domain/collection/decide-next.js'
import type { DebtDecision } from '../../domain/collection/decision.js'
import type { DebtorId } from '../../domain/value/id.js'
import { reportJson } from '../../projections/report-json.js'
import { tellAmount } from '../words/amount.js'
import { askedAt } from './at.js'
import { readAccounts } from './collection-accounts.js'
import { tellAt } from './known.js'
import { withBook } from './open-book.js'
import { type ReportOptions, reportOptions } from './options.js'
import { readPolicyFile } from './policy-file.js'
import { print } from './print.js'
import { complain } from './say.js'
import { table } from './table.js'

interface NextOptions extends ReportOptions {
  readonly policy: string
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
      next?.because ?? '',
    ]),
  })

const byNext = (a: DebtDecision, b: DebtDecision): number => {
  const [one = '9999-12-31', other = '9999-12-31'] = [a.next?.on, b.next?.on]
  return one < other ? -1 : one > other ? 1 : b.daysPastDue - a.daysPastDue
}

const run = ({ policy: file, debtor, all, format, ...options }: NextOptions): Promise<number> =>
  withBook(options, async (book) => {
    const policy = await readPolicyFile(file)
    if (E.isLeft(policy)) {
      complain(policy.left)
      return 1
    }
    const asked = askedAt(options)
    const accounts = await readAccounts(book, asked, debtor as DebtorId | undefined)
    if (E.isLeft(accounts)) {
      complain(accounts.left)
      return 1
    }
    const decisions = accounts.right
      .flatMap((account) =>
        account.debts.map(({ debt, beside }) =>
          decideNext({ policy: policy.right, debt, debtor: account.debtor, day: asked.asOf, beside }),
        ),
      )
      .filter(
        ({ next, daysPastDue }) => next !== undefined && (all === true || daysPastDue > 0 || next.on <= asked.asOf),
      )
      .sort(byNext)
    const due = decisions.filter((decision) => decision.due.length > 0).length
    print(format, {
      json: () => reportJson({ asOf: asked.asOf, policy: policy.right.version, decisions }),
      table: () =>
        `What is next on ${asked.asOf}, by policy ${policy.right.version}\n\n${decisionsTable(decisions)}\n\n${decisions.length} debts, ${due} with a step due; ${tellAt(asked, undefined)}`,
    })
    return 0
  })

const help = `
Debts that are late, or have a step due, by the day on which something is to be
done next. Every one of them has one. Nothing is written.

  receivables next --book book.db --policy house.json --as-of 2026-03-31
  receivables why INV-7 --book book.db --policy house.json --on 2026-03-31`

export const nextCommand = (program: Command): void => {
  const command = program
    .command('next')
    .description('what is to be done next about every debt, by a collection policy')
  reportOptions(command)
    .requiredOption('--policy <file>', 'the collection policy, as JSON')
    .addOption(new Option('--debtor <id>', 'of one debtor'))
    .option('--all', 'also debts that are not late and have no step due')
    .addHelpText('after', help)
    .action(async (options: NextOptions) => {
      process.exitCode = await run(options)
    })
}
