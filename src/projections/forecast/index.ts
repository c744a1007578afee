export type { Accuracy } from './accuracy.js'
export * from './backtest.js'
export { type ForecastSource, forecastSources } from './expectation.js'
export * from './forecast.js'
