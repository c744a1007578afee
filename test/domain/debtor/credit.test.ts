import { describe, expect, it } from 'vitest'
import { given } from '../../../src/adapters/testing/index.js'
import { debtor } from '../../../src/domain/debtor/debtor.js'
import type { DebtorEvent } from '../../../src/domain/debtor/event.js'
import { assessmentOn, bandOn, creditHeld, limitOn } from '../../../src/domain/debtor/in-force.js'
import { fold } from '../../../src/domain/decider.js'
import type { DebtorId } from '../../../src/domain/value/id.js'
import { money } from '../../../src/domain/value/money.js'
import { customer, day, eur } from '../sample.js'
import { assess, classify, HOLD, hold, known, life, limit, register, release } from './sample.js'

describe('a new customer', () => {
  it('is registered without a word of personal data', () => {
    given(debtor)
      .when(register({ currency: 'EUR', tags: { region: 'north' } }))
      .then({
        type: 'DebtorRegistered',
        debtor: customer,
        on: day('2026-01-01'),
        kind: 'business',
        jurisdiction: 'DE',
        currency: 'EUR',
        tags: { region: 'north' },
      })
  })

  it('is registered once: the same again is nothing new, and anything else is named', () => {
    given(debtor, ...life())
      .when(register())
      .thenNothing()
    given(debtor, ...life())
      .when(register({ kind: 'consumer', currency: 'EUR' }))
      .thenRejected({ _tag: 'AlreadyRegistered', differs: ['kind', 'currency'] })
  })

  it('is known as he was registered first, should a stream that was put together say it twice', () => {
    const [registered, ...rest] = life(assess('2026-02-01'))
    if (registered?.type !== 'DebtorRegistered') throw new Error('it is registered first')
    const twice: ReadonlyArray<DebtorEvent> = [registered, ...rest, { ...registered, kind: 'consumer' }]
    expect(fold(debtor, twice)).toEqual(fold(debtor, [registered, ...rest]))
  })

  it('does not belong to itself', () => {
    given(debtor)
      .when(register({ parent: customer }))
      .thenRejected({ _tag: 'OwnParent' })
    given(debtor)
      .when(register({ parent: 'C-1' as DebtorId }))
      .then({ ...register({ parent: 'C-1' as DebtorId }), type: 'DebtorRegistered' })
  })

  it('comes before everything that is said of it', () => {
    given(debtor).when(limit('500.00', '2026-02-01')).thenRejected({ _tag: 'NotRegistered', debtor: customer })
    given(debtor, ...life())
      .when(limit('500.00', '2025-12-31'))
      .thenRejected({ _tag: 'BeforeRegistration', registeredOn: day('2026-01-01') })
    expect(limitOn(known(limit('500.00', '2026-01-01')), 'EUR', day('2026-01-01'))).toEqual(eur('500.00'))
  })
})

describe('the credit of a customer', () => {
  it('is checked before goods are supplied, and checked again when the opinion is old', () => {
    const checked = assess('2026-01-02', { validUntil: day('2026-06-30'), suggestedLimit: eur('5000.00') })
    given(debtor, ...life(checked))
      .when(checked)
      .thenNothing()
    given(debtor, ...life(checked))
      .when({ ...checked, on: day('2026-06-01') })
      .then({ ...checked, on: day('2026-06-01'), type: 'CreditAssessed' })
  })

  it('is no opinion that ends before it begins, or that suggests less than nothing', () => {
    given(debtor, ...life())
      .when(assess('2026-02-01', { validUntil: day('2026-01-31') }))
      .thenRejected({ _tag: 'EndsBeforeItBegins', what: 'assessment', until: day('2026-01-31') })
    given(debtor, ...life())
      .when(assess('2026-02-01', { suggestedLimit: eur('-1.00') }))
      .thenRejected({ _tag: 'Negative', field: 'suggestedLimit' })
  })

  it('has a limit, which says what it was before; who sets the same limit changes nothing', () => {
    given(debtor, ...life(limit('1000.00', '2026-01-10')))
      .when(limit('1500.00', '2026-02-10'))
      .then({ ...limit('1500.00', '2026-02-10'), type: 'CreditLimitChanged', before: eur('1000.00') })
    given(debtor, ...life(limit('1000.00', '2026-01-10')))
      .when(limit('1000.00', '2026-02-10'))
      .thenNothing()
  })

  it('may be nothing, and not less; and in no other currency than the customer has', () => {
    expect(limitOn(known(limit('0.00', '2026-01-10')), 'EUR', day('2026-01-10'))).toEqual(eur('0.00'))
    expect(limitOn(known(), 'EUR', day('2026-01-10'))).toBeUndefined()
    given(debtor, ...life())
      .when(limit('-0.01', '2026-01-10'))
      .thenRejected({ _tag: 'Negative', field: 'limit' })
    given(debtor, ...life(register({ currency: 'IRR' })))
      .when(limit('100.00', '2026-01-10'))
      .thenRejected({ _tag: 'CurrencyMismatch', expected: 'IRR', given: 'EUR' })
  })

  it('is limited in each currency by itself', () => {
    const rials = { ...limit('0.00', '2026-01-10'), limit: money(5_000_000n, 'IRR') }
    const both = known(limit('1000.00', '2026-01-10'), rials)
    expect([limitOn(both, 'EUR', day('2026-02-01')), limitOn(both, 'IRR', day('2026-02-01'))]).toEqual([
      eur('1000.00'),
      money(5_000_000n, 'IRR'),
    ])
  })

  it('is limited from a day on: a limit that is set for an earlier day holds until the next one began', () => {
    const backDated = known(
      limit('1000.00', '2026-01-10'),
      limit('3000.00', '2026-03-10'),
      limit('2000.00', '2026-02-10'),
    )
    expect(
      ['2026-01-09', '2026-01-10', '2026-02-10', '2026-03-09', '2026-03-10'].map(
        (on) => limitOn(backDated, 'EUR', day(on))?.amount,
      ),
    ).toEqual([undefined, 1000_00n, 2000_00n, 2000_00n, 3000_00n])
  })

  it('is held while something is wrong, for each reason by itself', () => {
    const twice = known(hold('2026-02-01', 1), hold('2026-02-03', 2), release('2026-02-10', 1))
    const heldOn = (on: string) => creditHeld(twice, day(on)).map(({ began }) => began.hold)
    expect(['2026-01-31', '2026-02-03', '2026-02-09', '2026-02-10'].map(heldOn)).toEqual([
      [],
      [HOLD(1), HOLD(2)],
      [HOLD(1), HOLD(2)],
      [HOLD(2)],
    ])
  })

  it('is released once, if it was held, and not before', () => {
    given(debtor, ...life(hold('2026-02-01')))
      .when(release('2026-02-01', 9))
      .thenRejected({ _tag: 'UnknownId', kind: 'credit-hold', id: 'HOLD-9' })
    given(debtor, ...life(hold('2026-02-01')))
      .when(release('2026-01-31'))
      .thenRejected({ _tag: 'BeforeItBegan', what: 'credit-hold', beganOn: day('2026-02-01') })
    given(debtor, ...life(hold('2026-02-01'), release('2026-02-05')))
      .when(release('2026-02-06'))
      .thenNothing()
  })

  it('may be released on the day on which it was held: it was never held for a day', () => {
    expect(creditHeld(known(hold('2026-02-01'), release('2026-02-01')), day('2026-02-01'))).toEqual([])
  })

  it('is held under an id that is used once', () => {
    const held = life(hold('2026-02-01'), release('2026-02-05'))
    given(debtor, ...held)
      .when(hold('2026-02-01'))
      .thenNothing()
    given(debtor, ...held)
      .when(hold('2026-03-01'))
      .thenRejected({ _tag: 'DuplicateId', kind: 'credit-hold', id: 'HOLD-1' })
  })
})

describe('a customer who pays late', () => {
  it('is put into a worse band, which says from where and why', () => {
    given(debtor, ...life(assess('2026-01-02', { band: 'B' })))
      .when(classify('D', '2026-03-01'))
      .then({ ...classify('D', '2026-03-01'), type: 'DebtorClassified', from: 'B' })
    given(debtor, ...life())
      .when(classify('D', '2026-03-01'))
      .then({ ...classify('D', '2026-03-01'), type: 'DebtorClassified' })
  })

  it('is in that band until the next judgement or assessment', () => {
    const later = known(
      assess('2026-01-02', { band: 'B' }),
      classify('D', '2026-03-01'),
      assess('2026-06-01', { band: 'C' }),
    )
    expect(['2026-01-01', '2026-01-02', '2026-03-01', '2026-06-01'].map((on) => bandOn(later, day(on)))).toEqual([
      undefined,
      'B',
      'D',
      'C',
    ])
    expect(assessmentOn(later, day('2026-03-01'))).toMatchObject({ type: 'CreditAssessed', band: 'B' })
  })

  it('is not put again into the band where it is', () => {
    given(debtor, ...life(assess('2026-01-02', { band: 'D' })))
      .when(classify('D', '2026-03-01'))
      .thenNothing()
  })
})
