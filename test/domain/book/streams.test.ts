import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bookHistory } from '../../../src/adapters/testing/index.js'
import {
  aggregateOf,
  aggregateOfEvent,
  type BookCommand,
  type BookEvent,
  book,
  debtorOfEvent,
  debtorsOfEvents,
  idOf,
  isChequeEvent,
  isDebtEvent,
  isDebtorEvent,
  isPaymentEvent,
  policiesId,
} from '../../../src/domain/book/book.js'
import { cheque } from '../../../src/domain/cheque/cheque.js'
import { adoption } from '../../../src/domain/collection/adoption/adoption.js'
import { debt } from '../../../src/domain/debt/debt.js'
import { debtor } from '../../../src/domain/debtor/debtor.js'
import { type Decider, fold } from '../../../src/domain/decider.js'
import { payment } from '../../../src/domain/payment/payment.js'
import { shipped } from '../collection/shipped.js'
import { day } from '../sample.js'

type Own = Decider<never, unknown, BookEvent, unknown>
const deciders = { debt, payment, cheque, debtor, policy: adoption } as unknown as Readonly<Record<string, Own>>

const adopt: BookCommand = {
  ...{ type: 'AdoptPolicy', on: day('2026-01-05'), policy: shipped('berlin-saas'), adoptedBy: 'head-of-finance' },
}

describe('the deciders of a book as one', () => {
  it('do with each stream what its own decider does', () => {
    fc.assert(
      fc.property(bookHistory(), ({ commands }) => {
        const streams = new Map<string, ReadonlyArray<BookEvent>>()
        for (const command of [...commands, adopt, adopt]) {
          const of = aggregateOf[command.type]
          const own = deciders[of] as Own
          const stream = `${of} ${idOf(command)}`
          const events = streams.get(stream) ?? []
          const state = fold(book, events)
          const ownState = fold(own, events)
          const answer = book.decide(command, state)
          expect(answer).toEqual(own.decide(command as never, ownState))
          if (answer._tag === 'Left') continue
          const after = [...events, ...answer.right]
          streams.set(stream, after)
          const key = of === 'policy' ? 'adoptions' : of
          if (after.length > 0) expect(fold(book, after)).toEqual({ of, [key]: fold(own, after) })
          expect(book.isTerminal(fold(book, after))).toBe(own.isTerminal(fold(own, after)))
          for (const event of answer.right) expect(`${aggregateOfEvent[event.type]} ${idOf(command)}`).toBe(stream)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('know of an event what it is of, and whose', () => {
    fc.assert(
      fc.property(bookHistory(), ({ events }) => {
        for (const event of events) {
          const kinds = [isDebtEvent(event), isPaymentEvent(event), isChequeEvent(event), isDebtorEvent(event)]
          const of = ['debt', 'payment', 'cheque', 'debtor'].indexOf(aggregateOfEvent[event.type])
          expect(kinds.flatMap((is, index) => (is ? [index] : []))).toEqual(of < 0 ? [] : [of])
          if ('debtor' in event) expect(debtorOfEvent(event)).toBe(event.debtor)
        }
        const all = events.flatMap((event) => ('debtor' in event ? [event.debtor] : []))
        expect(debtorsOfEvents(events)).toEqual([...new Set(all)])
      }),
      { numRuns: 50 },
    )
  })

  it('keep the adoption of a policy as the business of the house: it is of no debtor, in the one stream of policies', () => {
    const decided = book.decide(adopt, book.initial)
    const events = decided._tag === 'Right' ? decided.right : []
    expect(events.map(({ type }) => type)).toEqual(['PolicyAdopted'])
    expect(events.map(debtorOfEvent)).toEqual([undefined])
    expect(debtorsOfEvents(events)).toEqual([])
    expect(idOf(adopt)).toBe(policiesId)
  })
})
