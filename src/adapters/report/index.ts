export type { AgingGrid, AgingGridQuery } from '../../projections/aging-index/aging-grid.js'
export { agingGrid } from '../../projections/aging-index/aging-grid.js'
export type { BehindFigure } from '../../projections/report/behind.js'
export {
  type BookReport,
  type BookReportQuery,
  type BookViews,
  bookReport,
} from '../../projections/report/book-report.js'
export type { CashReport } from '../../projections/report/cash-report.js'
export type { DetailAmount, DetailedFigure, FigureDetail } from '../../projections/report/figure-details.js'
export type { LargestDebtor, LargestDebtors } from '../../projections/report/largest-debtors.js'
export type { PromiseWeek } from '../../projections/report/promise-weeks.js'
export { agingPage } from './aging-page.js'
export { reportPage } from './report-page.js'
export { statementPage } from './statement-page.js'
