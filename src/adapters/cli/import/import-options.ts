import { type Command, Option } from 'commander'
import type { CurrencyCode } from '../../../domain/value/currency.js'
import type { Instant } from '../../../domain/value/instant.js'
import type { LocalDate } from '../../../domain/value/local-date.js'
import type { Zone } from '../../../domain/value/zone.js'
import type { DecimalMark } from '../../import/cell/figure.js'
import type { DateFormat } from '../../import/date/date-format.js'
import type { CalendarOfFile } from '../../import/date/month-names.js'
import { type Kind, kinds } from '../../import/field.js'
import type { Named } from '../../import/header/columns.js'
import type { OnError } from '../../import/import-request.js'
import { presets } from '../../import/preset/presets.js'
import type { BookAt } from '../book/book-at.js'
import { countArgument, currencyArgument, dateArgument, momentArgument, zoneArgument } from '../option/argument.js'
import { bookOption } from '../option/options.js'
import {
  encodingArgument,
  formatArgument,
  mapArgument,
  pairArgument,
  scaleArgument,
  translateArgument,
} from './import-argument.js'

export interface ImportOptions extends BookAt {
  readonly as?: Kind
  readonly plan?: string
  readonly preset?: string
  readonly map?: ReadonlyArray<Named>
  readonly currency?: CurrencyCode
  readonly dateFormat?: DateFormat
  readonly decimal?: DecimalMark
  readonly terms?: number
  readonly calendar?: CalendarOfFile
  readonly zone?: Zone
  readonly opening?: LocalDate
  readonly paidOn?: LocalDate
  readonly encoding?: string
  readonly sheet?: string
  readonly instalments?: true
  readonly lines?: true
  readonly minorUnits?: true
  readonly scale?: number
  readonly openItems?: true
  readonly asOf?: LocalDate
  readonly gone: 'settle' | 'keep'
  readonly constant?: ReadonlyArray<Named>
  readonly translate?: ReadonlyArray<readonly [string, string, string]>
  readonly ignore?: ReadonlyArray<string>
  readonly exclude?: ReadonlyArray<Named>
  readonly tag?: ReadonlyArray<Named>
  readonly onError: OnError
  readonly rejects?: string
  readonly undo?: string
  readonly dryRun?: true
  readonly actor: string
  readonly recordedAt?: Instant | LocalDate
  readonly format: 'text' | 'json'
}

/** The options of an import, with what each means. */
export const importOptions = (command: Command): Command =>
  bookOption(command)
    .argument('[file]', 'the file: CSV, or a workbook (.xlsx) where read-excel-file is installed')
    .addOption(new Option('--as <kind>', 'what its rows are').choices(kinds))
    .option(
      '--preset <name or file>',
      `how the exports of a system are read: ${Object.keys(presets).join(', ')}, none, or a file of JSON (default: that of the system whose headers the file has)`,
    )
    .option(
      '--plan <file or name>',
      'how the file is read: written where it is not there yet, carried out where it is; a name is kept beside the book',
    )
    .addOption(new Option('--map <field=column,...>', 'which columns hold what').argParser(mapArgument))
    .addOption(new Option('--currency <code>', 'of rows without a currency').argParser(currencyArgument))
    .addOption(new Option('--date-format <format>', 'how dates are written').argParser(formatArgument))
    .addOption(new Option('--decimal <mark>', 'what is before decimals').choices(['point', 'comma']))
    .addOption(new Option('--terms <days>', 'from issue to due, where no due date is given').argParser(countArgument))
    .addOption(new Option('--calendar <calendar>', 'of years such as 1405').choices(['gregorian', 'persian', 'hijri']))
    .addOption(new Option('--zone <zone>', 'of the book, for times with a zone of their own').argParser(zoneArgument))
    .addOption(
      new Option('--opening <date>', 'when debts without an issue date were issued, at the latest').argParser(
        dateArgument,
      ),
    )
    .addOption(new Option('--paid-on <date>', 'when what is paid was paid, if rows do not say').argParser(dateArgument))
    .option('--sheet <name>', 'of a workbook (default: the one that looks like a ledger)')
    .addOption(new Option('--encoding <name>', 'of the file, such as windows-1252').argParser(encodingArgument))
    .addOption(
      new Option('--instalments', 'rows that share a number are one debt that is due in parts').conflicts('lines'),
    )
    .option('--lines', 'rows that share a number are lines of one invoice, and each says the whole of it')
    .option('--minor-units', 'amounts are whole numbers of the minor unit: 12345 is 123.45')
    .addOption(new Option('--scale <factor>', 'what 1.00 is: 1000 in a list of thousands').argParser(scaleArgument))
    .option('--open-items', 'the rows are all that is open on the day of --as-of')
    .addOption(new Option('--as-of <date>', 'the day of a list of open items').argParser(dateArgument))
    .addOption(
      new Option('--gone <what>', 'what becomes of what is not on a list of open items any more')
        .choices(['settle', 'keep'])
        .default('settle'),
    )
    .addOption(
      new Option('--constant <field=value>', 'the same on every row (may be repeated)').argParser(
        pairArgument('currency=EUR'),
      ),
    )
    .addOption(
      new Option('--translate <field:word=meaning>', 'what a word means (may be repeated)').argParser(
        translateArgument,
      ),
    )
    .addOption(
      new Option('--ignore <column>', 'leave a column out without a warning (may be repeated)').argParser(
        (column: string, before: ReadonlyArray<string> = []) => [...before, column],
      ),
    )
    .addOption(
      new Option('--exclude <column=value>', 'leave such rows out (may be repeated)').argParser(
        pairArgument('status=Cancelled'),
      ),
    )
    .addOption(
      new Option('--tag <name=column>', 'keep a column as a tag of the debts (may be repeated)').argParser(
        pairArgument('region="Sales Region"'),
      ),
    )
    .addOption(
      new Option(
        '--on-error <what>',
        'when rows cannot be imported: import nothing, leave them out, or also write them',
      )
        .choices(['stop', 'skip', 'report'])
        .default('stop'),
    )
    .option('--rejects <file>', 'where --on-error report writes them (default: <file>.rejects.csv)')
    .option('--undo <import>', 'take an import back, by the id that receivables imports lists; without a file')
    .option('--dry-run', 'check everything and write nothing')
    .option('--actor <name>', 'who imports', 'import')
    .addOption(
      new Option(
        '--recorded-at <date or instant>',
        'when the book learns of it, if earlier; a date is the end of that day in the zone (default: now)',
      ).argParser(momentArgument),
    )
    .addOption(new Option('--format <format>', 'how to print the summary').choices(['text', 'json']).default('text'))
