import { same } from '../value/same.js'
import { begin, end } from './begin-and-end.js'
import type { DebtorCommandOf } from './command.js'
import { accept, type Decision, nothing, reject, whenNotErased, whenRegistered, wrongLimit } from './decision.js'
import type { DebtorEventOf } from './event.js'
import { creditHoldOf, limitOn } from './in-force.js'
import { latestOn, onOf } from './latest.js'
import type { DebtorState } from './state.js'

/** Credit is assessed as often as one likes: the same result on a later day is a newer assessment. */
export const assessCredit = (command: DebtorCommandOf<'AssessCredit'>, state: DebtorState): Decision =>
  whenNotErased(command, state, (debtor) => {
    const { on, suggestedLimit, validUntil } = command
    const wrong = suggestedLimit && wrongLimit(debtor, 'suggestedLimit', suggestedLimit)
    if (wrong) return reject(wrong)
    if (validUntil !== undefined && validUntil < on) {
      return reject({ _tag: 'EndsBeforeItBegins', what: 'assessment', on, until: validUntil })
    }
    const event: DebtorEventOf<'CreditAssessed'> = { ...command, type: 'CreditAssessed' }
    return same(latestOn(debtor.ratings, on, onOf), event) ? nothing : accept(event)
  })

/** The limit of one currency. The limit that is in force already is not set again, whoever approves it. */
export const setCreditLimit = (command: DebtorCommandOf<'SetCreditLimit'>, state: DebtorState): Decision =>
  whenRegistered(command, state, (debtor) => {
    const wrong = wrongLimit(debtor, 'limit', command.limit)
    if (wrong) return reject(wrong)
    const before = limitOn(debtor, command.limit.currency, command.on)
    if (before?.amount === command.limit.amount) return nothing
    return accept({ ...command, type: 'CreditLimitChanged', ...(before === undefined ? {} : { before }) })
  })

/** No further credit until the hold is released. Several holds may be in force; each is released by itself. */
export const holdCredit = (command: DebtorCommandOf<'HoldCredit'>, state: DebtorState): Decision =>
  whenRegistered(command, state, (debtor) =>
    begin('credit-hold', creditHoldOf(debtor, command.hold), command.hold, { ...command, type: 'CreditHeld' }),
  )

export const releaseCredit = (command: DebtorCommandOf<'ReleaseCredit'>, state: DebtorState): Decision =>
  whenRegistered(command, state, (debtor) =>
    end('credit-hold', creditHoldOf(debtor, command.hold), command.hold, { ...command, type: 'CreditReleased' }),
  )
