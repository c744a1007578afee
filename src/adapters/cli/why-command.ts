import { type Command, Option } from 'commander'
import * as E from 'fp-ts/lib/Either.js'
import { decideNext } from '../../domain/collection/decide-next.js'
import type { DebtDecision } from '../../domain/collection/decision.js'
import type { CollectionReason } from '../../domain/collection/reason.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import { reportJson } from '../../projections/report-json.js'
import { tellAmount } from '../words/amount.js'
import { tellReason } from '../words/collection-reason.js'
import { dateArgument } from './argument.js'
import { askedAt } from './at.js'
import { tellBook } from './book-at.js'
import { readAccounts } from './collection-accounts.js'
import { tellAt } from './known.js'
import { withBook } from './open-book.js'
import { type ReportOptions, reportOptions } from './options.js'
import { readPolicyFile } from './policy-file.js'
import { print } from './print.js'
import { complain } from './say.js'
import { table } from './table.js'

interface WhyOptions extends ReportOptions {
  readonly policy: string
  readonly on?: LocalDate
}

const told = (reasons: ReadonlyArray<CollectionReason>): ReadonlyArray<string> => reasons.map((one) => tellReason(one))

const stepsTable = ({ due, notTaken }: DebtDecision): string =>
  table({
    columns: [{ head: 'step' }, { head: 'is' }, { head: 'on' }, { head: 'why', stretch: true }],
    rows: [
      ...due.map(({ step, channel, does, amount, reasons }) => [
        step,
        'due',
        '',
        [`${channel ?? does}, for ${tellAmount(amount)}`, ...told(reasons)],
      ]),
      ...notTaken.map(({ step, status, on, reasons }) => [step, status, on ?? '', told(reasons)]),
    ],
  })

const head = ({
  debt,
  debtor,
  day,
  daysPastDue,
  mayBeAskedFor,
  strategy,
  policy,
  next,
  reasons,
}: DebtDecision): string =>
  [
    `${debt} of ${debtor} on ${day}, by policy ${policy}${strategy === undefined ? '' : `, strategy ${strategy}`}`,
    daysPastDue > 0 ? `${daysPastDue} days past due` : 'not late',
    mayBeAskedFor === undefined ? '' : `${tellAmount(mayBeAskedFor)} may be asked for`,
    ...told(reasons),
    next === undefined ? '' : `next: ${next.on} (${next.because}${next.step === undefined ? '' : `, ${next.step}`})`,
  ]
    .filter((line) => line !== '')
    .join('\n')

const run = (debt: string, { policy: file, on, format, ...options }: WhyOptions): Promise<number> =>
  withBook(options, async (book) => {
    const policy = await readPolicyFile(file)
    if (E.isLeft(policy)) {
      complain(policy.left)
      return 1
    }
    const asked = askedAt(on === undefined ? options : { ...options, asOf: on })
    const accounts = await readAccounts(book, asked)
    if (E.isLeft(accounts)) {
      complain(accounts.left)
      return 1
    }
    const account = accounts.right.find(({ debts }) => debts.some((one) => one.debt.debt === debt))
    const found = account?.debts.find((one) => one.debt.debt === debt)
    if (account === undefined || found === undefined) {
      complain(`there is no debt '${debt}' on ${asked.asOf} in ${tellBook(options)}`)
      return 1
    }
    const { debtor } = account
    const decision = decideNext({ policy: policy.right, ...found, debtor, day: asked.asOf })
    print(format, {
      json: () => reportJson(decision),
      table: () => `${head(decision)}\n\n${stepsTable(decision)}\n\n${tellAt(asked, undefined)}`,
    })
    return 0
  })

const help = `
Every step of the ladder, done or not done, and why, on any day.

  receivables why INV-7 --book book.db --policy house.json --on 2026-03-31
  receivables why INV-7 --book book.db --policy house.json --on 2026-03-31 --known-at 2026-04-02`

export const whyCommand = (program: Command): void => {
  const command = program
    .command('why')
    .description('why a debt is contacted on a day or is not, by a collection policy')
    .argument('<debt>', 'the id of the debt')
  reportOptions(command)
    .requiredOption('--policy <file>', 'the collection policy, as JSON')
    .addOption(new Option('--on <date>', 'the day that is asked about; the same as --as-of').argParser(dateArgument))
    .addHelpText('after', help)
    .action(async (debt: string, options: WhyOptions) => {
      process.exitCode = await run(debt, options)
    })
}
