import { type Command, Option } from 'commander'
import * as E from 'fp-ts/lib/Either.js'
import { addDays, type LocalDate } from '../../../domain/value/local-date.js'
import type { CollectorSums } from '../../../projections/register/collectors.js'
import type { RegisterRow } from '../../../projections/register/register.js'
import { reportJson } from '../../../projections/report-json.js'
import { describe } from '../../words/describe.js'
import { withBook } from '../book/open-book.js'
import { printReport } from '../form/print-report.js'
import { complain } from '../form/say.js'
import { countArgument, dateArgument } from '../option/argument.js'
import { askedAt } from '../option/at.js'
import { tellAt } from '../option/known.js'
import { type ReportOptions, reportOptions } from '../option/options.js'
import { refuseEmptyWindow } from '../option/window.js'
import { none } from '../register/register-command.js'
import { type RegisterForm, registerSheet, registerTable } from '../register/register-form.js'

interface CollectorsOptions extends ReportOptions {
  readonly from?: LocalDate
  readonly days: number
}

const form: RegisterForm<RegisterRow, CollectorSums> = {
  title: 'Collectors',
  none: 'There is no debt.',
  rows: [],
  sums: [
    { name: 'debts', head: 'debts', of: ({ debts }) => debts },
    { name: 'open', head: 'open', of: ({ open }) => open },
    { name: 'overdue', head: 'overdue', of: ({ overdue }) => overdue },
    { name: 'attempts', head: 'attempts', of: ({ attempts }) => attempts },
    { name: 'conversations', head: 'talks', of: ({ conversations }) => conversations },
    { name: 'reminders', head: 'reminders', of: ({ reminders }) => reminders },
    { name: 'promised', head: 'promises', of: ({ promised }) => promised.count },
    { name: 'promisedAmount', of: ({ promised }) => promised.amount },
    { name: 'judged', of: ({ judged }) => judged },
    { name: 'kept', head: 'kept', of: ({ kept }) => kept },
    { name: 'keptShare', head: 'kept %', of: ({ keptShare }) => ({ share: keptShare }) },
    { name: 'collected', head: 'collected', of: ({ collected }) => collected },
  ],
}

const run = ({ format, out, from, days, ...at }: CollectorsOptions): Promise<number> =>
  withBook(at, async (book) => {
    const asked = askedAt(at)
    const { asOf, knownAt } = asked
    const begin = from ?? addDays(asOf, 1 - Math.max(1, days))
    const answered = await book.collectors({ asOf, knownAt, from: begin })
    if (E.isLeft(answered)) {
      complain(describe(answered.left))
      return 1
    }
    const { collectors, ...report } = answered.right
    const groups = collectors.map(({ collector, currencies }) => ({ group: collector ?? none, currencies }))
    const register = { ...report, groups, rows: [] }
    return printReport(
      { format, out },
      {
        json: () => ({ ...reportJson(answered.right), zone: at.zone }),
        sheet: () => registerSheet(form, register),
        table: () =>
          `Collectors from ${begin} to ${asOf}\n\n${registerTable(form, register, 'collector')}\n\nCollectors ${tellAt(asked, report.place)}`,
      },
    )
  })

const help = `
What a collector has is as of the last day; what was done and came in the
window is of whoever had the debt on its day. The window is the 90 days that end
with --as-of, unless --days or --from says otherwise. Kept % is of the promises
of the window that were judged.

  receivables collectors --book book.db --as-of 2026-03-31 --days 31

--format csv has one row per collector and currency.`

export const collectorsCommand = (program: Command): void => {
  refuseEmptyWindow(
    reportOptions(
      program.command('collectors').description('what each collector has, what he did, and what came of it'),
    ),
  )
    .addOption(new Option('--days <count>', 'how many days the window has').argParser(countArgument).default(90, '90'))
    .addOption(new Option('--from <date>', 'the first day of the window').argParser(dateArgument).conflicts('days'))
    .addHelpText('after', help)
    .action(async (options: CollectorsOptions) => {
      process.exitCode = await run(options)
    })
}
