import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { debtorHistory } from '../../../src/adapters/testing/arbitrary/debtor/history.js'
import { coverageOf, tellCoverage, uncovered } from '../../../src/adapters/testing/index.js'
import type { DebtorEvent } from '../../../src/domain/debtor/event.js'
import type { DebtorRejection, DebtorSpell } from '../../../src/domain/debtor/rejection.js'

const events: { readonly [T in DebtorEvent['type']]: true } = {
  DebtorRegistered: true,
  CreditAssessed: true,
  CreditLimitChanged: true,
  CreditHeld: true,
  CreditReleased: true,
  TermsAgreed: true,
  ContactPreferenceChanged: true,
  ConsentGiven: true,
  ConsentRevoked: true,
  CeaseRequested: true,
  MoratoriumStarted: true,
  MoratoriumEnded: true,
  InsolvencyRecorded: true,
  MandateGranted: true,
  MandateRevoked: true,
  DebtorClassified: true,
  RetentionHoldPlaced: true,
  RetentionHoldReleased: true,
  SubjectErased: true,
}

const rejections: { readonly [R in DebtorRejection['_tag']]: true } = {
  NotRegistered: true,
  AlreadyRegistered: true,
  OwnParent: true,
  BeforeRegistration: true,
  SubjectErased: true,
  NotPositive: true,
  Negative: true,
  CurrencyMismatch: true,
  EndsBeforeItBegins: true,
  BeforeItBegan: true,
  DuplicateId: true,
  UnknownId: true,
  HoursOutOfOrder: true,
  RepeatedChannel: true,
  RetentionHeld: true,
}

const spells: { readonly [S in DebtorSpell]: true } = {
  'credit-hold': true,
  moratorium: true,
  mandate: true,
  'retention-hold': true,
}

describe('what becomes known of random debtors', () => {
  const histories = fc.sample(debtorHistory(), { numRuns: 3000, seed: 20_260_331 })
  const coverage = coverageOf(histories)
  const refused = histories.flatMap((history) => history.rejections)

  it('comes to every event', () => {
    console.log(tellCoverage(coverage))
    expect(uncovered(coverage.events, Object.keys(events))).toEqual([])
  })

  it('comes to every rejection', () => {
    expect(uncovered(coverage.rejections, Object.keys(rejections))).toEqual([])
  })

  it('comes to everything that has an id being begun twice, ended before it began, and ended unknown', () => {
    const all = Object.keys(spells)
    const duplicate = refused.flatMap((each) => (each._tag === 'DuplicateId' ? [each.kind] : []))
    const early = refused.flatMap((each) => (each._tag === 'BeforeItBegan' ? [each.what] : []))
    const unknown = refused.flatMap((each) => (each._tag === 'UnknownId' ? [each.kind] : []))
    expect([...new Set(duplicate)].sort()).toEqual([...all, 'agreement'].sort())
    expect([...new Set(early)].sort()).toEqual([...all].sort())
    expect([...new Set(unknown)].sort()).toEqual([...all].sort())
  })

  it('is accepted more often than not', () => {
    const accepted = histories.reduce(
      (sum, { turns }) => sum + turns.filter(({ events }) => events.length > 0).length,
      0,
    )
    const asked = histories.reduce((sum, { turns }) => sum + turns.length, 0)
    expect(accepted / asked).toBeGreaterThan(0.7)
  })
})
