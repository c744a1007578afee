import { type Command, Option } from 'commander'
import * as E from 'fp-ts/lib/Either.js'
import type { Horizon } from '../../../projections/cashflow/period.js'
import { reportJson } from '../../../projections/report-json.js'
import { describe } from '../../words/describe.js'
import { withBook } from '../book/open-book.js'
import { printReport } from '../form/print-report.js'
import { complain } from '../form/say.js'
import { horizonArgument } from '../option/argument.js'
import { askedAt } from '../option/at.js'
import { tellAt } from '../option/known.js'
import { type ReportOptions, reportOptions } from '../option/options.js'
import { cashflowSheet } from './cashflow-sheet.js'
import { cashflowTable } from './cashflow-table.js'

interface CashflowOptions extends ReportOptions {
  readonly horizon: Horizon
}

const run = ({ horizon, format, out, ...at }: CashflowOptions): Promise<number> =>
  withBook(at, async (book) => {
    const asked = askedAt(at)
    const { asOf, knownAt } = asked
    const report = await book.cashflow({ asOf, knownAt, horizon })()
    if (E.isLeft(report)) {
      complain(describe(report.left))
      return 1
    }
    const told = `Each open amount is expected once, and none of it is certain; ${tellAt(asked, report.right.place)}`
    return printReport(
      { format, out },
      {
        json: () => ({ ...reportJson(report.right), zone: at.zone }),
        sheet: () => cashflowSheet(report.right),
        table: () => `Cash from ${asOf} on\n\n${cashflowTable(report.right)}\n\n${told}`,
      },
    )
  })

const help = `
Every open amount is in one period, for one reason: a cheque for it may be
presented then, it was promised by then, it is an instalment of a plan, it falls
due by schedule, or it is overdue and may come from the first day on. What is
disputed has no day, and is beyond. Then come the periods before: what fell due
in them against what was received.

  receivables cashflow --book book.db --as-of 2026-03-31 --horizon 6m

--format csv has one row per currency and period.`

export const cashflowCommand = (program: Command): void => {
  reportOptions(program.command('cashflow').description('when the open amounts should turn into cash, and why'))
    .addOption(
      new Option('--horizon <length>', 'how many days, weeks or calendar months, such as 90d, 13w or 6m')
        .argParser(horizonArgument)
        .default({ count: 13, unit: 'w' }, '13w'),
    )
    .addHelpText('after', help)
    .action(async (options: CashflowOptions) => {
      process.exitCode = await run(options)
    })
}
