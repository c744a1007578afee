import { begin, end } from './begin-and-end.js'
import type { DebtorCommandOf } from './command.js'
import { accept, type Decision, nothing, reject, whenNotErased, whenRegistered } from './decision.js'
import { retentionHoldOf, retentionHoldsFrom } from './in-force.js'
import type { DebtorState } from './state.js'

/** The debtor's data must be kept, for a law or for a claim (GDPR, article 17(3)(b) and (e)). */
export const placeRetentionHold = (command: DebtorCommandOf<'PlaceRetentionHold'>, state: DebtorState): Decision =>
  whenNotErased(command, state, (debtor) => {
    const { hold } = command
    return begin('retention-hold', retentionHoldOf(debtor, hold), hold, { ...command, type: 'RetentionHoldPlaced' })
  })

export const releaseRetentionHold = (command: DebtorCommandOf<'ReleaseRetentionHold'>, state: DebtorState): Decision =>
  whenRegistered(command, state, (debtor) => {
    const { hold } = command
    return end('retention-hold', retentionHoldOf(debtor, hold), hold, { ...command, type: 'RetentionHoldReleased' })
  })

/** Nobody is erased while their data must be kept; and once only. */
export const eraseSubject = (command: DebtorCommandOf<'EraseSubject'>, state: DebtorState): Decision =>
  whenRegistered(command, state, (debtor) => {
    if (debtor.situation === 'erased') return nothing
    const holds = retentionHoldsFrom(debtor, command.on)
    if (holds.length === 0) return accept({ ...command, type: 'SubjectErased' })
    const held = holds.map(({ began: { hold, basis, until } }) => ({ hold, basis, until }))
    return reject({ _tag: 'RetentionHeld', holds: held })
  })
