import { describe, expect, it } from 'vitest'
import { given } from '../../../src/adapters/testing/given-when-then.js'
import { cheque } from '../../../src/domain/cheque/cheque.js'
import type { ChequeId } from '../../../src/domain/value/id.js'
import { customer, day, eur, PAY } from '../sample.js'
import * as s from './sample.js'

describe('a cheque that is passed on', () => {
  it('with recourse may come back bounced, and is ours to collect again', () => {
    const events = s.life(s.endorse('2026-03-02', true), s.bounce('2026-06-02'), s.represent('2026-06-10'))
    expect(events.at(-2)).toMatchObject({ type: 'ChequeBounced', bounce: 1, shortfall: eur('1000.00') })
    expect(s.stateAfter(events)).toMatchObject({ situation: 'deposited', presented: 100_000n })
    expect(s.stateAfter(events)).not.toHaveProperty('recourse')
  })

  it('without recourse does not come back: neither bounced nor reversed', () => {
    given(cheque, ...s.life(s.endorse('2026-03-02', false)))
      .when(s.bounce('2026-06-02'))
      .thenRejected({ _tag: 'NoRecourse', cheque: s.CHQ, to: 'S-1' })
    given(cheque, ...s.life(s.endorse('2026-03-02', false), s.clear('2026-06-02')))
      .when(s.reverse('2026-06-05'))
      .thenRejected({ _tag: 'NoRecourse', cheque: s.CHQ, to: 'S-1' })
  })

  it('clears when its holder says so, under a payment of its own', () => {
    given(cheque, ...s.life(s.endorse('2026-03-02', true)))
      .when(s.clear('2026-06-02'))
      .then({
        ...{ type: 'ChequeCleared', cheque: s.CHQ, debtor: customer, on: day('2026-06-02') },
        ...{ clearing: 1, payment: PAY(1), amount: eur('1000.00') },
      })
  })

  it('and was reversed at its holder, comes back if he has recourse', () => {
    const events = s.life(s.endorse('2026-03-02', true), s.clear('2026-06-02'), s.reverse('2026-06-05'))
    expect(s.stateAfter(events).situation).toBe('bounced')
  })
})

describe('a cheque in hand', () => {
  it('is redeemed in full or not at all', () => {
    for (const amount of ['999.99', '1000.01']) {
      given(cheque, ...s.life())
        .when(s.redeem(amount, '2026-05-01'))
        .thenRejected({ _tag: 'NotInFull', amount: eur(amount), required: eur('1000.00') })
    }
    const redeemed = s.life(s.redeem('1000.00', '2026-05-01'))
    expect(redeemed.at(-1)).toMatchObject({ type: 'ChequeRedeemed', method: 'cash', remaining: eur('0.00') })
    expect(s.stateAfter(redeemed)).toMatchObject({ situation: 'redeemed', clearings: [{ method: 'cash' }] })
  })

  it('is in hand again when what redeemed it is taken back', () => {
    const events = s.life(s.redeem('1000.00', '2026-05-01'), s.reverse('2026-05-04'), s.deposit('2026-05-31'))
    expect(s.stateAfter(events)).toMatchObject({ situation: 'deposited', presented: 100_000n, again: false })
  })

  it('is replaced by other cheques, each told once, and never by itself or by none', () => {
    const replaced = s.life(s.replace('2026-05-01', 'CHQ-8', 'CHQ-9', 'CHQ-8'))
    expect(replaced.at(-1)).toMatchObject({ type: 'ChequeReplaced', by: ['CHQ-8', 'CHQ-9'] })
    given(cheque, ...replaced)
      .when(s.replace('2026-05-02', 'CHQ-9', 'CHQ-8'))
      .thenNothing()
    given(cheque, ...replaced)
      .when(s.replace('2026-05-02', 'CHQ-9'))
      .thenRejected({ _tag: 'NotPossible', situation: 'replaced' })
    given(cheque, ...s.life())
      .when(s.replace('2026-05-01', 'CHQ-8', s.CHQ))
      .thenRejected({ _tag: 'ReplacesItself', cheque: s.CHQ })
    given(cheque, ...s.life())
      .when(s.replace('2026-05-01'))
      .thenRejected({ _tag: 'NoReplacement', cheque: s.CHQ })
  })

  it('that replaces another says so itself', () => {
    const [received] = s.lifeOf(s.receive({ replaces: ['CHQ-6' as ChequeId] }))
    expect(received).toMatchObject({ type: 'ChequeReceived', replaces: ['CHQ-6'] })
  })
})
