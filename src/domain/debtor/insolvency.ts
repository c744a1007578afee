import { same } from '../value/same.js'
import type { DebtorCommandOf } from './command.js'
import { accept, type Decision, nothing, whenRegistered } from './decision.js'
import type { DebtorEventOf } from './event.js'
import type { DebtorState } from './state.js'

/** A proceeding is recorded once; a composition that becomes a liquidation is another one. */
export const recordInsolvency = (command: DebtorCommandOf<'RecordInsolvency'>, state: DebtorState): Decision =>
  whenRegistered(command, state, ({ insolvencies }) => {
    const event: DebtorEventOf<'InsolvencyRecorded'> = { ...command, type: 'InsolvencyRecorded' }
    return insolvencies.some((known) => known.on <= event.on && same({ ...known, on: event.on }, event))
      ? nothing
      : accept(event)
  })
