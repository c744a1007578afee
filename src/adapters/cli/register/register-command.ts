import { type Command, InvalidArgumentError, Option } from 'commander'
import * as E from 'fp-ts/lib/Either.js'
import type { CurrencyCode } from '../../../domain/value/currency.js'
import type { DebtorId } from '../../../domain/value/id.js'
import type { Register, RegisterQuery, RegisterRow } from '../../../projections/register/register.js'
import { reportJson } from '../../../projections/report-json.js'
import type { Answer } from '../../answer.js'
import type { Book } from '../../book.js'
import type { ReportError } from '../../view/report-error.js'
import { describe } from '../../words/describe.js'
import { withBook } from '../book/open-book.js'
import { printReport } from '../form/print-report.js'
import { complain } from '../form/say.js'
import { askedAt } from '../option/at.js'
import { tellAt } from '../option/known.js'
import { type ReportOptions, reportOptions } from '../option/options.js'
import { type RegisterForm, registerSheet, registerTable } from './register-form.js'

type GroupBy<Row> = NonNullable<RegisterQuery<Row>['groupBy']>

/** A command that prints a register: how it is asked for, told and grouped. */
export interface RegisterCommand<Row, Sums> extends RegisterForm<Row, Sums> {
  readonly name: string
  readonly description: string
  readonly help: string
  readonly statuses: ReadonlyArray<string>
  readonly groupings: Readonly<Record<string, GroupBy<Row>>>
  readonly ask: (book: Book, query: RegisterQuery<Row>) => Answer<ReportError, Register<Row, Sums>>
}

/** The group of what has none: of what nobody looks after, or of a debt without that tag. */
export const none = '(none)'

/** What a row of any register may be grouped by. */
export const byDebtor = {
  debtor: ({ debtor }: RegisterRow): string => debtor,
  parent: (_: RegisterRow, head: DebtorId): string => head,
  currency: ({ amount }: RegisterRow): string => amount.currency,
  status: ({ status }: RegisterRow): string => status,
}

/** The same of what belongs to a debt. */
export const byDebt = {
  ...byDebtor,
  collector: ({ collector }: { readonly collector: string | undefined }): string => collector ?? none,
  debt: ({ debt }: { readonly debt: string }): string => debt,
}

interface RegisterOptions<Row> extends ReportOptions {
  readonly debtor?: DebtorId
  readonly by?: { readonly label: string; readonly groupBy: GroupBy<Row> }
  readonly status?: string
}

const run = <Row extends RegisterRow, Sums extends { readonly currency: CurrencyCode }>(
  command: RegisterCommand<Row, Sums>,
  { format, out, debtor, by, status, ...at }: RegisterOptions<Row>,
): Promise<number> =>
  withBook(at, async (book) => {
    const asked = askedAt(at)
    const { asOf, knownAt } = asked
    const answered = await command.ask(book, { asOf, knownAt, debtor, groupBy: by?.groupBy })
    if (E.isLeft(answered)) {
      complain(describe(answered.left))
      return 1
    }
    const whole = answered.right
    const rows = status === undefined ? whole.rows : whole.rows.filter((row) => row.status === status)
    const register = { ...whole, rows }
    return printReport(
      { format, out },
      {
        json: () => ({ ...reportJson(register), zone: at.zone }),
        sheet: () => registerSheet(command, register),
        table: () =>
          `${command.title}\n\n${registerTable(command, register, by?.label)}\n\n${command.title} ${tellAt(asked, register.place)}`,
      },
    )
  })

/** Adds a command that prints a register. */
export const registerCommand =
  <Row extends RegisterRow, Sums extends { readonly currency: CurrencyCode }>(command: RegisterCommand<Row, Sums>) =>
  (program: Command): void => {
    const names = Object.keys(command.groupings)
    const grouping = (text: string): RegisterOptions<Row>['by'] => {
      const groupBy = Object.hasOwn(command.groupings, text) ? command.groupings[text] : undefined
      if (groupBy !== undefined) return { label: text, groupBy }
      throw new InvalidArgumentError(`It is none of ${names.join(', ')}.`)
    }
    reportOptions(program.command(command.name).description(command.description))
      .option('--debtor <id>', 'of one debtor alone')
      .addOption(new Option('--by <what>', `the sums for each ${names.join(', ')}`).argParser(grouping))
      .addOption(
        new Option('--status <status>', 'list those alone; the sums stay those of all').choices(command.statuses),
      )
      .addHelpText('after', command.help)
      .action(async (options: RegisterOptions<Row>) => {
        process.exitCode = await run(command, options)
      })
  }
