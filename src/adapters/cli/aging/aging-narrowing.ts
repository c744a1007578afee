import type { CurrencyCode } from '../../../domain/value/currency.js'
import type { Money } from '../../../domain/value/money.js'
import { sumIn } from '../../../domain/value/money-arithmetic.js'
import type { AgingGroup, AgingReport, CurrencyAging } from '../../../projections/aging/aging-report.js'
import type { Grouping } from './aging-grouping.js'

export const sortings = ['open', 'overdue', 'oldest', 'name'] as const
export type Sorting = (typeof sortings)[number]

/** Which groups of an aging are shown, and in which order. */
export interface Narrowing {
  /** Only those with something overdue. */
  readonly overdue?: true
  readonly sort?: Sorting
  /** So many of each currency; the others are summed up. */
  readonly top?: number
}

/** A group in one currency. */
export interface GroupRow {
  readonly group: string
  readonly aged: CurrencyAging
}

/** The rows of one currency as they are shown, and what the rows that are not come to. */
export interface ShownRows {
  readonly rows: ReadonlyArray<GroupRow>
  readonly others: { readonly count: number; readonly aged: CurrencyAging } | undefined
}

/** What is in buckets of days past due. Of a convention whose buckets begin before that, these are none. */
export const overdueOf = ({ buckets }: CurrencyAging): bigint =>
  buckets.reduce((sum, { from, amount }) => ((from ?? 0) > 0 ? sum + amount.amount : sum), 0n)

const worst = ({ buckets }: CurrencyAging): number => buckets.findLastIndex(({ amount }) => amount.amount > 0n)

const falling = (a: bigint, b: bigint): number => (a > b ? -1 : a < b ? 1 : 0)

const inOrderOf: Readonly<Record<Sorting, (a: GroupRow, b: GroupRow) => number>> = {
  open: ({ aged: a }, { aged: b }) => falling(a.open.amount, b.open.amount),
  overdue: ({ aged: a }, { aged: b }) => falling(overdueOf(a), overdueOf(b)),
  // By the last bucket that has anything, and of those by what is in it.
  oldest: ({ aged: a }, { aged: b }) => {
    const [last, other] = [worst(a), worst(b)]
    return other - last || falling(a.buckets[last]?.amount.amount ?? 0n, b.buckets[other]?.amount.amount ?? 0n)
  },
  name: ({ group: a }, { group: b }) => (a < b ? -1 : a > b ? 1 : 0),
}

/** The name that no group of a debtor has: groups of all others are put under it, and left. */
const ofOthers = '\u0000'

/** Groups of one debtor alone. Whoever is asked by nothing else is a group of its own. */
export const ofDebtor =
  (debtor: string, by: Grouping | undefined): Grouping['groupBy'] =>
  (item, head) =>
    item.debtor === debtor ? (by?.groupBy(item, head) ?? debtor) : ofOthers

/** A report of those groups, with totals of their own. */
export const onlyOfDebtor = (report: AgingReport, grouped: boolean): AgingReport => {
  const groups = (report.groups ?? []).filter(({ group }) => group !== ofOthers)
  const currencies = report.currencies.flatMap(({ currency }) => {
    const { rows } = shownRows(groups, currency, {})
    return rows.length === 0 ? [] : [totalOf(currency, rows)]
  })
  return { ...report, currencies, groups: grouped ? groups : undefined }
}

/** The rows of a currency. Those that are cut are the least by the order asked for, or by what is open. */
export const shownRows = (
  groups: ReadonlyArray<AgingGroup>,
  currency: CurrencyCode,
  { overdue, sort, top }: Narrowing,
): ShownRows => {
  const all = groups.flatMap(({ group, currencies }) =>
    currencies.filter((aged) => aged.currency === currency).map((aged) => ({ group, aged })),
  )
  const some = overdue ? all.filter(({ aged }) => overdueOf(aged) > 0n) : all
  const order = sort ?? (top === undefined ? undefined : 'open')
  const rows = order === undefined ? some : [...some].sort(inOrderOf[order])
  const shown = top === undefined ? rows : rows.slice(0, top)
  const kept = new Set(shown)
  const others = all.filter((row) => !kept.has(row))
  return {
    rows: shown,
    others: others.length === 0 ? undefined : { count: others.length, aged: totalOf(currency, others) },
  }
}

/** The sum of rows, bucket by bucket. */
const totalOf = (currency: CurrencyCode, rows: ReadonlyArray<GroupRow>): CurrencyAging => {
  const sum = (of: (aged: CurrencyAging) => Money): Money =>
    sumIn(
      currency,
      rows.map(({ aged }) => of(aged)),
    )
  const none = sumIn(currency, [])
  const buckets = (rows[0]?.aged.buckets ?? []).map((bucket, index) => ({
    ...bucket,
    amount: sum(({ buckets: own }) => own[index]?.amount ?? none),
    count: rows.reduce((count, { aged }) => count + (aged.buckets[index]?.count ?? 0), 0),
  }))
  return {
    currency,
    outstanding: sum(({ outstanding }) => outstanding),
    open: sum(({ open }) => open),
    unapplied: sum(({ unapplied }) => unapplied),
    recognised: sum(({ recognised }) => recognised),
    buckets,
    columns: {
      disputed: sum(({ columns }) => columns.disputed),
      promised: sum(({ columns }) => columns.promised),
      covered: sum(({ columns }) => columns.covered),
    },
    worstBucket: buckets.findLast(({ amount }) => amount.amount > 0n)?.id,
  }
}

/** A report with the groups that are shown, in their order; its totals stay those of the whole book. */
export const narrowedReport = (report: AgingReport, narrowing: Narrowing): AgingReport => {
  const { groups, currencies } = report
  if (groups === undefined) return report
  const narrowed = new Map<string, CurrencyAging[]>()
  for (const { currency } of currencies) {
    for (const { group, aged } of shownRows(groups, currency, narrowing).rows) {
      narrowed.set(group, [...(narrowed.get(group) ?? []), aged])
    }
  }
  return { ...report, groups: [...narrowed].map(([group, of]) => ({ group, currencies: of })) }
}
