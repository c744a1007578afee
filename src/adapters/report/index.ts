export type { AgingGrid, AgingGridQuery } from '../../projections/aging-index/aging-grid.js'
export { agingGrid } from '../../projections/aging-index/aging-grid.js'
export { type BookReport, type BookReportQuery, bookReport } from '../../projections/report/book-report.js'
export { reportPage } from './report-page.js'
