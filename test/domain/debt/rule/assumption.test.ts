import { describe, expect, it } from 'vitest'
import { bookLaws, given, obeys, play, settledBook } from '../../../../src/adapters/testing/index.js'
import type { BookCommand } from '../../../../src/domain/book/book.js'
import type { DebtCommandOf } from '../../../../src/domain/debt/command.js'
import { debt } from '../../../../src/domain/debt/debt.js'
import type { DebtId, DebtorId } from '../../../../src/domain/value/id.js'
import { aging } from '../../../../src/projections/aging/aging.js'
import { exposure } from '../../../../src/projections/exposure.js'
import { statement } from '../../../../src/projections/statement/statement.js'
import { placeOf, states } from '../../../projections/history.js'
import { customer, day, eur, INV, issue, life, PAY, pay, promise, stateAfter } from '../../sample.js'
import { HOLD, hold, refer, remind, reschedule, typesOf } from '../sample.js'

const other = 'C-77' as DebtorId

const assume = (on: string, says: Partial<DebtCommandOf<'AssumeDebt'>> = {}): DebtCommandOf<'AssumeDebt'> => ({
  type: 'AssumeDebt',
  debt: INV,
  on: day(on),
  assumedBy: other,
  agreement: 'deed of 1 May',
  approval: { by: 'head of credit', limit: eur('1000.00') },
  ...says,
})
const receive = (debtor: DebtorId, amount: string, on: string, n = 1): BookCommand => ({
  ...{ type: 'ReceivePayment', payment: PAY(n), debtor, on: day(on), amount: eur(amount), method: 'transfer' },
})
const book = (...commands: ReadonlyArray<BookCommand>) => {
  const history = play(settledBook, commands)
  expect(history.rejections).toEqual([])
  obeys(...bookLaws)(history)
  return history.events
}

describe('a debt that somebody else takes over', () => {
  const events = book(issue(), receive(customer, '300.00', '2026-04-10'), assume('2026-05-01'))
  const openOf = (debtor: DebtorId, asOf: string) => {
    const query = { asOf: day(asOf), groupBy: (item: { readonly debtor: string }) => item.debtor }
    const groups = aging(states(events), query).groups ?? []
    return groups.find(({ group }) => group === debtor)?.currencies[0]?.open ?? eur('0.00')
  }

  it('is of the new debtor in the aging from its day on, and of the old one before it', () => {
    expect([openOf(customer, '2026-04-30'), openOf(other, '2026-04-30')]).toEqual([eur('700.00'), eur('0.00')])
    expect([openOf(customer, '2026-05-01'), openOf(other, '2026-05-01')]).toEqual([eur('0.00'), eur('700.00')])
  })

  it('leaves the statement of the one and comes to that of the other', () => {
    const linesOf = (debtor: DebtorId) =>
      statement(states(events), { debtor, asOf: day('2026-05-31') }).currencies[0]?.lines.map(
        ({ entry, amount, balance }) => [entry, amount.amount, balance.amount],
      )
    expect(linesOf(customer)).toEqual([
      ['debt', 100_000n, 100_000n],
      ['payment', -30_000n, 70_000n],
      ['assumedByOther', -70_000n, 0n],
    ])
    expect(linesOf(other)).toEqual([['assumed', 70_000n, 70_000n]])
  })

  it('is at stake with the new debtor, to whoever knows of it', () => {
    const at = (debtor: DebtorId, knownAt?: ReturnType<typeof placeOf>) =>
      exposure(states(events), { debtor, asOf: day('2026-05-31'), knownAt })[0]?.open.amount ?? 0n
    expect([at(customer), at(other)]).toEqual([0n, 70_000n])
    const before = placeOf(events.length - 2)
    expect([at(customer, before), at(other, before)]).toEqual([70_000n, 0n])
  })

  it('is paid by money of the new debtor, and by none of the old one unless he says so', () => {
    const paid = book(
      issue(),
      assume('2026-05-01'),
      receive(customer, '100.00', '2026-05-10'),
      receive(other, '200.00', '2026-05-11', 2),
      {
        ...(receive(customer, '50.00', '2026-05-12', 3) as Extract<BookCommand, { type: 'ReceivePayment' }>),
        instruction: { strategy: 'specific', directions: [{ debt: INV as DebtId }] },
      },
    )
    expect(paid.flatMap((event) => (event.type === 'PaymentAllocated' ? [event.payment] : []))).toEqual([
      PAY(2),
      PAY(3),
    ])
  })

  it('meets no money of the new debtor on a day on which the old one owed it', () => {
    const early = book(issue(), receive(other, '200.00', '2026-04-10'), assume('2026-05-01'))
    expect(early.find(({ type }) => type === 'PaymentAllocated')).toMatchObject({ on: day('2026-05-01') })
  })
})

describe('what goes with the debt', () => {
  it('is its plan, and not the promise, the final notice or the moratorium of the old debtor', () => {
    const events = life(
      reschedule('2026-04-02'),
      remind('500.00', '2026-05-02', { step: 'final-notice' }),
      promise('500.00', '2026-05-03', '2026-05-20'),
      hold('2026-05-04', '2026-07-31', { reason: 'moratorium' }),
      assume('2026-05-10'),
    )
    expect(typesOf(events).slice(-3)).toEqual(['DebtAssumed', 'DunningReleased', 'PromiseReleased'])
    const after = stateAfter(events)
    expect(after.plans.at(-1)?.status).toBe('in-force')
    expect(after.file.holds.at(-1)).toMatchObject({ hold: HOLD(1), released: day('2026-05-10') })
    expect(after.finalNotice).toBeUndefined()
  })

  it('is all of it where the two are found to be one', () => {
    const same = life(promise('500.00', '2026-05-03', '2026-05-20'), assume('2026-05-10', { sameDebtor: true }))
    expect(typesOf(same).at(-1)).toBe('DebtAssumed')
    expect(stateAfter(same)).toMatchObject({ debtor: other })
  })

  it('asks for a final notice of its own before legal action', () => {
    const noticed = remind('1000.00', '2026-05-02', { step: 'final-notice' })
    given(debt, ...life(noticed, assume('2026-05-10')))
      .when(refer('2026-06-10', { finalNotice: true }))
      .thenRejected({ _tag: 'LegalConditionsNotMet' })
  })
})

describe('a takeover is refused', () => {
  it('beyond the limit of the one who approves it, of a debt that is paid, and before the last one', () => {
    given(debt, ...life())
      .when(assume('2026-05-01', { approval: { by: 'clerk', limit: eur('999.99') } }))
      .thenRejected({ _tag: 'ExceedsApproval', amount: eur('1000.00'), limit: eur('999.99'), by: 'clerk' })
    given(debt, ...life(pay('1000.00', '2026-04-01')))
      .when(assume('2026-05-01'))
      .thenRejected({ _tag: 'NotOpen' })
    given(debt, ...life(assume('2026-05-01')))
      .when(assume('2026-04-30', { assumedBy: customer }))
      .thenRejected({ _tag: 'BeforeItBegan', what: 'assumption' })
  })

  it('never: who owes it already owes it', () => {
    given(debt, ...life(assume('2026-05-01')))
      .when(assume('2026-05-02'))
      .thenNothing()
  })
})
