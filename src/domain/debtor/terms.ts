import { same } from '../value/same.js'
import type { DebtorCommandOf } from './command.js'
import { accept, beforeRegistration, type Decision, nothing, reject, whenNotErased } from './decision.js'
import type { DebtorEventOf } from './event.js'
import { currentTerms } from './in-force.js'
import type { DebtorState } from './state.js'

type Terms = DebtorEventOf<'TermsAgreed'>

/** Terms replace those before them. A snapshot is what both sides accepted: under its reference it says the same for ever. */
export const agreeTerms = (command: DebtorCommandOf<'AgreeTerms'>, state: DebtorState): Decision =>
  whenNotErased(command, state, (debtor) => {
    const event: Terms = { ...command, type: 'TermsAgreed' }
    const early = beforeRegistration(debtor, event.validFrom ?? event.on)
    if (early) return reject(early)
    if (same(currentTerms(debtor, event.validFrom ?? event.on), event)) return nothing
    const snapshot = debtor.terms.find(({ agreement }) => agreement === event.agreement)
    return snapshot === undefined || same(agreed(snapshot), agreed(event))
      ? accept(event)
      : reject({ _tag: 'DuplicateId', kind: 'agreement', id: event.agreement })
  })

const agreed = ({ terms, cashShare, benefits }: Terms) => ({ terms, cashShare, benefits })
