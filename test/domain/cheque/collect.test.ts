import { describe, expect, it } from 'vitest'
import { given } from '../../../src/adapters/testing/given-when-then.js'
import { cheque } from '../../../src/domain/cheque/cheque.js'
import { money } from '../../../src/domain/value/money.js'
import { customer, day, eur, PAY } from '../sample.js'
import * as s from './sample.js'

const about = (on: string) => ({ cheque: s.CHQ, debtor: customer, on: day(on) })
const bounced = s.life(s.deposit('2026-05-31'), s.bounce('2026-06-02'))
const inPart = s.life(s.deposit('2026-05-31'), s.partlyClear('700.00', '2026-06-02'))

describe('a cheque at the bank', () => {
  it('clears: the whole of it came, under the payment that books it', () => {
    given(cheque, ...s.life(s.deposit('2026-05-31')))
      .when(s.clear('2026-06-02'))
      .then({
        ...{ type: 'ChequeCleared', ...about('2026-06-02'), clearing: 1, payment: PAY(1), amount: eur('1000.00') },
      })
    expect(s.stateAfter(s.life(s.deposit('2026-05-31'), s.clear('2026-06-02')))).toMatchObject({
      situation: 'cleared',
      clearings: [{ clearing: 1, payment: PAY(1), amount: 100_000n, on: '2026-06-02', method: 'cheque' }],
    })
  })

  it('is not presented before its date, where the policy forbids that', () => {
    given(cheque, ...s.life())
      .when(s.deposit('2026-05-30', true))
      .thenRejected({ _tag: 'BeforeChequeDate', on: day('2026-05-30'), chequeDate: day('2026-05-31') })
    for (const early of [s.deposit('2026-05-30'), s.deposit('2026-05-30', false), s.deposit('2026-05-31', true)]) {
      expect(s.stateAfter(s.life(early)).situation).toBe('deposited')
    }
  })

  it('may be taken back: it is in hand again, or bounced as it was before it was presented again', () => {
    expect(s.stateAfter(s.life(s.deposit('2026-05-31'), s.recall('2026-06-01'))).situation).toBe('in-hand')
    const again = s.stateAfter(s.after(bounced, s.represent('2026-06-10'), s.recall('2026-06-11')))
    expect(again).toMatchObject({ situation: 'bounced', bounces: 1 })
    expect(again).not.toHaveProperty('presented')
  })

  it('bounces with the reason, the certificate and what the bank charged', () => {
    given(cheque, ...s.life(s.deposit('2026-05-31')))
      .when({
        ...{ type: 'BounceCheque', cheque: s.CHQ, on: day('2026-06-02') },
        ...{ reason: 'account-closed', certificate: 'N-77', fee: eur('12.50') },
      })
      .then({
        ...{ type: 'ChequeBounced', ...about('2026-06-02'), bounce: 1, reason: 'account-closed' },
        ...{ shortfall: eur('1000.00'), certificate: 'N-77', fee: eur('12.50') },
      })
    for (const [fee, rejection] of [
      [eur('0.00'), 'NotPositive'],
      [money(1n, 'IRR'), 'CurrencyMismatch'],
    ] as const) {
      given(cheque, ...s.life(s.deposit('2026-05-31')))
        .when({ type: 'BounceCheque', cheque: s.CHQ, on: day('2026-06-02'), reason: 'other', fee })
        .thenRejected({ _tag: rejection })
    }
  })

  it('is paid in part: the rest is a shortfall, as if it had bounced for that', () => {
    expect(inPart.at(-1)).toEqual({
      ...{ type: 'ChequePartlyCleared', ...about('2026-06-02'), clearing: 1, payment: PAY(1) },
      ...{ amount: eur('700.00'), shortfall: eur('300.00'), certificate: 'N-1' },
    })
    expect(s.stateAfter(inPart)).toMatchObject({ situation: 'bounced', bounces: 0 })
    for (const amount of ['1000.00', '1000.01']) {
      given(cheque, ...s.life(s.deposit('2026-05-31')))
        .when(s.partlyClear(amount, '2026-06-02'))
        .thenRejected({ _tag: 'NotInPart', presented: eur('1000.00') })
    }
    given(cheque, ...s.life(s.deposit('2026-05-31')))
      .when(s.partlyClear('0.00', '2026-06-02'))
      .thenRejected({ _tag: 'NotPositive' })
  })

  it('presented again, is presented for its shortfall', () => {
    const again = s.after(inPart, s.represent('2026-06-10'))
    expect(s.stateAfter(again)).toMatchObject({ situation: 'deposited', presented: 30_000n, again: true })
    given(cheque, ...again)
      .when(s.clear('2026-06-12', 2))
      .then({
        ...{ type: 'ChequeCleared', ...about('2026-06-12'), clearing: 2, payment: PAY(2), amount: eur('300.00') },
      })
    given(cheque, ...again)
      .when(s.partlyClear('300.00', '2026-06-12', 2))
      .thenRejected({ _tag: 'NotInPart', presented: eur('300.00') })
  })

  it('takes no step before its last, and no payment twice', () => {
    given(cheque, ...bounced)
      .when(s.represent('2026-06-01'))
      .thenRejected({ _tag: 'BeforePrevious', on: day('2026-06-01'), previous: day('2026-06-02') })
    given(cheque, ...inPart)
      .when(s.redeem('1.00', '2026-06-03', 1))
      .thenRejected({ _tag: 'DuplicatePayment', payment: PAY(1), clearing: 1 })
  })
})

describe('a cheque that bounced', () => {
  it('is presented again, bounces again, and is redeemed in parts until it is settled', () => {
    const events = s.life(
      ...[s.deposit('2026-05-31'), s.bounce('2026-06-02'), s.represent('2026-06-10'), s.bounce('2026-06-12')],
      ...[
        s.redeem('250.00', '2026-06-20', 1),
        s.redeem('250.00', '2026-07-20', 2),
        s.redeem('500.00', '2026-08-20', 3),
      ],
    )
    expect(events.flatMap((event) => (event.type === 'ChequeBounced' ? [event.bounce] : []))).toEqual([1, 2])
    expect(events.flatMap((event) => (event.type === 'ChequeRedeemed' ? [event.remaining] : []))).toEqual([
      eur('750.00'),
      eur('500.00'),
      eur('0.00'),
    ])
    expect(s.stateAfter(events)).toMatchObject({ situation: 'settled', bounces: 2 })
  })

  it('is redeemed for no more than it owes', () => {
    given(cheque, ...inPart)
      .when(s.redeem('300.01', '2026-06-20', 2))
      .thenRejected({ _tag: 'ExceedsShortfall', amount: eur('300.01'), shortfall: eur('300.00') })
  })

  it('and was paid, is bounced again when that is taken back: at court it never was', () => {
    const paid = s.after(bounced, s.redeem('1000.00', '2026-06-20'))
    const again = s.stateAfter(s.after(paid, s.reverse('2026-06-25')))
    expect(again).toMatchObject({ situation: 'bounced', bounces: 1, referral: undefined })
  })

  it('goes to court for its shortfall, and can still be redeemed there', () => {
    const referred = s.after(inPart, s.refer('2026-07-01'))
    expect(referred.at(-1)).toMatchObject({ type: 'ChequeReferredToLegal', claim: eur('300.00') })
    const some = s.after(referred, s.redeem('100.00', '2026-08-01', 2))
    expect(s.stateAfter(some).situation).toBe('legal')
    const all = s.after(some, s.redeem('200.00', '2026-09-01', 3))
    expect(s.stateAfter(all).situation).toBe('settled')
    expect(s.stateAfter(s.after(all, s.reverse('2026-09-10', 3))).situation).toBe('legal')
  })
})

describe('money that a cheque had brought', () => {
  const cleared = s.life(s.deposit('2026-05-31'), s.clear('2026-06-02'))

  it('is taken back: the cheque owes it again, as of that day', () => {
    const reversed = s.after(cleared, s.reverse('2026-06-05'))
    expect(reversed.at(-1)).toEqual({
      ...{ type: 'ClearingReversed', ...about('2026-06-05'), clearing: 1, payment: PAY(1) },
      ...{ amount: eur('1000.00'), reason: 'reversed by the bank' },
    })
    expect(s.stateAfter(reversed)).toMatchObject({
      situation: 'bounced',
      clearings: [{ reversed: { on: '2026-06-05' } }],
    })
    expect(s.outstandingAfter(reversed)).toBe(100_000n)
  })

  it('is taken back once, by its number, and on no day before', () => {
    given(cheque, ...s.after(cleared, s.reverse('2026-06-05')))
      .when(s.reverse('2026-06-06'))
      .thenNothing()
    given(cheque, ...cleared)
      .when(s.reverse('2026-06-05', 2))
      .thenRejected({ _tag: 'UnknownClearing', clearing: 2 })
    given(cheque, ...cleared)
      .when(s.reverse('2026-06-01'))
      .thenRejected({ _tag: 'BeforePrevious' })
  })

  it('comes again under another payment only', () => {
    const again = s.after(cleared, s.reverse('2026-06-05'), s.represent('2026-06-10'))
    given(cheque, ...again)
      .when(s.clear('2026-06-12', 1))
      .thenRejected({ _tag: 'DuplicatePayment', payment: PAY(1), clearing: 1 })
    given(cheque, ...again)
      .when(s.clear('2026-06-12', 2))
      .then({
        ...{ type: 'ChequeCleared', ...about('2026-06-12'), clearing: 2, payment: PAY(2), amount: eur('1000.00') },
      })
  })

  it('is taken back while the rest is presented again: that the rest comes does not clear the cheque', () => {
    const events = s.after(inPart, s.represent('2026-06-10'), s.reverse('2026-06-11'))
    expect(s.stateAfter(events)).toMatchObject({ situation: 'deposited', presented: 30_000n })
    const rest = s.after(events, s.clear('2026-06-12', 2))
    expect(rest.at(-1)).toMatchObject({ type: 'ChequeCleared', amount: eur('300.00') })
    expect(s.stateAfter(rest).situation).toBe('bounced')
    expect(s.outstandingAfter(rest)).toBe(70_000n)
  })

  it('is taken back after the rest was replaced, and the cheque stays replaced', () => {
    const events = s.after(inPart, s.replace('2026-06-10', 'CHQ-8'), s.reverse('2026-06-11'))
    expect(s.stateAfter(events).situation).toBe('replaced')
    expect(s.outstandingAfter(events)).toBe(100_000n)
  })
})
