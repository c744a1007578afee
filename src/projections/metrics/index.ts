export { agencyCollections } from './agency-collections.js'
export type { CurrencyMetrics } from './currency-tally.js'
export * from './effectiveness.js'
export {
  type MetricDefinition,
  type MetricName,
  type MetricUnit,
  metricDefinitions,
  metricNames,
} from './metric.js'
export {
  type MetricsGroup,
  type MetricsQuery,
  type MetricsReport,
  type MetricsTrendQuery,
  metrics,
  metricsTrend,
} from './metrics.js'
export type { MetricsWindow } from './metrics-window.js'
export * from './own-rates.js'
export * from './provision.js'
export type { RollRate } from './roll-rates.js'
export * from './sales-outstanding.js'
export { type AmountOfDays, averageDaysLate, type Concentration, concentration, weightedDays } from './weighted.js'
