import { describe, expect, it } from 'vitest'
import { play, settledBook } from '../../../src/adapters/testing/index.js'
import type { BookCommand, BookEvent } from '../../../src/domain/book/book.js'
import { type CashflowReport, cashflow, expectations } from '../../../src/projections/cashflow/cashflow.js'
import { decimalsOf } from '../../decimals.js'
import { receive as receiveCheque } from '../../domain/cheque/sample.js'
import { cost, reschedule } from '../../domain/debt/sample.js'
import { customer, day, dispute, eur, INV, issue, PAY, promise } from '../../domain/sample.js'
import { states } from '../history.js'

const receive = (amount: string, on: string, method: 'transfer' | 'credit' = 'transfer', n = 1): BookCommand => ({
  ...{ type: 'ReceivePayment', payment: PAY(n), debtor: customer, on: day(on), amount: eur(amount), method },
})

const told = (...commands: ReadonlyArray<BookCommand>): ReadonlyArray<BookEvent> => {
  const { events, rejections } = play(settledBook, commands)
  if (rejections.length > 0) throw new Error(`refused: ${rejections.map((each) => each._tag).join(', ')}`)
  return events
}

const months = { count: 3, unit: 'm' } as const
const on = (events: ReadonlyArray<BookEvent>, asOf: string): CashflowReport =>
  cashflow(states(events), { asOf: day(asOf), horizon: months })

/** Why how much is expected, by the first day of its period. */
const expected = (events: ReadonlyArray<BookEvent>, asOf: string): ReadonlyArray<string> => {
  const { currencies } = decimalsOf(on(events, asOf))
  const [one] = currencies
  const said = [...(one?.periods ?? []), ...(one === undefined ? [] : [{ ...one.beyond, from: 'beyond' }])]
  return said.flatMap(({ from, bySource }) =>
    Object.entries(bySource).flatMap(([source, amount]) => (amount === '0.00' ? [] : [`${from} ${source} ${amount}`])),
  )
}

const past = (events: ReadonlyArray<BookEvent>, asOf: string): ReadonlyArray<readonly [string, bigint, bigint]> =>
  (on(events, asOf).currencies[0]?.past ?? []).map(({ from, due, received }) => [from, due.amount, received.amount])

describe('a cashflow', () => {
  it('expects an invoice when it is due, and from the first day on once it is overdue', () => {
    expect(expected(told(issue()), '2026-03-01')).toEqual(['2026-03-01 schedule 1000.00'])
    expect(expected(told(issue()), '2026-01-15')).toEqual([])
    expect(expected(told(issue()), '2026-05-01')).toEqual(['2026-05-01 overdue 1000.00'])
  })

  it('expects instalments by the plan, and what is charged beside them on its own day', () => {
    const events = told(issue(), reschedule('2026-04-02'), cost('50.00', '2026-04-10'))
    expect(expected(events, '2026-04-10')).toEqual([
      '2026-04-10 schedule 50.00',
      '2026-05-01 plan 500.00',
      '2026-06-01 plan 500.00',
    ])
    expect(expected(events, '2026-04-11')).toEqual([
      '2026-04-11 overdue 50.00',
      '2026-05-01 plan 500.00',
      '2026-06-01 plan 500.00',
    ])
  })

  it('expects promised money when it was promised, before the rest, and disputed money at no day', () => {
    const events = told(issue(), promise('300.00', '2026-04-05', '2026-05-20'), dispute('200.00', '2026-04-06'))
    expect(expected(events, '2026-04-06')).toEqual([
      '2026-04-06 overdue 500.00',
      '2026-05-01 promise 300.00',
      'beyond disputed 200.00',
    ])
  })

  it('expects nothing twice: a promise of what is disputed, or of what a cheque is to bring, is no expectation', () => {
    const promised = [issue(), promise('1000.00', '2026-04-05', '2026-05-20')]
    const why = (events: ReadonlyArray<BookEvent>) =>
      expectations(states(events), { asOf: day('2026-04-06') }).map(({ source, amount }) => [source, amount])
    expect(why(told(...promised))).toEqual([['promise', 1000_00n]])
    expect(why(told(...promised, dispute('1000.00', '2026-04-06')))).toEqual([['disputed', 1000_00n]])
    const covers = [{ debt: INV, amount: eur('1000.00') }]
    const inHand = receiveCheque({
      amount: eur('1000.00'),
      on: day('2026-04-05'),
      chequeDate: day('2026-05-01'),
      covers,
    })
    expect(why(told(...promised, inHand))).toEqual([['cheque', 1000_00n]])
  })

  it('says of past periods what fell due in them and what came, and a credit is no money that came', () => {
    const events = told(issue(), receive('400.00', '2026-03-20'), receive('100.00', '2026-04-05', 'credit', 2))
    expect(past(events, '2026-05-01')).toEqual([
      ['2026-02-01', 0n, 0n],
      ['2026-03-01', 100_000n, 40_000n],
      ['2026-04-01', 0n, 0n],
    ])
  })

  it('takes off the period in which money went back', () => {
    const back: BookCommand = { type: 'ReturnPayment', payment: PAY(1), on: day('2026-04-20'), reason: 'chargeback' }
    expect(past(told(issue(), receive('400.00', '2026-03-20'), back), '2026-05-01')).toEqual([
      ['2026-02-01', 0n, 0n],
      ['2026-03-01', 100_000n, 40_000n],
      ['2026-04-01', 0n, -40_000n],
    ])
  })
})
