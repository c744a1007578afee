import type { Kind } from './field.js'
import type { ImportSummary } from './import-summary.js'
import { openItemsReport } from './open-items/list-report.js'
import type { OpenList } from './open-items/open-list.js'
import type { ImportPlan } from './plan/import-plan.js'
import type { RowsReport } from './report.js'
import type { RowProblem } from './row/row-problem.js'
import type { Tally } from './tally.js'
import type { Understood } from './understood.js'

interface Done {
  readonly file: string
  readonly as: Kind
  readonly dryRun: boolean
  readonly rows: number
  readonly excluded: number
  readonly rejected: number
  readonly problems: ReadonlyArray<RowProblem>
  readonly tally: Tally
  readonly understood: Understood
  readonly report: RowsReport
  readonly plan: ImportPlan
  /** Events that bring the book to a list of open items. */
  readonly brought: number
  readonly list: OpenList | undefined
  readonly allocations: number | null
  readonly rejectsFile: string | null
}

const countsOf: Readonly<Record<Kind, (tally: Tally) => Partial<ImportSummary>>> = {
  debts: ({ of }) => ({ debts: of('issue'), settled: of('receive'), disputed: of('dispute'), credits: of('credit') }),
  payments: ({ of }) => ({ payments: of('receive') }),
  cheques: ({ of }) => ({ cheques: of('cheque'), cleared: of('clear'), bounced: of('bounce') }),
}

export const summaryOf = ({
  tally,
  problems,
  allocations,
  rejectsFile,
  brought,
  list,
  ...done
}: Done): ImportSummary => ({
  ...done,
  ...countsOf[done.as](tally),
  ...(list && { openItems: openItemsReport(list) }),
  events: tally.events() + brought,
  allocations,
  rejectsFile,
  problems,
})

/** What there is to say of a file without rows, or without a header even. */
export const nothingIn = (file: string, dryRun: boolean): ImportSummary => ({
  file,
  as: null,
  dryRun,
  rows: 0,
  excluded: 0,
  rejected: 0,
  events: 0,
  allocations: null,
  rejectsFile: null,
  understood: null,
  report: null,
  plan: null,
  problems: [],
})
