import { begin, end } from './begin-and-end.js'
import type { DebtorCommandOf } from './command.js'
import { type Decision, reject, whenNotErased, whenRegistered, wrongAmount } from './decision.js'
import { mandateOf } from './in-force.js'
import type { DebtorState } from './state.js'

/** The debtor lets the creditor collect by direct debit. A mandate that was revoked is granted anew under another id. */
export const grantMandate = (command: DebtorCommandOf<'GrantMandate'>, state: DebtorState): Decision =>
  whenNotErased(command, state, (debtor) => {
    const { mandate, limit } = command
    const wrong = limit && wrongAmount(debtor, 'limit', limit)
    if (wrong) return reject(wrong)
    return begin('mandate', mandateOf(debtor, mandate), mandate, { ...command, type: 'MandateGranted' })
  })

export const revokeMandate = (command: DebtorCommandOf<'RevokeMandate'>, state: DebtorState): Decision =>
  whenRegistered(command, state, (debtor) =>
    end('mandate', mandateOf(debtor, command.mandate), command.mandate, { ...command, type: 'MandateRevoked' }),
  )
