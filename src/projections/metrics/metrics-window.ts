import type { LocalDate } from '../../domain/value/local-date.js'

/**
 * The days that metrics are of: from `from` to `asOf`, both included.
 *
 * @since 0.2.0
 */
export interface MetricsWindow {
  readonly from: LocalDate
  readonly asOf: LocalDate
}
