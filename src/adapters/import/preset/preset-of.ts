import type { ImportPreset } from './import-preset.js'

type Fields = ImportPreset['fields']

/** A preset of debts. */
export const preset = (
  name: string,
  system: string,
  source: ReadonlyArray<string>,
  fields: Fields,
  more: Pick<ImportPreset, 'exclude' | 'leave' | 'lines' | 'instalments' | 'minorUnits' | 'decimal' | 'signs'> = {},
): ImportPreset => ({
  format: 'receivables-import-preset',
  version: 1,
  name,
  system,
  source,
  as: 'debts',
  fields,
  ...more,
})

/** Columns that do for one another, the surer first. */
export const one = (...columns: ReadonlyArray<string>): Fields[string] => ({ oneOf: columns.map((column) => [column]) })
