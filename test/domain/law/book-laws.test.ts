// Books at rest in which one entry is missing or is told otherwise, and what the laws between their streams say of it.
import { describe, expect, it } from 'vitest'
import { play } from '../../../src/adapters/testing/history.js'
import { settledBook } from '../../../src/adapters/testing/index.js'
import type { BookCommand, BookEvent } from '../../../src/domain/book/book.js'
import { wholeBook } from '../../../src/domain/book/whole-book.js'
import { chequeMoneyBooked } from '../../../src/domain/law/cheque-money-booked.js'
import { creditOnAccount } from '../../../src/domain/law/credit-on-account.js'
import { disputedNotAllocated } from '../../../src/domain/law/disputed-not-allocated.js'
import type { Law } from '../../../src/domain/law/law.js'
import { bookLaws } from '../../../src/domain/law/laws.js'
import { moratoriumHolds } from '../../../src/domain/law/moratorium-holds.js'
import { ownDebtsOnly } from '../../../src/domain/law/own-debts-only.js'
import { type ReplayedBook, replayedBy } from '../../../src/domain/law/replayed.js'
import type { PaymentEvent } from '../../../src/domain/payment/event.js'
import type { DebtId, DebtorId, MoratoriumId } from '../../../src/domain/value/id.js'
import { A, B, clear, deposit, receive as receiveCheque, reverse } from '../cheque/sample.js'
import { credit } from '../debt/sample.js'
import { register } from '../debtor/sample.js'
import { customer, day, dispute, eur, issue, PAY, promise } from '../sample.js'

const told = (events: ReadonlyArray<BookEvent>): ReplayedBook =>
  replayedBy(
    wholeBook,
    events,
    (event) => event,
    () => 'one turn',
  )

const book = (...commands: ReadonlyArray<BookCommand>): ReadonlyArray<BookEvent> => {
  const { events, rejections } = play(settledBook, commands)
  if (rejections.length > 0) throw new Error(`refused: ${rejections.map(({ _tag }) => _tag).join(', ')}`)
  return events
}
const without = (events: ReadonlyArray<BookEvent>, type: BookEvent['type']) =>
  events.filter((event) => event.type !== type)
const changed = (events: ReadonlyArray<BookEvent>, type: BookEvent['type'], says: object) =>
  events.map((event) => (event.type === type ? ({ ...event, ...says } as BookEvent) : event))

const receive = (amount: string, on: string): BookCommand => ({
  ...{ type: 'ReceivePayment', payment: PAY(1), debtor: customer, on: day(on) },
  ...{ amount: eur(amount), method: 'transfer' },
})
const owed = (debt: DebtId, amount: string) => issue({ debt, principal: eur(amount) })

const covered = [owed(A, '600.00'), owed(B, '400.00'), receiveCheque(), deposit('2026-05-31'), clear('2026-06-02')]
const cleared = book(...covered)
const takenBack = book(...covered, reverse('2026-06-05'))

const credited = book(issue({ principal: eur('100.00') }), credit('150.00', '2026-03-20'))
const money = (event: BookEvent): BookEvent =>
  event.type === 'CreditGranted'
    ? ({ ...event, type: 'PaymentReceived', method: 'cash', instruction: { strategy: 'none' } } satisfies PaymentEvent)
    : event

const moratorium = { debtor: customer, moratorium: 'MOR-1' as MoratoriumId }
const spare: BookCommand = { type: 'StartMoratorium', ...moratorium, on: day('2026-04-01'), kind: 'breathing-space' }
const spared = book(register(), issue(), spare)
const over = book(register(), issue(), spare, {
  ...{ type: 'EndMoratorium', ...moratorium, on: day('2026-05-01'), reason: 'over' },
})

const disputed = book(issue(), dispute('300.00', '2026-03-05'), receive('900.00', '2026-03-20'))
const someone = 'C-1' as DebtorId

const faults: ReadonlyArray<readonly [string, Law<ReplayedBook>, ReadonlyArray<BookEvent>, string]> = [
  [
    'the money of a cheque is in no payment',
    chequeMoneyBooked,
    without(cleared, 'PaymentReceived'),
    'clearing 1 of cheque CHQ-7 is not booked as PAY-1',
  ],
  [
    'the money of a cheque is booked for somebody else',
    chequeMoneyBooked,
    changed(cleared, 'PaymentReceived', { debtor: someone }),
    'clearing 1 of cheque CHQ-7 is booked as PAY-1 of C-1',
  ],
  [
    'more is booked than a cheque brought',
    chequeMoneyBooked,
    changed(cleared, 'PaymentReceived', { amount: eur('1000.01') }),
    'clearing 1 of cheque CHQ-7 brought 100000, and PAY-1 is 100001 EUR',
  ],
  [
    'the money of a cheque is booked in another currency',
    chequeMoneyBooked,
    changed(cleared, 'PaymentReceived', { amount: { ...eur('1000.00'), currency: 'USD' } }),
    'clearing 1 of cheque CHQ-7 brought 100000, and PAY-1 is 100000 USD',
  ],
  [
    'the payment of a cheque is that of another cheque',
    chequeMoneyBooked,
    changed(cleared, 'PaymentReceived', { reference: 'CHQ-8' }),
    'clearing 1 of cheque CHQ-7 is not booked, and PAY-1 is another payment',
  ],
  [
    'a cheque was taken back, and its payment stays',
    chequeMoneyBooked,
    without(takenBack, 'PaymentReturned'),
    'clearing 1 of cheque CHQ-7 was taken back, and PAY-1 was not returned',
  ],
  [
    'what a credit note left over is on no account',
    creditOnAccount,
    without(credited, 'CreditGranted'),
    'credit note CN-1 of debt INV-7 is not on account as CN-1/INV-7',
  ],
  [
    'what a credit note left over is taken for money',
    creditOnAccount,
    credited.map(money),
    'credit note CN-1 of debt INV-7 is on account as CN-1/INV-7, which is money',
  ],
  [
    'what a credit note left over is on account of somebody else',
    creditOnAccount,
    changed(credited, 'CreditGranted', { debtor: someone }),
    'credit note CN-1 of debt INV-7 is on account of C-1',
  ],
  [
    'what a credit note left over is another credit',
    creditOnAccount,
    changed(credited, 'CreditGranted', { reference: 'CN-2' }),
    'credit note CN-1 of debt INV-7 is not on account, and CN-1/INV-7 is another credit',
  ],
  [
    'less is on account than a credit note left over',
    creditOnAccount,
    changed(credited, 'CreditGranted', { amount: eur('49.99') }),
    'credit note CN-1 of debt INV-7 left 5000 over, and CN-1/INV-7 is 4999 EUR',
  ],
  [
    'what a credit note left over is in another currency',
    creditOnAccount,
    changed(credited, 'CreditGranted', { amount: { ...eur('50.00'), currency: 'USD' } }),
    'credit note CN-1 of debt INV-7 left 5000 over, and CN-1/INV-7 is 5000 USD',
  ],
  [
    'a moratorium does not hold a debt that was there',
    moratoriumHolds,
    without(spared, 'DunningHeld'),
    'INV-7 is not held by MOR-1',
  ],
  [
    'the hold of a moratorium outlasts it',
    moratoriumHolds,
    without(over, 'DunningReleased'),
    'INV-7 is still held by MOR-1',
  ],
  [
    'a strategy pays what is disputed',
    disputedNotAllocated,
    changed(disputed, 'PaymentAllocated', { amount: eur('700.01'), unapplied: eur('199.99') }),
    '700.01 EUR placed where 700.00 EUR are free',
  ],
  [
    'a strategy pays a debt that is not there',
    disputedNotAllocated,
    changed(disputed, 'PaymentAllocated', { debt: 'INV-8' }),
    'INV-8 was not issued',
  ],
  [
    'a strategy pays the debt of somebody else',
    ownDebtsOnly,
    changed(disputed, 'PaymentAllocated', { debtor: someone }),
    'INV-7 is of C-42',
  ],
  [
    'a strategy pays whom nobody knows',
    ownDebtsOnly,
    changed(disputed, 'PaymentAllocated', { debt: 'INV-8' }),
    'INV-8 was not issued',
  ],
]

describe('the laws between the streams of a book', () => {
  it.each(faults)('say that %s', (_, law, events, wrong) => {
    expect(law.check(told(events))?.wrong).toBe(wrong)
  })

  const sound: ReadonlyArray<readonly [string, ReadonlyArray<BookEvent>]> = [
    ['a cheque that cleared', cleared],
    ['a cheque that cleared and was taken back', takenBack],
    ['a credit note beyond its invoice', credited],
    ['a moratorium that lasts', spared],
    ['a moratorium that is over', over],
    ['a moratorium, and a debt that came after it', book(register(), spare, issue({ on: day('2026-04-02') }))],
    [
      'a moratorium, and a debt that was paid before',
      book(register(), issue(), receive('1000.00', '2026-03-20'), spare),
    ],
    ['money beside what is disputed', disputed],
    [
      'money beside what is promised',
      book(issue(), promise('9.00', '2026-03-05', '2026-03-10'), receive('9.00', '2026-03-08')),
    ],
    ['somebody who directs money to what is disputed', changed(disputed, 'PaymentAllocated', { strategy: 'by hand' })],
  ]
  it.each(sound)('hold for %s', (_, events) => {
    for (const law of [chequeMoneyBooked, creditOnAccount, moratoriumHolds, disputedNotAllocated, ownDebtsOnly]) {
      expect(law.check(told(events)), law.name).toBeUndefined()
    }
  })

  it.each([cleared, credited, spared, disputed])(
    'answer for a book of which a part is lost, and never throw',
    (...events) => {
      for (const lost of events.keys()) {
        const some = told(events.filter((_, index) => index !== lost))
        for (const law of bookLaws) expect(() => law.check(some), law.name).not.toThrow()
      }
    },
  )
})
