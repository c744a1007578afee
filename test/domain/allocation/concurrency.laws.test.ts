import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  accountOf,
  bothSidesAgree,
  carryOut,
  issuedDebts,
  pending,
  play,
  receivedPayments,
  type WholeBook,
  wholeBook,
} from '../../../src/adapters/testing/index.js'
import { planAllocations } from '../../../src/domain/allocation/plan.js'
import { afterRefusal } from '../../../src/domain/allocation/process.js'
import type { BookCommand } from '../../../src/domain/book/book.js'
import { openBalance } from '../../../src/domain/debt/state.js'
import { fold } from '../../../src/domain/decider.js'
import { customer, day, eur, INV, issue, PAY } from '../sample.js'
import { dated, placements, record, settle } from './account.js'

const receive = (n: number, amount: string, on: string): BookCommand => ({
  type: 'ReceivePayment',
  payment: PAY(n),
  debtor: customer,
  on: day(on),
  amount: eur(amount),
  method: 'transfer',
})

/** Every payment is placed by a process of its own, and none of them sees what the others place. */
const placedBlindly = (book: WholeBook): WholeBook =>
  receivedPayments(book)
    .flatMap((payment) => planAllocations({ ...accountOf(book, payment.received.debtor), payments: [payment] }))
    .reduce((state, command) => fold(wholeBook, carryOut(command, state), state), book)

const sums = (book: WholeBook) => ({
  open: issuedDebts(book).reduce((sum, debt) => sum + openBalance(debt), 0n),
  unapplied: receivedPayments(book).reduce((sum, payment) => sum + payment.unapplied, 0n),
})

describe('payments that are placed on the same debts at the same time', () => {
  it('come to rest with both sides agreed, and with no cent more or less on the debts than one after another', () => {
    const automatic = dated.map((commands) =>
      commands.map((command) => {
        if (command.type !== 'ReceivePayment' || command.instruction?.strategy !== 'specific') return command
        return { ...command, instruction: { strategy: 'proportional' as const } }
      }),
    )
    fc.assert(
      fc.property(automatic, (commands) => {
        const book = record(commands)
        const blindly = settle(placedBlindly(book))
        expect(pending(blindly)).toEqual([])
        const turns = [{ before: book, events: [], after: blindly }]
        expect(bothSidesAgree.check({ turns, events: [], states: [] })).toBeUndefined()
        expect(sums(blindly)).toEqual(sums(settle(book)))
      }),
      { numRuns: 200 },
    )
  })

  it('the one that the debt refuses has its money back, from the day it was placed', () => {
    const book = placedBlindly(
      record([issue(), receive(1, '800.00', '2026-03-20'), receive(2, '800.00', '2026-03-20')]),
    )
    expect(placements(book)).toEqual(['PAY-1 INV-7 2026-03-20 80000', 'PAY-2 INV-7 2026-03-20 80000'])
    const after = settle(book)
    expect(placements(after)).toEqual(['PAY-1 INV-7 2026-03-20 80000', 'PAY-2 INV-7 2026-03-20 20000'])
    expect(sums(after)).toEqual({ open: 0n, unapplied: 60_000n })
  })

  it('gives it back as not held, so that its instruction still counts', () => {
    const applied = {
      type: 'ApplyPayment',
      debt: INV,
      on: day('2026-03-20'),
      payment: PAY(2),
      allocation: 1,
      amount: eur('800.00'),
      method: 'transfer',
      valueDate: day('2026-03-20'),
    } as const
    const why = { _tag: 'ExceedsOpen', amount: eur('800.00'), open: eur('200.00'), on: day('2026-03-20') } as const
    expect(afterRefusal(applied, why)).toEqual({
      type: 'UnallocatePayment',
      payment: PAY(2),
      allocation: 1,
      on: day('2026-03-20'),
      reason: 'the debt refused: ExceedsOpen',
      hold: false,
    })
  })
})

describe('regressions', () => {
  it('a payment that is returned before its debt has heard of it never reaches the debt', () => {
    const book = placedBlindly(record([issue(), receive(1, '800.00', '2026-03-20')]))
    const bounced = record(
      [{ type: 'ReturnPayment', payment: PAY(1), on: day('2026-03-25'), reason: 'no funds' }],
      book,
    )
    expect(sums(settle(bounced))).toEqual({ open: 100_000n, unapplied: 0n })
    expect(issuedDebts(settle(bounced))[0]?.payments.length).toBe(0)
  })

  it('a recovery that was placed before the write-off is taken back although the bank took it back earlier', () => {
    const by = { debt: INV, reason: 'insolvent' }
    const { states } = play(wholeBook, [
      issue(),
      { type: 'WriteOffDebt', ...by, on: day('2026-12-31') },
      { ...receive(1, '800.00', '2026-03-20'), instruction: { strategy: 'none' } } as BookCommand,
      {
        type: 'AllocatePayment',
        payment: PAY(1),
        strategy: 'by-hand',
        placements: [{ debt: INV, amount: eur('800.00'), on: day('2026-03-20') }],
      },
    ])
    const recovered = settle(states.at(-1) ?? wholeBook.initial)
    expect(issuedDebts(recovered)[0]).toMatchObject({ writeOff: { recovered: 80_000n } })
    const bounce: BookCommand = { type: 'ReturnPayment', payment: PAY(1), on: day('2026-04-02'), reason: 'no funds' }
    const taken = issuedDebts(settle(record([bounce], recovered)))[0]
    expect(taken).toMatchObject({ writeOff: { recovered: 0n } })
    expect(taken?.payments.at(0)).toMatchObject({ on: '2026-12-31', reversed: { on: '2026-12-31' } })
  })
})
