import type { DebtCommandOf } from '../command.js'
import type { DebtState } from '../state.js'
import {
  about,
  accept,
  beforeItBegan,
  type Decision,
  endsBeforeItBegins,
  nothing,
  reject,
  whenIssued,
} from './decision.js'

/** Holds dunning until that day, inclusive. */
export const holdDunning = (command: DebtCommandOf<'HoldDunning'>, state: DebtState): Decision =>
  whenIssued(command, state, (debt) => {
    const { hold, reason, until, on } = command
    if (debt.file.holds.some((one) => one.hold === hold)) {
      return reject({ _tag: 'DuplicateId', kind: 'hold', id: hold })
    }
    const late = endsBeforeItBegins('hold', on, until)
    if (late) return reject(late)
    return accept({ type: 'DunningHeld', ...about(debt, on), hold, reason, until })
  })

/** Ends a hold early. A hold that is already over stays as it is. */
export const releaseDunning = (command: DebtCommandOf<'ReleaseDunning'>, state: DebtState): Decision =>
  whenIssued(command, state, (debt) => {
    const { hold, reason, on } = command
    const found = debt.file.holds.find((one) => one.hold === hold)
    if (found === undefined) return reject({ _tag: 'UnknownHold', hold })
    if (found.released !== undefined || on > found.until) return nothing
    const early = beforeItBegan('hold', on, found.on)
    if (early) return reject(early)
    return accept({ type: 'DunningReleased', ...about(debt, on), hold, reason })
  })

/** Assigns a collector. */
export const assignCollector = (command: DebtCommandOf<'AssignCollector'>, state: DebtState): Decision =>
  whenIssued(command, state, (debt) => {
    const { collector, on } = command
    if (debt.file.collector === collector) return nothing
    return accept({ type: 'CollectorAssigned', ...about(debt, on), collector })
  })
