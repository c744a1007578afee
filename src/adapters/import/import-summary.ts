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
 * What an import did, or would do with `dryRun`. Stable: `--format json` prints it, with money as in `reportJson`.
 *
 * `rows` = `excluded` + `rejected` + new + unchanged. `settled` counts debts that the file says are paid (each becomes a separate
 * payment), `disputed` those with a dispute, `cleared` and `bounced` cheques with that status. Counts of other kinds are absent.
 * `events` is the number of events that the rows added, `allocations` that of placements on debts afterwards (unknown in a dry run).
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
  /** For a list of open items: the changes to the items that the book had. */
  readonly openItems?: OpenItemsReport
  readonly events: number
  readonly allocations: number | null
  /** The file of rejected rows; `null` if none was written. */
  readonly rejectsFile: string | null
  /** How the file was read, and the totals of its rows; `null` if it has none. */
  readonly understood: Understood | null
  readonly report: RowsReport | null
  /** A plan that reads such a file in the same way again; `null` if there are no rows. */
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
