import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitrary, bookHistory, paymentHistory, play, settledBook } from '../../../src/adapters/testing/index.js'
import { issuedDebts, receivedPayments } from '../../../src/domain/allocation/account-of.js'
import type { BookCommand } from '../../../src/domain/book/book.js'
import type { WholeBook } from '../../../src/domain/book/whole-book.js'
import { type IssuedDebt, openBalance, recoverable } from '../../../src/domain/debt/state.js'
import type { Instruction } from '../../../src/domain/payment/event.js'
import { refundedBalance } from '../../../src/domain/payment/state.js'
import { type Component, splitTotal } from '../../../src/domain/value/component.js'
import type { PaymentId } from '../../../src/domain/value/id.js'
import { money } from '../../../src/domain/value/money.js'

const figuresOf = (book: WholeBook) => ({
  debts: issuedDebts(book).map(({ open, ...debt }) => [debt.debt, open, recoverable({ open, ...debt })]),
  payments: receivedPayments(book).map(({ received, unapplied }) => [received.payment, unapplied]),
})

const instructions: fc.Arbitrary<Instruction> = arbitrary.automaticStrategy().map((strategy) => ({ strategy }))

const isOpen = (debt: IssuedDebt): boolean => openBalance(debt) > 0n

describe('what the bank takes back', () => {
  it('is taken off each debt on which it stands, once, and off no other: all of it, or as much of the latest as is needed', () => {
    fc.assert(
      fc.property(paymentHistory(), ({ turns }) => {
        for (const { command, events, before } of turns) {
          if (command.type !== 'ReturnPayment' || events.length === 0 || before.situation === 'unreceived') continue
          const standing = before.allocations.filter(({ undone }) => !undone)
          const off = events.flatMap((event) =>
            event.type === 'PaymentUnallocated' ? [[event.allocation, event.debt, event.amount.amount]] : [],
          )
          const left = before.received.amount.amount - before.returned - refundedBalance(before)
          const amount = command.amount?.amount ?? left
          let missing = amount - before.unapplied
          const parts = standing.toReversed().flatMap(({ allocation, debt, amount: most }) => {
            const part = missing < most ? missing : most
            missing -= part > 0n ? part : 0n
            return part > 0n ? [[allocation, debt, part]] : []
          })
          expect(off).toEqual(parts.toReversed())
          expect(events.at(-1)).toMatchObject({ type: 'PaymentReturned', amount: { amount } })
        }
      }),
      { numRuns: 300 },
    )
  })

  it('opens on each debt the components that it had closed', () => {
    fc.assert(
      fc.property(bookHistory(), ({ turns }) => {
        for (const { command, events, before } of turns) {
          if (command.type !== 'ReturnPayment') continue
          const closed = issuedDebts(before).flatMap((debt) =>
            debt.payments
              .filter(({ payment, reversed }) => payment === command.payment && !reversed)
              .filter(({ recovery }) => !recovery)
              .map(({ allocation, amount, split }) => ({ debt: debt.debt, allocation, amount, split })),
          )
          const opened = events.flatMap((event) =>
            event.type === 'PaymentReversed' && event.payment === command.payment && splitTotal(event.split) > 0n
              ? [{ debt: event.debt, allocation: event.allocation, amount: event.amount.amount, split: event.split }]
              : [],
          )
          if (events.length === 0) continue
          for (const { debt, allocation, amount, split } of opened) {
            expect(splitTotal(split)).toBe(amount)
            const was = closed.find((one) => one.debt === debt && one.allocation === allocation)
            const parts = Object.entries(split) as ReadonlyArray<[Component, bigint]>
            for (const [component, part] of parts) expect(part).toBeLessThanOrEqual(was?.split[component] ?? 0n)
          }
          if (command.amount !== undefined) continue
          expect(opened).toHaveLength(closed.length)
          expect(opened).toEqual(expect.arrayContaining(closed))
        }
      }),
      { numRuns: 200 },
    )
  })

  it('was never there, as far as any balance goes: receive and return change nothing', () => {
    let paid = 0
    fc.assert(
      fc.property(
        bookHistory(),
        fc.nat(20),
        fc.integer({ min: 1, max: 150 }),
        instructions,
        (history, which, percent, instruction) => {
          const book = history.states.at(-1) as WholeBook
          const debts = issuedDebts(book)
          const open = debts.filter(isOpen)
          const debt = open[which % open.length] ?? debts[which % debts.length]
          if (debt === undefined) return
          const amount = money((openBalance(debt) * BigInt(percent)) / 100n + 1n, debt.currency)
          const about = { payment: 'PAY-NEW' as PaymentId, on: debt.issued.on }
          const bounced: ReadonlyArray<BookCommand> = [
            { type: 'ReceivePayment', ...about, debtor: debt.debtor, amount, method: 'transfer', instruction },
            { type: 'ReturnPayment', ...about, reason: 'no funds' },
          ]
          const { events, rejections, states } = play({ ...settledBook, initial: book }, bounced)
          expect(rejections).toEqual([])
          if (events.some(({ type }) => type === 'PaymentReversed')) paid += 1
          const { payments, ...left } = figuresOf(states.at(-1) as WholeBook)
          expect({ ...left, payments: payments.slice(0, -1) }).toEqual(figuresOf(book))
          expect(payments.at(-1)).toEqual(['PAY-NEW', 0n])
        },
      ),
      { numRuns: 200 },
    )
    expect(paid).toBeGreaterThan(50)
  })
})
