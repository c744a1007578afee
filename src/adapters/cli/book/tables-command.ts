import type { Command } from 'commander'
import { Option } from 'commander'
import * as E from 'fp-ts/lib/Either.js'
import type { LocalDate } from '../../../domain/value/local-date.js'
import type { Zone } from '../../../domain/value/zone.js'
import { type TablesError, writeTables } from '../../tables/write-tables.js'
import { describe } from '../../words/describe.js'
import { complain, say } from '../form/say.js'
import { dateArgument } from '../option/argument.js'
import { today, zoneOption } from '../option/at.js'
import { bookOption } from '../option/options.js'
import type { BookAt } from './book-at.js'
import { withBook } from './open-book.js'

interface TablesOptions extends BookAt {
  readonly to: string
  readonly asOf?: LocalDate
  readonly zone: Zone
}

const tellError = (failure: TablesError): string => {
  switch (failure._tag) {
    case 'NoTables':
      return `${failure.path} holds something else, and is left as it is: give the name of a new file`
    case 'TooLargeForSql':
      return `an amount of ${failure.item} has more than the 64 bits of a number of SQLite`
    default:
      return describe(failure)
  }
}

const help = `
The tables are movements (every dated change of what is open), items, events,
promises, plans, cheques and contacts; amounts are minor units. The views
open_items and aging are of the day and the last event in the table as_of:

  receivables tables --book book.db --to tables.db
  sqlite3 tables.db "UPDATE as_of SET day = '2026-02-28'; SELECT * FROM aging"

Written again, they are replaced when the new ones are whole.`

export const tablesCommand = (program: Command): void => {
  const command = program.command('tables').description('write the book as plain SQL tables, for other programs')
  zoneOption(bookOption(command))
    .requiredOption('--to <file>', 'the SQLite file to write')
    .addOption(
      new Option('--as-of <date>', 'the day that the views are about (default: today in the zone)').argParser(
        dateArgument,
      ),
    )
    .addHelpText('after', help)
    .action(async ({ to, asOf, zone, ...at }: TablesOptions) => {
      process.exitCode = await withBook(at, async ({ store }) => {
        const written = await writeTables(store, to, asOf ?? today(zone))()
        if (E.isLeft(written)) {
          complain(tellError(written.left))
          return 1
        }
        say(`${written.right.movements} movements of ${written.right.events} events are in ${to}.`)
        return 0
      })
    })
}
