import type { CeaseScope, DebtorEvent, DebtorEventOf, DebtorKind, MoratoriumKind } from '../../domain/debtor/event.js'
import type { RiskBand } from '../../domain/debtor/risk-band.js'
import { tellAmount } from '../../domain/value/tell-amount.js'
import { aside, percent, tagged, when } from './phrase.js'
import { tellTerms } from './terms.js'
import type { Words } from './words.js'

const kinds: Readonly<Record<DebtorKind, string>> = {
  consumer: 'a consumer',
  business: 'a business',
  'public-body': 'a public body',
}

const moratoria: Readonly<Record<MoratoriumKind, string>> = {
  'breathing-space': 'Breathing space',
  'mental-health-crisis': 'Breathing space in a mental health crisis',
  court: 'Moratorium by a court',
  statutory: 'Moratorium by law',
  agreed: 'Moratorium by agreement',
}

const band = (of: RiskBand): string => (of === 'new' ? 'no band yet' : `band ${of}`)

const scope = (of: CeaseScope): string => (of === 'everything' ? 'no more contact' : `no more contact by ${of}`)

const profile = ({ currency, zone, language, parent, tags }: DebtorEventOf<'DebtorRegistered'>): string =>
  [
    when(parent, (debtor) => `belongs to ${debtor}`),
    when(currency, (code) => `limits in ${code}`),
    when(zone, (name) => `zone ${name}`),
    when(language, (tag) => `language ${tag}`),
    when(tags, tagged),
  ]
    .filter((each) => each !== '')
    .map((each) => `; ${each}`)
    .join('')

const factors = ({ factors = [] }: DebtorEventOf<'CreditAssessed'>): string =>
  factors.length === 0 ? '' : ` (${factors.map(({ name, points }) => `${name} ${points}`).join(', ')})`

export const debtorWords: Words<DebtorEvent> = {
  DebtorRegistered: (e) => `Registered as ${kinds[e.kind]} under the law of ${e.jurisdiction}${profile(e)}`,
  CreditAssessed: (e) =>
    `Assessed by ${e.source}: ${band(e.band)}${factors(e)}${when(e.suggestedLimit, (limit) => `, limit of ${tellAmount(limit)} suggested`)}${when(e.validUntil, (day) => `, valid until ${day}`)}`,
  CreditLimitChanged: (e) =>
    `Credit limit ${tellAmount(e.limit)}${when(e.before, (limit) => ` instead of ${tellAmount(limit)}`)}, approved by ${e.approvedBy}: ${e.reason}`,
  CreditHeld: (e) => `No credit for now: ${e.reason} (hold ${e.hold})`,
  CreditReleased: (e) => `Credit hold ${e.hold} released: ${e.reason}`,
  TermsAgreed: (e) =>
    `Terms ${e.agreement} accepted by ${e.acceptedBy}: ${tellTerms(e.terms)}, ${percent(e.cashShare)} at the sale${when(e.validFrom, (day) => `, valid from ${day}`)}${(e.benefits ?? []).length === 0 ? '' : `; with ${(e.benefits ?? []).join(', ')}`}`,
  ContactPreferenceChanged: (e) =>
    `Prefers contact by ${e.channels.length === 0 ? 'any channel' : e.channels.join(', then ')}${when(e.hours, ({ from, to }) => `, from ${from} to ${to}`)}${when(e.zone, (zone) => ` in ${zone}`)}${when(e.language, (tag) => `, language ${tag}`)}`,
  ConsentGiven: (e) => `May be contacted by ${e.channel}${aside(e.how)}`,
  ConsentRevoked: (e) => `May not be contacted by ${e.channel} any more${aside(e.how)}`,
  CeaseRequested: (e) => `Wants ${scope(e.scope)} (${e.how})`,
  MoratoriumStarted: (e) =>
    `${moratoria[e.kind]}${e.until === undefined ? ', without an end' : ` until ${e.until}`} (${e.moratorium}${when(e.reference, (paper) => `; ${paper}`)})`,
  MoratoriumEnded: (e) => `Moratorium ${e.moratorium} ended: ${e.reason}`,
  InsolvencyRecorded: (e) => `Insolvency ${e.proceeding} at ${e.court}${aside(e.reference)}`,
  MandateGranted: (e) =>
    `Direct debit allowed by mandate ${e.mandate} (${e.reference}; ${e.scheme})${when(e.limit, (limit) => `, at most ${tellAmount(limit)} each`)}`,
  MandateRevoked: (e) => `Mandate ${e.mandate} revoked by the ${e.by}: ${e.reason}`,
  DebtorClassified: (e) => `Put in ${band(e.to)}${when(e.from, (before) => ` after ${band(before)}`)}: ${e.why}`,
  RetentionHoldPlaced: (e) =>
    `The data has to be kept${when(e.until, (day) => ` until ${day}`)}: ${e.basis} (hold ${e.hold})`,
  RetentionHoldReleased: (e) => `Retention hold ${e.hold} released`,
  SubjectErased: (e) => `Personal data erased (${e.request})`,
}
