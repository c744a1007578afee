import type { DebtorCommandOf } from './command.js'
import { accept, type Decision, nothing, whenRegistered } from './decision.js'
import { bandOn } from './in-force.js'
import type { DebtorState } from './state.js'

/** The creditor's own judgement of a debtor, which counts until the next judgement or assessment. */
export const classifyDebtor = (command: DebtorCommandOf<'ClassifyDebtor'>, state: DebtorState): Decision =>
  whenRegistered(command, state, (debtor) => {
    const from = bandOn(debtor, command.on)
    if (from === command.to) return nothing
    return accept({ ...command, type: 'DebtorClassified', ...(from === undefined ? {} : { from }) })
  })
