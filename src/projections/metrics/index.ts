export * from './effectiveness.js'
export {
  type MetricDefinition,
  type MetricName,
  type MetricUnit,
  metricDefinitions,
  metricNames,
} from './metric.js'
export * from './metrics.js'
export * from './own-rates.js'
export * from './provision.js'
export * from './sales-outstanding.js'
export * from './weighted.js'
