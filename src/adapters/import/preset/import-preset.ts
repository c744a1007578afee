import type * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { Problem } from '../../../domain/value/codec-error.js'
import { Text } from '../../../domain/value/id.js'
import { strictly } from '../../../domain/value/strict/strictly.js'

const Columns = t.readonlyArray(t.string, 'a list of names of columns')

/** What exports of a system call a field: the first of these whose columns a file has. */
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
 * How the exports of one system are read: what they call each field, what their words mean, what is left out and what is
 * left with intent. Unlike a plan it need not fit the file: what a file has not is not asked for.
 *
 * FROZEN: version 1 is read for ever, and grows by optional keys only.
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
      /** Where its words are from. */
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
        /** Columns that only exports of this system have, by their very names: a file with all of them is one. */
        signs: Columns,
      }),
    ),
  ],
  'a preset of an import',
)
/**
 * How the exports of one system are read. See the codec of the same name.
 *
 * @since 0.2.0
 */
export type ImportPreset = t.TypeOf<typeof ImportPreset>

/**
 * A preset from JSON; or what is wrong with it, each problem with its path and what was expected.
 *
 * @since 0.2.0
 */
export const decodePreset = (json: unknown): E.Either<ReadonlyArray<Problem>, ImportPreset> =>
  strictly(ImportPreset)(json)
