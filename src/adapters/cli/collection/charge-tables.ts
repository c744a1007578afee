import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { ChargeTables } from '../../../domain/collection/ladder/charges-with.js'
import { datedTable } from '../../../domain/late-charge/dated.js'
import { Fraction } from '../../../domain/late-charge/fraction.js'
import { publishedBaseRates } from '../../../domain/late-charge/preset/base-rate.js'
import { BaseRate } from '../../../domain/late-charge/rate.js'
import { strictly } from '../../../domain/value/strict/strictly.js'
import { readJsonFile } from '../option/json-file.js'

const Tables = t.partial(
  {
    baseRates: t.record(t.string, datedTable(BaseRate, 'base rates')),
    indices: t.record(t.string, datedTable(Fraction, 'values of an index')),
  },
  'rates and indices',
)

/** The published base rates, with those of a file and its indices beside and before them. */
export const readChargeTables = async (file: string | undefined): Promise<E.Either<string, ChargeTables>> => {
  const published = Object.fromEntries(publishedBaseRates())
  if (file === undefined) return E.right({ baseRates: published })
  const own = E.map((tables: ChargeTables) => ({ ...tables, baseRates: { ...published, ...tables.baseRates } }))
  return own(await readJsonFile(file, 'rates and indices', strictly(Tables)))
}
