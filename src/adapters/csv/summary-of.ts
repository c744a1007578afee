import type { Kind } from './field.js'
import type { ImportSummary } from './import-summary.js'
import type { RowProblem } from './row-problem.js'
import type { Tally } from './tally.js'

interface Done {
  readonly file: string
  readonly as: Kind
  readonly dryRun: boolean
  readonly rows: number
  readonly excluded: number
  readonly rejected: number
  readonly problems: ReadonlyArray<RowProblem>
  readonly tally: Tally
  readonly allocations: number | null
  readonly rejectsFile: string | null
}

export const summaryOf = ({ tally, problems, allocations, rejectsFile, ...done }: Done): ImportSummary => ({
  ...done,
  ...(done.as === 'debts'
    ? { debts: tally.of('issue'), settled: tally.of('receive'), disputed: tally.of('dispute') }
    : { payments: tally.of('receive') }),
  events: tally.events(),
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
  problems: [],
})
