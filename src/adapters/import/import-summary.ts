import { toDecimal } from '../../domain/value/money.js'
import { visible } from '../../domain/value/visible.js'
import { some } from '../../projections/story/phrase.js'
import type { Kind } from './field.js'
import type { OpenItemsReport } from './open-items/list-report.js'
import type { ImportPlan } from './plan/import-plan.js'
import type { RowsReport } from './report.js'
import type { RowProblem } from './row/row-problem.js'
import type { NewAndUnchanged } from './tally.js'
import type { Understood } from './understood.js'

/**
 * What an import did, or would do with `dryRun`. Stable: the JSON of `--format json` is this, with money as `reportJson` has it.
 *
 * `rows` = `excluded` + `rejected` + the new and the unchanged. Of debts, `settled` are those with a settlement in the
 * file, which is a payment of its own, and `disputed` those with a dispute; of cheques, `cleared` and `bounced` are those that
 * the file says so of. Counts of other kinds are absent. `events` are
 * those that the rows added, `allocations` the placements of cash on debts afterwards (not known of a dry run).
 *
 * @since 0.2.0
 */
export interface ImportSummary {
  readonly file: string
  readonly as: Kind | null
  readonly dryRun: boolean
  readonly rows: number
  readonly excluded: number
  readonly rejected: number
  readonly debts?: NewAndUnchanged
  readonly settled?: NewAndUnchanged
  readonly disputed?: NewAndUnchanged
  readonly credits?: NewAndUnchanged
  readonly payments?: NewAndUnchanged
  readonly cheques?: NewAndUnchanged
  readonly cleared?: NewAndUnchanged
  readonly bounced?: NewAndUnchanged
  /** Of a list of open items: what became of what the book had. */
  readonly openItems?: OpenItemsReport
  readonly events: number
  readonly allocations: number | null
  /** Where rejected rows were written, if they were. */
  readonly rejectsFile: string | null
  /** How the file was read, and what its rows come to. Nothing where there are none. */
  readonly understood: Understood | null
  readonly report: RowsReport | null
  /** How the file was read, as a plan that reads it so again. Nothing where there are no rows. */
  readonly plan: ImportPlan | null
  /** The first problems of rejected rows. */
  readonly problems: ReadonlyArray<RowProblem>
}

const tellCounts = (what: string, counts: NewAndUnchanged | undefined): ReadonlyArray<string> =>
  counts === undefined || counts.new + counts.unchanged === 0
    ? []
    : [`${what}: ${counts.new} new, ${counts.unchanged} unchanged`]

const tellOpenItems = (report: OpenItemsReport | undefined): ReadonlyArray<string> => {
  if (report === undefined) return []
  const { asOf, unchanged, reduced, gone, debtors, more } = report
  return [
    `open on ${asOf}: ${unchanged} as in the book, ${reduced} less, ${gone} gone from the list`,
    ...debtors.map(({ debtor, settled, reduced: less, used }) => {
      const parts = [
        [settled, 'settled'] as const,
        [less, 'partly paid'] as const,
        [used, 'of its credit used'] as const,
      ].flatMap(([sum, what]) => (sum.amount > 0n ? [`${toDecimal(sum)} ${sum.currency} ${what}`] : []))
      return `  ${debtor}: ${parts.join(', ')}`
    }),
    ...(more > 0 ? [`  and ${more} more debtors`] : []),
  ]
}

/**
 * The summary in lines for a reader.
 *
 * @since 0.2.0
 */
export const tellSummary = (summary: ImportSummary): string => {
  const { file, as, dryRun, rows, excluded, rejected, events, allocations, rejectsFile } = summary
  if (rows === 0) return `${visible(file)}: there are no rows in it${dryRun ? '' : ', so nothing was imported'}`
  const leftOut = [
    ...(excluded > 0 ? [`${excluded} excluded`] : []),
    ...(rejected > 0 ? [`${rejected} rejected${rejectsFile === null ? '' : `, written to ${rejectsFile}`}`] : []),
  ]
  return [
    `${file}: ${some(rows, 'row')} read as ${as}${leftOut.length > 0 ? ` (${leftOut.join('; ')})` : ''}`,
    ...tellCounts('debts', summary.debts),
    ...tellCounts('  settled in the file', summary.settled),
    ...tellCounts('  disputed', summary.disputed),
    ...tellCounts('credits', summary.credits),
    ...tellCounts('payments', summary.payments),
    ...tellCounts('cheques', summary.cheques),
    ...tellCounts('  cleared', summary.cleared),
    ...tellCounts('  bounced', summary.bounced),
    ...tellOpenItems(summary.openItems),
    dryRun
      ? `a dry run: ${some(events, 'event')} would be written, and nothing was`
      : `${some(events, 'event')} written${allocations ? `, and cash placed on debts ${some(allocations, 'time')}` : ''}`,
  ]
    .map(visible)
    .join('\n')
}
