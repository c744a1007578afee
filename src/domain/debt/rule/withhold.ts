import type { DebtCommandOf } from '../command.js'
import type { DebtState } from '../state.js'
import { about, accept, type Decision, whenIssued } from './decision.js'

/** Records that a step was withheld. It changes no figure. */
export const withholdStep = (command: DebtCommandOf<'WithholdStep'>, state: DebtState): Decision =>
  whenIssued(command, state, (debt) => {
    const { step, policy, rule, pack, packVersion, until, on } = command
    const law = { ...(pack === undefined ? {} : { pack }), ...(packVersion === undefined ? {} : { packVersion }) }
    const again = until === undefined ? {} : { until }
    return accept({ type: 'StepWithheld', ...about(debt, on), step, policy, rule, ...law, ...again })
  })
