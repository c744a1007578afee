import { Command } from 'commander'
import { version } from './version.js'

/** Adds a command to the program. */
type Add = (program: Command) => void

/** How each command is loaded, in the order of the help. One of them loads most of the package, so none is loaded unasked. */
const commands: Readonly<Record<string, () => Promise<Add>>> = {
  import: async () => (await import('./import/import-command.js')).importCommand,
  imports: async () => (await import('./import/imports-command.js')).importsCommand,
  aging: async () => (await import('./aging/aging-command.js')).agingCommand,
  cashflow: async () => (await import('./cashflow/cashflow-command.js')).cashflowCommand,
  forecast: async () => (await import('./forecast/forecast-command.js')).forecastCommand,
  metrics: async () => (await import('./metrics/metrics-command.js')).metricsCommand,
  provision: async () => (await import('./forecast/provision-command.js')).provisionCommand,
  report: async () => (await import('./metrics/report-command.js')).reportCommand,
  statement: async () => (await import('./statement/statement-command.js')).statementCommand,
  exposure: async () => (await import('./register/exposure-command.js')).exposureCommand,
  promises: async () => (await import('./register/promises-command.js')).promisesCommand,
  disputes: async () => (await import('./register/disputes-command.js')).disputesCommand,
  plans: async () => (await import('./register/plans-command.js')).plansCommand,
  cheques: async () => (await import('./register/cheques-command.js')).chequesCommand,
  placements: async () => (await import('./register/placements-command.js')).placementsCommand,
  collectors: async () => (await import('./metrics/collectors-command.js')).collectorsCommand,
  steps: async () => (await import('./metrics/steps-command.js')).stepsCommand,
  history: async () => (await import('./statement/history-command.js')).historyCommand,
  check: async () => (await import('./collection/check-command.js')).checkCommand,
  policy: async () => (await import('./collection/policy-command.js')).policyCommand,
  next: async () => (await import('./collection/next-command.js')).nextCommand,
  run: async () => (await import('./collection/run-command.js')).runCommand,
  simulate: async () => (await import('./collection/simulate-command.js')).simulateCommand,
  backtest: async () => (await import('./collection/backtest-command.js')).backtestCommand,
  worklist: async () => (await import('./collection/worklist-command.js')).worklistCommand,
  why: async () => (await import('./collection/why-command.js')).whyCommand,
  standing: async () => (await import('./collection/standing-command.js')).standingCommand,
  message: async () => (await import('./collection/message-command.js')).messageCommand,
  verify: async () => (await import('./book/verify-command.js')).verifyCommand,
  tables: async () => (await import('./book/tables-command.js')).tablesCommand,
  copy: async () => (await import('./book/copy-command.js')).copyCommand,
  demo: async () => (await import('./book/demo-command.js')).demoCommand,
}

/** The commands that these arguments need: the one that they begin with, or all of them, to list or to suggest. */
const wanted = (first: string | undefined): ReadonlyArray<() => Promise<Add>> => {
  if (first === '--version' || first === '-V') return []
  const named = first !== undefined && Object.hasOwn(commands, first) ? commands[first] : undefined
  return named === undefined ? Object.values(commands) : [named]
}

/** Runs the command line on its arguments. It throws commander's errors instead of ending the process. */
export const runProgram = async (args: ReadonlyArray<string>): Promise<void> => {
  const root = new Command('receivables')
    .description('Debts as event streams: reports at any date, as known at any time, and a check of the whole book.')
    .version(version())
    .showHelpAfterError('(add --help for what there is)')
    .exitOverride()
  for (const load of wanted(args[0])) (await load())(root)
  await root.parseAsync(args, { from: 'user' })
}
