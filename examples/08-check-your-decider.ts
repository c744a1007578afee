// Five lines: your rule in place of ours, and the kit tells the story in which it goes wrong.
import { right } from 'fp-ts/lib/Either.js'
import { type DebtState, debt } from 'receivables'
import type { DebtCommandOf } from 'receivables/debt'
import { checkDecider, tellChecked, withRule } from 'receivables/testing'

/** Reminds of whatever the command says. It forgot that the debtor may have promised, disputed or been granted a hold. */
const remind = (command: DebtCommandOf<'RemindDebtor'>, state: DebtState) => {
  if (state.situation !== 'open' || command.on < state.issued.on) return debt.decide(command, state)
  const { type: _, by: _by, covered: _covered, unapplied: _unapplied, ...says } = command
  return right([{ type: 'DebtorReminded' as const, ...says, debtor: state.debtor }])
}

const checked = checkDecider(withRule(debt, { RemindDebtor: remind }))
console.log(tellChecked(checked))
if (checked.passed) process.exit(1)
