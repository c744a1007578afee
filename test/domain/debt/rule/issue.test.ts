import { describe, it } from 'vitest'
import { given } from '../../../../src/adapters/testing/index.js'
import { debt } from '../../../../src/domain/debt/debt.js'
import { day, eur, INV, issue, issued, judge, pay, promise, takeBack, writeOff } from '../../sample.js'

describe('issuing a debt', () => {
  it('begins its life', () => {
    given(debt).when(issue()).then(issued)
  })

  it('keeps what else is said of it', () => {
    const says = {
      reference: 'PO 17',
      terms: { agreement: 'T-2026', methods: ['transfer' as const] },
      tags: { region: 'west' },
    }
    given(debt)
      .when(issue(says))
      .then({ ...issued, ...says })
  })

  it('may fall due on the day of issue, and before it', () => {
    given(debt)
      .when(issue({ dueDate: day('2026-03-01') }))
      .then({ ...issued, dueDate: day('2026-03-01') })
    given(debt)
      .when(issue({ dueDate: day('2026-02-28') }))
      .then({ ...issued, dueDate: day('2026-02-28') })
  })

  it('is for more than nothing', () => {
    given(debt)
      .when(issue({ principal: eur('0.00') }))
      .thenRejected({ _tag: 'NotPositive', field: 'principal' })
  })

  it('again is nothing new; under the same id with other figures it is refused, naming what differs', () => {
    given(debt, issued).when(issue()).thenNothing()
    given(debt, issued)
      .when(issue({ principal: eur('1000.01'), dueDate: day('2026-04-01') }))
      .thenRejected({ _tag: 'AlreadyIssued', differs: ['dueDate', 'principal'] })
  })
})

describe('before a debt is issued', () => {
  it.each([
    pay('1.00', '2026-03-02'),
    takeBack('2026-03-02'),
    promise('1.00', '2026-03-02', '2026-03-09'),
    judge('2026-03-10'),
    writeOff('2026-03-02'),
  ])('$type is refused', (command) => {
    given(debt).when(command).thenRejected({ _tag: 'NotIssued', debt: INV })
  })
})
