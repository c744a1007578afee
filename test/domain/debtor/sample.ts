// A small customer and what is said about it, for the examples of the debtor's tests.
import { play } from '../../../src/adapters/testing/index.js'
import type { DebtorCommand, DebtorCommandOf } from '../../../src/domain/debtor/command.js'
import { debtor } from '../../../src/domain/debtor/debtor.js'
import type { DebtorEvent } from '../../../src/domain/debtor/event.js'
import type { KnownDebtor } from '../../../src/domain/debtor/state.js'
import { fold } from '../../../src/domain/decider.js'
import type { HoldId, MandateId, MoratoriumId } from '../../../src/domain/value/id.js'
import { customer, day, eur } from '../sample.js'

export const HOLD = (n: number): HoldId => `HOLD-${n}` as HoldId
export const MOR = (n: number): MoratoriumId => `MOR-${n}` as MoratoriumId
export const MAN = (n: number): MandateId => `MAN-${n}` as MandateId

type Saying<T extends DebtorCommand['type']> = Partial<Omit<DebtorCommandOf<T>, 'type' | 'debtor' | 'on'>>

const about = (on: string) => ({ debtor: customer, on: day(on) })

export const register = (says: Saying<'RegisterDebtor'> = {}): DebtorCommandOf<'RegisterDebtor'> => ({
  type: 'RegisterDebtor',
  ...about('2026-01-01'),
  kind: 'business',
  jurisdiction: 'DE',
  ...says,
})
export const assess = (on: string, says: Saying<'AssessCredit'> = {}): DebtorCommandOf<'AssessCredit'> => ({
  type: 'AssessCredit',
  ...about(on),
  band: 'B',
  source: 'bureau',
  ...says,
})
export const limit = (amount: string, on: string): DebtorCommandOf<'SetCreditLimit'> => ({
  type: 'SetCreditLimit',
  ...about(on),
  limit: eur(amount),
  approvedBy: 'head of credit',
  reason: 'pays on time',
})
export const hold = (on: string, n = 1): DebtorCommandOf<'HoldCredit'> => ({
  type: 'HoldCredit',
  ...about(on),
  hold: HOLD(n),
  reason: 'a cheque bounced',
})
export const release = (on: string, n = 1): DebtorCommandOf<'ReleaseCredit'> => ({
  type: 'ReleaseCredit',
  ...about(on),
  hold: HOLD(n),
  reason: 'the cheque was redeemed',
})
export const agree = (on: string, says: Saying<'AgreeTerms'> = {}): DebtorCommandOf<'AgreeTerms'> => ({
  type: 'AgreeTerms',
  ...about(on),
  agreement: 'AGR-1',
  terms: [{ step: 'days', days: 30 }],
  cashShare: 3000,
  acceptedBy: 'purchasing',
  ...says,
})
export const prefer = (
  on: string,
  says: Saying<'ChangeContactPreference'> = {},
): DebtorCommandOf<'ChangeContactPreference'> => ({
  type: 'ChangeContactPreference',
  ...about(on),
  channels: ['email', 'phone'],
  ...says,
})
export const consent = (
  on: string,
  channel: DebtorCommandOf<'GiveConsent'>['channel'] = 'sms',
): DebtorCommandOf<'GiveConsent'> => ({ type: 'GiveConsent', ...about(on), channel })
export const optOut = (
  on: string,
  channel: DebtorCommandOf<'RevokeConsent'>['channel'] = 'sms',
): DebtorCommandOf<'RevokeConsent'> => ({ type: 'RevokeConsent', ...about(on), channel })
export const cease = (
  on: string,
  scope?: DebtorCommandOf<'RequestCease'>['scope'],
): DebtorCommandOf<'RequestCease'> => ({
  type: 'RequestCease',
  ...about(on),
  how: 'letter',
  ...(scope === undefined ? {} : { scope }),
})
export const spare = (on: string, until?: string, n = 1): DebtorCommandOf<'StartMoratorium'> => ({
  type: 'StartMoratorium',
  ...about(on),
  moratorium: MOR(n),
  kind: 'breathing-space',
  ...(until === undefined ? {} : { until: day(until) }),
})
export const endSparing = (on: string, n = 1): DebtorCommandOf<'EndMoratorium'> => ({
  type: 'EndMoratorium',
  ...about(on),
  moratorium: MOR(n),
  reason: 'cancelled at the midway review',
})
export const insolvency = (on: string, proceeding = 'liquidation'): DebtorCommandOf<'RecordInsolvency'> => ({
  type: 'RecordInsolvency',
  ...about(on),
  proceeding,
  court: 'AG Hamburg',
})
export const grant = (on: string, says: Saying<'GrantMandate'> = {}): DebtorCommandOf<'GrantMandate'> => ({
  type: 'GrantMandate',
  ...about(on),
  mandate: MAN(1),
  reference: 'UMR-1',
  scheme: 'sepa-core',
  ...says,
})
export const revoke = (on: string, n = 1): DebtorCommandOf<'RevokeMandate'> => ({
  type: 'RevokeMandate',
  ...about(on),
  mandate: MAN(n),
  by: 'debtor',
  reason: 'changed bank',
})
export const classify = (
  to: DebtorCommandOf<'ClassifyDebtor'>['to'],
  on: string,
): DebtorCommandOf<'ClassifyDebtor'> => ({ type: 'ClassifyDebtor', ...about(on), to, why: 'three broken promises' })
export const retain = (on: string, until?: string, n = 1): DebtorCommandOf<'PlaceRetentionHold'> => ({
  type: 'PlaceRetentionHold',
  ...about(on),
  hold: HOLD(n),
  basis: 'a claim in court',
  ...(until === undefined ? {} : { until: day(until) }),
})
export const letGo = (on: string, n = 1): DebtorCommandOf<'ReleaseRetentionHold'> => ({
  type: 'ReleaseRetentionHold',
  ...about(on),
  hold: HOLD(n),
})
export const erase = (on: string): DebtorCommandOf<'EraseSubject'> => ({
  type: 'EraseSubject',
  ...about(on),
  request: 'request 12',
})

/** The events of those commands after the registration; one that is refused is a mistake in the test. */
export const life = (...commands: ReadonlyArray<DebtorCommand>): ReadonlyArray<DebtorEvent> => {
  const first = commands[0]?.type === 'RegisterDebtor' ? [] : [register()]
  const { events, rejections } = play(debtor, [...first, ...commands])
  if (rejections.length > 0) throw new Error(`refused: ${rejections.map((each) => each._tag).join(', ')}`)
  return events
}

/** What is known of the debtor after those commands. */
export const known = (...commands: ReadonlyArray<DebtorCommand>): KnownDebtor => {
  const state = fold(debtor, life(...commands))
  if (state.situation === 'unregistered') throw new Error('not registered')
  return state
}
