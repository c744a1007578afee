import { describe, expect, it } from 'vitest'
import { play } from '../../../src/adapters/testing/history.js'
import { settledBook } from '../../../src/adapters/testing/index.js'
import type { BookEvent } from '../../../src/domain/book/book.js'
import { wholeBook } from '../../../src/domain/book/whole-book.js'
import { bothSidesAgree } from '../../../src/domain/law/both-sides-agree.js'
import { replayedBy } from '../../../src/domain/law/replayed.js'
import { customer, day, eur, issue, PAY } from '../sample.js'

const { events } = play(settledBook, [
  issue(),
  {
    ...{ type: 'ReceivePayment', payment: PAY(1), debtor: customer, on: day('2026-03-20') },
    ...{ amount: eur('100.00'), method: 'cash' },
  },
  { type: 'UnallocatePayment', payment: PAY(1), on: day('2026-03-25'), allocation: 1, reason: 'by hand' },
])

const check = (told: ReadonlyArray<BookEvent>) =>
  bothSidesAgree.check(
    replayedBy(
      wholeBook,
      told,
      (event) => event,
      () => 'one turn',
    ),
  )?.wrong

const without = (type: BookEvent['type']) => events.filter((event) => event.type !== type)
const changed = (type: BookEvent['type'], says: object) =>
  events.map((event) => (event.type === type ? ({ ...event, ...says } as BookEvent) : event))

describe('debts have taken what payments have placed', () => {
  it('in a book at rest', () => {
    expect(events.map(({ type }) => type)).toEqual([
      ...['DebtIssued', 'PaymentReceived', 'PaymentAllocated', 'DebtPartiallyPaid'],
      ...['PaymentUnallocated', 'PaymentReversed'],
    ])
    expect(check(events)).toBeUndefined()
    expect(check(events.slice(0, 4))).toBeUndefined()
  })

  it('and it is found where they have not', () => {
    expect(check(events.slice(0, 3))).toContain('the debt has not taken it')
    expect(check(without('PaymentAllocated').slice(0, 3))).toContain('was never placed')
    expect(check(without('PaymentReversed'))).toContain('on one side only')
    expect(check(without('PaymentUnallocated'))).toContain('on one side only')
    expect(check(changed('DebtPartiallyPaid', { amount: eur('99.00') }))).toContain('was taken as 99.00 EUR')
    expect(check(changed('DebtPartiallyPaid', { on: day('2026-03-21') }))).toContain('was taken from 2026-03-21')
    expect(check(changed('PaymentAllocated', { debt: 'INV-8' }))).toContain('was taken by debt INV-7')
  })

  it('but not where a debt refused, and the payment has its money back', () => {
    expect(check(without('DebtPartiallyPaid').filter(({ type }) => type !== 'PaymentReversed'))).toBeUndefined()
  })
})
