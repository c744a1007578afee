import type { CsvForm } from '../csv/csv-file.js'
import type { ReadingRequest } from '../import-request.js'
import type { ImportPreset } from './import-preset.js'

/**
 * A request that reads the exports of one system. What the request says itself goes before the preset, and the preset before
 * what headers look like.
 *
 * @since 0.2.0
 * @example await importFile(book, withPreset(request, presets['sap-bsid']))()
 */
export const withPreset = <R extends ReadingRequest & CsvForm>(request: R, preset: ImportPreset): R => ({
  ...request,
  as: request.as ?? preset.as,
  preset,
  decimal: request.decimal ?? preset.decimal,
  instalments: request.instalments ?? (request.lines ? undefined : preset.instalments),
  lines: request.lines ?? (request.instalments ? undefined : preset.lines),
  minorUnits: request.minorUnits ?? preset.minorUnits,
})
