import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { arbitrary } from '../../../src/adapters/testing/index.js'
import {
  aggregateOf,
  BookCommand,
  BookEvent,
  decodeCommand,
  isDebtCommand,
  isPaymentEvent,
} from '../../../src/domain/book/book.js'
import { processOnly } from '../../../src/domain/book/command.js'
import { DebtCommand } from '../../../src/domain/debt/command.js'
import { DebtEvent } from '../../../src/domain/debt/event.js'
import { PaymentCommand } from '../../../src/domain/payment/command.js'
import { PaymentEvent } from '../../../src/domain/payment/event.js'
import { tellProblem } from '../../../src/domain/value/codec-error.js'
import { issue } from '../sample.js'

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const events = fc.oneof(arbitrary.debtEvent(), arbitrary.paymentEvent())
const commands = fc
  .oneof(arbitrary.debtCommand(), arbitrary.paymentCommand())
  .filter(({ type }) => !(type in processOnly))
const problemsOf = (json: unknown): ReadonlyArray<string> => {
  const decoded = decodeCommand(json)
  return E.isLeft(decoded) ? decoded.left.map(tellProblem) : []
}

describe('the codecs of a book', () => {
  it('bring every event through JSON unchanged', () => {
    fc.assert(
      fc.property(events, (event) => {
        expect(BookEvent.decode(throughJson(BookEvent.encode(event)))).toEqual(E.right(event))
      }),
      { numRuns: 1000 },
    )
  })

  it('bring every command through JSON unchanged', () => {
    fc.assert(
      fc.property(commands, (command) => {
        expect(decodeCommand(throughJson(BookCommand.encode(command)))).toEqual(E.right(command))
      }),
      { numRuns: 1000 },
    )
  })

  it('keep what they do not know of an event, and refuse what they do not know of a command', () => {
    fc.assert(
      fc.property(events, commands, (event, command) => {
        const newer = { ...(throughJson(BookEvent.encode(event)) as object), addedLater: 1 }
        expect(BookEvent.decode(newer)).toEqual(E.right({ ...event, addedLater: 1 }))
        const strange = { ...(throughJson(BookCommand.encode(command)) as object), strange: 1 }
        expect(decodeCommand(strange)).toMatchObject({ left: [{ path: 'strange', value: 1 }] })
      }),
    )
  })

  it('know each event and command by its tag: a union without one tries every member, many times slower', () => {
    for (const union of [DebtEvent, PaymentEvent, DebtCommand, PaymentCommand, BookEvent, BookCommand]) {
      expect(union, union.name).toBeInstanceOf(t.TaggedUnionType)
      expect(union as unknown as { tag: string }).toHaveProperty('tag', 'type')
    }
  })

  it('know whose every command and event is', () => {
    fc.assert(
      fc.property(arbitrary.debtCommand(), arbitrary.paymentCommand(), (toDebt, toPayment) => {
        expect([isDebtCommand(toDebt), isDebtCommand(toPayment)]).toEqual([true, false])
      }),
    )
    fc.assert(
      fc.property(arbitrary.debtEvent(), arbitrary.paymentEvent(), (ofDebt, ofPayment) => {
        expect([isPaymentEvent(ofDebt), isPaymentEvent(ofPayment)]).toEqual([false, true])
      }),
    )
    expect(Object.keys(aggregateOf)).toHaveLength(BookCommand.types.length)
  })
})

describe('a command from outside that is none', () => {
  const json = throughJson(BookCommand.encode(issue())) as Record<string, unknown>

  it('is told with the path, the expectation and the value of each problem', () => {
    expect(problemsOf({ ...json, dueDate: '2026-02-30', principal: { amount: 100, currency: 'EUR' } })).toEqual([
      'principal: expected money in minor units, {"amount":"123456","currency":"EUR"}, got {"amount":100,"currency":"EUR"}',
      'dueDate: expected a date such as 2026-03-31, got "2026-02-30"',
    ])
  })

  it('with a field missing, says that it got nothing', () => {
    const { debtor: _, ...without } = json
    expect(problemsOf(without)).toEqual(['debtor: expected a debtor id of 1 to 200 printable characters, got nothing'])
  })

  it('of no known type, says which there are', () => {
    expect(problemsOf({ type: 'PayDebt' })[0]).toMatch(
      /^type: expected one of IssueDebt, .*AdoptPolicy, got "PayDebt"$/,
    )
    expect(problemsOf('IssueDebt')[0]).toMatch(/^type: expected one of IssueDebt, .*, got nothing$/)
    expect(problemsOf({ type: 'toString' })).toHaveLength(1)
  })

  it('names the place in a list', () => {
    const plan = { type: 'RescheduleDebt', debt: 'INV-7', on: '2026-03-01', plan: 'P', document: 'd', reason: 'r' }
    expect(
      problemsOf({
        ...plan,
        instalments: [{ due: '2026-04-01', amount: { amount: '1', currency: 'EUR' } }, { due: 1 }],
      }),
    ).toEqual([
      'instalments.1.due: expected a date such as 2026-03-31, got 1',
      'instalments.1.amount: expected money in minor units, {"amount":"123456","currency":"EUR"}, got nothing',
    ])
  })

  it('never makes the codec throw, whatever it is', () => {
    fc.assert(fc.property(fc.anything(), (anything) => E.isLeft(decodeCommand(anything))))
  })
})
