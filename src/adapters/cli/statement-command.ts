import { type Command, Option } from 'commander'
import * as E from 'fp-ts/lib/Either.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import { visible } from '../../domain/value/visible.js'
import { unknownPlace } from '../../projections/open-item/place.js'
import { reportJson } from '../../projections/report-json.js'
import { statement } from '../../projections/statement/statement.js'
import { describe } from '../words/describe.js'
import { dateArgument } from './argument.js'
import { askedAt } from './at.js'
import { tellBook } from './book-at.js'
import { tellAt } from './known.js'
import { didYouMean } from './near-names.js'
import { withBook } from './open-book.js'
import { type ReportOptions, reportOptions } from './options.js'
import { print } from './print.js'
import { complain } from './say.js'
import { statementCsv } from './statement-csv.js'
import { statementTable } from './statement-table.js'

interface StatementOptions extends ReportOptions {
  readonly from?: LocalDate
  readonly withCompanies?: true
}

const run = (debtor: string, { from, withCompanies, format, ...at }: StatementOptions): Promise<number> =>
  withBook(at, async (book) => {
    const states = await book.openItems()()
    if (E.isLeft(states)) {
      complain(describe(states.left))
      return 1
    }
    const known = [...states.right.values()].flatMap((history) => history?.debtors ?? []).find((one) => one === debtor)
    if (known === undefined) {
      const all = [...states.right.values()].flatMap((history) => history?.debtors ?? [])
      complain(`nobody called '${debtor}' owes or has paid anything in ${tellBook(at)}${didYouMean(debtor, all)}`)
      return 1
    }
    const asked = askedAt(at)
    const { asOf, knownAt } = asked
    const unknown = unknownPlace(states.right, asked)
    if (unknown !== undefined) {
      complain(describe(unknown))
      return 1
    }
    const report = statement(states.right, { debtor: known, from, withCompanies, asOf, knownAt })
    const title = withCompanies ? `${debtor} and its companies` : debtor
    print(format, {
      json: () => ({ ...reportJson(report), zone: at.zone }),
      csv: () => statementCsv(report),
      table: () =>
        `Statement of account: ${visible(title)}\n\n${statementTable(report, withCompanies)}\n\nStatement ${tellAt(asked, report.place)}`,
    })
    return 0
  })

const help = `
The closing balance is what is open less unapplied cash: the outstanding of the aging.

  receivables statement pars-ahan --book book.db --from 2026-01-01 --as-of 2026-03-31`

export const statementCommand = (program: Command): void => {
  const command = program
    .command('statement')
    .description('the account of one debtor: what was billed, what came, and the balance after each')
    .argument('<debtor>', 'the id of the debtor')
  reportOptions(command)
    .addOption(
      new Option('--from <date>', 'lines from this day on; what was before is in the opening balance').argParser(
        dateArgument,
      ),
    )
    .option('--with-companies', 'the companies whose parent the debtor is, and theirs, in one account')
    .addHelpText('after', help)
    .action(async (debtor: string, options: StatementOptions) => {
      process.exitCode = await run(debtor, options)
    })
}
