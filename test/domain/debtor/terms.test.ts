import { describe, expect, it } from 'vitest'
import { given } from '../../../src/adapters/testing/index.js'
import { debtor } from '../../../src/domain/debtor/debtor.js'
import { currentTerms } from '../../../src/domain/debtor/in-force.js'
import { day } from '../sample.js'
import { agree, known, life } from './sample.js'

describe('the terms of payment', () => {
  it('are agreed before the first invoice: what both sides accepted, what is paid at the sale, what it is good for', () => {
    const terms = agree('2026-01-05', { benefits: ['warranty', 'free advice'] })
    given(debtor, ...life())
      .when(terms)
      .then({ ...terms, type: 'TermsAgreed' })
    expect(currentTerms(known(terms), day('2026-02-01'))).toMatchObject({ terms: [{ step: 'days', days: 30 }] })
  })

  it('hold from the day they were accepted, or from a day that they name, until others do', () => {
    const twice = known(
      agree('2026-01-05'),
      agree('2026-02-20', { agreement: 'AGR-2', cashShare: 5000, validFrom: day('2026-03-01') }),
    )
    expect(
      ['2026-01-04', '2026-01-05', '2026-02-28', '2026-03-01'].map((on) => currentTerms(twice, day(on))?.agreement),
    ).toEqual([undefined, 'AGR-1', 'AGR-1', 'AGR-2'])
  })

  it('say under one reference the same for ever', () => {
    given(debtor, ...life(agree('2026-01-05')))
      .when(agree('2026-01-05'))
      .thenNothing()
    given(debtor, ...life(agree('2026-01-05')))
      .when(agree('2026-02-05', { cashShare: 2000 }))
      .thenRejected({ _tag: 'DuplicateId', kind: 'agreement', id: 'AGR-1' })
  })

  it('that were replaced can be agreed again, as they were', () => {
    const back = known(
      agree('2026-01-05'),
      agree('2026-02-05', { agreement: 'AGR-2', cashShare: 5000 }),
      agree('2026-03-05'),
    )
    expect(currentTerms(back, day('2026-03-05'))).toMatchObject({ agreement: 'AGR-1', cashShare: 3000 })
  })

  it('hold on no day on which nobody knew the customer', () => {
    given(debtor, ...life())
      .when(agree('2026-01-05', { validFrom: day('2025-12-31') }))
      .thenRejected({ _tag: 'BeforeRegistration', on: day('2025-12-31') })
  })
})
