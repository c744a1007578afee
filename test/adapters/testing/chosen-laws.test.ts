// Laws told by hand: of evidence, of money on account, of a covered write-off, of an erasure, of a validation period.
import { describe, expect, it } from 'vitest'
import {
  checkRule,
  coveredNotWrittenOff,
  moneyPlaced,
  play,
  settledBook,
  validationRuns,
} from '../../../src/adapters/testing/index.js'
import { erasureKeepsMoney } from '../../../src/adapters/testing/law/erasure-keeps-money.js'
import { dayLeftOut, wrongEvidence } from '../../../src/adapters/testing/law/late-charge/evidence.js'
import type { BookCommand } from '../../../src/domain/book/book.js'
import { wholeBook } from '../../../src/domain/book/whole-book.js'
import type { BusinessCalendar } from '../../../src/domain/calendar/business-calendar.js'
import { fraction } from '../../../src/domain/late-charge/fraction.js'
import type { RateSegment } from '../../../src/domain/late-charge/segment.js'
import { addDays } from '../../../src/domain/value/local-date.js'
import { receive } from '../../domain/cheque/sample.js'
import { credit } from '../../domain/debt/sample.js'
import { request } from '../../domain/payment/debit-sample.js'
import { customer, day, eur, INV, issue, PAY, pay } from '../../domain/sample.js'

const writeOff = (amount: string): BookCommand => ({
  ...{ type: 'WriteOffDebt', debt: INV, on: day('2026-05-01'), reason: 'lost' },
  amount: eur(amount),
})

const received: BookCommand = {
  ...{ type: 'ReceivePayment', payment: PAY(1), debtor: customer, on: day('2026-03-05'), method: 'transfer' },
  ...{ amount: eur('300.00'), instruction: { strategy: 'oldest-due-first' } },
}

describe('a write-off by hand', () => {
  const covered = [
    issue(),
    receive({ debtor: customer, amount: eur('600.00'), covers: [{ debt: INV, amount: eur('600.00') }] }),
  ]

  it('is of no more than no cheque covers', () => {
    const law = (amount: string) => coveredNotWrittenOff.check(play(settledBook, [...covered, writeOff(amount)]))
    expect(law('400.00')).toBeUndefined()
    expect(law('400.01')?.wrong).toBe('400.01 EUR written off, and 600.00 EUR is here or covered')
  })

  it('is of no money that is on account', () => {
    const onAccount: BookCommand = { ...received, instruction: { strategy: 'none' } }
    const law = (amount: string) =>
      coveredNotWrittenOff.check(play(settledBook, [issue(), onAccount, writeOff(amount)]))
    expect(law('700.00')).toBeUndefined()
    expect(law('1000.00')?.wrong).toContain('300.00 EUR is here')
  })
})

describe('money on account', () => {
  it('goes on a debt that is open', () => {
    expect(moneyPlaced.check(play(settledBook, [issue(), received]))).toBeUndefined()
    expect(moneyPlaced.check(play(wholeBook, [issue(), received]))).toEqual({
      ...{ after: 2, wrong: '300.00 EUR of PAY-1 lies on account, and INV-7 is open' },
    })
  })

  it('stays there where the debtor wants it so, or owes nothing', () => {
    expect(
      moneyPlaced.check(play(wholeBook, [issue(), { ...received, instruction: { strategy: 'none' } }])),
    ).toBeUndefined()
    expect(moneyPlaced.check(play(wholeBook, [received]))).toBeUndefined()
  })
})

describe('a credit note in a book at rest', () => {
  it('is refused under the id of a direct debit, which may become money', () => {
    const commands = [issue(), request(), { ...credit('1000.00', '2026-04-12'), payment: PAY(1) }]
    const { rejections } = play(settledBook, [
      ...commands.slice(0, 2),
      pay('10.00', '2026-04-11', 2),
      ...commands.slice(2),
    ])
    expect(rejections).toMatchObject([{ _tag: 'AlreadyReceived', payment: 'PAY-1' }])
  })
})

describe('an erasure', () => {
  const about = { debtor: customer, on: day('2026-04-01') }
  const commands: ReadonlyArray<BookCommand> = [
    {
      ...{ type: 'RegisterDebtor', ...about, on: day('2026-02-01') },
      ...{ kind: 'consumer', jurisdiction: 'DE', zone: 'Europe/Berlin' },
    },
    issue(),
    { type: 'EraseSubject', ...about, request: 'REQ-1' },
  ]

  it('leaves the debts as they are', () => {
    expect(erasureKeepsMoney.check(play(settledBook, commands))).toBeUndefined()
    const forgetful: typeof settledBook = {
      ...settledBook,
      evolve: (book, event) =>
        event.type === 'SubjectErased'
          ? { ...settledBook.evolve(book, event), debts: new Map() }
          : settledBook.evolve(book, event),
    }
    expect(erasureKeepsMoney.check(play(forgetful, commands))?.wrong).toBe('with C-42 erased, INV-7 is not what it was')
  })
})

describe('a validation period', () => {
  const office: BusinessCalendar = {
    ...{ name: 'an office', version: '1', months: 'gregory', weekends: [{ days: ['saturday', 'sunday'] }] },
    holidays: [{ on: day('2026-03-05'), name: 'a holiday' }],
  }
  const { wrong } = validationRuns(office)

  it('runs thirty days from the fifth business day', () => {
    // Sent on Monday: Tuesday, Wednesday, Friday, Monday and Tuesday the 10th.
    expect(wrong(day('2026-04-09'), {} as never, day('2026-03-02'))).toBeUndefined()
    expect(wrong(day('2026-04-08'), {} as never, day('2026-03-02'))).toContain('it is received on 2026-03-10')
  })

  it('is no 35 days', () => {
    expect(checkRule((_, on) => addDays(on, 35), validationRuns(office), { runs: 5 }).passed).toBe(false)
  })
})

describe('the lines behind a charge', () => {
  const line = (from: string, to: string, days: number, says: Partial<RateSegment> = {}): RateSegment => ({
    ...{ by: 'rate', from: day(from), to: day(to), days, balance: 365_00n, held: 0n, principal: 365_00n },
    ...{ yearDays: 365, rate: fraction(1n, 10n), exact: fraction(10n * BigInt(days)) },
    ...says,
  })
  const april = { from: day('2026-04-01'), to: day('2026-04-30') }
  const lines = [line('2026-04-01', '2026-04-10', 10), line('2026-04-11', '2026-04-30', 20)]

  it('may be as they are', () => {
    expect(wrongEvidence(lines, april)).toBeUndefined()
    expect(dayLeftOut(lines, april)).toBeUndefined()
  })

  it('do not tell of a day twice, of days that are not charged for, or of other sums', () => {
    expect(wrongEvidence([...lines, line('2026-04-30', '2026-04-30', 1)], april)).toContain(
      '2026-04-30 is in the lines',
    )
    expect(wrongEvidence(lines, { ...april, to: day('2026-04-29') })).toContain('is not within')
    expect(wrongEvidence([line('2026-04-01', '2026-04-10', 10, { held: 1n })], april)).toContain('1 held')
    expect(wrongEvidence([line('2026-04-01', '2026-04-10', 11, { exact: fraction(100n) })], april)).toContain(
      'by its days',
    )
  })

  it('leave no day out', () => {
    expect(dayLeftOut([line('2026-04-01', '2026-04-10', 10), line('2026-04-12', '2026-04-30', 19)], april)).toBe(
      '2026-04-11',
    )
    expect(dayLeftOut(lines, { ...april, to: day('2026-05-01') })).toBe('2026-05-01')
  })
})
