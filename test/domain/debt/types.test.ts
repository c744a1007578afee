import { describe, expect, it } from 'vitest'
import type { DebtCommand } from '../../../src/domain/debt/command.js'
import type { DebtEvent } from '../../../src/domain/debt/event.js'
import type { DebtRejection } from '../../../src/domain/debt/rejection.js'
import type { DebtState, KnownDebt } from '../../../src/domain/debt/state.js'
import type { DebtId, PaymentId } from '../../../src/domain/value/id.js'
import type { LocalDate } from '../../../src/domain/value/local-date.js'
import { type Money, money } from '../../../src/domain/value/money.js'
import { customer, day, eur, INV, issue, issued, life, stateAfter, writeOff } from '../sample.js'

// What must not compile. tsc checks each of the lines below; that this file runs says that nothing here is evaluated wrong.
const ways = (state: DebtState, rejection: DebtRejection) => ({
  unissued: () => {
    // @ts-expect-error a debt that is not issued owes nothing, and has no balance to ask for
    return state.open
  },
  open: () => (state.situation === 'unissued' ? undefined : state.open),
  rejected: () => {
    // @ts-expect-error which figures a rejection has depends on which rejection it is
    return rejection.open
  },
  refused: () => (rejection._tag === 'ExceedsOpen' ? rejection.open : undefined),
})

describe('the types of a debt', () => {
  it('let nobody take an id of one kind for that of another', () => {
    // @ts-expect-error a debt's id is no payment's id
    const payment: PaymentId = INV
    // @ts-expect-error plain text is no id: it comes from a codec
    const debt: DebtId = 'INV-7'
    expect([payment, debt]).toEqual([INV, INV])
  })

  it('take no text for a date, and no number for money', () => {
    // @ts-expect-error a date comes from a codec, or from `localDate`
    const on: LocalDate = '2026-03-01'
    // @ts-expect-error an amount is a bigint of minor units
    const amount: Money = { amount: 100, currency: 'EUR' }
    // @ts-expect-error there is no such currency
    const toman: Money = money(100n, 'TOMAN')
    expect([on, amount.currency, toman.amount]).toEqual([day('2026-03-01'), 'EUR', 100n])
  })

  it('keep state, events and money from being written to', () => {
    const write = (state: DebtState, event: DebtEvent, amount: Money) => {
      // @ts-expect-error events are facts
      event.on = day('2026-03-02')
      // @ts-expect-error money is a value
      amount.amount = 1n
      // @ts-expect-error a state comes from events
      state.situation = 'settled'
    }
    expect(write).toBeTypeOf('function')
  })

  it('know each command and event by its type', () => {
    // @ts-expect-error a promise is unconditional: there is no such field
    const conditional: DebtCommand = { ...issue(), when: 'my cheque clears' }
    // @ts-expect-error an event of a debt that was paid says by what payment
    const paid: DebtEvent = { ...issued, type: 'DebtPaid' }
    // @ts-expect-error an issue names the debtor
    const nobody: DebtEvent = {
      type: 'DebtIssued',
      debt: INV,
      on: issued.on,
      principal: eur('1.00'),
      dueDate: issued.dueDate,
    }
    expect([conditional.type, paid.type, nobody.type]).toEqual(['IssueDebt', 'DebtPaid', 'DebtIssued'])
  })

  it('let a situation have what it cannot be without, and no other have it', () => {
    const look = (state: KnownDebt) => {
      switch (state.situation) {
        case 'writtenOff':
          return state.writeOff.writtenOffOn
        case 'sold':
          return state.sold.buyer
        case 'cancelled':
          return state.cancelled.reason
        case 'open':
          // @ts-expect-error of an open debt a part may have been written off, or nothing
          return state.writeOff.writtenOffOn
        case 'settled':
          // @ts-expect-error nothing of it was cancelled
          return state.cancelled
      }
    }
    const { writeOff: _, ...known } = stateAfter([issued])
    // @ts-expect-error a debt is not written off without a write-off
    const lost: KnownDebt = { ...known, situation: 'writtenOff' }
    // @ts-expect-error a debt is not sold without its sale
    const sold: KnownDebt = { ...stateAfter([issued]), situation: 'sold' }
    expect([lost.situation, sold.situation]).toEqual(['writtenOff', 'sold'])
    expect(look(stateAfter(life(writeOff('2026-05-01'))))).toBe('2026-05-01')
  })

  it('tell situations apart before their figures are read', () => {
    const { unissued, open, rejected, refused } = ways({ situation: 'unissued' }, { _tag: 'NotIssued', debt: INV })
    expect([unissued(), open(), rejected(), refused()]).toEqual([undefined, undefined, undefined, undefined])
    expect(customer).toBe('C-42')
  })
})
