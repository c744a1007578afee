import { type Command, Option } from 'commander'
import * as E from 'fp-ts/lib/Either.js'
import { addDays, type LocalDate } from '../../../domain/value/local-date.js'
import type { StepPart, StepRow } from '../../../projections/register/steps.js'
import { reportJson } from '../../../projections/report-json.js'
import { describe } from '../../words/describe.js'
import { percent } from '../../words/percent.js'
import { withBook } from '../book/open-book.js'
import { amountCells } from '../form/amount-column.js'
import { printReport } from '../form/print-report.js'
import { complain } from '../form/say.js'
import { sheet, written } from '../form/sheet.js'
import { table } from '../form/table.js'
import { countArgument, dateArgument } from '../option/argument.js'
import { askedAt } from '../option/at.js'
import { tellAt } from '../option/known.js'
import { type ReportOptions, reportOptions } from '../option/options.js'
import { refuseEmptyWindow } from '../option/window.js'

interface StepsOptions extends ReportOptions {
  readonly from?: LocalDate
  readonly days: number
  readonly within: number
  readonly by?: StepPart
}

const parts = ['step', 'channel', 'hour'] as const

const partOf = (row: StepRow, part: StepPart): string => {
  if (part === 'hour') return row.hour === undefined ? '' : `${String(row.hour).padStart(2, '0')}:00`
  return row[part] ?? (part === 'step' ? 'no step' : '')
}

const stepsTable = (rows: ReadonlyArray<StepRow>, by: ReadonlyArray<StepPart>): string =>
  [...new Set(rows.map(({ currency }) => currency))]
    .map((currency) => {
      const own = rows.filter((row) => row.currency === currency)
      const cells = amountCells(own.flatMap(({ promised, brought }) => [promised, brought]))
      const heads = ['contacts', 'waiting', 'answered', 'answered %', 'promised', `brought ${currency}`]
      return table({
        columns: [...by.map((part) => ({ head: part })), ...heads.map((head) => ({ head, align: 'right' as const }))],
        rows: own.map((row) => [
          ...by.map((part) => partOf(row, part)),
          ...[row.contacts, row.waiting, row.answered].map((count) => (count === 0 ? '-' : String(count))),
          percent(row.contacts > row.waiting ? row.answered / (row.contacts - row.waiting) : undefined),
          ...[cells(row.promised), cells(row.brought)],
        ]),
      })
    })
    .join('\n\n')

const run = ({ format, out, from, days, within, by, ...at }: StepsOptions): Promise<number> =>
  withBook(at, async (book) => {
    const asked = askedAt(at)
    const { asOf, knownAt } = asked
    const begin = from ?? addDays(asOf, 1 - Math.max(1, days))
    const told = by === undefined ? parts : [by]
    const answered = await book.steps({ asOf, knownAt, from: begin, zone: at.zone, within, by: told })
    if (E.isLeft(answered)) {
      complain(describe(answered.left))
      return 1
    }
    const { rows, place } = answered.right
    return printReport(
      { format, out },
      {
        json: () => ({ ...reportJson(answered.right), zone: at.zone }),
        sheet: () =>
          sheet(
            ['currency', 'step', 'channel', 'hour', 'contacts', 'waiting', 'answered', 'promised', 'brought'],
            rows.map((row) => [
              ...[row.currency, written(row.step ?? ''), row.channel ?? '', row.hour ?? ''],
              ...[row.contacts, row.waiting, row.answered, row.promised, row.brought],
            ]),
          ),
        table: () =>
          `What steps brought from ${begin} to ${asOf}\n\n${rows.length === 0 ? 'Nobody was contacted.' : stepsTable(rows, told)}\n\nBrought: money within ${within} days, of the last contact before it; ${tellAt(asked, place)}`,
      },
    )
  })

const help = `
Each contact in the window with what came of it: money, and promises, within
--within days, of the last contact before. The window is the 90 days that end
with --as-of, unless --days or --from says otherwise.

  receivables steps --book book.db --as-of 2026-03-31 --by step
  receivables steps --book book.db --as-of 2026-03-31 --by hour

--format csv has one row per currency, step, channel and hour.`

export const stepsCommand = (program: Command): void => {
  refuseEmptyWindow(
    reportOptions(program.command('steps').description('what each step of the ladder brought, by channel and hour')),
  )
    .addOption(new Option('--days <count>', 'how many days the window has').argParser(countArgument).default(90, '90'))
    .addOption(new Option('--from <date>', 'the first day of the window').argParser(dateArgument).conflicts('days'))
    .addOption(
      new Option('--within <days>', 'after how many days nothing is an answer any more')
        .argParser(countArgument)
        .default(7, '7'),
    )
    .addOption(new Option('--by <what>', 'by step, channel or hour alone').choices([...parts]))
    .addHelpText('after', help)
    .action(async (options: StepsOptions) => {
      process.exitCode = await run(options)
    })
}
