import { beforeAll, describe, expect, it } from 'vitest'
import { BookEvent } from '../../../../src/domain/book/book.js'
import { inDecimals } from '../../../decimals.js'
import { tempFiles } from '../../temp-dir.js'
import { eur, makeBook, tell } from '../books.js'
import { cli } from '../run-cli.js'

const file = tempFiles()
const path = file()

beforeAll(() =>
  makeBook(path, (book) =>
    tell(book, [
      {
        ...{ type: 'IssueDebt', debt: 'INV-7', on: '2026-01-05', debtor: 'golbarg', principal: eur('123450') },
        ...{ dueDate: '2026-01-19', reference: 'order 88' },
      },
      {
        ...{ type: 'PromisePayment', debt: 'INV-7', on: '2026-01-26', promise: 'PTP-1', amount: eur('50000') },
        ...{ by: '2026-02-02', deadline: '2026-02-04', channel: 'phone', promisedBy: 'Accounts payable' },
      },
      {
        ...{ type: 'ReceivePayment', payment: 'P-1', on: '2026-02-02', debtor: 'golbarg', amount: eur('50000') },
        method: 'transfer',
      },
      {
        ...{ type: 'RescheduleDebt', debt: 'INV-7', on: '2026-02-10', plan: 'PLAN-1', document: 'agreement 1' },
        ...{ reason: 'seasonal shortage' },
        instalments: [
          { due: '2026-03-10', amount: eur('36725') },
          { due: '2026-04-10', amount: eur('36725') },
        ],
      },
      { type: 'ReturnPayment', payment: 'P-1', on: '2026-02-12', reason: 'insufficient funds' },
    ]),
  ),
)

const told = [
  ['2026-01-05', 'Issued to golbarg: 1,234.50 EUR, due 2026-01-19 (order 88)', '1234.50'],
  [
    '2026-01-26',
    'Accounts payable promises 500.00 EUR by 2026-02-02, at the latest 2026-02-04 (phone; PTP-1)',
    '1234.50',
  ],
  ['2026-02-02', '500.00 EUR paid with payment P-1 (transfer)', '734.50'],
  ['2026-02-02', 'Promise PTP-1 kept: 500.00 EUR came in time', '734.50'],
  [
    '2026-02-10',
    'Plan PLAN-1: 367.25 EUR on 2026-03-10, 367.25 EUR on 2026-04-10 (seasonal shortage; agreement 1)',
    '734.50',
  ],
  ['2026-02-12', '500.00 EUR of payment P-1 taken back: insufficient funds', '1234.50'],
  ['2026-02-12', 'Promise PTP-1 is open again because of payment P-1', '1234.50'],
  ['2026-02-12', 'Promise PTP-1 broken: nothing came in time', '1234.50'],
]

describe('history', () => {
  it.each([
    ['fa', 'وعدهٔ \u2068PTP-1\u2069 وفا شد: \u2068500.00 EUR\u2069 به‌موقع رسید'],
    ['ar', 'وُفي بالوعد \u2068PTP-1\u2069: وصل \u2068500.00 EUR\u2069 في الموعد'],
  ])('tells it in %s, a line for each event', async (lang, kept) => {
    const { code, out } = await cli('history', 'INV-7', '--book', path, '--lang', lang)
    expect(code).toBe(0)
    expect(out).toContain(`2026-02-02  \u2068${kept}\u2069  734.50 EUR  `)
    const { out: rows } = await cli('history', 'INV-7', '--book', path, '--lang', lang, '--format', 'csv')
    expect(rows).toContain(kept.replace(/[\u2068\u2069]/g, ''))
  })

  it('tells the story of a debt with a promise and a plan', async () => {
    const { code, out } = await cli('history', 'INV-7', '--book', path, '--format', 'json')
    expect(code).toBe(0)
    const { stream, events } = inDecimals(JSON.parse(out))
    expect(stream).toBe('debt-INV-7')
    expect(events.map(({ on, what, balance }: Record<string, string>) => [on, what, balance])).toEqual(told)
    for (const { event, type } of events) expect(BookEvent.decode(event)).toMatchObject({ right: { type } })
  })

  it('tells it in a table of 110 columns, wrapped at words', async () => {
    const { out } = await cli('history', 'INV-7', '--book', path)
    const lines = out.split('\n')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(110)
    const words = out.replace(/\s+/g, ' ')
    for (const [on, what = ''] of told) {
      expect(out).toContain(on)
      for (const word of what.split(' ')) expect(words).toContain(word)
    }
    expect(lines[0]).toBe('History of debt INV-7')
    expect(lines[2]).toMatch(/^date +what happened +open EUR +by +recorded \(UTC\)$/)
    expect(lines[4]).toMatch(/^2026-01-05 +Issued to golbarg: .* 1,234\.50 +clerk-1 +2026-01-05 09:30$/)
  })

  it('finds debts and payments by their id and by their stream', async () => {
    for (const name of ['INV-7', 'debt-INV-7']) {
      expect((await cli('history', name, '--book', path)).out).toContain('History of debt INV-7')
    }
    for (const name of ['P-1', 'payment-P-1']) {
      const { out } = await cli('history', name, '--book', path)
      expect(out).toContain('500.00 EUR received from golbarg by transfer')
      expect(out).toContain('unapplied EUR')
    }
    const { code, out, err } = await cli('history', 'INV-8', '--book', path)
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain("no debt, payment, cheque or debtor 'INV-8'")
  })

  it('has a row of CSV per event', async () => {
    const rows = (await cli('history', 'INV-7', '--book', path, '--format', 'csv')).out.trim().split('\n')
    expect(rows.length).toBe(told.length + 1)
  })
})
