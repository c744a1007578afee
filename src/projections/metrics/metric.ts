/**
 * In what a metric is told: days, a share of 1, an index in per cent, or how many times.
 *
 * @since 0.2.0
 */
export type MetricUnit = 'days' | 'share' | 'per cent' | 'times'

/**
 * What a metric is: how it is reckoned, and who reckons it so.
 *
 * @since 0.2.0
 */
export interface MetricDefinition {
  readonly unit: MetricUnit
  readonly formula: string
  readonly source: string
}

const ours = 'this package'

/**
 * Every metric with its formula and its source. In them, `receivable` is what is open at the end, `current` what of it is not due,
 * `beginning` what was open before the window, `sales` what was issued in the window of so many `days`, and `collected` the money
 * that debts took in it.
 *
 * @since 0.2.0
 */
export const metricDefinitions = {
  daysSalesOutstanding: {
    unit: 'days',
    formula: 'receivable / sales * days',
    source: 'balance method (Oracle, D365)',
  },
  countbackDso: {
    unit: 'days',
    formula: 'days of the newest months whose sales make up the receivable, the last in part',
    source: 'count-back method',
  },
  bestPossibleDso: { unit: 'days', formula: 'current / sales * days', source: 'Credit Research Foundation' },
  averageDaysDelinquent: {
    unit: 'days',
    formula: '(receivable - current) / sales * days',
    source: 'Credit Research Foundation',
  },
  averageDaysLate: {
    unit: 'days',
    formula: 'mean of last payment - due date, of debts paid in the window',
    source: 'Business Central',
  },
  collectionEffectiveness: {
    unit: 'per cent',
    formula: '(beginning + sales - receivable) / (beginning + sales - current) * 100',
    source: 'Credit Research Foundation',
  },
  turnover: { unit: 'times', formula: 'sales / mean of beginning and receivable', source: 'financial accounting' },
  overdueShare: { unit: 'share', formula: '(receivable - current) / receivable', source: ours },
  overdueAge: { unit: 'days', formula: 'days late of what is overdue, weighed by amount', source: ours },
  cashSales: { unit: 'share', formula: 'sales paid in full on the day of issue / sales', source: ours },
  largestDebtor: { unit: 'share', formula: 'receivable of the largest debtor / receivable', source: ours },
  concentration: {
    unit: 'share',
    formula: 'sum of the squares of the shares of all debtors',
    source: 'Herfindahl and Hirschman',
  },
  unappliedAge: { unit: 'days', formula: 'days since receipt of cash on account, weighed by amount', source: ours },
  promisesKept: {
    unit: 'share',
    formula: 'mean share of each promise due in the window that came by its deadline',
    source: ours,
  },
  disputesGivenUp: {
    unit: 'share',
    formula: 'mean share given up of disputes that ended in the window',
    source: ours,
  },
  disputeDays: { unit: 'days', formula: 'mean days from raising to end of the same disputes', source: ours },
  recovery: { unit: 'share', formula: 'recovered / written off, of all debts written off by the end', source: ours },
  costToCollect: {
    unit: 'share',
    formula: '(collection costs charged and commission of agencies, in the window) / collected',
    source: ours,
  },
} as const satisfies Readonly<Record<string, MetricDefinition>>

/**
 * Name of a metric.
 *
 * @since 0.2.0
 */
export type MetricName = keyof typeof metricDefinitions

/**
 * Names of all metrics.
 *
 * @since 0.2.0
 */
export const metricNames = Object.keys(metricDefinitions) as ReadonlyArray<MetricName>
