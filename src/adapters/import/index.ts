export type { DecimalMark } from './cell/figure.js'
export type { CsvForm } from './csv/csv-file.js'
export { type DateFormat, dateFormat, type InvalidDateFormat } from './date/date-format.js'
export type { CalendarOfFile } from './date/month-names.js'
export type { Field, Kind } from './field.js'
export type { Named, Wanted } from './header/columns.js'
export type { BadRows, BookChanged, ImportError, NotBrought, Unclear } from './import-error.js'
export { type ImportOptions, importFile } from './import-file.js'
export type { ImportRequest, OnError, Progress, ReadingRequest, RowsRequest } from './import-request.js'
export { importRows } from './import-rows.js'
export { type ImportSummary, tellSummary } from './import-summary.js'
export { type ImportedSums, type KeptImport, listImports } from './imported/list-imports.js'
export type { DebtorChange, OpenItemsReport } from './open-items/list-report.js'
export { decodePlan, ImportPlan } from './plan/import-plan.js'
export { withPlan } from './plan/with-plan.js'
export { decodePreset, ImportPreset } from './preset/import-preset.js'
export { presets } from './preset/presets.js'
export { withPreset } from './preset/with-preset.js'
export { type AskedQuestion, ask, type Question } from './question.js'
export type { ImportRecord, Records } from './records-source.js'
export type { CheckedTotal, CurrencySums, RowsReport, ShownRow } from './report.js'
export { type RowProblem, tellRowProblem } from './row/row-problem.js'
export type { NewAndUnchanged } from './tally.js'
export { tellImportError } from './tell-import-error.js'
export { tellReport } from './tell-report.js'
export type { LeftColumn, Understood, UnderstoodDates, UnderstoodField } from './understood.js'
export type { Obstacle } from './undo/obstacle.js'
export { tellUndoError, tellUndone } from './undo/tell-undo.js'
export {
  type CannotUndo,
  type ImportUndone,
  type UndoError,
  type UndoRequest,
  type UnknownImport,
  undoImport,
} from './undo/undo-import.js'
