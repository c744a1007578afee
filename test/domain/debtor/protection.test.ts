import { describe, expect, it } from 'vitest'
import { given } from '../../../src/adapters/testing/index.js'
import { debtor } from '../../../src/domain/debtor/debtor.js'
import { insolvenciesOn, mandateInForce, moratoriumOn } from '../../../src/domain/debtor/in-force.js'
import { day, eur } from '../sample.js'
import {
  agree,
  assess,
  endSparing,
  erase,
  grant,
  HOLD,
  hold,
  insolvency,
  known,
  letGo,
  life,
  limit,
  MAN,
  MOR,
  register,
  release,
  retain,
  revoke,
  spare,
} from './sample.js'

describe('a breathing space', () => {
  it('lasts from its first day to its last, sixty days on', () => {
    const spared = known(spare('2026-03-01', '2026-04-29'))
    expect(
      ['2026-02-28', '2026-03-01', '2026-04-29', '2026-04-30'].map((on) => moratoriumOn(spared, day(on)) !== undefined),
    ).toEqual([false, true, true, false])
  })

  it('that is cancelled at the midway review is over on that day', () => {
    const cancelled = known(spare('2026-03-01', '2026-04-29'), endSparing('2026-03-28'))
    expect(moratoriumOn(cancelled, day('2026-03-27'))?.began.moratorium).toBe(MOR(1))
    expect(moratoriumOn(cancelled, day('2026-03-28'))).toBeUndefined()
  })

  it('is ended once, not before it began, and needs no end when it has run out', () => {
    const spared = life(spare('2026-03-01', '2026-04-29'))
    given(debtor, ...spared)
      .when(endSparing('2026-02-28'))
      .thenRejected({ _tag: 'BeforeItBegan', what: 'moratorium', beganOn: day('2026-03-01') })
    given(debtor, ...spared)
      .when(endSparing('2026-04-30'))
      .thenNothing()
    given(debtor, ...spared)
      .when(endSparing('2026-04-01', 2))
      .thenRejected({ _tag: 'UnknownId', kind: 'moratorium', id: 'MOR-2' })
    given(debtor, ...life(spare('2026-03-01'), endSparing('2026-03-10')))
      .when(endSparing('2026-03-11'))
      .thenNothing()
  })

  it('is followed by another, and of two at once the longer one counts', () => {
    const both = known(spare('2026-03-01', '2026-04-29', 1), spare('2026-03-10', undefined, 2))
    expect(moratoriumOn(both, day('2026-03-05'))?.began.moratorium).toBe(MOR(1))
    expect(moratoriumOn(both, day('2026-03-15'))?.began.moratorium).toBe(MOR(2))
    const ending = known(spare('2026-03-01', '2026-04-29', 1), spare('2026-03-10', '2026-03-31', 2))
    expect(moratoriumOn(ending, day('2026-03-15'))?.began.moratorium).toBe(MOR(1))
    given(debtor, ...life(spare('2026-03-01', '2026-04-29')))
      .when(spare('2026-03-01', '2026-05-29'))
      .thenRejected({ _tag: 'DuplicateId', kind: 'moratorium', id: 'MOR-1' })
    given(debtor, ...life())
      .when(spare('2026-03-01', '2026-02-28'))
      .thenRejected({ _tag: 'EndsBeforeItBegins', what: 'moratorium', until: day('2026-02-28') })
  })
})

describe('an insolvency', () => {
  it('is recorded once; a composition that becomes a liquidation is another', () => {
    given(debtor, ...life(insolvency('2026-03-01')))
      .when(insolvency('2026-03-02'))
      .thenNothing()
    const twice = known(insolvency('2026-03-01', 'composition'), insolvency('2026-05-01'))
    const on = (text: string) => insolvenciesOn(twice, day(text)).map(({ proceeding }) => proceeding)
    expect([on('2026-02-28'), on('2026-03-01'), on('2026-05-01')]).toEqual([
      [],
      ['composition'],
      ['composition', 'liquidation'],
    ])
  })

  it('that turns out to have begun earlier is recorded for that day too', () => {
    const corrected = known(insolvency('2026-03-01'), insolvency('2026-02-15'))
    expect(insolvenciesOn(corrected, day('2026-02-15'))).toHaveLength(1)
  })
})

describe('a mandate for direct debit', () => {
  it('is in force from the day it is granted until it is revoked, up to its limit for one debit', () => {
    const mandated = known(grant('2026-02-01', { limit: eur('500.00') }), revoke('2026-06-01'))
    expect(mandateInForce(mandated, MAN(1), day('2026-02-01'))?.began.limit).toEqual(eur('500.00'))
    expect(['2026-01-31', '2026-06-01'].map((on) => mandateInForce(mandated, MAN(1), day(on)))).toEqual([
      undefined,
      undefined,
    ])
    expect(mandateInForce(mandated, MAN(2), day('2026-02-01'))).toBeUndefined()
  })

  it('has a limit above zero, in the debtor’s currency', () => {
    given(debtor, ...life())
      .when(grant('2026-02-01', { limit: eur('0.00') }))
      .thenRejected({ _tag: 'NotPositive', field: 'limit' })
    given(debtor, ...life(register({ currency: 'IRR' })))
      .when(grant('2026-02-01', { limit: eur('1.00') }))
      .thenRejected({ _tag: 'CurrencyMismatch' })
  })

  it('is granted once under its id, also after it was revoked', () => {
    const revoked = life(grant('2026-02-01'), revoke('2026-06-01'))
    given(debtor, ...revoked)
      .when(grant('2026-02-01'))
      .thenNothing()
    given(debtor, ...revoked)
      .when(grant('2026-07-01'))
      .thenRejected({ _tag: 'DuplicateId', kind: 'mandate', id: 'MAN-1' })
    given(debtor, ...revoked)
      .when(revoke('2026-06-02'))
      .thenNothing()
    given(debtor, ...revoked)
      .when(revoke('2026-06-02', 2))
      .thenRejected({ _tag: 'UnknownId', kind: 'mandate' })
  })
})

describe('the erasure of a debtor', () => {
  it('waits while the data must be kept, and says for what', () => {
    given(debtor, ...life(retain('2026-02-01'), retain('2026-02-01', '2026-12-31', 2)))
      .when(erase('2026-03-01'))
      .thenRejected({
        _tag: 'RetentionHeld',
        holds: [
          { hold: HOLD(1), basis: 'a claim in court', until: undefined },
          { hold: HOLD(2), basis: 'a claim in court', until: day('2026-12-31') },
        ],
      })
  })

  it('happens when every hold is released or has run out, once', () => {
    const free = [retain('2026-02-01'), retain('2026-02-01', '2026-02-28', 2), letGo('2026-03-01')]
    given(debtor, ...life(...free))
      .when(erase('2026-03-01'))
      .then({ ...erase('2026-03-01'), type: 'SubjectErased' })
    given(debtor, ...life(...free, erase('2026-03-01')))
      .when(erase('2026-04-01'))
      .thenNothing()
  })

  it('waits for a hold that only begins later: what is erased cannot be kept then', () => {
    given(debtor, ...life(retain('2026-04-01')))
      .when(erase('2026-03-01'))
      .thenRejected({ _tag: 'RetentionHeld' })
  })

  it('leaves what concerns the debts: the limit, the holds, the mandates, and that they can still change', () => {
    const before = known(limit('1000.00', '2026-01-10'), hold('2026-02-01'), grant('2026-02-01'))
    const erased = known(limit('1000.00', '2026-01-10'), hold('2026-02-01'), grant('2026-02-01'), erase('2026-03-01'))
    expect({ ...erased, situation: 'registered', erased: undefined }).toEqual({ ...before, erased: undefined })
    const gone = life(hold('2026-02-01'), grant('2026-02-01'), erase('2026-03-01'))
    given(debtor, ...gone)
      .when(release('2026-03-02'))
      .then({ ...release('2026-03-02'), type: 'CreditReleased' })
    given(debtor, ...gone)
      .when(revoke('2026-03-02'))
      .then({ ...revoke('2026-03-02'), type: 'MandateRevoked' })
  })

  it('ends what needs the person: nothing is agreed with, learned about or kept of nobody', () => {
    for (const asked of [agree('2026-04-01'), assess('2026-04-01'), grant('2026-04-01'), retain('2026-04-01')]) {
      given(debtor, ...life(erase('2026-03-01')))
        .when(asked)
        .thenRejected({ _tag: 'SubjectErased', erasedOn: day('2026-03-01') })
    }
  })
})
