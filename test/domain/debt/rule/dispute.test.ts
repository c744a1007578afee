import { describe, expect, it } from 'vitest'
import { given } from '../../../../src/adapters/testing/index.js'
import { debt } from '../../../../src/domain/debt/debt.js'
import { disputedBalance, openBalance } from '../../../../src/domain/debt/state.js'
import { money } from '../../../../src/domain/value/money.js'
import { customer, DIS, day, dispute, eur, INV, issued, life, pay, stateAfter } from '../../sample.js'
import { resolve, typesOf } from '../sample.js'

const all = (on: string, n = 1) => {
  const { amount: _, ...rest } = dispute('1.00', on, n)
  return rest
}

describe('a dispute', () => {
  it('is over a part of what is open, or over all that is not disputed yet', () => {
    const events = life(dispute('400.00', '2026-03-10'), all('2026-03-11', 2))
    expect(events.at(-1)).toEqual({
      type: 'DisputeRaised',
      debt: INV,
      debtor: customer,
      on: day('2026-03-11'),
      dispute: DIS(2),
      amount: eur('600.00'),
      reason: 'wrong quantity',
    })
    expect(disputedBalance(stateAfter(events))).toBe(100_000n)
    given(debt, ...events)
      .when(all('2026-03-12', 3))
      .thenRejected({ _tag: 'ExceedsUndisputed' })
  })

  it('is over no more than that', () => {
    given(debt, ...life(dispute('400.00', '2026-03-10')))
      .when(dispute('600.01', '2026-03-11', 2))
      .thenRejected({ _tag: 'ExceedsUndisputed', amount: eur('600.01'), undisputed: eur('600.00') })
    given(debt, issued).when(dispute('0.00', '2026-03-11')).thenRejected({ _tag: 'NotPositive' })
  })

  it('is no longer disputed when it is resolved, once', () => {
    const events = life(dispute('400.00', '2026-03-10'), resolve('2026-03-20'))
    expect(disputedBalance(stateAfter(events))).toBe(0n)
    given(debt, ...events)
      .when(resolve('2026-03-21'))
      .thenNothing()
    given(debt, ...events)
      .when(resolve('2026-03-21', 'rejected', 2))
      .thenRejected({ _tag: 'UnknownDispute' })
  })

  it('is not resolved once more in another way, as if that had been said before', () => {
    given(debt, ...life(dispute('400.00', '2026-03-10'), resolve('2026-03-20')))
      .when(resolve('2026-03-21', 'upheld'))
      .thenRejected({ _tag: 'AlreadyResolved', dispute: DIS(1), on: day('2026-03-20'), outcome: 'rejected' })
  })

  it('has a number of its own', () => {
    given(debt, ...life(dispute('400.00', '2026-03-10')))
      .when(dispute('1.00', '2026-03-11'))
      .thenRejected({ _tag: 'DuplicateId', kind: 'dispute', id: DIS(1) })
  })

  it('shrinks with what is open', () => {
    expect(disputedBalance(stateAfter(life(dispute('400.00', '2026-03-10'), pay('700.00', '2026-03-20'))))).toBe(
      30_000n,
    )
  })
})

describe('an error of the creditor', () => {
  const remedy = { error: 'the price list of last year', remedy: 'a new invoice', by: day('2026-04-05') }
  const wrong = (on: string) => resolve(on, 'creditor-error')

  it('ends a dispute with what is done about it, and by when', () => {
    given(debt, ...life(dispute('400.00', '2026-03-10')))
      .when({ ...wrong('2026-03-20'), remedy })
      .then(
        {
          type: 'DisputeResolved',
          debt: INV,
          debtor: customer,
          on: day('2026-03-20'),
          dispute: DIS(1),
          outcome: 'creditor-error',
        },
        {
          type: 'ErrorAcknowledged',
          debt: INV,
          debtor: customer,
          on: day('2026-03-20'),
          error: remedy.error,
          remedy: remedy.remedy,
          by: remedy.by,
          dispute: DIS(1),
        },
      )
  })

  it('is not admitted without a remedy, nor with one that is late already', () => {
    const disputed = life(dispute('400.00', '2026-03-10'))
    given(debt, ...disputed)
      .when(wrong('2026-03-20'))
      .thenRejected({ _tag: 'RemedyRequired', dispute: DIS(1) })
    given(debt, ...disputed)
      .when({ ...wrong('2026-04-06'), remedy })
      .thenRejected({ _tag: 'EndsBeforeItBegins', on: day('2026-04-06'), until: day('2026-04-05') })
  })

  it('may be admitted before anybody disputes anything', () => {
    const admitted = { type: 'AcknowledgeError', debt: INV, on: day('2026-03-20'), ...remedy } as const
    const { type: _, ...says } = admitted
    given(debt, issued)
      .when(admitted)
      .then({ type: 'ErrorAcknowledged', debtor: customer, ...says })
    given(debt, issued)
      .when({ ...admitted, on: day('2026-04-06') })
      .thenRejected({ _tag: 'EndsBeforeItBegins', until: day('2026-04-05') })
  })

  it('changes nothing of what is owed: that is for a credit note', () => {
    const events = life(dispute('400.00', '2026-03-10'), { ...wrong('2026-03-20'), remedy })
    expect(openBalance(stateAfter(events))).toBe(100_000n)
  })
})

describe('another outcome', () => {
  it.each(['upheld', 'partly', 'rejected'] as const)('%s ends the dispute and needs no remedy', (outcome) => {
    const events = life(dispute('400.00', '2026-03-10'), resolve('2026-03-20', outcome))
    expect(typesOf(events).slice(2)).toEqual(['DisputeResolved'])
    expect(disputedBalance(stateAfter(events))).toBe(0n)
  })
})

describe('regressions', () => {
  it('an amount in another currency is told as such, and not compared with what is open', () => {
    given(debt, issued)
      .when({ ...all('2026-03-11'), amount: money(10n ** 12n, 'IRR') })
      .thenRejected({ _tag: 'CurrencyMismatch', expected: 'EUR', given: 'IRR' })
  })
})
