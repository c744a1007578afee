import type { DebtEventOf, HoldReason, LegalOutcome } from '../../../domain/debt/event.js'
import { tellAmount } from '../../../domain/value/tell-amount.js'
import { percent } from '../phrase.js'
import type { Words } from '../words.js'

const holdReasons: Readonly<Record<HoldReason, string>> = {
  moratorium: 'a moratorium',
  insolvency: 'insolvency',
  vulnerability: 'the debtor is vulnerable',
  investigation: 'something is being looked into',
  goodwill: 'goodwill',
  other: 'another reason',
}

const legalOutcomes: Readonly<Record<LegalOutcome, string>> = {
  judgment: 'judgment',
  'settled-in-court': 'settled in court',
  dismissed: 'claim dismissed',
  withdrawn: 'claim withdrawn',
  enforced: 'enforced',
  uncollectible: 'nothing to be had',
}

type Handling = DebtEventOf<
  | 'CollectorAssigned'
  | 'DunningHeld'
  | 'DunningReleased'
  | 'PlacedWithAgency'
  | 'RecalledFromAgency'
  | 'AgencyCollected'
  | 'DebtReferredToLegal'
  | 'LegalOutcomeRecorded'
>

export const handlingWords: Words<Handling> = {
  CollectorAssigned: (e) => `${e.collector} looks after it from now on`,
  DunningHeld: (e) => `Nobody asks for money until ${e.until}: ${holdReasons[e.reason]} (hold ${e.hold})`,
  DunningReleased: (e) => `Hold ${e.hold} released: ${e.reason}`,
  PlacedWithAgency: (e) =>
    `Placed with agency ${e.agency}: claim ${tellAmount(e.claim)}, commission ${percent(e.commission)} (${e.placement})`,
  RecalledFromAgency: (e) => `Recalled from the agency: ${e.reason} (${e.placement})`,
  AgencyCollected: (e) =>
    `The agency collected ${tellAmount(e.amount)} as payment ${e.payment}, commission ${tellAmount(e.commission)} (${e.placement})`,
  DebtReferredToLegal: (e) =>
    `Referred to ${e.counsel} for ${e.authority}: claim ${tellAmount(e.claim)}, costs so far ${tellAmount(e.costs)}`,
  LegalOutcomeRecorded: (e) =>
    `Legal outcome: ${legalOutcomes[e.outcome]}, ${tellAmount(e.awarded)} awarded, costs ${tellAmount(e.costs)} in all (${e.document})`,
}
