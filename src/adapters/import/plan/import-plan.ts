import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { Problem } from '../../../domain/value/codec-error.js'
import { Count } from '../../../domain/value/count.js'
import { CurrencyCode } from '../../../domain/value/currency.js'
import { leaf } from '../../../domain/value/leaf.js'
import { LocalDate } from '../../../domain/value/local-date.js'
import { strictly } from '../../../domain/value/strict/strictly.js'
import { Zone } from '../../../domain/value/zone.js'
import { isEncoding } from '../csv/encoding.js'
import { dateFormat } from '../date/date-format.js'

const Columns = t.readonlyArray(t.string, 'a list of names of columns')

/** Where a field is read from: columns that are joined, or the same on every row; none where it is not read. */
const FieldPlan = t.exact(
  t.partial({ columns: Columns, constant: t.string, translate: t.record(t.string, t.string) }),
  'an object with columns, constant or translate',
)

const Encoding = leaf<string, string>(
  'an encoding such as utf-8 or windows-1252',
  (u): u is string => typeof u === 'string' && isEncoding(u),
)

const DatePattern = leaf<string, string>(
  'a date format such as DD.MM.YYYY',
  (u): u is string => typeof u === 'string' && E.isRight(dateFormat(u)),
)

const Scale = leaf<number, number>('1, 1000 or 1000000', (u): u is number => u === 1 || u === 1000 || u === 1_000_000)

const kind = t.keyof({ debts: null, payments: null, cheques: null }, 'debts, payments or cheques')
const decimal = t.keyof({ point: null, comma: null }, 'point or comma')
const calendar = t.keyof({ gregorian: null, persian: null, hijri: null }, 'gregorian, persian or hijri')

/**
 * How the rows of a file are read, as a thing: written by an import, edited by a person, and carried out next month.
 *
 * `fields` says for each field its columns, what its words mean and what it is on every row. `leave` names columns that are left
 * with intent; those in `notRead` are left too, and warned of where they look like amounts or dates: move a name to a field or to
 * `leave`. What a plan does not say is told by the file, or asked.
 *
 * FROZEN: version 1 is read for ever, and grows by optional keys only.
 *
 * @since 0.2.0
 */
export const ImportPlan = t.intersection(
  [
    t.strict({
      format: t.literal('receivables-import-plan', 'receivables-import-plan'),
      version: t.literal(1, '1'),
      as: kind,
      fields: t.record(t.string, FieldPlan),
    }),
    t.exact(
      t.partial({
        tags: t.record(t.string, t.string),
        exclude: t.readonlyArray(t.strict({ column: t.string, value: t.string })),
        leave: Columns,
        notRead: Columns,
        currency: CurrencyCode,
        dateFormat: DatePattern,
        calendar,
        zone: Zone,
        decimal,
        terms: Count,
        opening: LocalDate,
        paidOn: LocalDate,
        instalments: t.boolean,
        lines: t.boolean,
        minorUnits: t.boolean,
        scale: Scale,
        encoding: Encoding,
        delimiter: t.string,
        sheet: t.string,
      }),
    ),
  ],
  'a plan of an import',
)
/**
 * How the rows of a file are read, as a thing. See the codec of the same name.
 *
 * @since 0.2.0
 */
export type ImportPlan = t.TypeOf<typeof ImportPlan>

/**
 * A plan from JSON; or what is wrong with it, each problem with its path and what was expected. A key that is not known is
 * refused with the nearest one.
 *
 * @since 0.2.0
 */
export const decodePlan = (json: unknown): E.Either<ReadonlyArray<Problem>, ImportPlan> => strictly(ImportPlan)(json)
