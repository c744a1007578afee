import { describe, expect, it } from 'vitest'
import type { WholeBook } from '../../../src/adapters/testing/index.js'
import type { BookCommand } from '../../../src/domain/book/book.js'
import type { ChequeId, DebtId } from '../../../src/domain/value/id.js'
import { customer, day, eur, issue, PAY, PLAN } from '../sample.js'
import { placements, record, settle } from './account.js'

const A = 'INV-A' as DebtId
const B = 'INV-B' as DebtId
const C = 'INV-C' as DebtId
const CHQ = 'CHQ-1' as ChequeId

const invoice = (debt: DebtId, amount: string, on: string, dueDate: string): BookCommand =>
  issue({ debt, on: day(on), dueDate: day(dueDate), principal: eur(amount) })

const receive = (n: number, amount: string, on: string): BookCommand => ({
  type: 'ReceivePayment',
  payment: PAY(n),
  debtor: customer,
  on: day(on),
  amount: eur(amount),
  method: 'transfer',
})

const settled = (...commands: ReadonlyArray<BookCommand>): WholeBook => settle(record(commands))

const cheque = (on: string, ...covers: ReadonlyArray<readonly [DebtId, string]>): BookCommand => ({
  type: 'ReceiveCheque',
  cheque: CHQ,
  on: day(on),
  debtor: customer,
  amount: eur('100.00'),
  chequeDate: day('2026-06-30'),
  drawer: 'C-42',
  bank: 'BNK',
  serial: '1',
  purpose: 'payment',
  covers: covers.map(([debt, amount]) => ({ debt, amount: eur(amount) })),
})

describe('money without a direction goes by the due dates of the parts', () => {
  const reschedule = (debt: DebtId, ...parts: ReadonlyArray<readonly [string, string]>): BookCommand => ({
    type: 'RescheduleDebt',
    debt,
    on: day('2026-02-01'),
    plan: PLAN(1),
    instalments: parts.map(([due, amount]) => ({ due: day(due), amount: eur(amount) })),
    document: 'agreement 1',
    reason: 'asked for time',
    terms: { graceDays: 0, toleratedMisses: 0, onDefault: 'original-due-date' },
  })

  it('a debt that was put off to summer waits, though its invoice was due first', () => {
    const book = settled(
      invoice(A, '300.00', '2026-01-01', '2026-01-31'),
      invoice(B, '100.00', '2026-01-15', '2026-02-14'),
      reschedule(A, ['2026-06-30', '150.00'], ['2026-07-31', '150.00']),
      receive(1, '100.00', '2026-03-01'),
    )
    expect(placements(book)).toEqual(['PAY-1 INV-B 2026-03-01 10000'])
  })

  it('of two debts in instalments, the instalments take turns', () => {
    const book = settled(
      invoice(A, '300.00', '2026-01-01', '2026-01-31'),
      invoice(B, '100.00', '2026-01-15', '2026-07-15'),
      reschedule(A, ['2026-06-30', '150.00'], ['2026-07-31', '150.00']),
      receive(1, '260.00', '2026-06-30'),
    )
    // 150.00 of A is due first, then B, then the rest of A.
    expect(placements(book)).toEqual(['PAY-1 INV-A 2026-06-30 16000', 'PAY-1 INV-B 2026-06-30 10000'])
  })
})

describe('what a cheque covers', () => {
  const debts = [
    invoice(A, '100.00', '2026-01-01', '2026-01-31'),
    invoice(B, '100.00', '2026-01-15', '2026-02-14'),
  ] as const
  const clear: ReadonlyArray<BookCommand> = [
    { type: 'DepositCheque', cheque: CHQ, on: day('2026-06-30'), bank: 'BNK' },
    { type: 'ClearCheque', cheque: CHQ, on: day('2026-07-02'), payment: PAY(9) },
  ]

  it('is set aside: other money pays the next debt that is due, and the cheque its own', () => {
    const book = settled(...debts, cheque('2026-02-01', [A, '100.00']), receive(1, '100.00', '2026-03-01'))
    expect(placements(book)).toEqual(['PAY-1 INV-B 2026-03-01 10000'])
    expect(placements(settle(record(clear, book)))).toEqual([
      'PAY-1 INV-B 2026-03-01 10000',
      'PAY-9 INV-A 2026-07-02 10000',
    ])
  })

  it('in part leaves the rest of its debt to other money', () => {
    const book = settled(...debts, cheque('2026-02-01', [A, '60.00']), receive(1, '50.00', '2026-03-01'))
    expect(placements(book)).toEqual(['PAY-1 INV-A 2026-03-01 4000', 'PAY-1 INV-B 2026-03-01 1000'])
  })

  it('is paid by other money where nothing else is due; what the cheque brings then finds the next debt', () => {
    const [first] = debts
    const book = settled(first, cheque('2026-02-01', [A, '100.00']), receive(1, '100.00', '2026-03-01'))
    expect(placements(book)).toEqual(['PAY-1 INV-A 2026-03-01 10000'])
    const later = record([invoice(C, '250.00', '2026-06-01', '2026-07-01'), ...clear], book)
    expect(placements(settle(later))).toEqual(['PAY-1 INV-A 2026-03-01 10000', 'PAY-9 INV-C 2026-07-02 10000'])
  })

  it.each(['smallest-first', 'proportional', 'highest-priority-component-first'] as const)(
    'is set aside by %s too, and paid by other money where nothing else is due',
    (strategy) => {
      const money: BookCommand = { ...receive(1, '120.00', '2026-03-01'), instruction: { strategy } } as BookCommand
      const covered = cheque('2026-02-01', [A, '100.00'])
      const free: ReadonlyArray<string> = ['PAY-1 INV-A 2026-03-01 2000', 'PAY-1 INV-B 2026-03-01 10000']
      expect(placements(settled(...debts, covered, money))).toEqual(free)
      expect(placements(settled(debts[0], covered, money))).toEqual(['PAY-1 INV-A 2026-03-01 10000'])
    },
  )

  it('is not set aside from money of a day before the cheque was taken', () => {
    const book = settled(...debts, cheque('2026-02-01', [A, '100.00']), receive(1, '100.00', '2026-01-20'))
    expect(placements(book)).toEqual(['PAY-1 INV-A 2026-01-20 10000'])
  })

  it('waits for a debt that is not there yet, and finds another for what that one does not need', () => {
    const [first] = debts
    const book = settled(first, cheque('2026-02-01', [C, '70.00']), ...clear)
    expect(placements(book)).toEqual(['PAY-9 INV-A 2026-07-02 3000'])
    const come = record([invoice(C, '20.00', '2026-07-10', '2026-08-10')], book)
    expect(placements(settle(come))).toEqual([
      'PAY-9 INV-A 2026-07-02 3000',
      'PAY-9 INV-A 2026-07-10 5000',
      'PAY-9 INV-C 2026-07-10 2000',
    ])
  })
})
