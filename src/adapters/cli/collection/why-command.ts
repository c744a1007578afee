import { type Command, Option } from 'commander'
import { decideAccount } from '../../../domain/collection/ladder/decide-account.js'
import type { DebtDecision } from '../../../domain/collection/ladder/decision.js'
import type { CollectionReason } from '../../../domain/collection/ladder/reason.js'
import type { LocalDate } from '../../../domain/value/local-date.js'
import { reportJson } from '../../../projections/report-json.js'
import { tellAmount } from '../../words/amount.js'
import { tellReason } from '../../words/collection-reason.js'
import { tellBook } from '../book/book-at.js'
import { print } from '../form/print.js'
import { complain } from '../form/say.js'
import { table } from '../form/table.js'
import { dateArgument } from '../option/argument.js'
import { tellAt } from '../option/known.js'
import { accountOfDebt } from './collection-accounts.js'
import { type PolicyOptions, policyOptions, withPolicy } from './policy-options.js'

interface WhyOptions extends PolicyOptions {
  readonly on?: LocalDate
}

const told = (reasons: ReadonlyArray<CollectionReason>): ReadonlyArray<string> => reasons.map((one) => tellReason(one))

const stepsTable = ({ due, notTaken }: DebtDecision): string =>
  table({
    columns: [{ head: 'step' }, { head: 'is' }, { head: 'on' }, { head: 'why', stretch: true }],
    rows: [
      ...due.map(({ step, channel, at, does, amount, reasons }) => [
        step,
        'due',
        '',
        [`${channel ?? does}${at === undefined ? '' : ` at ${at}`}, for ${tellAmount(amount)}`, ...told(reasons)],
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

const run = (debt: string, { on, format, ...options }: WhyOptions): Promise<number> =>
  withPolicy(
    { format, ...options, ...(on === undefined ? {} : { asOf: on }) },
    accountOfDebt(debt),
    async ({ policy, accounts, asked, day, gate, at, zone }) => {
      const account = accounts.find(({ debts }) => debts.some((one) => one.debt.debt === debt))
      if (account === undefined) {
        complain(`there is no debt '${debt}' on ${day} in ${tellBook(options)}`)
        return 1
      }
      const { debtor, debts, contacts } = account
      const index = debts.findIndex((one) => one.debt.debt === debt)
      const decision = decideAccount({ policy, debtor, debts, day, gate, at, zone, contacts }).debts[index]
      if (decision === undefined) return 1
      print(format, {
        json: () => reportJson(decision),
        table: () => `${head(decision)}\n\n${stepsTable(decision)}\n\n${tellAt(asked, undefined)}`,
      })
      return 0
    },
  )

const help = `
Every step of the ladder, done or not done, and why, on any day.

  receivables why INV-7 --book book.db --policy house.json --on 2026-03-31
  receivables why INV-7 --book book.db --policy house.json --on 2026-03-31 --known-at 2026-04-02`

export const whyCommand = (program: Command): void => {
  const command = program
    .command('why')
    .description('why a debt is contacted on a day or is not, by a collection policy')
    .argument('<debt>', 'the id of the debt')
  policyOptions(command)
    .addOption(new Option('--on <date>', 'the day that is asked about; the same as --as-of').argParser(dateArgument))
    .addHelpText('after', help)
    .action(async (debt: string, options: WhyOptions) => {
      process.exitCode = await run(debt, options)
    })
}
