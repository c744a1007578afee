import { expect, it, describe as suite } from 'vitest'
import { openBook } from '../../../src/adapters/book.js'
import { memoryStore } from '../../../src/adapters/memory/index.js'
import { left, right } from '../../../src/adapters/testing/contract-case.js'
import { describe } from '../../../src/adapters/words/describe.js'
import type { BookCommandJson, BookEvent } from '../../../src/domain/book/book.js'
import type { DebtId } from '../../../src/domain/value/id.js'
import { localDate } from '../../../src/domain/value/local-date.js'
import { eur } from '../cli/books.js'

const book = openBook(memoryStore<BookEvent>())
const by = { actor: 'clerk-1' }
const issue = {
  ...{ type: 'IssueDebt' as const, debt: 'INV-7', on: '2026-01-05', debtor: 'D-1', principal: eur('123450') },
  dueDate: '2026-02-04',
} satisfies BookCommandJson

const failed = async (command: unknown): Promise<string> =>
  describe(left(await book.submit(command as BookCommandJson, by)()))

suite('describe', () => {
  it('tells a rejection in words, with its figures', async () => {
    right(await book.submit(issue, by)())
    const approval = { by: 'head of sales', limit: eur('500000') }
    const given = { type: 'GrantConcession', debt: 'INV-7', on: '2026-01-06', concession: 'CON-1', reason: 'damaged' }
    expect(await failed({ ...given, amount: eur('200000'), approval })).toBe(
      'debt INV-7: 2,000.00 EUR is more than the 1,234.50 EUR that is open from 2026-01-06 on',
    )
    expect(await failed({ ...issue, dueDate: '2026-02-05', debtor: 'D-2' })).toBe(
      'debt INV-7: debt INV-7 was issued already, with another debtor, dueDate',
    )
    const legal = {
      type: 'ReferToLegal',
      debt: 'INV-7',
      on: '2026-03-01',
      counsel: 'c',
      authority: 'a',
      costs: eur('0'),
    }
    const conditions = { finalNotice: true, minDaysPastDue: 60, minAmount: eur('500000') }
    expect(await failed({ ...legal, conditions })).toBe(
      'debt INV-7: the debt cannot go to legal: no final notice was sent; it is 25 days past due, and 60 are required; 1,234.50 EUR is open, and at least 5,000.00 EUR is required',
    )
  })

  it('tells each problem of an invalid command with path, value and expectation', async () => {
    const told = await failed({ ...issue, dueDate: '2026-02-30', principal: { amount: 5, currency: 'EUR' } })
    expect(told.split('\n')).toEqual([
      'this is no command of the book:',
      expect.stringMatching(/^ {2}principal: expected money .*, got \{"amount":5,"currency":"EUR"\}$/),
      '  dueDate: expected a date such as 2026-03-31, got "2026-02-30"',
    ])
    expect(await failed({ type: 'MakeCoffee' })).toContain('type: expected one of IssueDebt, ')
  })

  it('tells the failures of a store', () => {
    const where = 'book.db'
    const told = (error: 'Locked' | 'Full' | 'NoDriver') => describe({ _tag: error, where, detail: 'as it says' })
    expect(told('Locked')).toBe('book.db is in use by another process: try again when it is done')
    expect(told('Full')).toBe('book.db has no room left: this was not written')
    expect(told('NoDriver')).toBe('as it says')
    const problems = ['amount: expected money, got 5', 'on: expected a date, got nothing']
    expect(describe({ _tag: 'Undecodable', stream: 'debt-INV-7', revision: 3, problems })).toBe(
      'event 3 of debt-INV-7 cannot be read:\n  amount: expected money, got 5\n  on: expected a date, got nothing',
    )
  })

  it('tells wrong amounts and bounds', () => {
    expect(describe({ _tag: 'TooPrecise', text: '1.234', currency: 'EUR', digits: 2 })).toBe(
      '1.234 has more decimals than EUR has (2)',
    )
    expect(describe({ _tag: 'InvalidBounds', bounds: [30, 20] })).toContain('these are 30,20')
  })

  it('tells refusals that no book has wrapped, and what calendars and late charges cannot answer', () => {
    expect(describe({ _tag: 'NotIssued', debt: 'INV-1' as DebtId })).toBe('debt INV-1 has not been issued')
    expect(describe({ _tag: 'CalendarNotSupplied', calendar: 'persian' })).toContain('persian')
    expect(
      describe({ _tag: 'NoSuchDay', calendar: 'persian', year: 1403, month: 12, day: 31, daysInMonth: 30 }),
    ).toContain('no day 31')
    expect(describe({ _tag: 'RateUnknown', on: localDate('2026-03-01') })).toContain('no rate is known for 2026-03-01')
    expect(describe({ _tag: 'TotalsDiffer', debtors: ['ACME'] })).toContain('ACME')
  })
})
