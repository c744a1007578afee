import { describe, expect, it } from 'vitest'
import { play, settledBook } from '../../../src/adapters/testing/index.js'
import type { BookCommand } from '../../../src/domain/book/book.js'
import type { StatementEntry } from '../../../src/projections/statement/entry.js'
import { statement } from '../../../src/projections/statement/statement.js'
import { concede, cost, credit, settle, waive } from '../../domain/debt/sample.js'
import { customer, day, eur, INV, issue, PAY, takeBack, writeOff } from '../../domain/sample.js'
import { states } from '../history.js'

const receive = (amount: string, on: string, n = 1): BookCommand => ({
  ...{ type: 'ReceivePayment', payment: PAY(n), debtor: customer, on: day(on), amount: eur(amount), method: 'cash' },
})

/** Entry, amount and balance of every line after those commands; one that is refused is a mistake in the test. */
const linesOf = (...commands: ReadonlyArray<BookCommand>): ReadonlyArray<readonly [StatementEntry, bigint, bigint]> => {
  const { events, rejections } = play(settledBook, commands)
  if (rejections.length > 0) throw new Error(`refused: ${rejections.map((each) => each._tag).join(', ')}`)
  const { currencies } = statement(states(events), { debtor: customer, asOf: day('2026-12-31') })
  expect(currencies).toHaveLength(1)
  return (currencies[0]?.lines ?? []).map(({ entry, amount, balance }) => [entry, amount.amount, balance.amount])
}

describe('a statement of account', () => {
  it('has a line for what is charged, let go, credited and given up', () => {
    expect(
      linesOf(
        issue(),
        cost('50.00', '2026-04-10'),
        waive('20.00', '2026-04-11'),
        credit('100.00', '2026-04-12'),
        concede('30.00', '2026-04-13'),
      ),
    ).toEqual([
      ['debt', 100_000n, 100_000n],
      ['charge', 5_000n, 105_000n],
      ['waiver', -2_000n, 103_000n],
      ['credit', -10_000n, 93_000n],
      ['concession', -3_000n, 90_000n],
    ])
  })

  it('shows a discount for paying early, and that it is owed again when the money was taken back', () => {
    const terms = { terms: { discounts: [{ days: 10, basisPoints: 200 }] } }
    const back: BookCommand = { type: 'ReturnPayment', payment: PAY(1), on: day('2026-03-20'), reason: 'chargeback' }
    expect(linesOf(issue(terms), receive('980.00', '2026-03-05'), back)).toEqual([
      ['debt', 100_000n, 100_000n],
      ['payment', -98_000n, 2_000n],
      ['discount', -2_000n, 0n],
      ['paymentReturned', 98_000n, 98_000n],
      ['concessionRevoked', 2_000n, 100_000n],
    ])
  })

  it('shows a settlement as given up, and as owed again when it fails', () => {
    const back: BookCommand = { type: 'ReturnPayment', payment: PAY(1), on: day('2026-05-01'), reason: 'bounced' }
    const [first, ...rest] = linesOf(
      issue(),
      settle('600.00', '2026-04-01', '2026-04-30'),
      receive('600.00', '2026-04-20'),
      back,
    )
    expect(first).toEqual(['debt', 100_000n, 100_000n])
    expect(rest).toEqual([
      ['payment', -60_000n, 40_000n],
      ['concession', -40_000n, 0n],
      ['paymentReturned', 60_000n, 60_000n],
      ['concessionRevoked', 40_000n, 100_000n],
    ])
  })

  it('shows what was refunded, written off, asked for again and sold', () => {
    const refund: BookCommand = {
      ...{ type: 'RefundPayment', payment: PAY(1), on: day('2026-04-03'), amount: eur('200.00') },
      ...{ method: 'transfer', reason: 'paid too much' },
    }
    const sold: BookCommand = {
      ...{ type: 'SellDebt', debt: INV, on: day('2026-09-01'), buyer: 'Funds Ltd', price: eur('100.00') },
      document: 'contract',
    }
    expect(
      linesOf(
        receive('200.00', '2026-02-01'),
        { ...refund, on: day('2026-02-10') },
        issue(),
        writeOff('2026-06-01'),
        { type: 'ReverseWriteOff', debt: INV, on: day('2026-07-01'), reason: 'found' },
        sold,
      ),
    ).toEqual([
      ['payment', -20_000n, -20_000n],
      ['paymentRefunded', 20_000n, 0n],
      ['debt', 100_000n, 100_000n],
      ['writeOff', -100_000n, 0n],
      ['writeOffReversed', 100_000n, 100_000n],
      ['sale', -100_000n, 0n],
    ])
  })

  it('is silent about notes, promises and money that only moved inside the account', () => {
    const note: BookCommand = { type: 'AddNote', debt: INV, on: day('2026-03-02'), note: 'a difficult one' }
    const lines = linesOf(issue(), note, receive('100.00', '2026-03-20'), takeBack('2026-03-25'))
    expect(lines.map(([entry]) => entry)).toEqual(['debt', 'payment'])
  })

  it('keeps the order in which things happened on a day: no balance that never was', () => {
    const back: BookCommand = { type: 'ReturnPayment', payment: PAY(1), on: day('2026-03-20'), reason: 'chargeback' }
    const paidAndBack = [receive('1000.00', '2026-03-20'), back, receive('1000.00', '2026-03-20', 2)]
    expect(linesOf(issue(), ...paidAndBack)).toEqual([
      ['debt', 100_000n, 100_000n],
      ['payment', -100_000n, 0n],
      ['paymentReturned', 100_000n, 100_000n],
      ['payment', -100_000n, 0n],
    ])
  })

  it('shows what was written off as asked for again when money comes for it', () => {
    const forIt: BookCommand = {
      ...{ type: 'ReceivePayment', payment: PAY(1), debtor: customer, on: day('2026-07-01'), amount: eur('300.00') },
      ...{ method: 'cash', instruction: { strategy: 'specific', directions: [{ debt: INV }] } },
    }
    expect(linesOf(issue(), writeOff('2026-06-01'), forIt)).toEqual([
      ['debt', 100_000n, 100_000n],
      ['writeOff', -100_000n, 0n],
      ['payment', -30_000n, -30_000n],
      ['recovery', 30_000n, 0n],
    ])
  })
})
