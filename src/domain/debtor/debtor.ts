import { type Decider, leavingOthers } from '../decider.js'
import { classifyDebtor } from './classify.js'
import type { DebtorCommand } from './command.js'
import { changeContactPreference, giveConsent, requestCease, revokeConsent } from './contact.js'
import { assessCredit, holdCredit, releaseCredit, setCreditLimit } from './credit.js'
import type { Decision } from './decision.js'
import type { DebtorEvent } from './event.js'
import { evolve } from './evolve.js'
import { recordInsolvency } from './insolvency.js'
import { grantMandate, revokeMandate } from './mandate.js'
import { endMoratorium, startMoratorium } from './moratorium.js'
import { registerDebtor } from './register.js'
import type { DebtorRejection } from './rejection.js'
import { eraseSubject, placeRetentionHold, releaseRetentionHold } from './retention.js'
import { type DebtorState, initial } from './state.js'
import { agreeTerms } from './terms.js'

/** One line per command: the table of contents of the rules. */
const decide = (command: DebtorCommand, state: DebtorState): Decision => {
  switch (command.type) {
    case 'RegisterDebtor':
      return registerDebtor(command, state)
    case 'AssessCredit':
      return assessCredit(command, state)
    case 'SetCreditLimit':
      return setCreditLimit(command, state)
    case 'HoldCredit':
      return holdCredit(command, state)
    case 'ReleaseCredit':
      return releaseCredit(command, state)
    case 'AgreeTerms':
      return agreeTerms(command, state)
    case 'ChangeContactPreference':
      return changeContactPreference(command, state)
    case 'GiveConsent':
      return giveConsent(command, state)
    case 'RevokeConsent':
      return revokeConsent(command, state)
    case 'RequestCease':
      return requestCease(command, state)
    case 'StartMoratorium':
      return startMoratorium(command, state)
    case 'EndMoratorium':
      return endMoratorium(command, state)
    case 'RecordInsolvency':
      return recordInsolvency(command, state)
    case 'GrantMandate':
      return grantMandate(command, state)
    case 'RevokeMandate':
      return revokeMandate(command, state)
    case 'ClassifyDebtor':
      return classifyDebtor(command, state)
    case 'PlaceRetentionHold':
      return placeRetentionHold(command, state)
    case 'ReleaseRetentionHold':
      return releaseRetentionHold(command, state)
    case 'EraseSubject':
      return eraseSubject(command, state)
  }
}

/**
 * Who owes: what is known of the party behind its debts, without a word of personal data. Its stream is `debtor-<id>`.
 *
 * @since 0.1.0
 */
export const debtor: Decider<DebtorCommand, DebtorState, DebtorEvent, DebtorRejection> = {
  initial,
  decide,
  evolve: leavingOthers(evolve),
  isTerminal: (state) => state.situation === 'erased',
}
