import { describe, it } from 'vitest'
import { given } from '../../../src/adapters/testing/given-when-then.js'
import { cheque } from '../../../src/domain/cheque/cheque.js'
import type { SayadId } from '../../../src/domain/cheque/sayad-id.js'
import type { ChequeId } from '../../../src/domain/value/id.js'
import { type Money, money } from '../../../src/domain/value/money.js'
import { day, eur } from '../sample.js'
import { A, B, CHQ, life, receive } from './sample.js'

const covering = (...covers: ReadonlyArray<readonly [typeof A, Money]>) =>
  receive({ covers: covers.map(([debt, amount]) => ({ debt, amount })) })

describe('a cheque that is received', () => {
  it('says all that is written on it, and what it is for', () => {
    const says = { sayad: '0123456789012345' as SayadId, replaces: ['CHQ-6' as ChequeId], reference: 'box 3' }
    given(cheque)
      .when(receive(says))
      .then({ ...receive(says), type: 'ChequeReceived' })
  })

  it('is for more than nothing, and covers debts up to its amount, each once, in its currency', () => {
    given(cheque)
      .when(receive({ amount: eur('0.00'), covers: [] }))
      .thenRejected({ _tag: 'NotPositive', field: 'amount' })
    given(cheque)
      .when(covering([A, eur('600.00')], [B, eur('400.01')]))
      .thenRejected({ _tag: 'CoversTooMuch', covered: eur('1000.01'), amount: eur('1000.00') })
    given(cheque)
      .when(covering([A, eur('600.00')], [A, eur('400.00')]))
      .thenRejected({ _tag: 'CoversTwice', debt: A })
    given(cheque)
      .when(covering([A, eur('0.00')]))
      .thenRejected({ _tag: 'NotPositive', field: 'covers' })
    given(cheque)
      .when(covering([A, money(1n, 'IRR')]))
      .thenRejected({ _tag: 'CurrencyMismatch', expected: 'EUR', given: 'IRR' })
  })

  it('may cover less than its amount, or no debt at all', () => {
    for (const says of [covering([A, eur('1.00')]), covering()]) {
      given(cheque)
        .when(says)
        .then({ ...says, type: 'ChequeReceived' })
    }
  })

  it('does not replace itself', () => {
    given(cheque)
      .when(receive({ replaces: [CHQ] }))
      .thenRejected({ _tag: 'ReplacesItself', cheque: CHQ })
  })

  it('again is nothing new, be the reference another; with other figures it is refused, naming them', () => {
    given(cheque, ...life())
      .when(receive({ reference: 'told again' }))
      .thenNothing()
    given(cheque, ...life())
      .when(receive({ amount: eur('1000.01'), chequeDate: day('2026-06-01'), serial: '104883', covers: [] }))
      .thenRejected({
        _tag: 'ChequeAlreadyReceived',
        differs: ['chequeDate', 'serial', 'amount', 'covers'],
      })
    given(cheque, ...life())
      .when(receive({ sayad: '0123456789012345' as SayadId, replaces: ['CHQ-6' as ChequeId] }))
      .thenRejected({ differs: ['sayad', 'replaces'] })
  })
})
