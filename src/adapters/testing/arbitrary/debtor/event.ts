import * as fc from 'fast-check'
import type { DebtorEvent, DebtorEventOf } from '../../../../domain/debtor/event.js'
import { debtorId, holdId, mandateId, moratoriumId } from '../id.js'
import { localDate } from '../local-date.js'
import { channel } from '../method.js'
import { money } from '../money.js'
import { record } from '../record.js'
import { text } from '../text.js'
import {
  cashShare,
  ceaseScope,
  channels,
  debtorKind,
  mandateParty,
  moratoriumKind,
  ofAssessment,
  ofPreference,
  ofRegistration,
  ofTerms,
  paymentTerms,
  riskBand,
} from './particulars.js'

const says = <T extends DebtorEvent['type']>(type: T) => ({
  type: fc.constant(type),
  on: localDate(),
  debtor: debtorId(),
})
const amount = money({ min: 0n })
const reason = text()
const until = localDate()

const events: { readonly [T in DebtorEvent['type']]: fc.Arbitrary<DebtorEventOf<T>> } = {
  DebtorRegistered: record({ ...says('DebtorRegistered'), kind: debtorKind(), jurisdiction: text() }, ofRegistration),
  CreditAssessed: record({ ...says('CreditAssessed'), band: riskBand(), source: text() }, ofAssessment),
  CreditLimitChanged: record(
    { ...says('CreditLimitChanged'), limit: amount, approvedBy: text(), reason },
    { before: amount },
  ),
  CreditHeld: record({ ...says('CreditHeld'), hold: holdId(), reason }),
  CreditReleased: record({ ...says('CreditReleased'), hold: holdId(), reason }),
  TermsAgreed: record(
    {
      ...says('TermsAgreed'),
      agreement: text(),
      terms: paymentTerms(),
      cashShare: cashShare(),
      acceptedBy: text(),
    },
    ofTerms,
  ),
  ContactPreferenceChanged: record({ ...says('ContactPreferenceChanged'), channels }, ofPreference),
  ConsentGiven: record({ ...says('ConsentGiven'), channel: channel() }, { how: text() }),
  ConsentRevoked: record({ ...says('ConsentRevoked'), channel: channel() }, { how: text() }),
  CeaseRequested: record({ ...says('CeaseRequested'), how: text(), scope: ceaseScope() }),
  MoratoriumStarted: record(
    { ...says('MoratoriumStarted'), moratorium: moratoriumId(), kind: moratoriumKind() },
    { until, reference: text() },
  ),
  MoratoriumEnded: record({ ...says('MoratoriumEnded'), moratorium: moratoriumId(), reason }),
  InsolvencyRecorded: record(
    { ...says('InsolvencyRecorded'), proceeding: text(), court: text() },
    { reference: text() },
  ),
  MandateGranted: record(
    { ...says('MandateGranted'), mandate: mandateId(), reference: text(), scheme: text() },
    { limit: amount },
  ),
  MandateRevoked: record({ ...says('MandateRevoked'), mandate: mandateId(), by: mandateParty(), reason }),
  DebtorClassified: record({ ...says('DebtorClassified'), to: riskBand(), why: text() }, { from: riskBand() }),
  RetentionHoldPlaced: record({ ...says('RetentionHoldPlaced'), hold: holdId(), basis: text() }, { until }),
  RetentionHoldReleased: record({ ...says('RetentionHoldReleased'), hold: holdId() }),
  SubjectErased: record({ ...says('SubjectErased'), request: text() }),
}

/**
 * Any event of a debtor that its codec accepts, possible or not: for codecs, stores and folds. Events that follow from
 * one another come from {@link debtorHistory}.
 */
export const debtorEvent = <T extends DebtorEvent['type'] = DebtorEvent['type']>(
  ...types: ReadonlyArray<T>
): fc.Arbitrary<DebtorEventOf<T>> => {
  const chosen = types.length > 0 ? types : (Object.keys(events) as ReadonlyArray<string> as ReadonlyArray<T>)
  return fc.oneof(...chosen.map((type) => events[type] as fc.Arbitrary<DebtorEventOf<T>>))
}
