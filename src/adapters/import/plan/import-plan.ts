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

/** Where a field is read from: joined columns, or a constant for every row; neither if it is not read. */
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
 * How to read the rows of a file, as data: an import writes it, a person edits it, and next month's import uses it.
 *
 * `fields` gives for each field its columns, the meaning of its words, and a constant. `leave` names columns that are ignored on
 * purpose. Columns in `notRead` are ignored too, but the report warns if they look like amounts or dates: move such a name to a
 * field or to `leave`. Anything missing in a plan is found in the file, or asked.
 *
 * FROZEN: version 1 stays readable for ever; only optional keys are added.
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
 * How to read the rows of a file, as data. See the codec of the same name.
 *
 * @since 0.2.0
 */
export type ImportPlan = t.TypeOf<typeof ImportPlan>

/**
 * Decodes a plan from JSON. The left lists the problems with path and expectation; an unknown key is refused with the nearest
 * known one.
 *
 * @since 0.2.0
 */
export const decodePlan = (json: unknown): E.Either<ReadonlyArray<Problem>, ImportPlan> => strictly(ImportPlan)(json)
