import { describe, expect, it } from 'vitest'
import { play, settledBook } from '../../src/adapters/testing/index.js'
import type { BookCommand, BookEvent } from '../../src/domain/book/book.js'
import type { ChequeCommandOf } from '../../src/domain/cheque/command.js'
import type { ChequeId, DebtId, DebtorId } from '../../src/domain/value/id.js'
import { type Money, money } from '../../src/domain/value/money.js'
import { aging } from '../../src/projections/aging/aging.js'
import { expectations } from '../../src/projections/cashflow/cashflow.js'
import { exposure } from '../../src/projections/exposure.js'
import type { Recognition } from '../../src/projections/open-item/cheque-cover.js'
import { statement } from '../../src/projections/statement/statement.js'
import { day, PAY } from '../domain/sample.js'
import { states } from './history.js'

// A wholesaler in Tehran, and a shop that pays by post-dated cheque.
const shop = 'SHOP-3' as DebtorId
const irr = (amount: bigint): Money => money(amount, 'IRR')
const bill = (n: number, amount: bigint, on: string, dueDate: string): BookCommand => ({
  ...{ type: 'IssueDebt', debt: `BILL-${n}` as DebtId, debtor: shop, on: day(on) },
  ...{ principal: irr(amount), dueDate: day(dueDate) },
})

const CHQ = (n: number) => `CHQ-${n}` as ChequeId
const paper = (
  n: number,
  amount: bigint,
  on: string,
  chequeDate: string,
  covers: Readonly<Record<number, bigint>>,
  says: Partial<ChequeCommandOf<'ReceiveCheque'>> = {},
): BookCommand => ({
  ...{ type: 'ReceiveCheque', cheque: CHQ(n), debtor: shop, on: day(on), amount: irr(amount) },
  ...{ chequeDate: day(chequeDate), drawer: 'D-1', bank: 'Mellat', serial: `${n}`, purpose: 'payment' },
  covers: Object.entries(covers).map(([bill, part]) => ({ debt: `BILL-${bill}` as DebtId, amount: irr(part) })),
  ...says,
})
const deposit = (n: number, on: string): BookCommand => ({
  ...{ type: 'DepositCheque', cheque: CHQ(n), on: day(on), bank: 'our bank' },
})
const bounce = (n: number, on: string): BookCommand => ({
  ...{ type: 'BounceCheque', cheque: CHQ(n), on: day(on), reason: 'insufficient-funds', certificate: 'N-1' },
})
const endorse = (n: number, on: string, recourse: boolean): BookCommand => ({
  ...{ type: 'EndorseCheque', cheque: CHQ(n), on: day(on), to: 'SUPPLIER-1', recourse },
})
const clear = (n: number, on: string, payment: number): BookCommand => ({
  ...{ type: 'ClearCheque', cheque: CHQ(n), on: day(on), payment: PAY(payment) },
})

/** The events of those commands and of what follows from them; one that is refused is a mistake in the test. */
const told = (...commands: ReadonlyArray<BookCommand>): ReadonlyArray<BookEvent> => {
  const { events, rejections } = play(settledBook, commands)
  if (rejections.length > 0) throw new Error(`refused: ${rejections.map((each) => each._tag).join(', ')}`)
  return events
}

const agedOn = (events: ReadonlyArray<BookEvent>, on: string, recognition: Recognition = 'clearing') => {
  const [one] = aging(states(events), { asOf: day(on), recognition }).currencies
  const aged = one?.buckets.filter(({ amount }) => amount.amount > 0n) ?? []
  return {
    ...Object.fromEntries(aged.map(({ id, amount }) => [id, amount.amount])),
    ...(one?.columns.covered.amount ? { covered: one.columns.covered.amount } : {}),
    ...(one?.recognised.amount ? { recognised: one.recognised.amount } : {}),
  }
}

const expectedOn = (events: ReadonlyArray<BookEvent>, on: string): ReadonlyArray<string> =>
  expectations(states(events), { asOf: day(on) })
    .map(({ on: by, source, amount }) => `${by} ${source} ${amount}`)
    .sort()

const exposureOn = (events: ReadonlyArray<BookEvent>, on: string) => {
  const [one] = exposure(states(events), { debtor: shop, asOf: day(on) })
  return one && [one.exposure.amount, one.open.amount, one.recourse.amount, one.covered.amount]
}

describe('a post-dated cheque that bounces', () => {
  const events = told(
    bill(1, 900_000_000n, '2026-01-05', '2026-02-04'),
    paper(1, 900_000_000n, '2026-01-10', '2026-04-20', { 1: 900_000_000n }),
    deposit(1, '2026-04-20'),
    bounce(1, '2026-04-25'),
  )

  it('never made its bill younger: it ages by its own due date all the while', () => {
    const whole = 900_000_000n
    expect(agedOn(events, '2026-01-09')).toEqual({ current: whole })
    expect(agedOn(events, '2026-02-01')).toEqual({ current: whole, covered: whole })
    expect(agedOn(events, '2026-03-01')).toEqual({ '1-30': whole, covered: whole })
    expect(agedOn(events, '2026-04-24')).toEqual({ '61-90': whole, covered: whole })
    expect(agedOn(events, '2026-04-25')).toEqual({ '61-90': whole })
    expect(agedOn(events, '2026-05-06')).toEqual({ '91+': whole })
  })

  it('is expected on its date, and after it has bounced the bill is simply overdue', () => {
    expect(expectedOn(events, '2026-01-09')).toEqual(['2026-02-04 schedule 900000000'])
    expect(expectedOn(events, '2026-03-01')).toEqual(['2026-04-20 cheque 900000000'])
    expect(expectedOn(events, '2026-04-22')).toEqual(['2026-04-22 cheque 900000000'])
    expect(expectedOn(events, '2026-04-25')).toEqual(['2026-04-25 overdue 900000000'])
  })

  it('was counted in the meantime only by those who ask for that, and not since', () => {
    const counted = { covered: 900_000_000n, recognised: 900_000_000n }
    expect(agedOn(events, '2026-03-01', 'receipt')).toEqual(counted)
    expect(agedOn(events, '2026-03-01', 'cheque-date')).toEqual({ '1-30': 900_000_000n, covered: 900_000_000n })
    expect(agedOn(events, '2026-04-20', 'cheque-date')).toEqual(counted)
    for (const recognition of ['receipt', 'cheque-date'] as const) {
      expect(agedOn(events, '2026-04-25', recognition)).toEqual(agedOn(events, '2026-04-25'))
    }
  })

  it('is not in the statement, as it paid nothing', () => {
    const [one] = statement(states(events), { debtor: shop, asOf: day('2026-05-01') }).currencies
    expect(one?.lines.map(({ entry }) => entry)).toEqual(['debt'])
  })
})

describe('a cheque that is passed on', () => {
  const begun = [
    bill(1, 500n, '2026-01-05', '2026-02-04'),
    paper(1, 400n, '2026-01-10', '2026-04-20', { 1: 400n }),
  ] as const

  it('with recourse is at stake beside the open bill, until it is paid there', () => {
    const events = told(...begun, endorse(1, '2026-01-20', true), clear(1, '2026-04-22', 1))
    expect(exposureOn(events, '2026-01-19')).toEqual([500n, 500n, 0n, 400n])
    expect(exposureOn(events, '2026-01-20')).toEqual([900n, 500n, 400n, 400n])
    expect(exposureOn(events, '2026-04-22')).toEqual([100n, 100n, 0n, 0n])
  })

  it('with recourse may come back, and covers nothing any more', () => {
    const events = told(...begun, endorse(1, '2026-01-20', true), bounce(1, '2026-04-22'))
    expect(exposureOn(events, '2026-04-22')).toEqual([500n, 500n, 0n, 0n])
  })

  it('without recourse is the affair of whoever holds it', () => {
    const events = told(...begun, endorse(1, '2026-01-20', false))
    expect(exposureOn(events, '2026-01-20')).toEqual([500n, 500n, 0n, 400n])
  })
})

describe('a cheque for two bills that the bank pays in part', () => {
  const events = told(
    bill(1, 600n, '2026-01-05', '2026-02-04'),
    bill(2, 400n, '2026-01-05', '2026-03-06'),
    paper(1, 1_000n, '2026-01-10', '2026-03-20', { 1: 600n, 2: 400n }),
    deposit(1, '2026-03-20'),
    {
      ...{ type: 'PartlyClearCheque', cheque: CHQ(1), on: day('2026-03-22'), payment: PAY(1) },
      ...{ amount: irr(700n), certificate: 'N-1' },
    },
    { type: 'RepresentCheque', cheque: CHQ(1), on: day('2026-04-01'), bank: 'our bank' },
    clear(1, '2026-04-03', 2),
  )

  it('pays the first of them and a part of the second, by its own due date', () => {
    expect(agedOn(events, '2026-03-21')).toEqual({ '1-30': 400n, '31-60': 600n, covered: 1000n })
    expect(agedOn(events, '2026-03-22')).toEqual({ '1-30': 300n })
  })

  it('covers what it still owes once it is presented again', () => {
    expect(agedOn(events, '2026-04-01')).toEqual({ '1-30': 300n, covered: 300n })
    expect(expectedOn(events, '2026-04-01')).toEqual(['2026-04-01 cheque 300'])
    expect(agedOn(events, '2026-04-03')).toEqual({})
  })
})

describe('cover', () => {
  it('is never more than is open, and of several cheques the earliest is expected to bring it', () => {
    const late = paper(1, 500n, '2026-01-10', '2026-06-01', { 1: 500n })
    const early = paper(2, 300n, '2026-01-11', '2026-05-01', { 1: 300n })
    const events = told(bill(1, 500n, '2026-01-05', '2026-02-04'), late, early)
    expect(agedOn(events, '2026-01-12')).toEqual({ current: 500n, covered: 500n })
    expect(exposureOn(events, '2026-01-12')).toEqual([500n, 500n, 0n, 500n])
    expect(expectedOn(events, '2026-01-12')).toEqual(['2026-05-01 cheque 300', '2026-06-01 cheque 200'])
    // Two of them never count for more than is owed.
    expect(agedOn(events, '2026-05-01', 'cheque-date')).toEqual({ '61-90': 200n, covered: 500n, recognised: 300n })
    expect(agedOn(events, '2026-06-01', 'cheque-date')).toEqual({ covered: 500n, recognised: 500n })
  })

  it('is nothing where the cheque is held as security, or is in another currency than the bill', () => {
    const abroad = money(300n, 'EUR')
    const wrong = { amount: abroad, covers: [{ debt: 'BILL-1' as DebtId, amount: abroad }] }
    const events = told(
      bill(1, 500n, '2026-01-05', '2026-02-04'),
      paper(1, 500n, '2026-01-10', '2026-06-01', { 1: 500n }, { purpose: 'security' }),
      paper(2, 300n, '2026-01-11', '2026-05-01', {}, wrong),
    )
    const { currencies } = aging(states(events), { asOf: day('2026-01-12'), recognition: 'receipt' })
    expect(currencies.map(({ currency, columns, open }) => [currency, columns.covered.amount, open.amount])).toEqual([
      ['IRR', 0n, 500n],
    ])
    expect(expectedOn(events, '2026-01-12')).toEqual(['2026-02-04 schedule 500'])
  })
})
