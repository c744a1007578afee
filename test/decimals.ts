import type { MoneyJson } from '../src/domain/value/money.js'
import { type ReportJson, reportJson } from '../src/projections/report-json.js'

/** The same in decimals. */
export type InDecimals<A> = A extends MoneyJson
  ? string
  : A extends ReadonlyArray<infer I>
    ? ReadonlyArray<InDecimals<I>>
    : A extends string | number | boolean | null
      ? A
      : { readonly [K in Exclude<keyof A, 'decimals'>]: InDecimals<A[K]> }

/** The JSON of a report with its decimals where its amounts in minor units stand: what a reader writes down. */
export const inDecimals = <A>(json: A): InDecimals<A> => shown(json) as InDecimals<A>

const shown = (json: unknown): unknown => {
  if (Array.isArray(json)) return json.map(shown)
  if (typeof json !== 'object' || json === null) return json
  const { decimals, ...rest } = json as { readonly decimals?: object }
  return { ...Object.fromEntries(Object.entries(rest).map(([key, one]) => [key, shown(one)])), ...decimals }
}

/** A report as {@link reportJson} tells it, in decimals. */
export const decimalsOf = <A>(report: A): InDecimals<ReportJson<A>> => inDecimals(reportJson(report))
