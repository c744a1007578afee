import { AssertionError } from 'node:assert'
import { describe, expect, it } from 'vitest'
import { given } from '../../../src/adapters/testing/index.js'
import { debt } from '../../../src/domain/debt/debt.js'
import { eur, issue, issued, pay } from '../../domain/sample.js'

const failure = (run: () => void): AssertionError => {
  try {
    run()
  } catch (error) {
    if (error instanceof AssertionError) return error
    throw error
  }
  throw new Error('it did not fail')
}

const paid = { ...pay('400.00', '2026-03-20') }
const tooMuch = pay('1000.01', '2026-03-20')

describe('given, when, then', () => {
  it('is content with the events, the rejection or the silence that was expected', () => {
    given(debt).when(issue()).then(issued)
    given(debt, issued).when(issue()).thenNothing()
    given(debt, issued).when(issue()).then()
    given(debt, issued).when(tooMuch).thenRejected({ _tag: 'ExceedsOpen' })
    given(debt, issued)
      .when(tooMuch)
      .thenRejected({ amount: eur('1000.01'), open: eur('1000.00') })
  })

  it('fails on other events, telling what happened before, what was asked, and both answers', () => {
    const error = failure(() => given(debt, issued).when(paid).then(issued))
    expect(error.message).toContain(
      '2026-03-01  INV-7  Issued to C-42: 1,000.00 EUR, due 2026-03-31  open 1,000.00 EUR',
    )
    expect(error.message).toContain('when {"type":"ApplyPayment"')
    expect(error.message).toContain('"type":"DebtPartiallyPaid"')
    expect(error.expected).toEqual([issued])
    expect(error.actual).toMatchObject([{ type: 'DebtPartiallyPaid' }])
  })

  it('fails on a rejection where events were expected, and on events where a rejection was', () => {
    expect(failure(() => given(debt, issued).when(tooMuch).then(issued)).message).toContain(
      'a rejection: {"_tag":"ExceedsOpen"',
    )
    expect(failure(() => given(debt, issued).when(paid).thenRejected({ _tag: 'NotOpen' })).message).toContain(
      'a rejection with {"_tag":"NotOpen"}, and got these events',
    )
  })

  it('fails on another rejection, and on other figures', () => {
    expect(() => given(debt, issued).when(tooMuch).thenRejected({ _tag: 'NotOpen' })).toThrow(AssertionError)
    expect(() =>
      given(debt, issued)
        .when(tooMuch)
        .thenRejected({ open: eur('999.99') }),
    ).toThrow(AssertionError)
  })

  it('fails on events where nothing was to happen, and on nothing where events were', () => {
    expect(() => given(debt, issued).when(paid).thenNothing()).toThrow('expected nothing to happen')
    expect(() => given(debt, issued).when(issue()).then(issued)).toThrow('got these events:\nnone')
  })
})
