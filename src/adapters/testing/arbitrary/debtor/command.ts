import * as fc from 'fast-check'
import type { DebtorCommand, DebtorCommandOf } from '../../../../domain/debtor/command.js'
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

const says = <T extends DebtorCommand['type']>(type: T) => ({
  type: fc.constant(type),
  debtor: debtorId(),
  on: localDate(),
})
const amount = money({ min: -10n })
const reason = text()
const until = localDate()

const commands: { readonly [T in DebtorCommand['type']]: fc.Arbitrary<DebtorCommandOf<T>> } = {
  RegisterDebtor: record({ ...says('RegisterDebtor'), kind: debtorKind(), jurisdiction: text() }, ofRegistration),
  AssessCredit: record({ ...says('AssessCredit'), band: riskBand(), source: text() }, ofAssessment),
  SetCreditLimit: record({ ...says('SetCreditLimit'), limit: amount, approvedBy: text(), reason }),
  HoldCredit: record({ ...says('HoldCredit'), hold: holdId(), reason }),
  ReleaseCredit: record({ ...says('ReleaseCredit'), hold: holdId(), reason }),
  AgreeTerms: record(
    {
      ...says('AgreeTerms'),
      agreement: text(),
      terms: paymentTerms(),
      cashShare: cashShare(),
      acceptedBy: text(),
    },
    ofTerms,
  ),
  ChangeContactPreference: record({ ...says('ChangeContactPreference'), channels }, ofPreference),
  GiveConsent: record({ ...says('GiveConsent'), channel: channel() }, { how: text() }),
  RevokeConsent: record({ ...says('RevokeConsent'), channel: channel() }, { how: text() }),
  RequestCease: record({ ...says('RequestCease'), how: text() }, { scope: ceaseScope() }),
  StartMoratorium: record(
    { ...says('StartMoratorium'), moratorium: moratoriumId(), kind: moratoriumKind() },
    { until, reference: text() },
  ),
  EndMoratorium: record({ ...says('EndMoratorium'), moratorium: moratoriumId(), reason }),
  RecordInsolvency: record({ ...says('RecordInsolvency'), proceeding: text(), court: text() }, { reference: text() }),
  GrantMandate: record(
    { ...says('GrantMandate'), mandate: mandateId(), reference: text(), scheme: text() },
    { limit: amount },
  ),
  RevokeMandate: record({ ...says('RevokeMandate'), mandate: mandateId(), by: mandateParty(), reason }),
  ClassifyDebtor: record({ ...says('ClassifyDebtor'), to: riskBand(), why: text() }),
  PlaceRetentionHold: record({ ...says('PlaceRetentionHold'), hold: holdId(), basis: text() }, { until }),
  ReleaseRetentionHold: record({ ...says('ReleaseRetentionHold'), hold: holdId() }),
  EraseSubject: record({ ...says('EraseSubject'), request: text() }),
}

/**
 * Any command of a debtor that its codec accepts, sensible or not: for codecs, and as the wild ones among commands that
 * fit. For commands that a debtor mostly accepts see {@link debtorStep}.
 *
 * @example debtorCommand('GiveConsent', 'RevokeConsent')
 */
export const debtorCommand = <T extends DebtorCommand['type'] = DebtorCommand['type']>(
  ...types: ReadonlyArray<T>
): fc.Arbitrary<DebtorCommandOf<T>> => {
  const chosen = types.length > 0 ? types : (Object.keys(commands) as ReadonlyArray<string> as ReadonlyArray<T>)
  return fc.oneof(...chosen.map((type) => commands[type] as fc.Arbitrary<DebtorCommandOf<T>>))
}
