import type { CsvForm } from '../csv/csv-file.js'
import type { ReadingRequest } from '../import-request.js'
import type { ImportPreset } from './import-preset.js'

/**
 * Adds the preset of a system to a request. The request itself overrides the preset, and the preset overrides what the headers
 * suggest.
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
