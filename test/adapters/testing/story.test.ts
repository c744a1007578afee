import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bookHistory, debtHistory, play, settledBook, story } from '../../../src/adapters/testing/index.js'
import { money } from '../../../src/domain/value/money.js'
import { customer, day, eur, INV, issue, life, PAY, pay, promise, takeBack } from '../../domain/sample.js'

describe('a story', () => {
  it('has a line for each event: when it took effect, what it is about, what happened, what is open', () => {
    const events = life(
      promise('300.00', '2026-04-02', '2026-04-10', { deadline: day('2026-04-13') }),
      pay('300.00', '2026-04-05'),
      takeBack('2026-04-20'),
    )
    expect(story(events)).toBe(
      [
        '2026-03-01  INV-7  Issued to C-42: 1,000.00 EUR, due 2026-03-31                                       open 1,000.00 EUR',
        '2026-04-02  INV-7  Debtor promises 300.00 EUR by 2026-04-10, at the latest 2026-04-13 (phone; PTP-1)  open 1,000.00 EUR',
        '2026-04-05  INV-7  300.00 EUR paid with payment PAY-1 (transfer)                                      open 700.00 EUR',
        '2026-04-05  INV-7  Promise PTP-1 kept: 300.00 EUR came in time                                        open 700.00 EUR',
        '2026-04-20  INV-7  300.00 EUR of payment PAY-1 taken back: returned by the bank                       open 1,000.00 EUR',
        '2026-04-20  INV-7  Promise PTP-1 is open again because of payment PAY-1                               open 1,000.00 EUR',
        '2026-04-20  INV-7  Promise PTP-1 broken: nothing came in time                                         open 1,000.00 EUR',
      ].join('\n'),
    )
  })

  it('tells debts and payments of a book together, and marks what took effect earlier than what is above it', () => {
    const { events } = play(settledBook, [
      issue({ principal: money(1_000_000n, 'IRR') }),
      {
        type: 'ReceivePayment',
        payment: PAY(1),
        debtor: customer,
        on: day('2026-03-20'),
        amount: money(1_200_000n, 'IRR'),
        method: 'cash',
      },
      { type: 'UnallocatePayment', payment: PAY(1), on: day('2026-03-25'), allocation: 1, reason: 'by hand' },
    ])
    expect(story(events)).toBe(
      [
        '2026-03-01  INV-7  Issued to C-42: 10,000.00 IRR, due 2026-03-31                            open 10,000.00 IRR',
        '2026-03-20  PAY-1  12,000.00 IRR received from C-42 by cash, to be placed oldest-due-first  unapplied 12,000.00 IRR',
        '2026-03-20  PAY-1  10,000.00 IRR placed on debt INV-7 (oldest-due-first)                    unapplied 2,000.00 IRR',
        '2026-03-20  INV-7  10,000.00 IRR paid with payment PAY-1 (cash): nothing is left to pay     open 0.00 IRR',
        '2026-03-25  PAY-1  10,000.00 IRR taken off debt INV-7: by hand; held on account             unapplied 12,000.00 IRR',
        '2026-03-25  INV-7  10,000.00 IRR of payment PAY-1 taken back: by hand                       open 10,000.00 IRR',
      ].join('\n'),
    )
    const late = story(life(pay('1.00', '2026-03-20'), pay('1.00', '2026-03-10', 2))).split('\n')
    expect(late.map((line) => line.endsWith('back-dated'))).toEqual([false, false, true])
  })

  it('has a remark after the event that it is about', () => {
    const told = story(life(pay('1.00', '2026-03-20')), { remark: { after: 1, words: 'here' } }).split('\n')
    expect(told[1]).toBe('  ^ here')
    expect(story([], { remark: { after: 0, words: 'here' } })).toBe('(nothing happened)\n  ^ here')
  })

  it('tells an event that is not ours by its name and its fields', () => {
    const visit = { type: 'CollectorVisited', on: '2026-04-01', debt: INV, offered: eur('10.00') }
    expect(story([visit])).toBe(
      '2026-04-01  CollectorVisited  {"debt":"INV-7","offered":{"amount":"1000","currency":"EUR"}}',
    )
    expect(
      story([5n, undefined])
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual(['"5"', 'undefined'])
  })

  it('can be told of any history, a line for each event', () => {
    fc.assert(
      fc.property(fc.oneof(debtHistory(), bookHistory()), ({ events }) => {
        const lines = story(events).split('\n')
        expect(lines).toHaveLength(Math.max(1, events.length))
        for (const [index, event] of events.entries()) expect(lines[index]?.startsWith(event.on)).toBe(true)
      }),
    )
  })

  it('is how a history prints when a property fails', () => {
    const [history] = fc.sample(debtHistory(), { numRuns: 1, seed: 1 })
    expect(fc.stringify(history)).toContain('open ')
  })
})
