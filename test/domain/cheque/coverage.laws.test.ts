import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chequeHistory } from '../../../src/adapters/testing/arbitrary/cheque/history.js'
import { coverageOf, tellCoverage, uncovered } from '../../../src/adapters/testing/coverage.js'
import type { ChequeEvent } from '../../../src/domain/cheque/event.js'
import type { ChequeRejection } from '../../../src/domain/cheque/rejection.js'
import type { ChequeState } from '../../../src/domain/cheque/state.js'

const events: { readonly [T in ChequeEvent['type']]: true } = {
  ChequeReceived: true,
  ChequeDeposited: true,
  ChequeRecalled: true,
  ChequeCleared: true,
  ChequePartlyCleared: true,
  ChequeBounced: true,
  ChequeRepresented: true,
  ChequeEndorsed: true,
  ChequeReplaced: true,
  ChequeRedeemed: true,
  ChequeReturned: true,
  ChequeStopped: true,
  ClearingReversed: true,
  ChequeReferredToLegal: true,
}

const rejections: { readonly [R in ChequeRejection['_tag']]: true } = {
  UnknownCheque: true,
  ChequeAlreadyReceived: true,
  NotPossible: true,
  BeforePrevious: true,
  BeforeChequeDate: true,
  NotPositive: true,
  CurrencyMismatch: true,
  CoversTooMuch: true,
  CoversTwice: true,
  ReplacesItself: true,
  NoReplacement: true,
  NotInPart: true,
  NotInFull: true,
  ExceedsShortfall: true,
  DuplicatePayment: true,
  UnknownClearing: true,
  NoRecourse: true,
}

const situations: { readonly [S in ChequeState['situation']]: true } = {
  unreceived: true,
  'in-hand': true,
  deposited: true,
  endorsed: true,
  cleared: true,
  bounced: true,
  legal: true,
  redeemed: true,
  settled: true,
  replaced: true,
  returned: true,
  stopped: true,
}

describe('random lives of a cheque', () => {
  const histories = fc.sample(chequeHistory(), { numRuns: 3000, seed: 20_260_331 })
  const coverage = coverageOf(histories)

  it('come to every event and every rejection', () => {
    console.log(tellCoverage(coverage))
    expect(uncovered(coverage.events, Object.keys(events))).toEqual([])
    expect(uncovered(coverage.rejections, Object.keys(rejections))).toEqual([])
  })

  it('come to every situation, and through what is rare', () => {
    const states = histories.flatMap((history) => history.states)
    expect(new Set(states.map(({ situation }) => situation))).toEqual(new Set(Object.keys(situations)))
    const reached = (what: (state: ChequeState) => boolean) => states.filter(what).length
    expect(
      reached((state) => state.situation === 'deposited' && state.again && state.clearings.some((one) => one.reversed)),
    ).toBeGreaterThan(0)
    expect(reached((state) => state.situation === 'settled' && state.referral !== undefined)).toBeGreaterThan(0)
    expect(reached((state) => state.situation === 'cleared' && state.bounces > 1)).toBeGreaterThan(0)
    expect(reached((state) => state.situation === 'bounced' && state.bounces === 0)).toBeGreaterThan(0)
  })

  it('are mostly of commands that are accepted, and not only', () => {
    const asked = histories.reduce((sum, { commands }) => sum + commands.length, 0)
    const refused = histories.reduce((sum, each) => sum + each.rejections.length, 0)
    expect(refused / asked).toBeLessThan(0.5)
    expect(refused / asked).toBeGreaterThan(0.05)
  })
})
