import { differences } from '../value/same.js'
import type { DebtorCommandOf } from './command.js'
import { accept, type Decision, nothing, reject } from './decision.js'
import type { DebtorEventOf } from './event.js'
import type { DebtorState } from './state.js'

/** A debtor is registered once. The same again is nothing new; anything else under its id is refused, naming what differs. */
export const registerDebtor = (command: DebtorCommandOf<'RegisterDebtor'>, state: DebtorState): Decision => {
  const { debtor } = command
  const event: DebtorEventOf<'DebtorRegistered'> = { ...command, type: 'DebtorRegistered' }
  if (state.situation !== 'unregistered') {
    const differs = differences(state.registered, event)
    return differs.length === 0 ? nothing : reject({ _tag: 'AlreadyRegistered', debtor, differs })
  }
  return command.parent === debtor ? reject({ _tag: 'OwnParent', debtor }) : accept(event)
}
