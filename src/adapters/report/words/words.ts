import type { MetricName } from '../../../projections/metrics/metric.js'
import type { StatementEntry } from '../../../projections/statement/entry.js'

/** What a picture is called, and what it says. */
export interface Heading {
  readonly title: string
  readonly says: string
}

/** What a page says, in one language. */
export interface ReportWords {
  readonly title: string
  readonly at: string
  readonly knownNow: string
  readonly knownAt: string
  readonly place: string
  readonly contents: string
  readonly none: string
  /** What paper leaves out, and where it is. */
  readonly onScreen: string
  /** Names of numbers that amounts in a picture are told in: thousands, millions, milliards. */
  readonly scales: readonly [string, string, string, string]
  readonly debt: string
  readonly payment: string
  readonly debtor: string
  readonly due: string
  readonly days: string
  readonly amount: string
  readonly events: string
  readonly others: (count: string, isOne: boolean) => string
  readonly aging: Heading
  readonly current: string
  /** What is late by so many days: the last number is told with its word for days. */
  readonly ages: (from: string, to: string) => string
  readonly older: (than: string) => string
  readonly bucket: string
  readonly open: string
  readonly overdue: string
  readonly share: string
  readonly items: string
  readonly unapplied: string
  readonly outstanding: string
  readonly disputed: string
  readonly promised: string
  readonly covered: string
  readonly history: Heading
  readonly day: string
  readonly travel: Heading & { readonly knowledge: string; readonly now: string }
  readonly cash: Heading & {
    readonly weekUntil: string
    readonly expected: string
    readonly least: string
    readonly most: string
    readonly range: string
    readonly came: string
    readonly beyond: string
    readonly loss: string
    readonly why: string
    readonly chance: string
    readonly source: string
    readonly counted: string
    readonly ofSo: (some: string, all: string) => string
    readonly sources: Readonly<Record<'cheque' | 'promise' | 'plan' | 'debit' | 'behaviour' | 'disputed', string>>
  }
  readonly month: Heading & {
    readonly figure: string
    readonly value: string
    readonly formula: string
    readonly units: Readonly<Record<'days' | 'times', string>>
    readonly amounts: Readonly<
      Record<'beginning' | 'sales' | 'collected' | 'receivable' | 'current' | 'unapplied', string>
    >
    readonly metrics: Readonly<Record<MetricName, string>>
    /** Those of the definitions, unless told. */
    readonly formulas?: Readonly<Record<MetricName, string>>
  }
  readonly rolls: Heading & { readonly from: string; readonly to: string; readonly rate: string }
  readonly debtors: Heading
  readonly promises: Heading & {
    readonly promise: string
    readonly by: string
    readonly came: string
    readonly status: string
    readonly kept: string
    readonly partiallyKept: string
    readonly broken: string
    readonly unjudged: string
    readonly open: string
    readonly ended: string
    readonly keptShare: string
  }
  readonly behind: Heading
  readonly group: string
  readonly statement: {
    readonly title: string
    readonly nothing: string
    readonly from: string
    readonly date: string
    readonly entry: string
    readonly about: string
    readonly owed: string
    readonly settled: string
    readonly balance: string
    readonly opening: string
    readonly closing: string
    readonly entries: Readonly<Record<StatementEntry, string>>
  }
}
