import type * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { Problem } from '../../../domain/value/codec-error.js'
import { Text } from '../../../domain/value/id.js'
import { strictly } from '../../../domain/value/strict/strictly.js'

const Columns = t.readonlyArray(t.string, 'a list of names of columns')

/** Columns of a field in exports of a system: the first of these that a file has is used. */
const FieldPreset = t.exact(
  t.partial({
    oneOf: t.readonlyArray(Columns, 'a list of lists of names of columns'),
    /** The one of `oneOf` that stands where the one of this field does: an amount and its own currency. */
    like: t.string,
    constant: t.string,
    translate: t.record(t.string, t.string),
  }),
  'an object with oneOf, like, constant or translate',
)

/**
 * How to read the exports of one system: its column names, the meaning of its words, rows to exclude and columns to ignore.
 * Unlike a plan, it need not fit the file: columns that the file lacks are not asked for.
 *
 * FROZEN: version 1 stays readable for ever; only optional keys are added.
 *
 * @since 0.2.0
 */
export const ImportPreset = t.intersection(
  [
    t.strict({
      format: t.literal('receivables-import-preset', 'receivables-import-preset'),
      version: t.literal(1, '1'),
      name: Text,
      system: Text,
      /** Sources of its words. */
      source: t.readonlyArray(t.string),
      as: t.keyof({ debts: null, payments: null, cheques: null }, 'debts, payments or cheques'),
      fields: t.record(t.string, FieldPreset),
    }),
    t.exact(
      t.partial({
        exclude: t.readonlyArray(t.strict({ column: t.string, value: t.string })),
        leave: Columns,
        decimal: t.keyof({ point: null, comma: null }, 'point or comma'),
        instalments: t.boolean,
        lines: t.boolean,
        minorUnits: t.boolean,
        /** Columns that only exports of this system have, by exact name: a file with all of them is such an export. */
        signs: Columns,
      }),
    ),
  ],
  'a preset of an import',
)
/**
 * How to read the exports of one system. See the codec of the same name.
 *
 * @since 0.2.0
 */
export type ImportPreset = t.TypeOf<typeof ImportPreset>

/**
 * Decodes a preset from JSON. The left lists the problems with path and expectation.
 *
 * @since 0.2.0
 */
export const decodePreset = (json: unknown): E.Either<ReadonlyArray<Problem>, ImportPreset> =>
  strictly(ImportPreset)(json)
