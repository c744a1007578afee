import { Command } from 'commander'
import { agingCommand } from './aging-command.js'
import { cashflowCommand } from './cashflow-command.js'
import { copyCommand } from './copy-command.js'
import { demoCommand } from './demo-command.js'
import { historyCommand } from './history-command.js'
import { importCommand } from './import-command.js'
import { statementCommand } from './statement-command.js'
import { verifyCommand } from './verify-command.js'
import { version } from './version.js'

/** The command line as a value. It throws commander's errors instead of ending the process. */
export const program = (): Command => {
  const root = new Command('receivables')
    .description('Debts as event streams: reports at any date, as known at any time, and a check of the whole book.')
    .version(version())
    .showHelpAfterError('(add --help for what there is)')
    .exitOverride()
  importCommand(root)
  agingCommand(root)
  cashflowCommand(root)
  statementCommand(root)
  historyCommand(root)
  verifyCommand(root)
  copyCommand(root)
  demoCommand(root)
  return root
}
