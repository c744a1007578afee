import { describe, expect, it } from 'vitest'
import { given, play } from '../../../../src/adapters/testing/index.js'
import { debt } from '../../../../src/domain/debt/debt.js'
import { scheduleOf } from '../../../../src/domain/debt/schedule.js'
import type { DebtState } from '../../../../src/domain/debt/state.js'
import type { DebtorId } from '../../../../src/domain/value/id.js'
import { day, eur, INV, issue, issued, judge, pay, promise, takeBack, writeOff } from '../../sample.js'
import { due } from '../sample.js'

/** When what is open is due. */
const dues = (state: DebtState | undefined) =>
  state === undefined || state.situation === 'unissued' ? [] : scheduleOf(state).map(({ due, open }) => [due, open])

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
    given(debt, issued)
      .when(issue({ debtor: 'C-2' as DebtorId, on: day('2026-02-28') }))
      .thenRejected({ _tag: 'AlreadyIssued', differs: ['debtor', 'on'] })
  })
})

describe('issuing a debt in instalments', () => {
  const instalments = [due('2026-03-31', '400.00'), due('2026-04-30', '300.00'), due('2026-05-31', '300.00')]
  const inThree = (says: Partial<Parameters<typeof issue>[0]> = {}) =>
    issue({ instalments, dueDate: day('2026-05-31'), ...says })

  it('is one command, after which each part is due on its day', () => {
    given(debt)
      .when(inThree())
      .then({ ...issued, instalments, dueDate: day('2026-05-31') })
    expect(dues(play(debt, [inThree()]).states.at(-1))).toEqual([
      ['2026-03-31', 400_00n],
      ['2026-04-30', 300_00n],
      ['2026-05-31', 300_00n],
    ])
  })

  it('lets money on account meet it at once, the oldest part first', () => {
    const { states } = play(debt, [inThree(), pay('500.00', '2026-03-10')])
    expect(dues(states.at(-1))).toEqual([
      ['2026-04-30', 200_00n],
      ['2026-05-31', 300_00n],
    ])
  })

  it('moves those before an extension to its day, and no other', () => {
    const extended = {
      type: 'ExtendDueDate',
      debt: INV,
      on: day('2026-03-20'),
      to: day('2026-05-15'),
      agreedBy: 'both',
      reason: 'harvest',
    } as const
    const { states, rejections } = play(debt, [inThree(), extended])
    expect(rejections).toEqual([])
    expect(dues(states.at(-1))).toEqual([
      ['2026-05-15', 400_00n],
      ['2026-05-15', 300_00n],
      ['2026-05-31', 300_00n],
    ])
  })

  it('is refused where they do not fit, with what does not', () => {
    const [first = due('2026-03-31', '400.00'), ...rest] = instalments
    given(debt)
      .when(inThree({ principal: eur('1000.01') }))
      .thenRejected({ _tag: 'InstalmentsDoNotSum', instalments: eur('1000.00'), principal: eur('1000.01') })
    given(debt)
      .when(inThree({ instalments: [...rest, first] }))
      .thenRejected({ _tag: 'InstalmentsOutOfOrder', due: day('2026-03-31'), notAfter: day('2026-05-31') })
    given(debt)
      .when(inThree({ dueDate: day('2026-06-30') }))
      .thenRejected({ _tag: 'NotLastInstalment', dueDate: day('2026-06-30'), last: day('2026-05-31') })
    given(debt)
      .when(inThree({ instalments: [due('2026-03-30', '0.00'), ...instalments] }))
      .thenRejected({ _tag: 'NotPositive', field: 'instalments[0].amount' })
    given(debt)
      .when(inThree({ instalments: [{ ...first, amount: { ...first.amount, currency: 'USD' } }, ...rest] }))
      .thenRejected({ _tag: 'CurrencyMismatch', expected: 'EUR', given: 'USD' })
    given(debt)
      .when(inThree({ instalments: [] }))
      .thenRejected({ _tag: 'InstalmentsDoNotSum', instalments: eur('0.00') })
  })

  it('again is nothing new, and in other instalments is refused', () => {
    const events = play(debt, [inThree()]).events
    given(debt, ...events)
      .when(inThree())
      .thenNothing()
    given(debt, ...events)
      .when(issue({ dueDate: day('2026-05-31') }))
      .thenRejected({ _tag: 'AlreadyIssued', differs: ['instalments'] })
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
